//! Who vouches for a claim: the speaker it is quoted from, a source without a name, or nobody.

use crate::annotated::{SpeakerKind, VouchedBy};
use crate::attribution::Attributions;
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
    let speaker = speakers.of_attribution.get(index).copied().flatten();
    let named = match speaker.and_then(|speaker| speakers.all.get(speaker)) {
        Some(speaker) => match speaker.kind {
            SpeakerKind::Unnamed => false,
            SpeakerKind::Group => speaker.mentions.iter().any(|&mention| is_named(reading, mention)),
            _ => true,
        },
        None => {
            let source = attributions.all.get(index).and_then(|attribution| attribution.source);
            source.is_some_and(|source| is_named(reading, source))
        }
    };
    if named { VouchedBy::Speaker } else { VouchedBy::UnnamedSource }
}

/// Whether a stretch holds a name or stands for one (“she”).
fn is_named(reading: &Reading<'_>, span: Span) -> bool {
    reading.tokens_in(span).any(|token| matches!(reading.tag(token), Tag::Name | Tag::Pronoun))
}
