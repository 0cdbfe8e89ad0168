//! What a passage looks like: its length, its ending, its capitals; nothing of what it says.

/// The look of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Words between white space.
    pub(super) words: usize,
    /// How its last word ends, closing marks and brackets left aside.
    pub(super) ending: Ending,
    /// It holds a letter.
    pub(super) has_letters: bool,
    /// Its first letter is no small one.
    pub(super) begins_upper: bool,
    /// It begins with a quotation mark.
    pub(super) opens_quoted: bool,
    /// It ends with a quotation mark.
    pub(super) closes_quoted: bool,
    /// It holds a quotation mark that is no apostrophe.
    pub(super) has_marks: bool,
    /// It begins with a name and a colon and goes on: a transcript's line.
    pub(super) has_label: bool,
    /// Every word but the short ones begins with a capital or a digit.
    pub(super) is_title_case: bool,
    /// It begins with a dash: — Ada Byron
    pub(super) is_signature: bool,
}

/// How a passage ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// A full stop or ellipsis.
    Stop,
    /// `!`
    Exclamation,
    /// `?`
    Question,
    /// A colon, a comma, a semicolon, a dash: something follows.
    Open,
    /// Anything else.
    None,
}

/// Words of a name before a transcript's colon.
const LABEL_WORDS: usize = 5;
/// Letters of a word that title case may leave small.
const SMALL_WORD: usize = 4;
/// Words of an entry of a menu.
const LINK_WORDS: usize = 4;

impl Shape {
    pub(super) fn of(text: &str) -> Shape {
        Shape {
            words: text.split_whitespace().count(),
            ending: ending(text),
            has_letters: text.contains(char::is_alphabetic),
            begins_upper: text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase()),
            opens_quoted: text.starts_with(is_mark),
            closes_quoted: text.ends_with(is_mark),
            has_marks: text.contains(['“', '”', '"', '«', '»', '„']),
            has_label: has_label(text),
            is_title_case: is_title_case(text),
            is_signature: text.starts_with(['—', '―', '–', '-', '~']),
        }
    }

    /// Whether it ends like a sentence.
    pub(super) fn is_sentence(&self) -> bool {
        matches!(self.ending, Ending::Stop | Ending::Exclamation | Ending::Question)
    }

    /// Whether it is a paragraph of running text, whatever stands around it.
    pub(super) fn is_prose(&self) -> bool {
        (self.words >= 15 && self.ending != Ending::None) || self.words >= 40
    }

    /// Whether it looks like an entry of a menu.
    pub(super) fn is_link(&self) -> bool {
        self.words <= LINK_WORDS && self.is_title_case && self.is_bare()
    }

    /// Whether it is a short line that is neither sentence nor quotation nor part of a transcript.
    pub(super) fn is_bare(&self) -> bool {
        self.words <= 14
            && matches!(self.ending, Ending::None)
            && !self.has_label
            && !self.opens_quoted
            && !self.is_signature
    }
}

/// Whether a line ends a sentence or announces what follows.
pub(super) fn ends_sentence(text: &str) -> bool {
    matches!(ending(text), Ending::Stop | Ending::Exclamation | Ending::Question) || text.ends_with(':')
}

fn ending(text: &str) -> Ending {
    let closers = |c: char| is_mark(c) || matches!(c, ')' | ']' | '*') || c.is_whitespace();
    match text.trim_end_matches(closers).chars().next_back() {
        Some('.' | '…') => Ending::Stop,
        Some('!') => Ending::Exclamation,
        Some('?') => Ending::Question,
        Some(':' | ',' | ';' | '—' | '–') => Ending::Open,
        _ => Ending::None,
    }
}

/// A character that can be a quotation mark.
fn is_mark(character: char) -> bool {
    matches!(character, '“' | '”' | '"' | '„' | '‘' | '’' | '\'' | '«' | '»' | '‹' | '›' | '`')
}

fn has_label(text: &str) -> bool {
    let Some((label, rest)) = text.split_once(':') else { return false };
    let mut words = label.split_whitespace();
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '[');
    let named = words.by_ref().take(LABEL_WORDS).all(capital);
    named && words.next().is_none() && !label.is_empty() && rest.starts_with(char::is_whitespace)
}

fn is_title_case(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let upper = |word: &str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_none_or(|c| !c.is_lowercase())
    };
    words.next().is_some_and(upper) && words.all(|word| upper(word) || word.chars().count() < SMALL_WORD)
}
