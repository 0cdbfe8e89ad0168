//! How the document writes its words: what stands small somewhere is no name where a sentence begins with it.

use super::spelling::in_small;
use crate::annotated::BlockKind;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::token::{Case, TokenKind};
use std::ops::Range;

/// The words that the document writes small, and those it writes with a capital where no sentence begins.
pub(in crate::speaker) struct Written<'r> {
    small: Sorted<&'r str>,
    capital: Sorted<&'r str>,
    /// Two words in a row of the latter.
    pairs: Sorted<(&'r str, &'r str)>,
    /// For every sentence whether it is a headline.
    headlines: Vec<bool>,
}

/// Words that nobody is called by: whether they also stand small need not be known.
const NEVER_NAMES: Classes = Classes::DETERMINER
    .or(Classes::PREPOSITION)
    .or(Classes::CONJUNCTION)
    .or(Classes::SUBJECT_PRONOUN)
    .or(Classes::POSSESSIVE)
    .or(Classes::BE)
    .or(Classes::HAVE);

impl<'r> Written<'r> {
    /// Collects the words of a document.
    pub(in crate::speaker) fn of(reading: &Reading<'r>) -> Self {
        let (mut small, mut capital, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
        let mut headlines = Vec::with_capacity(reading.sentences.len());
        let capitals = Capitals::of(reading);
        for sentence in reading.sentences.iter() {
            let headline = is_headline(reading, sentence.block, sentence.tokens.clone());
            headlines.push(headline);
            if headline {
                continue;
            }
            let mut within = false;
            let mut before = None;
            for token in reading.tokens.all.get(sentence.tokens.clone()).unwrap_or_default() {
                let previous = before.take();
                if token.kind != TokenKind::Word {
                    // what follows a mark, a colon or a dash may have its capital from there
                    within &= matches!(token.kind, TokenKind::Comma | TokenKind::Clitic | TokenKind::Number);
                    continue;
                }
                let word = reading.slice(token.span);
                if !token.is_capital() {
                    // both questions at once (`&`): nearly always no, while each alone is hard to foretell
                    if capitals.may_hold(word) & !token.is(NEVER_NAMES) {
                        small.push(word);
                    }
                } else if within {
                    capital.push(word);
                    pairs.extend(previous.map(|previous| (previous, word)));
                    before = Some(word);
                }
                within = true;
            }
        }
        Written {
            small: Sorted::of(small),
            capital: Sorted::of(capital),
            pairs: Sorted::of(pairs),
            headlines,
        }
    }

    /// Whether two words stand side by side with capitals inside a sentence.
    pub(super) fn as_names(&self, word: &str, next: &str) -> bool {
        self.pairs.contains((word, next))
    }

    /// Whether capitals tell nothing in a sentence.
    pub(in crate::speaker) fn is_headline(&self, sentence: usize) -> bool {
        self.headlines.get(sentence).copied().unwrap_or(false)
    }

    /// Whether a capitalised word also stands small in the text.
    pub(super) fn as_word(&self, word: &str) -> bool {
        self.small.contains(in_small(word).as_ref())
    }

    /// Whether a word stands with a capital inside a sentence, and never small.
    pub(super) fn as_name(&self, word: &str) -> bool {
        self.capital.contains(word) && !self.as_word(word)
    }
}

/// A set that is filled once and asked then: sorting is quicker than hashing in a way that no text can slow down.
struct Sorted<T>(Vec<T>);

impl<T: Ord> Sorted<T> {
    fn of(mut all: Vec<T>) -> Self {
        all.sort_unstable();
        all.dedup();
        Sorted(all)
    }

