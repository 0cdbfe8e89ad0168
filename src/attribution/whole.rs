//! Whole quotations: words between an opening and a closing mark are one unit, all of it in a content or none.

use super::evidence::Earlier;
use super::ground::Ground;
use super::labels::{Label, Role};
use crate::quotation::Quotation;
use crate::tag::Tag;

/// Words of a nickname in quotation marks at most.
const MAX_NICKNAME: usize = 3;

/// The labels with every quotation that a content's edge would cut given to the content as a whole, if most of it is
/// in there, and otherwise taken from it; a nickname in marks is no content.
pub(super) fn quotations(ground: &Ground<'_>, labelled: Earlier) -> Earlier {
    let mut labels = labelled.labels().to_vec();
    let mut changed = false;
    for quotation in &ground.outermost {
        let Some(inside) = labels.get(quotation.tokens.clone()) else { continue };
        let held = inside.iter().filter(|label| is_content(label)).count();
        if held == 0 {
            continue;
        }
        if is_nickname(ground, quotation) {
            release(&mut labels, ground, quotation);
        } else if held < quotation.tokens.len() {
            let keeps = held * 2 >= quotation.tokens.len();
            unite(&mut labels, quotation, keeps);
        } else {
            continue;
        }
        changed = true;
    }
    if changed { labelled.with_labels(ground, labels) } else { labelled }
}

fn is_content(label: &Label) -> bool {
    label.role() == Some(Role::Content)
}

/// Gives all of a quotation to the content that holds most of it, or takes all from it.
fn unite(labels: &mut [Label], quotation: &Quotation, keeps: bool) {
    let tokens = quotation.tokens.clone();
    let before = tokens.start.checked_sub(1).and_then(|at| labels.get(at));
    let first = labels.get(tokens.start);
    let goes_on = before.is_some_and(is_content) && first == Some(&Label::Content);
    for (at, label) in tokens.clone().zip(labels.get_mut(tokens.clone()).into_iter().flatten()) {
        if keeps {
            *label = Label::of(Role::Content, at == tokens.start && !goes_on);
        } else if is_content(label) {
            *label = Label::Outside;
        }
    }
    // what follows a content that was taken away begins anew
    if let Some(next) = labels.get_mut(tokens.end).filter(|next| **next == Label::Content && !keeps) {
        *next = Label::ContentBegins;
    }
}

/// Walter “Buddy” Lane: a few words in marks between two names.
fn is_nickname(ground: &Ground<'_>, quotation: &Quotation) -> bool {
    let tokens = &quotation.tokens;
    ground.words(tokens.clone()) <= MAX_NICKNAME
        && tokens.start.checked_sub(1).is_some_and(|before| ground.tag(before) == Tag::Name)
        && ground.tag(tokens.end) == Tag::Name
}

/// Takes a nickname and the names before it from a content.
fn release(labels: &mut [Label], ground: &Ground<'_>, quotation: &Quotation) {
    let names = (0..quotation.tokens.start).rev().take_while(|&at| ground.tag(at) == Tag::Name).count();
    let start = quotation.tokens.start - names;
    for label in labels.get_mut(start..quotation.tokens.end).into_iter().flatten() {
        if is_content(label) {
            *label = Label::Outside;
        }
    }
}
