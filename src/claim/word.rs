//! The signs of every token: single words, and runs of words that mean more together than apart.

use crate::lexicon::Classes;
use crate::lexicon::sign::{self, Sign, Signs};
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};

/// The signs of every token. A run of words that the lists know carries its signs on its first token; the words
/// inside it lose their own (“at least” is no superlative).
pub(super) fn signs(document: &Document<'_>, tokens: &[Token]) -> Vec<Signs> {
    let mut signs = Vec::with_capacity(tokens.len());
    let mut lower = String::new();
    while let Some(token) = tokens.get(signs.len()) {
        let rest = tokens.get(signs.len()..).unwrap_or_default();
        let (mut here, length) = match token.kind {
            TokenKind::Word | TokenKind::Clitic => entry(document, rest, &mut lower),
            TokenKind::Other if document.slice(token.span) == "%" => (Signs(1 << Sign::PERCENT.0), 1),
            _ => (Signs::default(), 1),
        };
        let counts = |next: &Token| next.kind == TokenKind::Number || next.is(Classes::NUMBER_WORD);
        if here.has(Sign::APPROXIMATION) && !rest.get(length).is_some_and(counts) {
            here = Signs(here.0 & !(1 << Sign::APPROXIMATION.0));
        }
        signs.push(here);
        signs.resize(signs.len() + length.max(1) - 1, Signs::default());
    }
    signs
}

/// How many tokens the entry takes up that begins at the first of `tokens`.
pub(super) fn length(document: &Document<'_>, tokens: &[Token]) -> usize {
    entry(document, tokens, &mut String::new()).1
}

/// The signs of the longest entry that begins at the first of `tokens`, and its length in tokens.
fn entry(document: &Document<'_>, tokens: &[Token], lower: &mut String) -> (Signs, usize) {
    let Some(first) = tokens.first() else { return (Signs::default(), 1) };
    let text = document.slice(first.span);
    lower.clear();
    for character in text.chars() {
        match character {
            '’' => lower.push('\''),
            _ if character.is_ascii() => lower.push(character.to_ascii_lowercase()),
            _ => lower.extend(character.to_lowercase()),
        }
    }
    let Some(word) = sign::of_word(lower) else { return (Signs::default(), 1) };
    let follows = |rest: &[&str]| {
        let next = tokens.get(1..=rest.len())?;
        let same = |(token, word): (&Token, &&str)| document.slice(token.span).eq_ignore_ascii_case(word);
        next.iter().zip(rest).all(same).then_some(rest.len())
    };
    let longest = word
        .phrases
        .iter()
        .filter(|phrase| follows(&phrase.rest).is_some())
        .max_by_key(|phrase| phrase.rest.len());
    match longest {
        Some(phrase) => (phrase.signs, phrase.rest.len() + 1),
        None => (fitting(word.signs, first, tokens.get(1), text), 1),
    }
}

/// The signs of a word without those that its capitals rule out: months and titles have one, “US” is no pronoun.
fn fitting(signs: Signs, word: &Token, next: Option<&Token>, text: &str) -> Signs {
    let mut out = 0;
    if !word.is_capital() {
        out |= 1 << Sign::MONTH.0;
    }
    if !word.is_capital() || !next.is_some_and(Token::is_capital) {
        out |= 1 << Sign::TITLE.0;
    }
    if word.case == Case::Upper && text.len() > 1 {
        out |= 1 << Sign::WE.0 | 1 << Sign::IT.0 | 1 << Sign::WH.0;
    }
    if signs.has(Sign::MONTH) && signs.has(Sign::MODAL) {
        // “May 3” is a month, “May I” is none.
        let dated = word.is_capital() && next.is_some_and(|next| next.kind == TokenKind::Number);
        out |= if dated { 1 << Sign::MODAL.0 | 1 << Sign::HEDGE.0 } else { 1 << Sign::MONTH.0 };
    }
    Signs(signs.0 & !out)
}
