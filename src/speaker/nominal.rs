//! Nominal sources: “the minister”, “the company”, “two officials”, “a poll”.
//!
//! A definite description goes back to whom the text called that before; what goes back to nobody is a source of its
//! own, known by its description.

use super::antecedent::Reach;
use super::bearer::{Bearer, OFFICE};
use super::entity::{Entity, Fit, Nature};
use super::head::{self, is_plural};
use super::office;
use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::limits;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Words that tell one bearer of an office from another: the former president is not the president.
const DISTINGUISHING: [&str; 18] = [
    "acting",
    "another",
    "deputy",
    "different",
    "eldest",
    "first",
    "former",
    "incoming",
    "new",
    "next",
    "older",
    "other",
    "outgoing",
    "previous",
    "rival",
    "second",
    "third",
    "younger",
];
/// Nouns that count others.
const QUANTITIES: [&str; 14] = [
    "bunch",
    "couple",
    "dozens",
    "group",
    "handful",
    "host",
    "hundreds",
    "lot",
    "majority",
    "number",
    "raft",
    "slew",
    "team",
    "thousands",
];
/// Nouns for companies; no ministry is meant.
const COMPANIES: [&str; 12] = [
    "airline",
    "bank",
    "broadcaster",
    "carmaker",
    "carrier",
    "company",
    "firm",
    "maker",
    "manufacturer",
    "network",
    "retailer",
    "startup",
];
/// Nouns for any organization.
const ORGANIZATIONS: [&str; 6] =
    ["agency", "association", "group", "newspaper", "organisation", "organization"];
/// Last words of public bodies’ names.
const PUBLIC_BODIES: [&str; 9] =
    ["congress", "court", "department", "house", "ministry", "parliament", "party", "police", "senate"];

/// The entity of a source phrase built on a common noun.
pub(super) fn resolve(walk: &mut Walk<'_, '_, '_>, phrase: Range<usize>, noun: usize) -> usize {
    let tokens = head::description(walk.reading, phrase, noun, limits::MAX_DESCRIPTION_TOKENS);
    let noun = counted_noun(walk, &tokens, noun);
    let kind = kind(walk, &tokens, noun);
    let first = walk.reading.word(tokens.start).to_lowercase();
    let definite = matches!(first.as_str(), "the" | "this" | "that" | "these" | "those");
    let singular = !matches!(kind, SpeakerKind::Group);
    if definite {
        let known = match kind {
            SpeakerKind::Unnamed => bearer_of_office(walk, &tokens, noun),
            SpeakerKind::Organization => organization(walk, &tokens, noun),
            _ => None,
        };
        if let Some(known) = known.or_else(|| described_before(walk, &tokens, noun)) {
            return known;
        }
    }
    let anew = singular && matches!(first.as_str(), "a" | "an" | "another" | "one" | "some");
    let text = walk.cast.text(tokens.clone());
    let head = office::key(walk.reading.word(noun));
    let entity = walk.cast.describe(&text, tokens.len(), &head, Nature::Described(kind), anew);
    let classes = walk.reading.token(noun).map_or(Classes::NONE, |token| token.classes);
    if let Some(entity) = walk.cast.entities.get_mut(entity)
        && kind == SpeakerKind::Unnamed
    {
        entity.gender.add_title(classes);
        let someone = ["one", "someone", "somebody", "anyone", "another"].contains(&head.as_str());
        entity.is_thing = !classes.intersects(OFFICE) && !someone;
    }
    if let Some(entity) = walk.cast.entities.get_mut(entity) {
        entity.mentions.push(tokens);
        entity.noun.get_or_insert(noun);
    }
    entity
}

