//! Disputes: two voices that assert and deny the same thing, tell the same thing with other numbers, or of which one
//! sends back what the other said (“Fisk rejected the accusations”).
//!
//! A wrong pair is worse than none: both have to speak of the same thing in the same words, and the word without which
//! it would be another thing has to be among them.

use super::gist::{self, Amount, Bound, Gist, Voice};
use super::statement::Statement;
use crate::annotated::{Claim, Reason, ReasonKind, Stance};
use crate::attribution::Attributions;
use crate::lexicon::Classes;
use crate::lexicon::sign::{Sign, Signs};
use crate::limits;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::Part;
use crate::text::Span;

/// Reasons told for one claim.
const MOST_REASONS: usize = 3;

/// Nouns that go back to what somebody said.
const SAID: [&str; 16] = [
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "charge",
    "charges",
    "claim",
    "claims",
    "report",
    "reports",
    "assertion",
    "assertions",
    "finding",
    "findings",
    "suggestion",
    "suggestions",
];
/// Of these, those that go back to an accusation only.
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

/// Links the claims that dispute each other; `statements` are those that the claims were made of.
pub(super) fn link(ground: &Ground<'_>, statements: &[Statement], claims: &mut [Claim]) {
    let gist = |one| gist::of(ground.reading, ground.attributions, ground.speakers, one);
    let gists: Vec<Gist> = statements.iter().map(gist).collect();
    for (later, gist) in gists.iter().enumerate() {
        let near = later.saturating_sub(limits::MAX_DISPUTE_DISTANCE)..later;
        for (earlier, other) in near.filter_map(|earlier| Some((earlier, gists.get(earlier)?))) {
            if let Some(tokens) = contradiction(other, gist) {
                join(ground, claims, &Pair { claims: [earlier, later], tokens });
            }
        }
        if let Some(pair) = sent_back(ground, statements, &gists, later) {
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
fn contradiction(one: &Gist, other: &Gist) -> Option<[usize; 2]> {
    let least = one.stems.len().min(other.stems.len());
    let shared = one.stems.iter().filter(|stem| other.stems.binary_search(stem).is_ok()).count();
    let alike = one.voice.differs(other.voice) && shared >= 2 && shared * 4 >= least * 3;
    let [names, names_back] = [apart(&one.names, &other.stems), apart(&other.names, &one.stems)];
    let [times, times_back] = [apart(&one.times, &other.times), apart(&other.times, &one.times)];
    if !alike || names && names_back || times && times_back {
        return None;
    }
    if one.denies != other.denies {
        let (denial, assertion) = if one.denies { (one, other) } else { (other, one) };
        let same = match denial.key {
            Some(key) => assertion.stems.binary_search(&key).is_ok(),
            None => assertion.key.is_none(),
        };
        return same.then_some([one.first, other.first]);
    }
    let same = one.key.is_some() && one.key == other.key && !(names || names_back || times || times_back);
    let (amount, amount_of_other) = one.amount.zip(other.amount).filter(|_| same && !one.denies)?;
    differ(amount, amount_of_other).then_some([amount.token, amount_of_other.token])
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

/// The claim that another voice made and that this one sends back without saying it again.
fn sent_back(ground: &Ground<'_>, statements: &[Statement], gists: &[Gist], later: usize) -> Option<Pair> {
    let (statement, gist) = (statements.get(later)?, gists.get(later)?);
    let noun = noun_sent_back(ground, statement)?;
    let accused = ACCUSED.contains(&ground.reading.word(noun));
    let sentence = ground.reading.sentence_of(statement.tokens.start);
    let from = later.saturating_sub(limits::MAX_DISPUTE_DISTANCE);
    let near = (from..later).rev().take_while(|&earlier| {
        statements
            .get(earlier)
            .is_some_and(|one| ground.reading.sentence_of(one.tokens.start) + BACK >= sentence)
    });
    let earlier = near.into_iter().find(|&earlier| {
        let (Some(other), Some(said)) = (gists.get(earlier), statements.get(earlier)) else { return false };
        let spoken = other.voice.differs(gist.voice) && other.voice != Voice::Own && !other.denies;
        spoken && (!accused || accuses(ground, said))
    })?;
    Some(Pair { claims: [earlier, later], tokens: [gists.get(earlier)?.first, noun] })
}

/// Whether a statement charges somebody with something.
fn accuses(ground: &Ground<'_>, statement: &Statement) -> bool {
    let attribution = statement.attribution.and_then(|index| ground.attributions.all.get(index));
    let alleges = attribution.is_some_and(|one| matches!(one.stance, Stance::Alleges | Stance::Claims));
    let signs = ground.signs.get(statement.tokens.clone()).unwrap_or_default();
    alleges || signs.iter().any(|signs| signs.has(Sign::ACCUSATION))
}

/// The noun by which a statement sends back what was said: “denied the accusations”, “called the reports false”,
/// “the claims are baseless”.
fn noun_sent_back(ground: &Ground<'_>, statement: &Statement) -> Option<usize> {
    let reading = ground.reading;
    let attribution = statement.attribution.and_then(|index| ground.attributions.all.get(index));
    let refuses = attribution.is_some_and(|one| one.stance == Stance::Denies && !one.negated);
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
