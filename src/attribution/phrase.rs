//! Quotation marks that quote nobody's statement: scare quotes, titles of works, words as words.

use super::draft::Used;
use super::ground::Ground;
use crate::annotated::{Phrase, PhraseKind};
use crate::quotation::Quotation;
use crate::token::{Case, TokenKind};

/// The outermost quotations that no attribution has used.
pub(super) fn find(ground: &Ground<'_>, used: &Used) -> Vec<Phrase> {
    let unused = ground.outermost.iter().zip(&used.quotations).filter(|(_, used)| used.is_none());
    unused.map(|(quotation, _)| Phrase { span: quotation.span, kind: kind(ground, quotation) }).collect()
}

fn kind(ground: &Ground<'_>, quotation: &Quotation) -> PhraseKind {
    if is_title(ground, quotation) {
        PhraseKind::TitleOfWork
    } else if is_term(ground, quotation) {
        PhraseKind::Term
    } else {
        PhraseKind::ScareQuote
    }
}

/// A title has a capital on every longer word and no statement's punctuation.
pub(super) fn is_title(ground: &Ground<'_>, quotation: &Quotation) -> bool {
    let words = || {
        quotation
            .tokens
            .clone()
            .filter_map(|at| ground.token(at))
            .filter(|token| token.kind == TokenKind::Word)
    };
    let long = |case: fn(Case) -> bool| {
        words().filter(|word| word.span.end - word.span.start > 3 && case(word.case)).count()
    };
    let capital = long(|case| matches!(case, Case::Capitalised | Case::Upper));
    let first = words().next().is_some_and(|word| word.is_capital());
    first && words().count() >= 2 && capital >= 1 && long(|case| case == Case::Lower) == 0
}

/// A word as a word: the word “cue”, the term “cue”, called “cues”.
pub(super) fn is_term(ground: &Ground<'_>, quotation: &Quotation) -> bool {
    let before = quotation.tokens.start.checked_sub(1);
    before.is_some_and(|at| {
        ground.is_any(
            at,
            &["word", "words", "term", "terms", "phrase", "phrases", "called", "label", "so-called"],
        )
    })
}
