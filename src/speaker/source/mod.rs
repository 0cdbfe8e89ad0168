//! Source phrases: on which word one is built ([`head`]), where its noun phrase begins ([`phrase`]), whether it joins several
//! sources ([`joint`]), and whether it names whom it describes ([`apposed`]).

pub(in crate::speaker) mod phrase;

pub(in crate::speaker) mod head;

pub(in crate::speaker) mod joint;

mod apposed;
