//! Beginnings of sentences: whether a first word, which has a capital from its place, is a name.

use super::bearer::{GIVEN, OFFICE, ORGANIZATION, PLACE_BEGINNINGS, is_one_of};
use super::capital::{self, FUNCTION, is_adverb};
use super::run::Finder;
use super::spelling::is_plural;
use crate::lexicon::Classes;
use crate::tag::{Part, Tag};
use crate::token::{Case, TokenKind};

/// Words that make a sentence's first word doubtful as a name.
const COMMON: Classes = Classes::VERB
    .or(Classes::NOUN)
    .or(Classes::ADJECTIVE)
    .or(Classes::ADVERB)
    .or(Classes::GROUP)
    .or(Classes::ROLE)
    .or(Classes::DOCUMENT)
    .or(Classes::ORGANIZATION)
    .or(Classes::PLURAL);

impl Finder<'_, '_> {
    /// Whether the word has its capital from its place: after the sentence's beginning, a colon, an opening mark.
    pub(super) fn is_initial(&self, at: usize, first: usize) -> bool {
        if at == first {
            return true;
        }
        match self.token(at - 1).map(|token| token.kind) {
            Some(TokenKind::Mark) => at - 1 == first || self.token(at).is_some_and(|token| !token.spaced),
            Some(TokenKind::Colon | TokenKind::Other | TokenKind::Ellipsis) => true,
            Some(TokenKind::Dash | TokenKind::Open) => at - 1 == first,
            _ => false,
        }
    }

    /// The Guardian: inside a sentence a newspaper's name has a capital on its article too.
    pub(super) fn follows_title_article(&self, at: usize) -> bool {
        let Some(article) = at.checked_sub(1) else { return false };
        let first = self.reading.sentences.get(self.reading.sentence_of(at)).map_or(0, |s| s.tokens.start);
        self.reading.word(article) == "The" && !self.is_initial(article, first)
    }

    /// Whether a sentence's first word is a name all the same.
    pub(super) fn begins_sentence(&self, at: usize, end: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let word = self.reading.word(at);
        if self.written.as_name(word) && !token.is(Classes::GROUP.or(Classes::ADVERB).or(Classes::TIME)) {
            return true;
        }
        // “Black Rivers Matter says”
        if self.written.as_names(word, self.reading.word(at + 1)) {
            return true;
        }
        let small = self.written.as_word(word) || is_adverb(token, word);
        let named = token.is(GIVEN.or(Classes::PLACE).or(Classes::ORGANIZATION_NAME).or(Classes::DEMONYM));
        let office = (token.is(OFFICE.or(ORGANIZATION)) || self.reading.word(at + 1) == "for")
            && self.joins(at, at + 1)
            && capital::is_word(self.reading, at + 2 + usize::from(self.reading.word(at + 2) == "the"));
        let before_name = at + 1 < end
            && capital::is_word(self.reading, at + 1)
            && capital::is_nameable(self.reading, at + 1)
            || self.is_particle(at + 1)
            || office;
        let particle = token.is(Classes::NAME_PARTICLE) && !token.is(COMMON);
        if particle && (before_name || self.reading.is(at + 1, Classes::NAME_PARTICLE)) {
            return true;
        }
        let part = self.reading.part(at);
        // “Will Lee come?”
        let asks = part == Part::Modal && self.reading.part(at + 2) == Part::Base;
        if before_name && (asks || part == Part::Preposition) {
            return false;
        }
        // “Understated Lee waits”: an adjective before somebody who is named elsewhere
        let two = !capital::is_word(self.reading, at + 2)
            && self.token(at + 1).is_some_and(|next| next.classes == Classes::NONE);
        let describes = matches!(part, Part::Adjective | Part::Participle | Part::Past)
            && (two || self.reading.is(at + 1, GIVEN))
            && !is_one_of(word, &PLACE_BEGINNINGS);
        if before_name && describes && !named && self.written.as_name(self.reading.word(at + 1)) {
            return false;
        }
        // “Chase Lindqvist, a poet, says”: what the tagger takes for a name, before a surname and what goes on with it
        let surname = part == Part::Name && two && self.goes_on(at + 2);
        if before_name && surname {
            return true;
        }
        if before_name {
            return token.is(OFFICE.or(GIVEN).or(Classes::PLACE).or(Classes::DEMONYM))
                || is_one_of(word, &PLACE_BEGINNINGS)
                || !(small || token.is(Classes::VERB.or(Classes::ADJECTIVE).or(Classes::TIME)));
        }
        if token.case == Case::Upper && word.chars().count() > 1 {
            return true;
        }
        if small || token.is(COMMON.or(OFFICE)) {
            return false;
        }
        let adverb = self.reading.tag(at + 1) == Tag::Adverb && part == Part::Name && !is_plural(word);
        let next = at + 1 + usize::from(adverb);
        let verb = matches!(self.reading.tag(next), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Clitic);
        named
            || (token.classes == Classes::NONE
                && (part == Part::Name || !is_plural(word))
                && (verb || self.is_apposed(at + 1)))
    }

    /// What goes on after a subject: a verb, an apposition.
    fn goes_on(&self, at: usize) -> bool {
        let the = self.token(at).is_some_and(|next| next.kind == TokenKind::Comma)
            && self.reading.word(at + 1) == "the";
        the || self.is_apposed(at) || self.reading.tag(at).is_finite()
    }

    /// “Byron, a poet”, “Byron, who”.
    fn is_apposed(&self, at: usize) -> bool {
        self.token(at).is_some_and(|next| next.kind == TokenKind::Comma)
            && matches!(
                self.reading.word(at + 1),
                "a" | "an" | "her" | "his" | "its" | "their" | "which" | "who" | "whose"
            )
    }

    /// `van` before a capital, or before another particle: Joost van der Berg.
    fn is_particle(&self, at: usize) -> bool {
        let particle =
            |at: usize| self.reading.is(at, Classes::NAME_PARTICLE) && !self.reading.is(at, FUNCTION);
        particle(at) && (capital::is_word(self.reading, at + 1) || particle(at + 1))
    }
}
