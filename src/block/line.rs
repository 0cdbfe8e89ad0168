//! Lines of the text, and the marker that each begins with.

use crate::text::{Document, Span, is_space};

/// A line with something on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its text without the marker and the white space around it.
    pub(super) text: &'t str,
    /// Where that text stands.
    pub(super) span: Span,
    /// Where its marker begins; the beginning of the text where it has none.
    pub(super) marked_at: u32,
    /// What it is marked as.
    pub(super) marker: Marker,
    /// Columns of white space before it; a tab counts as four.
    pub(super) indent: usize,
    /// An empty line, or none at all, stands before it.
    pub(super) after_gap: bool,
}

/// What the first characters of a line say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// Nothing.
    None,
    /// `>`: quoted from elsewhere.
    Quoted,
    /// `•`, `*`, `-`: an entry of a list.
    Bullet,
    /// `1.`, `2)`: a numbered entry, or a numbered heading.
    Number,
}

/// Characters that end a line.
const BREAKS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];
const BULLETS: [char; 14] = ['•', '◦', '‣', '▪', '▫', '●', '○', '■', '□', '·', '∙', '*', '-', '+'];

/// The lines of a document that hold more than white space and markers.
pub(super) fn read<'t>(document: &Document<'t>) -> Vec<Line<'t>> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut after_gap = true;
    let mut after_return = false;
    for piece in document.text().split_inclusive(BREAKS) {
        let rest_of_break = piece == "\n" && after_return;
        after_return = piece.ends_with('\r');
        match read_line(piece, at, after_gap) {
            Some(line) => {
                lines.push(line);
                after_gap = false;
            }
            None => after_gap |= !rest_of_break,
        }
        at += piece.len();
    }
    lines
}

fn read_line(piece: &str, at: usize, after_gap: bool) -> Option<Line<'_>> {
    let indented = piece.trim_end_matches(is_space);
    let marked = indented.trim_start_matches(is_space);
    let (marker, text) = strip_marker(marked);
    if text.is_empty() {
        return None;
    }
    let margin = indented.len() - marked.len();
    let indent = indented.chars().take_while(|&c| is_space(c)).map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let end = at + indented.len();
    let span = Span::new(end - text.len(), end);
    Some(Line { text, span, marked_at: (at + margin) as u32, marker, indent, after_gap })
}

fn strip_marker(marked: &str) -> (Marker, &str) {
    let after = |rest: &str| rest.starts_with(is_space) && !rest.trim_start_matches(is_space).is_empty();
    if let Some(rest) = marked.strip_prefix('>') {
        return (Marker::Quoted, rest.trim_start_matches(|c| c == '>' || is_space(c)));
    }
    if let Some(rest) = marked.strip_prefix(BULLETS).filter(|rest| after(rest)) {
        return (Marker::Bullet, rest.trim_start_matches(is_space));
    }
    let unnumbered = marked.trim_start_matches(|c: char| c.is_ascii_digit());
    if matches!(marked.len() - unnumbered.len(), 1..=3)
        && let Some(rest) = unnumbered.strip_prefix(['.', ')']).filter(|rest| after(rest))
    {
        return (Marker::Number, rest.trim_start_matches(is_space));
    }
    (Marker::None, marked)
}
