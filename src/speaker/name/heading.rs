//! Headlines: who is named in one, where every word has a capital.

use super::bearer::{self, Bearer, GIVEN, OFFICE};
use super::capital::{self, FUNCTION};
use super::run::{Finder, Name};
use super::spelling::is_plural;
use crate::lexicon::Classes;
use crate::limits;
use crate::token::Case;
use std::ops::Range;

/// What makes a given name doubtful where capitals tell nothing: “Will”, “Grant”, “Mark”.
const COMMON: Classes = FUNCTION
    .or(Classes::VERB)
    .or(Classes::NOUN)
    .or(Classes::ADJECTIVE)
    .or(Classes::ADVERB)
    .or(Classes::ORGANIZATION)
    .or(Classes::ORGANIZATION_NAME)
    .or(Classes::PLACE);

impl Finder<'_, '_> {
    /// The person whose full name, or title and surname, begins at a word of a headline: “Mayor Ada Byron Vows …”.
    pub(super) fn in_headline(&self, at: usize, end: usize) -> Option<Name> {
        // “Norbert Leo Lindqvist” begins with what no list knows
        let inside = at.checked_sub(1).is_some_and(|before| {
            self.stands(before) && (self.is_unknown(before) || self.reading.is(before, GIVEN))
        });
        if inside {
            return None;
        }
        let titled = (at..end.min(at + limits::MAX_NAME_TOKENS))
            .take_while(|&at| self.stands(at) && self.reading.is(at, OFFICE))
            .last();
        let first = titled.map_or(at, |title| title + 1);
        let given = self.stands(first) && self.reading.is(first, GIVEN) && !self.reading.is(first, COMMON);
        let initial = bearer::is_initial(self.reading.word(first + 1));
        let last = match titled {
            _ if given && self.acts(first + 1) => first,
            _ if given => first + 1 + usize::from(initial),
            // Minister Byron, but not Singer Byron: a role can be a surname's first word
            Some(title) if self.reading.is(title, Classes::TITLE) => first,
            _ => return None,
        };
        // a surname that no list knows, and no word that goes on with it
        let surname = last < end && self.stands(last) && (last == first && given || self.is_unknown(last));
        let ends = !self.is_unknown(last + 1) || self.acts(last + 1);
        let tokens = first..last + 1;
        (surname && ends).then_some(Name { tokens, start: at, bearer: Bearer::Person, only_known: false })
    }

    /// A word that can be the verb of a headline: “Quits”.
    fn acts(&self, at: usize) -> bool {
        let verb = self.reading.is(at, Classes::VERB) || self.reading.tag(at).is_finite();
        is_plural(self.reading.word(at)) && verb
    }

    fn stands(&self, at: usize) -> bool {
        capital::is_nameable(self.reading, at)
            && self.token(at).is_some_and(|token| token.case == Case::Capitalised)
    }

    fn is_unknown(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        self.token(at).is_some_and(|token| token.is_capital() && token.classes == Classes::NONE)
            && !self.written.as_word(word)
    }

    /// Reads a headline: the one person whom it names in full, and every other word as one that may be somebody's. Where
    /// it names two, a pronoun below can mean either.
    pub(super) fn headline(&mut self, tokens: Range<usize>) {
        let mut people = tokens.clone().filter_map(|at| self.in_headline(at, tokens.end));
        let person = people.next().filter(|_| people.next().is_none());
        let first = person.as_ref().map_or(tokens.end, |name| name.start);
        for at in tokens.start..first {
            self.push_word(at);
        }
        let Some(person) = person else { return };
        let rest = person.tokens.end..tokens.end;
        self.names.push(person);
        for at in rest {
            self.push_word(at);
        }
    }

    fn push_word(&mut self, at: usize) {
        if capital::is_nameable(self.reading, at) {
            self.push_known(at..at + 1);
        }
    }
}
