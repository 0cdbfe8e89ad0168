//! Heads: which word of a source phrase tells who the source is.

use super::name::{Name, OFFICE};
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// The word or name that a source phrase is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// he, their, we: the token.
    Pronoun(usize),
    /// who, which, that: the token.
    Relative(usize),
    /// A name, as an index into the names.
    Name(usize),
    /// Several sources in one phrase: “Nintendo and Apple”.
    Several(usize),
    /// A common noun or a word like `others`: the token.
    Common(usize),
}

/// The names of a document by position.
pub(super) struct Names<'n> {
    pub(super) all: &'n [Name],
    /// Whether each is known to be somebody's.
    pub(super) linked: &'n [Option<usize>],
}

impl Names<'_> {
    /// Index of the name that holds a token, titles included.
    pub(super) fn at(&self, token: usize) -> Option<usize> {
        let index = self.all.partition_point(|name| name.tokens.end <= token);
        let holds = self.all.get(index).is_some_and(|name| name.start <= token);
        let linked = self.linked.get(index).copied().flatten().is_some();
        (holds && linked).then_some(index)
    }
}

const PRONOUN: Classes = Classes::SUBJECT_PRONOUN.or(Classes::OBJECT_PRONOUN).or(Classes::POSSESSIVE);

/// The head of the source phrase in `phrase`; `None` where it holds no word.
pub(super) fn find(reading: &Reading<'_>, names: &Names<'_>, phrase: Range<usize>) -> Option<Head> {
    let phrase = trimmed(reading, phrase);
    let first = reading.token(phrase.start).filter(|_| !phrase.is_empty())?;
    if phrase.len() == 1 && names.at(phrase.start).is_none() {
        if first.is(Classes::WH) {
            return Some(Head::Relative(phrase.start));
        }
        if first.is(PRONOUN) {
            return Some(Head::Pronoun(phrase.start));
        }
    }
    if first.is(Classes::SUBJECT_PRONOUN)
        && !first.is(Classes::POSSESSIVE)
        && reading.token(phrase.start + 1).is_some_and(|next| next.kind != TokenKind::Word)
    {
        return Some(Head::Pronoun(phrase.start));
    }
    let core = core(reading, names, &phrase);
    let last = last_word(reading, &core)?;
    if let Some(joint) = core.clone().find(|&at| joins_sources(reading, names, at, core.start)) {
        return Some(Head::Several(joint));
    }
    match names.at(last) {
        Some(name) if names.all.get(name).is_some_and(|name| name.tokens.contains(&last)) => {
            Some(Head::Name(name))
        }
        _ => Some(apposed(reading, names, &phrase).map_or(Head::Common(last), Head::Name)),
    }
}

/// Without marks and other punctuation at both ends.
fn trimmed(reading: &Reading<'_>, mut phrase: Range<usize>) -> Range<usize> {
    let is_word = |at: usize| reading.token(at).is_some_and(|token| token.is_word());
    while !phrase.is_empty() && !is_word(phrase.start) {
        phrase.start += 1;
    }
    while !phrase.is_empty() && !is_word(phrase.end - 1) {
        phrase.end -= 1;
    }
    phrase
}

/// The phrase up to its first preposition, comma or clause.
fn core(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Range<usize> {
    let mut at = phrase.start;
    while at < phrase.end {
        if let Some(name) = names.at(at).and_then(|index| names.all.get(index)) {
            at = name.tokens.end.max(at + 1);
        } else if at > phrase.start && ends_core(reading, at) {
            break;
        } else {
            at += 1;
        }
    }
    phrase.start..at.min(phrase.end)
}

fn ends_core(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return true };
    match token.kind {
        TokenKind::Word => match reading.tag(at) {
            Tag::Preposition | Tag::Wh | Tag::Subordinator | Tag::Auxiliary | Tag::Modal | Tag::Verb => true,
            Tag::Participle | Tag::Ing => {
                at > 0 && matches!(reading.tag(at - 1), Tag::Noun | Tag::Name | Tag::Pronoun)
            }
            _ => false,
        },
        TokenKind::Number | TokenKind::Clitic | TokenKind::Link | TokenKind::Mark | TokenKind::Other => false,
        _ => true,
    }
}

fn last_word(reading: &Reading<'_>, core: &Range<usize>) -> Option<usize> {
    core.clone().rev().find(|&at| {
        reading
            .token(at)
            .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Link))
    })
}

/// Whether `and` or `or` at a token joins two sources: names or groups, not “fact checker and writer” Lin.
fn joins_sources(reading: &Reading<'_>, names: &Names<'_>, at: usize, start: usize) -> bool {
    let joint = reading.token(at).is_some_and(|token| token.is(Classes::CONJUNCTION));
    if !joint || at <= start || names.at(at).is_some() {
        return false;
    }
    names.at(at - 1).is_some()
        || reading.token(at - 1).is_some_and(|token| {
            token.is(Classes::GROUP.or(Classes::PLURAL)) || is_plural(reading.slice(token.span))
        })
}

/// Whether a word looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
}

/// The name in apposition to a description: “one of the family’s lawyers, Ann Lee,”.
fn apposed(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
    let mut described = false;
    for at in phrase.clone() {
        let token = reading.token(at)?;
        if token.kind != TokenKind::Comma {
            described |= token.is(OFFICE);
            continue;
        }
        let Some(index) = names.at(at + 1).filter(|_| described) else { continue };
        let name = names.all.get(index)?;
        let closed = name.tokens.end >= phrase.end
            || reading.token(name.tokens.end).is_some_and(|next| next.kind == TokenKind::Comma);
        if closed && name.start == at + 1 {
            return Some(index);
        }
    }
    None
}

/// The part of a source phrase that names a source which has no name: its noun phrase without clauses and asides.
pub(super) fn description(reading: &Reading<'_>, phrase: Range<usize>) -> Range<usize> {
    let phrase = trimmed(reading, phrase);
    let stops = |at: usize| {
        reading.token(at).is_none_or(|token| match token.kind {
            TokenKind::Word => {
                matches!(
                    reading.tag(at),
                    Tag::Wh | Tag::Subordinator | Tag::Auxiliary | Tag::Modal | Tag::Verb
                )
            }
            TokenKind::Number | TokenKind::Clitic | TokenKind::Link | TokenKind::Mark | TokenKind::Other => {
                false
            }
            _ => true,
        })
    };
    let mut end = (phrase.start + 1..phrase.end).find(|&at| stops(at)).unwrap_or(phrase.end);
    if end - phrase.start > limits::MAX_DESCRIPTION_TOKENS {
        let cap = phrase.start + limits::MAX_DESCRIPTION_TOKENS;
        end = (phrase.start + 1..cap).rev().find(|&at| reading.tag(at) == Tag::Preposition).unwrap_or(cap);
    }
    trimmed(reading, phrase.start..end)
}
