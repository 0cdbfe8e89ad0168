//! Apostrophes: what begins or ends with one and so is no quotation mark.

use super::TokenKind;
use super::measure::run;

/// What remains of words whose beginning an apostrophe stands for, and that no quotation begins with.
const ELIDED: [&str; 7] = ["em", "til", "tis", "twas", "twere", "twill", "tisn"];
/// What remains of words that could also begin a quotation, were the apostrophe not curly.
const ELIDED_AFTER_CURLY: [&str; 8] = ["cause", "bout", "round", "neath", "cos", "cuz", "hood", "tude"];
/// Contracted and possessive endings.
const ENDINGS: [&str; 7] = ["s", "d", "m", "ll", "re", "ve", "t"];

/// Length and kind of a word or year whose beginning an apostrophe stands for: ’em, ’tis, ’n’, ’90s.
///
/// `after_word`: whether it follows a word, as years do (the class of '92), and not a comma, colon or nothing.
pub(super) fn elision(rest: &str, first: char, after_word: bool) -> Option<(usize, TokenKind)> {
    if !matches!(first, '’' | '\'' | '‘') {
        return None;
    }
    let mark = first.len_utf8();
    let tail = rest.get(mark..)?;
    let word = tail.get(..run(tail, |c| c.is_ascii_alphanumeric()))?;
    let digits = run(word, |c| c.is_ascii_digit());
    if digits == 2 && matches!(word.get(2..), Some("" | "s")) {
        let year = word.len() == 3 || first == '’' || after_word;
        return year.then_some((mark + word.len(), TokenKind::Number));
    }
    if word == "n" {
        let closing = tail.get(1..)?.chars().next().filter(|c| matches!(c, '’' | '\''));
        return Some((mark + 1 + closing.map_or(0, char::len_utf8), TokenKind::Word));
    }
    let elided = ELIDED.contains(&word) || (first == '’' && ELIDED_AFTER_CURLY.contains(&word));
    elided.then_some((mark + word.len(), TokenKind::Word))
}

/// Length of a contracted ending that stands at an apostrophe: ’s, ’ll, ’re.
pub(super) fn contraction(rest: &str) -> Option<usize> {
    let quote = rest.chars().next()?.len_utf8();
    let letters = run(rest.get(quote..)?, char::is_alphabetic);
    let ending = rest.get(quote..quote + letters)?;
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)).then_some(quote + letters)
}

/// Where the possessive or contracted ending of a word begins: Ada|’s, they|’ll, do|n’t.
pub(super) fn clitic_start(word: &str) -> Option<usize> {
    let apostrophe = word.rfind(['’', '\''])?;
    let ending = word.get(apostrophe..)?.trim_start_matches(['’', '\'']);
    if !ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return None;
    }
    let negated = ending.eq_ignore_ascii_case("t") && word.get(..apostrophe)?.ends_with(['n', 'N']);
    Some(if negated { apostrophe - 1 } else { apostrophe })
}
