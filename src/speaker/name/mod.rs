//! Names: runs of capitalised words, and what their words say of who bears them.
//!
//! Words: one form however they are written ([`spelling`]), how the document writes them ([`written`]), which of them are
//! [`office`]s, titles and what else speaks of a [`bearer`], and which can stand in a name ([`capital`]).
//! Runs: what of a [`run`] of them is a [`title`] before the name, which words an acronym stands for ([`expansion`]), and
//! the places where every first word has a capital: the [`beginning`] of a sentence, a [`heading`].

pub(in crate::speaker) mod spelling;

pub(in crate::speaker) mod written;

pub(in crate::speaker) mod bearer;

pub(in crate::speaker) mod office;

pub(in crate::speaker) mod title;

pub(in crate::speaker) mod capital;

mod expansion;

mod beginning;

mod heading;

mod run;

pub(in crate::speaker) use run::{Name, find};
