//! Speakers: who the sources are.

use crate::annotated::Speaker;
use crate::attribution::Attributions;
use crate::reading::Reading;

/// The speakers of a document.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    /// By first quote.
    pub(crate) all: Vec<Speaker>,
    /// For every attribution its speaker, where the text allows a decision.
    pub(crate) of_attribution: Vec<Option<usize>>,
}

/// Resolves the source of every attribution to a speaker.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions) -> Speakers {
    let _ = reading;
    Speakers { all: Vec::new(), of_attribution: vec![None; attributions.all.len()] }
}
