//! The pass over one block: what each mark does, given its neighbours and what is open.

use super::QuotationEnd;
use super::mark::{Family, Shape, Sides, classify};
use crate::limits;
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};
use std::ops::Range;

/// Tokens, marks included, of a term or title that stands in the same marks as the quotation around it; a longer one is
/// a quotation of its own.
const LONGEST_TERM: usize = 12;

/// What a mark is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    /// Opens if nothing of its family is open, otherwise closes.
    Toggles,
    /// An apostrophe, or a sign for feet, inches, minutes.
    None,
}

/// An opening mark, and what became of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    /// Index of its token.
    pub(super) mark: usize,
    family: Family,
    shape: Shape,
    /// First token after the quotation, and how it ends; `None` while it is open and for a stray mark.
    pub(super) end: Option<(usize, QuotationEnd)>,
    /// A quotation of the same family was closed directly inside.
    holds_twin: bool,
    /// Tokens of the longest quotation in marks of the same shape that was closed directly inside.
    longest_twin: usize,
}

/// A mark of which the neighbours alone tell what it does.
#[derive(Clone, Copy, Debug)]
struct Certain {
    mark: usize,
    family: Family,
    closes: bool,
}

pub(super) struct Pairing<'d> {
    document: &'d Document<'d>,
    pub(super) all: &'d [Token],
    pub(super) range: Range<usize>,
    /// In order of the marks.
    pub(super) opened: Vec<Opened>,
    /// How many of `opened` take up what the paragraph before left open.
    resumed: usize,
    /// Indices into `opened` of those still open; at most [`limits::MAX_QUOTE_DEPTH`].
    stack: Vec<usize>,
    /// Marks that pair with nothing.
    pub(super) stray: Vec<usize>,
    /// The marks of which the neighbours alone tell what they do, in order.
    certain: Vec<Certain>,
}

impl<'d> Pairing<'d> {
    pub(super) fn new(document: &'d Document<'d>, all: &'d [Token], range: Range<usize>) -> Self {
        Pairing {
            document,
            all,
            range,
            opened: Vec::new(),
            resumed: 0,
            stack: Vec::new(),
            stray: Vec::new(),
            certain: Vec::new(),
        }
    }

