//! Parts of speech, by word lists, endings and neighbours.

use crate::lexicon::Classes;
use crate::sentence::Sentence;
use crate::text::Document;
use crate::token::{Case, Token, TokenKind, Tokens};

/// A part of speech, as coarse as attribution needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Tag {
    /// Common noun.
    Noun,
    /// Proper noun.
    Name,
    /// Personal or demonstrative pronoun that stands for a whole noun phrase.
    Pronoun,
    /// Article, demonstrative, possessive or quantifier before a noun.
    Determiner,
    /// Adjective.
    Adjective,
    /// Adverb, `not` included.
    Adverb,
    /// Finite verb other than an auxiliary (`says`, `won`).
    Verb,
    /// `-ing` form.
    Ing,
    /// Past participle where it is none of a finite verb group.
    Participle,
    /// Base form: infinitive or after a modal.
    Base,
    /// Form of be, have, do.
    Auxiliary,
    /// will, would, can …
    Modal,
    /// Preposition.
    Preposition,
    /// `to` before a verb.
    To,
    /// and, or, but, nor.
    Conjunction,
    /// that, if, because, while, although …
    Subordinator,
    /// who, which, what, where …
    Wh,
    /// Number.
    Number,
    /// Possessive or contracted ending.
    Clitic,
    /// Punctuation and everything else.
    Punctuation,
}

impl Tag {
    /// Whether it makes a clause: a finite verb, an auxiliary, a modal.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Tag::Verb | Tag::Auxiliary | Tag::Modal)
    }
}

/// The part of speech of every token.
pub(crate) fn find(document: &Document<'_>, tokens: &Tokens, sentences: &[Sentence]) -> Vec<Tag> {
    let mut tags = vec![Tag::Punctuation; tokens.all.len()];
    for sentence in sentences {
        let words = tokens.all.get(sentence.tokens.clone()).unwrap_or_default();
        let mut tagger = Tagger::new(document, words);
        for (index, slot) in tags.iter_mut().skip(sentence.tokens.start).take(words.len()).enumerate() {
            *slot = tagger.tag(index);
            tagger.remember(index, *slot);
        }
    }
    tags
}

/// Whether nearly all longer words are capitalised, so that a capital tells nothing.
fn is_headline(words: &[Token]) -> bool {
    let long = |word: &&Token| word.kind == TokenKind::Word && word.span.end - word.span.start > 3;
    let (all, capital) = words
        .iter()
        .filter(long)
        .fold((0, 0), |(all, capital), word| (all + 1, capital + usize::from(word.is_capital())));
    all >= 4 && capital * 10 >= all * 7
}

/// Tags one sentence from left to right; what it remembers of the tags so far keeps it linear.
struct Tagger<'t> {
    document: &'t Document<'t>,
    words: &'t [Token],
    headline: bool,
    /// The last tag, adverbs and quotation marks skipped.
    before: Tag,
    /// The last noun, name or pronoun.
    subject: Option<usize>,
    verb_seen: bool,
    base_seen: bool,
}

impl<'t> Tagger<'t> {
    fn new(document: &'t Document<'t>, words: &'t [Token]) -> Self {
        Tagger {
            document,
            words,
            headline: is_headline(words),
            before: Tag::Punctuation,
            subject: None,
            verb_seen: false,
            base_seen: false,
        }
    }

