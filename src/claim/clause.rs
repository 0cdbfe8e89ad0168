//! Clauses: where a sentence that makes two statements comes apart.
//!
//! Only clauses that stand side by side part, each with a subject and a finite verb of its own. What leans on a word
//! (relative clauses, participles) or shares a subject (“lost 40 jobs and closed”) stays where it is.

use super::predicate::{is_finite, opens_clause};
use crate::limits;
use crate::reading::Reading;
use crate::tag::{Part, Tag};
use crate::token::TokenKind;
use std::ops::Range;

/// How far ahead a subject may reach before its verb.
const SUBJECT: usize = 20;

/// Words that join two statements which both hold.
const JOINING: [&str; 4] = ["and", "but", "yet", "so"];
/// Words behind a comma, or at the beginning, that set one statement against another; both hold.
const CONTRASTING: [&str; 4] = ["while", "whereas", "although", "though"];
/// Words at the beginning that make all that follows hold under a condition.
const CONDITIONAL: [&str; 7] = ["if", "unless", "when", "whenever", "once", "until", "should"];

/// The statements that a stretch makes side by side, in order; the stretch itself where it makes one.
pub(super) fn apart(reading: &Reading<'_>, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut walk = Walk::from(reading, tokens.start, tokens);
    if is(reading, tokens.start, &CONTRASTING) {
        // “While A, B” makes two statements too.
        if let Some(comma) = walk.comma_before_clause() {
            clauses.push(tokens.start + 1..comma);
            walk = Walk::from(reading, comma + 1, tokens);
        } else {
            return vec![tokens.clone()];
        }
    }
    while walk.at < tokens.end {
        if let Some(next) = walk.joint() {
            clauses.push(walk.start..walk.at);
            walk = Walk::from(reading, next, tokens);
        } else {
            walk.step();
        }
    }
    clauses.push(walk.start..tokens.end);
    clauses
}

/// A walk through one clause, from its first word on.
struct Walk<'r> {
    reading: &'r Reading<'r>,
    /// The whole stretch.
    tokens: &'r Range<usize>,
    start: usize,
    at: usize,
    words: usize,
    /// Brackets open here.
    brackets: usize,
    /// Clauses below the main one that wait for their verb.
    subordinate: usize,
    /// The main verb was met.
    main: bool,
    /// A clause below the main one opened since, and no comma closed it.
    leaning: bool,
    /// All of it holds under a condition.
    conditional: bool,
}

impl<'r> Walk<'r> {
    fn from(reading: &'r Reading<'r>, start: usize, tokens: &'r Range<usize>) -> Walk<'r> {
        Walk {
            reading,
            tokens,
            start,
            at: start,
            words: 0,
            brackets: 0,
            subordinate: 0,
            main: false,
            leaning: false,
            conditional: is(reading, start, &CONDITIONAL),
        }
    }

    fn step(&mut self) {
        let Some(token) = self.reading.token(self.at) else {
            self.at += 1;
            return;
        };
        self.words += usize::from(token.is_word() || token.kind == TokenKind::Number);
        match token.kind {
            TokenKind::Open => self.brackets += 1,
            TokenKind::Close => self.brackets = self.brackets.saturating_sub(1),
            TokenKind::Comma => self.leaning = false,
            _ if self.brackets > 0 => {}
            _ if is_finite(self.reading, self.at) => {
                let new = !follows_auxiliary(self.reading, self.at, self.start);
                match self.subordinate.checked_sub(usize::from(new)) {
                    Some(left) => self.subordinate = left,
                    None => self.main = true,
                }
            }
            _ if opens_clause(self.reading, self.at) => {
                self.subordinate += 1;
                self.leaning |= self.main;
            }
            _ => {}
        }
        self.at += 1;
    }

    /// Where the next statement begins, if this one ends before the current token.
    fn joint(&self) -> Option<usize> {
        let (reading, at) = (self.reading, self.at);
        if !self.main || self.brackets > 0 || self.words < limits::MIN_CLAIM_WORDS || self.is_quoted() {
            return None;
        }
        let next = match reading.token(at)?.kind {
            TokenKind::Semicolon => at + 1 + usize::from(is(reading, at + 1, &JOINING)),
            _ if self.conditional => return None,
            TokenKind::Comma if is(reading, at + 1, &JOINING) || is(reading, at + 1, &CONTRASTING) => at + 2,
            TokenKind::Comma if self.is_in_row() => at + 1,
            TokenKind::Word if !self.leaning && is(reading, at, &JOINING[..2]) => at + 1,
            _ => return None,
        };
        let that =
            reading.word(next).eq_ignore_ascii_case("that") && begins(reading, next + 1, self.tokens.end);
        let next = next + usize::from(that);
        begins(reading, next, self.tokens.end).then_some(next)
    }

    /// Whether the comma here stands between the first two of three clauses: A, B, and C.
    fn is_in_row(&self) -> bool {
        let (reading, end) = (self.reading, self.tokens.end);
        let comma = |at: &usize| reading.token(*at).is_some_and(|token| token.kind == TokenKind::Comma);
        let next = (self.at + 1..end.min(self.at + SUBJECT)).find(comma);
        next.is_some_and(|next| {
            is(reading, next + 1, &JOINING)
                && begins(reading, self.at + 1, next)
                && begins(reading, next + 2, end)
        })
    }

    /// The first comma behind a verb with a clause after it.
    fn comma_before_clause(&self) -> Option<usize> {
        let mut verb = false;
        (self.start + 1..self.tokens.end).find(|&at| {
            verb |= is_finite(self.reading, at);
            let comma = self.reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma);
            comma && verb && begins(self.reading, at + 1, self.tokens.end)
        })
    }

