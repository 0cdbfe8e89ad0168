//! Settling: what the conventions say of a finding's bounds, once it is chosen.
//!
//! The models choose among findings; where exactly a source, cue and content begin and end is a matter of convention,
//! and these few rules keep it alike from text to text.

use super::Grammar;
use super::cue::{CueForm, CueGroup};
use super::draft::Draft;
use super::extent;
use super::finding::Finding;
use super::ground::Ground;
use super::stance;
use crate::lexicon::{Classes, Frames};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// The draft that a finding makes.
pub(super) fn draft(ground: &Ground<'_>, grammar: &Grammar, finding: &Finding, score: u16) -> Draft {
    let relation = &finding.relation;
    let group = relation.cue.as_ref().and_then(|cue| reporting(&grammar.cues, cue));
    let source = finding.source.as_ref().map(|mention| source(ground, mention.tokens.clone()));
    let mut draft = Draft::new(Range::default(), group, source, score);
    draft.content = relation.content.clone();
    draft.cue = group.map(|group| group.range.clone()).or_else(|| unlisted(ground, relation.cue.clone()?));
    if let Some(group) = group {
        begin_as_proposed(grammar, group, &mut draft);
    }
    end_with_clause(ground, &mut draft);
    keep_apart(&mut draft);
    stance::settle(ground, &mut draft);
    draft
}

/// No token plays two parts: the content has it before the cue, the cue before the source.
fn keep_apart(draft: &mut Draft) {
    let mut parts = draft.content.clone();
    draft.cue = draft.cue.take().map(|cue| outside(cue, &parts)).filter(|cue| !cue.is_empty());
    parts.extend(draft.cue.clone());
    draft.source =
        draft.source.take().map(|source| outside(source, &parts)).filter(|source| !source.is_empty());
}

/// Whether two ranges share a token.
pub(super) fn meets(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// A range without what `parts` have at its ends.
pub(super) fn outside(mut tokens: Range<usize>, parts: &[Range<usize>]) -> Range<usize> {
    for part in parts {
        if !meets(part, &tokens) {
            continue;
        }
        if part.start <= tokens.start {
            tokens.start = part.end.min(tokens.end);
        } else {
            tokens.end = part.start;
        }
    }
    tokens
}

/// The group of the lexicon that a labelled cue holds; of several one that refuses, else the longest.
fn reporting<'c>(cues: &'c [CueGroup], cue: &Range<usize>) -> Option<&'c CueGroup> {
    let first = cues.partition_point(|group| group.head < cue.start);
    let held = cues.get(first..).unwrap_or_default().iter().take_while(|group| group.head < cue.end);
    let weight = |group: &CueGroup| (group.cue.frames.intersects(Frames::REFUSES), group.range.len());
    held.fold(None, |best: Option<&CueGroup>, group| match best {
        Some(best) if weight(best) >= weight(group) => Some(best),
        _ => Some(group),
    })
}

/// A cue without a listed word: where it ends with a colon, the colon reports.
fn unlisted(ground: &Ground<'_>, cue: Range<usize>) -> Option<Range<usize>> {
    let colon = ground.kind(cue.end.checked_sub(1)?) == TokenKind::Colon;
    Some(if colon { cue.end - 1..cue.end } else { cue })
}

/// A source without what only joins it to its cue (a comma, the possessor’s ending, `who`), and without a time before
/// or after it.
fn source(ground: &Ground<'_>, tokens: Range<usize>) -> Range<usize> {
    let time = Classes::TIME.or(Classes::DAY);
    let is_time = |at: usize| ground.token(at).is_some_and(|token| token.is(time));
    let mut tokens = ground.trimmed(tokens);
    while tokens.len() > 1 && matches!(ground.tag(tokens.end - 1), Tag::Clitic | Tag::Wh) {
        tokens = ground.trimmed(tokens.start..tokens.end - 1);
    }
    while tokens.len() > 1
        && is_time(tokens.start)
        && matches!(ground.tag(tokens.start + 1), Tag::Name | Tag::Determiner)
    {
        tokens.start += 1;
    }
    let mut inside = tokens.clone().skip(1);
    let after = inside.find(|&at| ground.kind(at - 1) == TokenKind::Comma && is_time(at));
    ground.trimmed(tokens.start..after.unwrap_or(tokens.end))
}

/// Where the grammar gives the same reporting word a content that ends alike, it knows best where it begins: after the
/// one who is told or urged, with the `to` of an infinitive; and where a noun’s clause ends.
fn begin_as_proposed(grammar: &Grammar, group: &CueGroup, draft: &mut Draft) {
    let Some(proposed) = grammar.with_cue(&group.range).and_then(|proposed| proposed.content.first()) else {
        return;
    };
    if let [content] = draft.content.as_mut_slice()
        && content.end == proposed.end
        && content.start.max(proposed.start) < content.end
    {
        content.start = proposed.start;
    }
    // his claim that it was new | surprised them: the main clause goes on after what a noun introduces
    if let [content] = draft.content.as_mut_slice()
        && group.form == CueForm::Noun
        && content.start == proposed.start
    {
        content.end = content.end.min(proposed.end);
    }
}

/// A content ends before a conjunction that leads to the next statement; what a relative clause reports ends with it.
fn end_with_clause(ground: &Ground<'_>, draft: &mut Draft) {
    let relative =
        draft.source.as_ref().is_some_and(|source| source.len() == 1 && ground.tag(source.start) == Tag::Wh);
    if let Some(content) = draft.content.last_mut() {
        if relative && draft.cue.as_ref().is_some_and(|cue| cue.end <= content.start) {
            content.end = extent::first_clause(ground, content.clone()).max(content.start + 1);
        }
        while content.len() > 1
            && ground.tag(content.end - 1) == Tag::Conjunction
            && !ground.is_quoted(content.end - 1)
        {
            *content = ground.trimmed(content.start..content.end - 1);
        }
        // nobody had crossed it yet.
        let next = content.end + 1;
        let last = ground.sentence(content.end - 1).end.saturating_sub(next) <= 1;
        let adverb = matches!(ground.tag(content.end), Tag::Adverb | Tag::Conjunction);
        if last && adverb && ground.kind(next) == TokenKind::Stop {
            content.end = next;
        }
    }
}

/// Whether a cue is passive, so that its subject is not who speaks: residents were told.
pub(super) fn is_passive(grammar_cues: &[CueGroup], cue: &Range<usize>) -> bool {
    reporting(grammar_cues, cue).is_some_and(|group| group.form == CueForm::Passive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_cut_where_the_statement_begins() {
        assert_eq!(outside(3..9, &[7..20, 1..4]), 4..7);
        assert_eq!(outside(3..9, &[9..20, 0..3]), 3..9);
        assert!(outside(3..9, &[1..20, 5..6]).is_empty());
    }
}
