//! Nominal sources: “the minister”, “the company”, “two officials”, “a poll”.
//!
//! A definite description goes back to whom the text called that before; what goes back to nobody is a source of its
//! own, known by its description.

use super::decision::Asked;
use super::familiar::is_familiar;
use super::modifier::{Modifier, is_pair};
use super::resolution::Walk;
use super::{maker, named_by, together};
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::limits;
use crate::model::table;
use crate::reading::Reading;
use crate::speaker::antecedent::reference::{Likeness, Reference, Referrer};
use crate::speaker::cast::entity::{Entity, Nature};
use crate::speaker::name::bearer::{Bearer, OFFICE};
use crate::speaker::name::office;
use crate::speaker::name::spelling::{in_small, is_plural};
use crate::speaker::source::head::{self, Head};
use crate::speaker::source::phrase;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::TokenKind;
use std::borrow::Cow;
use std::ops::Range;

/// Words for nobody in particular.
const NOBODY: [&str; 4] = ["anybody", "anyone", "nobody", "no-one"];

/// The entity of a phrase built on a common noun; `source` is the source that it is, if it is one.
pub(super) fn resolve(
    walk: &mut Walk<'_, '_, '_>,
    phrase: Range<usize>,
    noun: usize,
    source: Option<usize>,
) -> usize {
    let tokens = head::description(walk.reading, phrase, noun, limits::MAX_DESCRIPTION_TOKENS);
    let (noun, counting) = (phrase::counted(walk.reading, &tokens, noun), noun);
    let kind = kind(walk, &tokens, noun);
    if kind == SpeakerKind::Document
        && let Some(maker) = maker::find(walk, &tokens, noun)
    {
        return maker;
    }
    let kin = walk.reading.is(noun, Classes::KIN) && kind == SpeakerKind::Unnamed;
    let owner = if kin || kind == SpeakerKind::Organization { owner(walk, &tokens, noun) } else { None };
    if let Some(relative) = owner.filter(|_| kin).and_then(|owner| walk.owned.get(&(owner, key(walk, noun))))
    {
        return *relative;
    }
    if let Some(known) = owner.filter(|_| !kin).and_then(|owner| owned(walk, owner, &tokens, noun)) {
        return known;
    }
    let mut familiar = false;
    if owner.is_none() {
        familiar = is_familiar(walk.reading, &tokens, noun, kind);
        if let Some(known) = goes_back(walk, &tokens, noun, (kind, familiar), source) {
            return known;
        }
        if kind == SpeakerKind::Group
            && let Some(people) =
                together::find(walk, &tokens, noun).or_else(|| together::both(walk, &tokens, noun))
        {
            return walk.group(people, &tokens, source.is_some());
        }
        familiar = familiar && is_anybody_named(walk, tokens.start, kind);
    }
    let first = walk.reading.small(tokens.start);
    let singular = !matches!(kind, SpeakerKind::Group);
    let anew = singular && matches!(first.as_ref(), "a" | "an" | "another" | "one" | "some");
    let named = matches!(kind, SpeakerKind::Organization | SpeakerKind::Document);
    let words = if named { from_name(walk, &tokens, noun) } else { tokens.clone() };
    let text = walk.cast.text(words.clone());
    let head = key(walk, noun);
    let length = if owner.is_some() { length(walk.reading, &words) } else { tokens.len() };
    let entity = walk.cast.describe(&text, length, &head, Nature::Described(kind), anew);
    if counting != noun {
        let counting = key(walk, counting).into_owned();
        walk.cast.also_described(entity, &counting);
    }
    let classes = walk.reading.token(noun).map_or(Classes::NONE, |token| token.classes);
    if let Some(entity) = walk.cast.entities.get_mut(entity)
        && kind == SpeakerKind::Unnamed
    {
        entity.gender.add_title(classes);
        let someone = ["one", "someone", "somebody", "anyone", "another"].contains(&head.as_ref());
        entity.is_thing = !classes.intersects(OFFICE) && !someone;
    }
    let maker = kind == SpeakerKind::Document && tokens.clone().any(|at| walk.names.at(at).is_some());
    if maker {
        walk.introduce(entity, &head, tokens.clone());
    }
    let holds_name = named_by::find(walk, &tokens, noun, kind, owner);
    if let Some(entity) = walk.cast.entities.get_mut(entity) {
        entity.is_unknown |= familiar && entity.mentions.is_empty();
        entity.holds_name |= holds_name;
        entity.mentions.push(tokens);
        entity.noun.get_or_insert(noun);
    }
    if let Some(owner) = owner {
        walk.owned.insert((owner, head), entity);
        if let Some(entity) = walk.cast.entities.get_mut(entity) {
            entity.has_owner = true;
        }
    }
    entity
}

