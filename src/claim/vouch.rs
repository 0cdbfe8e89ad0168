//! Who vouches for a claim: the speaker it is quoted from, a source without a name, or nobody.

use crate::annotated::{SpeakerKind, VouchedBy};
use crate::attribution::{Attribution, Attributions};
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::Tag;

/// Who vouches for what stands in an attribution.
pub(super) fn of(
    reading: &Reading<'_>,
    attributions: &Attributions,
    speakers: &Speakers,
    index: usize,
) -> VouchedBy {
    let speaker =
        speakers.of_attribution.get(index).copied().flatten().and_then(|speaker| speakers.all.get(speaker));
    let unnamed = match speaker {
        Some(speaker) => match speaker.kind {
            SpeakerKind::Unnamed => true,
            SpeakerKind::Group => !speaker.name.contains(char::is_uppercase),
            _ => false,
        },
        None => {
            attributions.all.get(index).is_none_or(|attribution| !points_at_somebody(reading, attribution))
        }
    };
    if unnamed { VouchedBy::UnnamedSource } else { VouchedBy::Speaker }
}

/// Whether the source, though nobody could be found for it, is a name or stands for one (“she”).
fn points_at_somebody(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let tags = attribution.source.map(|source| reading.tokens_in(source)).unwrap_or_default();
    tags.into_iter().any(|token| matches!(reading.tag(token), Tag::Name | Tag::Pronoun))
}
