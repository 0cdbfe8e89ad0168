//! Statements that the layout attributes: `NAME: text` lines of transcripts, `― Name` lines.

use super::draft::{Draft, Used};
use super::ground::Ground;
use crate::annotated::BlockKind;
use crate::tag::Tag;
use crate::token::{Case, TokenKind};
use std::ops::Range;

/// Words of a speaker's name before a colon at most.
const MAX_NAME: usize = 8;

/// Words before a colon that begin a line and name nobody.
const LABELS: [&str; 20] = [
    "analysis",
    "breaking",
    "correction",
    "date",
    "exclusive",
    "live",
    "note",
    "opinion",
    "photo",
    "read",
    "related",
    "source",
    "sources",
    "subject",
    "tags",
    "topics",
    "transcript",
    "update",
    "video",
    "watch",
];

/// Tokens of the name under a quotation at most.
const MAX_SIGNATURE: usize = 12;

/// Attributes transcripts and signed quotations.
pub(super) fn find(ground: &Ground<'_>, drafts: &mut Vec<Draft>, used: &mut Used) {
    let blocks = &ground.reading.tokens.of_block;
    let lines: Vec<_> = blocks.iter().map(|range| speaker_line(ground, range)).collect();
    let mut names = lines.iter().flatten().map(|(name, _)| ground.reading.slice(ground.span(name.clone())));
    let first = names.next();
    let many = names.any(|name| Some(name) != first);
    for (block, range) in blocks.iter().enumerate() {
        let kind = ground.reading.blocks.get(block).map(|block| block.kind);
        if let Some(Some((name, capitals))) = lines.get(block)
            && (many || *capitals)
            && kind == Some(BlockKind::Paragraph)
        {
            let source = name.clone().take_while(|&at| ground.kind(at) != TokenKind::Comma).count();
            let source = name.start..name.start + source;
            let mut draft = Draft::new(name.end + 1..range.end, None, Some(source), 850);
            draft.cue = Some(name.end..name.end + 1);
            draft.exact = true;
            used.take(ground, &draft, drafts.len());
            drafts.push(draft);
            continue;
        }
        if let Some(draft) = signed(ground, block, range) {
            used.take(ground, &draft, drafts.len());
            drafts.push(draft);
        }
    }
}

/// A quotation that is the whole block but for the name under it, in the same block or the next.
fn signed(ground: &Ground<'_>, block: usize, range: &Range<usize>) -> Option<Draft> {
    let opening = range.clone().take(3).find(|&at| ground.is_quoted(at))?;
    let quotation = ground.quotation(opening)?;
    let end = quotation.tokens.end;
    let place = if end < range.end {
        end..range.end
    } else {
        ground.reading.tokens.of_block.get(block + 1..)?.iter().find(|next| !next.is_empty())?.clone()
    };
    let (dash, name) = signature(ground, place.start, place.end)?;
    let mut draft = Draft::new(quotation.tokens.clone(), None, Some(name), 900);
    draft.cue = Some(dash);
    Some(draft)
}

/// The name after the dash that ends a quotation: “…” ― Ada Byron
fn signature(ground: &Ground<'_>, start: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    let dash = start..start + 1;
    let long = ground.kind(start) == TokenKind::Dash && start + 1 < end;
    let name = ground.trimmed(start + 1..end);
    let named = name.len() <= MAX_SIGNATURE
        && matches!(ground.tag(name.start), Tag::Name)
        && !name.clone().any(|at| ground.tag(at).is_finite() || ground.is_quoted(at));
    (long && named && !name.is_empty()).then_some((dash, name))
}

/// The name before the colon that begins a line, and whether it is in capitals.
fn speaker_line(ground: &Ground<'_>, range: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let start = range.start + usize::from(ground.kind(range.start) == TokenKind::Mark);
    let range = start..range.end;
    let colon = range.clone().take(MAX_NAME + 1).find(|&at| ground.kind(at) == TokenKind::Colon)?;
    let name = range.start..colon;
    let words = || name.clone().filter_map(|at| ground.token(at)).filter(|word| word.kind == TokenKind::Word);
    let capitals = words().all(|word| word.case == Case::Upper && word.span.end - word.span.start > 1);
    // JANE SORRELL, THE COURIER: an office stands only after a name in capitals
    let joint = |kind| kind == TokenKind::Stop || capitals && kind == TokenKind::Comma;
    let named = ground.kind(name.start) == TokenKind::Word
        && words().all(|word| word.is_capital())
        && name.clone().all(|at| ground.kind(at) == TokenKind::Word || joint(ground.kind(at)))
        && !LABELS.iter().any(|label| ground.is_word(name.start, label));
    let text = ground.words(colon + 1..range.end) >= 2;
    (named && !name.is_empty() && text).then_some((name, capitals))
}
