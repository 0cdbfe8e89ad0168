//! How the document writes its words: what stands small somewhere is no name where a sentence begins with it.

use crate::reading::Reading;
use crate::token::TokenKind;
use std::collections::HashSet;

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
            if super::name::is_headline(reading, sentence.block, sentence.tokens.clone()) {
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