    fn contains(&self, one: T) -> bool {
        self.0.binary_search(&one).is_ok()
    }
}

/// A quick test before the sets of words are filled and asked: the outlines of the document's capitalised words. Only of
/// those words it matters whether they also stand small, and most small words are none of them.
struct Capitals {
    outlines: Vec<bool>,
}

/// Outlines that are told apart: eight lengths, two letters.
const OUTLINES: usize = 8 * 32 * 32;

impl Capitals {
    fn of(reading: &Reading<'_>) -> Self {
        let mut outlines = vec![false; OUTLINES];
        for token in reading.tokens.all.iter().filter(|token| token.is_capital()) {
            let word = reading.slice(token.span);
            let outline = if word.is_ascii() { outline(word) } else { outline(&in_small(word)) };
            if let Some(slot) = outlines.get_mut(outline) {
                *slot = true;
            }
        }
        Capitals { outlines }
    }

    /// Whether a small word can be one of the capitalised ones; where not, it is none.
    fn may_hold(&self, small: &str) -> bool {
        self.outlines.get(outline(small)).is_some_and(|known| *known)
    }
}

/// The length of a word, its first and its last letter, as a number; capitals count as small letters.
fn outline(word: &str) -> usize {
    let letter = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(byte.to_ascii_lowercase() % 32));
    let letters = word.as_bytes();
    (word.len() % 8 * 32 + letter(letters.first())) * 32 + letter(letters.last())
}

/// Words that a title writes small.
const SMALL: Classes = Classes::PREPOSITION
    .or(Classes::CONJUNCTION)
    .or(Classes::SUBORDINATOR)
    .or(Classes::DETERMINER)
    .or(Classes::WH)
    .or(Classes::AUXILIARY);

/// Longer words of a headline that can have a word or two in small letters.
const LONG_HEADLINE: usize = 10;

/// Whether capitals tell nothing here: hardly a longer word is written small.
fn is_headline(reading: &Reading<'_>, block: usize, tokens: Range<usize>) -> bool {
    let heading =
        reading.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Title | BlockKind::Heading));
    let (mut words, mut shouted) = (0, true);
    // longer words, those of them with a capital, and those that a title would write with one but that have none
    let (mut long, mut capital, mut plain) = (0, 0, 0);
    // “Ada Byron met Paul Moreau in Ely” has one word in small letters, and that is what happens
    let mut acts = false;
    for word in reading.tokens.all.get(tokens).unwrap_or_default() {
        // `&` for `&&`: this reads every token, and what it finds is hard to foretell for a branch
        let is_word = word.kind == TokenKind::Word;
        let is_long = is_word & (word.span.end - word.span.start > 3);
        let is_plain = is_word & !word.is_capital() & !word.is(SMALL);
        words += usize::from(is_word);
        shouted &= !is_word | (word.case == Case::Upper);
        acts |= is_plain;
        long += usize::from(is_long);
        capital += usize::from(is_long & word.is_capital());
        plain += usize::from(is_long & is_plain);
    }
    // what comes first can be a title, though it ends in a full stop: only small words stand small
    let first = block == 0 && reading.blocks.len() > 1 && plain == 0;
    let mostly = capital * 3 >= long * 2;
    shouted && words > 3
        || heading && long >= 2 && mostly
        || first && long >= 5
        || !heading && long >= 5 && capital * 10 >= long * 9 && (long >= LONG_HEADLINE || !acts)
}

/// Where a headline ends that begins at `start` inside a sentence, all in capitals; `start` where none does: “TWO
/// SHIPS LOST IN STORM Rescuers have found …”.
pub(super) fn shouted_end(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    let (mut words, mut long, mut at) = (0, 0, start);
    while at < end {
        let Some(token) = reading.token(at) else { break };
        match token.kind {
            TokenKind::Word if token.case == Case::Upper => {
                words += 1;
                long += usize::from(token.span.end - token.span.start > 4);
            }
            TokenKind::Number | TokenKind::Clitic | TokenKind::Comma if words > 0 => {}
            _ => break,
        }
        at += 1;
    }
    // acronyms are short: “the FBI, CIA, NSA”
    if words > 3 && long > 1 { at } else { start }
}
