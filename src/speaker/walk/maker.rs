//! Makers: a document speaks for whoever made it, where the text tells who that is: “a report by the Ely Trust”,
//! “her book”, “the ministry’s statement”. Later “the report” is the trust's.

use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::speaker::cast::entity::Nature;
use crate::speaker::name::office;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens between a document and the `by` that tells its maker.
const MAX_TOKENS_TO_MAKER: usize = 8;

/// What somebody sends or gives out to speak for himself.
const MESSAGES: [&str; 11] = [
    "announcement",
    "email",
    "e-mail",
    "letter",
    "memo",
    "message",
    "note",
    "post",
    "release",
    "statement",
    "tweet",
];

/// What is done to a document by those who did not make it: emails “obtained by the Ely Gazette” are not the Gazette's.
const READ: [&str; 17] = [
    "analysed",
    "analyzed",
    "checked",
    "cited",
    "combed",
    "examined",
    "inspected",
    "obtained",
    "quoted",
    "read",
    "received",
    "reviewed",
    "searched",
    "seen",
    "studied",
    "verified",
    "viewed",
];

/// The maker of the document that a phrase with this noun describes.
pub(super) fn find(walk: &mut Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let maker = match owner(walk, tokens, noun) {
        Some(name) => walk.names.linked.get(name).copied().flatten(),
        None if walk.reading.is(tokens.start, Classes::POSSESSIVE) && noun > tokens.start => {
            walk.pronoun_owner(tokens.start)
        }
        None => behind(walk, noun).and_then(|name| walk.names.linked.get(name).copied().flatten()),
    }?;
    walk.call(maker, office::at(walk.reading, noun));
    Some(maker)
}

/// Who speaks in the sentence that brought a document in: “the council said in a statement”. The statement is the council's.
pub(super) fn by_sentence(walk: &Walk<'_, '_, '_>, document: usize, noun: usize) -> Option<usize> {
    let entity = walk.cast.entities.get(document)?;
    let first = entity.mentions.first()?.start;
    let told = first
        .checked_sub(1)
        .is_some_and(|before| matches!(walk.reading.word(before), "by" | "in" | "In" | "via"));
    let word = walk.reading.small(noun);
    let same =
        MESSAGES.contains(&word.as_ref()) && entity.noun.is_some_and(|noun| walk.reading.small(noun) == word);
    let own = entity.nature == Nature::Described(SpeakerKind::Document) && !entity.holds_name && told && same;
    let speaker = walk.spoke.get(&walk.reading.sentence_of(first)).copied().filter(|_| own)?;
    (speaker != document).then_some(speaker)
}

/// The name before `’s` and the noun, as an index into the names.
fn owner(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let clitic = (tokens.start..noun)
        .rev()
        .find(|&at| walk.reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic))?;
    walk.names.at(clitic.checked_sub(1)?)
}

/// The name, or the one that it owns: the Ely University’s Trust for Rivers. Of “the ministry's inspector” nobody is named.
fn whole(walk: &Walk<'_, '_, '_>, name: usize) -> Option<usize> {
    let end = walk.names.all.get(name)?.tokens.end;
    let owns = walk.reading.token(end).is_some_and(|token| token.kind == TokenKind::Clitic);
    if owns { walk.names.at(end + 1) } else { Some(name) }
}

/// The name in “… issued on Monday by the Ely Trust”, as an index into the names.
fn behind(walk: &Walk<'_, '_, '_>, noun: usize) -> Option<usize> {
    let sentence = walk.reading.sentences.get(walk.reading.sentence_of(noun))?;
    let limit = sentence.tokens.end.min(noun + 1 + MAX_TOKENS_TO_MAKER);
    for at in noun + 1..limit {
        let token = walk.reading.token(at).filter(|token| token.kind == TokenKind::Word)?;
        if READ.contains(&walk.reading.word(at)) {
            return None;
        }
        let by = matches!(walk.reading.word(at), "by" | "from");
        if by && let Some(name) = (at + 1..at + 3).find_map(|next| walk.names.at(next)) {
            return whole(walk, name);
        }
        let goes_on = at == noun + 1 || token.is(Classes::DAY.or(Classes::MONTH).or(Classes::TIME));
        let participle = matches!(walk.reading.tag(at), Tag::Participle | Tag::Verb) && goes_on;
        let within = matches!(
            walk.reading.tag(at),
            Tag::Preposition
                | Tag::Determiner
                | Tag::Adverb
                | Tag::Adjective
                | Tag::Noun
                | Tag::Name
                | Tag::Number
        );
        if !participle && !within {
            return None;
        }
    }
    None
}
