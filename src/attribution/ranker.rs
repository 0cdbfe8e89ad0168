//! Rankers of sources: which mention is the source of a relation, if any is named.
//!
//! Two sets of weights, one for words in quotation marks, whose speaker can stand far away, one for all others; the
//! candidates and their features are the same.

use super::labels::Role;
use super::link::Relation;
use super::mention::{Mention, MentionKind};
use super::scene::{Scene, gap, step};
use super::settle::{self, meets, outside};
use crate::model::choice::{self, Choice};
use crate::model::table::join;
use crate::model::template::{Features, NONE, coarse};
use std::ops::Range;

/// Tokens between a mention and the cue or content at most.
const MAX_GAP: usize = 90;

/// Tokens of its sentence that are looked at on either side at most; longer ones are no English.
const MAX_SENTENCE: usize = 400;

/// Mentions that are looked at on either side at most.
const MAX_MENTIONS: usize = 24;

/// What the candidates of one relation have in common.
pub(super) struct Question<'q> {
    relation: &'q Relation,
    /// The cue, or the content where there is none.
    anchor: Range<usize>,
    /// First token of the content, and the one after its last.
    whole: Range<usize>,
    /// 0 without quotation marks, 1 with some, 2 with marks around all of it.
    pub(super) quoted: u32,
    /// The highest certainty of a labelled source in the anchor's sentence.
    best: u8,
}

impl<'q> Question<'q> {
    pub(super) fn new(scene: &Scene<'_, '_>, relation: &'q Relation) -> Self {
        let start = relation.content.first().map_or(0, |range| range.start);
        let end = relation.content.last().map_or(start, |range| range.end);
        let whole = start..end;
        let anchor = relation.cue.clone().unwrap_or_else(|| whole.clone());
        let quoted = scene.ground.quoted_share(&relation.content);
        let sentence = scene.ground.sentence(anchor.start);
        let from = sentence.start.max(anchor.start.saturating_sub(MAX_SENTENCE));
        let to = sentence.end.min(anchor.start + MAX_SENTENCE);
        let best = (from..to).map(|at| scene.labelled.sure(at, Role::Source)).max().unwrap_or(0);
        Question { relation, anchor, whole, quoted, best }
    }

    /// The mentions that may be the source, and nobody.
    pub(super) fn options(&self, scene: &Scene<'_, '_>) -> Vec<Option<Mention>> {
        let block = scene.block(self.anchor.start);
        let own: Vec<Range<usize>> =
            self.relation.content.iter().chain(&self.relation.cue).cloned().collect();
        let near = |tokens: &Range<usize>| {
            let candidate = scene.block(tokens.start);
            let close = candidate <= block + 1 && candidate + 2 >= block;
            let own = own.iter().any(|part| meets(part, tokens));
            close && !own && !self.is_patient(scene, tokens) && gap(tokens, &self.anchor) <= MAX_GAP
        };
        let labelled = scene.runs(Role::Source);
        let mut options: Vec<Option<Mention>> = Vec::new();
        for run in around(labelled, |run| run.start, self.anchor.start) {
            let tokens = outside(run.clone(), &own);
            if near(&tokens) && !tokens.is_empty() {
                options.push(Some(Mention { tokens, kind: MentionKind::Labelled }));
            }
        }
        let proposed = scene.proposed_source(self.relation).filter(|tokens| {
            let known = options.iter().flatten().any(|option| meets(&option.tokens, tokens));
            !known && !own.iter().any(|part| meets(part, tokens))
        });
        let proposed = proposed.map(|tokens| Mention { tokens, kind: MentionKind::Proposed });
        for mention in around(&scene.mentions, |mention| mention.tokens.start, self.anchor.start) {
            let first = labelled.partition_point(|run| run.end <= mention.tokens.start);
            let taken = labelled.get(first).is_some_and(|run| run.start < mention.tokens.end);
            let known = proposed.as_ref().is_some_and(|proposed| meets(&proposed.tokens, &mention.tokens));
            if !taken && !known && near(&mention.tokens) {
                options.push(Some(mention.clone()));
            }
        }
        options.extend(proposed.map(Some));
        options.push(None);
        options
    }

