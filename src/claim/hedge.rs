//! Hedges: words that weaken a claim, how, and what of it.

use super::statement::Statement;
use crate::annotated::{Hedge, HedgeKind};
use crate::attribution::Attributions;
use crate::lexicon::Classes;
use crate::lexicon::weakening::{self, Place};
use crate::reading::Reading;
use crate::tag::{Part, Tag};
use crate::token::TokenKind;
use std::borrow::Cow;
use std::ops::Range;

/// Words that hold a condition together that no list can hold: “if the reports are confirmed”.
const FULFILLED: [&str; 14] = [
    "confirmed",
    "substantiated",
    "verified",
    "true",
    "correct",
    "genuine",
    "proven",
    "proved",
    "accurate",
    "authentic",
    "authenticated",
    "corroborated",
    "upheld",
    "established",
];

/// Tokens of such a condition at most.
const LONGEST_CONDITION: usize = 10;

/// Tokens between a hedge and the cue that it stands beside: reportedly told friends.
const BESIDE_CUE: usize = 2;

/// The hedges of a statement, in order: those in it, and those of its sentence that stand at its edge or beside its cue.
pub(super) fn of(reading: &Reading<'_>, attributions: &Attributions, statement: &Statement) -> Vec<Hedge> {
    let (claim, sentence) = (&statement.tokens, reading.sentence_of(statement.tokens.start));
    let Some(sentence) = reading.sentences.get(sentence).map(|sentence| sentence.tokens.clone()) else {
        return Vec::new();
    };
    let cue = statement.attribution.and_then(|index| attributions.all.get(index)?.cue);
    let cue = cue.map(|cue| reading.tokens_in(cue)).filter(|cue| sentence.contains(&cue.start));
    let mut hedges = Vec::new();
    let mut token = sentence.start;
    while token < sentence.end {
        let Some(found) = at(reading, token, &sentence) else {
            token += 1;
            continue;
        };
        token = found.tokens.end.max(token + 1);
        let Some((kind, place)) = found.effect else { continue };
        let inside = claim.start <= found.tokens.start && found.tokens.end <= claim.end;
        let belongs = inside
            || place == Place::Clause && (is_at_edge(reading, &found.tokens, claim))
            || matches!(place, Place::Clause | Place::Passive) && is_beside(&found.tokens, cue.as_ref());
        let apart = inside || found.tokens.end <= claim.start || claim.end <= found.tokens.start;
        if belongs && apart {
            let weakened =
                if inside { weakened(reading, &found.tokens, place, claim) } else { claim.clone() };
            let weakens = reading.span(weakened);
            hedges.push(Hedge { span: reading.span(found.tokens), kind, weakens });
        }
    }
    hedges
}

/// Where the clause begins that a hedge leads: “Allegedly, …”, “If confirmed, …”, “It appears that …”.
pub(super) fn clause_after(reading: &Reading<'_>, tokens: &Range<usize>) -> Option<usize> {
    let found = at(reading, tokens.start, tokens)?;
    let next = found.tokens.end;
    let comma = reading.token(next).is_some_and(|token| token.kind == TokenKind::Comma);
    let that = reading.word(next).eq_ignore_ascii_case("that");
    let it = reading.word(tokens.start).eq_ignore_ascii_case("it");
    let leads = matches!(found.effect, Some((_, Place::Clause))) && (comma || it && that);
    leads.then_some(next + 1)
}

/// An entry of the list where it stands.
struct Found {
    tokens: Range<usize>,
    /// `None` where the words weaken nothing.
    effect: Option<(HedgeKind, Place)>,
}

