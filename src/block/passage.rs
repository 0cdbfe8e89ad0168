//! Passages: lines that belong together, because the text was broken at a column or inside a sentence.

use super::line::{Line, Marker};
use super::shape::{Shape, ends_sentence};
use crate::text::{Document, Span};

/// One or more lines that make one block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'t> {
    pub(super) text: &'t str,
    /// Where the text stands, from the first line's text to the last line's end.
    pub(super) span: Span,
    /// Where the first line's marker begins.
    pub(super) marked_at: u32,
    /// The first line's marker.
    pub(super) marker: Marker,
    /// The first line's indent.
    pub(super) indent: usize,
    pub(super) shape: Shape,
}

/// Columns at which people and programs break lines.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;
/// Characters before a line break inside a sentence; fewer are an entry of a menu.
const SHORTEST_BROKEN: usize = 25;

/// Joins lines where the text was evidently wrapped.
pub(super) fn join<'t>(document: &Document<'t>, lines: &[Line<'t>]) -> Vec<Passage<'t>> {
    let width = width(lines);
    let mut passages = Vec::new();
    let mut start = 0;
    while let Some(first) = lines.get(start) {
        let mut end = start + 1;
        let mut length = first.text.chars().count();
        while let (Some(line), Some(next)) = (lines.get(end - 1), lines.get(end)) {
            if !goes_on(line, next, length, width) {
                break;
            }
            length += next.text.chars().count();
            end += 1;
        }
        let last = lines.get(end - 1).unwrap_or(first);
        let span = first.span.to(last.span);
        let text = document.slice(span);
        passages.push(Passage {
            text,
            span,
            marked_at: first.marked_at,
            marker: first.marker,
            indent: first.indent,
            shape: Shape::of(text),
        });
        start = end;
    }
    passages
}

/// The column at which the document is wrapped: its longest line that breaks inside a sentence.
fn width(lines: &[Line<'_>]) -> Option<usize> {
    let broken = lines.windows(2).filter_map(|pair| match pair {
        [line, next] if is_broken(line, next) => Some(columns(line)),
        _ => None,
    });
    broken.filter(|columns| WIDTHS.contains(columns)).max()
}

/// Whether `next` continues the passage that ends with `line` and is `length` characters long so far.
fn goes_on(line: &Line<'_>, next: &Line<'_>, length: usize, width: Option<usize>) -> bool {
    let together = !next.after_gap
        && (next.marker == Marker::None || (next.marker == Marker::Quoted && line.marker == Marker::Quoted));
    let filled = || {
        let first_word = next.text.split_whitespace().next().unwrap_or("").chars().count();
        width.is_some_and(|width| columns(line) <= width && columns(line) + 1 + first_word > width)
    };
    together && ((length >= SHORTEST_BROKEN && is_broken(line, next)) || filled())
}

/// Whether a line breaks off inside a sentence that the next goes on with.
fn is_broken(line: &Line<'_>, next: &Line<'_>) -> bool {
    !next.after_gap && !ends_sentence(line.text) && next.text.starts_with(char::is_lowercase)
}

fn columns(line: &Line<'_>) -> usize {
    line.indent + line.text.chars().count()
}
