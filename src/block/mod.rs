//! Blocks: the layout of a pasted article, and what of it is navigation, forms and footer.
//!
//! Lines are joined to passages where the text was evidently wrapped; a passage becomes a block by its marker, its
//! place and its look. Nothing here reads what a passage says, but for the wording of boilerplate and captions.

use crate::annotated::{Block, BlockKind};
use crate::text::{Document, Span};
use line::Marker;
use passage::Passage;
use shape::Ending;
use std::ops::RangeInclusive;

mod boilerplate;
mod line;
mod passage;
mod shape;

/// Splits the document into blocks, in order; empty lines and the markers of quotations and lists belong to none.
pub(crate) fn find(document: &Document<'_>) -> Vec<Block> {
    let passages = passage::join(document, &line::read(document));
    let boilerplate = boilerplate::find(&passages);
    let layout = Layout::new(&passages, &boilerplate);
    (0..passages.len()).filter_map(|index| layout.block(index)).collect()
}

/// Columns of white space that set a passage off as a quotation.
const SET_OFF: usize = 4;
/// Words of running text that make an article of what stands under a headline.
const ARTICLE_WORDS: usize = 15;
/// Words of the name of a section.
const SECTION_WORDS: usize = 2;
/// Words of a headline that ends with a full stop.
const HEADLINE_WORDS: usize = 3;
/// Words of a title and of a heading.
const TITLE_WORDS: usize = 30;
const HEADING_WORDS: usize = 12;
/// Words of a heading that is a question; a longer one is asked in an interview.
const QUESTION_WORDS: usize = 5;
/// Words of a line under a picture.
const CAPTION_WORDS: usize = 60;

/// The passages with what must be known of all of them to judge one.
struct Layout<'p> {
    passages: &'p [Passage<'p>],
    boilerplate: &'p [bool],
    /// The first passage that is no boilerplate, where enough running text for an article follows it.
    first: Option<usize>,
    /// From the first passage of running text to the last.
    prose: RangeInclusive<usize>,
    /// Paragraphs begin with an indent throughout, which then sets nothing off.
    indented: bool,
}

impl<'p> Layout<'p> {
    fn new(passages: &'p [Passage<'p>], boilerplate: &'p [bool]) -> Self {
        let kept =
            || passages.iter().zip(boilerplate).enumerate().filter(|(_, (_, boilerplate))| !**boilerplate);
        let prose =
            || kept().filter(|(_, (passage, _))| passage.shape.is_prose() || passage.shape.is_sentence());
        let mut heads = kept().map(|(index, (passage, _))| (index, passage));
        let first = match (heads.next(), heads.next()) {
            // the name of a section stands before the headline
            (Some((_, section)), Some((second, headline)))
                if section.shape.words <= SECTION_WORDS
                    && headline.shape.words >= 2 * SECTION_WORDS
                    && !headline.shape.is_sentence()
                    && is_title(headline) =>
            {
                Some(second)
            }
            (first, _) => first.map(|(index, _)| index),
        };
        let after_first = prose().filter(|(index, _)| Some(*index) > first);
        let words: usize = after_first.map(|(_, (passage, _))| passage.shape.words).sum();
        let bounds = prose().next().zip(prose().next_back());
        let indented = prose().filter(|(_, (passage, _))| passage.indent >= SET_OFF).count();
        Layout {
            passages,
            boilerplate,
            first: first.filter(|_| words >= ARTICLE_WORDS),
            prose: bounds.map_or(0..=0, |((first, _), (last, _))| first..=last),
            indented: indented * 2 >= prose().count(),
        }
    }

    fn block(&self, index: usize) -> Option<Block> {
        let passage = self.passages.get(index)?;
        let kind = self.kind(index, passage);
        let keeps_marker = !matches!(kind, BlockKind::ListItem | BlockKind::BlockQuotation);
        let span = match keeps_marker {
            true => Span { start: passage.marked_at, end: passage.span.end },
            false => passage.span,
        };
        Some(Block { kind, span })
    }

    fn kind(&self, index: usize, passage: &Passage<'_>) -> BlockKind {
        let shape = &passage.shape;
        if self.boilerplate.get(index) == Some(&true) {
            return BlockKind::Boilerplate;
        }
        match passage.marker {
            Marker::Quoted => return BlockKind::BlockQuotation,
            Marker::Bullet if !self.signs(index) => return BlockKind::ListItem,
            Marker::Number if self.is_numbered(index) => return BlockKind::ListItem,
            _ => {}
        }
        if self.first == Some(index) && is_title(passage) && !self.begins_transcript(index) {
            return BlockKind::Title;
        }
        if passage.indent >= SET_OFF && !self.indented && (shape.is_sentence() || shape.opens_quoted) {
            return BlockKind::BlockQuotation;
        }
        if is_caption(passage) {
            return BlockKind::Caption;
        }
        let between = *self.prose.start() < index && index < *self.prose.end();
        if between && !self.after_quotation(index) && is_heading(passage) {
            return BlockKind::Heading;
        }
        BlockKind::Paragraph
    }

    /// Whether a passage with a dash before it names who said the one above: - Ada Byron
    fn signs(&self, index: usize) -> bool {
        let is_bullet = |index: Option<usize>| {
            let passage = index.and_then(|index| self.passages.get(index));
            passage.is_some_and(|passage| passage.marker == Marker::Bullet)
        };
        let alone = !is_bullet(index.checked_sub(1)) && !is_bullet(Some(index + 1));
        alone && self.after_quotation(index)
    }

    fn begins_transcript(&self, index: usize) -> bool {
        let mut lines = self.passages.iter().skip(index);
        lines.by_ref().take(2).filter(|passage| passage.shape.has_label).count() == 2
    }

    fn after_quotation(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.passages.get(before));
        before.is_some_and(|passage| {
            passage.marker == Marker::Quoted || (passage.shape.opens_quoted && passage.shape.closes_quoted)
        })
    }

    fn is_numbered(&self, index: usize) -> bool {
        let neighbours = [index.checked_sub(1), Some(index + 1)];
        neighbours.into_iter().flatten().any(|neighbour| {
            self.passages.get(neighbour).is_some_and(|passage| passage.marker == Marker::Number)
        })
    }
}

