//! Claims: statements of fact that can be checked, why, and who vouches for them.

use crate::annotated::Claim;
use crate::attribution::Attributions;
use crate::reading::Reading;
use crate::speaker::Speakers;

/// Finds the claims of a document, by position.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions, speakers: &Speakers) -> Vec<Claim> {
    let _ = (reading, attributions, speakers);
    Vec::new()
}

/// `checkable` and `priority` (0…1000) of a text taken as one sentence.
pub(crate) fn score(reading: &Reading<'_>) -> (u16, u16) {
    let _ = reading;
    (0, 0)
}
