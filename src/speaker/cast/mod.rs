//! The cast: everybody and everything that the document names or describes, each an [`entity`].
//!
//! Names are linked in the order of what they tell ([`linking`]): full names of people ([`person`]), bodies and places
//! ([`whole`]), then names in one word ([`alias`]), by who was named of late ([`recent`]). What stands beside a name and says
//! who that is, is its [`descriptor`].

pub(in crate::speaker) mod entity;

mod recent;

mod linking;

mod person;

mod whole;

mod alias;

pub(in crate::speaker) mod descriptor;

pub(in crate::speaker) use linking::Cast;
