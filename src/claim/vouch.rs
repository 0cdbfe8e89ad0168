//! Who vouches for a claim: the speaker it is quoted from, a source without a name, or nobody.

use crate::annotated::VouchedBy;
use crate::attribution::{Attribution, Attributions};
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::Tag;
use crate::text::Span;

/// Who vouches for what stands in an attribution.
pub(super) fn of(
    reading: &Reading<'_>,
    attributions: &Attributions,
    speakers: &Speakers,
    index: usize,
) -> VouchedBy {
    let attribution = attributions.all.get(index);
    if attribution.is_some_and(|attribution| is_how_it_looks(reading, attribution)) {
        return VouchedBy::Nobody;
    }
    let speaker = speakers.of_attribution.get(index).copied().flatten();
    let named = match speaker.and_then(|speaker| speakers.all.get(speaker)) {
        Some(speaker) => speaker.unnamed.is_none(),
        None => {
            let source = attribution.and_then(|attribution| attribution.source);
            source.is_some_and(|source| is_named(reading, source))
        }
    };
    if named { VouchedBy::Speaker } else { VouchedBy::UnnamedSource }
}

/// Whether nobody is the source: “it appears that”, “it seems that”.
fn is_how_it_looks(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let cue = attribution.cue.filter(|_| attribution.source.is_none());
    cue.is_some_and(|cue| {
        let looks = ["appears", "appeared", "seems", "seemed"];
        reading.tokens_in(cue).any(|token| looks.contains(&reading.word(token)))
    })
}

/// Whether a stretch holds a name or stands for one (“she”).
fn is_named(reading: &Reading<'_>, span: Span) -> bool {
    reading.tokens_in(span).any(|token| matches!(reading.tag(token), Tag::Name | Tag::Pronoun))
}
