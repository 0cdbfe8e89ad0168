//! The two heads: a sum of integer weights over the raised flags, and the logistic function.

use super::flag::{Flag, Flags, PLACES};
use crate::model::{self, sigmoid};
use serde::Serialize;
use std::sync::LazyLock;

/// How much a text is a statement of fact, and how early a desk would check it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Whether it states a fact at all, 0…1000.
    pub checkable: u16,
    /// How early a fact-checking desk would pick it, 0…1000.
    pub priority: u16,
}

/// The weights of both heads by the place of their flag, in thousandths of a logit.
struct Heads {
    bias: [i32; 2],
    weights: [[i32; 2]; PLACES],
}

static HEADS: LazyLock<Heads> = LazyLock::new(|| {
    let mut heads = Heads { bias: [0; 2], weights: [[0; 2]; PLACES] };
    let names: Vec<Option<String>> = (0..PLACES).map(|place| Flag::at(place).name()).collect();
    for (name, pair) in model::weights(model::CLAIMS) {
        match names.iter().position(|known| known.as_deref() == Some(name)) {
            Some(place) => heads.weights[place] = pair,
            None if name == "bias" => heads.bias = pair,
            None => {}
        }
    }
    heads
});

/// What a flag adds to both logits, in thousandths.
pub(super) fn weight(flag: Flag) -> [i32; 2] {
    HEADS.weights[flag.place()]
}

/// The score of a statement.
pub(super) fn of(flags: &Flags) -> Score {
    let mut logits = HEADS.bias;
    for flag in flags.raised() {
        let [checkable, priority] = weight(flag);
        logits = [logits[0] + checkable, logits[1] + priority];
    }
    Score { checkable: sigmoid::probability(logits[0]), priority: sigmoid::probability(logits[1]) }
}