/// The longest entry that begins at a token, if it stands where it weakens something.
fn at(reading: &Reading<'_>, token: usize, sentence: &Range<usize>) -> Option<Found> {
    let word = reading.token(token).filter(|token| token.kind == TokenKind::Word)?;
    let written = reading.slice(word.span);
    let lower = match word.is_capital() {
        true => Cow::Owned(written.to_ascii_lowercase()),
        false => Cow::Borrowed(written),
    };
    let follows = |rest: &[&str]| {
        token + rest.len() < sentence.end
            && rest
                .iter()
                .enumerate()
                .all(|(at, next)| reading.word(token + 1 + at).eq_ignore_ascii_case(next))
    };
    let entries = weakening::beginning_with(&lower).iter().filter(|entry| follows(&entry.rest));
    let longest = entries.max_by_key(|entry| entry.rest.len());
    let Some(entry) = longest else {
        return (lower == "if").then(|| condition(reading, token, sentence)).flatten();
    };
    let tokens = token..token + 1 + entry.rest.len();
    let Some((kind, place)) = entry.effect else { return Some(Found { tokens, effect: None }) };
    match place {
        Place::Clause if is_a_noun_or_name(reading, token) => None,
        Place::Clause => Some(tokens.clone()),
        Place::Noun if describes(reading, token) => Some(tokens),
        Place::Number if tokens.end < sentence.end && counted_from(reading, tokens.end).is_some() => {
            Some(tokens)
        }
        Place::AfterNumber if token > sentence.start && is_number(reading, token - 1) => Some(tokens),
        Place::Passive if token > sentence.start && reading.is(token - 1, Classes::BE) => {
            Some(token - 1..tokens.end)
        }
        Place::Passive if matches!(reading.tag(token), Tag::Participle) => Some(tokens),
        _ => None,
    }
    .map(|tokens| {
        let end = if kind == HedgeKind::Condition { condition_end(reading, tokens.end) } else { tokens.end };
        Found { tokens: tokens.start..end, effect: Some((kind, place)) }
    })
}

/// A condition whose last word says that it has to come true.
fn condition(reading: &Reading<'_>, token: usize, sentence: &Range<usize>) -> Option<Found> {
    let mut ahead = token + 1..sentence.end.min(token + LONGEST_CONDITION);
    let word = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let end = ahead.by_ref().take_while(|&at| word(at)).find(|&at| {
        FULFILLED.iter().any(|fulfilled| reading.word(at).eq_ignore_ascii_case(fulfilled))
            && !matches!(reading.tag(at + 1), Tag::Noun | Tag::Name)
    })?;
    Some(Found { tokens: token..end + 1, effect: Some((HedgeKind::Condition, Place::Clause)) })
}

/// Where a condition ends that goes on up to a comma: if confirmed as human.
fn condition_end(reading: &Reading<'_>, from: usize) -> usize {
    let comma = |at: &usize| reading.token(*at).is_some_and(|token| token.kind == TokenKind::Comma);
    let words = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let end = (from..from + LONGEST_CONDITION).find(|at| comma(at) || !words(*at));
    end.filter(|end| comma(end)).unwrap_or(from)
}

/// Whether a word of the list is none here: the month of May, military might.
fn is_a_noun_or_name(reading: &Reading<'_>, token: usize) -> bool {
    matches!(reading.tag(token), Tag::Noun | Tag::Name)
        && matches!(reading.word(token), "May" | "may" | "might" | "Might" | "could")
}

/// Whether a word describes the noun behind it: “the reported theft”, but not “they reported theft”.
fn describes(reading: &Reading<'_>, token: usize) -> bool {
    let verb = matches!(reading.tag(token), Tag::Verb | Tag::Base);
    let noun = matches!(
        reading.tag(token + 1),
        Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Ing | Tag::Participle
    );
    // “is reported missing”, but “the city’s reported losses”
    let passive = token > 0
        && reading.is(token - 1, Classes::BE.or(Classes::HAVE))
        && reading.part(token - 1) != Part::Ending;
    noun && !verb && !passive
}

/// Whether a hedge stands at the edge of a statement with nothing but punctuation and “that” between.
fn is_at_edge(reading: &Reading<'_>, hedge: &Range<usize>, claim: &Range<usize>) -> bool {
    let gap = if hedge.end <= claim.start { hedge.end..claim.start } else { claim.end..hedge.start };
    let joins = |token: usize| {
        reading.tag(token) == Tag::Punctuation || reading.word(token).eq_ignore_ascii_case("that")
    };
    gap.start <= gap.end && gap.len() <= BESIDE_CUE && gap.into_iter().all(joins)
}

