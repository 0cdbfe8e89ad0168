//! A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), fitted by AdaGrad (Duchi, Hazan, Singer
//! 2011) with dropout of features (Srivastava et al. 2014).

mod rounding;

use crate::chance::Chance;
use crate::progress::Progress;
use crate::quantise;
use std::ops::Range;
use whosaid::training::{self, JOINTS, LABELS, Passage, ROW};

/// The state before the first label.
const START: usize = LABELS;
const STATES: usize = LABELS + 1;

/// How to fit.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    /// Rows of weights, as a power of two.
    pub(super) bits: u32,
    /// Looks at every lesson in a run.
    pub(super) epochs: usize,
    /// Length of the steps in the first epoch.
    pub(super) rate: f32,
    /// Share of the features that a token loses each time it is looked at.
    pub(super) dropout: f32,
    pub(super) seed: u64,
    /// How often to fit anew, by other chances.
    pub(super) runs: usize,
}

/// A passage with the label of every token.
pub(super) struct Lesson<'p> {
    pub(super) passage: &'p Passage,
    pub(super) labels: &'p [u8],
}

/// Weights in floating point.
#[derive(Clone)]
pub(super) struct Field {
    rows: Vec<[f32; ROW]>,
    transitions: Vec<f32>,
    mask: u32,
}

/// One label's weight after another, at a joint.
fn place(joint: u8, before: usize, label: usize) -> usize {
    (usize::from(joint) * STATES + before) * LABELS + label
}

/// Whether one label may follow another: a run goes on only after its own part.
fn allowed(before: usize, label: usize) -> bool {
    !matches!(label, 2 | 4 | 6) || before == label || before + 1 == label
}

