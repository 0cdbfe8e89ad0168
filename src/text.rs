//! Text and positions in it: the only file that knows encodings.
//!
//! Inside the engine a position is a byte of the UTF-8 text. The outside world also counts UTF-16 units
//! (JavaScript, the DOM) and code points (Python, W3C Web Annotation); [`OffsetMap`] converts in both directions.

use crate::limits;
use serde::{Deserialize, Serialize};

/// A piece of the text, `[start, end)`; serialised as `[start, end]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    /// First position inside.
    pub start: u32,
    /// First position after the end.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, both in bytes of the document.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Span { start: start as u32, end: end as u32 }
    }

    /// The smallest span that holds both.
    pub(crate) fn to(self, other: Span) -> Self {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies wholly inside.
    pub(crate) fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<(u32, u32)> for Span {
    fn from((start, end): (u32, u32)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// The unit in which positions are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-16 code units, as JavaScript and the DOM count.
    Utf16,
    /// Unicode code points, as Python and W3C selectors count.
    #[default]
    Char,
    /// Bytes of the UTF-8 text, as Rust counts.
    Utf8,
}

/// The text under annotation, cut to the part that is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Document<'t> {
    text: &'t str,
    /// Bytes of the whole text before it was cut; equal to `text.len()` where nothing was.
    pub(crate) whole: usize,
}

impl<'t> Document<'t> {
    /// Takes at most `max_chars` code points of `text`, cut after the last sentence end or line break before that.
    pub(crate) fn new(text: &'t str, max_chars: usize) -> Self {
        let max_chars = max_chars.min(limits::MAX_CHARS);
        let Some((limit, _)) = text.char_indices().nth(max_chars) else {
            return Document { text, whole: text.len() };
        };
        let head = text.get(..limit).unwrap_or(text);
        let cut = head.rfind(['\n', '.', '!', '?']).map_or(limit, |at| at + 1);
        Document { text: text.get(..cut).unwrap_or(head), whole: text.len() }
    }

    /// The text that is read.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The text of a span; empty where the span is none of this document.
    pub(crate) fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The character that ends just before byte `at`.
    pub(crate) fn char_before(&self, at: u32) -> Option<char> {
        self.text.get(..at as usize).and_then(|head| head.chars().next_back())
    }

    /// The character that begins at byte `at`.
    pub(crate) fn char_at(&self, at: u32) -> Option<char> {
        self.text.get(at as usize..).and_then(|tail| tail.chars().next())
    }
}

/// White space, and characters without width that stand for it.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
}

/// Bytes between two checkpoints of an [`OffsetMap`]: a conversion reads at most so many.
const STRIDE: usize = 256;

/// Converts positions between bytes and another unit, in both directions, in constant time.
#[derive(Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    unit: Offsets,
    /// Position in `unit` at every `STRIDE`-th byte (rounded down to a character); empty where both agree.
    checkpoints: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// The map between the bytes of `text` and `unit`.
    pub fn new(text: &'t str, unit: Offsets) -> Self {
        let mut checkpoints = Vec::new();
        if unit != Offsets::Utf8 && !text.is_ascii() {
            let mut count = 0u32;
            for (at, character) in text.char_indices() {
                while checkpoints.len() * STRIDE <= at {
                    checkpoints.push(count);
                }
                count = count.saturating_add(width(character, unit));
            }
            checkpoints.push(count);
        }
        OffsetMap { text, unit, checkpoints }
    }

    /// The position, in this map's unit, of a byte position; one inside a character counts as its start.
    pub fn of_byte(&self, byte: u32) -> u32 {
        if self.checkpoints.is_empty() {
            return byte;
        }
        let slot = (byte as usize / STRIDE).min(self.checkpoints.len() - 1);
        let (mut at, mut count) = self.checkpoint(slot);
        for character in self.text.get(at..).unwrap_or("").chars() {
            if at + character.len_utf8() > byte as usize {
                break;
            }
            at += character.len_utf8();
            count += width(character, self.unit);
        }
        count
    }

    /// The byte position of a position in this map's unit; one inside a character counts as its start.
    pub fn to_byte(&self, position: u32) -> u32 {
        if self.checkpoints.is_empty() {
            return position;
        }
        let slot = self.checkpoints.partition_point(|&count| count <= position).saturating_sub(1);
        let (mut at, mut count) = self.checkpoint(slot);
        for character in self.text.get(at..).unwrap_or("").chars() {
            if count + width(character, self.unit) > position {
                break;
            }
            at += character.len_utf8();
            count += width(character, self.unit);
        }
        at as u32
    }

    /// A span of bytes as a span of this map's unit.
    pub fn of_bytes(&self, span: Span) -> Span {
        Span { start: self.of_byte(span.start), end: self.of_byte(span.end) }
    }

    /// A span of this map's unit as a span of bytes.
    pub fn to_bytes(&self, span: Span) -> Span {
        Span { start: self.to_byte(span.start), end: self.to_byte(span.end) }
    }

    /// The first character that begins at or after the checkpoint's byte, and the count there.
    fn checkpoint(&self, slot: usize) -> (usize, u32) {
        let mut at = (slot * STRIDE).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        (at, self.checkpoints.get(slot).copied().unwrap_or(0))
    }
}

fn width(character: char, unit: Offsets) -> u32 {
    match unit {
        Offsets::Utf16 => character.len_utf16() as u32,
        Offsets::Char => 1,
        Offsets::Utf8 => character.len_utf8() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_survive_the_way_out_and_back() {
        let text = "a“b”𝒳 é\u{301}\n".repeat(200);
        for unit in [Offsets::Utf16, Offsets::Char, Offsets::Utf8] {
            let map = OffsetMap::new(&text, unit);
            let mut count = 0;
            for (at, character) in text.char_indices() {
                assert_eq!(map.of_byte(at as u32), count, "{unit:?} at {at}");
                assert_eq!(map.to_byte(count), at as u32, "{unit:?} back at {at}");
                count += width(character, unit);
            }
            assert_eq!(map.of_byte(text.len() as u32), count);
            assert_eq!(map.to_byte(count), text.len() as u32);
        }
    }

    #[test]
    fn a_long_text_is_cut_after_a_sentence() {
        let document = Document::new("One. Two. Three", 12);
        assert_eq!(document.text(), "One. Two.");
        assert_eq!(document.whole, 15);
    }
}
