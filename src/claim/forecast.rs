//! Forecasts: whether a statement tells what will be. What was once planned or expected, and is told as past, is none.

use super::predicate;
use crate::annotated::Stance;
use crate::attribution::{Attribution, Attributions};
use crate::lexicon::{self, Classes};
use crate::reading::Reading;
use crate::tag::Part;
use std::ops::Range;

/// Reporting verbs whose content lies ahead.
const FORETELL: [&str; 8] =
    ["expect", "predict", "forecast", "project", "anticipate", "foresee", "envisage", "prophesy"];

/// After a present form of “be” and before “to”: is expected to rise.
const AHEAD: [&str; 19] = [
    "going",
    "expected",
    "set",
    "likely",
    "unlikely",
    "poised",
    "due",
    "forecast",
    "forecasted",
    "projected",
    "predicted",
    "slated",
    "scheduled",
    "bound",
    "certain",
    "tipped",
    "anticipated",
    "planning",
    "hoping",
];

/// Present forms of verbs that lead an infinitive to what lies ahead: plans to close.
const INTEND: [&str; 12] = [
    "plan", "plans", "aim", "aims", "intend", "intends", "hope", "hopes", "expect", "expects", "want",
    "wants",
];

/// Whether a statement is about the future, by its own verbs or by the verb that reports it.
pub(super) fn is_one(
    reading: &Reading<'_>,
    attributions: &Attributions,
    tokens: &Range<usize>,
    attribution: Option<usize>,
) -> bool {
    let attribution = attribution.and_then(|index| attributions.all.get(index));
    let predicate = predicate::of(reading, tokens);
    let foretold = || attribution.is_some_and(|one| foretells(reading, one));
    let Some(predicate) = predicate else { return foretold() };
    let past_report = || attribution.is_some_and(|one| is_past(reading, one));
    match reading.part(predicate.start) {
        Part::Modal => modal(reading, &predicate, tokens, past_report()),
        Part::Third | Part::Present => leads_ahead(reading, &predicate, tokens) || foretold(),
        _ => foretold() && holds_cue(reading, attribution, tokens),
    }
}

/// will and shall; would where a past verb reports it (“said it would close”); may and could with a time to come.
fn modal(reading: &Reading<'_>, predicate: &Range<usize>, tokens: &Range<usize>, reported: bool) -> bool {
    let perfect = predicate.clone().any(|token| reading.is(token, Classes::HAVE)) && predicate.len() > 2;
    match reading.word(predicate.start).to_ascii_lowercase().as_str() {
        "will" | "'ll" | "’ll" | "shall" | "wo" | "won't" | "won’t" | "sha" => true,
        "would" | "'d" | "’d" => reported && !perfect,
        "may" | "might" | "could" | "can" => !perfect && names_time_ahead(reading, tokens),
        _ => false,
    }
}

/// Present forms that lead ahead: is going to, is expected to, plans to.
fn leads_ahead(reading: &Reading<'_>, predicate: &Range<usize>, tokens: &Range<usize>) -> bool {
    let lower = |token: usize| reading.word(token).to_ascii_lowercase();
    let to = |from: usize| (from..tokens.end.min(from + 2)).any(|token| reading.part(token) == Part::To);
    if reading.is(predicate.start, Classes::BE) || reading.is(predicate.start, Classes::HAVE) {
        let near = predicate.start + 1..tokens.end.min(predicate.start + 5);
        return near.into_iter().any(|token| AHEAD.contains(&lower(token).as_str()) && to(token + 1));
    }
    INTEND.contains(&lower(predicate.start).as_str()) && to(predicate.start + 1)
}

/// Whether a statement names a time to come: tomorrow, next year, by 2040, in the coming weeks.
fn names_time_ahead(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    let timed = |token: usize| reading.is(token, Classes::TIME.or(Classes::DAY).or(Classes::MONTH));
    tokens.clone().any(|token| match reading.word(token).to_ascii_lowercase().as_str() {
        "tomorrow" | "soon" => true,
        "next" | "coming" => timed(token + 1),
        "by" => reading.part(token + 1) == Part::Number && reading.word(token + 1).len() == 4,
        _ => false,
    })
}

/// Whether the verb that reports it says that it is to come.
fn foretells(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let cue = attribution.cue.filter(|_| attribution.stance == Stance::Expects);
    let is = |token: usize| {
        let cue = reading.token(token).and_then(|token| token.cue).and_then(lexicon::verb_cue);
        cue.is_some_and(|cue| FORETELL.contains(&cue.lemma))
    };
    cue.is_some_and(|cue| reading.tokens_in(cue).any(is))
}

/// Whether the verb that reports it is in the past: would then stands for will.
fn is_past(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let cue = attribution.cue.map(|cue| reading.tokens_in(cue));
    cue.is_some_and(|mut cue| {
        cue.any(|token| matches!(reading.part(token), Part::Past | Part::Participle | Part::Ing))
    })
}

/// Whether the statement is the report itself: “The bank expected prices to rise”.
fn holds_cue(reading: &Reading<'_>, attribution: Option<&Attribution>, tokens: &Range<usize>) -> bool {
    let cue = attribution.and_then(|one| one.cue).map(|cue| reading.tokens_in(cue));
    cue.is_some_and(|cue| tokens.start <= cue.start && cue.end <= tokens.end)
}
