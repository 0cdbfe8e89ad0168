//! Heads: which word of a source phrase tells who the source is.

use super::{apposed, joint};
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use crate::speaker::name::bearer::{Bearer, OFFICE, is_one_of};
use crate::speaker::name::spelling::is_plural;
use crate::speaker::name::{Name, office};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// The word or name that a source phrase is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Head {
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
pub(in crate::speaker) struct Names<'n> {
    pub(in crate::speaker) all: &'n [Name],
    /// Whether each is known to be somebody's.
    pub(in crate::speaker) linked: &'n [Option<usize>],
    /// For every token up to the last name the name that holds it, titles included, if it is known to be somebody's.
    of_token: Vec<Option<u32>>,
}

impl<'n> Names<'n> {
    /// Names in text order, and whose each is.
    pub(in crate::speaker) fn new(all: &'n [Name], linked: &'n [Option<usize>]) -> Self {
        let mut of_token: Vec<Option<u32>> = Vec::new();
        for (index, (name, entity)) in all.iter().zip(linked).enumerate() {
            let (from, end) = (of_token.len().max(name.start), of_token.len().max(name.tokens.end));
            of_token.resize(from, None);
            of_token.resize(end, entity.map(|_| index as u32));
        }
        Names { all, linked, of_token }
    }

    /// Index of the name that holds a token, titles included.
    pub(in crate::speaker) fn at(&self, token: usize) -> Option<usize> {
        self.of_token.get(token).copied().flatten().map(|index| index as usize)
    }
}

/// Nouns for what somebody says that introduce no clause.
const UTTERANCES: [&str; 12] = [
    "book",
    "comment",
    "criticism",
    "essay",
    "interview",
    "memoir",
    "reply",
    "rhetoric",
    "speech",
    "tweet",
    "word",
    "writing",
];

const PRONOUN: Classes = Classes::SUBJECT_PRONOUN.or(Classes::OBJECT_PRONOUN).or(Classes::POSSESSIVE);

/// The head of the source phrase in `phrase`; `None` where it holds no word.
pub(in crate::speaker) fn find(
    reading: &Reading<'_>,
    names: &Names<'_>,
    phrase: Range<usize>,
) -> Option<Head> {
    let phrase = trimmed(reading, phrase);
    let first = reading.token(phrase.start).filter(|_| !phrase.is_empty())?;
    let together = phrase.len() == 2 && matches!(reading.word(phrase.start + 1), "all" | "both" | "each");
    if first.is(Classes::WH) && (phrase.len() == 1 || together) && names.at(phrase.start).is_none() {
        return Some(Head::Relative(phrase.start));
    }
    if phrase.len() == 1 && names.at(phrase.start).is_none() && first.is(PRONOUN) {
        return Some(Head::Pronoun(phrase.start));
    }
    if first.is(Classes::SUBJECT_PRONOUN)
        && !first.is(Classes::POSSESSIVE)
        && reading.token(phrase.start + 1).is_some_and(|next| next.kind != TokenKind::Word)
    {
        return Some(Head::Pronoun(phrase.start));
    }
    if let Some(joint) = joint::find(reading, names, &phrase) {
        return Some(Head::Several(joint));
    }
    if let Some(name) = before_verb(reading, names, &phrase) {
        return Some(Head::Name(name));
    }
    let core = core(reading, names, &phrase);
    let last = without_adjective(reading, &core, last_word(reading, &core)?);
    if let Some(owner) = owner(reading, names, &core, last) {
        return Some(owner);
    }
    match names.at(last) {
        Some(name) if names.all.get(name).is_some_and(|name| name.tokens.contains(&last)) => {
            Some(Head::Name(name))
        }
        _ => Some(apposed::find(reading, names, &phrase, last).unwrap_or(Head::Common(last))),
    }
}

/// The name before the verb of a headline that was taken for one phrase: “Ada Byron Praises Ely Bank CEO”.
fn before_verb(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
    let verb = phrase.clone().find(|&at| names.at(at).is_none()).filter(|&verb| verb + 1 < phrase.end)?;
    let name = names.at(verb.checked_sub(1).filter(|&at| at >= phrase.start)?)?;
    let capital = |at: usize| {
        reading.token(at).is_some_and(|token| token.is_capital() || token.kind == TokenKind::Clitic)
    };
    let word = reading.token(verb).is_some_and(|token| token.kind == TokenKind::Word);
    let acts = word
        && is_plural(reading.word(verb))
        && !reading.is(verb, Classes::PLURAL.or(OFFICE).or(Classes::ORGANIZATION_NAME));
    let person = matches!(names.all.get(name)?.bearer, Bearer::Person | Bearer::Unknown);
    (acts && person && phrase.clone().all(capital) && names.at(phrase.end - 1).is_none()).then_some(name)
}

