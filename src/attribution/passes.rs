//! Two passes of the sequence tagger over a document.

use super::evidence::{Earlier, Evidence};
use super::models::Models;
use super::sequence::{Lattice, Votes};
use crate::model::template::Features;

/// The labels of the second pass, which sees those of the first.
///
/// What both passes see of a token is told once: it votes in both, and the second adds what it sees of the first.
pub(super) fn label(evidence: &mut Evidence<'_, '_>, proposed: &Earlier, models: Models<'_>) -> Earlier {
    let ground = evidence.ground();
    let size = ground.reading.tokens.all.len();
    let mut lattice = Lattice::default();
    let mut features = Features::new();
    let mut common = Vec::with_capacity(size);
    let (mut labels, mut sure) = (Vec::with_capacity(size), Vec::with_capacity(size));
    for block in ground.reading.tokens.of_block.iter().filter(|block| !block.is_empty()) {
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
        models.first.label(&mut lattice, &mut labels, &mut sure);
    }
    let first = Earlier::new(ground, labels, sure);
    let (mut labels, mut sure) = (Vec::with_capacity(size), Vec::with_capacity(size));
    let mut common = common.into_iter();
    for block in ground.reading.tokens.of_block.iter().filter(|block| !block.is_empty()) {
        evidence.look_at(block.clone());
        lattice.clear();
        for (at, mut votes) in block.clone().zip(&mut common) {
            features.clear();
            evidence.second_features(at, &first, &mut features);
            models.second.vote(&features, &mut votes);
            lattice.push(evidence.joint(at), votes);
        }
        models.second.label(&mut lattice, &mut labels, &mut sure);
    }
    Earlier::new(ground, labels, sure)
}
