//! Offices: words for what a person is, in one form, so that “the senator” finds “Sen. Lee”.

use super::bearer::OFFICE;
use super::spelling::in_small;
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use std::borrow::Cow;
use std::ops::RangeInclusive;

/// Abbreviated titles and the words they stand for.
const ABBREVIATIONS: [(&str, &str); 15] = [
    ("atty", "attorney"),
    ("capt", "captain"),
    ("col", "colonel"),
    ("dr", "doctor"),
    ("gen", "general"),
    ("gov", "governor"),
    ("insp", "inspector"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("pres", "president"),
    ("prof", "professor"),
    ("rep", "congress"),
    ("representative", "congress"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
];
/// What a secretary or minister is secretary or minister of: no part of the person's name.
pub(in crate::speaker) const PORTFOLIOS: [&str; 25] = [
    "affairs",
    "agriculture",
    "army",
    "commerce",
    "defence",
    "defense",
    "education",
    "energy",
    "finance",
    "foreign",
    "health",
    "homeland",
    "house",
    "human",
    "interior",
    "intelligence",
    "justice",
    "labor",
    "national",
    "security",
    "services",
    "staff",
    "state",
    "transportation",
    "treasury",
];
/// Endings of nouns for those who do something or are of an age.
const PERSON_ENDINGS: [&str; 12] =
    ["-old", "crat", "eer", "er", "ian", "ist", "ite", "ive", "man", "or", "person", "woman"];
/// People who are known by name, though no title stands before it.
const PROMINENT: [&str; 14] = [
    "billionaire",
    "candidate",
    "contender",
    "frontrunner",
    "front-runner",
    "hopeful",
    "incumbent",
    "magnate",
    "model",
    "mogul",
    "newcomer",
    "nominee",
    "star",
    "tycoon",
];
/// Endings that tell a person's gender or nothing.
const ENDINGS: [&str; 4] = ["woman", "person", "man", "member"];
/// Stems that stand for an office with any of those endings, or none.
const STEMS: [&str; 6] = ["spokes", "chair", "congress", "council", "police", "assembly"];

/// The one form of all words for those who made a study.
pub(in crate::speaker) const RESEARCHER: &str = "researchers";
/// Those who made a study are called all of these.
const RESEARCHERS: [&str; 5] = ["authors", "investigators", "researchers", "scientists", "team"];

/// Words for all who hold one of several offices, or do such work, by their one form.
const TRADES: [(&str, &[&str]); 8] = [
    ("doctor", &["cardiologist", "paediatrician", "pediatrician", "physician", "psychiatrist", "surgeon"]),
    ("journalist", &["columnist", "correspondent", "reporter"]),
    ("lawmaker", &["assembly", "congress", "delegate", "legislator", "parliamentarian", "senator"]),
    ("lawyer", &["attorney", "barrister", "litigator", "solicitor"]),
    ("musician", &["bassist", "drummer", "guitarist", "pianist", "rapper", "singer", "violinist"]),
    ("officer", &["constable", "detective", "sergeant", "trooper"]),
    (
        "scientist",
        &[
            "astronomer",
            "biologist",
            "chemist",
            "climatologist",
            "ecologist",
            "epidemiologist",
            "geologist",
            "immunologist",
            "neuroscientist",
            "oceanographer",
            "physicist",
            "researcher",
            "virologist",
        ],
    ),
    ("writer", &["author", "biographer", "essayist", "novelist", "playwright"]),
];

/// Ages at which somebody is a teenager.
const TEENS: RangeInclusive<u8> = 13..=19;

/// The word for all who hold such an office or do such work.
pub(in crate::speaker) fn general(office: &str) -> Option<&'static str> {
    TRADES.iter().find(|(_, trades)| trades.contains(&office)).map(|(general, _)| *general)
}

/// What a text may call somebody of an age, in figures, beside the age itself.
pub(in crate::speaker) fn of_age(age: &str) -> Option<&'static str> {
    age.parse().is_ok_and(|age| TEENS.contains(&age)).then_some("teenager")
}

/// The [`key`] of the word at a token.
pub(in crate::speaker) fn at<'r>(reading: &Reading<'r>, at: usize) -> Cow<'r, str> {
    match reading.small(at) {
        Cow::Borrowed(word) => Cow::Borrowed(one_form(word)),
        Cow::Owned(word) => Cow::Owned(one_form(&word).to_owned()),
    }
}

/// The one form of an office: `spokesman`, `spokeswoman` and `spokesperson` are one.
pub(in crate::speaker) fn key(word: &str) -> Cow<'_, str> {
    match in_small(word) {
        Cow::Borrowed(word) => Cow::Borrowed(one_form(word)),
        Cow::Owned(word) => Cow::Owned(one_form(&word).to_owned()),
    }
}

/// The same of a word in small letters.
fn one_form(word: &str) -> &str {
    let word = word.trim_end_matches('.');
    if let Some((_, long)) = ABBREVIATIONS.iter().find(|(short, _)| *short == word) {
        return long;
    }
    if RESEARCHERS.contains(&word) {
        return RESEARCHER;
    }
    let stem =
        ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).filter(|stem| STEMS.contains(stem));
    stem.unwrap_or(word)
}

/// Whether a noun means a person: by the lists, or by the ending of those who do something.
pub(in crate::speaker) fn is_person(reading: &Reading<'_>, noun: usize) -> bool {
    let word = reading.small(noun);
    reading.is(noun, OFFICE)
        || is_prominent(&word)
        || (!reading.is(noun, Classes::ORGANIZATION.or(Classes::DOCUMENT)) && ends_as_person(&word))
}

/// The same of a word in small letters, wherever it stands.
pub(in crate::speaker) fn is_person_word(word: &str) -> bool {
    lexicon::look_up(word).0.intersects(OFFICE) || is_prominent(word) || ends_as_person(word)
}

fn ends_as_person(word: &str) -> bool {
    PERSON_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Whether a word in small letters means somebody known by name: a candidate, a mogul.
pub(in crate::speaker) fn is_prominent(word: &str) -> bool {
    PROMINENT.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn one_office_under_several_words() {
        for (one, two) in [
            ("Sen.", "senator"),
            ("spokeswoman", "Spokesman"),
            ("chair", "chairwoman"),
            ("Rep", "congressman"),
        ] {
            assert_eq!(key(one), key(two), "{one} and {two}");
        }
    }

    #[test]
    fn different_offices_stay_apart() {
        for (one, two) in [("woman", "man"), ("senator", "governor"), ("craftsman", "craft")] {
            assert_ne!(key(one), key(two), "{one} and {two}");
        }
    }
}
