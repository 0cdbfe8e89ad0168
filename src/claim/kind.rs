//! Kinds: what sort of statement a claim is.

use super::flag::{Flag, Flags};
use super::score::Score;
use crate::annotated::ClaimKind;
use crate::lexicon::sign::Sign;

/// The kinds of a statement, at least one; `forecast` says whether it is about the future.
pub(super) fn of(flags: &Flags, score: Score, forecast: bool) -> Vec<ClaimKind> {
    let saw = |signs: &[Sign]| signs.iter().any(|sign| flags.saw(*sign));
    let has = |raised: &[Flag]| raised.iter().any(|flag| flags.has(*flag));
    let past = flags.saw(Sign::PAST) || flags.has(Flag::PAST_ENDING);
    let quantity = has(&[Flag::NUMBER, Flag::COUNT]);
    let dated = saw(&[Sign::WEEKDAY, Sign::MONTH, Sign::TIME]) || has(&[Flag::YEAR]);
    let kinds = [
        (ClaimKind::Quantity, quantity),
        (ClaimKind::Trend, saw(&[Sign::TREND])),
        (ClaimKind::Comparison, saw(&[Sign::COMPARISON, Sign::RANK])),
        (ClaimKind::Causal, saw(&[Sign::CAUSE])),
        (ClaimKind::Law, saw(&[Sign::LAW, Sign::JUSTICE])),
        (ClaimKind::Event, past && (dated || saw(&[Sign::EVENT, Sign::CASUALTY]))),
        (ClaimKind::Prediction, forecast),
        (ClaimKind::Opinion, is_opinion(score)),
        (ClaimKind::Personal, saw(&[Sign::I])),
        (ClaimKind::Definition, !past && has(&[Flag::THING_IS]) && !quantity),
    ];
    let held: Vec<ClaimKind> = kinds.iter().filter(|(_, holds)| *holds).map(|(kind, _)| *kind).collect();
    match (held.is_empty(), flags.saw(Sign::PRESENT) && !past) {
        (false, _) => held,
        (true, true) => vec![ClaimKind::Definition],
        (true, false) => vec![ClaimKind::Event],
    }
}

/// Whether a statement scores too low to be one of fact, however early it would be checked.
fn is_opinion(score: Score) -> bool {
    Score { priority: super::MOST, ..score }.level().is_none()
}
