//! Sources without a name: whether a description names its source after all, and of which type it is if not.

use super::cast::entity::{Entity, Nature};
use super::name::spelling;
use crate::annotated::{SpeakerKind, Unnamed};
use crate::lexicon;
use crate::reading::Reading;
use std::ops::Range;

/// Words after which a person is known by access to what is told: “familiar with”, “close to”, “briefed on”.
const ACCESS: [(&str, &str); 9] = [
    ("aware", "of"),
    ("briefed", "on"),
    ("close", "to"),
    ("familiar", "with"),
    ("informed", "of"),
    ("inside", "the"),
    ("involved", "in"),
    ("knowledge", "of"),
    ("privy", "to"),
];

/// The type of a source that has no name; `None` where it has one.
pub(super) fn of(reading: &Reading<'_>, entity: &Entity) -> Option<Unnamed> {
    let Nature::Described(kind) = entity.nature else { return None };
    let phrase = entity.mentions.first().cloned().unwrap_or_default();
    let noun = entity.noun.unwrap_or(phrase.start);
    let named = entity.holds_name || !entity.members.is_empty();
    (!named).then(|| of_description(reading, kind, &phrase, noun))
}

fn of_description(reading: &Reading<'_>, kind: SpeakerKind, phrase: &Range<usize>, noun: usize) -> Unnamed {
    let word = reading.word(noun).to_lowercase();
    if let Some(kind) = lexicon::unnamed(&word) {
        return kind;
    }
    if kind == SpeakerKind::Document {
        return Unnamed::Document;
    }
    let sentence = reading.sentences.get(reading.sentence_of(noun)).map_or(0, |sentence| sentence.tokens.end);
    // what follows the phrase belongs to it too: “a person” who was “briefed on the talks”
    let after = noun..sentence.min(phrase.end + 4);
    let pairs = after.map(|at| (reading.word(at), reading.word(at + 1)));
    if pairs.into_iter().any(|pair| ACCESS.contains(&pair)) {
        return Unnamed::PeopleFamiliar;
    }
    match kind {
        SpeakerKind::Organization | SpeakerKind::Place => Unnamed::Other,
        _ if reading.is(noun, lexicon::Classes::ROLE.or(lexicon::Classes::GROUP))
            || spelling::is_plural(&word) =>
        {
            Unnamed::Public
        }
        _ => Unnamed::Other,
    }
}
