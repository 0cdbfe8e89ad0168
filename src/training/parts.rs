//! What training sees of the tagger of parts of speech.

use crate::memory::Memory;
use crate::sentence::{self, Sentences};
use crate::tag::{self, Part, Weights};
use crate::text::Document;
use crate::token::{self, Tokens};
use crate::{block, lexicon, limits};

/// Number of parts of speech that the tagger scores; tokens of the one part more are told by their kind.
pub const PARTS: usize = Part::SCORED;

/// Number of features that a word has for the tagger.
pub const PART_FEATURES: usize = tag::FEATURES;

/// How many of them, the first ones, name the word itself.
pub const PART_NAMING: usize = tag::NAMING;

/// The names of all parts, in the order of the tagger's weights, and of the one that is not scored.
pub fn part_names() -> [&'static str; PARTS + 1] {
    Part::ALL.map(|(_, name)| name)
}

/// The base form, third person and past form of every verb in the word lists.
pub fn verb_forms() -> Vec<[String; 3]> {
    lexicon::verb_forms()
}

/// The file that holds the weights of a tagger: the owners of its rows, then the rows.
pub fn tagger_file(weights: &[u8]) -> Vec<u8> {
    tag::packed(weights)
}

/// A text, read as far as the tagger needs it.
pub struct Words<'t> {
    document: Document<'t>,
    tokens: Tokens,
    sentences: Sentences,
}

impl<'t> Words<'t> {
    /// Reads a text by the stages of the engine.
    pub fn read(text: &'t str) -> Words<'t> {
        let document = Document::new(text, limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        let sentences = sentence::find(&document, &tokens);
        Words { document, tokens, sentences }
    }

    /// Where the tokens stand, in bytes.
    pub fn spans(&self) -> impl Iterator<Item = (usize, usize)> {
        self.tokens.all.iter().map(|token| (token.span.start as usize, token.span.end as usize))
    }

    /// Walks over the tokens as the tagger does: `choose` gets the index and the hashed features of every token that is
    /// scored, and gives the place of the part that counts for it. The result tells the place of every token's part.
    pub fn walk(&self, mut choose: impl FnMut(usize, &[u32; PART_FEATURES]) -> usize) -> Vec<u8> {
        let parts = tag::walk(&self.document, &self.tokens, &self.sentences, |at, features| {
            Part::at(choose(at, &features.map(|feature| feature.0)))
        });
        parts.into_iter().map(|part| part as u8).collect()
    }

    /// The places of the tokens' parts as the tagger with these weights finds them.
    pub fn parts(&self, weights: &[u8]) -> Vec<u8> {
        let weights = tag::unpacked(weights);
        let parts = tag::parts(
            &self.document,
            &self.tokens,
            &self.sentences,
            Weights::new(&weights),
            &mut Memory::default(),
        );
        parts.into_iter().map(|part| part as u8).collect()
    }
}
