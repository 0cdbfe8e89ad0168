//! Beside: descriptions that their own sentence explains: the apposition behind a name, “Ann Lee, the mayor who …”, and
//! the subject behind an opening phrase that holds its pronoun, “In his speech, the mayor said”.

use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::speaker::cast::entity::{Entity, Nature};
use crate::speaker::name::office;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Whom a source phrase built on a common noun means by its sentence alone.
pub(super) fn find(walk: &mut Walk<'_, '_, '_>, phrase: &Range<usize>, noun: usize) -> Option<usize> {
    let comma = phrase.start.checked_sub(1)?;
    let before = walk.reading.token(comma)?.kind;
    let determined = walk.reading.tag(phrase.start) == Tag::Determiner;
    let plural = walk.reading.is(noun, Classes::PLURAL);
    if before != TokenKind::Comma || !determined || plural {
        return None;
    }
    apposed(walk, phrase, noun, comma).or_else(|| opened(walk, phrase, noun))
}

/// The name before the comma, where the description is not the subject of what follows.
fn apposed(walk: &Walk<'_, '_, '_>, phrase: &Range<usize>, noun: usize, comma: usize) -> Option<usize> {
    let name = walk.names.at(comma.checked_sub(1)?)?;
    let entity = walk.names.linked.get(name).copied().flatten()?;
    let acts = (noun + 1..=phrase.end).any(|at| {
        let comma = walk.reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma);
        comma || walk.is_verb(at)
    });
    let named = walk.cast.entities.get(entity)?;
    (!acts && is_alike(walk, named, noun)).then_some(entity)
}

/// Whether a noun can describe somebody named: a person, or a body or a work.
fn is_alike(walk: &Walk<'_, '_, '_>, named: &Entity, noun: usize) -> bool {
    let person = office::is_person(walk.reading, noun);
    match named.kind() {
        SpeakerKind::Person => person,
        SpeakerKind::Organization => walk.reading.is(noun, Classes::ORGANIZATION) && !person,
        SpeakerKind::Document => !person && !walk.reading.is(noun, Classes::ORGANIZATION),
        _ => false,
    }
}

/// Whom the pronoun in the opening phrase stands for.
fn opened(walk: &mut Walk<'_, '_, '_>, phrase: &Range<usize>, noun: usize) -> Option<usize> {
    let first = walk.reading.sentences.get(walk.reading.sentence_of(noun))?.tokens.start;
    // what happens “at his party” others do too
    let place = ["at", "on"].iter().any(|word| walk.reading.word(first).eq_ignore_ascii_case(word));
    let opening =
        matches!(walk.reading.tag(first), Tag::Preposition | Tag::Subordinator | Tag::Ing) && !place;
    let pronouns = Classes::SUBJECT_PRONOUN.or(Classes::POSSESSIVE);
    let gender = Classes::FEMININE.or(Classes::MASCULINE);
    let mut own =
        (first..phrase.start).filter(|&at| walk.reading.is(at, pronouns) && walk.reading.is(at, gender));
    let (pronoun, quoted) = (own.next()?, walk.place(phrase.start).quotation != 0);
    let named = (first..phrase.start).any(|at| walk.names.at(at).is_some_and(|name| is_person(walk, name)));
    let subject = walk.is_verb(phrase.end) && office::is_person(walk.reading, noun);
    if !opening || quoted || named || !subject {
        return None;
    }
    let person = walk.pronoun_owner(pronoun)?;
    let entity = walk.cast.entities.get(person)?;
    (matches!(entity.nature, Nature::Named(_)) && entity.can_be_one_person()).then_some(person)
}

fn is_person(walk: &Walk<'_, '_, '_>, name: usize) -> bool {
    let entity = walk.names.linked.get(name).copied().flatten();
    entity.and_then(|entity| walk.cast.entities.get(entity)).is_some_and(Entity::can_be_one_person)
}
