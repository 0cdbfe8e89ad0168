//! What the training command sees of the engine: the very functions that the engine runs.

use crate::claim::trained;
use crate::model::{self, sigmoid};
use crate::text::{Document, OffsetMap, Offsets};
use crate::{block, limits, token};

/// Number of places a flag of the claim heads can have.
pub const CLAIM_FLAGS: usize = trained::FLAGS;

/// Places of the flags that `text`, taken as one sentence, raises.
pub fn claim_flags(text: &str) -> Vec<usize> {
    trained::flags(text)
}

/// The name of the flag at a place, where there is one.
pub fn claim_flag_name(place: usize) -> Option<String> {
    trained::flag_name(place)
}

/// What the weights of the claim heads were fitted to: the word lists and the code that reads a sentence.
pub fn claim_fingerprint() -> String {
    trained::fingerprint()
}

/// The engine's logistic function, thousandths to thousandths.
pub fn probability(logit: i32) -> u16 {
    sigmoid::probability(logit)
}

/// A checksum of a text, as the cards of the models name it.
pub fn checksum(text: &str) -> String {
    model::checksum([text])
}

/// The engine's tokens in `text`, as spans of code points, in order; parts of a page that are no article have none.
pub fn tokens(text: &str) -> Vec<(usize, usize)> {
    let document = Document::new(text, limits::MAX_CHARS);
    let tokens = token::find(&document, &block::find(&document));
    let map = OffsetMap::new(text, Offsets::Char);
    let spans = tokens.all.iter().map(|token| map.of_bytes(token.span));
    spans.map(|span| (span.start as usize, span.end as usize)).collect()
}
