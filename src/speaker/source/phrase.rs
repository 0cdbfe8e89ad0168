//! Phrases: where the noun phrase of a description begins, and which of its nouns it is about.

use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::speaker::name::bearer::OFFICE;
use crate::tag::Tag;
use std::ops::Range;

/// Nouns that count others.
const QUANTITIES: [&str; 17] = [
    "bunch",
    "chunk",
    "couple",
    "dozens",
    "group",
    "handful",
    "host",
    "hundreds",
    "lot",
    "majority",
    "number",
    "raft",
    "share",
    "slew",
    "slice",
    "team",
    "thousands",
];
/// Other words that count what stands behind their `of`.
const SHARES: [&str; 8] = ["all", "dozen", "half", "many", "most", "one", "percent", "some"];

/// Where the noun phrase that ends at `end` begins: at its determiner or first modifier.
pub(in crate::speaker) fn start(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    let mut start = end;
    let mut determined = false;
    while start > first && end - start < limits::MAX_DESCRIPTION_TOKENS {
        let at = start - 1;
        let goes_on = match reading.tag(at) {
            Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Clitic => !determined,
            Tag::Determiner => !determined,
            Tag::Pronoun => start == end || reading.word(start) == "else",
            Tag::Adverb => start == end && reading.word(at) == "else",
            Tag::Preposition => reading.word(at) == "of" || determined,
            _ => false,
        };
        if !goes_on {
            break;
        }
        determined = reading.tag(at) == Tag::Determiner;
        start = at;
    }
    while start < end && reading.tag(start) == Tag::Preposition {
        start += 1;
    }
    (start < end).then_some(start)
}

/// Where the noun phrase that ends at `end` begins, without the nouns that it only stands behind: of “a total for the
/// campaign” the campaign, of “a number of voters” all.
pub(in crate::speaker) fn own_start(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    let start = start(reading, first, end)?;
    let behind = (start..end - 1).rev().find(|&at| {
        let counts = || at > start && is_quantity(reading, at - 1);
        reading.tag(at) == Tag::Preposition && !(reading.word(at) == "of" && counts())
    });
    Some(behind.map_or(start, |at| at + 1))
}

/// Whether a word counts what stands behind its `of`.
fn is_quantity(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.small(at);
    matches!(reading.tag(at), Tag::Number | Tag::Determiner | Tag::Pronoun)
        || QUANTITIES.contains(&word.as_ref())
        || SHARES.contains(&word.as_ref())
        || word.ends_with("thirds")
        || word.ends_with("quarters")
}

/// The noun that “a number of”, “a chorus of” counts; otherwise the noun itself.
pub(in crate::speaker) fn counted(reading: &Reading<'_>, tokens: &Range<usize>, noun: usize) -> usize {
    let head = reading.small(noun);
    // “more than 40 teachers” are teachers
    if reading.word(noun + 1) == "than" {
        let stop = |at: &usize| reading.tag(*at) == Tag::Preposition;
        let end = (noun + 2..tokens.end).find(stop).unwrap_or(tokens.end);
        let counted = (noun + 2..end).rev().find(|&at| reading.tag(at) == Tag::Noun);
        return counted.unwrap_or(noun);
    }
    let counts = QUANTITIES.contains(&head.as_ref());
    let own = OFFICE.or(Classes::ORGANIZATION).or(Classes::DOCUMENT).or(Classes::GROUP);
    if reading.word(noun + 1) != "of" || head == "one" || (reading.is(noun, own) && !counts) {
        return noun;
    }
    let stop = (noun + 2..tokens.end).find(|&at| reading.tag(at) == Tag::Preposition).unwrap_or(tokens.end);
    let inner =
        (noun + 2..stop).rev().find(|&at| reading.tag(at) == Tag::Noun || reading.is(at, Classes::GROUP));
    let people = |at: &usize| reading.is(*at, Classes::GROUP.or(OFFICE)) && reading.is(*at, Classes::PLURAL);
    inner.filter(|at| counts || people(at)).unwrap_or(noun)
}
