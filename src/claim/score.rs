//! The two heads: a sum of integer weights over the raised flags, and the logistic function.

use super::flag::{Flag, Flags, PLACES};
use crate::annotated::Level;
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

impl Score {
    /// The band shown to people, as [`Level`] tells; `None` where nothing is shown.
    pub(super) fn level(self) -> Option<Level> {
        match self.priority {
            _ if self.checkable < FACT => None,
            HIGH.. => Some(Level::High),
            MEDIUM.. => Some(Level::Medium),
            LOW.. => Some(Level::Low),
            _ => None,
        }
    }
}

/// `checkable` under which a statement is an opinion. Lower than one half, because timeless facts (“the river is longer
/// than the canal”) look much like opinions to a head that learned from news.
const FACT: u16 = 400;
/// `priority` of what a desk would check first, what it might check, and what it could.
const HIGH: u16 = 800;
const MEDIUM: u16 = 400;
const LOW: u16 = 300;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::score;
    use crate::claim::trained::{fingerprint, flag_name};
    use crate::limits;
    use crate::text::Document;

    #[test]
    fn the_weights_were_fitted_to_these_flags() {
        let fingerprint = fingerprint();
        assert!(
            model::CLAIMS.contains(&fingerprint),
            "lists or flags changed (now {fingerprint}): run `train claims` and keep what it writes"
        );
    }

    #[test]
    fn every_flag_has_its_weight_and_every_weight_its_flag() {
        let named: Vec<&str> = model::weights(model::CLAIMS).map(|(name, _)| name).collect();
        let flags: Vec<String> = (0..PLACES).filter_map(flag_name).collect();
        assert_eq!(named.first(), Some(&"bias"));
        assert_eq!(named.get(1..).unwrap_or_default(), flags);
    }

    #[track_caller]
    fn scored(text: &str) -> Score {
        score(&Document::new(text, limits::MAX_CHARS))
    }

    #[test]
    fn facts_are_told_from_opinions_and_counts_from_routine() {
        let count = scored("The company cut 1,200 jobs in March, a court filing showed on Tuesday.");
        let routine = scored("The committee will meet at the town hall on Tuesday.");
        let opinion = scored("It is simply absurd that these hypocrites still think we should trust them.");
        assert!(count.checkable >= 800 && count.priority >= 800, "{count:?}");
        assert!(routine.priority < 300, "{routine:?}");
        assert!(opinion.checkable < 200, "{opinion:?}");
    }

    #[test]
    fn any_text_has_a_score() {
        for text in ["", " ", "\n\n", "?", "“", "\u{0}", "𝒳é"] {
            let _ = scored(text);
        }
    }

    #[test]
    fn levels_begin_where_the_format_says() {
        let level = |checkable, priority| Score { checkable, priority }.level();
        assert_eq!(level(400, 800), Some(Level::High));
        assert_eq!(level(400, 799), Some(Level::Medium));
        assert_eq!(level(1000, 400), Some(Level::Medium));
        assert_eq!(level(1000, 399), Some(Level::Low));
        assert_eq!(level(1000, 299), None);
        assert_eq!(level(399, 1000), None);
    }
}
