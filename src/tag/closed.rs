//! Words of the closed classes: auxiliaries, pronouns, determiners, prepositions, conjunctions, endings.

use super::{Tag, Tagger};
use crate::lexicon::Classes;
use crate::token::{Case, Token, TokenKind};

impl Tagger<'_> {
    /// Words of the closed classes; `None` for every other.
    pub(super) fn closed(&self, at: usize, word: &Token) -> Option<Tag> {
        let text = self.document.slice(word.span);
        let before = self.before;
        if word.is(Classes::MODAL) && !(word.is(Classes::MONTH) && word.is_capital()) {
            return Some(if matches!(before, Tag::Determiner | Tag::Adjective) {
                Tag::Noun
            } else {
                Tag::Modal
            });
        }
        if word.is(Classes::AUXILIARY) {
            return Some(Tag::Auxiliary);
        }
        if text.eq_ignore_ascii_case("that") {
            return Some(self.that(at));
        }
        if text.eq_ignore_ascii_case("to") {
            return Some(if self.begins_infinitive(at + 1) { Tag::To } else { Tag::Preposition });
        }
        if word.is(Classes::POSSESSIVE) {
            let alone = word.is(Classes::OBJECT_PRONOUN) && !self.begins_nominal(at + 1);
            return Some(if alone { Tag::Pronoun } else { Tag::Determiner });
        }
        if word.is(Classes::SUBJECT_PRONOUN.or(Classes::OBJECT_PRONOUN)) && text != "US" {
            return Some(Tag::Pronoun);
        }
        if word.is(Classes::DETERMINER) {
            let alone = word.is(Classes::OTHER_PRONOUN) && !self.begins_nominal(at + 1);
            let adverb = word.is(Classes::ADVERB) && !self.begins_nominal(at + 1);
            return Some(if adverb {
                Tag::Adverb
            } else if alone {
                Tag::Pronoun
            } else {
                Tag::Determiner
            });
        }
        if word.is(Classes::OTHER_PRONOUN) {
            return Some(Tag::Pronoun);
        }
        if word.is(Classes::WH) && !word.is(Classes::SUBORDINATOR) {
            return Some(Tag::Wh);
        }
        if word.is(Classes::PREPOSITION) {
            let clause = word.is(Classes::SUBORDINATOR)
                && self.words.get(at + 1).is_some_and(|next| next.is(Classes::SUBJECT_PRONOUN));
            let adverb = word.is(Classes::ADVERB)
                && self.words.get(at + 1).is_none_or(|next| !next.is_word() || next.is(Classes::PREPOSITION));
            return Some(if clause {
                Tag::Subordinator
            } else if adverb {
                Tag::Adverb
            } else {
                Tag::Preposition
            });
        }
        if word.is(Classes::SUBORDINATOR) {
            return Some(Tag::Subordinator);
        }
        if word.is(Classes::CONJUNCTION) {
            return Some(Tag::Conjunction);
        }
        None
    }

    /// `that` after a verb or noun opens a clause, before a noun it points, before a verb after a noun it relates.
    fn that(&self, at: usize) -> Tag {
        let next = self.words.get(at + 1);
        let verb_next = next.is_some_and(|next| {
            next.is(Classes::AUXILIARY.or(Classes::MODAL).or(Classes::FINITE)) && !next.is(Classes::NOUN)
        });
        match self.before {
            Tag::Noun | Tag::Name | Tag::Pronoun if verb_next => Tag::Wh,
            Tag::Preposition => Tag::Pronoun,
            Tag::Punctuation | Tag::Conjunction if verb_next => Tag::Pronoun,
            Tag::Punctuation if at == 0 => Tag::Determiner,
            _ => Tag::Subordinator,
        }
    }

    /// Whether the word at `at` (or the one after an adverb there) can be an infinitive.
    fn begins_infinitive(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        if word.is(Classes::ADVERB) || self.ends_with(word, &["ly"]) {
            return self.words.get(at + 1).is_some_and(|next| next.is(Classes::VERB_BASE));
        }
        let known = word.is(Classes::VERB_BASE) && (!word.is_capital() || self.headline);
        let form = ["be", "have", "do"].iter().any(|base| self.document.slice(word.span) == *base);
        let object = self.words.get(at + 1).is_some_and(|next| {
            next.is(Classes::DETERMINER.or(Classes::OBJECT_PRONOUN).or(Classes::POSSESSIVE))
        });
        let noun = word.is(Classes::NOUN) && !object;
        let unknown = word.classes == Classes::NONE && word.case == Case::Lower && object;
        word.kind == TokenKind::Word && ((known && !noun) || form || unknown)
    }

    /// ’s is a verb after a pronoun, else it makes a possessor.
    pub(super) fn clitic(&self, word: &Token) -> Tag {
        if word.is(Classes::NEGATION) {
            Tag::Adverb
        } else if word.is(Classes::MODAL) && !word.is(Classes::HAVE) {
            Tag::Modal
        } else if !word.is(Classes::AUXILIARY)
            || (word.is(Classes::HAVE) && !matches!(self.before, Tag::Pronoun | Tag::Wh))
        {
            Tag::Clitic
        } else {
            Tag::Auxiliary
        }
    }
}
