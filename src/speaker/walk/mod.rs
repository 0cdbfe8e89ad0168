//! The walk: one pass in text order that gives every source its entity ([`resolution`]).
//!
//! It meets names, pronouns, descriptions and sources ([`step`]). A name tells how it may be called later ([`calling`]), and
//! may be the one whom a headline told of ([`announced`]). A [`pronoun`] and a definite description ([`nominal`]) become
//! questions, which are settled or weighed in a [`decision`]; the words before the noun speak for and against a candidate
//! ([`modifier`]). Some descriptions need no question: their own sentence explains them ([`beside`]), a document speaks for
//! its [`maker`], several people are meant [`together`] and become a [`group`]. What is taken for granted and never told is
//! [`familiar`]. A description without a name of its own may be [`named_by`] its owner or maker.

mod step;

mod modifier;

mod familiar;

mod decision;

mod calling;

mod announced;

mod together;

mod maker;

mod named_by;

mod group;

mod nominal;

mod beside;

mod pronoun;

mod resolution;

pub(in crate::speaker) use resolution::{Source, find};
