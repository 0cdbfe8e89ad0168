//! Weights that choose among options: a log-linear model over hashed features, fitted by AdaGrad.

use crate::chance::Chance;

/// One question: its options, each with its features and whether it is right.
#[derive(Clone)]
pub(crate) struct Question {
    pub(crate) options: Vec<(Vec<u32>, bool)>,
}

/// How to fit.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    /// Rows of weights, as a power of two.
    pub(crate) bits: u32,
    pub(crate) epochs: usize,
    pub(crate) rate: f32,
    /// Share of the features that an option loses each time it is looked at.
    pub(crate) dropout: f32,
    pub(crate) seed: u64,
}

/// Keeps the first steps of AdaGrad small.
const FIRST_SQUARE: f32 = 0.1;

/// A weight of this many logits is the largest that a byte holds.
const LARGEST: f32 = 6.0;

/// The weights, as the engine reads them, that make the right options probable.
///
/// Questions without a right option, and those with right ones only, teach nothing.
pub(crate) fn fit<'q>(questions: impl IntoIterator<Item = &'q Question>, plan: Plan) -> Vec<u8> {
    let teaches = |question: &&Question| {
        question.options.iter().any(|option| option.1) && question.options.iter().any(|option| !option.1)
    };
    let mut questions: Vec<&Question> = questions.into_iter().filter(teaches).collect();
    let mask = (1u32 << plan.bits) - 1;
    let mut weights = vec![0f32; 1 << plan.bits];
    let mut squares = vec![FIRST_SQUARE; 1 << plan.bits];
    // the mean over the epochs' ends is steadier than where the last one ends (Polyak, Juditsky 1992)
    let mut means = vec![0f32; 1 << plan.bits];
    let mut chance = Chance::new(plan.seed);
    let keep = 1.0 - plan.dropout;
    let mut kept: Vec<u32> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for epoch in 0..plan.epochs {
        chance.shuffle(&mut questions);
        let rate = plan.rate * (1.0 - 0.8 * epoch as f32 / plan.epochs as f32);
        for question in &questions {
            kept.clear();
            ends.clear();
            let mut scores = Vec::with_capacity(question.options.len());
            for (features, _) in &question.options {
                let first = kept.len();
                kept.extend(features.iter().filter(|_| chance.keeps(keep)).map(|feature| feature & mask));
                scores.push(kept[first..].iter().map(|row| weights[*row as usize]).sum::<f32>() / keep);
                ends.push(kept.len());
            }
            let highest = scores.iter().copied().fold(f32::MIN, f32::max);
            let shares: Vec<f32> = scores.iter().map(|score| libm::expf(score - highest)).collect();
            let whole: f32 = shares.iter().sum();
            let right = |(share, option): (&f32, &(Vec<u32>, bool))| if option.1 { *share } else { 0.0 };
            let rights: f32 =
                shares.iter().zip(&question.options).map(right).sum::<f32>().max(f32::MIN_POSITIVE);
            let mut start = 0;
            for ((share, option), end) in shares.iter().zip(&question.options).zip(&ends) {
                let aim = if option.1 { share / rights } else { 0.0 };
                let gradient = (share / whole - aim) / keep;
                let rows = start..*end;
                start = *end;
                if gradient.abs() < 1e-3 {
                    continue;
                }
                for row in &kept[rows] {
                    let row = *row as usize;
                    squares[row] += gradient * gradient;
                    weights[row] -= rate * gradient / squares[row].sqrt();
                }
            }
        }
        for (mean, weight) in means.iter_mut().zip(&weights) {
            *mean += weight / plan.epochs as f32;
        }
    }
    bytes(&means)
}

fn bytes(weights: &[f32]) -> Vec<u8> {
    let unit = 127.0 / LARGEST;
    weights.iter().map(|weight| ((weight * unit).round().clamp(-127.0, 127.0) as i8) as u8).collect()
}
