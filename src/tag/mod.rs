//! Parts of speech, by word lists, endings and neighbours.

use crate::lexicon::Classes;
use crate::memory::{Memory, UNKNOWN};
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
    /// Whether noun phrases are built of it, prepositional ones included: the head of the board’s two new bridges.
    pub(crate) fn builds_phrase(self) -> bool {
        matches!(
            self,
            Tag::Noun
                | Tag::Name
                | Tag::Determiner
                | Tag::Preposition
                | Tag::Adjective
                | Tag::Number
                | Tag::Clitic
        )
    }

    /// Whether it makes a clause: a finite verb, an auxiliary, a modal.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Tag::Verb | Tag::Auxiliary | Tag::Modal)
    }
}

mod closed;

mod verb;

mod part;

mod surface;

mod trail;

mod feature;

mod predicate;

mod trained;

#[cfg(feature = "train")]
pub(crate) use feature::{FEATURES, NAMING};
pub(crate) use part::Part;
pub(crate) use trained::Weights;
#[cfg(feature = "train")]
pub(crate) use trained::{packed, unpacked, walk};

/// The part of speech of every token by the weights of a trained tagger, those of the engine or others, with what is
/// remembered of the blocks: it must have been found by the same weights.
pub(crate) fn parts(
    document: &Document<'_>,
    tokens: &Tokens,
    sentences: &[Sentence],
    weights: Weights<'_>,
    memory: &mut Memory<Vec<Part>>,
) -> Vec<Part> {
    let mut parts = Vec::with_capacity(tokens.all.len());
    for sentences in sentences.chunk_by(|one, next| one.block == next.block) {
        let block = sentences.first().map_or(0, |sentence| sentence.block);
        let number = tokens.numbers.get(block).copied().unwrap_or(UNKNOWN);
        if let Some((_, known)) = memory.recall_of(number) {
            parts.extend_from_slice(known);
            continue;
        }
        let start = parts.len();
        trained::walk_on(document, tokens, sentences, &mut parts, |_, features| weights.best(features));
        let new = parts.get(start..).unwrap_or_default();
        memory.keep_of(number, size_of_val(new), || new.to_vec());
    }
    parts
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
