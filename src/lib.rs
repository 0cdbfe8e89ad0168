//! Whosaid reads English news text and tells who said what, what is claimed, and what nobody vouches for.
//!
//! # Architecture
//! One straight road; each stage reads earlier results and knows nothing of later ones. The modules below stand in
//! the order of the road, and the body of `read`, behind [`annotate`], is the road itself:
//!
//! text → document → blocks → tokens → sentences → quotation marks → tags → attributions → speakers → claims → annotated.
//!
//! Walls, kept by `tests/tidy.rs`: a module imports only from modules above it; only [`text`](text::Span) converts
//! offsets; only `web` and `web_writer` know JavaScript; only `bin/train` uses floating point. Nothing here fails or panics: what
//! could not be done is told in [`Annotated::notes`].

pub mod limits;

mod order;

mod memory;

mod text;

mod annotated;

mod lexicon;

mod model;

mod block;

mod token;

mod sentence;

mod quotation;

mod tag;

mod reading;

mod attribution;

mod speaker;

mod claim;

mod assemble;

pub mod export;

#[cfg(feature = "train")]
pub mod training;

#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod stages;

#[cfg(all(target_arch = "wasm32", not(feature = "writer")))]
mod web;

#[cfg(all(target_arch = "wasm32", feature = "writer"))]
mod web_writer;

#[cfg(test)]
#[path = "../tests/spec/runner.rs"]
mod spec;

#[cfg(test)]
#[path = "../tests/spec/structure.rs"]
mod structure;

pub use annotated::{
    Act, Annotated, Block, BlockKind, Claim, ClaimKind, Hedge, HedgeKind, Level, Misfit, Note, Phrase,
    PhraseKind, Quote, QuoteKind, Reason, ReasonKind, SCHEMA, Speaker, SpeakerKind, Stance, Unnamed,
    VouchedBy, Word,
};
pub use claim::Score;
pub use text::{OffsetMap, Offsets, Span};

/// What to look for and how to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Unit of the positions in the result.
    pub offsets: Offsets,
    /// Which attributions to keep; the others still tell who speaks.
    pub acts: Acts,
    /// Which claims to keep.
    pub claims: Claims,
    /// Code points to read at most; never more than [`limits::MAX_CHARS`].
    pub max_chars: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            offsets: Offsets::Char,
            acts: Acts::All,
            claims: Claims::Facts,
            max_chars: limits::MAX_CHARS,
        }
    }
}

/// Which attributions to keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Acts {
    /// Speech, writing, thought and decision.
    #[default]
    All,
    /// What was said or written: by a cue that says so, or between quotation marks; without marks only what is fairly
    /// certain.
    Speech,
}

/// Which claims to keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Claims {
    /// Statements of fact on what is and was: no predictions and no opinions.
    #[default]
    Facts,
    /// Predictions and opinions too.
    All,
}

/// Finds quotations, reported speech, speakers and claims in `text`.
///
/// Never fails and never panics: any string is fine, limits are told in [`Annotated::notes`]. The same text and
/// options give the same result on every platform.
///
/// ```
/// let text = "“We won,” said Ada Byron.";
/// let found = whosaid::annotate(text, &whosaid::Options::default());
/// assert_eq!(found.speakers[0].name, "Ada Byron");
/// ```
pub fn annotate(text: &str, options: &Options) -> Annotated {
    read(text, options, &mut Remembered::default())
}

/// The road. What `memory` holds of paragraphs that stood in the text before is not looked for again; nothing of the
/// result depends on it.
fn read(text: &str, options: &Options, memory: &mut Remembered) -> Annotated {
    let document = text::Document::new(text, options.max_chars);
    let blocks = block::find(&document);
    let tokens = token::renew(&document, &blocks, &mut memory.tokens);
    let sentences = sentence::find(&document, &tokens);
    let quotations = quotation::find(&document, &blocks, &tokens);
    let tags = tag::find(&document, &tokens, &sentences);
    let parts = tag::parts(&document, &tokens, &sentences, tag::Weights::shipped(), &mut memory.parts);
    let small = document.text().to_ascii_lowercase();
    let reading = reading::Reading {
        document: &document,
        small: &small,
        blocks: &blocks,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        tags: &tags,
        parts: &parts,
    };
    let attributions = attribution::find(&reading, options.acts, &mut memory.attributions);
    let speakers = speaker::find(&reading, &attributions);
    let claims = claim::find(&reading, &attributions, &speakers, options.claims);
    assemble::assemble(text, &reading, attributions, speakers, claims, options.offsets)
}

/// A text that is being written: annotated again after every change, and only what changed is looked for anew.
///
/// Each result is that of [`annotate`], to the byte; what is remembered of the paragraphs only makes it come sooner.
///
/// ```
/// let mut manuscript = whosaid::Manuscript::default();
/// let options = whosaid::Options::default();
/// manuscript.annotate("“We won,” said Ada By", &options);
/// let found = manuscript.annotate("“We won,” said Ada Byron.", &options);
/// assert_eq!(found.speakers[0].name, "Ada Byron");
/// ```
#[derive(Debug)]
pub struct Manuscript {
    memory: Remembered,
}

impl Default for Manuscript {
    fn default() -> Self {
        Manuscript { memory: Remembered::keeping() }
    }
}

impl Manuscript {
    /// Annotates the text as it stands now; it may share anything or nothing with what it was before.
    pub fn annotate(&mut self, text: &str, options: &Options) -> Annotated {
        let annotated = read(text, options, &mut self.memory);
        self.memory.end();
        annotated
    }
}

/// What the stages remember of the paragraphs.
#[derive(Debug, Default)]
struct Remembered {
    tokens: memory::Memory<Vec<token::Token>>,
    parts: memory::Memory<Vec<tag::Part>>,
    attributions: attribution::Remembered,
}

impl Remembered {
    fn keeping() -> Remembered {
        Remembered {
            tokens: memory::Memory::keeping(),
            parts: memory::Memory::keeping(),
            attributions: attribution::Remembered::keeping(),
        }
    }

    /// Ends a reading: what it did not meet is forgotten.
    fn end(&mut self) {
        self.tokens.end();
        self.parts.end();
        self.attributions.end();
    }
}

/// Scores `text` as one sentence, whatever stands in it; nothing of its layout, quotes or speakers is looked at.
///
/// ```
/// let counted = whosaid::score("The city lost 1,200 jobs in 2019.");
/// let praised = whosaid::score("What a wonderful, brave speech!");
/// assert!(counted.checkable > praised.checkable);
/// ```
pub fn score(text: &str) -> Score {
    claim::score(&text::Document::new(text, limits::MAX_CHARS))
}
