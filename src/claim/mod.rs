//! Claims: statements of fact that can be checked, why, and who vouches for them.

use crate::annotated::{Block, BlockKind, Claim};
use crate::attribution::Attributions;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{Document, Span};
use crate::token;
use flag::Flags;

mod flag;
mod number;
mod score;
mod word;

pub use score::Score;

/// Finds the claims of a document, by position.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions, speakers: &Speakers) -> Vec<Claim> {
    let _ = (reading, attributions, speakers);
    Vec::new()
}

/// The score of a document taken as one sentence.
pub(crate) fn score(document: &Document<'_>) -> Score {
    score::of(&flags_of(document))
}

/// The flags of a document taken as one sentence.
fn flags_of(document: &Document<'_>) -> Flags {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, document.text().len()) };
    let tokens = token::find(document, &[block]);
    let signs = word::signs(document, &tokens.all);
    Flags::of(document, &tokens.all, &signs)
}

/// What training sees: see [`crate::training`].
#[cfg(any(feature = "train", test))]
mod trained {
    use super::{flag, flags_of};
    use crate::lexicon::sign;
    use crate::limits;
    use crate::model;
    use crate::text::Document;

    pub(crate) const FLAGS: usize = flag::PLACES;

    pub(crate) fn flags(text: &str) -> Vec<usize> {
        flags_of(&Document::new(text, limits::MAX_CHARS)).raised().map(flag::Flag::place).collect()
    }

    pub(crate) fn flag_name(place: usize) -> Option<String> {
        flag::Flag::at(place).name()
    }

    /// A checksum of all that turns a text into flags, as far as data can show it: the lists, the names of the flags,
    /// and the flags of a few sentences.
    pub(crate) fn fingerprint() -> String {
        let names: Vec<String> = (0..FLAGS).filter_map(flag_name).collect();
        let probes: Vec<String> = PROBES.iter().map(|probe| format!("{:?}", flags(probe))).collect();
        model::checksum(sign::LISTS.iter().copied().chain(names.iter().chain(&probes).map(String::as_str)))
    }

    const PROBES: [&str; 4] = [
        "“At least 1,200 jobs were lost,” Mayor Ada Byron said on Tuesday; 3.5% of the town’s workers left in May 2019.",
        "It’s a shameful, truly dangerous idea – and why don’t they just admit it?!",
        "The U.S. court ruled that the $4bn plan, which NATO denied, was illegal (see 10:30 a.m.).",
        "Critics could be wrong: “hope” isn’t a policy...",
    ];
}
#[cfg(any(feature = "train", test))]
pub(crate) use trained::{FLAGS, fingerprint, flag_name, flags};
