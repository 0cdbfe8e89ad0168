//! Sources without a name: whether a description names its source after all, and of which type it is if not.

use super::cast::entity::{Entity, Nature};
use super::name::spelling;
use crate::annotated::{SpeakerKind, Unnamed};
use crate::lexicon;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::token::TokenKind;
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
    let named = match kind {
        SpeakerKind::Organization | SpeakerKind::Document | SpeakerKind::Place => {
            holds_name(reading, &phrase)
        }
        SpeakerKind::Group => {
            !entity.members.is_empty() || entity.joint.is_some_and(|joint| names_all(reading, &phrase, joint))
        }
        SpeakerKind::Person | SpeakerKind::Unnamed => false,
    };
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

/// Whether a description holds a name: “the Ely council”, “the Russian space agency”.
fn holds_name(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| {
        let capital =
            reading.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital());
        reading.tag(at) == Tag::Name || (capital && at > phrase.start)
    })
}

/// Whether each of the sources that `and` joins in one phrase has a name.
fn names_all(reading: &Reading<'_>, phrase: &Range<usize>, joint: usize) -> bool {
    let named = |part: Range<usize>| part.clone().any(|at| reading.tag(at) == Tag::Name);
    named(phrase.start..joint) && named(joint + 1..phrase.end)
}
