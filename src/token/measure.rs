//! Where a token ends and what it is, by its characters.

use super::{TokenKind, apostrophe};
use crate::lexicon::{self, Classes};
use crate::limits;
use crate::text::is_space;

/// Length in bytes and kind of the token that `rest` begins with.
pub(super) fn token(rest: &str, first: char, spaced: bool) -> (usize, TokenKind) {
    let single = first.len_utf8();
    match first {
        '.' if rest.starts_with(". . .") => (5, TokenKind::Ellipsis),
        '.' if rest.starts_with("..") => (run(rest, |c| c == '.'), TokenKind::Ellipsis),
        '…' => (single, TokenKind::Ellipsis),
        '.' => (single, TokenKind::Stop),
        '!' | '?' => (single, TokenKind::Exclamation),
        ',' => (single, TokenKind::Comma),
        ';' => (single, TokenKind::Semicolon),
        ':' => (single, TokenKind::Colon),
        '–' | '—' | '―' => (single, TokenKind::Dash),
        '-' if rest.starts_with("--") => (run(rest, |c| c == '-'), TokenKind::Dash),
        '-' => (single, TokenKind::Dash),
        '(' | '[' | '{' => (single, TokenKind::Open),
        ')' | ']' | '}' => (single, TokenKind::Close),
        '`' if rest.starts_with("``") => (2, TokenKind::Mark),
        '\'' if rest.starts_with("''") => (2, TokenKind::Mark),
        '‘' if rest.starts_with("‘‘") => (2 * single, TokenKind::Mark),
        '’' if rest.starts_with("’’") => (2 * single, TokenKind::Mark),
        '’' | '\'' if !spaced => match apostrophe::contraction(rest) {
            Some(length) => (length, TokenKind::Clitic),
            None => (single, TokenKind::Mark),
        },
        '“' | '”' | '"' | '„' | '‟' | '‘' | '’' | '\'' | '‚' | '«' | '»' | '‹' | '›' | '`' => {
            (single, TokenKind::Mark)
        }
        '@' | '#' if rest.chars().nth(1).is_some_and(char::is_alphanumeric) => (
            single + run(rest.get(single..).unwrap_or(""), |c| c.is_alphanumeric() || c == '_'),
            TokenKind::Link,
        ),
        _ if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") => {
            (link_length(rest), TokenKind::Link)
        }
        '$' | '£' | '€' | '¥' | '₹' | '₽' | '₩'
            if rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) =>
        {
            (single + number_length(rest.get(single..).unwrap_or("")), TokenKind::Number)
        }
        _ if first.is_numeric() => (number_length(rest), TokenKind::Number),
        _ if first.is_alphabetic() => {
            let length = word_length(rest);
            let mut after = rest.get(length..).unwrap_or("").chars();
            match after.next() == Some('@') && after.next().is_some_and(char::is_alphanumeric) {
                true => (link_length(rest).max(length), TokenKind::Link),
                false => (length, TokenKind::Word),
            }
        }
        _ => (symbol_length(rest), TokenKind::Other),
    }
}

/// Bytes of the longest run of characters that `keep`, at most [`limits::MAX_TOKEN_CHARS`] of them.
pub(super) fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.chars().take(limits::MAX_TOKEN_CHARS).take_while(|&c| keep(c)).map(char::len_utf8).sum()
}

