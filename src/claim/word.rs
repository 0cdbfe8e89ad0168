//! The signs of every token: single words, and runs of words that mean more together than apart.

use crate::lexicon::Classes;
use crate::lexicon::sign::{self, Sign, Signs};
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};

/// The signs of every token. A run of words that the lists know carries its signs on its first token; the words
/// inside it lose their own (“at least” is no superlative).
pub(super) fn signs(document: &Document<'_>, tokens: &[Token]) -> Vec<Signs> {
    let mut signs = Vec::with_capacity(tokens.len());
    while let Some(token) = tokens.get(signs.len()) {
        let before = signs.len().checked_sub(1).and_then(|place| tokens.get(place));
        let rest = tokens.get(signs.len()..).unwrap_or_default();
        let (here, length) = match token.kind {
            TokenKind::Word | TokenKind::Clitic => entry(document, rest),
            TokenKind::Other if document.slice(token.span) == "%" => (Sign::PERCENT.alone(), 1),
            _ => (Signs::default(), 1),
        };
        signs.push(fitting(here, document, before, rest, length));
        signs.resize(signs.len() + length.max(1) - 1, Signs::default());
    }
    signs
}

/// How many tokens the entry takes up that begins at the first of `tokens`.
pub(super) fn length(document: &Document<'_>, tokens: &[Token]) -> usize {
    entry(document, tokens).1
}

/// The signs of the longest entry that begins at the first of `tokens`, and its length in tokens.
fn entry(document: &Document<'_>, tokens: &[Token]) -> (Signs, usize) {
    let Some(first) = tokens.first() else { return (Signs::default(), 1) };
    let Some(word) = sign::of_word(document.slice(first.span)) else { return (Signs::default(), 1) };
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
        None => (word.signs, 1),
    }
}

/// The signs of an entry without those that its capitals and neighbours rule out.
fn fitting(
    signs: Signs,
    document: &Document<'_>,
    before: Option<&Token>,
    entry: &[Token],
    length: usize,
) -> Signs {
    let (Some(word), next) = (entry.first(), entry.get(length)) else { return signs };
    let capital = word.is_capital();
    let mut fitting = signs;
    let inside = capital && length == 1 && before.is_some_and(|before| before.kind == TokenKind::Word);
    let given = word.is(Classes::GIVEN_MALE.or(Classes::GIVEN_FEMALE)) && next.is_some_and(Token::is_capital);
    if capital && (given || before.is_some_and(|before| before.is(Classes::TITLE))) {
        fitting = fitting.and(Sign::TITLE.alone());
    } else if inside && !signs.has(Sign::I) {
        // Inside a name a word loses its meaning: United States, Washington Post, Mr. Ban, Bill Gray.
        fitting = fitting.and(IN_NAMES);
    }
    if !capital {
        fitting = fitting.without(Sign::MONTH);
    }
    if !capital || !next.is_some_and(Token::is_capital) {
        fitting = fitting.without(Sign::TITLE);
    }
    if word.case == Case::Upper && document.slice(word.span).len() > 1 {
        // US and IT are no pronouns.
        fitting = fitting.without(Sign::WE).without(Sign::IT);
    }
    let numbered = next.is_some_and(|next| next.kind == TokenKind::Number || next.is(Classes::NUMBER_WORD));
    if fitting.has(Sign::MONTH) {
        // “May 3” and “3 May” are a month and “in March” too, “May I” is none.
        let day = before.is_some_and(|before| before.kind == TokenKind::Number);
        let month = numbered || day || !fitting.has(Sign::MODAL);
        fitting = if month { Sign::MONTH.alone() } else { fitting.without(Sign::MONTH) };
    }
    if numbered { fitting } else { fitting.without(Sign::APPROXIMATION) }
}

/// Signs that a word keeps inside a name: Supreme Court, Tuesday, President Byron, the Left.
const IN_NAMES: Signs = Sign::OFFICIAL
    .alone()
    .or(Sign::LAW.alone())
    .or(Sign::JUSTICE.alone())
    .or(Sign::VOTE.alone())
    .or(Sign::TITLE.alone())
    .or(Sign::WEEKDAY.alone())
    .or(Sign::MONTH.alone())
    .or(Sign::IDEOLOGY.alone());
