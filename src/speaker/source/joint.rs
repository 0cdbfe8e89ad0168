//! Joint sources: several people or groups in one phrase.

use super::head::{self, Names, ends_core};
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::speaker::name::Name;
use crate::speaker::name::bearer::{Bearer, OFFICE};
use crate::speaker::name::spelling::is_plural;
use crate::speaker::name::title::is_courtesy;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Where two sources, names or groups, are joined: not in “fact checker and writer” Lin.
pub(in crate::speaker) fn find(
    reading: &Reading<'_>,
    names: &Names<'_>,
    phrase: &Range<usize>,
) -> Option<usize> {
    by_and(reading, names, phrase)
        .or_else(|| after_aside(reading, names, phrase))
        .or_else(|| listed(reading, names, phrase))
}

/// The phrase of several people without the titles before the first and what stands after the last of them.
pub(in crate::speaker) fn phrase(
    reading: &Reading<'_>,
    names: &Names<'_>,
    phrase: Range<usize>,
    joint: usize,
) -> Range<usize> {
    let mut part = head::description(reading, phrase, joint + 1, 2 * limits::MAX_DESCRIPTION_TOKENS);
    let people = |at: usize| {
        let name = names.all.get(names.at(at)?)?;
        matches!(name.bearer, Bearer::Person | Bearer::Unknown).then_some(name)
    };
    let ends = |last: &&Name| {
        let next = reading.tag(last.tokens.end);
        reading.word(joint) != "with" && !matches!(next, Tag::Noun | Tag::Name)
    };
    if let Some(last) = people(joint + 1).filter(ends) {
        part.end = last.tokens.end;
    }
    let kind = |at: usize| reading.token(at).map(|token| token.kind);
    if let Some(dash) =
        part.clone().take_while(|&at| at < joint).find(|&at| kind(at) == Some(TokenKind::Dash))
    {
        part.start = dash + 1;
    }
    let Some(first) = part.clone().take_while(|&at| at < joint).find_map(people) else { return part };
    let described = (part.start..first.start).all(|at| {
        !matches!(
            reading.tag(at),
            Tag::Preposition | Tag::Determiner | Tag::Conjunction | Tag::Wh | Tag::Punctuation
        )
    }) && !(part.start..first.tokens.start).any(|at| is_courtesy(reading, at));
    // “both senators, Ann Lee and Bo Chen”
    let apposed = first.start.checked_sub(1).and_then(kind) == Some(TokenKind::Comma);
    if described && first.tokens.len() > 1 {
        part.start = first.tokens.start;
    } else if apposed && first.start > part.start {
        part.start = first.start;
    }
    part
}

/// The people whom a phrase joins, as indexes of their names, where it holds them, what describes them and brackets,
/// and nothing else: “Sens. Ann Lee (R-Ohio) and Bo Chen (D-Iowa)”.
pub(in crate::speaker) fn members(
    reading: &Reading<'_>,
    names: &Names<'_>,
    phrase: &Range<usize>,
) -> Option<Vec<usize>> {
    let mut members = Vec::new();
    // the name of the member at hand, once it is met
    let mut member = None;
    let mut at = phrase.start;
    while at < phrase.end {
        if let Some(index) = names.at(at) {
            let name = names.all.get(index)?;
            if matches!(name.bearer, Bearer::Person | Bearer::Unknown) {
                // “Ms. Lee and Mr. Chen” stay as they are; “Ely News editor Ann Lee” is one
                let before = member.replace(index).and_then(|before: usize| names.all.get(before));
                if before
                    .is_some_and(|before| before.bearer == Bearer::Person || before.tokens.end == name.start)
                    || (name.start..name.tokens.start).any(|at| is_courtesy(reading, at))
                {
                    return None;
                }
            }
            at = name.tokens.end.max(at + 1);
            continue;
        }
        let token = reading.token(at)?;
        match token.kind {
            TokenKind::Open => {
                at = (at..phrase.end)
                    .find(|&at| reading.token(at).is_some_and(|t| t.kind == TokenKind::Close))?;
            }
            TokenKind::Comma => members.push(member.take()?),
            _ if reading.word(at) == "and" => members.extend(member.take()),
            // what describes stands before the name
            TokenKind::Word if describes(reading, at) && !is_known_person(names, member) => member = None,
            _ => return None,
        }
        at += 1;
    }
    members.push(member?);
    (members.len() > 1).then_some(members)
}

fn is_known_person(names: &Names<'_>, member: Option<usize>) -> bool {
    let name = member.and_then(|member| names.all.get(member));
    name.is_some_and(|name| name.bearer == Bearer::Person || name.tokens.len() > 1)
}

fn describes(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.tag(at), Tag::Noun | Tag::Name | Tag::Adjective) || reading.is(at, OFFICE)
}

fn is_person(names: &Names<'_>, at: usize) -> Option<Range<usize>> {
    let name = names.all.get(names.at(at)?)?;
    let person = matches!(name.bearer, Bearer::Person | Bearer::Unknown);
    (person && name.start == at).then(|| name.tokens.clone())
}

/// “Ann Lee, a poet, and Bo Chen”, “Ann Lee, along with Bo Chen”: where the second name is joined to the first.
fn after_aside(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
    let first = head::core(reading, names, phrase).rev().find_map(|at| names.at(at))?;
    let first = names.all.get(first)?;
    let comma = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma);
    if !matches!(first.bearer, Bearer::Person | Bearer::Unknown) {
        return None;
    }
    let after = first.tokens.end + usize::from(comma(first.tokens.end));
    let with = match (reading.word(after), reading.word(after + 1), reading.word(after + 2)) {
        ("as", "well", "as") => after + 2,
        ("along" | "together", "with", _) => after + 1,
        _ => 0,
    };
    if with > 0 && with < phrase.end {
        return is_person(names, with + 1).map(|_| with);
    }
    let aside = comma(first.tokens.end) && reading.word(after) != "who";
    let joins =
        |&at: &usize| reading.word(at) == "and" && comma(at - 1) && is_person(names, at + 1).is_some();
    (first.tokens.end + 1..phrase.end).find(joins).filter(|_| aside)
}

/// A headline’s “Lee, Chen”: the comma between two people where the phrase holds nothing else.
fn listed(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
    let first = is_person(names, phrase.start)?;
    let comma = reading.token(first.end).filter(|token| token.kind == TokenKind::Comma).map(|_| first.end)?;
    // “Ann Lee, R-Ohio” and “Ann Lee, Ph.D.” are one
    let letters = |at: usize| reading.word(at).chars().all(char::is_alphabetic);
    let second = is_person(names, comma + 1).filter(|second| second.clone().all(letters))?;
    if reading.is(second.start, OFFICE) {
        return None;
    }
    (second.end == phrase.end).then_some(comma)
}

/// Where `and` joins two sources.
fn by_and(reading: &Reading<'_>, names: &Names<'_>, phrase: &Range<usize>) -> Option<usize> {
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
