//! What can be seen of a word before anybody knows its part of speech.

use super::trail::Ahead;
use crate::lexicon::Classes;
use crate::model::table::{self, join};
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};

/// What the capitals of a sentence tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitals {
    /// They mark names.
    Telling,
    /// Nearly all longer words have one, as in a headline.
    Everywhere,
    /// Nearly all longer words are in capitals throughout.
    Shouted,
    /// There is none.
    Nowhere,
}

impl Capitals {
    /// What the capitals of these words tell.
    pub(super) fn of(words: &[Token]) -> Capitals {
        let (mut long, mut capital, mut upper, mut any, mut all) = (0, 0, 0, false, 0);
        for word in words.iter().filter(|word| word.kind == TokenKind::Word) {
            all += 1;
            any |= word.is_capital();
            if word.span.end - word.span.start > 3 {
                long += 1;
                capital += usize::from(word.is_capital());
                upper += usize::from(word.case == Case::Upper);
            }
        }
        if !any && all >= 2 {
            Capitals::Nowhere
        } else if long >= 3 && upper * 10 >= long * 8 {
            Capitals::Shouted
        } else if long >= 4 && capital * 10 > long * 8 {
            Capitals::Everywhere
        } else {
            Capitals::Telling
        }
    }
}

/// What features are made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surface {
    /// Which word it is, in lower case; a name that only its capital gives away is nobody in particular.
    pub(super) word: u32,
    /// Its last four letters; of a name that only its capital gives away, that it is one.
    pub(super) long_ending: u32,
    /// Its last three letters.
    pub(super) ending: u32,
    /// Its last two letters.
    pub(super) short_ending: u32,
    /// How it is capitalised and where it stands, whether a hyphen or a digit is in it.
    pub(super) shape: u32,
    /// What the lexicon knows of it.
    pub(super) classes: u32,
    /// What comes after it.
    pub(super) ahead: Ahead,
}

/// The classes that tell something of a word's part of speech.
const SYNTACTIC: Classes = Classes::FUNCTION_WORD
    .or(Classes::ADVERB)
    .or(Classes::ADJECTIVE)
    .or(Classes::VERB)
    .or(Classes::NOUN)
    .or(Classes::NUMBER_WORD)
    .or(Classes::MONTH)
    .or(Classes::DAY)
    .or(Classes::TIME);

/// The classes of names, of which a word shows only that it has one.
const NAMING: Classes = Classes::PLACE
    .or(Classes::GIVEN_FEMALE)
    .or(Classes::GIVEN_MALE)
    .or(Classes::NAME_PARTICLE)
    .or(Classes::NAME_SUFFIX)
    .or(Classes::TITLE);

/// The classes of common nouns.
const NOMINAL: Classes =
    Classes::ROLE.or(Classes::GROUP).or(Classes::ORGANIZATION).or(Classes::DOCUMENT).or(Classes::KIN);

impl Surface {
    /// The surface of a word; `first` where its capital can be due to its place.
    pub(super) fn of(document: &Document<'_>, token: &Token, first: bool, capitals: Capitals) -> Surface {
        let kind = token.kind as u32;
        if !token.is_word() {
            return Surface { word: join(0, kind), shape: kind, ..Surface::default() };
        }
        let text = document.slice(token.span);
        let known = token.classes.and(SYNTACTIC);
        let named = token.is_capital() && !first && capitals == Capitals::Telling && known == Classes::NONE;
        let word = if token.kind == TokenKind::Number || named {
            join(kind, token.case as u32)
        } else {
            table::letters(text.chars().map(plain))
        };
        let ending = |length| table::letters(text.chars().rev().take(length).map(plain));
        let bits = known.bits();
        let sorts = u32::from(token.is(NAMING))
            | u32::from(token.is(NOMINAL)) << 1
            | u32::from(token.cue.is_some()) << 2;
        let shape = kind
            | (token.case as u32) << 4
            | u32::from(first) << 6
            | (capitals as u32) << 7
            | u32::from(text.contains('-')) << 9
            | u32::from(text.contains(|letter: char| letter.is_ascii_digit())) << 10;
        Surface {
            word,
            long_ending: if named { word } else { ending(4) },
            ending: ending(3),
            short_ending: ending(2),
            shape,
            ahead: Ahead::Nothing,
            classes: join(join((bits >> 32) as u32, bits as u32), sorts),
        }
    }
}

/// The letter in lower case, an apostrophe straight.
fn plain(letter: char) -> char {
    match letter {
        '’' => '\'',
        _ if letter.is_ascii() => letter.to_ascii_lowercase(),
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{block, limits, token};

    /// The surfaces of a text's tokens, and what its capitals tell.
    fn surfaces(text: &str) -> (Vec<Surface>, Capitals) {
        let document = Document::new(text, limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        let capitals = Capitals::of(&tokens.all);
        let surface = |(at, token)| Surface::of(&document, token, at == 0, capitals);
        (tokens.all.iter().enumerate().map(surface).collect(), capitals)
    }

    #[test]
    fn capitals_tell_names_only_where_not_all_words_have_one() {
        for (text, capitals) in [
            ("We saw Ada there.", Capitals::Telling),
            ("Council Rejects Plan for Library", Capitals::Everywhere),
            ("COUNCIL REJECTS PLAN", Capitals::Shouted),
            ("we saw ada there", Capitals::Nowhere),
        ] {
            assert_eq!(surfaces(text).1, capitals, "{text}");
        }
    }

    #[test]
    fn one_name_is_like_another() {
        let (met, _) = surfaces("They met Bzenthi and Walsh, the sleepers.");
        assert_eq!((met[2].word, met[2].long_ending), (met[4].word, met[4].long_ending));
        assert_ne!(met[2].word, met[7].word);
        let (lower, _) = surfaces("they met bzenthi and walsh, the sleepers.");
        assert_ne!(lower[2].word, lower[4].word);
    }

    #[test]
    fn either_apostrophe_and_either_case_make_the_same_word() {
        let (one, other) = (surfaces("he isn’t").0, surfaces("He isn't").0);
        let words = |surfaces: &[Surface]| surfaces.iter().map(|surface| surface.word).collect::<Vec<_>>();
        assert_eq!(words(&one), words(&other));
    }
}
