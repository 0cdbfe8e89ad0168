//! Sources: the noun phrases before and after a cue.

use super::ground::Ground;
use crate::lexicon::Classes;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens that a source looks over at most, on either side.
const MAX_SOURCE: usize = 40;

/// The noun phrase that ends just before token `end`, not before `floor`: the subject of the verb that begins at `end`.
pub(super) fn before(ground: &Ground<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let floor = floor.max(end.saturating_sub(MAX_SOURCE));
    let mut last = end;
    while last > floor && ground.tag(last - 1) == Tag::Adverb {
        last -= 1;
    }
    if last == floor {
        return None;
    }
    match ground.kind(last - 1) {
        TokenKind::Comma | TokenKind::Dash | TokenKind::Close => {
            // Ada Byron, the mayor of Ely, one of the founders, said
            let mut opening = last - 1;
            for _ in 0..MAX_ASIDES {
                let aside_end = opening;
                opening = (floor..opening).rev().find(|&at| opens_aside(ground, at))?;
                if opening == floor || !is_aside(ground, opening + 1..aside_end) {
                    return None;
                }
                if let Some(head) = phrase_before(ground, opening, floor) {
                    return Some(head.start..last - usize::from(ground.kind(last - 1) != TokenKind::Close));
                }
            }
            None
        }
        _ => relative_before(ground, last, floor).or_else(|| phrase_before(ground, last, floor)),
    }
}

/// Descriptions set off after a name at most.
const MAX_ASIDES: usize = 3;

fn opens_aside(ground: &Ground<'_>, at: usize) -> bool {
    matches!(ground.kind(at), TokenKind::Comma | TokenKind::Dash | TokenKind::Open) && !ground.is_quoted(at)
}

/// Whether what stands between two commas describes the noun before them.
fn is_aside(ground: &Ground<'_>, range: Range<usize>) -> bool {
    let first = range.start;
    matches!(
        ground.tag(first),
        Tag::Determiner
            | Tag::Wh
            | Tag::Name
            | Tag::Noun
            | Tag::Number
            | Tag::Adjective
            | Tag::Preposition
            | Tag::Participle
            | Tag::Ing
    ) && !range.is_empty()
}

/// Tokens of a relative clause at most.
const MAX_RELATIVE: usize = 12;

/// A noun phrase with a relative clause that ends just before `end`: an official who asked not to be named.
fn relative_before(ground: &Ground<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let lowest = floor.max(end.saturating_sub(MAX_RELATIVE));
    let inside = |at: &usize| ground.kind(*at) != TokenKind::Comma && !ground.is_quoted(*at);
    let who = (lowest..end).rev().take_while(inside).find(|&at| ground.is_word(at, "who"))?;
    let verb = (who + 1..end).any(|at| ground.tag(at).is_finite());
    let head = if verb { phrase_before(ground, who, floor)? } else { return None };
    (ground.tag(head.start) != Tag::Pronoun).then_some(head.start..end)
}

