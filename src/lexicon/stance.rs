//! Stances of lemmas: what a word does when it is the head of a cue, whether or not its constructions are known.

use super::cue::{self, Cue, Forms, Frames};
use super::words::Words;
use super::{entries, inflection};
use crate::annotated::{Act, Stance};
use std::cmp::Reverse;
use std::sync::LazyLock;

/// What a lemma does as a cue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sense {
    /// The words after its head, where it is a phrase: take | issue with.
    pub(crate) rest: &'static str,
    /// What its source does.
    pub(crate) act: Act,
    /// How it presents the statement.
    pub(crate) stance: Stance,
    /// What kind of word its head is.
    pub(crate) class: Class,
    /// What it does beside other words.
    pub(crate) role: Role,
    /// The constructions it takes; none where they are not known.
    pub(crate) frames: Frames,
}

/// Kinds of heads, the more telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// Any other word as it stands, mostly adjectives.
    Word,
    /// A verb in all its forms.
    Verb,
    /// A noun in both its numbers.
    Noun,
    /// A preposition, an adverb, a mark: tells something only where nothing else does.
    Particle,
}

/// What a lemma does beside other words of its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It tells the stance.
    Tells,
    /// It yields to what it brings: *raised* doubts, *began* to ask.
    Light,
    /// It denies what it brings: *failed* to say.
    Refuses,
    /// It is the absence of the act: *silent* on.
    Negated,
    /// Denied, it admits: did not *rule out*.
    Open,
}

/// The list; the stances of the words with known constructions stand in `cues.txt`.
const LIST: &str = include_str!("stances.txt");

struct Senses {
    all: Vec<Sense>,
    /// For every form the places of its senses in `all`: longer phrases first, then the word as it stands.
    forms: Words<Vec<u16>>,
}

static SENSES: LazyLock<Senses> = LazyLock::new(Senses::read);

/// What a lower-case word can do as the head of a cue, phrases that it begins first.
pub(crate) fn senses(lower: &str) -> impl Iterator<Item = &'static Sense> {
    let places = SENSES.forms.get(lower).map_or(&[][..], Vec::as_slice);
    places.iter().filter_map(|place| SENSES.all.get(usize::from(*place)))
}

impl Senses {
    fn read() -> Senses {
        let mut senses = Senses { all: Vec::new(), forms: Words::default() };
        let light: Vec<_> = sections(LIST).filter(|(heading, _)| *heading == LIGHT).collect();
        let mut irregular: Vec<&str> = entries(super::VERBS).filter(|head| head.contains('/')).collect();
        for (cue, head) in entries(cue::LIST).filter_map(Cue::parse) {
            let role = if cue.frames.intersects(Frames::REFUSES) {
                Role::Refuses
            } else if light.iter().any(|(_, word)| *word == cue.lemma) {
                Role::Light
            } else {
                Role::Tells
            };
            let class = if cue.is_noun() { Class::Noun } else { Class::Verb };
            senses.add(
                head,
                Sense { rest: "", act: cue.act, stance: cue.stance, class, role, frames: cue.frames },
            );
            if head.contains('/') {
                irregular.push(head);
            }
        }
        for (heading, entry) in sections(LIST) {
            let Some(sense) = Sense::parse(heading) else { continue };
            let (head, rest) = entry.split_once(' ').unwrap_or((entry, ""));
            let inflects =
                |known: &&&str| known.strip_prefix(head).is_some_and(|forms| forms.starts_with('/'));
            let known = if sense.class == Class::Verb { irregular.iter().find(inflects) } else { None };
            senses.add(known.unwrap_or(&head), Sense { rest, ..sense });
        }
        senses
    }

