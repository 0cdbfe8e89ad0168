//! Kinds: what sort of statement a claim is.

use super::flag::{Flag, Flags};
use super::score::Score;
use crate::annotated::ClaimKind;
use crate::lexicon::sign::Sign;

/// Under this `checkable` a judging word makes the statement an opinion too.
const OPINION_BELOW: u16 = 700;

/// The kinds of a statement, at least one.
pub(super) fn of(flags: &Flags, score: Score) -> Vec<ClaimKind> {
    let saw = |signs: &[Sign]| signs.iter().any(|sign| flags.saw(*sign));
    let has = |raised: &[Flag]| raised.iter().any(|flag| flags.has(*flag));
    let past = flags.saw(Sign::PAST) || flags.has(Flag::PAST_ENDING);
    let quantity = has(&[Flag::NUMBER, Flag::COUNT]);
    let judges = saw(&[Sign::NORM, Sign::EVALUATION, Sign::LOADED, Sign::STANCE, Sign::MIND]);
    let dated = saw(&[Sign::WEEKDAY, Sign::MONTH, Sign::TIME]) || has(&[Flag::YEAR]);
    let kinds = [
        (ClaimKind::Quantity, quantity),
        (ClaimKind::Trend, saw(&[Sign::TREND])),
        (ClaimKind::Comparison, saw(&[Sign::COMPARISON, Sign::RANK])),
        (ClaimKind::Causal, saw(&[Sign::CAUSE])),
        (ClaimKind::Law, saw(&[Sign::LAW, Sign::JUSTICE])),
        (ClaimKind::Event, past && (dated || saw(&[Sign::EVENT, Sign::CASUALTY]))),
        (ClaimKind::Prediction, saw(&[Sign::FUTURE])),
        (ClaimKind::Opinion, judges && score.checkable < OPINION_BELOW),
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
