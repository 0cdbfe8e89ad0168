//! Evidence: all that the sequence tagger sees of a document, as hashed features of its tokens.
//!
//! The templates follow what was measured to matter for attribution (Pareti 2015; Scheible, Klinger, Padó 2016): the
//! nearest cue candidates and what lies between, the state of the quotation marks, where clauses begin, affixes and
//! shapes, parts of speech, how often a word reports. Names are seen by their shape only.

use super::ground::Ground;
use super::labels::Label;
use crate::memory::Memory;
use crate::model::rates::Rates;
use crate::model::template::Features;
use crate::token::TokenKind;
use std::ops::Range;
use window::{Around, SentenceFacts, Window};
pub(super) use word::Word;

mod earlier;

mod sight;

mod templates;

mod window;

mod word;

pub(in crate::attribution) use earlier::Earlier;
#[cfg(feature = "train")]
pub(in crate::attribution) use word::keys;

/// The document as the features see it, one block of it at a time.
pub(super) struct Evidence<'e, 'r> {
    ground: &'e Ground<'r>,
    words: Vec<Word>,
    /// Before every token: how many commas, `that`s and edges of quotations there are.
    commas: Vec<u32>,
    thats: Vec<u32>,
    edges: Vec<u32>,
    window: Window,
    /// Whether the block is a title or heading.
    headline: bool,
}

impl<'e, 'r> Evidence<'e, 'r> {
    pub(super) fn new(ground: &'e Ground<'r>, rates: Rates<'_>, memory: &mut Memory<Vec<Word>>) -> Self {
        let words = word::read(ground, rates, memory);
        let before = |meant: &dyn Fn(usize, &Word) -> bool| {
            let mut count = 0;
            let mut sums = Vec::with_capacity(words.len() + 1);
            for (at, word) in words.iter().enumerate() {
                sums.push(count);
                count += u32::from(meant(at, word));
            }
            sums.push(count);
            sums
        };
        let commas = before(&|_, word| word.kind == TokenKind::Comma as u8);
        let thats = before(&|at, _| ground.is_word(at, "that"));
        let edges = before(&|_, word| matches!(word.mark, word::mark::OPENS | word::mark::CLOSES));
        Evidence { ground, words, commas, thats, edges, window: Window::default(), headline: false }
    }

    /// What the evidence stands on.
    pub(super) fn ground(&self) -> &'e Ground<'r> {
        self.ground
    }

    /// Turns to a block: features are asked for its tokens only.
    pub(super) fn look_at(&mut self, block: Range<usize>) {
        self.headline = self.ground.is_headline(block.start);
        let mut window = std::mem::take(&mut self.window);
        window.look(self.ground, &self.words, block);
        self.window = window;
    }

    /// The features of a token that both passes see: what stands in the text, and what the grammar proposes.
    pub(super) fn common_features(&self, at: usize, proposed: &Earlier, features: &mut Features) {
        self.token_features(at, features);
        self.earlier_features(at, proposed, 16, features);
    }

    /// The features of a token that only the second pass sees: the labels of the first.
    pub(super) fn second_features(&self, at: usize, first: &Earlier, features: &mut Features) {
        self.earlier_features(at, first, 24, features);
    }

    /// What stands between a token and the one before: a number below [`JOINTS`] that transitions depend on.
    pub(super) fn joint(&self, at: usize) -> usize {
        let starts = |word: Option<&Word>| word.map_or(0, |word| usize::from(word.mark));
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let bound = if at == self.window.block.start {
            2
        } else {
            let around = self.window.around(at);
            usize::from(self.sentence(&around).tokens.start == at)
        };
        let mark = match (starts(before), starts(self.words.get(at))) {
            (_, 1) => 1,
            (3, _) => 2,
            (_, 3) => 3,
            _ => 0,
        };
        bound * 4 + mark
    }

    /// What is known of a token.
    pub(super) fn word(&self, at: usize) -> &Word {
        self.words.get(at).unwrap_or(&templates::BEYOND)
    }

    fn sentence(&self, around: &Around) -> &SentenceFacts {
        const NOWHERE: &SentenceFacts = &SentenceFacts {
            tokens: 0..1,
            best: 0,
            best_rate: 0,
            cues: 0,
            has_edge: false,
            quoted: false,
            begins_quoted: false,
        };
        self.window.sentences.get(around.sentence).unwrap_or(NOWHERE)
    }

    /// Whether a token stands in a quotation inside a quotation.
    fn reading_depth(&self, at: usize) -> u32 {
        let inside = self.ground.reading.quotations.inside.get(at).copied().unwrap_or(0) as usize;
        let quotation = inside.checked_sub(1).and_then(|index| self.ground.reading.quotations.all.get(index));
        quotation.map_or(0, |quotation| u32::from(quotation.depth.min(1)))
    }

    /// The label of a token as a number.
    fn label(labels: &[Label], at: usize) -> u32 {
        labels.get(at).map_or(9, |label| *label as u32)
    }
}

/// Number of joints that [`Evidence::joint`] tells apart.
pub(super) const JOINTS: usize = 12;