    fn remember(&mut self, at: usize, tag: Tag) {
        if tag != Tag::Adverb && self.words.get(at).is_some_and(|word| word.kind != TokenKind::Mark) {
            self.before = tag;
        }
        if matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Wh) {
            self.subject = Some(at);
        }
        self.verb_seen |= matches!(tag, Tag::Verb | Tag::Auxiliary);
        self.base_seen |= tag == Tag::Base;
    }

    fn tag(&self, at: usize) -> Tag {
        let Some(word) = self.words.get(at) else { return Tag::Punctuation };
        match word.kind {
            TokenKind::Number => Tag::Number,
            TokenKind::Word => self.closed(at, word).unwrap_or_else(|| self.open(at, word)),
            TokenKind::Clitic => self.clitic(word),
            TokenKind::Link => Tag::Name,
            _ => Tag::Punctuation,
        }
    }

    /// Words of the closed classes; `None` for every other.
    fn closed(&self, at: usize, word: &Token) -> Option<Tag> {
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

    /// Whether a noun phrase without determiner can begin here.
    fn begins_nominal(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let verbal = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::FINITE);
        let function = verbal
            .or(Classes::PREPOSITION)
            .or(Classes::CONJUNCTION)
            .or(Classes::SUBORDINATOR)
            .or(Classes::DETERMINER)
            .or(Classes::SUBJECT_PRONOUN)
            .or(Classes::WH)
            .or(Classes::TIME);
        match word.kind {
            TokenKind::Number => true,
            TokenKind::Word if word.is_capital() && !self.headline => !word.is(Classes::SUBJECT_PRONOUN),
            TokenKind::Word if word.is(Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::NUMBER_WORD)) => true,
            TokenKind::Word if word.is(Classes::VERB_PARTICIPLE) => {
                self.words.get(at + 1).is_some_and(|next| {
                    next.kind == TokenKind::Word && !next.is(function) && !self.ends_with(next, &["ly"])
                })
            }
            TokenKind::Word if word.is(Classes::VERB_S) => {
                self.words.get(at + 1).is_some_and(|next| next.is(verbal) || next.is(Classes::PREPOSITION))
            }
            TokenKind::Word => !word.is(function) && !word.is(Classes::ADVERB),
            _ => false,
        }
    }

    /// Nouns, names, verbs, adjectives, adverbs.
    fn open(&self, at: usize, word: &Token) -> Tag {
        let before = self.before;
        let first = self.begins_clause(at);
        let shouted = word.case == Case::Upper && word.cue.is_some() && word.is(Classes::FINITE);
        if word.is_capital() && !self.headline && !first && !shouted {
            return Tag::Name;
        }
        if word.is(Classes::MONTH.or(Classes::DAY)) && word.is_capital() {
            return Tag::Name;
        }
        let mut forms = word.classes;
        let known =
            Classes::VERB.or(Classes::NOUN).or(Classes::ADJECTIVE).or(Classes::ADVERB).or(NAME_CLASSES);
        if !word.is(known) {
            if self.ends_with(word, &["ing"]) && word.span.end - word.span.start > 4 {
                forms = forms.or(Classes::VERB_ING);
            } else if self.ends_with(word, &["ed"]) && word.span.end - word.span.start > 4 {
                forms = forms.or(Classes::VERB_PAST).or(Classes::VERB_PARTICIPLE);
            }
        }
        if forms.intersects(Classes::VERB)
            && let Some(tag) = self.verb(at, forms, before)
        {
            return tag;
        }
        if word.is(Classes::NUMBER_WORD) {
            return Tag::Number;
        }
        if word.is(Classes::ADVERB) && !(word.is(Classes::ADJECTIVE) && self.begins_nominal(at + 1)) {
            return Tag::Adverb;
        }
        if word.is(Classes::ADJECTIVE) {
            return Tag::Adjective;
        }
        if first && word.is_capital() && (word.classes == Classes::NONE || word.is(NAME_CLASSES)) {
            let known_shape = self.ends_with(word, &["ly", "ing", "ed"]);
            return if known_shape { self.by_ending(word) } else { Tag::Name };
        }
        if self.headline && word.is(NAME_CLASSES) {
            return Tag::Name;
        }
        self.by_ending(word)
    }

    fn by_ending(&self, word: &Token) -> Tag {
        if word.classes != Classes::NONE {
            Tag::Noun
        } else if self.ends_with(word, &["ly"]) {
            Tag::Adverb
        } else if self.ends_with(word, &ADJECTIVE_ENDINGS) {
            Tag::Adjective
        } else {
            Tag::Noun
        }
    }

    /// The tag of a word that can be a verb; `None` where its place makes it something else.
    fn verb(&self, at: usize, forms: Classes, before: Tag) -> Option<Tag> {
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

    /// Whether a capital at `at` can be due to the beginning of a sentence or quotation.
    fn begins_clause(&self, at: usize) -> bool {
        let opened = self.words.get(at).is_some_and(|word| !word.spaced);
        at.checked_sub(1).and_then(|last| self.words.get(last)).is_none_or(|last| match last.kind {
            TokenKind::Mark => opened,
            TokenKind::Colon | TokenKind::Other | TokenKind::Open | TokenKind::Stop => true,
            TokenKind::Exclamation | TokenKind::Ellipsis | TokenKind::Dash => true,
            _ => false,
        })
    }

    /// ’s is a verb after a pronoun, else it makes a possessor.
    fn clitic(&self, word: &Token) -> Tag {
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

    fn next_is(&self, at: usize, text: &str) -> bool {
        self.words.get(at).is_some_and(|word| self.document.slice(word.span) == text)
    }

    fn ends_with(&self, word: &Token, endings: &[&str]) -> bool {
        let text = self.document.slice(word.span);
        endings.iter().any(|ending| text.ends_with(ending) && text.len() > ending.len() + 2)
    }
}

const NAME_CLASSES: Classes = Classes::PLACE
    .or(Classes::GIVEN_FEMALE)
    .or(Classes::GIVEN_MALE)
    .or(Classes::NAME_PARTICLE)
    .or(Classes::DEMONYM);

const ADJECTIVE_ENDINGS: [&str; 10] = ["al", "ive", "ous", "ful", "less", "able", "ible", "ic", "ish", "ary"];
