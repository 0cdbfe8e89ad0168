//! Voices: whose words a text is where no source phrase tells: who `I` is ([`first_person`]), and whose turn it is to speak
//! ([`turn`]).

pub(in crate::speaker) mod turn;

mod first_person;

pub(in crate::speaker) use first_person::{Voices, is_first_person, signed};
