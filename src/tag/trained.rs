//! The trained tagger: from left to right, the part with the highest sum of weights (Collins 2002, greedy).

use super::feature::{Features, Place};
use super::part::Part;
use super::predicate;
use super::surface::{Capitals, Surface};
use super::trail::{Ahead, Trail};
use crate::lexicon::Classes;
use crate::model;
use crate::model::chosen::Chosen;
use crate::model::columns;
use crate::sentence::Sentence;
use crate::text::Document;
use crate::token::{Case, Token, TokenKind, Tokens};
use std::sync::LazyLock;

/// Weights of the tagger: rows of chosen features, a signed byte for every part that is scored.
#[derive(Clone, Copy)]
pub(crate) struct Weights<'w>(Chosen<'w, { Part::SCORED }>);

impl<'w> Weights<'w> {
    /// The weights that the engine comes with.
    pub(crate) fn shipped() -> Weights<'static> {
        static SHIPPED: LazyLock<Vec<u8>> = LazyLock::new(|| unpacked(model::TAGGER));
        Weights::new(&SHIPPED)
    }

    /// The weights of an unpacked file.
    pub(crate) fn new(weights: &'w [u8]) -> Self {
        Weights(Chosen::new(weights))
    }

    /// The part that the features speak for; of equals the first.
    pub(crate) fn best(&self, features: &Features) -> Part {
        let mut sums = [0; Part::SCORED];
        features.iter().for_each(|feature| self.0.add(*feature, &mut sums));
        let mut best = (0, i32::MIN);
        for (place, sum) in sums.into_iter().enumerate() {
            if sum > best.1 {
                best = (place, sum);
            }
        }
        Part::at(best.0)
    }
}

/// A file of weights with its rows as [`Chosen`] reads them: whose each row is, then the rows.
pub(crate) fn unpacked(file: &[u8]) -> Vec<u8> {
    let (owners, columns) = file.split_at_checked(file.len() / (1 + Part::SCORED)).unwrap_or_default();
    [owners, &columns::rows(columns, Part::SCORED, Part::SCORED)].concat()
}

/// The file that holds weights as [`Chosen`] reads them.
#[cfg(feature = "train")]
pub(crate) fn packed(weights: &[u8]) -> Vec<u8> {
    let (owners, rows) = weights.split_at_checked(weights.len() / (1 + Part::SCORED)).unwrap_or_default();
    [owners, &columns::columns(rows, Part::SCORED, Part::SCORED)].concat()
}

/// The part of every token; `choose` is asked, with the index of the token and its features, where the word alone does
/// not tell.
#[cfg(any(feature = "train", test))]
pub(crate) fn walk(
    document: &Document<'_>,
    tokens: &Tokens,
    sentences: &[Sentence],
    choose: impl FnMut(usize, &Features) -> Part,
) -> Vec<Part> {
    let mut parts = Vec::with_capacity(tokens.all.len());
    walk_on(document, tokens, sentences, &mut parts, choose);
    parts
}

/// The parts of some sentences, after those of all tokens before them.
pub(super) fn walk_on(
    document: &Document<'_>,
    tokens: &Tokens,
    sentences: &[Sentence],
    parts: &mut Vec<Part>,
    mut choose: impl FnMut(usize, &Features) -> Part,
) {
    let mut surfaces: Vec<Surface> = Vec::new();
    for sentence in sentences {
        let words = tokens.all.get(sentence.tokens.clone()).unwrap_or_default();
        let capitals = Capitals::of(words);
        surfaces.clear();
        let mut opening = true;
        for word in words {
            surfaces.push(Surface::of(document, word, opening, capitals));
            opening = opens(word);
        }
        let mut ahead = Ahead::Nothing;
        for (surface, word) in surfaces.iter_mut().zip(words).rev() {
            surface.ahead = ahead;
            ahead = Ahead::of(word, document.slice(word.span), ahead);
        }
        let mut trail = Trail::new();
        for (at, (word, surface)) in words.iter().zip(&surfaces).enumerate() {
            let part = plain(document, word, capitals).unwrap_or_else(|| {
                let place = Place { words: &surfaces, at, trail };
                choose(parts.len(), &place.features())
            });
            parts.push(part);
            trail.follow(word, surface, part);
        }
        if let Some(parts) = parts.get_mut(sentence.tokens.clone()) {
            predicate::complete(words, parts);
        }
    }
}

