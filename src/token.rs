//! Tokens: words, numbers and punctuation, each with what the lexicon knows of it.

use crate::annotated::{Block, BlockKind};
use crate::lexicon::{self, Classes, CueId};
use crate::limits;
use crate::text::{Document, Span, is_space};

/// A word, a number or a punctuation mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where.
    pub(crate) span: Span,
    /// The word classes that the lexicon gives its lower-case form.
    pub(crate) classes: Classes,
    /// The reporting word it can be a form of.
    pub(crate) cue: Option<CueId>,
    /// Word, number, or which punctuation.
    pub(crate) kind: TokenKind,
    /// How it is capitalised.
    pub(crate) case: Case,
    /// Whether white space or the block's beginning precedes it.
    pub(crate) spaced: bool,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and full stops (`U.S.`, `vice-president`, `O’Neill`, `Mr.`).
    Word,
    /// A possessive or contracted ending: `’s`, `’ll`, `n’t`.
    Clitic,
    /// Digits, with inner marks, a currency sign before or `%` after: `1,200`, `$3.5bn`, `12%`, `3rd`.
    Number,
    /// `.`
    Stop,
    /// `!` or `?`
    Exclamation,
    /// `…` or `...`
    Ellipsis,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// `–`, `—`, `--`, or a hyphen that stands alone
    Dash,
    /// `(`, `[`
    Open,
    /// `)`, `]`
    Close,
    /// A character that can be a quotation mark: “ ” " „ ‘ ’ ' ‚ « » ‹ › `` ''
    Mark,
    /// An address, a handle, a hashtag.
    Link,
    /// Anything else: emoji, bullets, symbols.
    Other,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// `word`
    Lower,
    /// `Word`, `McDonald`
    Capitalised,
    /// `NATO`, `U.S.`, `A`
    Upper,
    /// No letters.
    None,
}

impl Token {
    /// Whether the lexicon gives the word any of `classes`.
    pub(crate) fn is(&self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }

    /// Whether it is a word or a number.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number | TokenKind::Clitic | TokenKind::Link)
    }

    /// Whether its first letter is a capital.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.case, Case::Capitalised | Case::Upper)
    }
}

/// All tokens of the annotated blocks, in order; tokens of boilerplate are left out.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// The tokens.
    pub(crate) all: Vec<Token>,
    /// For every block the range of its tokens, empty for boilerplate.
    pub(crate) of_block: Vec<std::ops::Range<usize>>,
}

/// Splits the annotated blocks into tokens.
pub(crate) fn find(document: &Document<'_>, blocks: &[Block]) -> Tokens {
    let mut scanner = Scanner { document, all: Vec::new(), lower: String::new() };
    let mut of_block = Vec::with_capacity(blocks.len());
    for block in blocks {
        let start = scanner.all.len();
        if block.kind != BlockKind::Boilerplate {
            scanner.scan(block.span);
        }
        of_block.push(start..scanner.all.len());
    }
    Tokens { all: scanner.all, of_block }
}

struct Scanner<'d> {
    document: &'d Document<'d>,
    all: Vec<Token>,
    /// The lower-case form of the word at hand, kept to save allocations.
    lower: String,
}

