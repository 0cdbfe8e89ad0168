//! Weights that choose among options: a log-linear model over hashed features (Weinberger et al. 2009), fitted by
//! AdaGrad (Duchi, Hazan, Singer 2011) with dropout of features.

use crate::chance::Chance;
use crate::quantise;
use whosaid::training;

/// One question: its options, each with its features and whether it is right.
pub(crate) struct Question {
    pub(crate) options: Vec<(Vec<u32>, bool)>,
}

/// How to fit.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    /// Rows of weights, as a power of two.
    pub(crate) bits: u32,
    /// Looks at every question.
    pub(crate) epochs: usize,
    /// Length of the steps in the first epoch.
    pub(crate) rate: f32,
    /// Share of the features that an option loses each time it is looked at.
    pub(crate) dropout: f32,
    pub(crate) seed: u64,
}

/// Keeps the first steps of AdaGrad small.
const FIRST_SQUARE: f32 = 0.1;

/// Share of the rate that the epochs lose on their way.
const FALL: f32 = 0.8;

/// Options whose share is as right as this already move no weight.
const SETTLED: f32 = 1e-3;

impl Question {
    /// Whether it teaches anything: some options are right, and some are not.
    fn teaches(&self) -> bool {
        self.options.iter().any(|option| option.1) && self.options.iter().any(|option| !option.1)
    }

    /// Whether weights choose a right option, as the engine chooses; none where there is nothing to choose.
    pub(crate) fn is_answered_by(&self, weights: &[u8]) -> Option<bool> {
        let score = |option: &(Vec<u32>, bool)| training::score(&option.0, weights);
        let best = self.options.iter().rev().max_by_key(|option| score(option))?;
        self.teaches().then_some(best.1)
    }
}

/// The weights, as the engine reads them, that make the right options probable.
pub(crate) fn fit<'q>(questions: impl IntoIterator<Item = &'q Question>, plan: Plan) -> Vec<u8> {
    let mut questions: Vec<&Question> = questions.into_iter().filter(|question| question.teaches()).collect();
    let mut fitter = Fitter::new(plan);
    // the mean over the epochs' ends is steadier than where the last one ends (Polyak, Juditsky 1992)
    let mut means = vec![0f32; 1 << plan.bits];
    for epoch in 0..plan.epochs {
        fitter.chance.shuffle(&mut questions);
        let rate = plan.rate * (1.0 - FALL * epoch as f32 / plan.epochs as f32);
        questions.iter().for_each(|question| fitter.learn(question, rate));
        for (mean, weight) in means.iter_mut().zip(&fitter.weights) {
            *mean += weight / plan.epochs as f32;
        }
    }
    means.into_iter().map(quantise::byte).collect()
}

struct Fitter {
    weights: Vec<f32>,
    squares: Vec<f32>,
    mask: u32,
    /// Probability of each feature to count.
    keep: f32,
    chance: Chance,
    /// Rows that the options of a question keep, and where each option's end.
    kept: Vec<u32>,
    ends: Vec<usize>,
}

impl Fitter {
    fn new(plan: Plan) -> Fitter {
        Fitter {
            weights: vec![0.0; 1 << plan.bits],
            squares: vec![FIRST_SQUARE; 1 << plan.bits],
            mask: (1 << plan.bits) - 1,
            keep: 1.0 - plan.dropout,
            chance: Chance::new(plan.seed),
            kept: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// A step towards the right options of a question.
    fn learn(&mut self, question: &Question, rate: f32) {
        let shares = self.shares(question);
        let whole: f32 = shares.iter().sum();
        let right = |(share, option): (&f32, &(Vec<u32>, bool))| if option.1 { *share } else { 0.0 };
        let rights: f32 = shares.iter().zip(&question.options).map(right).sum();
        let rights = rights.max(f32::MIN_POSITIVE);
        let mut start = 0;
        for ((share, option), end) in shares.iter().zip(&question.options).zip(&self.ends) {
            let aim = if option.1 { share / rights } else { 0.0 };
            let gradient = (share / whole - aim) / self.keep;
            let rows = start..*end;
            start = *end;
            if gradient.abs() < SETTLED {
                continue;
            }
            for row in &self.kept[rows] {
                let row = *row as usize;
                self.squares[row] += gradient * gradient;
                self.weights[row] -= rate * gradient / self.squares[row].sqrt();
            }
        }
    }

    /// Draws the features that count this time; tells how probable they make each option, up to a factor.
    fn shares(&mut self, question: &Question) -> Vec<f32> {
        self.kept.clear();
        self.ends.clear();
        let mut scores = Vec::with_capacity(question.options.len());
        for (features, _) in &question.options {
            let first = self.kept.len();
            let (chance, keep, mask) = (&mut self.chance, self.keep, self.mask);
            self.kept.extend(features.iter().filter(|_| chance.keeps(keep)).map(|feature| feature & mask));
            let votes = self.kept[first..].iter().map(|row| self.weights[*row as usize]);
            scores.push(votes.sum::<f32>() / keep);
            self.ends.push(self.kept.len());
        }
        let highest = scores.iter().copied().fold(f32::MIN, f32::max);
        scores.iter().map(|score| libm::expf(score - highest)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: Plan = Plan { bits: 6, epochs: 20, rate: 0.2, dropout: 0.3, seed: 1 };

    /// A right option with one feature, and a wrong one with another; a third stands in both.
    fn question(right: u32, wrong: u32) -> Question {
        Question { options: vec![(vec![wrong, 9], false), (vec![right, 9], true)] }
    }

    #[test]
    fn weights_choose_what_was_right() {
        let questions: Vec<Question> = (0..40).map(|at| question(1 + at % 2, 3)).collect();
        let weights = fit(&questions, PLAN);
        assert_eq!(weights.len(), 64);
        assert!(questions.iter().all(|question| question.is_answered_by(&weights) == Some(true)));
        assert_eq!(question(3, 1).is_answered_by(&weights), Some(false));
        assert_eq!(question(70, 71).is_answered_by(&weights), Some(false), "of equals the first");
    }

    #[test]
    fn what_leaves_no_choice_teaches_nothing() {
        let only = Question { options: vec![(vec![1], true)] };
        let none = Question { options: vec![(vec![1], false), (vec![2], false)] };
        assert_eq!(fit([&only, &none], PLAN), [0; 64]);
        assert_eq!(only.is_answered_by(&[0; 64]), None);
    }
}
