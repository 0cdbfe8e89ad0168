//! The road walked up to one of its stages, so that the difference of two walks tells what a stage costs.

use crate::memory::Memory;
use crate::text::Document;
use crate::{
    Options, assemble, attribution, block, claim, quotation, reading, sentence, speaker, tag, token,
};
use std::hint::black_box;

/// A stage of the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the stages of the road, in its order")]
pub enum Stage {
    Text,
    Blocks,
    Tokens,
    Sentences,
    QuotationMarks,
    Tags,
    Parts,
    Attributions,
    Speakers,
    Claims,
    Result,
}

impl Stage {
    /// All of them, in the order of the road.
    pub const ALL: [Stage; 11] = [
        Stage::Text,
        Stage::Blocks,
        Stage::Tokens,
        Stage::Sentences,
        Stage::QuotationMarks,
        Stage::Tags,
        Stage::Parts,
        Stage::Attributions,
        Stage::Speakers,
        Stage::Claims,
        Stage::Result,
    ];

    /// Its name, for a table.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Text => "text",
            Stage::Blocks => "blocks",
            Stage::Tokens => "tokens",
            Stage::Sentences => "sentences",
            Stage::QuotationMarks => "quotation marks",
            Stage::Tags => "tags",
            Stage::Parts => "parts of speech",
            Stage::Attributions => "attributions",
            Stage::Speakers => "speakers",
            Stage::Claims => "claims",
            Stage::Result => "result",
        }
    }
}

/// Walks the road as [`annotate`](crate::annotate) does, up to and with `last`; tells how much that stage found.
pub fn walk(text: &str, last: Stage) -> usize {
    let options = Options::default();
    let document = Document::new(text, options.max_chars);
    if last == Stage::Text {
        return black_box(document).text().len();
    }
    let blocks = black_box(block::find(&document));
    if last == Stage::Blocks {
        return blocks.len();
    }
    let tokens = black_box(token::find(&document, &blocks));
    if last == Stage::Tokens {
        return tokens.all.len();
    }
    let sentences = black_box(sentence::find(&document, &tokens));
    if last == Stage::Sentences {
        return sentences.len();
    }
    let quotations = black_box(quotation::find(&document, &blocks, &tokens));
    if last == Stage::QuotationMarks {
        return quotations.all.len();
    }
    let tags = black_box(tag::find(&document, &tokens, &sentences));
    if last == Stage::Tags {
        return tags.len();
    }
    let parts = black_box(tag::parts(
        &document,
        &tokens,
        &sentences,
        tag::Weights::shipped(),
        &mut Memory::default(),
    ));
    if last == Stage::Parts {
        return parts.len();
    }
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
    let attributions =
        black_box(attribution::find(&reading, options.acts, &mut attribution::Remembered::default()));
    if last == Stage::Attributions {
        return attributions.all.len();
    }
    let speakers = black_box(speaker::find(&reading, &attributions));
    if last == Stage::Speakers {
        return speakers.all.len();
    }
    let claims = black_box(claim::find(&reading, &attributions, &speakers, options.claims));
    if last == Stage::Claims {
        return claims.len();
    }
    let result = assemble::assemble(text, &reading, attributions, speakers, claims, options.offsets);
    black_box(result).quotes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_is_the_road() {
        let text = "“We won,” said Ada Byron. “It was close.”\n\nRents rose by 12 per cent in 2019.";
        let found: Vec<usize> = Stage::ALL.iter().map(|&stage| walk(text, stage)).collect();
        let whole = crate::annotate(text, &Options::default());
        assert_eq!(found.first(), Some(&text.len()));
        assert_eq!(found.last(), Some(&whole.quotes.len()));
        assert_eq!(found.get(1), Some(&whole.blocks.len()));
        assert!(found.iter().all(|&found| found > 0), "{found:?}");
    }
}
