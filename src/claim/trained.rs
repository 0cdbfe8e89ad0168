//! What training and its tests see of the claim stage; the engine runs the same functions.

use super::circumstance::{self, Article};
use super::{alone, appearance, flag, gram, statement, word};
use crate::attribution::Attributions;
use crate::lexicon::sign;
use crate::limits;
use crate::model;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{Document, Span};

/// Number of places a flag can have.
#[cfg(feature = "train")]
pub(crate) const FLAGS: usize = flag::PLACES;

/// Number of circumstances.
#[cfg(feature = "train")]
pub(crate) const CIRCUMSTANCES: usize = circumstance::NAMES.len();

/// A statement as the heads see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Places of its flags.
    pub flags: Vec<usize>,
    /// Its grams, hashed.
    pub grams: Vec<u32>,
    /// Places of its circumstances; none where it is taken by itself.
    pub circumstances: Vec<usize>,
}

/// A text taken as one sentence.
pub(crate) fn sentence(text: &str) -> Seen {
    let document = Document::new(text, limits::MAX_CHARS);
    let (flags, words) = alone(&document);
    Seen {
        flags: flags.raised().map(flag::Flag::place).collect(),
        grams: gram::of(&words).map(|gram| gram.0).collect(),
        ..Seen::default()
    }
}

/// The grams of a text's words, each as a whole, in order.
#[cfg(feature = "train")]
pub(crate) fn words(text: &str) -> Vec<u32> {
    let document = Document::new(text, limits::MAX_CHARS);
    let (_, words) = alone(&document);
    words.iter().filter_map(|word| gram::of_word(word).next()).map(|gram| gram.0).collect()
}

/// The statements of an article, in order.
pub(crate) fn statements(
    reading: &Reading<'_>,
    attributions: &Attributions,
    speakers: &Speakers,
) -> Vec<Seen> {
    let signs = word::signs(reading.document, &reading.tokens.all);
    let words = gram::words(reading.document, &reading.tokens.all);
    let article = Article::new(reading, attributions, speakers, &words);
    let all = statement::find(reading, attributions);
    let seen = all.iter().enumerate().filter_map(|(rank, statement)| {
        let tokens = || statement.tokens.clone();
        let flags = appearance::of(reading.document, reading.tokens.all.get(tokens())?, signs.get(tokens())?);
        Some(Seen {
            span: reading.span(tokens()),
            flags: flags.raised().map(flag::Flag::place).collect(),
            grams: gram::of(words.get(tokens())?).map(|gram| gram.0).collect(),
            circumstances: article.of(statement, rank, all.len()).places().collect(),
        })
    });
    seen.collect()
}

/// The name of the circumstance at a place.
pub(crate) fn circumstance_name(place: usize) -> Option<&'static str> {
    circumstance::NAMES.get(place).copied()
}

/// Places of the flags that a text, taken as one sentence, raises.
#[cfg(test)]
pub(crate) fn flags(text: &str) -> Vec<usize> {
    sentence(text).flags
}

/// The name of the flag at a place, where there is one.
pub(crate) fn flag_name(place: usize) -> Option<String> {
    flag::Flag::at(place).name()
}

/// A checksum of all that turns a text into flags, as far as data can show it: the lists, the names of the flags, and
/// the flags of a few sentences.
pub(crate) fn fingerprint() -> String {
    let names: Vec<String> = (0..flag::PLACES).filter_map(flag_name).collect();
    let probes: Vec<String> = PROBES.iter().map(|probe| format!("{:?}", sentence(probe))).collect();
    let named = names.iter().chain(&probes).map(String::as_str);
    model::checksum(sign::LISTS.iter().copied().chain(named).chain(circumstance::NAMES.iter().copied()))
}

const PROBES: [&str; 4] = [
    "“At least 1,200 jobs were lost,” Mayor Ada Byron said on Tuesday; 3.5% of the town’s workers left in May 2019.",
    "It’s a shameful, truly dangerous idea – and why don’t they just admit it?!",
    "The U.S. court ruled that the $4bn plan, which NATO denied, was illegal (see 10:30 a.m.).",
    "Critics could be wrong: “hope” isn’t a policy...",
];
