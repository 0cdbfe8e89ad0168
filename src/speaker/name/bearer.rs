//! Bearers: what a name's own words, and what stands beside it, say of who or what bears it.

use super::title::is_courtesy;
use super::{office, spelling};
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use crate::tag::Tag;
use crate::token::{Case, Token, TokenKind};
use std::ops::Range;

/// What a name's own words and its closest neighbours say of the bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Bearer {
    /// A title, a given name, an initial, an age, a role beside it.
    Person,
    /// A word for an organization in it, or an acronym.
    Organization,
    /// A country, city or region.
    Place,
    /// A law, treaty, study or other work: `Clean Air Act`.
    Document,
    /// Nothing: `Zelensky`, `Roscosmos`.
    Unknown,
}

/// Given names of either gender.
pub(in crate::speaker) const GIVEN: Classes = Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE);
/// Words for what a person is.
pub(in crate::speaker) const OFFICE: Classes = Classes::TITLE.or(Classes::ROLE).or(Classes::KIN);
/// Words for organizations, and words inside their names.
pub(in crate::speaker) const ORGANIZATION: Classes = Classes::ORGANIZATION.or(Classes::ORGANIZATION_NAME);

/// First words of places in several words.
pub(super) const PLACE_BEGINNINGS: [&str; 33] = [
    "central", "cape", "costa", "east", "eastern", "el", "fort", "great", "greater", "hong", "las", "los",
    "lower", "middle", "n.", "new", "north", "northern", "port", "rio", "s.", "saint", "san", "santa",
    "saudi", "south", "southern", "sri", "st.", "united", "upper", "west", "western",
];
/// Last words of stretches of land and water.
const LANDS: [&str; 12] = [
    "archipelago",
    "canal",
    "canyon",
    "county",
    "desert",
    "island",
    "islands",
    "mountains",
    "ocean",
    "peninsula",
    "river",
    "strait",
];
/// The same that are surnames too.
const LANDS_OR_SURNAMES: [&str; 12] = [
    "avenue", "basin", "bay", "beach", "coast", "creek", "hills", "lake", "mountain", "shore", "street",
    "valley",
];
/// Last words of broadcasts that bear somebody's name.
const BROADCASTS: [&str; 6] = ["hour", "live", "podcast", "report", "show", "tonight"];
/// Surnames that are words for organizations too.
const SURNAMES: [&str; 8] = ["band", "brand", "church", "house", "school", "store", "team", "temple"];

/// The bearer of a name whose titles (`titled`: there are some) have been taken off.
pub(in crate::speaker) fn of(reading: &Reading<'_>, name: &Range<usize>, titled: bool) -> Bearer {
    let given = reading.is(name.start, GIVEN);
    if titled && is_organization(reading, name) {
        Bearer::Organization
    } else if is_work(reading, name, given) {
        Bearer::Document
    } else if titled {
        Bearer::Person
    } else if is_place(reading, name) {
        Bearer::Place
    } else if is_acronym(reading, name)
        || is_brand(reading.word(name.start))
        || is_side(reading, name)
        || is_phrase(reading, name)
        || (name.len() > 1 && reading.is(name.start, Classes::ORGANIZATION_NAME) && !given)
    {
        Bearer::Organization
    } else if name.len() > 1 && (given || has_initial(reading, name)) {
        Bearer::Person
    } else {
        by_neighbours(reading, name)
    }
}

/// Clean Air Act; Byron v. Moreau; The Ada Byron Show.
fn is_work(reading: &Reading<'_>, name: &Range<usize>, given: bool) -> bool {
    let document = name.len() > 1 && reading.is(name.end - 1, Classes::DOCUMENT) && !given;
    let trial = name.clone().any(|at| matches!(reading.word(at), "v." | "vs." | "v"));
    document || trial || name.len() > 2 && given && is_one_of(reading.word(name.end - 1), &BROADCASTS)
}

