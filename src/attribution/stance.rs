//! The stance of a statement: what its source does by the cue, how the cue presents it, and whether it denies the act.
//!
//! The head of a cue is its first verb with a stance; failing that its first noun or adjective, then a bare preposition
//! or mark. Verbs that only bring another word (*raised* doubts, *began* to ask) yield to it.
//!
//! An act is denied by not, never, no longer, neither, yet to; by a verb that refuses (*declined* to say), by nobody
//! as its source; two of these make none (did not *fail* to say). What only sounds denied is not: not only said, could
//! not help but think, could not agree more. Who does not rule something out admits that it may be.

use super::draft::Draft;
use super::ground::Ground;
use crate::annotated::{Act, Stance};
use crate::lexicon::stance::{self, Class, Role, Sense};
use crate::lexicon::{Classes, Frames};
use crate::tag::{Part, Tag};
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens before a cue that can still belong to its verb: could not yet be persuaded to.
const MAX_BEFORE: usize = 8;

/// Tokens at most between two words of a phrase: made it abundantly *clear*.
const MAX_GAP: usize = 3;

/// Tokens of an addressee before an infinitive at most: asked the ministers of both countries to.
const MAX_ADDRESSEE: usize = 8;

/// The rank of a word that tells something only where nothing else does.
const BARE: u8 = 3;

/// Gives a statement the act, stance and denial of its cue.
pub(super) fn settle(ground: &Ground<'_>, draft: &mut Draft) {
    let Some(cue) = draft.cue.clone() else { return };
    let head = Head::find(ground, &cue, draft);
    (draft.act, draft.stance) = match head.sense {
        Some(sense) => (sense.act, constructed(ground, &head, &sense, draft)),
        // a word that no list knows tells an attitude; with quotation marks it quotes
        None if ground.quoted_share(&draft.content) > 0 => (Act::Speech, Stance::Says),
        None => (Act::Thought, Stance::Believes),
    };
    draft.negated = head.denied;
}

/// What a cue does, before anybody looks at what follows it.
struct Head {
    sense: Option<Sense>,
    /// The token after its words.
    end: usize,
    /// Whether the act is denied.
    denied: bool,
    /// Whether the source is the subject of a passive: was told.
    passive: bool,
}

/// A lemma of the lexicon in its place.
#[derive(Clone, Copy)]
struct Found {
    sense: Sense,
    /// The token after its last word.
    end: usize,
    /// How much it tells: 0 a verb or a predicate, 1 a noun, 2 an adjective, [`BARE`] a preposition or a mark.
    rank: u8,
}

impl Head {
    fn find(ground: &Ground<'_>, cue: &Range<usize>, draft: &Draft) -> Head {
        let begin = begin(ground, cue, draft);
        let nobody = is_nobody(
            ground,
            draft.source.as_ref().filter(|source| !(begin..cue.end).contains(&source.start)),
        );
        let mut head = Head { sense: None, end: cue.end, denied: nobody, passive: false };
        let (mut best, mut light, mut refusal): (Option<Found>, Option<Found>, Option<Found>) =
            (None, None, None);
        let mut at = begin;
        while at < cue.end && best.is_none_or(|best| best.rank > 0) {
            let Some(found) = Found::at(ground, at, cue.end) else {
                head.denied ^= best.is_none_or(|best| best.rank == BARE) && denies(ground, at);
                head.passive |= ground.reading.is(at, Classes::BE);
                at += 1;
                continue;
            };
            head.denied ^=
                (at + 1..found.end).any(|inside| is_negation(ground, inside)) && !found.sense.denies();
            at = found.end;
            match found.sense.role {
                Role::Refuses => {
                    head.denied = !head.denied;
                    refusal = Some(found);
                }
                Role::Light => light = light.or(Some(found)),
                _ if best.is_none_or(|best| found.rank < best.rank) => best = Some(found),
                _ => {}
            }
        }
        match (best, refusal, light) {
            (Some(found), ..) if found.rank < BARE => head.take(ground, found, light, cue),
            (_, Some(refusal), _) => head.refuse(ground, refusal),
            (_, _, Some(light)) => match brought(ground, light, cue) {
                Some(noun) => head.take(ground, noun, Some(light), cue),
                None => head.take(ground, light, None, cue),
            },
            (Some(bare), ..) => head.take(ground, bare, None, cue),
            _ => {}
        }
        head
    }

