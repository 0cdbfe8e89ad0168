//! How the document writes its words: what stands small somewhere is no name where a sentence begins with it.

use crate::annotated::BlockKind;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::token::{Case, Token, TokenKind};
use std::collections::HashSet;
use std::ops::Range;

/// The words that the document writes small, and those it writes with a capital where no sentence begins.
pub(super) struct Written<'r> {
    small: HashSet<&'r str>,
    capital: HashSet<&'r str>,
    /// Two words in a row of the latter.
    pairs: HashSet<(&'r str, &'r str)>,
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
    pub(super) fn of(reading: &Reading<'r>) -> Self {
        let (mut small, mut capital, mut pairs) = (HashSet::new(), HashSet::new(), HashSet::new());
        for sentence in reading.sentences {
            if is_headline(reading, sentence.block, sentence.tokens.clone()) {
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
                if !token.is_capital() && token.is(NEVER_NAMES) {
                    within = true;
                    continue;
                }
                if !token.is_capital() {
                    small.insert(word);
                } else if within {
                    capital.insert(word);
                    pairs.extend(previous.map(|previous| (previous, word)));
                    before = Some(word);
                }
                within = true;
            }
        }
        Written { small, capital, pairs }
    }

    /// Whether two words stand side by side with capitals inside a sentence.
    pub(super) fn as_names(&self, word: &str, next: &str) -> bool {
        self.pairs.contains(&(word, next))
    }

    /// Whether a capitalised word also stands small in the text.
    pub(super) fn as_word(&self, word: &str) -> bool {
        self.small.contains(word.to_lowercase().as_str())
    }

    /// Whether a word stands with a capital inside a sentence, and never small.
    pub(super) fn as_name(&self, word: &str) -> bool {
        self.capital.contains(word) && !self.as_word(word)
    }
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
pub(super) fn is_headline(reading: &Reading<'_>, block: usize, tokens: Range<usize>) -> bool {
    let heading =
        reading.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Title | BlockKind::Heading));
    let words = reading.tokens.all.get(tokens).unwrap_or_default();
    let long = |word: &&Token| word.kind == TokenKind::Word && word.span.end - word.span.start > 3;
    // what comes first can be a title, though it ends in a full stop: only small words stand small
    let capitals = |word: &Token| word.is_capital() || word.is(SMALL);
    let first = block == 0 && reading.blocks.len() > 1 && words.iter().filter(long).all(capitals);
    let shouted = is_shouted(words);
    // “Ada Byron met Paul Moreau in Ely” has one word in small letters, and that is what happens
    let acts = words.iter().any(|word| word.kind == TokenKind::Word && !capitals(word));
    let (all, capital) = words
        .iter()
        .filter(long)
        .fold((0, 0), |(all, capital), word| (all + 1, capital + usize::from(word.is_capital())));
    let mostly = capital * 3 >= all * 2;
    shouted
        || heading && all >= 2 && mostly
        || first && all >= 5
        || !heading && all >= 5 && capital * 10 >= all * 9 && (all >= LONG_HEADLINE || !acts)
}

/// Whether several words stand in capitals throughout.
fn is_shouted(words: &[Token]) -> bool {
    let mut words = words.iter().filter(|word| word.kind == TokenKind::Word);
    words.clone().count() > 3 && words.all(|word| word.case == Case::Upper)
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
