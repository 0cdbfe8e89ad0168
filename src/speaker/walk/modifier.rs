//! Modifiers: the words before the noun of a description, and whether the text said them of somebody.

use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::cast::entity::Entity;
use crate::speaker::name::office;
use std::borrow::Cow;

/// Words that tell one bearer of an office from another: the former president is not the president.
const DISTINGUISHING: [&str; 19] = [
    "acting",
    "another",
    "deputy",
    "different",
    "eldest",
    "first",
    "former",
    "incoming",
    "interim",
    "new",
    "next",
    "older",
    "other",
    "outgoing",
    "previous",
    "rival",
    "second",
    "third",
    "younger",
];
/// Words for two who are meant together.
const PAIRS: [&str; 7] = ["both", "couple", "duo", "each", "neither", "pair", "two"];

/// A word before the noun of a description.
pub(super) struct Modifier<'r> {
    /// As it is looked up among what the text says of an entity.
    word: Cow<'r, str>,
    /// What it means where it was not said: see [`Likeness::modifiers`].
    ///
    /// [`Likeness::modifiers`]: crate::speaker::antecedent::reference::Likeness::modifiers
    pub(super) tells: u32,
    pub(super) place: bool,
    pub(super) demonym: bool,
}

impl<'r> Modifier<'r> {
    pub(super) fn of(reading: &Reading<'r>, at: usize) -> Self {
        let word = reading.word(at);
        let distinguishing = is_distinguishing(word);
        let capital = reading.token(at).is_some_and(|token| token.is_capital());
        let demonym = reading.is(at, Classes::DEMONYM);
        Modifier {
            word: office::key(word),
            tells: if distinguishing { 3 } else { 2 + 2 * u32::from(capital) },
            place: demonym || reading.is(at, Classes::PLACE) || matches!(word, "the" | "a" | "an"),
            demonym,
        }
    }

    pub(super) fn is_said_of(&self, entity: &Entity) -> bool {
        entity.said.contains(self.word.as_ref())
            || (entity.joint.is_some() && is_pair(&self.word))
            || entity.is_named(&self.word)
    }
}

/// Whether a word tells one bearer of an office from another.
pub(super) fn is_distinguishing(word: &str) -> bool {
    DISTINGUISHING.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a word means two together.
pub(super) fn is_pair(word: &str) -> bool {
    PAIRS.iter().any(|known| word.eq_ignore_ascii_case(known))
}