    /// Takes the sense of a lemma; what is thought is said where a verb of speech brings it (*voiced* doubts).
    fn take(&mut self, ground: &Ground<'_>, found: Found, light: Option<Found>, cue: &Range<usize>) {
        let mut sense = found.sense;
        let spoken = light.is_some_and(|light| light.sense.act == Act::Speech);
        if spoken && sense.act == Act::Thought && found.rank > 0 {
            sense.act = Act::Speech;
        }
        // said nothing about it, offered no excuse
        let nothing = if found.end < cue.end {
            ground.is_any(found.end, &["nothing", "no"])
        } else {
            ground.is_word(found.end, "nothing") && ground.tag(found.end + 1) == Tag::Preposition
        };
        self.denied ^= nothing || sense.role == Role::Negated;
        if self.denied && sense.role == Role::Open {
            (sense.stance, self.denied) = (Stance::Admits, false);
        }
        // could not agree more
        let most =
            ground.is_word(found.end, "more") && matches!(sense.stance, Stance::Confirms | Stance::Denies);
        self.denied &= !most;
        (self.sense, self.end) = (Some(sense), found.end);
    }

    /// What a refusal refuses, here or in the words after it: to say something, to do something, or something said.
    fn refuse(&mut self, ground: &Ground<'_>, refusal: Found) {
        let mut next = refusal.end;
        while next < refusal.end + 3 && matches!(ground.reading.part(next), Part::To | Part::Adverb) {
            next += 1;
        }
        let infinitive = (refusal.end..next).any(|at| ground.reading.part(at) == Part::To)
            || ground.reading.part(next) == Part::Ing;
        let verb =
            Found::at(ground, next, next + 1).filter(|verb| verb.rank == 0 && verb.sense.role == Role::Tells);
        let mut sense = Sense { rest: "", frames: Frames::default(), ..refusal.sense };
        (sense.act, sense.stance) = match verb {
            Some(verb) if infinitive && verb.sense.act != Act::Decision => {
                (verb.sense.act, verb.sense.stance)
            }
            _ if infinitive => (Act::Decision, Stance::Decides),
            _ => {
                self.denied = !self.denied;
                (Act::Speech, Stance::Denies)
            }
        };
        (self.sense, self.end) = (Some(sense), refusal.end);
    }
}

impl Found {
    /// The longest lemma that begins at a token; beyond `end` its words follow one another.
    fn at(ground: &Ground<'_>, at: usize, end: usize) -> Option<Found> {
        let lower = ground.reading.word(at).to_lowercase();
        let fitting = |word: &str| {
            stance::senses(word).find_map(|sense| Some((*sense, rest(ground, sense.rest, at + 1, end)?)))
        };
        // half-joking, re-nominated
        let (sense, end) = fitting(&lower).or_else(|| fitting(lower.rsplit_once('-')?.1))?;
        let rank = match (sense.class, ground.reading.part(at)) {
            (Class::Particle, _) => BARE,
            (
                Class::Verb,
                Part::Base | Part::Present | Part::Third | Part::Past | Part::Participle | Part::Ing,
            ) => 0,
            (Class::Word, _) if is_predicate(ground, at) => 0,
            (Class::Word, _) | (Class::Verb, Part::Adjective) => 2,
            _ => 1,
        };
        Some(Found { sense, end, rank })
    }
}

/// The noun that a light verb brings behind its cue: voiced | deep *doubts*.
fn brought(ground: &Ground<'_>, light: Found, cue: &Range<usize>) -> Option<Found> {
    let modifies = |at: &usize| {
        matches!(
            ground.reading.part(*at),
            Part::Determiner | Part::Possessive | Part::Adjective | Part::Adverb | Part::Ending
        )
    };
    let noun = (cue.end..cue.end + MAX_GAP).find(|at| !modifies(at))?;
    let found = Found::at(ground, noun, noun + 1)?;
    let brings = found.rank == 1 && found.sense.role == Role::Tells && found.sense.act != Act::Decision;
    (brings && light.end == cue.end && !ground.is_quoted(noun)).then_some(found)
}

/// The token after the words of a phrase, where they all stand in it.
fn rest(ground: &Ground<'_>, words: &str, start: usize, end: usize) -> Option<usize> {
    words.split_whitespace().try_fold(start, |at, word| {
        let last = (at + MAX_GAP).min(end.saturating_sub(1)).max(at);
        (at..=last).find(|&at| ground.is_word(at, word)).map(|at| at + 1)
    })
}

/// Whether a word is what the subject is said to be: is *adamant*, would *like*.
fn is_predicate(ground: &Ground<'_>, at: usize) -> bool {
    let adverb = |at: &usize| ground.reading.part(*at) == Part::Adverb;
    let before = (at.saturating_sub(MAX_GAP)..at).rev().find(|at| !adverb(at));
    ground.tag(at) == Tag::Modal || before.is_some_and(|before| ground.reading.is(before, Classes::BE))
}

