//! The two heads: sums of integer weights over flags, grams and circumstances, and the logistic function.

use super::circumstance::{self, Circumstances};
use super::flag::{Flag, Flags, PLACES};
use super::gram::{self, Word};
use crate::annotated::Level;
use crate::model::chosen::Chosen;
use crate::model::table::Feature;
use crate::model::{self, sigmoid};
use serde::Serialize;
use std::collections::HashMap;
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
            _ if !self.states_fact() => None,
            HIGH.. => Some(Level::High),
            MEDIUM.. => Some(Level::Medium),
            LOW.. => Some(Level::Low),
            _ => None,
        }
    }

    /// Whether it is no mere opinion. An accusation has the tone of one: of what a desk would pick, less is asked.
    pub(super) fn states_fact(self) -> bool {
        let least = match self.priority {
            HIGH.. => FACT_OF_HIGH,
            MEDIUM.. => FACT_OF_MEDIUM,
            _ => FACT,
        };
        self.checkable >= least
    }
}

/// `checkable` under which a statement is an opinion. Lower than one half, because timeless facts (“the river is longer
/// than the canal”) look much like opinions to a head that learned from news; lower still where `priority` speaks for it:
/// in the labelled training articles most statements in these bands are claims.
const FACT: u16 = 400;
const FACT_OF_MEDIUM: u16 = 200;
const FACT_OF_HIGH: u16 = 100;
/// `priority` of what a desk would check first, what it might check, and what it could.
const HIGH: u16 = 800;
const MEDIUM: u16 = 400;
const LOW: u16 = 200;

/// Columns of the weights: `checkable`, `priority`, and what an article adds to `priority`.
const COLUMNS: usize = 3;

/// The weights of a name, in thousandths of a logit.
type Row = [i32; COLUMNS];

/// The weights of both heads: of flags and circumstances by their place, in thousandths of a logit; of grams in steps.
pub(crate) struct Heads<'w> {
    bias: Row,
    flags: [Row; PLACES],
    circumstances: Vec<Row>,
    grams: Chosen<'w, 2>,
    /// Thousandths of a logit that a step of a gram's weight counts for in a statement of a single gram.
    step: Row,
    /// How far apart an article's statements are set, in thousandths: what is high, medium and low hangs on it.
    spread: i32,
}

static HEADS: LazyLock<Heads<'static>> = LazyLock::new(|| Heads::read(model::CLAIMS, model::CLAIM_GRAMS));

/// Binary places of a root.
const ROOT_BITS: u32 = 8;

impl<'w> Heads<'w> {
    /// Reads lines of names with their weights, and the weights of grams; what is missing is nought.
    pub(crate) fn read(lines: &str, grams: &'w [u8]) -> Heads<'w> {
        let rows: HashMap<&str, Row> = model::weights(lines).collect();
        let row = |name: &str| rows.get(name).copied().unwrap_or_default();
        let flag = |place| Flag::at(place).name().map_or([0; COLUMNS], |name| row(&name));
        Heads {
            bias: row("bias"),
            flags: std::array::from_fn(flag),
            circumstances: circumstance::NAMES.iter().map(|name| row(name)).collect(),
            grams: Chosen::new(grams),
            step: row("gram-step"),
            spread: row("article-spread")[2],
        }
    }

    /// The score of a sentence by itself.
    pub(crate) fn alone(
        &self,
        flags: impl Iterator<Item = usize>,
        grams: impl Iterator<Item = Feature>,
    ) -> Score {
        let [checkable, priority, _] = self.logits(flags, grams);
        Score { checkable: sigmoid::probability(checkable), priority: sigmoid::probability(priority) }
    }

    /// The score of a statement in its article.
    pub(crate) fn in_article(
        &self,
        flags: impl Iterator<Item = usize>,
        grams: impl Iterator<Item = Feature>,
        circumstances: impl Iterator<Item = usize>,
    ) -> Score {
        let [checkable, alone, added] = self.logits(flags, grams);
        let circumstances = circumstances.filter_map(|place| self.circumstances.get(place));
        let whole = alone + added + circumstances.map(|row| row[2]).sum::<i32>();
        let spread = i64::from(whole) * i64::from(self.spread) / 1000;
        let priority = spread.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32;
        Score { checkable: sigmoid::probability(checkable), priority: sigmoid::probability(priority) }
    }

    /// The sums of all that flags and grams speak for.
    fn logits(&self, flags: impl Iterator<Item = usize>, grams: impl Iterator<Item = Feature>) -> Row {
        let mut logits = self.bias;
        for row in flags.filter_map(|place| self.flags.get(place)) {
            logits.iter_mut().zip(row).for_each(|(logit, weight)| *logit += weight);
        }
        let (mut sums, mut count) = ([0; 2], 0u64);
        for gram in grams {
            self.grams.add(gram, &mut sums);
            count += 1;
        }
        // Each gram counts for one divided by the root of their number: a long sentence is no stronger than a short one.
        let root = (count.max(1) << (2 * ROOT_BITS)).isqrt() as i64;
        for ((logit, sum), step) in logits.iter_mut().zip(sums).zip(self.step) {
            *logit += (((i64::from(sum) * i64::from(step)) << ROOT_BITS) / root) as i32;
        }
        logits
    }
}

/// What a flag adds to the priority of a statement in an article, in thousandths of a logit.
pub(super) fn weight(flag: Flag) -> i32 {
    let [_, alone, added] = HEADS.flags[flag.place()];
    alone + added
}

/// The word of a statement, by its place, that raises its priority most by itself, of those that tell what is spoken about;
/// none where none raises it.
pub(super) fn heaviest(words: &[Word], tells: impl Fn(usize) -> bool) -> Option<usize> {
    let weight = |word: &Word| {
        let mut sums = [0; 2];
        gram::of_word(word).for_each(|gram| HEADS.grams.add(gram, &mut sums));
        sums[1]
    };
    let weighed = words.iter().map(weight).enumerate().filter(|(place, _)| tells(*place));
    weighed.rev().max_by_key(|(_, weight)| *weight).filter(|(_, weight)| *weight > 0).map(|(place, _)| place)
}

/// The score of a sentence by itself; `words` are what stands for its tokens in grams.
pub(super) fn of(flags: &Flags, words: &[Word]) -> Score {
    HEADS.alone(flags.raised().map(Flag::place), gram::of(words))
}

/// The score of a statement in its article.
pub(super) fn in_article(flags: &Flags, words: &[Word], circumstances: Circumstances) -> Score {
    HEADS.in_article(flags.raised().map(Flag::place), gram::of(words), circumstances.places())
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
        let named: Vec<&str> = model::weights::<COLUMNS>(model::CLAIMS).map(|(name, _)| name).collect();
        let flags = (0..PLACES).filter_map(flag_name);
        let others = ["bias", "gram-step", "article-spread"].map(str::to_owned);
        let circumstances = circumstance::NAMES.iter().map(|name| (*name).to_owned());
        assert_eq!(named, others.into_iter().chain(flags).chain(circumstances).collect::<Vec<_>>());
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
        assert_eq!(level(100, 800), Some(Level::High));
        assert_eq!(level(99, 1000), None);
        assert_eq!(level(200, 799), Some(Level::Medium));
        assert_eq!(level(199, 799), None);
        assert_eq!(level(400, 399), Some(Level::Low));
        assert_eq!(level(1000, 400), Some(Level::Medium));
        assert_eq!(level(1000, 399), Some(Level::Low));
        assert_eq!(level(1000, 199), None);
        assert_eq!(level(399, 399), None);
    }
}