impl Scanner<'_> {
    fn scan(&mut self, block: Span) {
        let text = self.document.slice(block);
        let mut at = 0;
        let mut spaced = true;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let first = rest.chars().next().unwrap_or_default();
            if is_space(first) {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            if is_ignorable(first) {
                at += first.len_utf8();
                continue;
            }
            let (length, kind) = match self.elision(rest, first, spaced) {
                Some(elision) => elision,
                None => measure(rest, first, spaced),
            };
            let length = length.max(first.len_utf8());
            let start = block.start as usize + at;
            if kind == TokenKind::Word {
                self.push_word(rest.get(..length).unwrap_or(""), start, spaced);
            } else {
                self.push(rest.get(..length).unwrap_or(""), start, kind, spaced);
            }
            at += length;
            spaced = false;
        }
    }

    /// A word or year whose beginning an apostrophe stands for: ’em, ’tis, ’n’, ’90s.
    fn elision(&self, rest: &str, first: char, spaced: bool) -> Option<(usize, TokenKind)> {
        if !matches!(first, '’' | '\'' | '‘') || !spaced {
            return None;
        }
        let mark = first.len_utf8();
        let tail = rest.get(mark..)?;
        let word = tail.get(..run(tail, |c| c.is_ascii_alphanumeric()))?;
        let digits = run(word, |c| c.is_ascii_digit());
        if digits == 2 && matches!(word.get(2..), Some("" | "s")) {
            let year =
                word.len() == 3 || first == '’' || self.all.last().is_some_and(|t| t.kind == TokenKind::Word);
            return year.then_some((mark + word.len(), TokenKind::Number));
        }
        if word == "n" {
            let closing = tail.get(1..)?.chars().next().filter(|c| matches!(c, '’' | '\''));
            return Some((mark + 1 + closing.map_or(0, char::len_utf8), TokenKind::Word));
        }
        let elided = ELIDED.contains(&word) || (first == '’' && ELIDED_AFTER_CURLY.contains(&word));
        elided.then_some((mark + word.len(), TokenKind::Word))
    }

    /// A word, with its possessive or contracted ending as a token of its own.
    fn push_word(&mut self, word: &str, start: usize, spaced: bool) {
        let cut = clitic_start(word).filter(|&cut| cut > 0);
        match cut.and_then(|cut| Some((word.get(..cut)?, word.get(cut..)?))) {
            Some((stem, clitic)) => {
                self.push(stem, start, TokenKind::Word, spaced);
                self.push(clitic, start + stem.len(), TokenKind::Clitic, false);
            }
            None => self.push(word, start, TokenKind::Word, spaced),
        }
    }

    fn push(&mut self, word: &str, start: usize, kind: TokenKind, spaced: bool) {
        let span = Span::new(start, start + word.len());
        let (mut classes, mut cue) = (Classes::NONE, None);
        if matches!(kind, TokenKind::Word | TokenKind::Clitic) {
            self.lower.clear();
            for character in word.chars() {
                match character {
                    '’' => self.lower.push('\''),
                    _ if is_ignorable(character) => {}
                    _ if character.is_ascii() => self.lower.push(character.to_ascii_lowercase()),
                    _ => self.lower.extend(character.to_lowercase()),
                }
            }
            let known = self.lower.strip_suffix('.').unwrap_or(&self.lower);
            (classes, cue) = lexicon::look_up(known);
        }
        self.all.push(Token { span, classes, cue, kind, case: case_of(word), spaced });
    }
}

/// Length in bytes and kind of the token that `rest` begins with.
fn measure(rest: &str, first: char, spaced: bool) -> (usize, TokenKind) {
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
        '’' | '\'' if !spaced => match contraction(rest) {
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
        '$' | '£' | '€' | '¥' if rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) => {
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
fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
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
fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Length of a contracted ending that stands at an apostrophe: ’s, ’ll, ’re.
fn contraction(rest: &str) -> Option<usize> {
    let quote = rest.chars().next()?.len_utf8();
    let letters = run(rest.get(quote..)?, char::is_alphabetic);
    let ending = rest.get(quote..quote + letters)?;
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)).then_some(quote + letters)
}

/// What remains of words whose beginning an apostrophe stands for, and that no quotation begins with.
const ELIDED: [&str; 7] = ["em", "til", "tis", "twas", "twere", "twill", "tisn"];
/// What remains of words that could also begin a quotation, were the apostrophe not curly.
const ELIDED_AFTER_CURLY: [&str; 8] = ["cause", "bout", "round", "neath", "cos", "cuz", "hood", "tude"];
const ENDINGS: [&str; 7] = ["s", "d", "m", "ll", "re", "ve", "t"];

/// Where the possessive or contracted ending of a word begins: Ada|’s, they|’ll, do|n’t.
fn clitic_start(word: &str) -> Option<usize> {
    let apostrophe = word.rfind(['’', '\''])?;
    let ending = word.get(apostrophe..)?.trim_start_matches(['’', '\'']);
    if !ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return None;
    }
    let negated = ending.eq_ignore_ascii_case("t") && word.get(..apostrophe)?.ends_with(['n', 'N']);
    Some(if negated { apostrophe - 1 } else { apostrophe })
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        None => Case::None,
        Some(first) if !first.is_uppercase() => Case::Lower,
        Some(_) if letters.all(char::is_uppercase) => Case::Upper,
        Some(_) => Case::Capitalised,
    }
}
