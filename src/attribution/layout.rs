//! Statements that the layout attributes: `NAME: text` lines of transcripts, `― Name` lines, block quotations.

use super::direct::Used;
use super::draft::Draft;
use super::ground::Ground;
use crate::annotated::BlockKind;
use crate::token::{Case, TokenKind};
use std::ops::Range;

/// Words of a speaker's name before a colon at most.
const MAX_NAME: usize = 5;

/// Attributes transcripts and block quotations; tells which blocks are done with.
pub(super) fn find(ground: &Ground<'_>, drafts: &mut Vec<Draft>, used: &mut Used) -> Vec<bool> {
    let blocks = &ground.reading.tokens.of_block;
    let mut done = vec![false; blocks.len()];
    let lines: Vec<_> = blocks.iter().map(|range| speaker_line(ground, range)).collect();
    let many = lines.iter().flatten().count() >= 2;
    for (block, range) in blocks.iter().enumerate() {
        let kind = ground.reading.blocks.get(block).map(|block| block.kind);
        if let Some(Some((name, capitals))) = lines.get(block)
            && (many || *capitals)
            && kind == Some(BlockKind::Paragraph)
        {
            let mut draft = Draft::new(name.end + 1..range.end, None, Some(name.clone()), 850);
            draft.cue = Some(name.end..name.end + 1);
            keep(ground, draft, drafts, used);
            if let Some(done) = done.get_mut(block) {
                *done = true;
            }
        }
    }
    done
}

/// The name before the colon that begins a line, and whether it is in capitals.
fn speaker_line(ground: &Ground<'_>, range: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let colon = range.clone().take(MAX_NAME + 1).find(|&at| ground.kind(at) == TokenKind::Colon)?;
    let name = range.start..colon;
    let words = || name.clone().filter_map(|at| ground.token(at));
    let named =
        words().all(|word| word.kind == TokenKind::Word && word.is_capital() || word.kind == TokenKind::Stop);
    let capitals = words().all(|word| word.case == Case::Upper && word.span.end - word.span.start > 1);
    let text = ground.words(colon + 1..range.end) >= 2;
    (named && !name.is_empty() && text).then_some((name, capitals))
}

fn keep(ground: &Ground<'_>, draft: Draft, drafts: &mut Vec<Draft>, used: &mut Used) {
    for at in draft.content.iter().cloned().flatten() {
        if let Some(slot) = ground.outer(at).and_then(|index| used.quotations.get_mut(index)) {
            *slot = true;
        }
    }
    drafts.push(draft);
}