    /// Whether a mention is only the subject of a passive cue: residents were told, it is believed.
    fn is_patient(&self, scene: &Scene<'_, '_>, tokens: &Range<usize>) -> bool {
        let cue = self.relation.cue.as_ref().filter(|cue| cue.start == tokens.end);
        cue.is_some_and(|cue| settle::is_passive(&scene.grammar.cues, cue))
    }

    /// The features of a mention as the source, or of nobody.
    pub(super) fn features(&self, scene: &Scene<'_, '_>, option: Option<&Mention>, features: &mut Features) {
        match option {
            Some(mention) => self.mention_features(scene, mention, features),
            None => self.nobody_features(scene, features),
        }
    }

    fn nobody_features(&self, scene: &Scene<'_, '_>, features: &mut Features) {
        features.group(42);
        let word = |at: usize| scene.evidence.word(at);
        let before = word(self.anchor.start.wrapping_sub(1));
        let best = u32::from(self.best);
        let stem = self.stem(scene);
        let proposed = match &self.relation.cue {
            Some(cue) => scene.named(cue),
            None => 3,
        };
        features.add(0);
        features.add(self.quoted);
        features.two(best, self.quoted);
        features.add(stem);
        features.add(before.form);
        features.two(before.form, best);
        features.two(proposed, best);
        features.two(u32::from(before.part), u32::from(word(self.anchor.end).part));
        features.two(word(self.anchor.end).form, best);
    }

    /// The stem of the cue's last word that is known to report, else of its first.
    fn stem(&self, scene: &Scene<'_, '_>) -> u32 {
        let Some(cue) = &self.relation.cue else { return NONE };
        let head = cue.clone().rev().max_by_key(|&at| scene.evidence.word(at).rate).unwrap_or(cue.start);
        scene.evidence.word(head).stem
    }

    fn mention_features(&self, scene: &Scene<'_, '_>, mention: &Mention, features: &mut Features) {
        let word = |at: usize| scene.evidence.word(at);
        let Range { start, end } = mention.tokens.clone();
        let anchor = &self.anchor;
        let left = start < anchor.start;
        let (from, to) = if left { (end, anchor.start) } else { (anchor.end, start) };
        let space = to.saturating_sub(from);
        let away = coarse(space);
        let sentences = step(scene.sentence(anchor.start), scene.sentence(start), 4);
        let blocks = step(scene.block(anchor.start), scene.block(start), 2);
        let side = u32::from(left) * 16 + sentences;
        let place = if end <= self.whole.start {
            0
        } else if start >= self.whole.end {
            1
        } else {
            2
        };
        let kind = mention.kind as u32;
        let quoted = self.quoted;
        let sure = mention.tokens.clone().map(|at| scene.labelled.sure(at, Role::Source)).max();
        let sure = u32::from(sure.unwrap_or(0));
        let stem = self.stem(scene);
        let counts = [Role::Source, Role::Cue, Role::Content].map(|part| scene.between(part, from, to));
        let mentions = scene.mentions_between(from, to);
        let cue_agreed = self
            .relation
            .cue
            .as_ref()
            .map_or(3, |cue| scene.agreed((Role::Source, &mention.tokens), (Role::Cue, cue)));
        let content = self.relation.content.first().cloned().unwrap_or_default();
        let content_agreed = scene.agreed((Role::Source, &mention.tokens), (Role::Content, &content));
        let (before, after) = (word(start.wrapping_sub(1)), word(end));
        let (first, last) = (word(start), word(end.wrapping_sub(1)));
        features.group(43);
        features.three(kind, sure, sentences);
        features.three(sure, quoted, u32::from(left));
        features.three(side, away, kind);
        features.four(quoted, side, blocks, place);
        features.four(join(counts[0], counts[1]), counts[2], side, place);
        features.three(mentions, side, kind);
        features.two(stem, side);
        let text = (from..to).take(4).fold(space as u32, |text, at| join(text, word(at).form));
        features.two(if space < 4 { text } else { 1 }, u32::from(left));
        let parts = (from..to).take(5).fold(space as u32, |text, at| join(text, u32::from(word(at).part)));
        features.three(if space < 5 { parts } else { 1 }, u32::from(left), kind);
        features.add(first.form);
        features.two(last.form, u32::from(left));
        features.two(before.form, sentences);
        features.three(after.form, u32::from(left), away);
        features.four(quoted, place, sentences, join(kind, u32::from(sure > 3)));
        features.three(u32::from(after.rate), u32::from(before.rate), side);
        features.four(quoted, u32::from(self.relation.cue.is_none()), away, side);
        features.four(counts[0], counts[1], sure, quoted);
        features.three(first.classes, side, quoted);
        features.four(place, sure, counts[0], away);
        features.two(cue_agreed, content_agreed);
        features.four(cue_agreed, content_agreed, sure, kind);
        features.three(stem, side, u32::from(space == 0));
        self.far_features(scene, mention, (side, kind, blocks), features);
    }

