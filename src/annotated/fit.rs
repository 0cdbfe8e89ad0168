//! Whether a result that comes from elsewhere belongs to a text.

use super::Annotated;
use crate::text::{OffsetMap, Span};
use std::fmt::{self, Display, Formatter};

/// Why a result does not belong to a text; tells the first fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A span that ends before it begins, reaches beyond the text or cuts a character.
    Span(Span),
    /// A position beyond the text.
    Position(u32),
    /// A span that begins before the one ahead of it in its list ends.
    Order(Span),
    /// A quote without content, by its index.
    NoContent(usize),
    /// An index that leads to nothing.
    Index(usize),
}

impl Display for Misfit {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Misfit::Span(Span { start, end }) => write!(out, "no span of the text: [{start}, {end}]"),
            Misfit::Position(at) => write!(out, "no position of the text: {at}"),
            Misfit::Order(Span { start, end }) => {
                write!(out, "blocks or parts of a quote out of order: [{start}, {end}]")
            }
            Misfit::NoContent(quote) => write!(out, "quote {quote} has no content"),
            Misfit::Index(index) => write!(out, "no speaker, quote or claim has the index {index}"),
        }
    }
}

impl std::error::Error for Misfit {}

impl Annotated {
    /// Whether this may be a result for `text`: every position is one of the text and on a character's border, blocks
    /// and the parts of a quote stand in order, every index leads somewhere.
    ///
    /// ```
    /// let found = whosaid::annotate("“We won,” said Ada Byron.", &whosaid::Options::default());
    /// assert!(found.fits("“We won,” said Ada Byron.").is_ok());
    /// assert!(found.fits("“We won.”").is_err());
    /// ```
    pub fn fits(&self, text: &str) -> Result<(), Misfit> {
        let map = OffsetMap::new(text, self.offsets);
        let mut misfit = None;
        // One walk over all positions serves those that convert them and this, which leaves them as they are.
        let mut found = self.clone();
        found.for_each_span(|span| {
            let bytes = map.to_bytes(*span);
            let fits = text.get(bytes.start as usize..bytes.end as usize).is_some();
            if misfit.is_none() && !(fits && map.of_bytes(bytes) == *span) {
                misfit = Some(Misfit::Span(*span));
            }
        });
        let length = map.of_byte(u32::try_from(text.len()).unwrap_or(u32::MAX));
        found.for_each_length(|at| {
            if misfit.is_none() && *at > length {
                misfit = Some(Misfit::Position(*at));
            }
        });
        misfit.or_else(|| self.out_of_order()).or_else(|| self.lost()).map_or(Ok(()), Err)
    }

    fn out_of_order(&self) -> Option<Misfit> {
        let blocks: Vec<Span> = self.blocks.iter().map(|block| block.span).collect();
        let mut lists =
            std::iter::once(blocks.as_slice()).chain(self.quotes.iter().map(|quote| &*quote.content));
        lists.find_map(|spans| {
            let pairs = spans.iter().zip(spans.iter().skip(1));
            pairs.into_iter().find(|(one, next)| next.start < one.end).map(|(_, next)| Misfit::Order(*next))
        })
    }

    fn lost(&self) -> Option<Misfit> {
        let empty = self.quotes.iter().position(|quote| quote.content.is_empty()).map(Misfit::NoContent);
        let none_of = |length: usize| move |index: &usize| *index >= length;
        let speakers = self.quotes.iter().filter_map(|quote| quote.speaker);
        let quotes = self.claims.iter().filter_map(|claim| claim.quote);
        let mut claims = self.claims.iter().flat_map(|claim| &claim.disputed_by).copied();
        let mut strays = speakers.filter(none_of(self.speakers.len()));
        let mut astray = quotes.filter(none_of(self.quotes.len()));
        let index = strays.next().or_else(|| astray.next());
        empty.or_else(|| index.or_else(|| claims.find(none_of(self.claims.len()))).map(Misfit::Index))
    }
}