/// Whether somebody was named of late whom a description of this kind may mean, though none of them is likelier than nobody.
fn is_anybody_named(walk: &Walk<'_, '_, '_>, before: usize, kind: SpeakerKind) -> bool {
    walk.trail.candidates(before).iter().any(|candidate| {
        walk.cast.entities.get(candidate.entity).is_some_and(|entity| match kind {
            SpeakerKind::Organization => entity.nature == Nature::Named(Bearer::Organization),
            // “DUNMORE (Reuters)” names nobody
            _ => entity.nature == Nature::Named(Bearer::Person) && entity.words > 1,
        })
    })
}

/// Whether a source phrase means nobody in particular: no one, anyone, he or she.
pub(super) fn is_nobody(reading: &Reading<'_>, phrase: &Range<usize>, head: Head) -> bool {
    let words = || phrase.clone().map(|at| reading.word(at));
    let is = |pair: &[&str]| {
        phrase.len() == pair.len() && words().zip(pair).all(|(word, other)| word.eq_ignore_ascii_case(other))
    };
    let either = is(&["he", "or", "she"]) || is(&["she", "or", "he"]);
    let none = words().next().is_some_and(|first| first.eq_ignore_ascii_case("no"));
    match head {
        Head::Common(noun) => {
            let word = reading.word(noun);
            let nobody = NOBODY.iter().any(|nobody| word.eq_ignore_ascii_case(nobody));
            either || nobody || (none && word.eq_ignore_ascii_case("one"))
        }
        _ => either,
    }
}

/// The noun of a description as offices are looked up.
fn key<'r>(walk: &Walk<'_, '_, 'r>, noun: usize) -> Cow<'r, str> {
    office::at(walk.reading, noun)
}

/// Whose organization or relative a description means: “the Byron campaign”, “her campaign”, “his wife”.
pub(super) fn owner(walk: &mut Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    if let Some(name) = (tokens.start..noun).rev().find_map(|at| walk.names.at(at)) {
        return walk.names.linked.get(name).copied().flatten();
    }
    let possessive = walk.reading.is(tokens.start, Classes::POSSESSIVE);
    if possessive && noun > tokens.start { walk.pronoun_owner(tokens.start) } else { None }
}

/// The organization that was called somebody's before; its fullest wording is its name.
fn owned(walk: &mut Walk<'_, '_, '_>, owner: usize, tokens: &Range<usize>, noun: usize) -> Option<usize> {
    let key = (owner, key(walk, noun));
    let known = walk.owned.get(&key).copied()?;
    let words = from_name(walk, tokens, noun);
    let text = walk.cast.text(words.clone());
    let named = walk.names.at(words.start).is_some();
    let entity = walk.cast.entities.get_mut(known)?;
    let pronoun =
        entity.mentions.first().is_some_and(|first| walk.reading.is(first.start, Classes::POSSESSIVE));
    // “the Byron campaign” is a name, “Byron's campaign” says whose it is
    let clitic = |at: usize| walk.reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
    let length = length(walk.reading, &words);
    let plainer = length == entity.words && !words.clone().any(clitic);
    if named && (pronoun || plainer || length > entity.words) {
        entity.name = text;
        entity.words = length;
        entity.mentions.insert(0, tokens.clone());
    } else {
        entity.mentions.push(tokens.clone());
    }
    Some(known)
}

