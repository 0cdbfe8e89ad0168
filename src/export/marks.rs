//! The text in the order of reading, with the marks that lie on it, properly nested.
//!
//! Annotations may cross each other and the borders of blocks; elements of a markup language may not. Where a mark
//! ends inside another that began later, the later one is closed, and opened again as its own next piece. Quotes and
//! claims hold phrases, phrases hold sources, sources hold cues, never the other way round.

use crate::annotated::{Annotated, BlockKind};
use crate::export::report::slice;
use crate::limits;
use crate::text::Span;
use std::cmp::Reverse;

/// A block, or what lies between two blocks.
pub(super) struct Part {
    /// `None` between blocks: white space, and what was not read.
    pub(super) kind: Option<BlockKind>,
    /// What stands in it, in order.
    pub(super) steps: Vec<Step>,
}

/// Something met in reading; a `Marker` stands where a line begins, and every `Open` has its `Close` in the same part, the last opened first.
pub(super) enum Step {
    /// What sets a block off and is none of its words: the `>` of a quotation, the bullet of a list.
    Marker(Span),
    Open(Mark),
    Text(Span),
    Close(Mark),
}

/// A piece of an annotation.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) layer: Layer,
    /// Index of the annotation; for a source and a cue, of their quote.
    pub(super) index: usize,
    /// Which piece of it, from 0.
    pub(super) piece: u32,
}

/// What a mark tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Quote,
    Claim,
    Phrase,
    Source,
    Cue,
}

impl Layer {
    /// How deep it stands: a mark never holds one of a smaller depth.
    fn depth(self) -> usize {
        match self {
            Layer::Quote | Layer::Claim => 0,
            Layer::Phrase => 1,
            Layer::Source => 2,
            Layer::Cue => 3,
        }
    }
}

/// The parts of `text`, which together hold all of it; `found` is counted in bytes.
pub(super) fn parts(text: &str, found: &Annotated) -> Vec<Part> {
    let mut marks = Marks::new(text, found);
    let mut parts = Vec::new();
    let mut at = 0;
    for block in &found.blocks {
        if block.span.start < at || !lies_in(text, block.span) {
            continue;
        }
        let marker = marker(text, at, block.span.start);
        between(at, marker.start, &mut parts);
        let mut steps = marks.lay_on(block.span);
        if marker.start < marker.end {
            steps.insert(0, Step::Marker(marker));
        }
        if block.kind == BlockKind::BlockQuotation {
            steps = steps.into_iter().flat_map(|step| line_markers(text, step)).collect();
        }
        parts.push(Part { kind: Some(block.kind), steps });
        at = block.span.end;
    }
    between(at, text.len() as u32, &mut parts);
    parts
}

fn between(start: u32, end: u32, parts: &mut Vec<Part>) {
    if start < end {
        parts.push(Part { kind: None, steps: vec![Step::Text(Span { start, end })] });
    }
}

/// What stands before a block on its own line; empty where that is nothing but white space.
pub(super) fn marker(text: &str, start: u32, end: u32) -> Span {
    let between = slice(text, Span { start, end });
    let line = between.rfind('\n').map_or(0, |at| at + 1);
    match between.get(line..).is_some_and(|line| !line.trim().is_empty()) {
        true => Span { start: start + line as u32, end },
        false => Span { start: end, end },
    }
}

/// Whether a span is not empty and holds whole characters of the text.
fn lies_in(text: &str, span: Span) -> bool {
    span.start < span.end && text.get(span.start as usize..span.end as usize).is_some()
}

/// A step through a quotation of e-mail, the `>` of its lines taken out of the text.
fn line_markers(text: &str, step: Step) -> Vec<Step> {
    let Step::Text(span) = step else { return vec![step] };
    let mut steps = Vec::new();
    let mut at = span.start;
    for line in slice(text, span).split_inclusive('\n') {
        let end = at + line.len() as u32;
        let begins = slice(text, Span { start: 0, end: at }).ends_with('\n');
        let words = if begins { line.trim_start_matches(['>', ' ', '\t']) } else { line };
        let start = end - words.len() as u32;
        if slice(text, Span { start: at, end: start }).contains('>') {
            steps.push(Step::Marker(Span { start: at, end: start }));
            at = start;
        }
        if at < end {
            steps.push(Step::Text(Span { start: at, end }));
        }
        at = end;
    }
    steps
}

