//! Quotation marks: which opens, which closes, what stands between.
//!
//! One pass over the marks of each block, with a bounded stack of what is open. A curly mark says by its shape what it
//! does, a straight one by its neighbours; either is overruled where the other reading is the only one that makes
//! sense (German „…“, a closing mark typed for an opening one). A single mark may also be an apostrophe.

use crate::annotated::{Block, BlockKind};
use crate::limits;
use crate::text::{Document, Span};
use crate::token::{Case, Token, TokenKind, Tokens};
use std::ops::Range;

/// A run of text between an opening and a closing quotation mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Its tokens, marks included.
    pub(crate) tokens: Range<usize>,
    /// From the opening mark to the end of the closing one.
    pub(crate) span: Span,
    /// Its block.
    pub(crate) block: usize,
    /// How many quotations it stands in: 0 for an outermost one.
    pub(crate) depth: u8,
    /// How it ends.
    pub(crate) end: QuotationEnd,
    /// The paragraph before was left open and this opening mark takes the quotation up again.
    pub(crate) resumes: bool,
}

/// How a quotation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuotationEnd {
    /// With a closing mark.
    Closed,
    /// At the paragraph's end; the next paragraph opens with a mark and goes on (the usual way to print long quotations).
    GoesOn,
    /// At the paragraph's end, for want of a closing mark.
    Unclosed,
}

/// The quotations of a document and the marks that belong to none.
#[derive(Debug, Default)]
pub(crate) struct Quotations {
    /// In order of their opening marks; inner ones follow the one they stand in.
    pub(crate) all: Vec<Quotation>,
    /// For every token: 0 outside, otherwise 1 + the index in `all` of the innermost quotation that holds it.
    pub(crate) inside: Vec<u32>,
    /// Marks that open or close nothing, in order.
    pub(crate) unbalanced: Vec<Span>,
}

/// Pairs the quotation marks of each block in one pass with a bounded stack.
pub(crate) fn find(document: &Document<'_>, blocks: &[Block], tokens: &Tokens) -> Quotations {
    let mut found = Quotations { inside: vec![0; tokens.all.len()], ..Quotations::default() };
    let mut left_open: Vec<Family> = Vec::new();
    let kind = |block: usize| blocks.get(block).map(|block| block.kind);
    for (block, range) in tokens.of_block.iter().enumerate() {
        if range.is_empty() {
            continue;
        }
        let mut pairing = Pairing::new(document, &tokens.all, range.clone());
        pairing.pass();
        if kind(block) == Some(BlockKind::Caption) {
            pairing.end(&[]);
            found.take(pairing, block, 0);
            continue;
        }
        let resumed = pairing.leading(range).zip(&left_open).take_while(|(mark, open)| mark == *open).count();
        let mut later = tokens.of_block.iter().enumerate().skip(block + 1);
        let next = later.find(|(next, range)| !range.is_empty() && kind(*next) != Some(BlockKind::Caption));
        let next =
            next.filter(|(next, _)| !matches!(kind(*next), Some(BlockKind::Heading | BlockKind::Title)));
        let offered: Vec<Family> =
            next.map(|(_, range)| pairing.leading(range).collect()).unwrap_or_default();
        left_open = pairing.end(&offered);
        found.take(pairing, block, resumed);
    }
    found
}

/// Marks that can pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// “ ” " „ ‟ `` ''
    Double,
    /// ‘ ’ ' ‚ `
    Single,
    /// « »
    Guillemet,
    /// ‹ ›
    Angle,
}

/// What the shape of a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Opening,
    Closing,
    Straight,
}

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
struct Opened {
    /// Index of its token.
    mark: usize,
    family: Family,
    shape: Shape,
    /// First token after the quotation, and how it ends; `None` while it is open and for a stray mark.
    end: Option<(usize, QuotationEnd)>,
    /// A quotation of the same family was closed inside.
    holds_twin: bool,
}

/// A mark of which the neighbours alone tell what it does.
#[derive(Clone, Copy, Debug)]
struct Certain {
    mark: usize,
    family: Family,
    closes: bool,
}

struct Pairing<'d> {
    document: &'d Document<'d>,
    all: &'d [Token],
    range: Range<usize>,
    /// In order of the marks.
    opened: Vec<Opened>,
    /// Indices into `opened` of those still open; at most [`limits::MAX_QUOTE_DEPTH`].
    stack: Vec<usize>,
    stray: Vec<usize>,
    /// The marks of which the neighbours alone tell what they do, in order.
    certain: Vec<Certain>,
}

impl<'d> Pairing<'d> {
    fn new(document: &'d Document<'d>, all: &'d [Token], range: Range<usize>) -> Self {
        Pairing {
            document,
            all,
            range,
            opened: Vec::new(),
            stack: Vec::new(),
            stray: Vec::new(),
            certain: Vec::new(),
        }
    }