    fn add(&mut self, head: &str, sense: Sense) {
        let place = self.all.len() as u16;
        let order = |sense: &Sense| (Reverse(sense.rest.len()), sense.class);
        let inflected = match sense.class {
            Class::Verb => inflection::verb(head),
            Class::Noun => inflection::noun(head),
            Class::Word | Class::Particle => vec![(Forms::BASE, head.to_owned())],
        };
        for (_, form) in inflected {
            let places = self.forms.entry(&form);
            let later = |known: &u16| {
                self.all.get(usize::from(*known)).is_some_and(|known| order(known) > order(&sense))
            };
            let at = places.iter().position(later).unwrap_or(places.len());
            places.insert(at, place);
        }
        self.all.push(sense);
    }
}

/// The heading over words of `cues.txt` that yield to what they bring.
const LIGHT: &str = "light";

/// The entries of a list, each with the heading that it stands under.
fn sections(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(list)
        .scan("", |heading, line| {
            let opens = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
            *heading = opens.unwrap_or(heading);
            Some((*heading, if opens.is_some() { "" } else { line }))
        })
        .filter(|(_, entry)| !entry.is_empty())
}

impl Sense {
    /// Whether it is a denial itself: plead *not* guilty, say *no*.
    pub(crate) fn denies(&self) -> bool {
        self.rest.split_whitespace().any(|word| matches!(word, "not" | "no"))
    }

    /// Reads `ACT STANCE CLASS` or `ACT STANCE CLASS ROLE`.
    fn parse(heading: &str) -> Option<Sense> {
        let mut columns = heading.split(' ');
        let (act, stance) = (cue::act(columns.next()?)?, cue::stance(columns.next()?)?);
        let class = match columns.next()? {
            "word" => Class::Word,
            "verb" => Class::Verb,
            "noun" => Class::Noun,
            "particle" => Class::Particle,
            _ => return None,
        };
        let role = match columns.next() {
            None => Role::Tells,
            Some("light") => Role::Light,
            Some("refusing") => Role::Refuses,
            Some("negated") => Role::Negated,
            Some("open") => Role::Open,
            _ => return None,
        };
        Some(Sense { rest: "", act, stance, class, role, frames: Frames::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemmas() -> Vec<String> {
        let own = sections(LIST).filter(|(heading, _)| *heading != LIGHT);
        own.map(|(_, entry)| {
            let (head, rest) = entry.split_once(' ').unwrap_or((entry, ""));
            format!("{} {rest}", head.split('/').next().unwrap_or("")).trim().to_owned()
        })
        .collect()
    }

    fn told() -> Vec<&'static str> {
        let mut told: Vec<_> = entries(cue::LIST).filter_map(Cue::parse).map(|(cue, _)| cue.lemma).collect();
        told.sort_unstable();
        told.dedup();
        told
    }

    #[test]
    fn every_heading_is_read() {
        let unread = |(heading, _): &(&str, &str)| *heading != LIGHT && Sense::parse(heading).is_none();
        assert_eq!(sections(LIST).filter(unread).collect::<Vec<_>>(), []);
    }

    #[test]
    fn every_lemma_has_one_place() {
        let mut all = lemmas();
        all.extend(told().into_iter().map(str::to_owned));
        all.sort_unstable();
        let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
        let words = all.iter().filter(|lemma| lemma.starts_with(char::is_alphabetic)).count();
        assert!(words >= 600, "{words} lemmas");
    }

    #[test]
    fn light_words_are_those_of_the_cues() {
        let light = sections(LIST).filter(|(heading, _)| *heading == LIGHT).map(|(_, word)| word);
        let told = told();
        assert_eq!(
            light.filter(|word| told.binary_search(word).is_err()).collect::<Vec<_>>(),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn forms_lead_to_their_senses() {
        let told = |form| senses(form).map(|sense| (sense.rest, sense.stance)).collect::<Vec<_>>();
        assert!(told("denies").contains(&("", Stance::Denies)));
        assert!(told("took").contains(&("issue", Stance::Claims)));
        assert!(told("analyses").contains(&("", Stance::Reports)));
        assert_eq!(told("calls").last(), Some(&("", Stance::Says)), "a phrase comes before its head alone");
        assert_eq!(told("xylophone"), []);
    }
}
