//! The trained models of this stage: their weights, from the crate or from a training under way.

use super::ranker::Rankers;
use super::sequence::{self, Sequence};
use crate::model;
use crate::model::choice::Choice;
use crate::model::rates::Rates;
use std::sync::LazyLock;

/// The files of weights, one for each model.
#[derive(Clone, Copy)]
pub(crate) struct Files<'w> {
    /// How often words report.
    pub(crate) rates: &'w [u8],
    /// The two passes of the sequence tagger, unpacked.
    pub(crate) first: &'w [u8],
    pub(crate) second: &'w [u8],
    /// The linker of contents to cues.
    pub(crate) link: &'w [u8],
    /// The rankers of sources.
    pub(crate) source: &'w [u8],
    pub(crate) direct: &'w [u8],
    /// How likely a finding is right.
    pub(crate) certainty: &'w [u8],
    /// How likely its words are the very ones.
    pub(crate) exactness: &'w [u8],
}

/// The passes that the crate carries, unpacked once.
static FIRST_PASS: LazyLock<Vec<u8>> = LazyLock::new(|| sequence::unpacked(model::FIRST_PASS));
static SECOND_PASS: LazyLock<Vec<u8>> = LazyLock::new(|| sequence::unpacked(model::SECOND_PASS));

/// The files that the crate carries.
pub(crate) fn built_in() -> Files<'static> {
    Files {
        rates: model::RATES,
        first: &FIRST_PASS,
        second: &SECOND_PASS,
        link: model::LINK,
        source: model::SOURCE,
        direct: model::DIRECT_SOURCE,
        certainty: model::CERTAINTY,
        exactness: model::EXACTNESS,
    }
}

/// Every model of the stage.
#[derive(Clone, Copy)]
pub(super) struct Models<'w> {
    pub(super) rates: Rates<'w>,
    pub(super) first: Sequence<'w>,
    pub(super) second: Sequence<'w>,
    pub(super) link: Choice<'w>,
    pub(super) rankers: Rankers<'w>,
    pub(super) certainty: Choice<'w>,
    pub(super) exactness: Choice<'w>,
}

impl<'w> Models<'w> {
    pub(super) fn new(files: Files<'w>) -> Self {
        Models {
            rates: Rates::new(files.rates),
            first: Sequence::new(files.first),
            second: Sequence::new(files.second),
            link: Choice::new(files.link),
            rankers: Rankers { general: Choice::new(files.source), direct: Choice::new(files.direct) },
            certainty: Choice::new(files.certainty),
            exactness: Choice::new(files.exactness),
        }
    }
}
