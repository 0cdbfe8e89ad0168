//! Claims: statements of fact that can be checked, why, and who vouches for them.
//!
//! Every statement (`statement`) raises yes-or-no flags (`flag`, `appearance`) by the signs of its words (`word`) and
//! the forms of its numbers (`number`); two integer heads weigh them (`score`). What scores enough is a claim: its kinds
//! (`kind`), the words that weighed most (`reason`), the words that weaken it (`hedge`), who stands behind it (`vouch`).

use crate::annotated::{Block, BlockKind, Claim, VouchedBy};
use crate::attribution::Attributions;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{Document, Span};
use crate::token;
use flag::Flags;
use statement::Statement;

mod statement;

mod word;

mod number;

mod flag;

mod appearance;

mod score;

mod kind;

mod reason;

mod hedge;

mod vouch;

#[cfg(any(feature = "train", test))]
pub(crate) mod trained;

pub use score::Score;

/// Finds the claims of a document, by position.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions, speakers: &Speakers) -> Vec<Claim> {
    let signs = word::signs(reading.document, &reading.tokens.all);
    let claim = |statement: Statement| {
        let Statement { tokens, attribution } = statement;
        let words = reading.tokens.all.get(tokens.clone())?;
        let flags = appearance::of(reading.document, words, signs.get(tokens.clone())?);
        let score = score::of(&flags);
        let level = score.level()?;
        let reasons = reason::of(reading, &tokens, &signs, &flags);
        let vouched_by = attribution.map(|index| vouch::of(reading, attributions, speakers, index));
        (!reasons.is_empty()).then(|| Claim {
            span: reading.span(tokens.clone()),
            checkable: score.checkable,
            priority: score.priority,
            level,
            kinds: kind::of(&flags, score),
            reasons,
            hedges: hedge::of(reading, &tokens, &signs),
            quote: attribution,
            vouched_by: vouched_by.unwrap_or(VouchedBy::Nobody),
        })
    };
    statement::find(reading, attributions).into_iter().filter_map(claim).collect()
}

/// The score of a document taken as one sentence.
pub(crate) fn score(document: &Document<'_>) -> Score {
    score::of(&flags_of(document))
}

/// The flags of a document taken as one sentence.
fn flags_of(document: &Document<'_>) -> Flags {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, document.text().len()) };
    let tokens = token::find(document, &[block]);
    let signs = word::signs(document, &tokens.all);
    appearance::of(document, &tokens.all, &signs)
}
