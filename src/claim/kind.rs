//! Kinds: what sort of statement a claim is.

use super::flag::{Flag, Flags};
use super::predicate;
use super::score::Score;
use crate::annotated::ClaimKind;
use crate::lexicon::Classes;
use crate::lexicon::sign::Sign;
use crate::reading::Reading;
use crate::tag::Part;
use std::ops::Range;

/// The kinds of a statement, at least one; `forecast` says whether it is about the future.
pub(super) fn of(
    reading: &Reading<'_>,
    tokens: &Range<usize>,
    flags: &Flags,
    score: Score,
    forecast: bool,
) -> Vec<ClaimKind> {
    let predicate = predicate::of(reading, tokens);
    let verb = predicate.as_ref().map_or("", |verbs| reading.word(verbs.start));
    let opinion = !score.states_fact() || ["should", "ought"].contains(&verb);
    let saw = |signs: &[Sign]| signs.iter().any(|sign| flags.saw(*sign));
    let has = |raised: &[Flag]| raised.iter().any(|flag| flags.has(*flag));
    let past = flags.saw(Sign::PAST) || flags.has(Flag::PAST_ENDING);
    let quantity = has(&[Flag::NUMBER, Flag::COUNT]);
    let dated = saw(&[Sign::WEEKDAY, Sign::MONTH, Sign::TIME]) || has(&[Flag::YEAR]);
    let compares = saw(&[Sign::COMPARISON, Sign::RANK]);
    let kinds = [
        (ClaimKind::Quantity, quantity),
        (ClaimKind::Trend, saw(&[Sign::TREND])),
        (ClaimKind::Comparison, compares),
        (ClaimKind::Causal, saw(&[Sign::CAUSE])),
        (ClaimKind::Law, saw(&[Sign::LAW, Sign::JUSTICE])),
        (ClaimKind::Event, !forecast && past && (dated || saw(&[Sign::EVENT, Sign::CASUALTY]))),
        (ClaimKind::Prediction, forecast),
        (ClaimKind::Opinion, opinion),
        (ClaimKind::Personal, tokens.clone().any(|token| is_first_person(reading, token))),
        (ClaimKind::Definition, !opinion && !quantity && defines(reading, predicate.as_ref(), compares)),
    ];
    // What else is told of is told as something that was or is so.
    let held: Vec<ClaimKind> = kinds.iter().filter(|(_, holds)| *holds).map(|(kind, _)| *kind).collect();
    if held.is_empty() { vec![ClaimKind::Event] } else { held }
}

/// Whether a predicate says what something is: “is a mineral”.
fn defines(reading: &Reading<'_>, predicate: Option<&Range<usize>>, compares: bool) -> bool {
    predicate.is_some_and(|verbs| {
        let present = matches!(reading.part(verbs.start), Part::Third | Part::Present);
        // “is the oldest” compares.
        let names = match reading.word(verbs.end) {
            "a" | "an" => true,
            "the" => !compares,
            _ => false,
        };
        verbs.len() == 1 && present && names && reading.is(verbs.start, Classes::BE)
    })
}

/// Whether a word is the speaker's own person: “I”, “my”, but not “the mine”.
fn is_first_person(reading: &Reading<'_>, token: usize) -> bool {
    let own = ["I", "me", "Me", "my", "My", "mine", "myself"].contains(&reading.word(token));
    own && matches!(reading.part(token), Part::Pronoun | Part::Possessive)
}
