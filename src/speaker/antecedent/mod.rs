//! Antecedents: whom a pronoun or a description can go back to. Mentions leave a [`trail`]; what speaks for and against one
//! of them are the features of a [`reference`]; a trained [`judge`] weighs them.

mod trail;

pub(in crate::speaker) mod reference;

pub(in crate::speaker) mod judge;

pub(in crate::speaker) use trail::{Antecedent, Candidate, Form, Place, Trail};
