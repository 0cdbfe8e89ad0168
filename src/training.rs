//! What the training command sees of the engine: the very functions that the engine runs.

use crate::claim::trained;
use crate::model::{self, sigmoid};

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