/// A noun phrase without asides that ends just before `end`.
fn phrase_before(ground: &Ground<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    match ground.tag(last) {
        Tag::Pronoun | Tag::Wh => {
            let object = ground.token(last)?.is(Classes::OBJECT_PRONOUN)
                && !ground.token(last)?.is(Classes::SUBJECT_PRONOUN);
            return (!object).then_some(last..end);
        }
        Tag::Noun | Tag::Name | Tag::Number | Tag::Clitic | Tag::Adjective | Tag::Ing => {}
        _ => return None,
    }
    let mut start = last;
    let mut head_of_inner = last;
    while start > floor {
        let at = start - 1;
        let goes_on = match ground.tag(at) {
            _ if ground.outer(at).is_some() => false,
            Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Clitic | Tag::Participle => {
                // a determiner at `start` closes the phrase; only a preposition can carry it on
                !opens_phrase(ground, start)
            }
            Tag::Adverb => matches!(ground.tag(start), Tag::Adjective | Tag::Number) && !ground.is_manner(at),
            Tag::Determiner => !opens_phrase(ground, start),
            Tag::Preposition => {
                let noun = at > floor
                    && matches!(ground.tag(at - 1), Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number);
                if noun {
                    head_of_inner = start;
                }
                noun && !ground.is_any(at, &["than", "as", "like", "after", "before", "since", "until"])
            }
            Tag::Conjunction => {
                ground.is_any(at, &["and", "or", "&"])
                    && at > floor
                    && matches!(ground.tag(at - 1), Tag::Noun | Tag::Name)
                    && ground.outer(at - 1).is_none()
            }
            // the acting mayor; managing director Ada Byron at the beginning
            Tag::Ing => {
                let first = at == floor && ground.tag(start) == Tag::Noun;
                !opens_phrase(ground, start) && (first || at > floor && ground.tag(at - 1) == Tag::Determiner)
            }
            // one of the founders, many of them
            Tag::Pronoun => {
                ground.tag(start) == Tag::Preposition
                    && ground.token(at).is_some_and(|token| token.is(Classes::OTHER_PRONOUN))
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        start = at;
    }
    // “In Washington the chairman of …”: a preposition before the phrase takes its first part away.
    if start > floor
        && ground.tag(start - 1) == Tag::Preposition
        && ground.tag(start) != Tag::Number // about 60 percent of voters
        && !ground.token(start - 1).is_some_and(|token| token.is(Classes::SUBORDINATOR))
        && head_of_inner > start
        && head_of_inner <= last
    {
        start = head_of_inner;
    }
    let time = |at: usize| {
        let named = matches!(ground.tag(at + 1), Tag::Name | Tag::Determiner);
        named && ground.token(at).is_some_and(|token| token.is(Classes::TIME.or(Classes::DAY)))
    };
    while start < last
        && (matches!(ground.tag(start), Tag::Conjunction | Tag::Preposition | Tag::Clitic) || time(start))
    {
        start += 1;
    }
    Some(start..end)
}

/// Whether the noun phrase that begins at `at` has its determiner already.
fn opens_phrase(ground: &Ground<'_>, at: usize) -> bool {
    ground.tag(at) == Tag::Determiner && !ground.is_any(at, &["all", "both", "other", "such"])
}

/// The noun phrase that begins at token `start`, before `ceiling`: the source after `said` or `according to`.
pub(super) fn after(ground: &Ground<'_>, start: usize, ceiling: usize) -> Option<Range<usize>> {
    let ceiling = ceiling.min(start + MAX_SOURCE);
    let core = phrase_after(ground, start, ceiling)?;
    let mut end = core.end;
    // “…,” said Ada Byron, the mayor of Ely. “…,” said the mayor, Ada Byron.
    if ground.kind(end) == TokenKind::Comma && end + 1 < ceiling {
        let named = core.clone().any(|at| ground.tag(at) == Tag::Name);
        let relative = ground.is_any(end + 1, &["who", "whose"]);
        let day = Classes::DAY.or(Classes::MONTH);
        let names = !named && ground.tag(end + 1) == Tag::Name && !ground.token(end + 1)?.is(day);
        let describes = names
            || named
                && (relative || matches!(ground.tag(end + 1), Tag::Determiner | Tag::Number | Tag::Noun));
        if describes {
            let stop = (end + 1..ceiling).find(|&at| {
                matches!(
                    ground.kind(at),
                    TokenKind::Comma
                        | TokenKind::Semicolon
                        | TokenKind::Colon
                        | TokenKind::Dash
                        | TokenKind::Mark
                ) || ground.outer(at).is_some()
                    || is_sentence_end(ground, at, ceiling)
            });
            let clause = !relative
                && (end + 1..stop.unwrap_or(ceiling)).any(|at| {
                    matches!(ground.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Subordinator)
                });
            if !clause {
                end = stop.unwrap_or(ceiling);
            }
        }
    }
    Some(start..end)
}

fn is_sentence_end(ground: &Ground<'_>, at: usize, ceiling: usize) -> bool {
    at + 1 >= ceiling && matches!(ground.kind(at), TokenKind::Stop | TokenKind::Exclamation)
}

fn phrase_after(ground: &Ground<'_>, start: usize, ceiling: usize) -> Option<Range<usize>> {
    if start >= ceiling || ground.outer(start).is_some() {
        return None;
    }
    if matches!(ground.tag(start), Tag::Pronoun) {
        return Some(start..start + 1);
    }
    let (mut end, mut noun) = (start, false);
    while end < ceiling && ground.outer(end).is_none() {
        let goes_on = match ground.tag(end) {
            Tag::Noun | Tag::Name | Tag::Number => {
                if noun
                    && ground.token(end).is_some_and(|token| {
                        token.is(Classes::TIME.or(Classes::DAY)) && !token.is(Classes::NOUN)
                    })
                {
                    break;
                }
                noun = true;
                true
            }
            Tag::Determiner => {
                end == start
                    || matches!(ground.tag(end - 1), Tag::Preposition | Tag::Conjunction | Tag::Determiner)
            }
            Tag::Adjective | Tag::Participle => {
                !noun
                    || matches!(
                        ground.tag(end - 1),
                        Tag::Preposition | Tag::Conjunction | Tag::Determiner | Tag::Clitic
                    )
            }
            Tag::Clitic | Tag::Ing => noun || end > start,
            Tag::Preposition => {
                noun && !ground.is_any(
                    end,
                    &[
                        "as", "than", "after", "before", "during", "on", "about", "since", "until", "via",
                        "by", "to",
                    ],
                )
            }
            Tag::Conjunction => {
                noun && ground.is_any(end, &["and", "or", "&"]) && ground.tag(end + 1) == Tag::Name
            }
            Tag::Adverb => end == start,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    while end > start && matches!(ground.tag(end - 1), Tag::Preposition | Tag::Conjunction | Tag::Determiner)
    {
        end -= 1;
    }
    (noun && end > start).then_some(start..end)
}

/// Tokens that the search for a subject looks over at most.
pub(super) const MAX_LOOK_BACK: usize = 120;

/// The subject of the first finite verb between two tokens.
pub(super) fn main_subject(ground: &Ground<'_>, floor: usize, ceiling: usize) -> Option<Range<usize>> {
    let verbs = (floor..ceiling.min(floor + MAX_LOOK_BACK))
        .filter(|&at| ground.tag(at).is_finite() && !ground.is_quoted(at));
    verbs.take(6).find_map(|verb| before(ground, verb, floor))
}

/// The subject of the last finite verb between two tokens.
pub(super) fn nearest_subject(ground: &Ground<'_>, floor: usize, ceiling: usize) -> Option<Range<usize>> {
    let verbs = (floor.max(ceiling.saturating_sub(MAX_LOOK_BACK))..ceiling)
        .rev()
        .filter(|&at| ground.tag(at).is_finite() && !ground.is_quoted(at));
    verbs.take(6).find_map(|verb| before(ground, verb, floor))
}
