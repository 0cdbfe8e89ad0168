//! Disputes: two voices that assert and deny the same thing, tell the same thing with other numbers, or of which one
//! sends back what the other said (“Fisk rejected the accusations”).
//!
//! A wrong pair is worse than none: both have to speak of the same thing in the same words, and the word without which
//! it would be another thing has to be among them.

use super::gist::{self, Amount, Bound, Force, Gist, SAID, Standing, Unit, Voice};
use super::statement::Statement;
use crate::annotated::{Claim, Reason, ReasonKind, Stance};
use crate::attribution::Attributions;
use crate::lexicon::sign::{Sign, Signs};
use crate::lexicon::{self, Classes};
use crate::limits;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::Part;
use crate::text::Span;
use std::cell::OnceCell;

/// Reasons told for one claim.
const MOST_REASONS: usize = 3;

/// Nouns that go back to an accusation only.
const ACCUSED: [&str; 6] = ["accusation", "accusations", "allegation", "allegations", "charge", "charges"];
/// Words that call what somebody said untrue.
const UNTRUE: [&str; 14] = [
    "false",
    "untrue",
    "baseless",
    "unfounded",
    "groundless",
    "fabricated",
    "wrong",
    "incorrect",
    "lie",
    "lies",
    "fiction",
    "nonsense",
    "unsubstantiated",
    "fake",
];
/// Verbs that send it back.
const SENDING_BACK: [&str; 6] = ["deny", "reject", "dismiss", "refute", "rebut", "dispute"];
/// Words before such a noun that may name whose it is.
const NAMING: usize = 4;
/// Sentences that such a noun goes back at most.
const BACK: usize = 4;

/// What disputes are found in.
pub(super) struct Ground<'r> {
    pub(super) reading: &'r Reading<'r>,
    pub(super) attributions: &'r Attributions,
    pub(super) speakers: &'r Speakers,
    pub(super) signs: &'r [Signs],
}

/// Two claims that dispute each other, and the token of each that tells over what.
struct Pair {
    claims: [usize; 2],
    tokens: [usize; 2],
}

/// A claim as it is held against others.
struct Side<'r> {
    statement: &'r Statement,
    standing: Standing,
    /// What it says: read where another claim stands against it.
    gist: OnceCell<Gist>,
}

impl Side<'_> {
    fn gist(&self, ground: &Ground<'_>) -> &Gist {
        self.gist.get_or_init(|| gist::of(ground.reading, &self.standing))
    }
}

/// Links the claims that dispute each other; `statements` are those that the claims were made of.
pub(super) fn link(ground: &Ground<'_>, statements: &[Statement], claims: &mut [Claim]) {
    let side = |statement| Side {
        statement,
        standing: gist::standing(ground.reading, ground.attributions, ground.speakers, statement),
        gist: OnceCell::new(),
    };
    let sides: Vec<Side<'_>> = statements.iter().map(side).collect();
    for (later, side) in sides.iter().enumerate() {
        let from = later.saturating_sub(limits::MAX_DISPUTE_DISTANCE);
        let near = sides.get(from..later).unwrap_or_default();
        for (earlier, other) in (from..).zip(near) {
            if let Some(tokens) = contradiction(ground, other, side) {
                join(ground, claims, &Pair { claims: [earlier, later], tokens });
            }
        }
        if let Some(pair) = sent_back(ground, near, side, later) {
            join(ground, claims, &pair);
        }
    }
}

/// Links two claims, and makes that a reason to check each.
fn join(ground: &Ground<'_>, claims: &mut [Claim], pair: &Pair) {
    let [earlier, later] = pair.claims;
    for ((one, other), token) in [(earlier, later), (later, earlier)].into_iter().zip(pair.tokens) {
        let Some(claim) = claims.get_mut(one) else { continue };
        if let Err(place) = claim.disputed_by.binary_search(&other) {
            claim.disputed_by.insert(place, other);
        }
        if claim.reasons.iter().all(|reason| reason.kind != ReasonKind::Disputed) {
            claim.reasons.truncate(MOST_REASONS - 1);
            let span = within(ground.reading.span(token..token + 1), claim.span);
            claim.reasons.push(Reason { kind: ReasonKind::Disputed, span });
        }
    }
}

