//! What stands around each token of a block: the nearest cues, verbs and marks, the bounds of its sentence.

use super::word::{Word, mark};
use crate::attribution::ground::Ground;
use crate::token::TokenKind;
use std::ops::Range;

/// The token before and after, of one kind, inside the sentence or block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nearest {
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
}

/// The surroundings of one token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// The nearest word that often reports, in the sentence.
    pub(super) cue: Nearest,
    /// The nearest word that sometimes does.
    pub(super) weak_cue: Nearest,
    /// The nearest finite verb in the sentence.
    pub(super) verb: Nearest,
    /// The nearest comma, stop, dash, bracket or quotation mark in the sentence.
    pub(super) pause: Nearest,
    /// The nearest outermost quotation's edge in the block.
    pub(super) edge: Nearest,
    /// Index of its sentence among those of the block.
    pub(super) sentence: usize,
}

/// A sentence of the block.
#[derive(Clone, Debug, Default)]
pub(super) struct SentenceFacts {
    pub(super) tokens: Range<usize>,
    /// The word that reports most often, and its level.
    pub(super) best: usize,
    pub(super) best_rate: u8,
    /// How many often report, up to 4.
    pub(super) cues: u8,
    /// Whether a quotation begins or ends in it.
    pub(super) has_edge: bool,
    /// Whether it is quoted as a whole, or begins inside a quotation.
    pub(super) quoted: bool,
    pub(super) begins_quoted: bool,
}

/// The levels from which on a word counts as a cue, and as a weak one.
const CUE: u8 = 4;
const WEAK_CUE: u8 = 2;

/// A block as its tokens see it.
#[derive(Debug, Default)]
pub(super) struct Window {
    pub(super) block: Range<usize>,
    pub(super) around: Vec<Around>,
    pub(super) sentences: Vec<SentenceFacts>,
    /// Tokens from the start to the first colon, where one stands near.
    pub(super) colon: usize,
}

/// Tokens in which the colon of a transcript line is sought.
const MAX_COLON: usize = 8;

impl Window {
    /// Looks around in a block; what an earlier block left is overwritten.
    pub(super) fn look(&mut self, ground: &Ground<'_>, words: &[Word], block: Range<usize>) {
        self.block = block.clone();
        self.around.clear();
        self.around.resize(block.len(), Around::default());
        self.sentences.clear();
        let first = ground.reading.sentence_of(block.start);
        let sentences = ground.reading.sentences.get(first..).unwrap_or_default();
        for sentence in sentences.iter().take_while(|sentence| sentence.tokens.start < block.end) {
            let tokens = sentence.tokens.clone();
            self.nearest(words, tokens.clone(), |word| word.rate >= CUE, |around| &mut around.cue);
            self.nearest(words, tokens.clone(), |word| word.rate >= WEAK_CUE, |around| &mut around.weak_cue);
            self.nearest(words, tokens.clone(), is_finite, |around| &mut around.verb);
            self.nearest(words, tokens.clone(), is_pause, |around| &mut around.pause);
            let index = self.sentences.len();
            for at in tokens.clone() {
                if let Some(around) = self.around.get_mut(at - block.start) {
                    around.sentence = index;
                }
            }
            self.sentences.push(facts(words, tokens));
        }
        self.nearest(words, block.clone(), is_edge, |around| &mut around.edge);
        let start = words.get(block.clone()).unwrap_or_default();
        let colon = start.iter().take(MAX_COLON).position(|word| word.kind == TokenKind::Colon as u8);
        self.colon = colon.map_or(0, |at| at + 1);
    }

    /// Notes for each token in `tokens` the nearest others that are meant.
    fn nearest(
        &mut self,
        words: &[Word],
        tokens: Range<usize>,
        meant: fn(&Word) -> bool,
        slot: fn(&mut Around) -> &mut Nearest,
    ) {
        let start = self.block.start;
        let mut last = None;
        for at in tokens.clone() {
            if let Some(around) = self.around.get_mut(at - start) {
                slot(around).before = last;
            }
            if words.get(at).is_some_and(meant) {
                last = Some(at);
            }
        }
        last = None;
        for at in tokens.rev() {
            if let Some(around) = self.around.get_mut(at - start) {
                slot(around).after = last;
            }
            if words.get(at).is_some_and(meant) {
                last = Some(at);
            }
        }
    }

    /// The surroundings of a token of the block.
    pub(super) fn around(&self, at: usize) -> Around {
        at.checked_sub(self.block.start).and_then(|at| self.around.get(at)).copied().unwrap_or_default()
    }
}

fn is_finite(word: &Word) -> bool {
    word.finite
}

fn is_edge(word: &Word) -> bool {
    matches!(word.mark, mark::OPENS | mark::CLOSES)
}

fn is_pause(word: &Word) -> bool {
    const PAUSES: [TokenKind; 8] = [
        TokenKind::Comma,
        TokenKind::Stop,
        TokenKind::Semicolon,
        TokenKind::Colon,
        TokenKind::Dash,
        TokenKind::Open,
        TokenKind::Close,
        TokenKind::Exclamation,
    ];
    is_edge(word) || PAUSES.iter().any(|kind| *kind as u8 == word.kind)
}

fn facts(words: &[Word], tokens: Range<usize>) -> SentenceFacts {
    let mut facts = SentenceFacts { tokens: tokens.clone(), best: tokens.start, ..SentenceFacts::default() };
    let inside = words.get(tokens.clone()).unwrap_or_default();
    for (at, word) in tokens.zip(inside) {
        if word.rate > facts.best_rate {
            (facts.best, facts.best_rate) = (at, word.rate);
        }
        facts.cues += u8::from(word.rate >= CUE && facts.cues < 4);
        facts.has_edge |= is_edge(word);
    }
    let quoted = |word: &Word| word.mark != mark::OUTSIDE;
    facts.begins_quoted = inside.first().is_some_and(|word| matches!(word.mark, mark::INSIDE | mark::CLOSES));
    let unquoted = inside.iter().filter(|word| !quoted(word) && word.kind == TokenKind::Word as u8).count();
    facts.quoted = unquoted == 0 && inside.first().is_some_and(quoted);
    facts
}