/// Whether a capital after the token can be due to its place.
fn opens(token: &Token) -> bool {
    use TokenKind::{Colon, Dash, Ellipsis, Exclamation, Mark, Open, Other, Stop};
    matches!(token.kind, Mark | Colon | Other | Open | Stop | Exclamation | Ellipsis | Dash)
}

/// The part of a token that has but one: numbers, punctuation, and words of the closed classes that are nothing else.
fn plain(document: &Document<'_>, token: &Token, capitals: Capitals) -> Option<Part> {
    match token.kind {
        TokenKind::Number => {
            let digit = |last: char| !last.is_alphabetic();
            document.char_before(token.span.end).is_none_or(digit).then_some(Part::Number)
        }
        TokenKind::Link => Some(Part::Name),
        TokenKind::Word | TokenKind::Clitic => {
            // US is no pronoun, IT no pronoun and WHO no question where capitals tell.
            let initials = token.case == Case::Upper && token.span.end - token.span.start > 1;
            let plain = token.is(Classes::PLAIN) && (!initials || capitals == Capitals::Shouted);
            if plain { closed(document, token) } else { None }
        }
        _ => Some(Part::Punctuation),
    }
}

/// The forms of be, have and do that are one form only.
const AUXILIARIES: [(&[&str], Part); 5] = [
    (&["is", "has", "does"], Part::Third),
    (&["was", "were", "did"], Part::Past),
    (&["are", "am", "'re", "’re", "'ve", "’ve"], Part::Present),
    (&["been", "done"], Part::Participle),
    (&["being", "doing"], Part::Ing),
];

/// The part of a plain word.
fn closed(document: &Document<'_>, token: &Token) -> Option<Part> {
    const PARTS: [(Classes, Part); 9] = [
        (Classes::POSSESSIVE, Part::Possessive),
        (Classes::DETERMINER, Part::Determiner),
        (Classes::PREPOSITION, Part::Preposition),
        (Classes::SUBJECT_PRONOUN, Part::Pronoun),
        (Classes::OBJECT_PRONOUN, Part::Pronoun),
        (Classes::CONJUNCTION, Part::Conjunction),
        (Classes::MODAL, Part::Modal),
        (Classes::ADVERB, Part::Adverb),
        (Classes::SUBORDINATOR, Part::Preposition),
    ];
    let text = document.slice(token.span);
    if token.is(Classes::WH) {
        return Some(match text.get(..3) {
            Some(head) if head.eq_ignore_ascii_case("who") && token.is(Classes::POSSESSIVE) => {
                Part::Possessive
            }
            Some(head) if head.eq_ignore_ascii_case("who") => Part::Who,
            _ if text.eq_ignore_ascii_case("what") => Part::Who,
            _ if text.eq_ignore_ascii_case("which") => Part::Which,
            _ if text.eq_ignore_ascii_case("whether") => Part::Preposition,
            _ => Part::When,
        });
    }
    if token.is(Classes::AUXILIARY) {
        let form = |forms: &[&str]| forms.iter().any(|form| text.eq_ignore_ascii_case(form));
        return AUXILIARIES.iter().find(|(forms, _)| form(forms)).map(|(_, part)| *part);
    }
    PARTS.iter().find(|(classes, _)| token.is(*classes)).map(|(_, part)| *part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{block, limits, sentence, token};

    /// The words that are scored.
    fn scored(text: &str) -> Vec<String> {
        let document = Document::new(text, limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        let sentences = sentence::find(&document, &tokens);
        let mut asked = Vec::new();
        let parts = walk(&document, &tokens, &sentences, |at, _| {
            asked.extend(tokens.all.get(at).map(|token| document.slice(token.span).to_owned()));
            Part::Noun
        });
        assert_eq!(parts.len(), tokens.all.len());
        asked
    }

    #[test]
    fn words_of_one_part_are_not_scored() {
        assert_eq!(scored("“He was, of course, not with it at 5.30!”"), ["course"]);
        assert_eq!(scored("The WHO told IT who pays."), ["WHO", "told", "IT", "pays"]);
        assert_eq!(scored("THE VOTERS WHO PAY TOLD IT TODAY."), ["VOTERS", "PAY", "TOLD", "TODAY"]);
    }

    #[test]
    fn equal_sums_choose_the_first() {
        let features = [crate::model::table::Feature(0); super::super::feature::FEATURES];
        assert_eq!(Weights::new(&[]).best(&features), Part::Noun);
    }
}
