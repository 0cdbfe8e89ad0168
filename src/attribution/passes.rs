//! Two passes of the sequence tagger over a document.

use super::evidence::{Earlier, Evidence};
use super::labels::Label;
use super::models::Models;
use super::sequence::{Lattice, Votes};
use crate::memory::{Memory, UNKNOWN};
use crate::model::template::Features;
use std::ops::Range;

/// What is remembered of each pass: the labels that it gave to a block.
#[derive(Debug, Default)]
pub(crate) struct Passes {
    first: Memory<Labelled>,
    second: Memory<Labelled>,
}

/// The labels of some tokens, and for each how sure it is.
#[derive(Debug, Default)]
struct Labelled {
    labels: Vec<Label>,
    sure: Vec<[u8; 3]>,
}

/// A block with tokens on the way through the passes.
struct Block {
    tokens: Range<usize>,
    /// The number of what the first pass saw and said of it.
    number: u64,
    /// Where its votes for the second pass begin, among those that the first has gathered.
    votes: Option<usize>,
}

/// The labels of the second pass, which sees those of the first.
///
/// What both passes see of a token is told once: it votes in both, and the second adds what it sees of the first.
pub(super) fn label(
    evidence: &mut Evidence<'_, '_>,
    proposed: &Earlier,
    models: Models<'_>,
    memory: &mut Passes,
) -> Earlier {
    let ground = evidence.ground();
    let tokens = ground.reading.tokens;
    let with_tokens = tokens.of_block.iter().zip(&tokens.numbers).filter(|(block, _)| !block.is_empty());
    let mut lattice = Lattice::default();
    let mut features = Features::new();
    let mut common = Vec::new();
    let mut all = Labelled::with_room(tokens.all.len());
    let mut blocks = Vec::with_capacity(tokens.of_block.len());
    for (block, &known) in with_tokens {
        let see = |sight: &mut Vec<u8>| {
            sight.extend(known.to_le_bytes());
            evidence.see_block(block, sight);
            proposed.see_inside(block, sight);
            proposed.see_around(block, sight);
        };
        let recalled = if known == UNKNOWN { None } else { memory.first.recall(see) };
        if let Some((number, labelled)) = recalled {
            all.extend(labelled);
            blocks.push(Block { tokens: block.clone(), number, votes: None });
            continue;
        }
        let votes = Some(common.len());
        evidence.look_at(block.clone());
        lattice.clear();
        for at in block.clone() {
            features.clear();
            evidence.common_features(at, proposed, &mut features);
            let (mut first, mut second) = (Votes::default(), Votes::default());
            models.first.vote(&features, &mut first);
            models.second.vote(&features, &mut second);
            lattice.push(evidence.joint(at), first);
            common.push(second);
        }
        models.first.label(&mut lattice, &mut all.labels, &mut all.sure);
        let number = if known == UNKNOWN { UNKNOWN } else { all.keep(block, &mut memory.first) };
        blocks.push(Block { tokens: block.clone(), number, votes });
    }
    let first = Earlier::new(ground, all.labels, all.sure);
    let mut all = Labelled::with_room(tokens.all.len());
    for Block { tokens: block, number, votes } in blocks {
        let see = |sight: &mut Vec<u8>| {
            sight.extend(number.to_le_bytes());
            first.see_around(&block, sight);
        };
        let recalled = if number == UNKNOWN { None } else { memory.second.recall(see) };
        if let Some((_, labelled)) = recalled {
            all.extend(labelled);
            continue;
        }
        evidence.look_at(block.clone());
        lattice.clear();
        for (place, at) in block.clone().enumerate() {
            features.clear();
            let gathered = votes.and_then(|votes| common.get(votes + place));
            if gathered.is_none() {
                evidence.common_features(at, proposed, &mut features);
            }
            evidence.second_features(at, &first, &mut features);
            let mut votes = gathered.copied().unwrap_or_default();
            models.second.vote(&features, &mut votes);
            lattice.push(evidence.joint(at), votes);
        }
        models.second.label(&mut lattice, &mut all.labels, &mut all.sure);
        if number != UNKNOWN {
            all.keep(&block, &mut memory.second);
        }
    }
    Earlier::new(ground, all.labels, all.sure)
}

impl Passes {
    /// One that keeps what the next reading may meet again.
    pub(crate) fn keeping() -> Passes {
        Passes { first: Memory::keeping(), second: Memory::keeping() }
    }

    /// Ends a reading: what it did not meet is forgotten.
    pub(crate) fn end(&mut self) {
        self.first.end();
        self.second.end();
    }
}

impl Labelled {
    fn with_room(tokens: usize) -> Labelled {
        Labelled { labels: Vec::with_capacity(tokens), sure: Vec::with_capacity(tokens) }
    }

    fn extend(&mut self, other: &Labelled) {
        self.labels.extend_from_slice(&other.labels);
        self.sure.extend_from_slice(&other.sure);
    }

    /// Keeps what was said of a block, which could not be recalled just now.
    fn keep(&self, block: &Range<usize>, memory: &mut Memory<Labelled>) -> u64 {
        let labels = self.labels.get(block.clone()).unwrap_or_default();
        let sure = self.sure.get(block.clone()).unwrap_or_default();
        let size = size_of_val(labels) + size_of_val(sure);
        memory.keep(size, || Labelled { labels: labels.to_vec(), sure: sure.to_vec() })
    }
}
