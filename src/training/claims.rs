//! What training sees of the claim stage.

use super::attributions::{Weights, attributed};
use crate::Acts;
use crate::claim::score::{Heads, Score};
use crate::claim::trained;
pub use crate::claim::trained::Seen;
use crate::model::table::Feature;
use crate::text::{OffsetMap, Offsets};

/// Number of places a flag of the claim heads can have.
pub const CLAIM_FLAGS: usize = trained::FLAGS;

/// Number of circumstances of a statement in its article.
pub const CIRCUMSTANCES: usize = trained::CIRCUMSTANCES;

/// A text taken as one sentence, as the heads see it.
pub fn claim_sentence(text: &str) -> Seen {
    trained::sentence(text)
}

/// The grams of a text's words, each as a whole, in order.
pub fn claim_words(text: &str) -> Vec<u32> {
    trained::words(text)
}

/// The statements of an article, as the engine finds them with these weights; spans count code points.
pub fn claim_statements(text: &str, weights: &Weights) -> Vec<Seen> {
    let map = OffsetMap::new(text, Offsets::Char);
    attributed(text, weights, Acts::All, |reading, attributions, speakers| {
        let statements = trained::statements(reading, &attributions, &speakers).into_iter();
        statements.map(|seen| Seen { span: map.of_bytes(seen.span), ..seen }).collect()
    })
}

/// The name of the flag at a place, where there is one.
pub fn claim_flag_name(place: usize) -> Option<String> {
    trained::flag_name(place)
}

/// The name of the circumstance at a place, where there is one.
pub fn circumstance_name(place: usize) -> Option<&'static str> {
    trained::circumstance_name(place)
}

/// What the weights of the claim heads were fitted to: the word lists and the code that reads a sentence.
pub fn claim_fingerprint() -> String {
    trained::fingerprint()
}

/// Both claim heads with weights of their own, as the engine runs them.
pub struct ClaimHeads<'w>(Heads<'w>);

impl<'w> ClaimHeads<'w> {
    /// Reads lines of names with their weights (`claims.txt`) and the weights of grams (`claims.bin`).
    pub fn read(lines: &str, grams: &'w [u8]) -> ClaimHeads<'w> {
        ClaimHeads(Heads::read(lines, grams))
    }

    /// The score of a sentence by itself.
    pub fn alone(&self, seen: &Seen) -> Score {
        self.0.alone(seen.flags.iter().copied(), seen.grams.iter().copied().map(Feature))
    }

    /// The score of a statement in its article.
    pub fn in_article(&self, seen: &Seen) -> Score {
        let grams = seen.grams.iter().copied().map(Feature);
        self.0.in_article(seen.flags.iter().copied(), grams, seen.circumstances.iter().copied())
    }
}
