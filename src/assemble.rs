//! The last stage: one result out of all stages' results; order, caps, notes, the unit of offsets.

use crate::annotated::{Annotated, Claim, Note, Quote, SCHEMA};
use crate::attribution::Attributions;
use crate::limits;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{OffsetMap, Offsets};

/// Puts the result together and counts its positions in `offsets`.
pub(crate) fn assemble(
    text: &str,
    reading: &Reading<'_>,
    attributions: Attributions,
    speakers: Speakers,
    claims: Vec<Claim>,
    offsets: Offsets,
) -> Annotated {
    let mut notes = Vec::new();
    let read = reading.document.text().len();
    if read < reading.document.whole {
        let of = u32::try_from(reading.document.whole).unwrap_or(u32::MAX);
        notes.push(Note::Truncated { at: read as u32, of });
    }
    let mut place = Vec::with_capacity(attributions.all.len());
    let mut places = 0..;
    place.extend(attributions.all.iter().map(|one| if one.kept { places.next() } else { None }));
    let kept = attributions.all.into_iter().zip(speakers.of_attribution).filter(|(one, _)| one.kept);
    let quotes: Vec<Quote> = kept
        .map(|(attribution, speaker)| Quote {
            kind: attribution.kind,
            content: attribution.content,
            cue: attribution.cue,
            source: attribution.source,
            speaker,
            act: attribution.act,
            stance: attribution.stance,
            negated: attribution.negated,
            score: attribution.score,
        })
        .collect();
    if attributions.capped {
        notes.push(Note::Capped { list: "quotes", kept: quotes.len() as u32 });
    }
    let phrases = capped(attributions.phrases, "phrases", &mut notes);
    let mut claims = capped(claims, "claims", &mut notes);
    let told = claims.len();
    for claim in &mut claims {
        claim.disputed_by.retain(|&other| other < told);
        claim.quote = claim.quote.and_then(|attribution| place.get(attribution).copied().flatten());
    }
    let room = limits::MAX_NOTES.saturating_sub(notes.len());
    notes.extend(reading.quotations.unbalanced.iter().take(room).map(|&span| Note::UnbalancedMark { span }));
    let mut annotated = Annotated {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").into(),
        offsets: Offsets::Utf8,
        blocks: reading.blocks.to_vec(),
        quotes,
        speakers: speakers.all,
        phrases,
        claims,
        notes,
    };
    annotated.count_in(&OffsetMap::new(text, offsets), offsets);
    annotated
}

/// The first [`limits::MAX_ANNOTATIONS`] of a list, with a note where there were more.
fn capped<T>(mut list: Vec<T>, name: &'static str, notes: &mut Vec<Note>) -> Vec<T> {
    if list.len() > limits::MAX_ANNOTATIONS {
        list.truncate(limits::MAX_ANNOTATIONS);
        notes.push(Note::Capped { list: name, kept: limits::MAX_ANNOTATIONS as u32 });
    }
    list
}
