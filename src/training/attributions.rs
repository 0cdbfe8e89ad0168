//! What training sees of the attribution stage.

pub use crate::attribution::study::{CertaintyQuestion, Labelled, LinkQuestion, Passage, SourceQuestion};

use crate::attribution::models::Files;
use crate::attribution::{self, Attributions, Remembered, sequence, study};
use crate::memory::Memory;
use crate::model::rates;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{Document, Offsets};
use crate::{Acts, Annotated};
use crate::{assemble, block, limits, quotation, sentence, speaker, tag, token};

/// Labels of the sequence tagger.
pub const LABELS: usize = 7;

/// Weights of a row.
pub const ROW: usize = study::ROW;

/// Joints between two tokens that transitions tell apart.
pub const JOINTS: usize = study::JOINTS;

/// What a logit counts in the weights of choices.
pub const LOGIT: i32 = study::LOGIT;

/// Number of rates, two of them in a byte.
pub const RATE_SLOTS: usize = rates::SLOTS;

/// What is known before attributions are sought: files of weights that, for an article to learn from, never saw it.
#[derive(Clone, Copy)]
pub struct Knowledge<'k> {
    /// The tagger of parts of speech.
    pub tagger: &'k [u8],
    /// How often words report.
    pub rates: &'k [u8],
}

/// Files of weights, one for each attribution model, the tagger they were fitted with, and the judge of antecedents.
#[derive(Clone, Default)]
pub struct Weights {
    /// The tagger of parts of speech.
    pub tagger: Vec<u8>,
    /// How often words report.
    pub rates: Vec<u8>,
    /// The first pass of the sequence tagger.
    pub first: Vec<u8>,
    /// The second pass.
    pub second: Vec<u8>,
    /// The linker of contents to cues.
    pub link: Vec<u8>,
    /// The ranker of sources.
    pub source: Vec<u8>,
    /// The ranker of the sources of direct quotations.
    pub direct: Vec<u8>,
    /// How likely a finding is right.
    pub certainty: Vec<u8>,
    /// How likely its words are the very ones.
    pub exactness: Vec<u8>,
    /// Whom pronouns and descriptions stand for.
    pub antecedent: Vec<u8>,
}

impl Weights {
    /// What is known before attributions are sought.
    pub fn knowledge(&self) -> Knowledge<'_> {
        Knowledge { tagger: &self.tagger, rates: &self.rates }
    }

    /// Every file, and the passes unpacked.
    fn files<'w>(&'w self, [first, second]: [&'w [u8]; 2]) -> Files<'w> {
        Files {
            rates: &self.rates,
            first,
            second,
            link: &self.link,
            source: &self.source,
            direct: &self.direct,
            certainty: &self.certainty,
            exactness: &self.exactness,
        }
    }
}

