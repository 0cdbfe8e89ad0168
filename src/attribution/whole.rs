//! Whole quotations: words between an opening and a closing mark are one unit, all of it in a content or none.

use super::evidence::Earlier;
use super::ground::Ground;
use super::labels::{Label, Role};
use crate::quotation::QuotationEnd;

/// The labels with every closed quotation that a content's edge would cut given to the content as a whole, if most of
/// it is in there, and otherwise taken from it.
pub(super) fn quotations(ground: &Ground<'_>, labelled: Earlier) -> Earlier {
    let mut labels = labelled.labels().to_vec();
    let mut changed = false;
    for quotation in ground.outermost.iter().filter(|quotation| quotation.end == QuotationEnd::Closed) {
        let tokens = quotation.tokens.clone();
        let Some(inside) = labels.get(tokens.clone()) else { continue };
        let held = inside.iter().filter(|label| label.role() == Some(Role::Content)).count();
        if held == 0 || held == tokens.len() {
            continue;
        }
        changed = true;
        let goes_on = tokens.start > 0
            && labels.get(tokens.start - 1).is_some_and(|label| label.role() == Some(Role::Content))
            && inside.first().is_some_and(|label| !label.begins() && label.role() == Some(Role::Content));
        let keep = held * 2 >= tokens.len();
        for at in tokens.clone() {
            if let Some(slot) = labels.get_mut(at) {
                if keep {
                    *slot = Label::of(Role::Content, at == tokens.start && !goes_on);
                } else if slot.role() == Some(Role::Content) {
                    *slot = Label::Outside;
                }
            }
        }
        // what follows a content that was taken away begins anew
        if let Some(next) = labels.get_mut(tokens.end)
            && *next == Label::Content
            && !keep
        {
            *next = Label::ContentBegins;
        }
    }
    if changed { labelled.with_labels(ground, labels) } else { labelled }
}
