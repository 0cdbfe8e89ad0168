//! The files of the heads: weights as integers, by the names that the engine knows.

use super::columns::{Columns, Fit, Origin};
use super::logistic::{self, Example};
use std::fmt::Write as _;
use whosaid::training::{self, CIRCUMSTANCES, CLAIM_FLAGS};

/// The largest step that a byte holds.
const LARGEST: f64 = 127.0;

/// What makes probabilities of `checkable`'s logits on news (Platt 1999). Articles hold sentences that people find mixed of
/// fact and opinion; each counts one half in how many facts are expected before anything is read.
pub(super) struct Calibration {
    pub(super) slope: f64,
    pub(super) shift: f64,
}

impl Calibration {
    /// By logits of examples that the head never saw, and the number of mixed ones.
    pub(super) fn of(unseen: &[(f64, bool)], mixed: usize) -> Calibration {
        let example = |&(logit, positive): &(f64, bool)| Example {
            features: vec![(0, logit as f32)],
            positive,
            importance: 1.0,
        };
        let weights = logistic::fit(&unseen.iter().map(example).collect::<Vec<_>>(), &[0.0; 2], 1e-6);
        let facts = unseen.iter().filter(|(_, positive)| *positive).count() as f64;
        let opinions = unseen.len() as f64 - facts;
        let half = mixed as f64 / 2.0;
        let expected = libm::log((facts + half) / (opinions + half)) - libm::log(facts / opinions);
        Calibration { slope: weights[0], shift: weights[1] + expected }
    }

    pub(super) fn logit(&self, logit: f64) -> f64 {
        self.slope * logit + self.shift
    }
}

/// Of the statements of articles this share is to be high, and this share to be shown at all: readers of the labelled
/// articles found nothing to check in a third of the sentences.
const HIGH: f64 = 0.20;
const SHOWN: f64 = 0.70;

/// Logits from which the engine calls a statement high and low: those of 800 and 200 thousandths.
const HIGH_LOGIT: f64 = 1.386;
const LOW_LOGIT: f64 = -1.386;

/// What sets the statements of articles apart, so that levels mean shares of them.
pub(super) struct Spread {
    pub(super) slope: f64,
    pub(super) shift: f64,
}

impl Spread {
    /// By logits of statements that the head never saw.
    pub(super) fn of(unseen: &[(f64, bool)]) -> Spread {
        let mut logits: Vec<f64> = unseen.iter().map(|(logit, _)| *logit).collect();
        logits.sort_by(|one, other| other.total_cmp(one));
        let at = |share: f64| logits.get((share * logits.len() as f64) as usize).copied().unwrap_or_default();
        let apart = (at(HIGH) - at(SHOWN)).max(1e-3);
        let slope = (HIGH_LOGIT - LOW_LOGIT) / apart;
        Spread { slope, shift: HIGH_LOGIT - slope * at(HIGH) }
    }

    pub(super) fn logit(&self, logit: f64) -> f64 {
        self.slope * logit + self.shift
    }
}

/// `claims.txt` and `claims.bin`.
pub(super) fn write(
    columns: &Columns<'_>,
    checkable: &Fit,
    priority: &Fit,
    calibration: &Calibration,
    spread: &Spread,
) -> (String, Vec<u8>) {
    let mut text = format!(
        "# Weights of the two claim heads, `name checkable priority article`, in thousandths of a logit; see claims.md. Written by\n\
         # `train claims`. Fitted to the flags with the fingerprint {}: when a test misses it, train again.\n",
        training::claim_fingerprint()
    );
    let mut line = |name: &str, weights: [f64; 3]| {
        let [checkable, priority, article] = weights.map(|weight| (1000.0 * weight).round() as i32);
        let _ = writeln!(text, "{name} {checkable} {priority} {article}");
    };
    let slope = calibration.slope;
    let debate = priority.bias(Origin::Debate);
    // Behind the spread the article's offset counts `slope` times.
    let article = priority.bias(Origin::Article) - debate + spread.shift / spread.slope;
    line("bias", [calibration.logit(checkable.bias(Origin::News)), debate, article]);
    let (facts, firsts) = (columns.rows(checkable), columns.rows(priority));
    let facts: Vec<f64> = facts.into_iter().map(|weight| slope * weight).collect();
    let steps = [step(&facts), step(&firsts)];
    line("gram-step", [steps[0], steps[1], 0.0]);
    line("article-spread", [0.0, 0.0, spread.slope]);
    for place in 0..CLAIM_FLAGS {
        let Some(name) = training::claim_flag_name(place) else { continue };
        let fact = slope * (checkable.flag(place) + checkable.flag_in_news(place));
        line(&name, [fact, priority.flag(place), priority.flag_in_news(place)]);
    }
    for place in 0..CIRCUMSTANCES {
        let name = training::circumstance_name(place).unwrap_or_default();
        line(name, [0.0, 0.0, priority.circumstance(place)]);
    }
    let mut grams = columns.owners().to_vec();
    for (fact, first) in facts.iter().zip(&firsts) {
        grams.push(byte(*fact, steps[0]));
        grams.push(byte(*first, steps[1]));
    }
    (text, grams)
}

/// Logits in one step: the largest weight has the largest byte. In whole thousandths, as the engine reads it.
fn step(weights: &[f64]) -> f64 {
    let largest = weights.iter().copied().map(f64::abs).fold(0.0, f64::max);
    (1000.0 * largest / LARGEST).ceil().max(1.0) / 1000.0
}

fn byte(weight: f64, step: f64) -> u8 {
    (weight / step).round().clamp(-LARGEST, LARGEST) as i8 as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calibration_tempers_what_is_too_sure() {
        // Logits of ±4 that hold three times in four: ln 3.
        let unseen: Vec<(f64, bool)> =
            (0..80).map(|i| if i % 2 == 0 { (4.0, i % 8 != 0) } else { (-4.0, i % 8 == 1) }).collect();
        let calibration = Calibration::of(&unseen, 0);
        assert!((calibration.logit(4.0) - 3f64.ln()).abs() < 1e-2, "{}", calibration.logit(4.0));
        assert!((calibration.logit(-4.0) + 3f64.ln()).abs() < 1e-2);
    }

    #[test]
    fn mixed_examples_bring_what_is_expected_nearer_to_even_odds() {
        // Three facts to one opinion, told by nothing; as many mixed ones make it five to three.
        let unseen: Vec<(f64, bool)> = (0..80).map(|i| (f64::from(i / 4 % 2), i % 4 != 0)).collect();
        let shift = |mixed| Calibration::of(&unseen, mixed).shift;
        assert!((shift(0) - 3f64.ln()).abs() < 1e-2, "{}", shift(0));
        assert!((shift(80) - (5f64 / 3.0).ln()).abs() < 1e-2, "{}", shift(80));
    }

    #[test]
    fn levels_are_shares_of_the_statements() {
        let unseen: Vec<(f64, bool)> = (0..100).map(|i| (f64::from(i) / 10.0, false)).collect();
        let spread = Spread::of(&unseen);
        let reach =
            |least: f64| unseen.iter().filter(|(logit, _)| spread.logit(*logit) > least - 1e-9).count();
        assert_eq!((reach(HIGH_LOGIT), reach(LOW_LOGIT)), (21, 71));
    }

    #[test]
    fn the_largest_weight_fits_a_byte() {
        let weights = [0.5, -2.54, 1.0];
        let step = step(&weights);
        assert_eq!(step, 0.02);
        assert_eq!(weights.map(|weight| byte(weight, step) as i8), [25, -127, 50]);
    }
}
