//! Turns: who speaks a quotation that has no source of its own.

use crate::annotated::{BlockKind, QuoteKind};
use crate::attribution::Attribution;
use crate::reading::Reading;
use crate::text::Span;
use crate::token::TokenKind;

/// The speakers of all attributions so far: what the earlier ones say of one that names none. `answers` tells who
/// answers in a block of an interview, `signed` whose name a block is, if it is nothing else.
pub(in crate::speaker) fn find(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    mut of_attribution: Vec<Option<usize>>,
    answers: impl Fn(usize) -> Option<usize>,
    signed: impl Fn(usize) -> Option<usize>,
) -> Vec<Option<usize>> {
    // whether the block looked at last is nothing but quotation: a block of many quotations is read once
    let mut looked: Option<(usize, bool)> = None;
    for (index, attribution) in attributions.iter().enumerate() {
        if attribution.source.is_some() {
            continue;
        }
        let shared = attribution.shares_source_of.filter(|&earlier| earlier < index);
        let speaker = match shared {
            Some(earlier) => of_attribution.get(earlier).copied().flatten(),
            None if attribution.cue.is_none() && attribution.kind == QuoteKind::Direct => {
                let guest = || {
                    let block = block_of(reading, *attribution.content.first()?)?;
                    answers(block).filter(|_| is_quotation(reading, block))
                };
                signature(reading, attribution, &signed)
                    .or_else(guest)
                    .or_else(|| turn_before(reading, attributions, &of_attribution, index, &mut looked))
            }
            None => None,
        };
        if let Some(slot) = of_attribution.get_mut(index) {
            *slot = speaker;
        }
    }
    of_attribution
}

/// Whose name stands alone below a quotation.
fn signature(
    reading: &Reading<'_>,
    attribution: &Attribution,
    signed: &impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let block = block_of(reading, *attribution.content.last()?)?;
    is_quotation(reading, block).then(|| signed(block + 1)).flatten()
}

/// Whoever was quoted last in the paragraph before, where the paragraph at hand is nothing but quotation.
fn turn_before(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    of_attribution: &[Option<usize>],
    index: usize,
    looked: &mut Option<(usize, bool)>,
) -> Option<usize> {
    let block = block_of(reading, attributions.get(index)?.content.first().copied()?)?;
    let quotation = match *looked {
        Some((known, quotation)) if known == block => quotation,
        _ => is_quotation(reading, block),
    };
    *looked = Some((block, quotation));
    if !quotation {
        return None;
    }
    let earlier = index.checked_sub(1)?;
    let before = attributions.get(earlier)?;
    let adjacent = before.content.last().and_then(|&content| block_of(reading, content))?;
    let introduced = reading.blocks.get(block)?.kind == BlockKind::BlockQuotation;
    let quoting = introduced || before.kind != QuoteKind::Indirect;
    if quoting && (adjacent + 1 == block || adjacent == block) {
        of_attribution.get(earlier).copied().flatten()
    } else {
        None
    }
}

fn block_of(reading: &Reading<'_>, span: Span) -> Option<usize> {
    let token = reading.token_at(span.start);
    reading.sentences.get(reading.sentence_of(token)).map(|sentence| sentence.block)
}

/// Whether no word of the block stands outside quotation marks.
pub(super) fn is_quotation(reading: &Reading<'_>, block: usize) -> bool {
    let Some(tokens) = reading.tokens.of_block.get(block).cloned() else { return false };
    let set_off = reading.blocks.get(block).is_some_and(|block| block.kind == BlockKind::BlockQuotation);
    set_off
        || tokens.clone().all(|at| {
            let inside = reading.quotations.inside.get(at).is_some_and(|inside| *inside != 0);
            inside || reading.token(at).is_none_or(|token| token.kind != TokenKind::Word)
        })
}