    /// The families of the opening marks at the head of a block, outermost first.
    pub(super) fn leading(&self, range: &Range<usize>) -> impl Iterator<Item = Family> + use<'d> {
        let (document, all, end) = (self.document, self.all, range.end);
        let first =
            (range.start..end).find(|&index| all.get(index).is_some_and(|t| t.kind != TokenKind::Other));
        let marks = first.unwrap_or(end)..end.min(first.unwrap_or(end) + limits::MAX_QUOTE_DEPTH);
        marks.map_while(move |index| {
            let token = all.get(index).filter(|token| token.kind == TokenKind::Mark)?;
            let (family, shape) = classify(document.slice(token.span));
            (shape != Shape::Closing).then_some(family)
        })
    }

    /// Decides every mark of the block, left to right; the first `resumed` take up what the paragraph before left open.
    pub(super) fn pass(&mut self, resumed: usize) {
        self.resumed = resumed;
        self.find_certain();
        for index in self.range.clone() {
            let Some(token) = self.all.get(index).filter(|token| token.kind == TokenKind::Mark) else {
                continue;
            };
            let (family, shape) = classify(self.document.slice(token.span));
            if self.opened.len() < resumed {
                self.open(index, family);
                continue;
            }
            match self.role(index, family, shape) {
                Role::Opens => self.open(index, family),
                Role::Closes => self.close(index, family),
                Role::Toggles if self.is_open(family) => self.close(index, family),
                Role::Toggles => self.open(index, family),
                Role::None => {}
            }
        }
    }

    fn role(&self, index: usize, family: Family, shape: Shape) -> Role {
        let sides = Sides::of(self.document, self.all, &self.range, index);
        let open = self.is_open(family);
        match (family, shape) {
            (Family::Single, Shape::Closing | Shape::Straight) => self.single_role(index, shape, &sides),
            (Family::Single, Shape::Opening) if sides.left && sides.right => Role::None,
            (_, Shape::Opening) if sides.hugs_left() && open => Role::Closes,
            (_, Shape::Opening) => Role::Opens,
            (_, Shape::Closing) if !open && (sides.hugs_right() || self.opens_block(index, family)) => {
                Role::Opens
            }
            (_, Shape::Closing) => Role::Closes,
            (_, Shape::Straight) if sides.measure && (!open || self.closes_later(index, family)) => {
                Role::None
            }
            (_, Shape::Straight) if sides.hugs_right() && self.is_misplaced(index, family) => Role::Closes,
            (_, Shape::Straight) if sides.hugs_right() => Role::Opens,
            (_, Shape::Straight) if sides.hugs_left() && (open || !sides.introduced) => Role::Closes,
            (_, Shape::Straight) => Role::Toggles,
        }
    }

    /// Whether a closing mark was typed at the block's beginning for an opening one: ” … and left.”
    fn opens_block(&self, index: usize, family: Family) -> bool {
        index == self.range.start && self.closes_later(index, family)
    }

    /// Whether a mark that looks like an opening one closes, its space being on the wrong side: "The Road "was read.
    fn is_misplaced(&self, index: usize, family: Family) -> bool {
        let open = self.stack.last().and_then(|&top| self.opened.get(top));
        open.is_some_and(|open| (open.family, open.shape) == (family, Shape::Straight))
            && self.all.get(index + 1).is_some_and(|next| next.case == Case::Lower)
            && !self.closes_later(index, family)
            && self.certain.last().is_some_and(|last| last.mark > index)
    }

    /// A right single mark is more often an apostrophe than not, and a straight one can be anything.
    fn single_role(&self, index: usize, shape: Shape, sides: &Sides) -> Role {
        let open = self.is_open(Family::Single);
        if sides.hugs_right() {
            let typed_for_opening = !open && sides.begins && self.closes_later(index, Family::Single);
            let opens = shape == Shape::Straight || typed_for_opening;
            return if opens { Role::Opens } else { Role::None };
        }
        if !open || (sides.left && sides.right) {
            return Role::None;
        }
        if sides.certain_close {
            return Role::Closes;
        }
        // boys’ or goin’ before a lower-case word: an apostrophe if a surer mark closes the quotation later
        let clipped = sides.clipped || sides.measure;
        if clipped && self.closes_later(index, Family::Single) { Role::None } else { Role::Closes }
    }

    fn open(&mut self, mark: usize, family: Family) {
        let shape = self.mark(mark).1;
        if self.stack.len() >= limits::MAX_QUOTE_DEPTH {
            self.stray.push(mark);
            return;
        }
        self.stack.push(self.opened.len());
        self.opened.push(Opened { mark, family, shape, end: None, holds_twin: false, longest_twin: 0 });
    }

    fn close(&mut self, mark: usize, family: Family) {
        let Some(level) = self.level(family) else {
            if family != Family::Single {
                self.stray.push(mark);
            }
            return;
        };
        self.drop_above(level + 1);
        let Some(opened) = self.stack.pop().and_then(|top| self.opened.get_mut(top)) else { return };
        if opened.shape == Shape::Straight && opened.longest_twin > LONGEST_TERM {
            // two halves of two quotations, each without its partner, around a whole one
            self.stray.extend([opened.mark, mark]);
            return;
        }
        opened.end = Some((mark + 1, QuotationEnd::Closed));
        let (length, shape) = (mark + 1 - opened.mark, opened.shape);
        let around = self.stack.last().and_then(|&top| self.opened.get_mut(top));
        if let Some(around) = around.filter(|around| around.family == family) {
            around.holds_twin = true;
            around.longest_twin = around.longest_twin.max(if around.shape == shape { length } else { 0 });
        }
    }

    /// Gives up the open quotations from `level` of the stack on.
    fn drop_above(&mut self, level: usize) {
        for index in self.stack.split_off(level.min(self.stack.len())) {
            self.give_up(index);
        }
    }

    fn give_up(&mut self, index: usize) {
        if let Some(opened) = self.opened.get(index).filter(|opened| opened.family != Family::Single) {
            self.stray.push(opened.mark);
        }
    }

    /// Ends the block; `offered` are the marks that the next one opens with. What goes on there, outermost first.
    pub(super) fn end(&mut self, offered: &[Family]) -> Vec<Family> {
        let end = self.range.end;
        let mut goes_on = Vec::new();
        let stack = std::mem::take(&mut self.stack);
        let families: Vec<Family> = stack.iter().filter_map(|&i| Some(self.opened.get(i)?.family)).collect();
        for (level, index) in stack.into_iter().enumerate() {
            let Some(opened) = self.opened.get_mut(index) else { continue };
            // a mark that stayed open although another of its family was opened behind it lacks its partner
            let overtaken = families.iter().skip(level + 1).any(|&family| family == opened.family);
            if opened.mark + 1 == end {
                self.give_up(index);
            } else if offered.get(goes_on.len()) == Some(&opened.family) {
                opened.end = Some((end, QuotationEnd::GoesOn));
                goes_on.push(opened.family);
            } else if index >= self.resumed
                && (opened.holds_twin || overtaken || opened.family == Family::Single)
            {
                self.give_up(index);
            } else {
                opened.end = Some((end, QuotationEnd::Unclosed));
            }
        }
        goes_on
    }

    fn is_open(&self, family: Family) -> bool {
        self.level(family).is_some()
    }

    /// The topmost place in the stack of a family.
    fn level(&self, family: Family) -> Option<usize> {
        self.stack.iter().rposition(|&index| self.opened.get(index).is_some_and(|o| o.family == family))
    }

    fn mark(&self, index: usize) -> (Family, Shape) {
        classify(self.all.get(index).map_or("", |token| self.document.slice(token.span)))
    }

    /// Notes, in one pass, the marks of which the neighbours alone tell what they do.
    fn find_certain(&mut self) {
        for index in self.range.clone() {
            if self.all.get(index).is_none_or(|token| token.kind != TokenKind::Mark) {
                continue;
            }
            let (family, shape) = self.mark(index);
            let sides = Sides::of(self.document, self.all, &self.range, index);
            let opens = shape == Shape::Opening || (shape == Shape::Straight && sides.hugs_right());
            let closes = shape != Shape::Opening && sides.certain_close && !sides.measure;
            if opens || closes {
                self.certain.push(Certain { mark: index, family, closes });
            }
        }
    }

    /// Whether a mark of the family certainly closes after `index`, before one certainly opens.
    fn closes_later(&self, index: usize, family: Family) -> bool {
        let from = self.certain.partition_point(|certain| certain.mark <= index);
        let mut later = self.certain.iter().skip(from).take(limits::MAX_QUOTE_DEPTH);
        later.find(|certain| certain.family == family).is_some_and(|certain| certain.closes)
    }
}
