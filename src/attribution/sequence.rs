//! The sequence tagger: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) in integers.
//!
//! A token's features vote for its label, the joint between two tokens for the pair of labels; the best sequence of
//! each block is found by Viterbi's method. How sure it is of a token: by how much the best sequence that has it in a
//! part outdoes the best that has not.

use super::labels::{Label, Role};
use crate::model::columns;
use crate::model::table::{Feature, Table};
use crate::model::template::Features;

/// Labels and one column that stays empty: eight weights make a row of eight bytes.
pub(crate) const WIDTH: usize = 8;

const LABELS: usize = Label::ALL.len();

/// Number of the state before the first label.
const START: usize = LABELS;

/// Weights for a label after each label (or the start), for every joint: 2 bytes each.
pub(crate) const TRANSITIONS: usize = super::evidence::JOINTS * (LABELS + 1) * LABELS;

/// Bytes of a file before the rows: what one logit counts, then the transitions.
pub(crate) const HEADER: usize = 2 + TRANSITIONS * 2;

/// The votes of a token's features for each label.
pub(crate) type Votes = [i16; WIDTH];

/// Scores of sequences, a label each.
type Scores = [i32; WIDTH];

/// A score that no sequence of allowed labels has.
const NEVER: i32 = i32::MIN / 4;

/// Levels of certainty: the margins, in half logits, from which on the next level holds.
const LEVELS: [i32; 7] = [-8, -4, -2, 0, 2, 4, 8];

/// The weights of one pass.
#[derive(Clone, Copy)]
pub(crate) struct Sequence<'w> {
    transitions: &'w [u8],
    table: Table<'w, WIDTH>,
    /// What one logit counts.
    logit: i32,
}

/// What stays allocated from block to block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lattice {
    /// For each token the joint with the one before, and its votes.
    tokens: Vec<(u8, Scores)>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
}

/// A file of weights with its rows as [`Sequence`] reads them: header, transitions, rows.
pub(crate) fn unpacked(file: &[u8]) -> Vec<u8> {
    let (header, columns) = file.split_at_checked(HEADER).unwrap_or_default();
    [header, &columns::rows(columns, LABELS, WIDTH)].concat()
}

/// The file that holds weights as [`Sequence`] reads them.
#[cfg(feature = "train")]
pub(crate) fn packed(weights: &[u8]) -> Vec<u8> {
    let (header, rows) = weights.split_at_checked(HEADER).unwrap_or_default();
    [header, &columns::columns(rows, LABELS, WIDTH)].concat()
}

impl Lattice {
    /// Begins a block.
    pub(crate) fn clear(&mut self) {
        self.tokens.clear();
    }

    /// Adds a token.
    pub(crate) fn push(&mut self, joint: usize, votes: Votes) {
        self.tokens.push((joint as u8, votes.map(i32::from)));
    }
}

impl<'w> Sequence<'w> {
    /// The weights of an unpacked file.
    pub(crate) fn new(weights: &'w [u8]) -> Self {
        let (header, rows) = weights.split_at_checked(HEADER).unwrap_or((&[], &[]));
        let (logit, transitions) = header.split_at_checked(2).unwrap_or((&[], &[]));
        Sequence { transitions, table: Table::new(rows), logit: i32::from(number(logit, 0)).max(1) }
    }

    /// Adds what the features of a token vote.
    pub(crate) fn vote(&self, features: &Features, votes: &mut Votes) {
        features.all().iter().for_each(|feature| self.vote_for(*feature, votes));
    }

    /// Adds what one feature votes.
    #[inline(always)]
    pub(crate) fn vote_for(&self, feature: Feature, votes: &mut Votes) {
        self.table.add(feature, votes);
    }

    fn transition(&self, joint: u8, before: usize, label: usize) -> i32 {
        let at = (usize::from(joint) * (LABELS + 1) + before) * LABELS + label;
        i32::from(number(self.transitions, at))
    }

    /// The best labels of the block in `lattice` and how sure each token's parts are (0 … 7), appended.
    pub(crate) fn label(&self, lattice: &mut Lattice, labels: &mut Vec<Label>, sure: &mut Vec<[u8; 3]>) {
        let size = lattice.tokens.len();
        self.forward(lattice);
        self.backward(lattice);
        let mut best = START;
        for at in 0..size {
            let (Some(forward), Some(backward)) = (lattice.forward.get(at), lattice.backward.get(at)) else {
                return;
            };
            let Some((joint, votes)) = lattice.tokens.get(at) else { return };
            let through = |label: usize| forward[label] + backward[label];
            // the best label after the one chosen before: ties go to the first
            let score = |label: usize| {
                if allowed(best, label) {
                    self.transition(*joint, best, label) + votes[label] + backward[label]
                } else {
                    NEVER
                }
            };
            best = (1..LABELS).fold(0, |best, label| if score(label) > score(best) { label } else { best });
            labels.push(Label::ALL.get(best).copied().unwrap_or_default());
            let mut levels = [0; 3];
            for (part, level) in [Role::Source, Role::Cue, Role::Content].into_iter().zip(&mut levels) {
                let inside = through(1 + 2 * part as usize).max(through(2 + 2 * part as usize));
                let outside = (0..LABELS).filter(|label| label.div_ceil(2) != part as usize + 1).map(through);
                let margin = (inside - outside.max().unwrap_or(NEVER)) * 2 / self.logit;
                *level = LEVELS.iter().take_while(|bound| margin >= **bound).count() as u8;
            }
            sure.push(levels);
        }
    }