/// The weights that make the labels of the lessons probable: the mean of several runs by other chances, and in each of
/// its later epochs, which is steadier than where any one step ends (Polyak, Juditsky 1992).
pub(super) fn fit(lessons: &[Lesson<'_>], plan: Plan, progress: &Progress) -> Field {
    let mut mean = Field::zero(plan.bits);
    let blocks: Vec<(usize, Range<usize>)> = lessons
        .iter()
        .enumerate()
        .flat_map(|(index, lesson)| lesson.passage.blocks.iter().map(move |block| (index, block.clone())))
        .collect();
    let first_counted = plan.epochs / 2;
    for run in 0..plan.runs {
        let mut fitter = Fitter::new(plan, run as u64);
        let mut blocks = blocks.clone();
        for epoch in 0..plan.epochs {
            fitter.chance.shuffle(&mut blocks);
            fitter.rate = plan.rate * (1.0 - FALL * epoch as f32 / plan.epochs as f32);
            for (index, block) in &blocks {
                fitter.learn(&lessons[*index], block.clone());
            }
            if epoch >= first_counted {
                mean.add(&fitter.field);
            }
            progress.step();
        }
    }
    mean.scale(1.0 / (plan.runs * (plan.epochs - first_counted)) as f32);
    mean
}

struct Fitter {
    field: Field,
    row_squares: Vec<[f32; ROW]>,
    transition_squares: Vec<f32>,
    plan: Plan,
    rate: f32,
    chance: Chance,
    /// Rows that the tokens of the block keep, and where each token's end.
    kept: Vec<u32>,
    ends: Vec<usize>,
    votes: Vec<[f32; ROW]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
    factors: Vec<f32>,
}

/// Keeps the first steps of AdaGrad small.
const FIRST_SQUARE: f32 = 1e-3;

/// Share of the rate that the epochs lose on their way.
const FALL: f32 = 0.9;

/// Steps of transitions against those of rows: every token moves them, so that they settle sooner.
const TRANSITION_PACE: f32 = 0.5;

/// Tokens whose labels are as probable as this already move no row.
const SETTLED: f32 = 1e-3;

/// Pairs of labels whose gradient is smaller move no transition.
const SETTLED_PAIR: f32 = 1e-4;

impl Fitter {
    fn new(plan: Plan, run: u64) -> Self {
        let size = 1 << plan.bits;
        let transitions = JOINTS * STATES * LABELS;
        Fitter {
            field: Field::zero(plan.bits),
            row_squares: vec![[FIRST_SQUARE; ROW]; size],
            transition_squares: vec![FIRST_SQUARE; transitions],
            plan,
            rate: plan.rate,
            chance: Chance::new(plan.seed + run),
            kept: Vec::new(),
            ends: Vec::new(),
            votes: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            factors: vec![0.0; transitions],
        }
    }

    /// A step towards the labels of one block.
    fn learn(&mut self, lesson: &Lesson<'_>, block: Range<usize>) {
        self.choose(lesson.passage, block.clone());
        let joints = &lesson.passage.joints[block.clone()];
        self.sum(joints);
        self.step(joints, &lesson.labels[block]);
    }

    /// Draws the features that count this time, and adds up their votes.
    fn choose(&mut self, passage: &Passage, block: Range<usize>) {
        self.kept.clear();
        self.ends.clear();
        self.votes.clear();
        let keep = 1.0 - self.plan.dropout;
        for at in block {
            let start = if at == 0 { 0 } else { passage.ends[at - 1] };
            let first = self.kept.len();
            let features = &passage.features[start..passage.ends[at]];
            let (chance, mask) = (&mut self.chance, self.field.mask);
            self.kept.extend(features.iter().filter(|_| chance.keeps(keep)).map(|feature| feature & mask));
            let mut votes = [0.0; ROW];
            for row in &self.kept[first..] {
                for (vote, weight) in votes.iter_mut().zip(&self.field.rows[*row as usize]) {
                    *vote += weight / keep;
                }
            }
            self.votes.push(votes);
            self.ends.push(self.kept.len());
        }
    }

    /// Forward and backward sums, each token's scaled to one.
    fn sum(&mut self, joints: &[u8]) {
        for (factor, weight) in self.factors.iter_mut().zip(&self.field.transitions) {
            *factor = libm::expf(*weight);
        }
        let size = joints.len();
        self.forward.clear();
        self.backward.clear();
        let mut last = [0.0; STATES];
        last[START] = 1.0;
        for (joint, votes) in joints.iter().zip(&mut self.votes) {
            let highest = votes[..LABELS].iter().copied().fold(f32::MIN, f32::max);
            let mut sums = [0.0; LABELS];
            for (label, sum) in sums.iter_mut().enumerate() {
                for (before, weight) in last.iter().enumerate().filter(|(before, _)| allowed(*before, label))
                {
                    *sum += weight * self.factors[place(*joint, before, label)];
                }
                *sum *= libm::expf(votes[label] - highest);
            }
            let whole: f32 = sums.iter().sum();
            sums.iter_mut().for_each(|sum| *sum /= whole);
            self.forward.push(sums);
            last = [0.0; STATES];
            last[..LABELS].copy_from_slice(&sums);
        }
        self.backward.resize(size, [1.0; LABELS]);
        for at in (1..size).rev() {
            let highest = self.votes[at][..LABELS].iter().copied().fold(f32::MIN, f32::max);
            let mut after = [0.0; LABELS];
            for (label, slot) in after.iter_mut().enumerate() {
                *slot = self.backward[at][label] * libm::expf(self.votes[at][label] - highest);
            }
            let mut sums = [0.0; LABELS];
            for (before, sum) in sums.iter_mut().enumerate() {
                for (label, after) in after.iter().enumerate().filter(|(label, _)| allowed(before, *label)) {
                    *sum += after * self.factors[place(joints[at], before, label)];
                }
            }
            let whole: f32 = sums.iter().sum();
            sums.iter_mut().for_each(|sum| *sum /= whole);
            self.backward[at - 1] = sums;
        }
    }

    /// Moves the weights against the gradient.
    fn step(&mut self, joints: &[u8], labels: &[u8]) {
        let keep = 1.0 - self.plan.dropout;
        let mut start = 0;
        for at in 0..joints.len() {
            let gold = usize::from(labels[at]);
            let mut gradient = self.shares(at);
            self.step_transitions(joints[at], at, &gradient, labels);
            gradient[gold] -= 1.0;
            let rows = start..self.ends[at];
            start = self.ends[at];
            if gradient.iter().all(|share| share.abs() < SETTLED) {
                continue;
            }
            gradient.iter_mut().for_each(|share| *share /= keep);
            for row in &self.kept[rows] {
                let weights = &mut self.field.rows[*row as usize];
                let squares = &mut self.row_squares[*row as usize];
                for place in 0..ROW {
                    squares[place] += gradient[place] * gradient[place];
                    weights[place] -= self.rate * gradient[place] / squares[place].sqrt();
                }
            }
        }
    }

    /// How probable each label of a token is, given its whole block.
    fn shares(&self, at: usize) -> [f32; ROW] {
        let mut shares = [0.0; ROW];
        let mut whole = 0.0;
        for (share, (before, after)) in shares.iter_mut().zip(self.forward[at].iter().zip(&self.backward[at]))
        {
            *share = before * after;
            whole += *share;
        }
        shares[..LABELS].iter_mut().for_each(|share| *share /= whole);
        shares
    }

    fn step_transitions(&mut self, joint: u8, at: usize, here: &[f32; ROW], labels: &[u8]) {
        let gold = usize::from(labels[at]);
        let gold_before = if at == 0 { START } else { usize::from(labels[at - 1]) };
        let mut pairs = [[0.0; LABELS]; STATES];
        if at == 0 {
            pairs[START].copy_from_slice(&here[..LABELS]);
        } else {
            let mut whole = 0.0;
            for label in 0..LABELS {
                // what flows into a label is shared among those before it
                let shares: f32 = (0..LABELS)
                    .filter(|&before| allowed(before, label))
                    .map(|before| self.forward[at - 1][before] * self.factors[place(joint, before, label)])
                    .sum();
                for before in (0..LABELS).filter(|&before| allowed(before, label)) {
                    let flow = self.forward[at - 1][before] * self.factors[place(joint, before, label)];
                    pairs[before][label] = if shares > 0.0 { here[label] * flow / shares } else { 0.0 };
                    whole += pairs[before][label];
                }
            }
            debug_assert!((whole - 1.0).abs() < 1e-2);
        }
        pairs[gold_before][gold] -= 1.0;
        for (before, row) in pairs.iter().enumerate() {
            for (label, gradient) in
                row.iter().enumerate().filter(|(_, gradient)| gradient.abs() > SETTLED_PAIR)
            {
                let at = place(joint, before, label);
                self.transition_squares[at] += gradient * gradient;
                self.field.transitions[at] -=
                    TRANSITION_PACE * self.rate * gradient / self.transition_squares[at].sqrt();
            }
        }
    }
}

impl Field {
    fn zero(bits: u32) -> Field {
        let size = 1 << bits;
        Field {
            rows: vec![[0.0; ROW]; size],
            transitions: vec![0.0; JOINTS * STATES * LABELS],
            mask: size as u32 - 1,
        }
    }

    fn add(&mut self, other: &Field) {
        let rows = self.rows.iter_mut().flatten().zip(other.rows.iter().flatten());
        let all = rows.chain(self.transitions.iter_mut().zip(&other.transitions));
        all.for_each(|(sum, weight)| *sum += weight);
    }

    fn scale(&mut self, factor: f32) {
        self.rows.iter_mut().flatten().chain(&mut self.transitions).for_each(|weight| *weight *= factor);
    }

    /// The file of the weights.
    pub(super) fn file(&self) -> Vec<u8> {
        let rows = (0..self.rows.len()).map(|row| self.centred(row).map(quantise::byte));
        self.packed(quantise::LOGIT, rows)
    }

    /// The file with fewer steps in a logit, rounded for the tokens of the lessons: see [`rounding`].
    pub(super) fn coarse_file(&self, lessons: &[Lesson<'_>], logit: f32) -> Vec<u8> {
        self.packed(logit, rounding::rows(self, lessons, logit).into_iter())
    }

    /// The weights of a row. Labels compete: only differences count, so that the weights can add up to nothing.
    fn centred(&self, row: usize) -> [f32; LABELS] {
        let weights = &self.rows[row][..LABELS];
        let mean = weights.iter().sum::<f32>() / LABELS as f32;
        std::array::from_fn(|label| weights[label] - mean)
    }

    /// What one logit counts, transitions, rows.
    fn packed(&self, logit: f32, rows: impl Iterator<Item = [u8; LABELS]>) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(2 + self.transitions.len() * 2 + self.rows.len() * ROW);
        bytes.extend(quantise::two_bytes(1.0, logit));
        bytes.extend(self.transitions.iter().flat_map(|weight| quantise::two_bytes(*weight, logit)));
        for row in rows {
            bytes.extend(row);
            bytes.push(0);
        }
        training::pass_file(&bytes)
    }
}

#[cfg(test)]
mod tests;