/// The noun before an adjective that follows it: a person “familiar” with it, a source “close” to her.
fn without_adjective(reading: &Reading<'_>, core: &Range<usize>, last: usize) -> usize {
    let noun = last.checked_sub(1).filter(|&noun| noun >= core.start && reading.tag(last) == Tag::Adjective);
    let people = OFFICE.or(Classes::GROUP).or(Classes::ORGANIZATION);
    noun.filter(|&noun| reading.tag(noun) == Tag::Noun && reading.is(noun, people)).unwrap_or(last)
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
pub(super) fn core(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Range<usize> {
    let mut at = phrase.start;
    while at < phrase.end {
        if let Some(name) = names.at(at).and_then(|index| names.all.get(index)) {
            at = name.tokens.end.max(at + 1);
        } else if let Some(name) = of_portfolio(reading, names, at) {
            at = name;
        } else if let Some(after) = after_brackets(reading, names, at) {
            at = after;
        } else if at > phrase.start && ends_core(reading, at) {
            break;
        } else {
            at += 1;
        }
    }
    phrase.start..at.min(phrase.end)
}

/// Where a title or name goes on after brackets: Ely County (Ohio) “Sheriff” Ann Lee.
fn after_brackets(reading: &Reading<'_>, names: &Names<'_>, open: usize) -> Option<usize> {
    let kind = |at: usize| reading.token(at).map(|token| token.kind);
    let after = open + 3;
    let brackets = kind(open) == Some(TokenKind::Open) && kind(open + 2) == Some(TokenKind::Close);
    (brackets && names.at(after).is_some()).then_some(after)
}

/// Where the name begins that an office with its portfolio leads to, `of` at hand: secretary “of” state Ann Lee.
fn of_portfolio(reading: &Reading<'_>, names: &Names<'_>, of: usize) -> Option<usize> {
    let office = of.checked_sub(1).is_some_and(|at| reading.is(at, OFFICE));
    if reading.word(of) != "of" || !office {
        return None;
    }
    let portfolio = |at: &usize| is_one_of(reading.word(*at), &office::PORTFOLIOS) && names.at(*at).is_none();
    let after = (of + 1..).take_while(portfolio).last()? + 1;
    names.at(after).map(|_| after)
}

/// Whose words the phrase stands for: “Ann Lee’s own argument” is Ann Lee, “his claim” he.
fn owner(reading: &Reading<'_>, names: &Names<'_>, core: &Range<usize>, last: usize) -> Option<Head> {
    if !is_utterance(reading, last) {
        return None;
    }
    let plain = |from: usize| {
        (from..last).all(|at| {
            matches!(reading.tag(at), Tag::Adjective | Tag::Ing | Tag::Participle)
                || reading.word(at) == "own"
        })
    };
    if core.start < last && reading.is(core.start, Classes::POSSESSIVE) && plain(core.start + 1) {
        return Some(Head::Pronoun(core.start));
    }
    let clitic = |at: &usize| reading.token(*at).is_some_and(|token| token.kind == TokenKind::Clitic);
    let clitic = (core.start + 1..last).rev().find(clitic).filter(|&at| plain(at + 1))?;
    names.at(clitic - 1).map(Head::Name)
}

/// Words, arguments, a warning: what somebody says, and nothing that speaks for itself as a report does.
fn is_utterance(reading: &Reading<'_>, at: usize) -> bool {
    let noun = reading.token(at).and_then(|token| token.cue).and_then(lexicon::noun_cue);
    let word = reading.small(at);
    let word = word.strip_suffix('s').unwrap_or(word.as_ref());
    UTTERANCES.contains(&word) || noun.is_some() && !reading.is(at, Classes::DOCUMENT)
}

pub(super) fn ends_core(reading: &Reading<'_>, at: usize) -> bool {
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
    // a poll “this month”, a report Tuesday
    let time = Classes::TIME.or(Classes::DAY).or(Classes::MONTH);
    let begins = matches!(reading.word(at), "this" | "last" | "next" | "that" | "late" | "early");
    let noun_next = matches!(reading.tag(at + 1), Tag::Noun | Tag::Name);
    let timed = begins && reading.is(at + 1, time) || reading.is(at, Classes::DAY) && !noun_next;
    let before = at.checked_sub(1).map(|before| reading.tag(before));
    let after_noun = matches!(before, Some(Tag::Noun | Tag::Name | Tag::Pronoun));
    let clause = match reading.tag(at) {
        // a union “backed” candidate is one
        Tag::Participle | Tag::Verb if is_one_person(reading, at + 1) => false,
        Tag::Participle | Tag::Pronoun => true,
        Tag::Verb => reading.is(at, Classes::VERB_PAST),
        // the Quill “polling” average
        Tag::Ing if before == Some(Tag::Name) && reading.tag(at + 1) == Tag::Noun => false,
        Tag::Ing => !reading.is(at + 1, Classes::ORGANIZATION.or(OFFICE).or(Classes::GROUP)),
        _ => false,
    };
    after_noun && (timed || clause)
}

fn is_one_person(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, OFFICE) && !reading.is(at, Classes::PLURAL) && reading.tag(at) == Tag::Noun
}

pub(super) fn last_word(reading: &Reading<'_>, core: &Range<usize>) -> Option<usize> {
    core.clone().rev().find(|&at| {
        reading
            .token(at)
            .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Link))
    })
}

/// The part of a source phrase that names a source which has no name: its noun phrase around `noun`, without clauses,
/// asides and times, in `most` tokens.
pub(in crate::speaker) fn description(
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
