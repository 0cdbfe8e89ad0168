//! What training and its tests see of the claim stage; the engine runs the same functions.

use super::{flag, flags_of};
use crate::lexicon::sign;
use crate::limits;
use crate::model;
use crate::text::Document;

/// Number of places a flag can have.
#[cfg(feature = "train")]
pub(crate) const FLAGS: usize = flag::PLACES;

/// Places of the flags that a text, taken as one sentence, raises.
pub(crate) fn flags(text: &str) -> Vec<usize> {
    flags_of(&Document::new(text, limits::MAX_CHARS)).raised().map(flag::Flag::place).collect()
}

/// The name of the flag at a place, where there is one.
pub(crate) fn flag_name(place: usize) -> Option<String> {
    flag::Flag::at(place).name()
}

/// A checksum of all that turns a text into flags, as far as data can show it: the lists, the names of the flags, and
/// the flags of a few sentences.
pub(crate) fn fingerprint() -> String {
    let names: Vec<String> = (0..flag::PLACES).filter_map(flag_name).collect();
    let probes: Vec<String> = PROBES.iter().map(|probe| format!("{:?}", flags(probe))).collect();
    model::checksum(sign::LISTS.iter().copied().chain(names.iter().chain(&probes).map(String::as_str)))
}

const PROBES: [&str; 4] = [
    "“At least 1,200 jobs were lost,” Mayor Ada Byron said on Tuesday; 3.5% of the town’s workers left in May 2019.",
    "It’s a shameful, truly dangerous idea – and why don’t they just admit it?!",
    "The U.S. court ruled that the $4bn plan, which NATO denied, was illegal (see 10:30 a.m.).",
    "Critics could be wrong: “hope” isn’t a policy...",
];
