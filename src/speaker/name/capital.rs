//! Capitals: which words can stand in a name.

use super::bearer::GIVEN;
use super::spelling::is_plural;
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use crate::token::{Case, Token, TokenKind};

/// Words that begin no name and stand in none.
pub(super) const FUNCTION: Classes = Classes::FUNCTION_WORD
    .or(Classes::NEGATION)
    .or(Classes::DAY)
    .or(Classes::MONTH)
    .or(Classes::TIME)
    .or(Classes::NUMBER_WORD);

/// Particles that are written in one word with the name.
const JOINED: [&str; 8] = ["al-", "el-", "ul-", "as-", "ad-", "bin-", "d’", "d'"];

/// Small words that an organization’s name can begin with, capitalised inside a sentence: “Our Harbour Trust”.
const LEADING: [&str; 4] = ["All", "Every", "No", "Our"];

/// Whether the word can stand in a name at all.
pub(super) fn is_nameable(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return false };
    if token.kind != TokenKind::Word || !token.is_capital() {
        return false;
    }
    let word = reading.slice(token.span);
    let joined = word.contains('-');
    if is_plural_acronym(word) || joined && is_compound(word) {
        return false;
    }
    let acronym = token.case == Case::Upper && word.chars().count() > 1;
    let common = token.is(FUNCTION) || joined && is_counted(word);
    if acronym || !common {
        return true;
    }
    // Morning News, Will Smith: between capitals a time is part of a name, and a modal a given name
    token.is(GIVEN.or(Classes::TIME)) && is_word(reading, at + 1)
        || token.is(Classes::MONTH.or(Classes::MODAL).or(Classes::TIME)) && is_surname(reading, at)
        || token.is(Classes::MODAL) && token.spaced && follows(reading, at)
        || LEADING.contains(&word) && is_inside(reading, at) && is_word(reading, at + 1)
}

/// A capitalised word with a space before it.
pub(in crate::speaker) fn is_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital() && token.spaced)
}

/// Whether a word written small stands before it.
fn is_inside(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| reading.token(before));
    before.is_some_and(|before| {
        before.kind == TokenKind::Word && (before.case == Case::Lower || before.is(Classes::DETERMINER))
    })
}

/// Whether a word, a comma or a closing mark stands before it.
fn follows(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| reading.token(before));
    before.is_some_and(|before| matches!(before.kind, TokenKind::Word | TokenKind::Comma | TokenKind::Mark))
}

/// Theresa May, Mrs. May; May said.
fn is_surname(reading: &Reading<'_>, at: usize) -> bool {
    let named = |before: usize| {
        let capital = reading.token(before).is_some_and(Token::is_capital);
        capital && reading.is(before, GIVEN.or(Classes::TITLE))
    };
    at.checked_sub(1).is_some_and(named) || reading.tag(at + 1).is_finite()
}

/// `Oscar-winner`, `Lee-backed`, `Co-anchor`: a compound that ends in a common word.
fn is_compound(word: &str) -> bool {
    let Some((_, tail)) = word.rsplit_once('-') else { return false };
    let common = Classes::VERB.or(Classes::NOUN).or(Classes::ADJECTIVE).or(Classes::ROLE).or(Classes::TITLE);
    let small = tail.chars().next().is_some_and(char::is_lowercase);
    small && (lexicon::look_up(tail).0.intersects(common) || tail.ends_with("ed") || is_plural(tail))
}

/// Whether the word, at a sentence's beginning, is an adverb: `However`, `Recently`.
pub(super) fn is_adverb(token: &Token, word: &str) -> bool {
    token.is(Classes::ADVERB)
        || (word.len() > 4 && word.ends_with("ly") && !token.is(GIVEN.or(Classes::PLACE)))
}

/// `Twenty-seven`, `First-quarter`: a number at the head of a compound.
fn is_counted(word: &str) -> bool {
    let head = word.split('-').next().filter(|head| head.len() < word.len());
    head.is_some_and(|head| lexicon::look_up(&head.to_lowercase()).0.intersects(Classes::NUMBER_WORD))
}

/// `al-Assad`, `d’Estaing`: a particle written in one word with the name.
pub(in crate::speaker) fn is_joined_particle(word: &str) -> bool {
    let tail = JOINED.iter().find_map(|joint| word.strip_prefix(joint));
    tail.is_some_and(|tail| tail.chars().next().is_some_and(char::is_uppercase))
}

/// `PACs`, `CEOs`: several of a kind, nobody's name.
fn is_plural_acronym(word: &str) -> bool {
    let letters = word.strip_suffix('s').unwrap_or("");
    letters.chars().count() > 1 && letters.chars().all(char::is_uppercase)
}
