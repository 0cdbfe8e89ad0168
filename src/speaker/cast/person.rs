//! People’s names: when two of them are one person’s.

use super::linking::Cast;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::name::bearer::is_initial;
use crate::speaker::name::capital::is_joined_particle;
use crate::speaker::name::spelling::key_at;
use crate::token::TokenKind;
use std::borrow::Cow;
use std::ops::Range;

/// A person’s name in lower-case words, particles and suffix left out.
#[derive(Clone, Debug)]
pub(super) struct PersonName {
    /// Given and middle names.
    pub(super) given: Vec<String>,
    /// The last word.
    pub(super) family: String,
    /// What tells a son from his father: Jr., III.
    pub(super) generation: Option<String>,
}

/// Short forms that are no beginning of the name they stand for.
const SHORT_FORMS: [(&str, &str); 22] = [
    ("betsy", "elizabeth"),
    ("bill", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("chuck", "charles"),
    ("dick", "richard"),
    ("hank", "henry"),
    ("harry", "harold"),
    ("jack", "john"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("kate", "katherine"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("meg", "margaret"),
    ("mike", "michael"),
    ("peggy", "margaret"),
    ("rick", "richard"),
    ("ted", "edward"),
    ("tony", "anthony"),
    ("steve", "stephen"),
];
/// Letters that a short form shares at least with the name it begins.
const MIN_SHORT_FORM: usize = 3;

impl PersonName {
    /// The name in its words; `None` for no word.
    pub(super) fn of(words: Vec<String>) -> Option<Self> {
        let mut given = words;
        let family = given.pop()?;
        Some(PersonName { given, family, generation: None })
    }

    /// Whether both can be one person’s: the same family name, and given names that allow it.
    pub(super) fn agrees(&self, other: &PersonName) -> bool {
        self.family == other.family
            && !self.has_other_middle(other)
            && !self.is_of_other_generation(other)
            && match (self.given.first(), other.given.first()) {
                (Some(one), Some(two)) => {
                    is_same_given(one, two) || other.given.contains(one) || self.given.contains(two)
                }
                _ => true,
            }
    }
    /// Whether a suffix tells the other from this one; whoever comes later as the elder is another.
    fn is_of_other_generation(&self, other: &PersonName) -> bool {
        let elder = self.generation.is_none() && other.generation.as_deref() == Some("sr");
        elder
            || self.generation.is_some() && other.generation.is_some() && self.generation != other.generation
    }

    /// Whether both have a middle name and the two begin with different letters: George W. and George H. W.
    fn has_other_middle(&self, other: &PersonName) -> bool {
        match (self.given.get(1), other.given.get(1)) {
            (Some(one), Some(two)) => one.chars().next() != two.chars().next(),
            _ => false,
        }
    }
}

/// `John` and `J.`, `Ben` and `Benjamin`, `Bill` and `William`.
fn is_same_given(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    let initial = |word: &str| word.ends_with('.') && is_initial(&word.to_uppercase());
    if initial(short) || initial(long) {
        return short.chars().next() == long.chars().next();
    }
    short == long
        || (short.chars().count() >= MIN_SHORT_FORM && long.starts_with(short))
        || SHORT_FORMS.iter().any(|&(a, b)| (a, b) == (short, long) || (a, b) == (long, short))
}

impl<'r> Cast<'_, 'r> {
    /// The words of a person's name as they are looked up, without particles and suffix.
    pub(super) fn person_words(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = Cow<'r, str>> {
        let reading = self.reading;
        let words = tokens.filter(move |&at| is_person_word(reading, at));
        words.map(move |at| key_at(reading, at))
    }

    /// How many words a person's name has, without particles and suffix.
    pub(super) fn count_person_words(&self, tokens: Range<usize>) -> usize {
        tokens.filter(|&at| is_person_word(self.reading, at)).count()
    }
}

/// Whether a token of a person's name counts as a word of it: particles and suffixes do not.
fn is_person_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word
            && !token.is(Classes::NAME_SUFFIX)
            && (token.is_capital() || is_joined_particle(reading.slice(token.span)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> PersonName {
        let words: Vec<String> = text.to_lowercase().split(' ').map(str::to_owned).collect();
        PersonName::of(words).unwrap_or(PersonName {
            given: Vec::new(),
            family: String::new(),
            generation: None,
        })
    }

    #[test]
    fn one_person_under_several_names() {
        for (one, two) in [
            ("Ann Lee", "Ann B. Lee"),
            ("Ann Lee", "A. Lee"),
            ("Ben Lee", "Benjamin Lee"),
            ("Bill Lee", "William Lee"),
            ("Ann Rodham Lee", "Rodham Lee"),
        ] {
            assert!(name(one).agrees(&name(two)), "{one} and {two}");
        }
    }

    #[test]
    fn two_people_under_one_family_name() {
        for (one, two) in [
            ("Ann Lee", "Anton Lee"),
            ("Ann Lee", "B. Lee"),
            ("Ann Lee", "Ann Ley"),
            ("Ann C. Lee", "Ann B. Lee"),
        ] {
            assert!(!name(one).agrees(&name(two)), "{one} and {two}");
        }
    }
}
