//! Tokens: words, numbers and punctuation, each with what the lexicon knows of it.

use crate::annotated::{Block, BlockKind};
use crate::lexicon::{self, Classes, CueId};
use crate::memory::{Memory, UNKNOWN};
use crate::text::{Document, Span, is_space};
pub(crate) use measure::is_ignorable;
use std::borrow::Cow;

mod apostrophe;
mod measure;

/// A word, a number or a punctuation mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where.
    pub(crate) span: Span,
    /// The word classes that the lexicon gives its lower-case form.
    pub(crate) classes: Classes,
    /// The reporting word it can be a form of.
    pub(crate) cue: Option<CueId>,
    /// Word, number, or which punctuation.
    pub(crate) kind: TokenKind,
    /// How it is capitalised.
    pub(crate) case: Case,
    /// Whether white space or the block's beginning precedes it.
    pub(crate) spaced: bool,
}

/// A text of two million characters has some five hundred thousand tokens: their size is most of the engine's memory.
const _: () = assert!(size_of::<Token>() <= 24);

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and full stops (`U.S.`, `vice-president`, `O’Neill`, `Mr.`).
    Word,
    /// A possessive or contracted ending: `’s`, `’ll`, `n’t`.
    Clitic,
    /// Digits, with inner marks, a currency sign before or `%` after: `1,200`, `$3.5bn`, `12%`, `3rd`.
    Number,
    /// `.`
    Stop,
    /// `!` or `?`
    Exclamation,
    /// `…` or `...`
    Ellipsis,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// `–`, `—`, `--`, or a hyphen that stands alone
    Dash,
    /// `(`, `[`
    Open,
    /// `)`, `]`
    Close,
    /// A character that can be a quotation mark: “ ” " „ ‘ ’ ' ‚ « » ‹ › `` ''
    Mark,
    /// An address, a handle, a hashtag.
    Link,
    /// Anything else: emoji, bullets, symbols.
    Other,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// `word`
    Lower,
    /// `Word`, `McDonald`
    Capitalised,
    /// `NATO`, `U.S.`, `A`
    Upper,
    /// No letters.
    None,
}

impl Token {
    /// Whether the lexicon gives the word any of `classes`.
    pub(crate) fn is(&self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }

    /// Whether it is a word or a number.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number | TokenKind::Clitic | TokenKind::Link)
    }

    /// The same token in a text in which so many bytes stand before it.
    fn after(&self, start: u32) -> Token {
        Token { span: Span { start: self.span.start + start, end: self.span.end + start }, ..*self }
    }

    /// The same token in a text in which so many bytes fewer stand before it.
    fn before(&self, start: u32) -> Token {
        Token { span: Span { start: self.span.start - start, end: self.span.end - start }, ..*self }
    }

    /// Whether its first letter is a capital.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.case, Case::Capitalised | Case::Upper)
    }
}

/// All tokens of the annotated blocks, in order; tokens of boilerplate are left out.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// The tokens.
    pub(crate) all: Vec<Token>,
    /// For every block the range of its tokens, empty for boilerplate.
    pub(crate) of_block: Vec<std::ops::Range<usize>>,
    /// For every block the number of what is remembered of it: two blocks of the same number have the same text.
    pub(crate) numbers: Vec<u64>,
}

/// Splits the annotated blocks into tokens.
pub(crate) fn find(document: &Document<'_>, blocks: &[Block]) -> Tokens {
    renew(document, blocks, &mut Memory::default())
}

/// The same, with what is remembered of the blocks: the tokens of each, counted from its beginning.
pub(crate) fn renew(document: &Document<'_>, blocks: &[Block], memory: &mut Memory<Vec<Token>>) -> Tokens {
    let mut scanner = Scanner { document, all: Vec::new() };
    let (mut of_block, mut numbers) = (Vec::with_capacity(blocks.len()), Vec::with_capacity(blocks.len()));
    for block in blocks {
        let start = scanner.all.len();
        let mut number = UNKNOWN;
        if block.kind != BlockKind::Boilerplate {
            let text = document.slice(block.span).as_bytes();
            if let Some((known, tokens)) = memory.recall(|read| read.extend_from_slice(text)) {
                scanner.all.extend(tokens.iter().map(|token| token.after(block.span.start)));
                number = known;
            } else {
                scanner.scan(block.span);
                let tokens = scanner.all.get(start..).unwrap_or_default();
                let from_start = || tokens.iter().map(|token| token.before(block.span.start)).collect();
                number = memory.keep(size_of_val(tokens), from_start);
            }
        }
        of_block.push(start..scanner.all.len());
        numbers.push(number);
    }
    Tokens { all: scanner.all, of_block, numbers }
}

struct Scanner<'d> {
    document: &'d Document<'d>,
    all: Vec<Token>,
}

impl Scanner<'_> {
    fn scan(&mut self, block: Span) {
        let text = self.document.slice(block);
        let begins = self.all.len();
        let mut at = 0;
        let mut spaced = true;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let first = rest.chars().next().unwrap_or_default();
            if is_space(first) {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            if is_ignorable(first) {
                at += first.len_utf8();
                continue;
            }
            let before = self.all.get(begins..).unwrap_or_default().last();
            let after_word = before.is_some_and(|token| token.kind == TokenKind::Word);
            let elided = if spaced { apostrophe::elision(rest, first, after_word) } else { None };
            let (length, kind) = elided.unwrap_or_else(|| measure::token(rest, first, spaced));
            let length = length.max(first.len_utf8());
            let start = block.start as usize + at;
            if kind == TokenKind::Word {
                self.push_word(rest.get(..length).unwrap_or(""), start, spaced);
            } else {
                self.push(rest.get(..length).unwrap_or(""), start, kind, spaced);
            }
            at += length;
            spaced = false;
        }
    }

    /// A word, with its possessive or contracted ending as a token of its own.
    fn push_word(&mut self, word: &str, start: usize, spaced: bool) {
        let cut = apostrophe::clitic_start(word).filter(|&cut| cut > 0);
        match cut.and_then(|cut| Some((word.get(..cut)?, word.get(cut..)?))) {
            Some((stem, clitic)) => {
                self.push(stem, start, TokenKind::Word, spaced);
                self.push(clitic, start + stem.len(), TokenKind::Clitic, false);
            }
            None => self.push(word, start, TokenKind::Word, spaced),
        }
    }

    fn push(&mut self, word: &str, start: usize, kind: TokenKind, spaced: bool) {
        let span = Span::new(start, start + word.len());
        let (mut classes, mut cue) = (Classes::NONE, None);
        if matches!(kind, TokenKind::Word | TokenKind::Clitic) {
            (classes, cue) = look_up(word);
        }
        self.all.push(Token { span, classes, cue, kind, case: case_of(word), spaced });
    }
}

/// What the lexicon knows of a word, whatever the case, the apostrophe and the characters without a look of their own.
fn look_up(word: &str) -> (Classes, Option<CueId>) {
    let seen: Cow<'_, str> = match word.chars().any(is_ignorable) {
        true => word.chars().filter(|&character| !is_ignorable(character)).collect(),
        false => Cow::Borrowed(word),
    };
    lexicon::look_up_in_small(seen.strip_suffix('.').unwrap_or(&seen))
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        None => Case::None,
        Some(first) if !first.is_uppercase() => Case::Lower,
        Some(_) if letters.all(char::is_uppercase) => Case::Upper,
        Some(_) => Case::Capitalised,
    }
}
