//! Certainty: how likely a finding is right, content and source, as people judge it.
//!
//! A logistic model over what each earlier decision left behind: how sure the labels are, by how much the source
//! outdoes the next best, and whether the grammar came to the same result.

use super::labels::Role;
use super::link::Relation;
use super::mention::Mention;
use super::models::Models;
use super::scene::Scene;
use crate::model::choice::Choice;
use crate::model::sigmoid;
use crate::model::table::join;
use crate::model::template::{Features, NONE, coarse};
use std::ops::Range;

/// A relation with its source, before anybody asks how certain it is.
pub(super) struct Case<'c> {
    pub(super) relation: &'c Relation,
    pub(super) source: Option<&'c Mention>,
    /// By how much the source outdoes the next best, in units of the ranker.
    pub(super) margin: i32,
    /// Who found it.
    pub(super) origin: Origin,
    /// It goes on from a paragraph before, without a cue.
    pub(super) continues: bool,
}

/// Who found a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Origin {
    /// The labels of the sequence tagger, linked and ranked.
    Labels,
    /// The rules of grammar.
    Grammar,
}

/// What a logit counts in the weights of choices.
pub(crate) const LOGIT: i32 = 21;

/// How likely the case is right, and how likely its words are the very ones, in thousandths.
pub(super) fn scores(scene: &Scene<'_, '_>, case: &Case<'_>, models: Models<'_>) -> [u16; 2] {
    let mut told = Features::new();
    features(scene, case, &mut told);
    let score = |weights: Choice<'_>| sigmoid::probability(weights.score(&told) * 1000 / LOGIT);
    [score(models.certainty), score(models.exactness)]
}

/// The features of a case.
pub(super) fn features(scene: &Scene<'_, '_>, case: &Case<'_>, features: &mut Features) {
    let relation = case.relation;
    let content = relation.content.first().cloned().unwrap_or_default();
    let end = relation.content.last().map_or(content.end, |last| last.end);
    let quoted = scene.ground.quoted_share(&relation.content);
    let state = case.origin as u32 * 16
        + quoted * 4
        + u32::from(relation.cue.is_some()) * 2
        + u32::from(case.continues);
    let word = |at: usize| scene.evidence.word(at);
    let head = relation
        .cue
        .as_ref()
        .map(|cue| cue.clone().rev().max_by_key(|&at| word(at).rate).unwrap_or(cue.start));
    let stem = head.map_or(NONE, |head| word(head).stem);
    let rate = head.map_or(9, |head| u32::from(word(head).rate));
    let cue_sure = relation.cue.as_ref().map_or(9, |cue| lowest(scene, cue, Role::Cue));
    let content_sure = lowest(scene, &content, Role::Content);
    let mean = mean(scene, &relation.content);
    let source_sure = case.source.map_or(9, |source| {
        source.tokens.clone().map(|at| u32::from(scene.labelled.sure(at, Role::Source))).max().unwrap_or(0)
    });
    let kind = case.source.map_or(9, |source| source.kind as u32);
    let margin = coarse((case.margin / 8).max(0) as usize);
    let proposed =
        scene.agreement(relation, case.source.map(|source| &source.tokens)) + 8 * case.origin as u32;
    let first = word(content.start);
    let after = word(end);
    let before = word(content.start.wrapping_sub(1));
    let headline = u32::from(scene.ground.is_headline(content.start));
    features.group(46);
    features.add(0);
    features.add(state);
    features.add(stem);
    features.two(rate, state);
    features.two(cue_sure, state);
    features.two(content_sure, state);
    features.two(mean, state);
    features.two(source_sure, kind);
    features.two(margin, state);
    features.two(margin, kind);
    features.add(proposed);
    features.two(proposed, state);
    features.two(proposed, mean);
    features.two(proposed, cue_sure);
    features.three(cue_sure, mean, source_sure);
    features.three(cue_sure, content_sure, margin);
    features.two(coarse(end - content.start), state);
    features.two(first.form, u32::from(relation.cue.is_some()));
    features.two(first.part.into(), rate);
    features.two(stem, first.form);
    features.two(u32::from(before.kind), state);
    features.two(u32::from(after.kind), state);
    features.two(headline, state);
    features.two(relation.content.len().min(4) as u32, state);
    let place = relation.cue.as_ref().map_or(3, |cue| u32::from(cue.start > content.start));
    features.three(place, state, u32::from(source_sure > 3));
    let gap = relation.cue.as_ref().map_or(NONE, |cue| coarse(super::scene::gap(cue, &content)));
    features.three(place, gap, state);
    let cue_part = head.map_or(31, |head| u32::from(word(head).part));
    features.three(cue_part, rate, place);
    features.two(join(cue_part, state), scene.listed(head));
    features.two(scene.listed(head), proposed);
    features.two(scene.overlap(relation), state);
    features.two(scene.overlap(relation), mean);
    let labelled = edges(&content, |at| {
        scene.labelled.labels().get(at).is_some_and(|label| label.role() == Some(Role::Content))
    });
    let drafted = edges(&content, |at| scene.is_proposed(Role::Content, &(at..at.saturating_add(1))) > 0);
    let origin = case.origin as u32;
    features.three(labelled, drafted, origin);
    features.four(labelled, drafted, origin, stem);
    features.four(labelled, drafted, origin, first.form);
    features.four(labelled, drafted, origin, join(u32::from(first.part), u32::from(after.part)));
    features.four(labelled, drafted, origin, u32::from(after.kind));
    features.three(origin, u32::from(first.part), stem);
    features.three(origin, after.form, u32::from(after.part));
    features.three(origin, u32::from(before.part), first.form);
}

/// Whether something holds just before, at the first and last token, and just after.
fn edges(content: &Range<usize>, holds: impl Fn(usize) -> bool) -> u32 {
    let places = [content.start.wrapping_sub(1), content.start, content.end.wrapping_sub(1), content.end];
    places.into_iter().fold(0, |edges, at| edges * 2 + u32::from(holds(at)))
}

/// The lowest certainty of a part among tokens.
fn lowest(scene: &Scene<'_, '_>, tokens: &Range<usize>, part: Role) -> u32 {
    tokens.clone().map(|at| u32::from(scene.labelled.sure(at, part))).min().unwrap_or(0)
}

/// The mean certainty of the tokens of a content.
fn mean(scene: &Scene<'_, '_>, content: &[Range<usize>]) -> u32 {
    let levels =
        content.iter().cloned().flatten().map(|at| u32::from(scene.labelled.sure(at, Role::Content)));
    let (sum, count) = levels.fold((0, 0), |(sum, count), level| (sum + level, count + 1));
    sum * 2 / count.max(1)
}