/// How many words some tokens are, without endings.
fn length(reading: &Reading<'_>, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .filter(|&at| reading.token(at).is_some_and(|token| token.kind != TokenKind::Clitic))
        .count()
}

/// Without what stands before a name: of “a new Ely Gazette poll” the Ely Gazette poll.
fn from_name(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Range<usize> {
    let capital = |at: usize| {
        let token = walk.reading.token(at);
        token.is_some_and(|token| token.kind == TokenKind::Word && token.is_capital())
    };
    let first = (tokens.start..noun).find(|&at| {
        let begins = at == tokens.start || walk.reading.tag(at) == Tag::Determiner;
        walk.names.at(at).is_some() || (!begins && capital(at))
    });
    let skips_titles = first.and_then(|at| Some(walk.names.all.get(walk.names.at(at)?)?.tokens.start));
    skips_titles.or(first).unwrap_or(tokens.start)..tokens.end
}

/// The entity mentioned before that a definite description goes back to.
fn goes_back(
    walk: &mut Walk<'_, '_, '_>,
    tokens: &Range<usize>,
    noun: usize,
    (kind, familiar): (SpeakerKind, bool),
    source: Option<usize>,
) -> Option<usize> {
    let reading = walk.reading;
    let first = reading.small(tokens.start);
    let both = matches!(first.as_ref(), "both" | "each" | "neither");
    if !both && !matches!(first.as_ref(), "the" | "this" | "that" | "these" | "those" | "our") {
        return None;
    }
    // the victim's mother is nobody's but the victim's
    let clitic = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
    if reading.is(noun, Classes::KIN) && (tokens.start..noun).any(clitic) {
        return None;
    }
    let referrer = match kind {
        _ if both => Referrer::Group,
        SpeakerKind::Unnamed | SpeakerKind::Person if office::is_person(walk.reading, noun) => {
            Referrer::Person
        }
        SpeakerKind::Unnamed | SpeakerKind::Person => Referrer::Organization,
        SpeakerKind::Organization | SpeakerKind::Place => Referrer::Organization,
        SpeakerKind::Document => Referrer::Document,
        SpeakerKind::Group => Referrer::Group,
    };
    let key = key(walk, noun);
    let mut known: Vec<usize> = walk.offices.get(&key).cloned().unwrap_or_default();
    known.extend(walk.cast.described(&key));
    let of = source.and_then(|index| walk.sources.get(index));
    let hash = |at: usize| table::text(&reading.small(at));
    let reference = Reference {
        referrer,
        place: walk.place(tokens.start),
        source: of.map(|source| source.kind),
        possessive: false,
        around: [tokens.start.checked_sub(1).map_or(0, hash), hash(tokens.end)],
        noun: table::text(&key),
        determiner: table::text(&first),
        familiar,
        fitting: 0,
    };
    let content = of.map_or(Span::default(), |source| source.content);
    let classes = walk.reading.token(noun).map_or(Classes::NONE, |token| token.classes);
    let modifiers: Vec<Modifier<'_>> = (tokens.start + 1..noun).map(|at| Modifier::of(reading, at)).collect();
    let pair = (tokens.start..=noun).any(|at| is_pair(reading.word(at)));
    let owned = referrer == Referrer::Person && (tokens.start..noun).any(clitic);
    // whom a description names is not whom it describes: the wife of Lee
    let own: Vec<usize> = (noun + 1..tokens.end)
        .filter_map(|at| walk.names.linked.get(walk.names.at(at)?).copied().flatten())
        .collect();
    let word = reading.word(noun);
    // Kite Airlines is the airline
    let many = if referrer == Referrer::Organization { format!("{word}s") } else { String::new() };
    let is_last = |entity: &Entity, word: &str| entity.is_named(word) && ends_in(&entity.name, word);
    // Senators Lee and Chen are the senators
    let together = if referrer == Referrer::Group { together::called(walk, word) } else { Vec::new() };
    let likeness = |index: usize, entity: &Entity| {
        let called = known.contains(&index)
            || (entity.joint.is_some() && pair)
            || (!entity.members.is_empty() && entity.members.iter().all(|member| together.contains(member)));
        if (owned && !called) || own.contains(&index) {
            return Likeness { another: true, ..Likeness::default() };
        }
        let mut said = false;
        // the words that were not said of it: whether all of them tell where it is, and what they tell otherwise
        let (mut placed, mut foreign, mut unsaid) = (true, false, None);
        for modifier in &modifiers {
            if modifier.is_said_of(entity) {
                said = true;
            } else {
                placed &= modifier.place;
                foreign |= modifier.demonym;
                unsaid = unsaid.max(Some(modifier.tells));
            }
        }
        // “the Russian space agency”: where it is tells nothing against a name that holds the rest
        let telling = match unsaid {
            Some(tells) if !(said && placed) => tells,
            _ => u32::from(!modifiers.is_empty()),
        };
        // a source familiar with the ad is no ad
        let own_word = called || matches!(entity.nature, Nature::Named(_));
        Likeness {
            noun: called,
            named: own_word && is_last(entity, word) || (!many.is_empty() && is_last(entity, &many)),
            modifiers: telling,
            another: telling == 3 || (called && foreign && telling > 1),
        }
    };
    walk.decide(&Asked {
        reference,
        source,
        content,
        classes,
        repeated: true,
        known: &known,
        likeness: &likeness,
    })
}

/// Whether a name, or what stands before its first `of`, ends in a word.
fn ends_in(name: &str, word: &str) -> bool {
    let is_last =
        |part: &str| part.split_whitespace().next_back().is_some_and(|last| last.eq_ignore_ascii_case(word));
    is_last(name) || name.split(" of ").next().is_some_and(is_last)
}

/// What kind of source a noun tells of.
fn kind(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> SpeakerKind {
    let Some(token) = walk.reading.token(noun) else { return SpeakerKind::Unnamed };
    let word = walk.reading.word(noun);
    let many = (tokens.start..noun).any(|at| {
        walk.reading.tag(at) == Tag::Number && !walk.reading.word(at).eq_ignore_ascii_case("one")
            || walk.reading.is(at, Classes::PLURAL)
    });
    if word.ends_with("-year-old") {
        return SpeakerKind::Unnamed;
    }
    let clitic = |at: usize| walk.reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
    // the Byron camp
    let owned = noun > tokens.start && (walk.names.at(noun - 1).is_some() || clitic(noun - 1));
    if word.eq_ignore_ascii_case("camp") && owned {
        return SpeakerKind::Organization;
    }
    let plural = token.is(Classes::PLURAL) || is_plural(word);
    if token.is(Classes::DOCUMENT) && !token.is(Classes::ROLE) {
        SpeakerKind::Document
    } else if token.is(Classes::GROUP) && plural {
        SpeakerKind::Group
    } else if token.is(OFFICE) && !many && !token.is(Classes::PLURAL) {
        SpeakerKind::Unnamed
    } else if token.is(Classes::ORGANIZATION.or(Classes::ORGANIZATION_NAME)) && !plural && !many {
        SpeakerKind::Organization
    } else if token.is(Classes::GROUP) || plural || many || token.kind == TokenKind::Number || is_pair(word) {
        SpeakerKind::Group
    } else if token.is(Classes::PLACE) {
        SpeakerKind::Place
    } else if matches!(in_small(word).as_ref(), "percent" | "all" | "most" | "many" | "some" | "everyone") {
        SpeakerKind::Group
    } else {
        SpeakerKind::Unnamed
    }
}
