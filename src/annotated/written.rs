//! Reading a written result back: the words of the format that are no names of variants.

use super::SCHEMA;
use serde::de::{Deserialize, Deserializer, Error};
use std::borrow::Cow;

/// A word of the format itself. A type of its own name: a field that is plainly a `&str` would be taken to borrow from
/// what it is read from.
pub type Word = &'static str;

/// The lists that a result may cut short.
const LISTS: [&str; 3] = ["quotes", "phrases", "claims"];

/// The name of the format, and of no other one.
pub(super) fn schema<'de, D: Deserializer<'de>>(reader: D) -> Result<Word, D::Error> {
    one_of(&[SCHEMA], reader)
}

/// The name of a list.
pub(super) fn list<'de, D: Deserializer<'de>>(reader: D) -> Result<Word, D::Error> {
    one_of(&LISTS, reader)
}

fn one_of<'de, D: Deserializer<'de>>(words: &[Word], reader: D) -> Result<Word, D::Error> {
    let written = Cow::<str>::deserialize(reader)?;
    let known = words.iter().find(|&&word| word == written);
    known
        .copied()
        .ok_or_else(|| Error::custom(format!("“{}” where “{}” is meant", written, words.join("” or “"))))
}
