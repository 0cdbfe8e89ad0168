//! Rounding for the file that readers load: fewer steps in a logit, so that the file compresses to less.
//!
//! Some 150 features vote for the labels of a token. With ten steps in a logit and each weight rounded by itself, their
//! errors add up to half a logit. So weights are rounded for the tokens that they vote on: row after row makes up for
//! what the others are off where it votes, which leaves half of the error (adaptive rounding: Nagel et al. 2020; layers
//! of networks: Frantar et al. 2023). The weights of a row still add up to nothing: the first column of the file, which
//! holds their sums, has no bits left to tell.
//!
//! Only what the engine gets is rounded so. What later models learn from comes from the folds, whose files nobody
//! loads: these keep the finer steps.

use super::{Field, Fitter, LABELS, Lesson, Plan};

/// Weights of a row, in steps: as fitted, or rounded.
type Row = [f32; LABELS];

/// How often all rows are gone through: after the third time next to nothing changes.
const SWEEPS: usize = 3;

/// What a token counts whose label is certain; one whose label is wide open counts nearly one more.
const CERTAIN: f32 = 0.02;

/// What a weight's own value counts beside the tokens: rows that hardly a token has are rounded by themselves.
const OWN: f32 = 0.1;

/// The largest that a byte holds.
const LARGEST: f32 = 127.0;

/// The rows of a field in steps of which a logit counts `logit`, as bytes, rounded for the tokens of the lessons.
pub(super) fn rows(field: &Field, lessons: &[Lesson<'_>], logit: f32) -> Vec<[u8; LABELS]> {
    let votes = Votes::of(field, lessons);
    let counts = counts(field, lessons);
    let fitted: Vec<Row> =
        (0..field.rows.len()).map(|row| field.centred(row).map(|weight| weight * logit)).collect();
    let mut rounded: Vec<Row> = fitted.iter().map(nearest).collect();
    // by how much the votes on each token are off
    let mut off = vec![[0.0; LABELS]; counts.len()];
    for (row, (rounded, fitted)) in rounded.iter().zip(&fitted).enumerate() {
        votes.on(row).for_each(|token| add(&mut off[token], &difference(rounded, fitted)));
    }
    for _ in 0..SWEEPS {
        for (row, (rounded, fitted)) in rounded.iter_mut().zip(&fitted).enumerate() {
            let (mut sum, mut count) = ([0.0; LABELS], 0.0);
            for token in votes.on(row) {
                count += counts[token];
                (0..LABELS).for_each(|label| sum[label] += counts[token] * off[token][label]);
            }
            let best =
                |label: usize| (count * rounded[label] - sum[label] + OWN * fitted[label]) / (count + OWN);
            let next = nearest(&std::array::from_fn(best));
            if next != *rounded {
                let change = difference(&next, rounded);
                votes.on(row).for_each(|token| add(&mut off[token], &change));
                *rounded = next;
            }
        }
    }
    rounded.into_iter().map(|row| row.map(|weight| weight as i8 as u8)).collect()
}

/// Whole numbers that add up to nothing, the nearest to a row that does.
fn nearest(row: &Row) -> Row {
    let mut whole = row.map(|weight| weight.clamp(-LARGEST, LARGEST).round());
    let mut sum: f32 = whole.iter().sum();
    while sum != 0.0 {
        // one step for the weight that it takes least far from where it was
        let step = -sum.signum();
        let cost = |label: usize| step * (whole[label] - row[label]);
        let least = (1..LABELS).fold(0, |least, label| if cost(label) < cost(least) { label } else { least });
        whole[least] += step;
        sum += step;
    }
    whole
}

fn difference(one: &Row, other: &Row) -> Row {
    std::array::from_fn(|label| one[label] - other[label])
}

fn add(sums: &mut Row, change: &Row) {
    sums.iter_mut().zip(change).for_each(|(sum, change)| *sum += change);
}

/// What each token counts: the more, the less probable its best label is, as an error there is the likelier to turn it.
fn counts(field: &Field, lessons: &[Lesson<'_>]) -> Vec<f32> {
    let all_features = Plan { bits: 0, epochs: 0, rate: 0.0, dropout: 0.0, seed: 0, runs: 0 };
    let mut fitter = Fitter { field: field.clone(), ..Fitter::new(all_features, 0) };
    let mut counts = Vec::new();
    for Lesson { passage, .. } in lessons {
        let first = counts.len();
        counts.resize(first + passage.ends.len(), CERTAIN);
        for block in &passage.blocks {
            fitter.choose(passage, block.clone());
            fitter.sum(&passage.joints[block.clone()]);
            for (at, token) in block.clone().enumerate() {
                let best = fitter.shares(at).into_iter().fold(0.0, f32::max);
                counts[first + token] += 1.0 - best;
            }
        }
    }
    counts
}

/// On which tokens each row votes, the tokens of all lessons in one list.
struct Votes {
    tokens: Vec<u32>,
    /// For each row where its tokens end.
    ends: Vec<usize>,
}

impl Votes {
    fn of(field: &Field, lessons: &[Lesson<'_>]) -> Votes {
        let row = |feature: u32| (feature & field.mask) as usize;
        let mut ends = vec![0; field.rows.len()];
        features(lessons).for_each(|(_, feature)| ends[row(feature)] += 1);
        let mut all = 0;
        for end in &mut ends {
            // where its tokens begin, until they are filled in
            all += std::mem::replace(end, all);
        }
        let mut tokens = vec![0; all];
        for (token, feature) in features(lessons) {
            let end = &mut ends[row(feature)];
            tokens[*end] = token;
            *end += 1;
        }
        Votes { tokens, ends }
    }

    fn on(&self, row: usize) -> impl Iterator<Item = usize> {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        self.tokens[start..self.ends[row]].iter().map(|token| *token as usize)
    }
}

/// Every feature with the number of its token.
fn features(lessons: &[Lesson<'_>]) -> impl Iterator<Item = (u32, u32)> {
    let of_tokens = lessons.iter().flat_map(|Lesson { passage, .. }| {
        let start = |at: usize| if at == 0 { 0 } else { passage.ends[at - 1] };
        passage.ends.iter().enumerate().map(move |(at, end)| &passage.features[start(at)..*end])
    });
    of_tokens.enumerate().flat_map(|(token, features)| features.iter().map(move |&one| (token as u32, one)))
}

#[cfg(test)]
mod tests;
