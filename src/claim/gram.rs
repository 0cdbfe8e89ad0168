//! Grams: the words of a statement, their beginnings and endings, and the pairs of neighbours in it, as hashed features.
//!
//! A word is taken in lower case; a number is only what kind of number it is, so that no single figure is learned.

use super::number;
use crate::model::table::{self, Feature};
use crate::text::Document;
use crate::token::{Token, TokenKind};

/// What a statement begins and ends with.
const EDGE: u32 = 1;

/// What grams are made by; the number tells them apart.
const WHOLE: u32 = 0;
const PAIR: u32 = 1;
const AFFIX: u32 = 2;

/// What stands for a token in grams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// All of it.
    pub(super) whole: u32,
    /// Of a longer word a stem in two lengths, and its ending.
    affixes: [Option<u32>; 3],
}

/// Letters of the affixes, and of the words that have them: “acc|used”, “accuse|d”, “accu|sed”.
const SHORT_STEM: (usize, usize) = (4, 5);
const STEM: (usize, usize) = (6, 7);
const ENDING: (usize, usize) = (3, 5);

/// What stands for each token in grams.
pub(super) fn words(document: &Document<'_>, tokens: &[Token]) -> Vec<Word> {
    tokens.iter().map(|token| word(document.slice(token.span), token.kind)).collect()
}

fn word(text: &str, kind: TokenKind) -> Word {
    let without_affixes = |whole| Word { whole, affixes: [None; 3] };
    match kind {
        TokenKind::Number => without_affixes(table::join(kind as u32, number::kind(text) as u32)),
        // All kinds of marks are one: “, ", «.
        TokenKind::Mark => without_affixes(kind as u32),
        TokenKind::Word => {
            let letters = text.chars().count();
            let stem = |(length, least): (usize, usize)| {
                (letters >= least)
                    .then(|| table::join(length as u32, table::letters(text.chars().take(length).map(plain))))
            };
            let (length, least) = ENDING;
            let ending =
                (letters >= least).then(|| table::letters(text.chars().skip(letters - length).map(plain)));
            Word {
                whole: table::letters(text.chars().map(plain)),
                affixes: [stem(SHORT_STEM), stem(STEM), ending],
            }
        }
        _ => without_affixes(table::letters(text.chars().map(plain))),
    }
}

/// A character as grams take it: a small letter, a straight apostrophe.
fn plain(character: char) -> char {
    match character {
        '’' => '\'',
        _ if character.is_ascii() => character.to_ascii_lowercase(),
        _ => character.to_lowercase().next().unwrap_or(character),
    }
}

/// The grams of the statement that `words` make: each word with its affixes, and each pair of neighbours with both edges.
pub(super) fn of(words: &[Word]) -> impl Iterator<Item = Feature> {
    let before = std::iter::once(EDGE).chain(words.iter().map(|word| word.whole));
    let after = words.iter().map(|word| word.whole).chain([EDGE]);
    let pairs = before.zip(after).map(|(before, after)| Feature::new(PAIR, before, after));
    words.iter().flat_map(of_word).chain(pairs)
}

/// The grams of a single word: all of it, and its affixes.
pub(super) fn of_word(word: &Word) -> impl Iterator<Item = Feature> + use<> {
    let affixes = word.affixes.into_iter().flatten().map(|affix| Feature::new(AFFIX, affix, 0));
    std::iter::once(Feature::new(WHOLE, word.whole, 0)).chain(affixes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotated::{Block, BlockKind};
    use crate::limits;
    use crate::text::Span;
    use crate::token;

    fn grams(text: &str) -> Vec<u32> {
        let document = Document::new(text, limits::MAX_CHARS);
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
        let words = words(&document, &token::find(&document, &[block]).all);
        of(&words).map(|feature| feature.0).collect()
    }

    #[test]
    fn capitals_quotation_marks_and_figures_make_no_difference() {
        assert_eq!(grams("“It’s 12 per cent"), grams("\"it's 47 per cent"));
        assert_ne!(grams("It rose 12"), grams("It rose 12%"));
        assert_eq!(grams("Élan"), grams("élan"));
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        let shared = |one: &str, other: &str| {
            let other = grams(other);
            grams(one).iter().filter(|gram| other.contains(gram)).count()
        };
        assert_eq!(shared("accused", "accuses"), 2, "both stems");
        assert_eq!(shared("accused", "refused"), 1, "the ending");
        assert_eq!(shared("ran", "run"), 0);
    }

    #[test]
    fn neighbours_count_in_their_order() {
        let (one, other) = (grams("they lied"), grams("lied they"));
        assert_ne!(one, other);
        assert_eq!(one.iter().filter(|gram| other.contains(gram)).count(), 2, "the two words");
        assert_eq!(grams("").len(), 1);
    }
}