/// The span, or the whole claim where it is no part of that.
fn within(span: Span, claim: Span) -> Span {
    if claim.start <= span.start && span.end <= claim.end && span.start < span.end { span } else { claim }
}

/// Over which token of each two claims of two voices cannot both be so.
fn contradiction(ground: &Ground<'_>, one: &Side<'_>, other: &Side<'_>) -> Option<[usize; 2]> {
    let forces = (one.standing.force, other.standing.force);
    let opposed = match forces {
        (Force::Asserts, Force::Denies) | (Force::Denies, Force::Asserts) => true,
        (Force::Asserts, Force::Asserts) => one.standing.counts && other.standing.counts,
        _ => false,
    };
    if !opposed || !one.standing.voice.differs(other.standing.voice) {
        return None;
    }
    let (one, other) = (one.gist(ground), other.gist(ground));
    let shared = one.stems.iter().filter(|stem| other.stems.binary_search(stem).is_ok()).count();
    let [names, names_back] = [apart(&one.names, &other.stems), apart(&other.names, &one.stems)];
    let [times, times_back] = [apart(&one.times, &other.times), apart(&other.times, &one.times)];
    if shared < 2 || names && names_back || times && times_back {
        return None;
    }
    match forces {
        (Force::Asserts, Force::Denies) => is_denied(one, other, shared),
        (Force::Denies, Force::Asserts) => is_denied(other, one, shared),
        _ if !(names || names_back || times || times_back) => return told_otherwise(one, other, shared),
        _ => false,
    }
    .then_some([one.first, other.first])
}

/// Whether a denial denies what an assertion says: all of it, or more than that; who denies a part leaves the rest.
fn is_denied(assertion: &Gist, denial: &Gist, shared: usize) -> bool {
    let covered = shared * 4 >= denial.stems.len() * 3;
    let same = match denial.key {
        Some(key) if denial.clause && !assertion.charges => assertion.key == Some(key),
        Some(key) => assertion.stems.binary_search(&key).is_ok(),
        None => false,
    };
    covered && same && assertion.clause
}

/// The amounts of two claims that tell the same thing with amounts that cannot both be right.
fn told_otherwise(one: &Gist, other: &Gist, shared: usize) -> Option<[usize; 2]> {
    let (less, more) = (one.stems.len().min(other.stems.len()), one.stems.len().max(other.stems.len()));
    let (amount, amount_of_other) = one.amount.zip(other.amount)?;
    // A share is one of a whole that other words name; it is the same only where all words are.
    let spare = usize::from(amount.unit == Unit::None);
    let same = one.clause && other.clause && one.key.is_some() && one.key == other.key;
    let alike = same && shared == less && more <= shared + spare;
    (alike && differ(amount, amount_of_other)).then_some([amount.token, amount_of_other.token])
}

/// Whether one list holds what the other lacks.
fn apart(one: &[u32], other: &[u32]) -> bool {
    one.iter().any(|stem| other.binary_search(stem).is_err())
}

/// Whether two amounts of the same thing cannot both be right.
fn differ(one: Amount, other: Amount) -> bool {
    let same = one.unit == other.unit
        && (one.counted == other.counted || one.counted.is_none() || other.counted.is_none());
    let (less, more) = if one.value <= other.value { (one, other) } else { (other, one) };
    let far = |less: u64, more: u64| more - less > more / 4;
    same && less.value != more.value
        && match (less.bound, more.bound) {
            (Bound::AtLeast, _) | (_, Bound::AtMost) => false,
            (Bound::About, _) | (_, Bound::About) => far(less.value, more.value),
            _ => true,
        }
}

/// The claim of those `near` before it that another voice made and that this one, the `later`th, sends back without
/// saying it again.
fn sent_back(ground: &Ground<'_>, near: &[Side<'_>], side: &Side<'_>, later: usize) -> Option<Pair> {
    let noun = noun_sent_back(ground, side.statement)?;
    let accused = ACCUSED.contains(&ground.reading.word(noun));
    let sentence = |side: &Side<'_>| ground.reading.sentence_of(side.statement.tokens.start);
    let recent = near.iter().rev().take_while(|other| sentence(other) + BACK >= sentence(side));
    let (back, other) = recent.enumerate().find(|(_, other)| {
        let Side { statement, standing, .. } = other;
        let spoken = standing.voice.differs(side.standing.voice)
            && standing.voice != Voice::Own
            && standing.force == Force::Asserts;
        let meant = || match is_by(ground, noun, statement) {
            Some(meant) => meant,
            None => accuses(ground, statement) || !accused && puts_forward(ground, statement),
        };
        spoken && meant()
    })?;
    Some(Pair { claims: [later - 1 - back, later], tokens: [other.gist(ground).first, noun] })
}