    /// The best score of a sequence up to each token and label.
    fn forward(&self, lattice: &mut Lattice) {
        lattice.forward.clear();
        let mut last = [NEVER; WIDTH];
        last[START] = 0;
        for (joint, votes) in &lattice.tokens {
            let mut next = [NEVER; WIDTH];
            for label in 0..LABELS {
                let mut best = NEVER;
                for before in (0..=START).filter(|&before| allowed(before, label)) {
                    best = best.max(last[before] + self.transition(*joint, before, label));
                }
                next[label] = best + votes[label];
            }
            level(&mut next);
            lattice.forward.push(next);
            last = next;
        }
    }

    /// The best score of a sequence after each token and label.
    fn backward(&self, lattice: &mut Lattice) {
        lattice.backward.clear();
        lattice.backward.resize(lattice.tokens.len(), [0; WIDTH]);
        for at in (1..lattice.tokens.len()).rev() {
            let (Some((joint, votes)), Some(after)) =
                (lattice.tokens.get(at), lattice.backward.get(at).copied())
            else {
                return;
            };
            let Some(slot) = lattice.backward.get_mut(at - 1) else { return };
            for (before, score) in slot.iter_mut().enumerate().take(LABELS) {
                let through = (0..LABELS)
                    .filter(|&label| allowed(before, label))
                    .map(|label| self.transition(*joint, before, label) + votes[label] + after[label]);
                *score = through.max().unwrap_or(NEVER);
            }
            level(slot);
        }
    }
}

/// Counts scores from the best one, so that no text is long enough to overflow them.
fn level(scores: &mut Scores) {
    let best = scores.iter().take(LABELS).copied().max().unwrap_or(0);
    scores.iter_mut().for_each(|score| *score = (*score - best).max(NEVER));
}

/// Whether one label may follow another: a run goes on only after its own part.
fn allowed(before: usize, label: usize) -> bool {
    match label {
        2 | 4 | 6 => before == label || before + 1 == label,
        _ => true,
    }
}

fn number(bytes: &[u8], at: usize) -> i16 {
    match bytes.get(at * 2..at * 2 + 2) {
        Some(&[low, high]) => i16::from_le_bytes([low, high]),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weights whose transitions are drawn from a simple generator.
    fn file() -> Vec<u8> {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 16
        };
        let mut bytes = 21i16.to_le_bytes().to_vec();
        bytes.extend((0..TRANSITIONS).flat_map(|_| ((next() % 61) as i16 - 30).to_le_bytes()));
        bytes
    }

    fn votes(seed: u32) -> Votes {
        std::array::from_fn(|label| {
            if label < LABELS { ((seed * 31 + label as u32 * 17) % 53) as i16 - 26 } else { 0 }
        })
    }

    #[test]
    fn the_labels_are_those_of_the_best_allowed_sequence() {
        let file = file();
        let sequence = Sequence::new(&file);
        for seed in 0..20 {
            let mut lattice = Lattice::default();
            (0..4).for_each(|at| lattice.push((seed + at) as usize % 12, votes(seed * 7 + at)));
            let score = |labels: &[usize]| {
                let steps = lattice.tokens.iter().zip([START].iter().chain(labels)).zip(labels);
                steps
                    .map(|(((joint, votes), before), label)| {
                        if allowed(*before, *label) {
                            sequence.transition(*joint, *before, *label) + votes[*label]
                        } else {
                            NEVER / 8
                        }
                    })
                    .sum::<i32>()
            };
            let all = (0..LABELS.pow(4)).map(|code| [code / 343, code / 49 % 7, code / 7 % 7, code % 7]);
            let best = all.max_by_key(|labels| score(labels)).unwrap_or_default();
            let highest = score(&best);
            let (mut labels, mut sure) = (Vec::new(), Vec::new());
            sequence.label(&mut lattice.clone(), &mut labels, &mut sure);
            let found: Vec<usize> = labels.iter().map(|label| *label as usize).collect();
            assert_eq!(score(&found), highest, "{seed}: {found:?} for {best:?}");
            for (label, levels) in labels.iter().zip(&sure) {
                for (role, level) in [Role::Source, Role::Cue, Role::Content].into_iter().zip(levels) {
                    // at level 4 begin those that are no less likely inside than outside
                    let inside = label.role() == Some(role);
                    assert!(if inside { *level >= 4 } else { *level <= 4 }, "{label:?} {levels:?}");
                }
            }
        }
    }

    #[test]
    fn a_file_of_nothing_labels_nothing() {
        let mut lattice = Lattice::default();
        (0..3).for_each(|_| lattice.push(0, Votes::default()));
        let (mut labels, mut sure) = (Vec::new(), Vec::new());
        Sequence::new(&[]).label(&mut lattice, &mut labels, &mut sure);
        assert_eq!(labels, [Label::Outside; 3]);
    }

    #[test]
    fn a_long_block_overflows_nothing() {
        let mut lattice = Lattice::default();
        (0..200_000).for_each(|_| lattice.push(0, [30_000, -30_000, 0, 0, 0, 0, 0, 0]));
        let (mut labels, mut sure) = (Vec::new(), Vec::new());
        Sequence::new(&[]).label(&mut lattice, &mut labels, &mut sure);
        assert!(labels.iter().all(|label| *label == Label::Outside) && labels.len() == 200_000);
    }
}