    /// The families of the opening marks at the head of a block, outermost first.
    fn leading(&self, range: &Range<usize>) -> impl Iterator<Item = Family> + use<'d> {
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

    /// Decides every mark of the block, left to right.
    fn pass(&mut self) {
        self.find_certain();
        for index in self.range.clone() {
            let Some(token) = self.all.get(index).filter(|token| token.kind == TokenKind::Mark) else {
                continue;
            };
            let (family, shape) = classify(self.document.slice(token.span));
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
        let sides = self.sides(index);
        let open = self.is_open(family);
        match (family, shape) {
            (Family::Single, Shape::Closing | Shape::Straight) => self.single_role(index, shape, &sides),
            (Family::Single, Shape::Opening) if sides.left && sides.right => Role::None,
            (_, Shape::Opening) if sides.hugs_left() && open => Role::Closes,
            (_, Shape::Opening) => Role::Opens,
            (_, Shape::Closing) if sides.hugs_right() && !open => Role::Opens,
            (_, Shape::Closing) => Role::Closes,
            (_, Shape::Straight) if sides.measure && (!open || self.closes_later(index, family)) => {
                Role::None
            }
            (_, Shape::Straight) if sides.hugs_right() => Role::Opens,
            (_, Shape::Straight) if sides.hugs_left() && (open || !sides.introduced) => Role::Closes,
            (_, Shape::Straight) => Role::Toggles,
        }
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
        let clipped = sides.after_clipped || sides.measure;
        if clipped && self.closes_later(index, Family::Single) { Role::None } else { Role::Closes }
    }

    fn open(&mut self, mark: usize, family: Family) {
        let shape = self.mark(mark).1;
        let top = self.stack.last().and_then(|&top| self.opened.get(top));
        let twin = top.is_some_and(|top| (top.family, top.shape) == (family, shape));
        if shape == Shape::Straight && twin {
            // a straight mark never nests in itself: the one before lacks its partner
            self.drop_above(self.stack.len() - 1);
        }
        if self.stack.len() >= limits::MAX_QUOTE_DEPTH {
            self.stray.push(mark);
            return;
        }
        self.stack.push(self.opened.len());
        self.opened.push(Opened { mark, family, shape, end: None, holds_twin: false });
    }

    fn close(&mut self, mark: usize, family: Family) {
        let Some(level) = self.level(family) else {
            if family != Family::Single {
                self.stray.push(mark);
            }
            return;
        };
        self.drop_above(level + 1);
        if let Some(opened) = self.stack.pop().and_then(|top| self.opened.get_mut(top)) {
            opened.end = Some((mark + 1, QuotationEnd::Closed));
        }
        for &below in &self.stack {
            if let Some(opened) = self.opened.get_mut(below).filter(|opened| opened.family == family) {
                opened.holds_twin = true;
            }
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
    fn end(&mut self, offered: &[Family]) -> Vec<Family> {
        let end = self.range.end;
        let mut goes_on = Vec::new();
        let stack = std::mem::take(&mut self.stack);
        let families: Vec<Family> = stack.iter().filter_map(|&i| Some(self.opened.get(i)?.family)).collect();
        for (level, index) in stack.into_iter().enumerate() {
            let Some(opened) = self.opened.get_mut(index) else { continue };
            // a mark that stayed open although another of its family was opened behind it lacks its partner
            let overtaken = families.iter().skip(level + 1).any(|&family| family == opened.family);
            if offered.get(goes_on.len()) == Some(&opened.family) {
                opened.end = Some((end, QuotationEnd::GoesOn));
                goes_on.push(opened.family);
            } else if opened.holds_twin || overtaken || opened.family == Family::Single {
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
            let sides = self.sides(index);
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

    fn sides(&self, index: usize) -> Sides {
        let token =
            |index: Option<usize>| index.filter(|i| self.range.contains(i)).and_then(|i| self.all.get(i));
        let (before, after) = (token(index.checked_sub(1)), token(Some(index + 1)));
        let spaced = self.all.get(index).is_some_and(|mark| mark.spaced);
        let attached = before.filter(|_| !spaced);
        let followed = after.filter(|next| !next.spaced);
        let opener = |token: &Token| match token.kind {
            TokenKind::Open | TokenKind::Dash => true,
            TokenKind::Mark => classify(self.document.slice(token.span)).1 == Shape::Opening,
            _ => false,
        };
        let left =
            attached.is_some_and(|token| !(opener(token) || (token.kind == TokenKind::Mark && token.spaced)));
        let right = followed.is_some_and(|token| {
            token.is_word()
                || matches!(token.kind, TokenKind::Open | TokenKind::Ellipsis | TokenKind::Other)
                || (token.kind == TokenKind::Mark
                    && classify(self.document.slice(token.span)).1 != Shape::Closing
                    && !left)
        });
        let stops = |token: &Token| {
            matches!(
                token.kind,
                TokenKind::Stop
                    | TokenKind::Exclamation
                    | TokenKind::Ellipsis
                    | TokenKind::Comma
                    | TokenKind::Semicolon
                    | TokenKind::Colon
                    | TokenKind::Close
            )
        };
        let word = attached.filter(|token| token.kind == TokenKind::Word);
        let clipped = word.is_some_and(|token| {
            let word = self.document.slice(token.span);
            word.ends_with('s') || word.ends_with("in") || word.ends_with('S')
        });
        Sides {
            left,
            right,
            begins: before.is_none_or(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Colon)),
            measure: attached.is_some_and(|token| token.kind == TokenKind::Number),
            introduced: attached.is_some_and(|token| token.kind == TokenKind::Colon) && !right,
            certain_close: left
                && !right
                && (attached.is_some_and(stops)
                    || after.is_none()
                    || followed.is_some_and(|token| stops(token) || token.kind == TokenKind::Mark)),
            after_clipped: clipped && after.is_some_and(|next| next.case == Case::Lower || next.is_word()),
        }
    }
}

/// What stands beside a mark.
struct Sides {
    /// Something stands directly before it that a quotation can end with.
    left: bool,
    /// Something stands directly behind it that a quotation can begin with.
    right: bool,
    /// A quotation is likely to begin here: at the block's beginning, after a comma or a colon.
    begins: bool,
    /// A number stands directly before it: 6' 2"
    measure: bool,
    /// A colon stands directly before it, and nothing behind.
    introduced: bool,
    /// It follows or precedes punctuation so that it can only close.
    certain_close: bool,
    /// It follows a word that may lack its last letters and precedes another: the boys’ room, goin’ home.
    after_clipped: bool,
}

impl Sides {
    fn hugs_left(&self) -> bool {
        self.left && !self.right
    }

    fn hugs_right(&self) -> bool {
        self.right && !self.left
    }
}

fn classify(mark: &str) -> (Family, Shape) {
    match mark {
        "“" | "„" | "‟" | "``" | "‘‘" => (Family::Double, Shape::Opening),
        "”" | "’’" => (Family::Double, Shape::Closing),
        "\"" | "''" => (Family::Double, Shape::Straight),
        "‘" | "‚" | "`" => (Family::Single, Shape::Opening),
        "’" => (Family::Single, Shape::Closing),
        "«" => (Family::Guillemet, Shape::Opening),
        "»" => (Family::Guillemet, Shape::Closing),
        "‹" => (Family::Angle, Shape::Opening),
        "›" => (Family::Angle, Shape::Closing),
        _ => (Family::Single, Shape::Straight),
    }
}

impl Quotations {
    /// Takes over what a block's pairing found; `resumed` is how many of its leading marks take up an open quotation.
    fn take(&mut self, pairing: Pairing<'_>, block: usize, resumed: usize) {
        let Pairing { all, range, opened, mut stray, .. } = pairing;
        let mut around: Vec<usize> = Vec::new();
        for opened in opened {
            let Some((end, how)) = opened.end.filter(|(end, _)| *end > opened.mark + 1) else { continue };
            let tokens = opened.mark..end;
            if how == QuotationEnd::Closed && tokens.len() < 3 {
                continue;
            }
            while around.last().is_some_and(|&outer| outer <= opened.mark) {
                around.pop();
            }
            let depth = around.len();
            around.push(end);
            let resumes = depth < resumed && is_leading(all, &range, opened.mark);
            let span = match (all.get(opened.mark), end.checked_sub(1).and_then(|last| all.get(last))) {
                (Some(first), Some(last)) => first.span.to(last.span),
                _ => continue,
            };
            self.all.push(Quotation {
                tokens: tokens.clone(),
                span,
                block,
                depth: depth as u8,
                end: how,
                resumes,
            });
            let number = self.all.len() as u32;
            self.inside.iter_mut().skip(tokens.start).take(tokens.len()).for_each(|slot| *slot = number);
        }
        stray.sort_unstable();
        self.unbalanced.extend(stray.iter().filter_map(|&mark| Some(all.get(mark)?.span)));
    }
}

/// Whether only quotation marks and markers (`>`) stand before a mark in its block.
fn is_leading(all: &[Token], range: &Range<usize>, mark: usize) -> bool {
    let before = range.start..mark;
    before.len() <= limits::MAX_QUOTE_DEPTH * 2
        && before.into_iter().all(|index| {
            all.get(index).is_some_and(|token| matches!(token.kind, TokenKind::Mark | TokenKind::Other))
        })
}
