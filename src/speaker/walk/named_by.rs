//! Named by: whether the name of its owner or maker, or the names of all who are joined in it, name whom a description
//! describes: “the Ely council”, “her campaign”, “Lee and Chen”, but not “Lee and other senators”, “polls in Ely”.

use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::speaker::cast::entity::Nature;
use crate::speaker::name::bearer::Bearer;
use crate::speaker::name::office;
use crate::speaker::name::spelling::is_plural;
use crate::speaker::source::head::{self, Head};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// First words of a description of one, or some, of many.
const INDEFINITE: [&str; 5] = ["a", "an", "another", "one", "some"];

/// What stands before the place of a document.
const PLACING: [&str; 4] = ["across", "at", "in", "on"];

/// Whether a description built on `noun` holds a name that names what it describes; `owner` is whose it is.
pub(super) fn find(
    walk: &Walk<'_, '_, '_>,
    tokens: &Range<usize>,
    noun: usize,
    kind: SpeakerKind,
    owner: Option<usize>,
) -> bool {
    match kind {
        SpeakerKind::Organization => {
            let first = walk.reading.small(tokens.start);
            let one_of_many = INDEFINITE.contains(&first.as_ref())
                || (tokens.start..noun).any(|at| walk.reading.tag(at) == Tag::Number);
            let owned = owner.and_then(|owner| walk.cast.entities.get(owner));
            match owned {
                _ if one_of_many => false,
                // “Congress”, “Parliament”: no noun for one of several stands without a determiner
                None if tokens.len() == 1 => is_proper(walk, noun),
                Some(owner) => matches!(owner.nature, Nature::Named(_)),
                None => tokens.clone().any(|at| is_capital(walk, tokens, at)),
            }
        }
        SpeakerKind::Place => tokens.clone().any(|at| is_capital(walk, tokens, at)),
        SpeakerKind::Document => tokens.clone().any(|at| is_maker(walk, at) && !is_placed(walk, noun, at)),
        SpeakerKind::Unnamed | SpeakerKind::Group if is_thing(walk, noun) => {
            tokens.clone().any(|at| is_maker(walk, at) && (at < noun || is_made_by(walk, noun, at)))
        }
        _ => false,
    }
}

/// Whether each of those whom a phrase joins has a name.
pub(super) fn each(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, joint: usize) -> bool {
    [tokens.start..joint, joint + 1..tokens.end].into_iter().all(|part| {
        match head::find(walk.reading, walk.names, part.clone()) {
            Some(Head::Name(_) | Head::Several(_)) => true,
            // “the Byron campaign”
            Some(Head::Common(noun)) => {
                walk.reading.is(noun, Classes::ORGANIZATION)
                    && (part.start..noun).any(|at| is_maker(walk, at))
            }
            _ => false,
        }
    })
}

/// Whether a noun, of one or of many, stands for no people: an average, precedents.
fn is_thing(walk: &Walk<'_, '_, '_>, noun: usize) -> bool {
    let people = Classes::GROUP.or(Classes::ORGANIZATION);
    let word = walk.reading.small(noun);
    let one = if is_plural(&word) { word.strip_suffix('s').unwrap_or(&word) } else { &word };
    !walk.reading.is(noun, people) && !office::is_person(walk.reading, noun) && !office::is_person_word(one)
}

/// Whether a name behind the noun of a document tells where it is: “polls in Ely”, but not “a report in The Ely News”.
fn is_placed(walk: &Walk<'_, '_, '_>, noun: usize, name: usize) -> bool {
    let placed = preposition(walk, noun, name).is_some_and(|word| PLACING.contains(&word));
    placed && !walk.names.at(name).is_some_and(|name| is_body(walk, name))
}

fn is_made_by(walk: &Walk<'_, '_, '_>, noun: usize, name: usize) -> bool {
    preposition(walk, noun, name).is_some_and(|word| matches!(word, "by" | "from"))
}

/// The last preposition between a noun and a name behind it.
fn preposition<'r>(walk: &Walk<'_, '_, 'r>, noun: usize, name: usize) -> Option<&'r str> {
    let at = (noun..name).rev().find(|&at| walk.reading.tag(at) == Tag::Preposition)?;
    Some(walk.reading.word(at))
}

fn is_body(walk: &Walk<'_, '_, '_>, name: usize) -> bool {
    let name = walk.names.all.get(name);
    name.is_some_and(|name| matches!(name.bearer, Bearer::Organization | Bearer::Document))
}

/// Whether a noun has its capital as a name, not from standing in a headline.
fn is_proper(walk: &Walk<'_, '_, '_>, noun: usize) -> bool {
    let capital = walk.reading.token(noun).is_some_and(|token| token.is_capital());
    capital && !walk.is_headline(walk.place(noun).block)
}

/// Whether a token is a name's, or a word that has its capital as a name has: the “Russian” space agency.
fn is_capital(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, at: usize) -> bool {
    let capital =
        walk.reading.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital());
    walk.reading.tag(at) == Tag::Name || (capital && at > tokens.start)
}

/// Whether a token begins the name of somebody who makes something: no Russian, and a place only as an owner, “Ely’s law”.
fn is_maker(walk: &Walk<'_, '_, '_>, at: usize) -> bool {
    let Some(name) = walk.names.at(at) else { return false };
    let entity = walk.names.linked.get(name).copied().flatten();
    let entity = entity.and_then(|entity| walk.cast.entities.get(entity));
    let end = walk.names.all.get(name).map_or(at, |name| name.tokens.end);
    let owns = walk.reading.token(end).is_some_and(|token| token.kind == TokenKind::Clitic);
    !walk.reading.is(at, Classes::DEMONYM)
        && entity.is_some_and(|entity| match entity.nature {
            Nature::Named(Bearer::Place) => owns,
            Nature::Named(_) => true,
            Nature::Described(_) => false,
        })
}