/// A span to be marked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    start: u32,
    /// Of two that begin together the longer comes first and is the outer one.
    end: Reverse<u32>,
    layer: Layer,
    index: usize,
}

struct Marks {
    /// Those not begun yet, the next one last.
    waiting: Vec<Placed>,
    /// Those begun and not ended, the outermost first.
    open: Vec<(Placed, Mark)>,
    /// Pieces written of every annotation, by layer.
    pieces: [Vec<u32>; 5],
}

impl Marks {
    fn new(text: &str, found: &Annotated) -> Self {
        let mut waiting = Vec::new();
        let mut place = |span: Span, layer: Layer, index: usize| {
            if lies_in(text, span) {
                waiting.push(Placed { start: span.start, end: Reverse(span.end), layer, index });
            }
        };
        for (index, quote) in found.quotes.iter().enumerate() {
            quote.content.iter().for_each(|&span| place(span, Layer::Quote, index));
            quote.source.iter().for_each(|&span| place(span, Layer::Source, index));
            quote.cue.iter().for_each(|&span| place(span, Layer::Cue, index));
        }
        found.claims.iter().enumerate().for_each(|(index, claim)| place(claim.span, Layer::Claim, index));
        found.phrases.iter().enumerate().for_each(|(index, phrase)| place(phrase.span, Layer::Phrase, index));
        waiting.sort_unstable_by(|one, other| other.cmp(one));
        let (quotes, claims, phrases) = (found.quotes.len(), found.claims.len(), found.phrases.len());
        let pieces = [quotes, claims, phrases, quotes, quotes].map(|length| vec![0; length]);
        Marks { waiting, open: Vec::new(), pieces }
    }

    /// The steps through one block.
    fn lay_on(&mut self, block: Span) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = block.start;
        for (placed, _) in std::mem::take(&mut self.open) {
            if placed.end.0 > at {
                self.open(placed, &mut steps);
            }
        }
        while at < block.end {
            while let Some(&placed) = self.waiting.last().filter(|placed| placed.start <= at) {
                self.waiting.pop();
                if placed.end.0 > at && self.open.len() < limits::MAX_MARKS_AT_ONCE {
                    let deeper = |(open, _): &(Placed, Mark)| open.layer.depth() > placed.layer.depth();
                    let inner = self.open.iter().position(deeper).unwrap_or(self.open.len());
                    let closed = self.close_from(inner, &mut steps);
                    self.open(placed, &mut steps);
                    closed.into_iter().for_each(|placed| self.open(placed, &mut steps));
                }
            }
            let ends = self.open.iter().map(|(placed, _)| placed.end.0);
            let starts = self.waiting.last().map(|placed| placed.start);
            let next = ends.chain(starts).fold(block.end, u32::min);
            steps.push(Step::Text(Span { start: at, end: next }));
            at = next;
            if at < block.end {
                self.close_ended(at, &mut steps);
            }
        }
        steps.extend(self.open.iter().rev().map(|&(_, mark)| Step::Close(mark)));
        steps
    }

    fn open(&mut self, placed: Placed, steps: &mut Vec<Step>) {
        let Placed { layer, index, .. } = placed;
        let mut mark = Mark { layer, index, piece: 0 };
        if let Some(pieces) = self.pieces.get_mut(layer as usize).and_then(|layer| layer.get_mut(index)) {
            mark.piece = *pieces;
            *pieces += 1;
        }
        steps.push(Step::Open(mark));
        self.open.push((placed, mark));
    }

    /// Closes what ends at `at`, and opens again what had to be closed for it.
    fn close_ended(&mut self, at: u32, steps: &mut Vec<Step>) {
        if let Some(first) = self.open.iter().position(|(placed, _)| placed.end.0 <= at) {
            let closed = self.close_from(first, steps);
            closed.into_iter().filter(|placed| placed.end.0 > at).for_each(|placed| self.open(placed, steps));
        }
    }

    /// Closes all open marks from the `first` on inwards; gives them, the outermost first.
    fn close_from(&mut self, first: usize, steps: &mut Vec<Step>) -> Vec<Placed> {
        let closed = self.open.split_off(first);
        steps.extend(closed.iter().rev().map(|&(_, mark)| Step::Close(mark)));
        closed.into_iter().map(|(placed, _)| placed).collect()
    }
}
