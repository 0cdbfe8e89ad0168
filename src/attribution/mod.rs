//! Attributions: what is said, by which cue, by which source.

use crate::Acts;
use crate::annotated::{Act, Phrase, QuoteKind, Stance};
use crate::reading::Reading;
use crate::text::Span;

/// A statement with its cue and source, before anybody asks who the source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) kind: QuoteKind,
    /// At least one span, in order.
    pub(crate) content: Vec<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) source: Option<Span>,
    pub(crate) act: Act,
    pub(crate) stance: Stance,
    pub(crate) negated: bool,
    pub(crate) score: u16,
    /// Index of an earlier attribution whose source is this one's too, where it names none of its own:
    /// a participle (“…, adding that”), a second cue, a quotation continued in the next paragraph.
    pub(crate) shares_source_of: Option<usize>,
}

/// The attributions of a document by first position, and the quotation marks that are nobody's statement.
#[derive(Debug, Default)]
pub(crate) struct Attributions {
    pub(crate) all: Vec<Attribution>,
    pub(crate) phrases: Vec<Phrase>,
}

/// Finds every attribution whose act `acts` keeps.
pub(crate) fn find(reading: &Reading<'_>, acts: Acts) -> Attributions {
    let _ = (reading, acts);
    Attributions::default()
}