/// The noun that “a number of”, “a chorus of” counts; otherwise the noun itself.
fn counted_noun(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> usize {
    let head = walk.reading.word(noun).to_lowercase();
    let counts = QUANTITIES.contains(&head.as_str());
    let own = OFFICE.or(Classes::ORGANIZATION).or(Classes::DOCUMENT).or(Classes::GROUP);
    if walk.reading.word(noun + 1) != "of" || head == "one" || (walk.reading.is(noun, own) && !counts) {
        return noun;
    }
    let stop =
        (noun + 2..tokens.end).find(|&at| walk.reading.tag(at) == Tag::Preposition).unwrap_or(tokens.end);
    let inner = (noun + 2..stop)
        .rev()
        .find(|&at| walk.reading.tag(at) == Tag::Noun || walk.reading.is(at, Classes::GROUP));
    let people =
        |at: &usize| walk.reading.is(*at, Classes::GROUP.or(OFFICE)) && walk.reading.is(*at, Classes::PLURAL);
    inner.filter(|at| counts || people(at)).unwrap_or(noun)
}

/// What kind of source a noun tells of.
fn kind(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> SpeakerKind {
    let Some(token) = walk.reading.token(noun) else { return SpeakerKind::Unnamed };
    let word = walk.reading.word(noun);
    let many = (tokens.start..noun).any(|at| {
        walk.reading.tag(at) == Tag::Number && !walk.reading.word(at).eq_ignore_ascii_case("one")
            || walk.reading.is(at, Classes::PLURAL)
    });
    let plural = token.is(Classes::PLURAL) || is_plural(word);
    if token.is(Classes::DOCUMENT) && !token.is(Classes::ROLE) {
        SpeakerKind::Document
    } else if token.is(Classes::GROUP) && plural {
        SpeakerKind::Group
    } else if token.is(OFFICE) && !many && !token.is(Classes::PLURAL) {
        SpeakerKind::Unnamed
    } else if token.is(Classes::ORGANIZATION.or(Classes::ORGANIZATION_NAME)) && !plural && !many {
        SpeakerKind::Organization
    } else if token.is(Classes::GROUP) || plural || many || token.kind == TokenKind::Number {
        SpeakerKind::Group
    } else if token.is(Classes::PLACE) {
        SpeakerKind::Place
    } else if matches!(
        word.to_lowercase().as_str(),
        "percent" | "all" | "most" | "many" | "some" | "everyone"
    ) {
        SpeakerKind::Group
    } else {
        SpeakerKind::Unnamed
    }
}

/// The named person whom a definite description goes back to.
pub(super) fn known_person(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let definite = walk.reading.word(tokens.start).eq_ignore_ascii_case("the");
    definite.then(|| bearer_of_office(walk, tokens, noun)).flatten()
}

/// The person whom the text called “senator” when it now says “the senator”.
fn bearer_of_office(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let known = walk.offices.get(&office::key(walk.reading.word(noun)))?;
    let classes = walk.reading.token(noun)?.classes;
    let fitting = |&entity: &usize| {
        walk.cast.entities.get(entity).is_some_and(|entity| {
            entity.can_be_one_person()
                && entity.gender.fit(classes) != Fit::Disagrees
                && allows(walk, entity, tokens, noun)
        })
    };
    let people: Vec<usize> = known.iter().copied().filter(fitting).collect();
    if let [only] = people.as_slice() {
        return Some(*only);
    }
    walk.trail.recent().map(|mention| mention.entity).find(|entity| people.contains(entity))
}

/// Whether the words before the noun allow it to be this person: “the French president”, “the former mayor”.
fn allows(walk: &Walk<'_, '_, '_>, entity: &Entity, tokens: &Range<usize>, noun: usize) -> bool {
    (tokens.start + 1..noun).all(|at| {
        let word = walk.reading.word(at);
        let tells = walk.reading.token(at).is_some_and(|token| token.is_capital())
            || DISTINGUISHING.iter().any(|known| word.eq_ignore_ascii_case(known));
        !tells || entity.said.contains(&office::key(word))
    })
}

/// The organization that “the department”, “the company” goes back to.
fn organization(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let word = walk.reading.word(noun).to_lowercase();
    // more words than the article and the noun name another one: “the state department”
    if noun > tokens.start + 1 {
        let known = walk.offices.get(&office::key(&word)).map_or(&[][..], Vec::as_slice);
        let said = |entity: &Entity| {
            entity.kind() == SpeakerKind::Organization
                && (tokens.start + 1..noun)
                    .all(|at| entity.said.contains(&office::key(walk.reading.word(at))))
        };
        return known.iter().copied().find(|&entity| walk.cast.entities.get(entity).is_some_and(said));
    }
    let company = COMPANIES.contains(&word.as_str());
    let any = company || ORGANIZATIONS.contains(&word.as_str());
    let last = |name: &str| name.rsplit(' ').next().unwrap_or("").to_lowercase();
    let named = |entity: &Entity| {
        last(&entity.name) == word || last(entity.name.split(" of ").next().unwrap_or("")) == word
    };
    let brand = |entity: &Entity| {
        let public = PUBLIC_BODIES.contains(&last(&entity.name).as_str());
        entity.nature == Nature::Named(Bearer::Organization) && !(company && public)
    };
    let place = walk.place(tokens.start, false);
    let latest = |fits: &dyn Fn(&Entity) -> bool| {
        walk.trail.best(place, Reach::DESCRIPTION, |mention| {
            let entity = walk.cast.entities.get(mention.entity)?;
            (entity.kind() == SpeakerKind::Organization && fits(entity)).then_some(0)
        })
    };
    latest(&named).or_else(|| any.then(|| latest(&brand)).flatten())
}

/// The source described before that a definite description goes back to: “the officials” to “two officials”.
fn described_before(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let head = office::key(walk.reading.word(noun));
    let modifiers: Vec<String> =
        (tokens.start + 1..noun).map(|at| walk.reading.word(at).to_lowercase()).collect();
    walk.cast.described(&head).find(|&entity| {
        walk.cast.entities.get(entity).is_some_and(|entity| {
            let known = entity.name.to_lowercase();
            modifiers.iter().all(|word| known.split_whitespace().any(|other| other == word))
        })
    })
}

/// Where the noun phrase that ends at `end` begins: at its determiner or first modifier.
pub(super) fn phrase_start(walk: &Walk<'_, '_, '_>, first: usize, end: usize) -> Option<usize> {
    let mut start = end;
    let mut determined = false;
    while start > first && end - start < limits::MAX_DESCRIPTION_TOKENS {
        let at = start - 1;
        let goes_on = match walk.reading.tag(at) {
            Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Clitic => !determined,
            Tag::Determiner => !determined,
            Tag::Pronoun => start == end || walk.reading.word(start) == "else",
            Tag::Adverb => start == end && walk.reading.word(at) == "else",
            Tag::Preposition => walk.reading.word(at) == "of" || determined,
            _ => false,
        };
        if !goes_on {
            break;
        }
        determined = walk.reading.tag(at) == Tag::Determiner;
        start = at;
    }
    while start < end && walk.reading.tag(start) == Tag::Preposition {
        start += 1;
    }
    (start < end).then_some(start)
}