/// Where the words of a cue begin: its auxiliaries, adverbs and refusing verbs may stand before it.
fn begin(ground: &Ground<'_>, cue: &Range<usize>, draft: &Draft) -> usize {
    let said = draft.content.iter().map(|content| content.end).filter(|&end| end <= cue.start);
    let sentence = ground.sentence(cue.start).start;
    let first = said.max().unwrap_or(0).max(sentence).max(cue.start.saturating_sub(MAX_BEFORE));
    let mut start = cue.start;
    while start > first {
        // stopped short of | saying
        let joins = |at| matches!(ground.tag(at), Tag::To | Tag::Adverb | Tag::Preposition);
        let refuses = |at: &usize| {
            let found = Found::at(ground, *at, start).filter(|found| found.sense.role == Role::Refuses);
            found.is_some_and(|found| found.end <= start && (found.end..start).all(joins))
        };
        let belongs = matches!(ground.tag(start - 1), Tag::Auxiliary | Tag::Modal | Tag::To | Tag::Adverb)
            || is_negation(ground, start - 1)
            || ground.is_any(start - 1, &["yet", "longer"]);
        start = match (first.max(start.saturating_sub(MAX_GAP))..start).find(refuses) {
            Some(refusal) => refusal,
            None if belongs => start - 1,
            None => break,
        };
    }
    start
}

fn is_negation(ground: &Ground<'_>, at: usize) -> bool {
    ground.reading.is(at, Classes::NEGATION) || ground.is_word(at, "nor")
}

/// Whether a word denies what follows: not, never, yet to; but no not only, could not help but.
fn denies(ground: &Ground<'_>, at: usize) -> bool {
    let turned = ground.is_any(at + 1, &["only", "just", "merely", "simply", "solely", "but"])
        || ground.is_word(at + 1, "help")
            && (ground.is_word(at + 2, "but") || ground.reading.part(at + 2) == Part::Ing);
    is_negation(ground, at) && !turned || ground.is_word(at, "yet") && ground.is_word(at + 1, "to")
}

/// Whether nobody does it: no official said, neither of them said, nor did she say.
fn is_nobody(ground: &Ground<'_>, source: Option<&Range<usize>>) -> bool {
    let Some(source) = source else { return false };
    let none = ground.is_any(source.start, &["no", "none", "nobody", "neither", "nothing"])
        && !ground.is_any(source.start + 1, &["fewer", "less", "more"]);
    let inverted = source.start > 1
        && ground.tag(source.start - 1) == Tag::Auxiliary
        && ground.is_any(source.start - 2, &["nor", "never", "neither"]);
    none || inverted
}

/// The stance of a lemma in its construction.
fn constructed(ground: &Ground<'_>, head: &Head, sense: &Sense, draft: &Draft) -> Stance {
    let after = draft.content.iter().map(|content| content.start).find(|&start| start >= head.end);
    let start = after.unwrap_or(usize::MAX);
    let infinitive = infinitive(ground, head.end, start);
    let addressed = infinitive.is_some_and(|to| {
        let stands = to == start || is_addressee(ground, to);
        if to == head.end { head.passive || sense.class == Class::Noun } else { stands }
    });
    let tells = sense.frames.intersects(Frames::ADDRESSEE) && sense.stance != Stance::Promises;
    // “I can help,” she offered: what takes no that-clause introduces exact words
    let introduces = sense.frames.intersects(Frames::QUOTE) && !sense.frames.intersects(Frames::THAT);
    match sense.stance {
        // asked them to leave, asked that they leave, was asked to leave: but asked to leave
        Stance::Asks if sense.act == Act::Speech && (addressed || ground.is_word(start, "that")) => {
            Stance::Urges
        }
        _ if tells && addressed => Stance::Urges,
        Stance::Promises
            if introduces && infinitive.is_none() && ground.quoted_share(&draft.content) == 2 =>
        {
            Stance::Says
        }
        stance => stance,
    }
}

/// Whether the noun phrase before `to` can be asked or told to do something.
fn is_addressee(ground: &Ground<'_>, to: usize) -> bool {
    let adverb = |at: &usize| ground.tag(*at) == Tag::Adverb;
    let Some(last) = (to.saturating_sub(MAX_GAP)..to).rev().find(|at| !adverb(at)) else { return false };
    let people =
        Classes::ROLE.or(Classes::GROUP).or(Classes::ORGANIZATION).or(Classes::KIN).or(Classes::PLACE);
    matches!(ground.reading.part(last), Part::Pronoun | Part::Name | Part::Plural)
        || ground.reading.is(last, people)
}

/// The `to` of the infinitive that follows a cue, behind an addressee or not.
fn infinitive(ground: &Ground<'_>, from: usize, content: usize) -> Option<usize> {
    let last = content.checked_add(MAX_ADDRESSEE)?.min(from + 2 * MAX_ADDRESSEE);
    let builds = |at: &usize| {
        ground.tag(*at).builds_phrase()
            || matches!(ground.tag(*at), Tag::Pronoun | Tag::Adverb | Tag::Conjunction)
    };
    // told them to “go away”
    let to = |at: &usize| {
        ground.reading.part(*at) == Part::To
            || ground.is_word(*at, "to") && ground.kind(*at + 1) == TokenKind::Mark
    };
    (from..last).take_while(|at| to(at) || builds(at)).find(to)
}
