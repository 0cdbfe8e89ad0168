//! Sight: all that a pass of the sequence tagger sees of a block, so that a block that looks the same is not read again.
//!
//! The features of a token are made of its block's words, marks and sentences, and of what an earlier pass, or the
//! grammar, said of the block and of the few tokens before and after it. Whoever adds a feature that looks farther, adds
//! what it sees here; the test of `tests/manuscript.rs` finds what was forgotten.

use super::{Earlier, Evidence};
use crate::attribution::labels::Label;
use std::ops::Range;

/// Tokens before and after a token whose labels its features see.
const REACH: usize = 4;

impl Evidence<'_, '_> {
    /// What the layout, the marks and the block's neighbours add to the words of a block.
    pub(in crate::attribution) fn see_block(&self, block: &Range<usize>, sight: &mut Vec<u8>) {
        let before = block.start.checked_sub(1).and_then(|at| self.words.get(at));
        sight.push(u8::from(self.ground.is_headline(block.start)));
        sight.extend(before.map_or([u8::MAX; 2], |word| [word.mark, word.kind]));
        let all = &self.ground.reading.quotations.all;
        let first = all.partition_point(|each| each.tokens.start < block.start);
        let inside = all.get(first..).unwrap_or_default().iter();
        for quotation in inside.take_while(|each| each.tokens.start < block.end) {
            let Range { start, end } = quotation.tokens;
            sight.extend(((start - block.start) as u32).to_le_bytes());
            sight.extend(((end - block.start) as u32).to_le_bytes());
            sight.extend([quotation.depth, quotation.end as u8]);
        }
        sight.push(u8::MAX);
        // where nobody closed one, it depends on what follows the block where it ends
        let all = &self.ground.outermost;
        let first = all.partition_point(|each| each.tokens.start < block.start);
        let inside = all.get(first..).unwrap_or_default().iter();
        for quotation in inside.take_while(|each| each.tokens.start < block.end) {
            sight.extend(((quotation.tokens.end - block.start) as u32).to_le_bytes());
            sight.push(quotation.end as u8);
        }
        sight.push(u8::MAX);
    }
}

impl Earlier {
    /// The labels of a block and how sure they are.
    pub(in crate::attribution) fn see_inside(&self, block: &Range<usize>, sight: &mut Vec<u8>) {
        let labels = self.labels.get(block.clone()).unwrap_or_default();
        let sure = self.sure.get(block.clone()).unwrap_or_default();
        for (label, [source, cue, content]) in labels.iter().zip(sure) {
            sight.extend([*label as u8 | source << 4, cue | content << 4]);
        }
    }

    /// The labels just before and after a block, and what the sentences there are made of.
    pub(in crate::attribution) fn see_around(&self, block: &Range<usize>, sight: &mut Vec<u8>) {
        let label = |at: Option<usize>| {
            at.and_then(|at| self.labels.get(at)).map_or(Label::ALL.len() as u8, |label| *label as u8)
        };
        for step in 0..REACH {
            sight.push(label(block.start.checked_sub(step + 1)));
            sight.push(label(block.end.checked_add(step)));
        }
        for at in [block.start.checked_sub(1), Some(block.end)] {
            let pattern = at.and_then(|at| self.patterns.get(at)).map(|patterns| patterns[2]);
            sight.push(u8::from(pattern.is_some()));
            sight.extend(pattern.unwrap_or(0).to_le_bytes());
        }
    }
}
