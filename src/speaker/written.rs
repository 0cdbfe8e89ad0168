//! How the document writes its words: what stands small somewhere is no name where a sentence begins with it.

use crate::annotated::BlockKind;
use crate::reading::Reading;
use crate::token::{Case, Token, TokenKind};
use std::collections::HashSet;
use std::ops::Range;

/// The words that the document writes small, and those it writes with a capital where no sentence begins.
pub(super) struct Written<'r> {
    small: HashSet<&'r str>,
    capital: HashSet<&'r str>,
}

impl<'r> Written<'r> {
    /// Collects the words of a document.
    pub(super) fn of(reading: &Reading<'r>) -> Self {
        let (mut small, mut capital) = (HashSet::new(), HashSet::new());
        for sentence in reading.sentences {
            if is_headline(reading, sentence.block, sentence.tokens.clone()) {
                continue;
            }
            let mut within = false;
            for token in reading.tokens.all.get(sentence.tokens.clone()).unwrap_or_default() {
                if token.kind != TokenKind::Word {
                    // what follows a mark, a colon or a dash may have its capital from there
                    within &= matches!(token.kind, TokenKind::Comma | TokenKind::Clitic | TokenKind::Number);
                    continue;
                }
                let word = reading.slice(token.span);
                if !token.is_capital() {
                    small.insert(word);
                } else if within {
                    capital.insert(word);
                }
                within = true;
            }
        }
        Written { small, capital }
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

/// Whether capitals tell nothing here: hardly a longer word is written small.
pub(super) fn is_headline(reading: &Reading<'_>, block: usize, tokens: Range<usize>) -> bool {
    let heading =
        reading.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Title | BlockKind::Heading));
    let words = reading.tokens.all.get(tokens).unwrap_or_default();
    let shouted = is_shouted(words);
    let long = |word: &&Token| word.kind == TokenKind::Word && word.span.end - word.span.start > 3;
    let (all, capital) = words
        .iter()
        .filter(long)
        .fold((0, 0), |(all, capital), word| (all + 1, capital + usize::from(word.is_capital())));
    shouted || if heading { all >= 2 && capital * 3 >= all * 2 } else { all >= 5 && capital * 10 >= all * 9 }
}

/// Whether several words stand in capitals throughout.
fn is_shouted(words: &[Token]) -> bool {
    let mut words = words.iter().filter(|word| word.kind == TokenKind::Word);
    words.clone().count() > 3 && words.all(|word| word.case == Case::Upper)
}
