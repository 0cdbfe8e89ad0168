//! The ground that attribution stands on: the reading, and which token is inside which outermost quotation.

use crate::annotated::BlockKind;
use crate::quotation::{Quotation, QuotationEnd};
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::{Token, TokenKind};
use std::ops::Range;

/// The reading with a quick way from a token to the outermost quotation around it.
pub(super) struct Ground<'r> {
    pub(super) reading: &'r Reading<'r>,
    /// The quotations that stand in no other, in order.
    pub(super) outermost: Vec<Quotation>,
    /// For every token: 0 outside, otherwise 1 + index in `outermost`.
    outer: Vec<u32>,
    /// For every token how many words stand before it, and the sum at the end: counting words costs nothing.
    words_before: Vec<u32>,
}

impl<'r> Ground<'r> {
    pub(super) fn new(reading: &'r Reading<'r>) -> Self {
        let mut outer = vec![0; reading.tokens.all.len()];
        let outermost = reading.quotations.all.iter().filter(|each| each.depth == 0);
        let outermost: Vec<_> = outermost.map(|quotation| closed(reading, quotation.clone())).collect();
        for (index, quotation) in outermost.iter().enumerate() {
            outer
                .get_mut(quotation.tokens.clone())
                .into_iter()
                .flatten()
                .for_each(|slot| *slot = index as u32 + 1);
        }
        let mut words_before = Vec::with_capacity(reading.tokens.all.len() + 1);
        let mut count = 0;
        for token in &reading.tokens.all {
            words_before.push(count);
            count += u32::from(token.is_word());
        }
        words_before.push(count);
        Ground { reading, outermost, outer, words_before }
    }

