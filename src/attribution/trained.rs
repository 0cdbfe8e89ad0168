//! The trained engine: labels in two passes, links, sources, and a choice among what they and the grammar find.

use super::certainty;
use super::draft::Draft;
use super::evidence::{Earlier, Evidence};
use super::finding::{self, Finding};
use super::ground::Ground;
use super::link::Relation;
use super::models::Models;
use super::scene::Scene;
use super::{Grammar, Remembered, passes, phrase, settle, whole};
use crate::order;
use std::ops::Range;

/// The attributions of a document: those that the layout decides, and what the models make of the rest.
pub(super) fn find(
    ground: &Ground<'_>,
    grammar: &Grammar,
    models: Models<'_>,
    memory: &mut Remembered,
) -> Vec<Draft> {
    let mut evidence = Evidence::new(ground, models.rates, &mut memory.words);
    let proposed = Earlier::proposed(ground, &grammar.drafts);
    let second = passes::label(&mut evidence, &proposed, models, &mut memory.passes);
    let second = whole::quotations(ground, second);
    let scene = Scene::new(ground, &evidence, &second, grammar);
    let findings = finding::find(&scene, models);
    let scores: Vec<[u16; 2]> =
        findings.iter().map(|finding| certainty::scores(&scene, &finding.case(), models)).collect();
    let mut taken = vec![false; ground.reading.tokens.all.len()];
    let mut drafts: Vec<Draft> = grammar.drafts.iter().take(grammar.by_layout).cloned().collect();
    drafts.iter().for_each(|draft| take(&mut taken, &draft.content));
    let mut owners = vec![None; ground.reading.tokens.all.len()];
    for at in chosen(ground, &findings, &scores, taken) {
        let (Some(finding), Some([score, _])) = (findings.get(at), scores.get(at)) else { continue };
        // the finding that it goes on from, or the one that was chosen in its place
        let earlier = finding.shares.and_then(|earlier| findings.get(earlier)?.relation.content.first());
        let shares = earlier.and_then(|content| owners.get(content.start).copied().flatten());
        for token in finding.relation.content.iter().cloned().flatten() {
            if let Some(owner) = owners.get_mut(token) {
                *owner = Some(drafts.len());
            }
        }
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
    let weak = |[right, exact]: &[u16; 2]| u32::MAX - (2 * u32::from(*right) + u32::from(*exact));
    let mut kept = Vec::new();
    for at in order::of(scores.iter().map(|scores| (weak(scores), 0))) {
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