    /// Whether the current token stands between marks that do not hold the whole stretch.
    fn is_quoted(&self) -> bool {
        let place = self.reading.quotations.inside.get(self.at).copied().unwrap_or(0) as usize;
        let quotation = place.checked_sub(1).and_then(|place| self.reading.quotations.all.get(place));
        quotation
            .is_some_and(|marks| marks.tokens.start > self.tokens.start || marks.tokens.end < self.tokens.end)
    }
}

/// Whether a clause with a subject of its own and its verb begins at a token.
fn begins(reading: &Reading<'_>, from: usize, end: usize) -> bool {
    let mut subordinate = 0usize;
    let mut nominal = false;
    for at in from..end.min(from + SUBJECT) {
        let part = reading.part(at);
        if is_finite(reading, at) {
            match subordinate.checked_sub(1) {
                Some(left) => subordinate = left,
                None => {
                    let joined = at > from && reading.part(at - 1) == Part::Conjunction;
                    return nominal && !joined && enough_words(reading, from, end);
                }
            }
        } else if opens_clause(reading, at) {
            if !nominal {
                return false;
            }
            subordinate += 1;
        } else {
            match part {
                Part::Noun | Part::Plural | Part::Name | Part::Number => nominal = true,
                Part::Pronoun | Part::Determiner | Part::Possessive => {
                    // “the work it did”: a clause that leans on the noun before it
                    let after =
                        at.checked_sub(1).filter(|&before| before >= from).map(|before| reading.part(before));
                    subordinate += usize::from(matches!(after, Some(Part::Noun | Part::Plural | Part::Name)));
                    nominal |= part != Part::Possessive;
                }
                Part::Adverb | Part::Adjective | Part::Participle | Part::Ing | Part::Ending => {}
                Part::Preposition | Part::Conjunction if nominal => {}
                // at least 14 people, up to 900 homes
                Part::Preposition if (at + 1..at + 3).any(|next| reading.part(next) == Part::Number) => {}
                _ => return false,
            }
        }
    }
    false
}

fn enough_words(reading: &Reading<'_>, from: usize, end: usize) -> bool {
    let tokens = reading.tokens.all.get(from..end).unwrap_or_default().iter();
    let words = tokens.filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
    words.take(limits::MIN_CLAIM_WORDS).count() == limits::MIN_CLAIM_WORDS
}

/// Whether a finite verb goes on what an auxiliary before it began: the tagger may call a participle a past form.
fn follows_auxiliary(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let before = (start..at).rev().find(|&token| reading.part(token) != Part::Adverb);
    before.is_some_and(|before| {
        is_finite(reading, before) && matches!(reading.tag(before), Tag::Auxiliary | Tag::Modal)
    })
}

fn is(reading: &Reading<'_>, token: usize, words: &[&str]) -> bool {
    words.iter().any(|word| reading.word(token).eq_ignore_ascii_case(word))
}
