//! Heads: which word of a source phrase tells who the source is.

use super::bearer::OFFICE;
use super::name::Name;
use crate::lexicon::Classes;
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
    if let Some(joint) = joint(reading, names, &phrase) {
        return Some(Head::Several(joint));
    }
    let core = core(reading, names, &phrase);
    let last = last_word(reading, &core)?;
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
            Tag::Preposition | Tag::Wh | Tag::Subordinator | Tag::Auxiliary | Tag::Modal => true,
            _ => ends_noun(reading, at),
        },
        TokenKind::Number | TokenKind::Clitic | TokenKind::Link | TokenKind::Mark | TokenKind::Other => false,
        _ => true,
    }
}

/// Whether a clause about the noun begins here: a report “released” on Monday, the experts “I” met, but not the
/// Senate “banking” committee.
fn ends_noun(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| reading.tag(before));
    let after_noun = matches!(before, Some(Tag::Noun | Tag::Name | Tag::Pronoun));
    after_noun
        && match reading.tag(at) {
            Tag::Participle | Tag::Pronoun => true,
            Tag::Verb => reading.is(at, Classes::VERB_PAST),
            Tag::Ing => !reading.is(at + 1, Classes::ORGANIZATION.or(OFFICE).or(Classes::GROUP)),
            _ => false,
        }
}

fn last_word(reading: &Reading<'_>, core: &Range<usize>) -> Option<usize> {
    core.clone().rev().find(|&at| {
        reading
            .token(at)
            .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Link))
    })
}

/// Where `and` joins two sources, names or groups: not in “fact checker and writer” Lin.
fn joint(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
    let mut at = phrase.start;
    let mut listed = false;
    while at < phrase.end {
        if let Some(name) = names.at(at).and_then(|index| names.all.get(index)) {
            at = name.tokens.end.max(at + 1);
            continue;
        }
        let token = reading.token(at)?;
        match token.kind {
            // Sens. Ann Lee (R-Ohio) and Bo Chen (D-Iowa)
            TokenKind::Open => {
                let close = (at..phrase.end)
                    .find(|&at| reading.token(at).is_some_and(|t| t.kind == TokenKind::Close));
                at = close?;
            }
            // China, Russia and Iran
            TokenKind::Comma if names.at(at + 1).is_some() && ends_source(reading, names, at) => {
                listed = true
            }
            // the family, protesters and civic leaders
            TokenKind::Comma if is_list(reading, at, phrase.end) => listed = true,
            TokenKind::Word if token.is(Classes::CONJUNCTION) => {
                return (at > phrase.start && is_source(reading, names, at, listed)).then_some(at);
            }
            _ if at > phrase.start && ends_core(reading, at) => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Whether the comma at `at` stands between groups: after one, before a noun phrase without article, `and` to come.
fn is_list(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let group = at.checked_sub(1).is_some_and(|before| {
        reading.is(before, Classes::GROUP)
            || (reading.is(before, Classes::PLURAL) && !reading.is(before, OFFICE))
    });
    group
        && matches!(reading.tag(at + 1), Tag::Noun | Tag::Adjective)
        && (at + 1..end).any(|next| reading.is(next, Classes::CONJUNCTION))
}

/// Whether a name, or brackets after one, end before the token.
fn ends_source(reading: &Reading<'_>, names: &Names<'_>, at: usize) -> bool {
    let close = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Close);
    at.checked_sub(1).is_some_and(|before| names.at(before).is_some() || close(before))
}

/// Whether a source can end before the conjunction at `at`, and another one begin after it.
fn is_source(reading: &Reading<'_>, names: &Names<'_>, at: usize, listed: bool) -> bool {
    let Some(before) = reading.token(at - 1) else { return false };
    let named = ends_source(reading, names, at);
    let name_next = names.at(at + 1).is_some();
    let plural = before.is(Classes::GROUP.or(Classes::PLURAL)) || is_plural(reading.slice(before.span));
    if listed {
        return plural || (named && name_next);
    }
    let determined =
        reading.token(at + 1).is_some_and(|next| next.is(Classes::DETERMINER.or(Classes::POSSESSIVE)));
    named || plural || (before.is(Classes::ORGANIZATION) && (name_next || determined))
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
    // “one of the family's lawyers, Ann Lee,”: one of many is one person
    let one = matches!(reading.word(phrase.start), "one" | "One" | "another" | "Another");
    let people = if one { OFFICE.or(Classes::GROUP) } else { OFFICE };
    let mut described = false;
    for at in phrase.clone() {
        let token = reading.token(at)?;
        if token.kind != TokenKind::Comma {
            described |= token.is(people);
            continue;
        }
        let near = (at + 1..phrase.end.min(at + 4)).find_map(|near| names.at(near));
        let Some(index) = near.filter(|_| described) else { continue };
        let name = names.all.get(index)?;
        // “her niece, state Del. Ann Lee”
        let closed = name.tokens.end >= phrase.end
            || reading.token(name.tokens.end).is_some_and(|next| next.kind == TokenKind::Comma);
        let between = (at + 1..name.start).all(|at| matches!(reading.tag(at), Tag::Noun | Tag::Adjective));
        if closed && between {
            return Some(index);
        }
    }
    None
}

/// The part of a source phrase that names a source which has no name: its noun phrase around `noun`, without clauses,
/// asides and times, in `most` tokens.
pub(super) fn description(
    reading: &Reading<'_>,
    phrase: Range<usize>,
    noun: usize,
    most: usize,
) -> Range<usize> {
    let mut phrase = trimmed(reading, phrase);
    let least = |at: usize| matches!(reading.word(at), "least" | "most");
    while phrase.len() > 1 && reading.tag(phrase.start) == Tag::Preposition && !least(phrase.start + 1) {
        phrase.start += 1;
    }
    let first = noun.max(phrase.start) + 1;
    let mut end = (first..phrase.end).find(|&at| ends_description(reading, at)).unwrap_or(phrase.end);
    if end - phrase.start > most {
        let cap = phrase.start + most;
        end = (first..cap)
            .rev()
            .find(|&at| reading.tag(at) == Tag::Preposition)
            .unwrap_or(cap.max(first))
            .min(phrase.end);
    }
    let mut cut = trimmed(reading, phrase.start..end);
    while cut.len() > 1 && reading.token(cut.end - 1).is_some_and(|token| token.kind == TokenKind::Clitic) {
        cut.end -= 1;
    }
    let marks =
        cut.clone().filter(|&at| reading.token(at).is_some_and(|token| token.kind == TokenKind::Mark));
    let closes = reading.token(cut.end).is_some_and(|token| token.kind == TokenKind::Mark);
    if closes && marks.count() % 2 == 1 { cut.start..cut.end + 1 } else { cut }
}

fn ends_description(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return true };
    match token.kind {
        TokenKind::Word => match reading.tag(at) {
            Tag::Preposition => reading.token(at + 1).is_some_and(|next| {
                next.is(Classes::DAY.or(Classes::MONTH).or(Classes::TIME)) && !next.is(Classes::NOUN)
            }),
            Tag::Wh | Tag::Subordinator | Tag::Auxiliary | Tag::Modal => true,
            _ => ends_noun(reading, at),
        },
        TokenKind::Number | TokenKind::Clitic | TokenKind::Link | TokenKind::Mark | TokenKind::Other => false,
        _ => true,
    }
}
