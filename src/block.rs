//! Blocks: the layout of a pasted article, and what of it is navigation, forms and footer.

use crate::annotated::{Block, BlockKind};
use crate::text::{Document, Span};

/// Splits the document into blocks, in order; empty lines belong to none.
pub(crate) fn find(document: &Document<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in document.text().split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let lead = line.len() - line.trim_start().len();
            let span = Span::new(start + lead, start + lead + trimmed.len());
            blocks.push(Block { kind: BlockKind::Paragraph, span });
        }
        start += line.len();
    }
    blocks
}
