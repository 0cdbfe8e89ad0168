//! Findings: the relations that the labels make and those that the grammar proposes, each with its source.

use super::certainty::{Case, Origin};
use super::link::{self, Relation};
use super::mention::Mention;
use super::models::Models;
use super::ranker;
use super::scene::Scene;
use std::ops::Range;

/// A relation with its source.
pub(super) struct Finding {
    pub(super) relation: Relation,
    pub(super) source: Option<Mention>,
    /// By how much the source outdoes the next best.
    margin: i32,
    origin: Origin,
    /// The finding that it goes on from, in a paragraph before.
    pub(super) shares: Option<usize>,
}

impl Finding {
    /// The finding as certainty sees it.
    pub(super) fn case(&self) -> Case<'_> {
        Case {
            relation: &self.relation,
            source: self.source.as_ref(),
            margin: self.margin,
            continues: self.shares.is_some(),
            origin: self.origin,
        }
    }
}

/// The relations of a scene with their sources.
pub(super) fn find(scene: &Scene<'_, '_>, models: Models<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for relation in link::find(scene, models.link) {
        if relation.cue.is_none() && scene.goes_on(&relation) {
            continue;
        }
        let mut parts = by_block(scene, &relation).into_iter();
        let Some(first) = parts.next() else { continue };
        let relation = Relation { content: first, cue: relation.cue };
        let (source, margin) = ranker::find(scene, &relation, models.rankers);
        let index = findings.len();
        findings.push(Finding { relation, source, margin, shares: None, origin: Origin::Labels });
        findings.extend(parts.map(|content| Finding {
            relation: Relation { content, cue: None },
            source: None,
            margin,
            shares: Some(index),
            origin: Origin::Labels,
        }));
    }
    // a draft that gave its content to another stands for that one
    let grammar = scene.grammar;
    let mut places: Vec<Option<usize>> = vec![None; grammar.by_layout];
    for draft in grammar.drafts.iter().skip(grammar.by_layout) {
        let shares = draft.shares.and_then(|earlier| places.get(earlier).copied().flatten());
        if draft.content.is_empty() {
            places.push(shares);
            continue;
        }
        places.push(Some(findings.len()));
        let relation = Relation { content: draft.content.clone(), cue: draft.cue.clone() };
        let continues = shares.is_some() && draft.source.is_none();
        let (source, margin) =
            if continues { (None, 0) } else { ranker::find(scene, &relation, models.rankers) };
        findings.push(Finding { relation, source, margin, shares, origin: Origin::Grammar });
    }
    findings
}

/// The content of a relation, one list for each paragraph: a paragraph without a cue is a quote of its own.
fn by_block(scene: &Scene<'_, '_>, relation: &Relation) -> Vec<Vec<Range<usize>>> {
    let home = relation.cue.as_ref().map(|cue| scene.block(cue.start));
    let mut parts: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    for content in &relation.content {
        let block = scene.block(content.start);
        match parts.last_mut() {
            Some((last, contents)) if *last == block => contents.push(content.clone()),
            _ => parts.push((block, vec![content.clone()])),
        }
    }
    // the cue's own paragraph comes first
    let (first, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(block, _)| Some(*block) == home);
    first.into_iter().chain(others).map(|(_, contents)| contents).collect()
}
