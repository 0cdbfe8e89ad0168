//! The trained engine: labels in two passes, links, sources; each relation becomes a draft.

use super::certainty::{self, Case, Origin};
use super::choice::Choice;
use super::draft::Draft;
use super::evidence::{Earlier, Evidence};
use super::ground::Ground;
use super::link::{self, Relation};
use super::mention::Mention;
use super::models::Models;
use super::ranker::{self, Rankers};
use super::scene::Scene;
use super::{Grammar, passes, phrase, settle, whole};
use std::ops::Range;

/// The attributions of a document: those that the layout decides, and what the models make of the rest.
pub(super) fn find(ground: &Ground<'_>, grammar: &Grammar, models: Models<'_>) -> Vec<Draft> {
    let mut evidence = Evidence::new(ground, models.rates);
    let proposed = Earlier::proposed(ground, &grammar.drafts);
    let second = passes::label(&mut evidence, &proposed, models);
    let second = whole::quotations(ground, second);
    let scene = Scene::new(ground, &evidence, &second, grammar);
    let findings = findings(&scene, models.link, models.rankers);
    let scores: Vec<[u16; 2]> =
        findings.iter().map(|finding| certainty::scores(&scene, &finding.case(), models)).collect();
    let mut taken = vec![false; ground.reading.tokens.all.len()];
    let mut drafts: Vec<Draft> = grammar.drafts.iter().take(grammar.by_layout).cloned().collect();
    drafts.iter().for_each(|draft| take(&mut taken, &draft.content));
    let mut places = vec![None; findings.len()];
    for at in chosen(ground, &findings, &scores, taken) {
        let (Some(finding), Some([score, _])) = (findings.get(at), scores.get(at)) else { continue };
        if let Some(place) = places.get_mut(at) {
            *place = Some(drafts.len());
        }
        let shares = finding.shares.and_then(|earlier| places.get(earlier).copied().flatten());
        drafts.push(settle::draft(ground, grammar, finding, *score).sharing(shares));
    }
    drafts
}

/// Findings less certain than this, in thousandths, are let go.
const LEAST: u16 = 250;

/// The same for words in quotation marks.
const LEAST_QUOTED: u16 = 100;

/// The same for words whose only marks are around a title or a term.
const LEAST_PHRASE: u16 = 600;

/// Whether every quotation in a content is a title or a term: marks that tell nothing about who speaks.
fn quotes_phrases(ground: &Ground<'_>, relation: &Relation) -> bool {
    let inside = |content: &Range<usize>| {
        let first = ground.outermost.partition_point(|each| each.tokens.start < content.start);
        let all = ground.outermost.get(first..).unwrap_or_default().iter();
        all.take_while(|each| each.tokens.start < content.end).collect::<Vec<_>>()
    };
    let mut quotations = relation.content.iter().flat_map(inside).peekable();
    quotations.peek().is_some()
        && quotations.all(|each| phrase::is_title(ground, each) || phrase::is_term(ground, each))
}

/// More than any certainty: words that neither marks nor a cue tell apart are the writer’s.
const NEVER: u16 = u16::MAX;

/// The least certainty at which a relation is kept; a paragraph that is a quotation is one, whoever speaks.
fn least(ground: &Ground<'_>, relation: &Relation) -> u16 {
    let quoted = ground.quoted_share(&relation.content);
    if quoted == 0 && relation.cue.is_none() {
        NEVER
    } else if quoted == 1 && quotes_phrases(ground, relation) {
        LEAST_PHRASE
    } else if quoted < 2 {
        LEAST
    } else if ground.is_quoted_paragraph(&relation.content) {
        0
    } else {
        LEAST_QUOTED
    }
}

/// The findings that are kept, in order: of two whose contents meet the one that is more likely exact.
fn chosen(
    ground: &Ground<'_>,
    findings: &[Finding],
    scores: &[[u16; 2]],
    mut taken: Vec<bool>,
) -> Vec<usize> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(scores.get(at).map(|[right, exact]| 2 * right + exact)), at));
    let mut kept = Vec::new();
    for at in order {
        let (Some(finding), Some([score, _])) = (findings.get(at), scores.get(at)) else { continue };
        let least = least(ground, &finding.relation);
        let mut tokens = finding.relation.content.iter().cloned().flatten();
        if *score < least || tokens.any(|token| taken.get(token).copied().unwrap_or(true)) {
            continue;
        }
        take(&mut taken, &finding.relation.content);
        kept.push(at);
    }
    kept.sort_unstable();
    kept
}

fn take(taken: &mut [bool], content: &[Range<usize>]) {
    for token in content.iter().cloned().flatten() {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
}

/// A relation with its source.
pub(super) struct Finding {
    pub(super) relation: Relation,
    pub(super) source: Option<Mention>,
    margin: i32,
    origin: Origin,
    /// The finding that it goes on from, in a paragraph before.
    shares: Option<usize>,
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
pub(super) fn findings(scene: &Scene<'_, '_>, link: Choice<'_>, rankers: Rankers<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for relation in link::find(scene, link) {
        if relation.cue.is_none() && scene.goes_on(&relation) {
            continue;
        }
        let mut parts = by_block(scene, &relation).into_iter();
        let Some(first) = parts.next() else { continue };
        let relation = Relation { content: first, cue: relation.cue };
        let (source, margin) = ranker::find(scene, &relation, rankers);
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
        let (source, margin) = if continues { (None, 0) } else { ranker::find(scene, &relation, rankers) };
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
    parts.sort_by_key(|(block, _)| Some(*block) != home);
    parts.into_iter().map(|(_, contents)| contents).collect()
}