/// The reading of a text, handed to `study`.
pub(super) fn read<T>(text: &str, tagger: &[u8], study: impl FnOnce(&Reading<'_>) -> T) -> T {
    let document = Document::new(text, limits::MAX_CHARS);
    let blocks = block::find(&document);
    let tokens = token::find(&document, &blocks);
    let sentences = sentence::find(&document, &tokens);
    let quotations = quotation::find(&document, &blocks, &tokens);
    let tags = tag::find(&document, &tokens, &sentences);
    let tagger = tag::unpacked(tagger);
    let parts =
        tag::parts(&document, &tokens, &sentences, tag::Weights::new(&tagger), &mut Memory::default());
    let small = document.text().to_ascii_lowercase();
    study(&Reading {
        document: &document,
        small: &small,
        blocks: &blocks,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        tags: &tags,
        parts: &parts,
    })
}

/// For every token the hashes of its form and of its stem, by which the rates of cues are held.
pub fn rate_keys(text: &str) -> Vec<(u32, u32)> {
    read(text, &[], study::keys)
}

/// Where the rate of a form (`kind` 0) or stem (`kind` 1) with this hash is held; see [`RATE_SLOTS`].
pub fn rate_slot(hash: u32, kind: u32) -> usize {
    rates::slot(hash, kind)
}

/// The level that a file of rates holds for a word with these hashes of form and stem.
pub fn rate(rates: &[u8], (form, stem): (u32, u32)) -> u8 {
    rates::Rates::new(rates).of(form, stem)
}

/// The evidence of a text for the first pass of the sequence tagger, or for the second where `first` has the labels
/// that the first gave its tokens.
pub fn passage(text: &str, known: Knowledge<'_>, first: Option<&Labelled>) -> Passage {
    read(text, known.tagger, |reading| study::passage(reading, known.rates, first))
}

/// The file that holds the weights of a pass: what one logit counts, transitions, rows.
pub fn pass_file(weights: &[u8]) -> Vec<u8> {
    sequence::packed(weights)
}

/// The labels that a file of weights gives a passage, by the engine's own decoder.
pub fn label(passage: &Passage, weights: &[u8]) -> Labelled {
    study::label(passage, weights)
}

/// The score that a file of weights gives an option with these features, as the engine adds it up.
pub fn score(features: &[u32], weights: &[u8]) -> i32 {
    study::score(features, weights)
}

/// The contents of a text with the cues each may belong to, from the labels of the second pass.
pub fn link_questions(text: &str, known: Knowledge<'_>, second: &Labelled) -> Vec<LinkQuestion> {
    read(text, known.tagger, |reading| study::link_questions(reading, known.rates, second))
}

/// The relations of a text with the sources each may have, from the labels of the second pass and weights of links.
pub fn source_questions(
    text: &str,
    known: Knowledge<'_>,
    link: &[u8],
    second: &Labelled,
) -> Vec<SourceQuestion> {
    read(text, known.tagger, |reading| study::source_questions(reading, known.rates, link, second))
}

/// The findings of a text with what tells how certain they are, from the labels of the second pass and the weights of
/// links and rankers.
pub fn certainty_questions(
    text: &str,
    known: Knowledge<'_>,
    weights: &Weights,
    second: &Labelled,
) -> Vec<CertaintyQuestion> {
    let files = Files { rates: known.rates, ..weights.files([&[], &[]]) };
    read(text, known.tagger, |reading| study::certainty_questions(reading, files, second))
}

/// The quotes of a text with their speakers, in code points, as the engine finds them with other weights than the crate's own.
pub fn annotate(text: &str, weights: &Weights, acts: Acts) -> Annotated {
    attributed(text, weights, acts, |reading, attributions, speakers| {
        assemble::assemble(text, reading, attributions, speakers, Vec::new(), Offsets::Char)
    })
}

/// The reading of a text with its attributions and speakers, as the engine finds them with these weights, handed to
/// `study`.
pub(super) fn attributed<T>(
    text: &str,
    weights: &Weights,
    acts: Acts,
    study: impl FnOnce(&Reading<'_>, Attributions, Speakers) -> T,
) -> T {
    let [first, second] = [&weights.first, &weights.second].map(|file| sequence::unpacked(file));
    read(text, &weights.tagger, |reading| {
        let files = weights.files([&first, &second]);
        let attributions = attribution::find_with(reading, acts, files, &mut Remembered::default());
        let speakers = speaker::find_with(reading, &attributions, &weights.antecedent);
        study(reading, attributions, speakers)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;

    #[test]
    fn with_the_crates_own_weights_it_is_the_engine() {
        let weights = Weights {
            tagger: model::TAGGER.to_vec(),
            rates: model::RATES.to_vec(),
            first: model::FIRST_PASS.to_vec(),
            second: model::SECOND_PASS.to_vec(),
            link: model::LINK.to_vec(),
            source: model::SOURCE.to_vec(),
            direct: model::DIRECT_SOURCE.to_vec(),
            certainty: model::CERTAINTY.to_vec(),
            exactness: model::EXACTNESS.to_vec(),
            antecedent: model::ANTECEDENT.to_vec(),
        };
        let text = "“We won,” said Ada Byron. She hopes that the court will agree.";
        let Annotated { quotes, speakers, .. } = annotate(text, &weights, Acts::All);
        let engine = crate::annotate(text, &crate::Options::default());
        assert_eq!((&quotes, &speakers), (&engine.quotes, &engine.speakers));
        assert_eq!(quotes.len(), 2);
        assert_ne!(annotate(text, &Weights::default(), Acts::All).quotes, quotes);
    }
}
