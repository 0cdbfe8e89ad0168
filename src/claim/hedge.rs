//! Hedges: words that weaken a claim.

use super::word;
use crate::lexicon::sign::{Sign, Signs};
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::Span;
use std::ops::Range;

/// The hedges in a stretch, in order. “The reported capture” is hedged; in “she reported the capture” nothing is.
pub(super) fn of(reading: &Reading<'_>, tokens: &Range<usize>, signs: &[Signs]) -> Vec<Span> {
    let weakens = |&token: &usize| {
        let sign = signs.get(token).copied().unwrap_or_default();
        sign.has(Sign::APPROXIMATION) || sign.has(Sign::HEDGE) && reading.tag(token) != Tag::Verb
    };
    let span = |token: usize| {
        let rest = reading.tokens.all.get(token..tokens.end).unwrap_or_default();
        reading.span(token..token + word::length(reading.document, rest))
    };
    tokens.clone().filter(weakens).map(span).collect()
}
