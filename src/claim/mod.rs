//! Claims: statements of fact that can be checked, why, and who vouches for them.

use crate::annotated::Claim;
use crate::attribution::Attributions;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::Document;
use serde::Serialize;

/// How much a text is a statement of fact, and how early a desk would check it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Whether it states a fact at all, 0…1000.
    pub checkable: u16,
    /// How early a fact-checking desk would pick it, 0…1000.
    pub priority: u16,
}

/// Finds the claims of a document, by position.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions, speakers: &Speakers) -> Vec<Claim> {
    let _ = (reading, attributions, speakers);
    Vec::new()
}

/// The score of a document taken as one sentence.
pub(crate) fn score(document: &Document<'_>) -> Score {
    let _ = document;
    Score::default()
}
