//! Titles: what stands before a name in its run of capitals, and is no part of it.

use super::bearer::{GIVEN, OFFICE, ORGANIZATION, is_one_of};
use super::office;
use super::spelling;
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use crate::tag::Part;
use crate::token::Token;
use std::ops::Range;

/// Titles of several people in short forms that no list of groups has.
const PLURAL_TITLES: [&str; 6] = ["drs", "govs", "gens", "messrs", "reps", "sens"];

/// The run without the titles, offices and places before the name; empty where there is no name.
pub(in crate::speaker) fn without(reading: &Reading<'_>, run: Range<usize>) -> Range<usize> {
    let last = run.end - 1;
    let title = (run.start..last).rfind(|&at| is_title(reading, &run, at));
    let Some(title) = title else { return without_affiliation(reading, run) };
    let mut start = title + 1;
    if is_one_of(reading.word(start), &["of", "for", "on"]) {
        start += 1;
        // Supervisor of Elections Ann Lee
        if let Some(given) = (start..last).find(|&at| reading.is(at, GIVEN)) {
            return given..run.end;
        }
        while start < run.end
            && (is_one_of(reading.word(start), &office::PORTFOLIOS)
                || !reading.token(start).is_some_and(Token::is_capital)
                || reading.is(start, Classes::PLACE.or(ORGANIZATION)))
        {
            start += 1;
        }
    }
    // “Vice President” alone names nobody; “Mr. King” does
    let courtesy = is_courtesy(reading, title);
    if start == last && reading.is(start, Classes::TITLE) && !reading.is(start, GIVEN) && !courtesy {
        return run.end..run.end;
    }
    // “Refugee Agency” is no agency's person: a role that is no form of address leads to a given name
    let addresses = (run.start..=title).any(|at| reading.is(at, Classes::TITLE) || is_plural(reading, at));
    if !addresses && start == last && !reading.is(start, GIVEN) && !opens_sentence(reading, run.start) {
        return run;
    }
    start..run.end
}

/// Whether the word at `at`, not the last of the run, is a title of what follows.
fn is_title(reading: &Reading<'_>, run: &Range<usize>, at: usize) -> bool {
    // Rodney King Lee: after a given name it is a surname
    let other = OFFICE.or(Classes::PLACE);
    let bears = at > run.start
        && reading.is(at - 1, GIVEN)
        && !reading.is(at - 1, other)
        && !reading.is(at + 1, GIVEN);
    // Dean Smith, King Harald: a word that is a given name too is a title only before a given name
    let doubtful = reading.is(at, GIVEN) && !reading.is(at + 1, GIVEN);
    // “strategist Guy Lee”: straight after a role a word that is no form of address is a given name
    let given = at == run.start
        && run.len() == 2
        && !reading.is(at, Classes::TITLE)
        && at > 0
        && reading.is(at - 1, OFFICE)
        && !reading.token(at - 1).is_some_and(Token::is_capital);
    (reading.is(at, OFFICE) && !given || is_plural(reading, at))
        && !bears
        && !doubtful
        && !reading.is(at + 1, Classes::NAME_SUFFIX)
}

/// Senators Lee and Chen; Messrs. Lee and Chen.
fn is_plural(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.small(at);
    let word = word.trim_end_matches('.');
    let one = word.strip_suffix('s').map_or(Classes::NONE, |one| lexicon::look_up(one).0);
    PLURAL_TITLES.contains(&word)
        || one.intersects(Classes::TITLE)
        || reading.is(at, Classes::GROUP)
            && reading.is(at, Classes::PLURAL)
            && (reading.is(at + 1, GIVEN) || is_unknown(reading, at + 1))
}

/// A word that no list has, and no plural: after “Republicans” a surname.
fn is_unknown(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| token.classes == Classes::NONE)
        && !spelling::is_plural(reading.word(at))
}

/// Where the person’s name begins in a run that ends with an organization's office and its bearer: “Council on Trade
/// President Ann Lee”.
pub(super) fn bearer_of_office(reading: &Reading<'_>, run: &Range<usize>) -> Option<usize> {
    let begins = |&at: &usize| {
        at + 1 < run.end && reading.is(at - 1, OFFICE) && reading.is(at, GIVEN) && !reading.is(at, OFFICE)
    };
    // Institute for Tides Executive Director Abe Nokk
    let unknown = run.end.checked_sub(2).filter(|&at| {
        at > run.start + 2
            && reading.is(at - 1, Classes::TITLE.or(Classes::ROLE))
            && reading.is(at - 2, OFFICE.or(ORGANIZATION).or(Classes::ADJECTIVE))
            && (at..run.end).all(|at| is_unknown(reading, at))
    });
    let person = (run.start + 1..run.end).rev().find(begins).or(unknown)?;
    (person..run.end).all(|at| !reading.is(at, ORGANIZATION)).then_some(person)
}

/// Without places and organizations before a given name: “United Nations Ann Lee”; and without a common word that has
/// its capital from the beginning of a sentence: “Celebrities Ann Lee and …”.
fn without_affiliation(reading: &Reading<'_>, run: Range<usize>) -> Range<usize> {
    let other = Classes::PLACE.or(ORGANIZATION).or(Classes::DEMONYM);
    let given = run.clone().find(|&at| reading.is(at, GIVEN) || !reading.is(at, other));
    if let Some(at) = given
        && at + 1 < run.end
        && reading.is(at, GIVEN)
        && reading.token(at).is_some_and(Token::is_capital)
    {
        return at..run.end;
    }
    let common = opens_sentence(reading, run.start)
        && run.len() > 2
        && !reading.is(run.start, GIVEN)
        && reading.is(run.start + 1, GIVEN)
        && reading.part(run.start) != Part::Name;
    if common { run.start + 1..run.end } else { run }
}

fn opens_sentence(reading: &Reading<'_>, at: usize) -> bool {
    reading.sentences.get(reading.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at)
}

/// `Mr.`, `Mrs.`: politeness, no description.
pub(in crate::speaker) fn is_courtesy(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.token(at).map_or("", |token| reading.slice(token.span)).trim_end_matches('.');
    ["mr", "mrs", "ms", "miss", "mx", "sir", "madam", "lady", "lord", "messrs", "dame"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}