/// A word for an organization ends the run, or stands before `of`.
pub(super) fn is_organization(reading: &Reading<'_>, run: &Range<usize>) -> bool {
    // “Mr. Church” is nobody's church
    if is_courtesy(reading, run.start) {
        return false;
    }
    let joint = run.clone().find(|&at| matches!(reading.word(at), "of" | "for" | "on"));
    // Veterans for Ely
    let cause = joint.filter(|&joint| reading.word(joint) == "for").and_then(|joint| joint.checked_sub(1));
    if cause.is_some_and(|head| reading.is(head, Classes::GROUP) && reading.is(head, Classes::PLURAL)) {
        return true;
    }
    // Fairness for Ely
    if cause == Some(run.start) && reading.is(run.start + 2, Classes::PLACE) {
        return true;
    }
    let head = joint.unwrap_or(run.end).saturating_sub(1);
    if !reading.is(head, ORGANIZATION) || run.len() < 2 {
        return run.len() == 1
            && reading.is(run.start, Classes::ORGANIZATION_NAME)
            && !reading.is(run.start, Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE))
            || run.clone().any(|at| reading.word(at) == "&");
    }
    let titled = joint.is_some() && reading.is(head, OFFICE);
    let common = reading.is(head, Classes::ORGANIZATION) && !is_one_of(reading.word(head), &SURNAMES);
    let given = reading.is(run.start, GIVEN) && !reading.is(run.start, Classes::PLACE);
    let surname = run.len() == 2 && given && !common;
    // “House Speaker Paul House” is nobody's organization: a given name before the last word tells a person
    let person = joint.is_none()
        && run.len() > 2
        && reading.is(head.saturating_sub(1), GIVEN)
        && (run.start..head).any(|at| reading.is(at, Classes::TITLE));
    let initial = has_initial(reading, run) && (!common || is_one_of(reading.word(head), &SURNAMES)) && given;
    !titled && !surname && !person && !initial
}

pub(super) fn is_place(reading: &Reading<'_>, run: &Range<usize>) -> bool {
    let last = run.end.saturating_sub(1);
    if run.len() == 2
        && reading.word(run.start) == "United"
        && matches!(reading.word(last), "States" | "Kingdom")
    {
        return true;
    }
    if run.len() > 1 && is_land(reading, run) {
        return true;
    }
    // Kremlin: a house that stands for those who govern in it
    if run.len() == 1
        && reading.is(last, Classes::ORGANIZATION_NAME)
        && !reading.is(last, GIVEN)
        && after_the(reading, last)
    {
        return false;
    }
    reading.is(last, Classes::PLACE)
        && (run.start..last).all(|at| {
            is_one_of(reading.word(at), &PLACE_BEGINNINGS)
                || (reading.is(at, Classes::PLACE) && !reading.is(at, GIVEN))
        })
}

fn after_the(reading: &Reading<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| reading.word(before).eq_ignore_ascii_case("the"))
}

/// Vidra Island, Tornio River; a given name before another such word is somebody's: Ann Lake.
fn is_land(reading: &Reading<'_>, run: &Range<usize>) -> bool {
    let last = reading.word(run.end - 1);
    let bare = !reading.is(run.start, GIVEN) || run.len() > 2;
    (is_one_of(last, &LANDS) || bare && is_one_of(last, &LANDS_OR_SURNAMES))
        && !(run.start..run.end - 1).any(|at| reading.is(at, OFFICE.or(ORGANIZATION)))
}

/// `NATO`; also `RT America`, `U.N. Women`, but not `JD Lee`.
fn is_acronym(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    let word = reading.word(name.start);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let upper = reading.token(name.start).is_some_and(|token| token.case == Case::Upper);
    let alone = name.len() == 1 && (2..=5).contains(&letters);
    let shouted = reading.token(name.end - 1).is_some_and(|token| token.case == Case::Upper);
    let leads = name.len() == 2
        && !(reading.is(name.start, GIVEN) && shouted)
        && (reading.is(name.start, Classes::ORGANIZATION_NAME)
            || (letters > 2 && letters < 6)
            || (letters == 2 && reading.is(name.end - 1, Classes::PLACE)));
    upper && !word.chars().any(|c| c.is_ascii_digit()) && (alone || leads)
}

/// Three words or more of which none can be somebody's name, or that begin with a place: Black Rivers Matter.
fn is_phrase(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    let known = |at: usize| reading.token(at).is_some_and(|token| token.classes != Classes::NONE);
    let place = reading.is(name.start, Classes::PLACE);
    name.len() > 2
        && !name
            .clone()
            .any(|at| reading.is(at, GIVEN.or(Classes::NAME_PARTICLE)) || is_initial(reading.word(at)))
        && (place || name.clone().all(known))
}

