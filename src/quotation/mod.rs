//! Quotation marks: which opens, which closes, what stands between.
//!
//! One pass over the marks of each block, with a bounded stack of what is open. A curly mark says by its shape what it
//! does, a straight one by its neighbours; either is overruled where the other reading is the only one that makes
//! sense (German „…“, a closing mark typed for an opening one). A single mark may also be an apostrophe.

use crate::annotated::{Block, BlockKind};
use crate::limits;
use crate::text::{Document, Span};
use crate::token::{Token, TokenKind, Tokens};
use mark::Family;
use pairing::Pairing;
use std::ops::Range;

mod mark;
mod pairing;

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
        if kind(block) == Some(BlockKind::Caption) {
            pairing.pass(0);
            pairing.end(&[]);
            found.take(pairing, block, 0);
            continue;
        }
        let resumed = pairing.leading(range).zip(&left_open).take_while(|(mark, open)| mark == *open).count();
        pairing.pass(resumed);
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

impl Quotations {
    /// Takes over what a block's pairing found; `resumed` is how many of its leading marks take up an open quotation.
    fn take(&mut self, pairing: Pairing<'_>, block: usize, resumed: usize) {
        let Pairing { all, range, opened, mut stray, .. } = pairing;
        let mut around: Vec<usize> = Vec::new();
        for opened in opened {
            let Some((end, how)) = opened.end else { continue };
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