    /// What tells a speaker who is not beside a cue: the words around, what fills the paragraph.
    fn far_features(
        &self,
        scene: &Scene<'_, '_>,
        mention: &Mention,
        (side, kind, blocks): (u32, u32, u32),
        features: &mut Features,
    ) {
        features.group(44);
        let word = |at: usize| scene.evidence.word(at);
        let Range { start, end } = mention.tokens.clone();
        let sentence = scene.ground.sentence(start);
        let rate = |at: usize| if sentence.contains(&at) { word(at).rate } else { 0 };
        let next = (end..end + 12).map(rate).max().unwrap_or(0);
        let beside = (rate(start.wrapping_sub(1)), rate(end));
        let whole = &self.whole;
        let fills = u32::from(scene.ground.is_block_start(whole.start)) * 2
            + u32::from(scene.block(whole.end) != scene.block(whole.end - 1));
        let is_first = u32::from(sentence.start == start);
        let alike = (word(whole.end).form, word(whole.end + 1).form);
        let content = self.quoted * 2 + u32::from(self.relation.cue.is_some());
        features.three(u32::from(next), side, kind);
        features.four(fills, side, u32::from(beside.0 > 3), u32::from(beside.1 > 3));
        features.three(is_first, side, u32::from(beside.1 > 3));
        features.three(alike.0, alike.1, side);
        features.three(word(whole.start.wrapping_sub(1)).form, side, u32::from(next > 3));
        features.three(blocks, fills, kind);
        features.three(content, side, kind);
        features.three(word(end).form, side, u32::from(beside.1));
        features.three(word(start.wrapping_sub(1)).form, side, u32::from(beside.0));
        features.two(content, join(u32::from(scene.ground.is_block_start(start)), is_first));
    }
}

/// The items on both sides of a place, the nearest few.
fn around<T>(items: &[T], start: fn(&T) -> usize, place: usize) -> &[T] {
    let middle = items.partition_point(|item| start(item) < place);
    items.get(middle.saturating_sub(MAX_MENTIONS)..items.len().min(middle + MAX_MENTIONS)).unwrap_or_default()
}

/// The weights of the two rankers.
#[derive(Clone, Copy)]
pub(super) struct Rankers<'w> {
    pub(super) general: Choice<'w>,
    pub(super) direct: Choice<'w>,
}

/// The source of a relation, and by how much it outdoes the next best.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    relation: &Relation,
    rankers: Rankers<'_>,
) -> (Option<Mention>, i32) {
    let question = Question::new(scene, relation);
    let weights = if question.quoted == 2 { rankers.direct } else { rankers.general };
    let options = question.options(scene);
    let mut told = Features::new();
    let scores: Vec<i32> = options
        .iter()
        .map(|option| {
            told.clear();
            question.features(scene, option.as_ref(), &mut told);
            weights.score(&told)
        })
        .collect();
    let Some(((best, _), highest)) = choice::best(scores.iter().enumerate(), |(_, score)| **score) else {
        return (None, 0);
    };
    let second = scores.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, score)| *score).max();
    (options.into_iter().nth(best).flatten(), highest - second.unwrap_or(highest - 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_on_both_sides_are_looked_at() {
        let items: Vec<usize> = (0..1000).collect();
        let near = around(&items, |item| *item, 500);
        assert_eq!((near.first(), near.last()), (Some(&476), Some(&523)));
    }
}