/// Team Lee, Camp Lee: somebody’s people.
fn is_side(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    name.len() == 2 && matches!(reading.word(name.start), "Team" | "Camp")
}

fn has_initial(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    name.clone().any(|at| is_initial(reading.word(at)))
}

/// What stands beside the name: a role before it, an age, `who` or an apposition after it, an article.
fn by_neighbours(reading: &Reading<'_>, name: &Range<usize>) -> Bearer {
    let before = name.start.checked_sub(1);
    if before.is_some_and(|at| {
        reading.is(at, Classes::ROLE.or(Classes::KIN)) && !reading.is(at, Classes::PLURAL.or(Classes::GROUP))
    }) {
        return Bearer::Person;
    }
    // a spokesman for Ely Ferries
    let speaks = name.start > 1
        && reading.word(name.start - 1) == "for"
        && office::at(reading, name.start - 2) == "spokes";
    if speaks && name.len() > 1 && spelling::is_plural(reading.word(name.end - 1)) {
        return Bearer::Organization;
    }
    let noun_next = reading.tag(name.end) == Tag::Noun || reading.is(name.end, Classes::ORGANIZATION);
    if before.is_some_and(|at| reading.word(at).eq_ignore_ascii_case("the")) && name.len() < 3 && !noun_next {
        return Bearer::Organization;
    }
    if before.is_some_and(|at| reading.is(at, Classes::ORGANIZATION) && !reading.is(at, Classes::PLURAL)) {
        return Bearer::Organization;
    }
    let comma = reading.token(name.end).is_some_and(|token| token.kind == TokenKind::Comma);
    let next = name.end + usize::from(comma);
    if reading.word(next) == "who" {
        return Bearer::Person;
    }
    if comma && reading.token(next).is_some_and(|token| token.kind == TokenKind::Number) {
        let age = reading.word(next).len() <= 2;
        let closed = reading.token(next + 1).is_some_and(|token| token.kind == TokenKind::Comma);
        return if age && closed && name.len() > 1 { Bearer::Person } else { Bearer::Unknown };
    }
    if comma && reading.is(next, Classes::DETERMINER.or(OFFICE).or(Classes::POSSESSIVE)) {
        let apposition = next..(next + 8);
        let ends = |at: usize| {
            let inside = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Clitic);
            !reading.token(at).is_some_and(inside) || reading.is(at, Classes::PREPOSITION.or(Classes::WH))
        };
        for at in apposition.clone().take_while(|&at| !ends(at)) {
            if reading.is(at, OFFICE) && !reading.is(at, Classes::PLURAL) {
                return Bearer::Person;
            }
        }
        for at in apposition {
            // “the board’s director”: whose he is, not what he is.
            let is_owner = reading.token(at + 1).is_some_and(|token| token.kind == TokenKind::Clitic);
            if reading.is(at, Classes::ORGANIZATION) && !is_owner && !reading.is(at + 1, OFFICE) {
                return Bearer::Organization;
            }
            if ends(at) {
                break;
            }
        }
    }
    Bearer::Unknown
}

/// `SpaceX`, `BuzzFeed`: a capital inside a word, where no `Mc` or `De` explains it.
fn is_brand(word: &str) -> bool {
    let explained = ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O"]
        .iter()
        .any(|head| word.strip_prefix(head).is_some_and(|tail| tail.starts_with(char::is_uppercase)));
    // KellyAnne: two given names in one
    let upper = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
    let given =
        word.get(..upper).is_some_and(|head| lexicon::look_up(&head.to_lowercase()).0.intersects(GIVEN));
    let explained = explained || given;
    let inner =
        word.chars().zip(word.chars().skip(1)).any(|(one, two)| one.is_lowercase() && two.is_uppercase());
    inner && !explained
}

/// `J.`, `R.J.`: letters with full stops.
pub(in crate::speaker) fn is_initial(word: &str) -> bool {
    word.len() <= 6
        && word.contains('.')
        && word.split('.').all(|part| part.chars().count() <= 1)
        && word.chars().any(char::is_uppercase)
}

/// Whether a capitalised word is one of a list of small ones.
pub(in crate::speaker) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}