    /// The token at an index.
    pub(super) fn token(&self, at: usize) -> Option<&'r Token> {
        self.reading.token(at)
    }

    /// The part of speech of a token.
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.reading.tag(at)
    }

    /// The kind of a token; `Other` past the end.
    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.token(at).map_or(TokenKind::Other, |token| token.kind)
    }

    /// The kind of the last token before `end` that is no quotation mark.
    pub(super) fn kind_before_marks(&self, end: usize) -> TokenKind {
        let before = (end.saturating_sub(4)..end).rev().map(|at| self.kind(at));
        before.into_iter().find(|kind| *kind != TokenKind::Mark).unwrap_or(TokenKind::Other)
    }

    /// Index in `outermost` of the quotation around a token.
    pub(super) fn outer(&self, at: usize) -> Option<usize> {
        self.outer.get(at).and_then(|index| (*index as usize).checked_sub(1))
    }

    /// The outermost quotation around a token.
    pub(super) fn quotation(&self, at: usize) -> Option<&Quotation> {
        self.outer(at).and_then(|index| self.outermost.get(index))
    }

    /// Whether a token stands in quotation marks.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.outer(at).is_some()
    }

    /// The first token at or after `at` that opens an outermost quotation; past the end where none does.
    pub(super) fn next_quotation(&self, at: usize) -> usize {
        let next = self.outermost.get(self.outermost.partition_point(|each| each.tokens.start < at));
        next.map_or(usize::MAX, |each| each.tokens.start)
    }

    /// The sentence that holds a token.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let sentence = self.reading.sentences.get(self.reading.sentence_of(at));
        sentence.map_or(at..at, |sentence| sentence.tokens.clone())
    }

    /// Whether the sentence of a token begins with a subordinate clause: While, Although, If …
    pub(super) fn opens_with_subordinator(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        self.tag(first) == Tag::Subordinator && !self.is_word(first, "that")
            || self.is_any(first, &["while", "after", "as", "when", "since"])
    }

    /// Whether nothing but marks stands between a block's start and a token.
    pub(super) fn is_block_start(&self, at: usize) -> bool {
        let block =
            self.reading.sentences.get(self.reading.sentence_of(at)).map_or(0, |sentence| sentence.block);
        let start = self.reading.tokens.of_block.get(block).map_or(at, |range| range.start);
        self.words(start..at) == 0
    }

    /// Whether a content is one quotation between double marks and all that its paragraph says.
    pub(super) fn is_quoted_paragraph(&self, content: &[Range<usize>]) -> bool {
        let [content] = content else { return false };
        let Some(quotation) = self.quotation(content.start) else { return false };
        let double = self
            .token(content.start)
            .is_some_and(|mark| !matches!(self.reading.slice(mark.span), "'" | "‘" | "’" | "‹" | "‚" | "›"));
        let block = self.reading.tokens.of_block.get(quotation.block).cloned().unwrap_or_default();
        let whole = self.words(quotation.tokens.clone()) == self.words(block);
        quotation.end == QuotationEnd::Closed && double && whole
    }

    /// Whether a token stands in a title or heading.
    pub(super) fn is_headline(&self, at: usize) -> bool {
        let block = self
            .reading
            .sentences
            .get(self.reading.sentence_of(at))
            .and_then(|sentence| self.reading.blocks.get(sentence.block));
        block.is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading))
    }

    /// How many blocks with tokens stand between two blocks.
    pub(super) fn blocks_between(&self, first: usize, second: usize) -> usize {
        let between = self.reading.tokens.of_block.get(first + 1..second).unwrap_or_default();
        between.iter().filter(|range| !range.is_empty()).count()
    }

    /// Whether a token is this word, in any case.
    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|token| self.reading.slice(token.span).eq_ignore_ascii_case(word))
    }

    /// Whether a token is one of these words, in any case.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_word(at, word))
    }

    /// Whether an adverb tells how something is said (“repeatedly”, “also”).
    pub(super) fn is_manner(&self, at: usize) -> bool {
        let text = self.token(at).map_or("", |token| self.reading.slice(token.span));
        text.ends_with("ly")
            || self.is_any(at, &["also", "later", "then", "again", "often", "once", "even", "still", "never"])
    }

    /// Number of words among tokens.
    pub(super) fn words(&self, range: Range<usize>) -> usize {
        let before = |at: usize| self.words_before.get(at).or(self.words_before.last()).copied().unwrap_or(0);
        before(range.end).saturating_sub(before(range.start)) as usize
    }

    /// Whether words stand in quotation marks: none 0, some 1, all 2.
    pub(super) fn quoted_share(&self, content: &[Range<usize>]) -> u32 {
        let words =
            content.iter().cloned().flatten().filter(|&at| self.token(at).is_some_and(Token::is_word));
        let (all, quoted) =
            words.fold((0, 0), |(all, quoted), at| (all + 1, quoted + usize::from(self.is_quoted(at))));
        if quoted == 0 { 0 } else { 1 + u32::from(quoted == all) }
    }

    /// The range without commas, stops, colons and dashes at its ends.
    pub(super) fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        let loose = |kind| {
            matches!(
                kind,
                TokenKind::Comma
                    | TokenKind::Stop
                    | TokenKind::Semicolon
                    | TokenKind::Colon
                    | TokenKind::Dash
            )
        };
        while range.start < range.end && loose(self.kind(range.end - 1)) {
            range.end -= 1;
        }
        while range.start < range.end && loose(self.kind(range.start)) {
            range.start += 1;
        }
        range
    }

    /// The span of a range of tokens.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.reading.span(range)
    }
}

/// A quotation that nobody closed ends where its reporter begins: “We will see, said Ada Byron.
fn closed(reading: &Reading<'_>, mut quotation: Quotation) -> Quotation {
    if quotation.end != QuotationEnd::Unclosed {
        return quotation;
    }
    let cue = |at: usize| {
        reading.tag(at) == Tag::Verb && reading.token(at).is_some_and(|token| token.cue.is_some())
    };
    let comma = quotation.tokens.clone().find(|&at| {
        let nominal =
            |at: &usize| matches!(reading.tag(*at), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Pronoun);
        reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma)
            && (cue(at + 1) || (at + 1..at + 5).take_while(nominal).last().is_some_and(|last| cue(last + 1)))
    });
    if let Some(comma) = comma {
        quotation.tokens.end = comma + 1;
        quotation.span = reading.span(quotation.tokens.clone());
        quotation.end = QuotationEnd::Closed;
    }
    quotation
}
