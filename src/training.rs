//! What the training command sees of the engine: the very functions that the engine runs.

use crate::model::table::Feature;
use crate::model::{self, chosen, sigmoid};
use crate::text::{Document, OffsetMap, Offsets};
use crate::{block, limits, token};

mod attributions;
mod claims;
mod parts;
mod speakers;

pub use attributions::{
    CertaintyQuestion, JOINTS, Knowledge, LABELS, LOGIT, Labelled, LinkQuestion, Passage, RATE_SLOTS, ROW,
    SourceQuestion, Weights, annotate, certainty_questions, label, link_questions, pass_file, passage, rate,
    rate_keys, rate_slot, score, source_questions,
};
pub use claims::{
    CIRCUMSTANCES, CLAIM_FLAGS, ClaimHeads, Seen, circumstance_name, claim_fingerprint, claim_flag_name,
    claim_sentence, claim_statements, claim_words,
};
pub use parts::{PART_FEATURES, PART_NAMING, PARTS, Words, part_names, tagger_file, verb_forms};
pub use speakers::{AntecedentLabels, AntecedentQuestion, Marked, antecedent_questions, speakers};

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

/// A checksum of the bytes of a model, as its card names it.
pub fn checksum_of_bytes(bytes: &[u8]) -> String {
    model::fingerprint(bytes.iter().copied())
}

/// The two rows, of `count`, that a hashed feature can have where only chosen features have one.
pub fn rows(feature: u32, count: usize) -> [usize; 2] {
    chosen::rows(Feature(feature), count)
}

/// How a row tells that it belongs to a hashed feature; 0 is a row of nobody's.
pub fn owner(feature: u32) -> u8 {
    chosen::owner(Feature(feature))
}

/// The row that belongs to a hashed feature among those of these owners.
pub fn row(owners: &[u8], feature: u32) -> Option<usize> {
    chosen::row(owners, Feature(feature))
}
