//! Expansions: the words behind an acronym in brackets.

use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::token::{Case, Token, TokenKind};

/// Small words that an acronym can leave out.
const SMALL: Classes = Classes::PREPOSITION.or(Classes::CONJUNCTION).or(Classes::DETERMINER);
/// Letters of the longest acronym whose expansion is looked for.
const MAX_LETTERS: usize = 8;

/// Where the capitalised words begin whose initials are the acronym in the brackets that open at `open`; not before
/// `first`.
pub(super) fn start(reading: &Reading<'_>, open: usize, first: usize) -> Option<usize> {
    let kind = |at: usize| reading.token(at).map(|token| token.kind);
    let acronym = reading.token(open + 1).filter(|token| token.case == Case::Upper)?;
    if kind(open) != Some(TokenKind::Open) || kind(open + 2) != Some(TokenKind::Close) {
        return None;
    }
    let letters: Vec<char> = reading.slice(acronym.span).chars().filter(|c| *c != '.').collect();
    if !(2..=MAX_LETTERS).contains(&letters.len()) {
        return None;
    }
    let mut wanted = letters.iter().rev().peekable();
    let mut at = open;
    while let Some(letter) = wanted.peek() {
        at = at.checked_sub(1).filter(|&at| at >= first)?;
        let word = reading.word(at);
        let capital = reading.token(at).is_some_and(Token::is_capital);
        if word.chars().flat_map(char::to_uppercase).next().is_some_and(|initial| initial == **letter)
            && (capital || reading.is(at, SMALL))
        {
            wanted.next();
        } else if capital || !reading.is(at, SMALL) {
            return None;
        }
    }
    reading.token(at).is_some_and(Token::is_capital).then_some(at)
}