/// Whether a hedge stands in the cue, or just before or behind it: he reportedly said.
fn is_beside(hedge: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
    cue.is_some_and(|cue| hedge.start <= cue.end && cue.start <= hedge.end + BESIDE_CUE)
}

/// What a hedge weakens inside a statement: a number with what it counts, a noun with what describes it, or the rest
/// of its clause; the clause before it where none follows.
fn weakened(reading: &Reading<'_>, hedge: &Range<usize>, place: Place, claim: &Range<usize>) -> Range<usize> {
    let stretch = match place {
        Place::Number => amount(reading, hedge.end, claim.end),
        Place::AfterNumber => {
            let numbers = (claim.start..hedge.start).rev().take_while(|&token| is_number(reading, token));
            numbers.last().unwrap_or(hedge.start)..hedge.start
        }
        Place::Noun => hedge.end..described(reading, hedge.end, claim.end),
        Place::Clause | Place::Passive => {
            let starts = |&token: &usize| reading.tag(token) != Tag::Punctuation;
            let start = (hedge.end..claim.end).find(starts).unwrap_or(claim.end);
            let ends = |&token: &usize| ends_clause(reading, token);
            start..(start..claim.end).find(ends).unwrap_or(claim.end)
        }
    };
    let stretch = stretch.start.max(claim.start)..stretch.end.min(claim.end);
    if !stretch.is_empty() {
        return stretch;
    }
    let before = (claim.start..hedge.start).rev().find(|&token| reading.tag(token) != Tag::Punctuation);
    before.map_or(claim.clone(), |last| claim.start..last + 1)
}

/// Whether the clause that a hedge stands in goes no further than before a token.
fn ends_clause(reading: &Reading<'_>, token: usize) -> bool {
    let kind = reading.token(token).map(|token| token.kind);
    let next = matches!(
        reading.tag(token + 1),
        Tag::Wh | Tag::Conjunction | Tag::Subordinator | Tag::Ing | Tag::Preposition
    );
    match kind {
        Some(TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash) => true,
        Some(TokenKind::Comma) => next,
        _ => false,
    }
}

/// Where the number begins that an approximation before `from` may mean: about 40, nearly a third, almost all.
fn counted_from(reading: &Reading<'_>, from: usize) -> Option<usize> {
    let word = reading.word(from);
    let whole = ["all", "every", "double", "twice", "triple", "everyone", "everything"];
    let article = matches!(word, "a" | "an" | "another" | "one" | "the" | "$" | "£" | "€");
    if is_number(reading, from) || whole.contains(&word) {
        return Some(from);
    }
    let part = |word: &str| {
        ["third", "quarter", "fifth", "sixth", "tenth", "half", "dozen", "score"].contains(&word)
    };
    (article && (is_number(reading, from + 1) || part(reading.word(from + 1)))).then_some(from)
}

/// A number with its unit and what it counts.
fn amount(reading: &Reading<'_>, from: usize, end: usize) -> Range<usize> {
    let numbered = counted_from(reading, from).unwrap_or(from);
    let mut at = numbered + 1;
    while at < end && (is_number(reading, at) || matches!(reading.word(at), "%" | "percent" | "per" | "cent"))
    {
        at += 1;
    }
    numbered..described(reading, at, end)
}

/// Where the noun ends that begins, with what describes it, at a token.
fn described(reading: &Reading<'_>, from: usize, end: usize) -> usize {
    let describes = |&token: &usize| {
        matches!(
            reading.tag(token),
            Tag::Adjective | Tag::Noun | Tag::Name | Tag::Participle | Tag::Number | Tag::Ing
        )
    };
    let run = (from..end).take_while(describes);
    let last = run.filter(|&token| matches!(reading.tag(token), Tag::Noun | Tag::Name)).last();
    last.map_or(from, |last| last + 1)
}

fn is_number(reading: &Reading<'_>, token: usize) -> bool {
    let kind = reading.token(token).map(|token| token.kind);
    kind == Some(TokenKind::Number) || reading.is(token, Classes::NUMBER_WORD)
}