/// Whether a statement is by whom the words before a noun name: Fisk’s claims; `None` where they name nobody.
fn is_by(ground: &Ground<'_>, noun: usize, statement: &Statement) -> Option<bool> {
    let reading = ground.reading;
    let named: Vec<&str> = (noun.saturating_sub(NAMING)..noun)
        .rev()
        .take_while(|&at| {
            matches!(reading.part(at), Part::Name | Part::Ending | Part::Adjective | Part::Possessive)
        })
        .filter(|&at| matches!(reading.part(at), Part::Name | Part::Possessive))
        .map(|at| reading.word(at))
        .collect();
    let speaker =
        statement.attribution.and_then(|index| ground.speakers.of_attribution.get(index).copied().flatten());
    let speaker = speaker.and_then(|speaker| ground.speakers.all.get(speaker));
    let is = |name: &&str| speaker.is_some_and(|speaker| speaker.name.split(' ').any(|part| part == *name));
    (!named.is_empty()).then(|| named.iter().all(is))
}

/// Whether somebody puts a statement forward that others may dispute.
fn puts_forward(ground: &Ground<'_>, statement: &Statement) -> bool {
    let attribution = statement.attribution.and_then(|index| ground.attributions.all.get(index));
    attribution.is_some_and(|one| matches!(one.stance, Stance::Claims | Stance::Asserts | Stance::Reports))
}

/// Whether a statement charges somebody with something.
fn accuses(ground: &Ground<'_>, statement: &Statement) -> bool {
    let attribution = statement.attribution.and_then(|index| ground.attributions.all.get(index));
    let claims = attribution.is_some_and(|one| one.stance == Stance::Claims);
    let signs = ground.signs.get(statement.tokens.clone()).unwrap_or_default();
    attribution.is_some_and(|one| one.stance == Stance::Alleges)
        || claims && signs.iter().any(|signs| signs.has(Sign::ACCUSATION))
}

/// The noun by which a statement sends back what was said: “denied the accusations”, “called the reports false”,
/// “the claims are baseless”.
fn noun_sent_back(ground: &Ground<'_>, statement: &Statement) -> Option<usize> {
    let reading = ground.reading;
    let attribution = statement.attribution.and_then(|index| ground.attributions.all.get(index));
    let refuses = attribution.is_some_and(|one| {
        let sends_back = |token: usize| {
            let cue = reading.token(token).and_then(|token| token.cue).and_then(lexicon::verb_cue);
            cue.is_some_and(|cue| SENDING_BACK.contains(&cue.lemma))
        };
        let cue = one.cue.filter(|_| one.stance == Stance::Denies && !one.negated);
        cue.is_some_and(|cue| reading.tokens_in(cue).any(sends_back))
    });
    let noun = statement.tokens.clone().find(|&token| {
        let plain = matches!(reading.part(token), Part::Noun | Part::Plural);
        plain && SAID.contains(&reading.word(token))
    })?;
    // “the report that …”, “the claims about …” say themselves what they mean.
    let before = noun.checked_sub(1).map(|before| reading.part(before));
    let definite = matches!(
        before,
        Some(Part::Determiner | Part::Possessive | Part::Adjective | Part::Ending | Part::Name)
    ) || noun.checked_sub(1).is_some_and(|before| {
        attribution.is_some_and(|one| one.cue.is_some_and(|cue| reading.tokens_in(cue).end == before + 1))
    });
    let untrue = || {
        let negated = statement.tokens.clone().any(|token| reading.is(token, Classes::NEGATION));
        let called = (noun + 1..statement.tokens.end).find(|&token| UNTRUE.contains(&reading.word(token)));
        called.is_some_and(|called| called <= noun + 3) && !negated
    };
    let ends = noun + 1 == statement.tokens.end
        || matches!(reading.word(noun + 1), "as" | "," | "in" | "on" | "and");
    (definite && (refuses && ends || untrue())).then_some(noun)
}
