//! What training sees of the speaker stage.

use super::attributions::read;
use crate::annotated::{Act, QuoteKind, Speaker, Stance};
use crate::attribution::{Attribution, Attributions};
use crate::reading::Reading;
pub use crate::speaker::study::AntecedentQuestion;
use crate::speaker::{self, study};
use crate::text::{OffsetMap, Offsets, Span};

/// An attribution as people marked it; positions count code points.
#[derive(Clone, Debug)]
pub struct Marked {
    /// At least one span, in order.
    pub content: Vec<Span>,
    /// The words that introduce it.
    pub cue: Option<Span>,
    /// The words that name who said it.
    pub source: Option<Span>,
}

/// The speakers that the engine's speaker stage gives marked attributions, one each, in their order.
pub fn speakers(text: &str, tagger: &[u8], marked: &[Marked], weights: &[u8]) -> Vec<Option<Speaker>> {
    read(text, tagger, |reading| {
        let (attributions, order) = attributions(text, reading, marked);
        let found = speaker::find_with(reading, &attributions, weights);
        let mut speakers = vec![None; marked.len()];
        for (speaker, place) in found.of_attribution.into_iter().zip(order) {
            if let Some(slot) = speakers.get_mut(place) {
                *slot = speaker.and_then(|speaker| found.all.get(speaker).cloned());
            }
        }
        speakers
    })
}

/// Tells of a source, by its span in code points, whether a speaker, by name and whether the text names it, is the right
/// one; `None` for a source that nobody labelled.
pub type AntecedentLabels<'l> = dyn FnMut(Span, Option<(&str, bool)>) -> Option<bool> + 'l;

/// The pronouns and descriptions among the sources of marked attributions, with what each may stand for.
pub fn antecedent_questions(
    text: &str,
    tagger: &[u8],
    marked: &[Marked],
    weights: &[u8],
    label: &mut AntecedentLabels<'_>,
) -> Vec<AntecedentQuestion> {
    let map = OffsetMap::new(text, Offsets::Char);
    read(text, tagger, |reading| {
        let (attributions, _) = attributions(text, reading, marked);
        study::questions(reading, &attributions, weights, &mut |span, speaker| {
            label(map.of_bytes(span), speaker)
        })
    })
}

/// The attributions as the stage takes them, by position, and for each its place among the marked ones.
fn attributions(text: &str, reading: &Reading<'_>, marked: &[Marked]) -> (Attributions, Vec<usize>) {
    let map = OffsetMap::new(text, Offsets::Char);
    let mut all: Vec<(Attribution, usize)> = Vec::with_capacity(marked.len());
    for (place, marked) in marked.iter().enumerate() {
        let content: Vec<Span> = marked.content.iter().map(|&span| map.to_bytes(span)).collect();
        let attribution = Attribution {
            kind: kind(reading, &content),
            content,
            cue: marked.cue.map(|cue| map.to_bytes(cue)),
            source: marked.source.map(|source| map.to_bytes(source)),
            act: Act::Speech,
            stance: Stance::Says,
            negated: false,
            score: 1000,
            shares_source_of: None,
            kept: true,
        };
        all.push((attribution, place));
    }
    all.sort_by_key(|(attribution, _)| attribution.content.first().map(|span| span.start));
    let (all, order) = all.into_iter().unzip();
    (Attributions { all, ..Attributions::default() }, order)
}

/// How much of a content stands in quotation marks.
fn kind(reading: &Reading<'_>, content: &[Span]) -> QuoteKind {
    let words = content.iter().flat_map(|&span| reading.tokens_in(span));
    let words = words.filter(|&at| reading.token(at).is_some_and(|token| token.is_word()));
    let (all, quoted) = words.fold((0, 0), |(all, quoted), at| {
        let inside = reading.quotations.inside.get(at).is_some_and(|inside| *inside != 0);
        (all + 1, quoted + usize::from(inside))
    });
    match quoted {
        0 => QuoteKind::Indirect,
        _ if quoted == all => QuoteKind::Direct,
        _ => QuoteKind::Mixed,
    }
}
