//! Verbs: what a word that can be a verb is in its place.

use super::{Tag, Tagger};
use crate::lexicon::Classes;
use crate::token::TokenKind;

impl Tagger<'_> {
    /// The tag of a word that can be a verb; `None` where its place makes it something else.
    pub(super) fn verb(&self, at: usize, forms: Classes, before: Tag) -> Option<Tag> {
        let noun_next = self.begins_nominal(at + 1);
        let finite = if forms.intersects(Classes::FINITE) { Some(Tag::Verb) } else { None };
        match before {
            Tag::To | Tag::Modal => forms.intersects(Classes::VERB_BASE).then_some(Tag::Base),
            Tag::Auxiliary => Some(if forms.intersects(Classes::VERB_PARTICIPLE) {
                Tag::Participle
            } else if forms.intersects(Classes::VERB_ING) {
                Tag::Ing
            } else if forms.intersects(Classes::VERB_BASE) && !forms.intersects(Classes::NOUN) {
                Tag::Base
            } else {
                return None;
            }),
            Tag::Determiner | Tag::Adjective | Tag::Number | Tag::Clitic => {
                let modifier = forms.intersects(Classes::VERB_PARTICIPLE.or(Classes::VERB_ING)) && noun_next;
                if modifier {
                    Some(Tag::Adjective)
                } else if before != Tag::Determiner
                    && forms.intersects(Classes::FINITE)
                    && !forms.intersects(Classes::NOUN)
                    && self.begins_complement(at + 1)
                {
                    Some(Tag::Verb)
                } else {
                    None
                }
            }
            Tag::Preposition => forms.intersects(Classes::VERB_ING).then_some(Tag::Ing),
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Wh | Tag::Adverb | Tag::Ing => {
                if forms.intersects(Classes::VERB_PAST) {
                    let passive = forms.intersects(Classes::VERB_PARTICIPLE) && self.next_is(at + 1, "by");
                    return Some(if passive { Tag::Participle } else { Tag::Verb });
                }
                if forms.intersects(Classes::VERB_PARTICIPLE) {
                    return Some(Tag::Participle);
                }
                if forms.intersects(Classes::VERB_ING) {
                    return Some(Tag::Ing);
                }
                let subject = matches!(before, Tag::Name | Tag::Pronoun | Tag::Wh);
                if forms.intersects(Classes::VERB_S) {
                    if before == Tag::Ing {
                        return None;
                    }
                    let clause = self.begins_complement(at + 1);
                    let verb_only =
                        self.words.get(at).is_some_and(|word| word.cue.is_some() && !word.is(Classes::NOUN));
                    let alone = before == Tag::Noun && !self.verb_seen && !self.finite_ahead(at + 1);
                    let fits = (subject || verb_only || alone) && !self.verb_follows(at + 1);
                    return if clause || fits { finite } else { None };
                }
                // A base form: they want, voters want; but a singular noun before it makes it a noun.
                let plural = self.plural_subject();
                (plural
                    && !self.verb_follows(at + 1)
                    && (subject || self.begins_complement(at + 1) || !forms.intersects(Classes::NOUN)))
                .then_some(Tag::Verb)
            }
            Tag::Conjunction => {
                if forms.intersects(Classes::FINITE) && self.verb_seen && !self.verb_follows(at + 1) {
                    Some(Tag::Verb)
                } else if forms.intersects(Classes::VERB_ING) {
                    Some(Tag::Ing)
                } else if forms.intersects(Classes::VERB_BASE) && self.base_seen {
                    Some(Tag::Base)
                } else {
                    None
                }
            }
            Tag::Verb | Tag::Base | Tag::Participle | Tag::Subordinator | Tag::Punctuation => {
                if forms.intersects(Classes::VERB_ING) {
                    return Some(Tag::Ing);
                }
                let opening = at == 0 || before == Tag::Subordinator;
                if before == Tag::Punctuation && !opening && finite.is_some() && !self.verb_follows(at + 1) {
                    return finite;
                }
                // those who voted said the …
                let reports = self.words.get(at).is_some_and(|word| word.cue.is_some());
                if matches!(before, Tag::Verb | Tag::Participle) && reports && self.begins_complement(at + 1)
                {
                    return finite;
                }
                if before != Tag::Punctuation && forms.intersects(Classes::VERB_PARTICIPLE) {
                    return Some(Tag::Participle);
                }
                if opening && forms.intersects(Classes::VERB_PARTICIPLE) && !forms.intersects(Classes::NOUN) {
                    return Some(Tag::Participle);
                }
                None
            }
        }
    }

    /// Whether what follows a possible verb makes it one: a clause, an object, an infinitive, a quotation.
    fn begins_complement(&self, at: usize) -> bool {
        let opening = Classes::DETERMINER
            .or(Classes::SUBJECT_PRONOUN)
            .or(Classes::OBJECT_PRONOUN)
            .or(Classes::OTHER_PRONOUN)
            .or(Classes::POSSESSIVE)
            .or(Classes::WH)
            .or(Classes::SUBORDINATOR);
        self.words.get(at).is_some_and(|next| {
            next.is(opening)
                || matches!(next.kind, TokenKind::Mark | TokenKind::Colon)
                || (next.is_capital() && !self.headline)
                || self.document.slice(next.span) == "to"
        })
    }

    /// Whether a finite verb or auxiliary stands at `at`, adverbs skipped.
    fn verb_follows(&self, at: usize) -> bool {
        let skipped = self
            .words
            .iter()
            .skip(at)
            .find(|word| !word.is(Classes::ADVERB) && !self.ends_with(word, &["ly"]));
        skipped.is_some_and(|word| {
            word.is(Classes::AUXILIARY.or(Classes::MODAL)) && word.kind == TokenKind::Word
        })
    }

    /// Whether a finite verb stands among the next words.
    fn finite_ahead(&self, at: usize) -> bool {
        let finite = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::FINITE);
        self.words.iter().skip(at).take(6).any(|word| word.is(finite) && !word.is(Classes::NOUN))
    }

    /// Whether the nearest noun so far takes a plural verb.
    fn plural_subject(&self) -> bool {
        let Some(word) = self.subject.and_then(|subject| self.words.get(subject)) else { return false };
        if word.is(Classes::SUBJECT_PRONOUN) {
            return !word.is(Classes::MASCULINE.or(Classes::FEMININE))
                && self.document.slice(word.span) != "it";
        }
        word.is(Classes::PLURAL.or(Classes::WH))
            || (self.ends_with(word, &["s"]) && !self.ends_with(word, &["ss", "us", "is"]))
    }
}
