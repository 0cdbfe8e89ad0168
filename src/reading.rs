//! What the structural stages found, as one borrow for the stages that interpret it.

use crate::annotated::Block;
use crate::lexicon::Classes;
use crate::quotation::Quotations;
use crate::sentence::Sentences;
use crate::tag::{Part, Tag};
use crate::text::{Document, Span};
use crate::token::{Token, Tokens};
use std::borrow::Cow;
use std::ops::Range;

/// The document with its blocks, tokens, sentences, quotation marks and tags.
pub(crate) struct Reading<'r> {
    pub(crate) document: &'r Document<'r>,
    /// Its text with small letters for the capitals of ASCII: the same bytes, made once for all who look words up.
    pub(crate) small: &'r str,
    pub(crate) blocks: &'r [Block],
    pub(crate) tokens: &'r Tokens,
    pub(crate) sentences: &'r Sentences,
    pub(crate) quotations: &'r Quotations,
    pub(crate) tags: &'r [Tag],
    pub(crate) parts: &'r [Part],
}

impl<'r> Reading<'r> {
    /// The text of a span.
    pub(crate) fn slice(&self, span: Span) -> &'r str {
        self.document.slice(span)
    }

    /// The span from the first to the last token of a range; empty where the range is.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        match self.tokens.all.get(range) {
            Some([first, .., last]) => first.span.to(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// Index of the first token that ends after byte `at`: the one that holds it, or the next.
    pub(crate) fn token_at(&self, at: u32) -> usize {
        self.tokens.all.partition_point(|token| token.span.end <= at)
    }

    /// The tokens that a span touches.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..self.tokens.all.partition_point(|token| token.span.start < span.end).max(start)
    }

    /// Index of the sentence that holds a token.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.of(token)
    }

    /// The token at an index.
    pub(crate) fn token(&self, index: usize) -> Option<&'r Token> {
        self.tokens.all.get(index)
    }

    /// The text of the token at an index; empty past the end.
    pub(crate) fn word(&self, index: usize) -> &'r str {
        self.token(index).map_or("", |token| self.slice(token.span))
    }

    /// The text of the token at an index in small letters; empty past the end.
    pub(crate) fn small(&self, index: usize) -> Cow<'r, str> {
        let Some(token) = self.token(index) else { return Cow::Borrowed("") };
        let word = self.slice(token.span);
        if word.is_ascii() {
            Cow::Borrowed(self.small.get(token.span.start as usize..token.span.end as usize).unwrap_or(""))
        } else {
            Cow::Owned(word.to_lowercase())
        }
    }

    /// Whether the lexicon gives the token at an index any of `classes`.
    pub(crate) fn is(&self, index: usize, classes: Classes) -> bool {
        self.token(index).is_some_and(|token| token.is(classes))
    }

    /// The part of speech of a token; punctuation past the end.
    pub(crate) fn tag(&self, index: usize) -> Tag {
        self.tags.get(index).copied().unwrap_or(Tag::Punctuation)
    }

    /// The part of speech of a token as the trained tagger tells it; punctuation past the end.
    pub(crate) fn part(&self, index: usize) -> Part {
        self.parts.get(index).copied().unwrap_or(Part::Punctuation)
    }
}
