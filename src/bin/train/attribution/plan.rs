//! How each model is fitted: every setting with its reason.

use super::{choice, field};

/// Seed of all that is drawn by chance: the order of the lessons, and the features that each look leaves out.
pub(super) const SEED: u64 = 7;

/// Both passes of the sequence tagger.
pub(super) const PASS: field::Plan = field::Plan {
    // Half the rows lose accuracy by collisions; twice the rows cost twice the download and gain nothing.
    bits: 15,
    // The weights settle in the first five; the last five are averaged.
    epochs: 10,
    // The largest at which the first epoch does not run away under this dropout; it falls to a tenth by the last.
    rate: 0.1,
    // Strong: no feature may be leaned upon alone, so that names and turns of one country's politics decide little. The
    // training genre pays nothing for it, other genres gain.
    dropout: 0.85,
    seed: SEED,
    // What single runs have by chance differs and cancels out; more than three gain little and cost time.
    runs: 3,
};

/// The linker: few templates, so few rows.
pub(super) const LINK: choice::Plan = choice::Plan {
    bits: 13,
    // Each fit has thousands of questions; six looks at each are enough with averaging over the epochs.
    epochs: 6,
    rate: 0.2,
    // The features are about places and labels, not words: less than the passes need.
    dropout: 0.3,
    seed: SEED,
};

/// The ranker of all sources: more templates than links have, so twice the rows.
pub(super) const SOURCE: choice::Plan = choice::Plan { bits: 14, ..LINK };

/// The ranker of the sources of direct quotations: a sixth of the questions, half the rows.
pub(super) const DIRECT_SOURCE: choice::Plan = LINK;

/// Certainty and exactness: probabilities have to be calibrated, and more looks make them too sure of themselves.
pub(super) const CERTAINTY: choice::Plan = choice::Plan { bits: 14, epochs: 4, ..LINK };