/// An address ends at white space or a quotation mark; punctuation after it is not part of it.
fn link_length(rest: &str) -> usize {
    let length = run(rest, |c| !is_space(c) && !matches!(c, '"' | '“' | '”' | '<' | '>' | ')' | ']'));
    rest.get(..length)
        .map_or(length, |link| link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']).len())
}

/// Digits with inner marks and a short unit: 1,200 · 3.5 · 10:30 · 2016-17 · 12% · 3rd · 4bn · 34-year-old.
fn number_length(rest: &str) -> usize {
    let mut length = 0;
    let mut characters = rest.chars().take(limits::MAX_TOKEN_CHARS).peekable();
    while let Some(character) = characters.next() {
        let goes_on = match character {
            '%' => {
                length += 1;
                break;
            }
            ',' | '.' | ':' | '/' => characters.peek().is_some_and(char::is_ascii_digit),
            '-' | '’' | '\'' => characters.peek().is_some_and(|next| next.is_alphanumeric()),
            _ => character.is_alphanumeric(),
        };
        if !goes_on {
            break;
        }
        length += character.len_utf8();
    }
    length
}

/// Letters with inner joints: vice-president, O’Neill, U.S., AT&T, and the full stop of an abbreviation or initial.
fn word_length(rest: &str) -> usize {
    let mut length = 0;
    let mut letters = 0;
    let mut dotted = false;
    let mut characters = rest.chars().take(limits::MAX_TOKEN_CHARS).peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let goes_on = match character {
            '.' => {
                dotted = true;
                // U.S. · Ph.D. · e.g.: single letters (or Ph) between full stops; example.org: an address
                (next.is_alphabetic() && (letters == 1 || rest.starts_with("Ph.D")))
                    || (next.is_ascii_lowercase() && letters > 1)
            }
            '-' | '&' | '/' | '\u{2010}' | '\u{2011}' => {
                letters = 0;
                next.is_alphanumeric()
            }
            '’' | '\'' => next.is_alphabetic(),
            _ if is_ignorable(character) => next.is_alphanumeric(),
            _ => {
                letters = if dotted { 1 } else { letters + 1 };
                dotted = false;
                character.is_alphanumeric() || character == '_' || is_combining(character)
            }
        };
        if !goes_on {
            break;
        }
        length += character.len_utf8();
    }
    let (word, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
    if tail.starts_with('.') && takes_stop(word, tail.get(1..).unwrap_or("")) { length + 1 } else { length }
}

/// Whether a full stop after the word belongs to it: initials, letters with inner stops, listed abbreviations.
fn takes_stop(word: &str, after: &str) -> bool {
    // R-Fla. · non-U.S.: the last part decides
    let word = word.rsplit('-').next().unwrap_or(word);
    let mut characters = word.chars();
    let capital = characters.next().is_some_and(char::is_uppercase);
    if capital && characters.next().is_none() {
        return word != "I";
    }
    if word.len() > LONGEST_ABBREVIATION {
        return false;
    }
    let (classes, _) = lexicon::look_up(&word.to_lowercase());
    let before_number = || after.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit());
    is_dotted(word)
        || classes.intersects(Classes::ABBREVIATION)
        || (classes.intersects(Classes::CAPITAL_ABBREVIATION) && capital)
        || (classes.intersects(Classes::ABBREVIATION_END)
            && !classes.intersects(Classes::CAPITAL_ABBREVIATION))
        || (classes.intersects(Classes::NUMBER_ABBREVIATION) && before_number())
}

/// Bytes of the longest abbreviation that is looked up.
const LONGEST_ABBREVIATION: usize = 8;

/// Single letters between full stops: U.S, a.m
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1)
}

/// A symbol with what changes its look: combining marks, variation selectors, skin tones, joined symbols, flags.
fn symbol_length(rest: &str) -> usize {
    let is_flag = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
    let mut length = 0;
    let mut before = '\0';
    for (index, character) in rest.chars().take(limits::MAX_TOKEN_CHARS).enumerate() {
        let goes_on = index == 0
            || is_combining(character)
            || matches!(character, '\u{1F3FB}'..='\u{1F3FF}' | JOINER)
            || (before == JOINER && !is_space(character) && !character.is_ascii())
            || (index == 1 && is_flag(before) && is_flag(character));
        if !goes_on {
            break;
        }
        length += character.len_utf8();
        before = character;
    }
    length
}

/// Zero-width joiner.
const JOINER: char = '\u{200D}';

/// Characters that are not seen and stand for nothing: soft hyphens, joiners, direction marks.
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}')
}
