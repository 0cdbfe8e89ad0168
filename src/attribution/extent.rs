//! Extents: where the content of a cue ends.

use super::cue::{CueForm, CueGroup};
use super::ground::Ground;
use super::source;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// How far a content reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// A clause with its dependent clauses: to the sentence's end or the next reporter.
    Clause,
    /// A phrase: also ends where the main clause goes on.
    Phrase,
}

/// Where the content that begins at `start` ends, at most at `ceiling` (the end of its sentence).
///
/// `later` are the cues after the one at hand: a content ends where another reporter takes over.
pub(super) fn end(
    ground: &Ground<'_>,
    start: usize,
    ceiling: usize,
    reach: Reach,
    later: &[CueGroup],
) -> usize {
    let mut cues = later.iter().peekable();
    // While X denies it, …: the main clause is the writer’s.
    let subordinate = ground.opens_with_subordinator(start);
    let mut at = start;
    while at < ceiling {
        while cues.peek().is_some_and(|cue| cue.range.end <= at) {
            cues.next();
        }
        if let Some(quotation) = ground.quotation(at) {
            at = quotation.tokens.end.max(at + 1);
            continue;
        }
        let stops = match ground.kind(at) {
            // the plan, which she called a gift, | has failed
            TokenKind::Comma if reach == Reach::Phrase && ground.tag(at + 1).is_finite() => true,
            TokenKind::Comma if subordinate && begins_clause(ground, at + 1, ceiling) => true,
            TokenKind::Semicolon => true,
            TokenKind::Comma => {
                let next = cues.peek().copied();
                reporter_follows(ground, at + 1, ceiling, next)
                    || (reach == Reach::Phrase
                        && (leaves_phrase(ground, at + 1) || begins_clause(ground, at + 1, ceiling)))
            }
            TokenKind::Word
                if at > start
                    && ground.tag(at) == Tag::Conjunction
                    && joins_cue(cues.peek().copied(), at) =>
            {
                true
            }
            TokenKind::Dash => reach == Reach::Phrase,
            TokenKind::Open => reach == Reach::Phrase,
            TokenKind::Word if at > start && reach == Reach::Phrase => {
                leaves_phrase(ground, at) && ends_verb_phrase(ground, at)
            }
            _ => false,
        };
        if stops {
            break;
        }
        at += 1;
    }
    ground.trimmed(start..at).end
}

/// Whether another reporter takes over after a comma: “, adding that”, “, but she said”, “, according to”.
fn reporter_follows(ground: &Ground<'_>, at: usize, ceiling: usize, next: Option<&CueGroup>) -> bool {
    let Some(cue) = next.filter(|cue| cue.range.start < ceiling) else { return false };
    if cue.range.start == at {
        return matches!(cue.form, CueForm::Participle | CueForm::Preposition | CueForm::Finite);
    }
    let joint = matches!(ground.tag(at), Tag::Conjunction | Tag::Subordinator);
    if joint && cue.range.start == at + 1 {
        return matches!(cue.form, CueForm::Finite | CueForm::Participle);
    }
    if cue.form != CueForm::Finite || cue.range.start - at > 14 {
        return false;
    }
    let subject = source::before(ground, cue.range.start, at);
    subject.is_some_and(|subject| subject.start <= at + usize::from(joint))
}

/// Whether a conjunction joins the cue at hand with the next: said … and added …
fn joins_cue(next: Option<&CueGroup>, at: usize) -> bool {
    next.is_some_and(|next| {
        next.range.start == at + 1 && matches!(next.form, CueForm::Finite | CueForm::Participle)
    })
}

/// Whether a subject with its verb begins here: …, we need to …
fn begins_clause(ground: &Ground<'_>, at: usize, ceiling: usize) -> bool {
    if !matches!(ground.tag(at), Tag::Pronoun | Tag::Determiner | Tag::Name) {
        return false;
    }
    let nominal = |tag: Tag| tag.builds_phrase() || matches!(tag, Tag::Adverb | Tag::Conjunction);
    let verb = (at + 1..ceiling.min(at + 14)).find(|&at| !nominal(ground.tag(at)));
    verb.is_some_and(|verb| ground.tag(verb).is_finite())
}

/// Whether a word begins something that is no part of a phrase.
fn leaves_phrase(ground: &Ground<'_>, at: usize) -> bool {
    match ground.tag(at) {
        Tag::Conjunction => {
            ground.is_word(at, "but")
                || matches!(ground.tag(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Pronoun)
                || (ground.tag(at + 1) == Tag::Adverb && ground.tag(at + 2) == Tag::Verb)
        }
        Tag::Subordinator => !ground.is_word(at, "that"),
        Tag::Wh => false,
        _ => false,
    }
}

/// Whether a conjunction or subordinator ends the phrase even without a comma before it.
fn ends_verb_phrase(ground: &Ground<'_>, at: usize) -> bool {
    matches!(ground.tag(at), Tag::Conjunction)
        || ground.is_any(at, &["while", "although", "though", "because", "whereas"])
}

/// Where the first clause of a content ends, where the main verb of the sentence follows it:
/// the claim that it was new | surprised many; those who said it was new | were few.
pub(super) fn first_clause(ground: &Ground<'_>, content: Range<usize>) -> usize {
    let finite = |at: usize| ground.tag(at).is_finite() && !ground.is_quoted(at);
    let joins = |tag| {
        matches!(
            tag,
            Tag::Conjunction
                | Tag::Wh
                | Tag::Pronoun
                | Tag::Subordinator
                | Tag::Adverb
                | Tag::Auxiliary
                | Tag::Modal
                | Tag::Clitic
        )
    };
    let Some(first) = content.clone().find(|&at| finite(at)) else { return content.end };
    let second = (first + 1..content.end).find(|&at| finite(at) && !joins(ground.tag(at - 1)));
    second.map_or(content.end, |second| ground.trimmed(content.start..second).end)
}

/// The clause that ends before `end` (a comma before the trailing cue) and begins after the last break at or after `floor`.
pub(super) fn clause_before(ground: &Ground<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let mut start = floor;
    while start < end
        && (matches!(ground.tag(start), Tag::Conjunction)
            || matches!(
                ground.kind(start),
                TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon | TokenKind::Other
            ))
    {
        start += 1;
    }
    let range = ground.trimmed(start..end);
    (!range.is_empty()).then_some(range)
}