/// Whether the first passage is the headline: no sentence, or one in title case; no byline.
fn is_title(passage: &Passage<'_>) -> bool {
    let shape = &passage.shape;
    let headline = match shape.ending {
        Ending::Stop => shape.is_title_case && shape.words >= HEADLINE_WORDS,
        Ending::Open => false,
        Ending::None | Ending::Question | Ending::Exclamation => !shape.has_label || !shape.is_sentence(),
    };
    headline
        && shape.words <= TITLE_WORDS
        && shape.begins_upper
        && !(shape.is_title_case && passage.text.starts_with("By "))
}

fn is_heading(passage: &Passage<'_>) -> bool {
    let shape = &passage.shape;
    let question = shape.ending == Ending::Question && shape.words <= QUESTION_WORDS && !shape.has_marks;
    shape.words <= HEADING_WORDS
        && (shape.ending == Ending::None || question)
        && shape.begins_upper
        && !shape.is_signature
        && !shape.opens_quoted
        && !shape.has_label
}

/// How lines under pictures begin and end.
const CAPTION_STARTS: [&str; 15] = [
    "Getty Images ",
    "Photo:",
    "Photos:",
    "Photograph:",
    "Photo by",
    "Photo credit",
    "Image:",
    "Image credit",
    "Picture:",
    "Pictured:",
    "Caption:",
    "File photo",
    "FILE PHOTO",
    "FILE -",
    "Illustration:",
];
const CAPTION_ENDS: [&str; 8] =
    ["/Getty Images", "Getty Images)", "/AP)", "AP Photo)", "/Reuters", "/AFP", "(Reuters)", "/REUTERS"];

fn is_caption(passage: &Passage<'_>) -> bool {
    let text = passage.text.trim_start_matches(['(', '[']);
    let end = passage.text.trim_end_matches('.');
    let credited = CAPTION_STARTS.iter().any(|start| text.starts_with(start))
        || CAPTION_ENDS.iter().any(|known| end.ends_with(known))
        || end
            .rsplit_once(". ")
            .is_some_and(|(_, last)| last.starts_with("Image: ") || last.starts_with("Photo: "));
    credited && passage.shape.words <= CAPTION_WORDS
}
