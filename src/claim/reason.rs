//! Reasons: the words that weigh most in a claim's priority.

use super::circumstance;
use super::flag::{Flag, Flags};
use super::gram::Word;
use super::number;
use super::score;
use super::word;
use crate::annotated::{Reason, ReasonKind};
use crate::lexicon::sign::{Sign, Signs};
use crate::order;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::TokenKind;
use std::ops::Range;

/// Reasons told for one claim: more would not be read.
const MOST: usize = 3;

/// Thousandths of a logit by which a reason may lower `priority` and still be told: a date or a number tells a reader
/// something where nothing else does.
const LIGHT: i32 = 200;

/// What a raised flag tells a reader; flags that tell nothing (length, tense) are no reasons.
#[rustfmt::skip]
const TELLING: [(Flag, ReasonKind); 25] = [
    (Flag::MONEY, ReasonKind::Money), (Flag::PERCENT, ReasonKind::Percentage),
    (Flag::sign(Sign::PERCENT), ReasonKind::Percentage), (Flag::COUNT, ReasonKind::Number),
    (Flag::NUMBER, ReasonKind::Number), (Flag::BIG, ReasonKind::Number), (Flag::DECIMAL, ReasonKind::Number),
    (Flag::sign(Sign::SCALE), ReasonKind::Number),
    (Flag::sign(Sign::CASUALTY), ReasonKind::Casualty), (Flag::sign(Sign::ACCUSATION), ReasonKind::Accusation),
    (Flag::sign(Sign::DENIAL), ReasonKind::Denial), (Flag::sign(Sign::JUSTICE), ReasonKind::Law),
    (Flag::sign(Sign::LAW), ReasonKind::Law), (Flag::sign(Sign::TREND), ReasonKind::Trend),
    (Flag::sign(Sign::RANK), ReasonKind::Comparison), (Flag::sign(Sign::COMPARISON), ReasonKind::Comparison),
    (Flag::sign(Sign::CAUSE), ReasonKind::Cause), (Flag::sign(Sign::VOTE), ReasonKind::Event),
    (Flag::sign(Sign::EVENT), ReasonKind::Event), (Flag::sign(Sign::FUTURE), ReasonKind::Forecast),
    (Flag::sign(Sign::EVIDENCE), ReasonKind::Report),
    (Flag::YEAR, ReasonKind::Date), (Flag::DATE, ReasonKind::Date), (Flag::sign(Sign::WEEKDAY), ReasonKind::Date),
    (Flag::NAME, ReasonKind::Name),
];

/// The reasons for a claim, the weightiest first. A name is one only beside what its bearer is charged with or denies.
/// Behind them stands whom it is about, where that is `another` than its speaker; where nothing else tells, the one
/// of these `words` from its beginning that weighs most.
pub(super) fn of(
    reading: &Reading<'_>,
    tokens: &Range<usize>,
    signs: &[Signs],
    flags: &Flags,
    words: &[Word],
    another: Option<Span>,
) -> Vec<Reason> {
    let weighed: Vec<(i32, ReasonKind, Flag)> = TELLING
        .iter()
        .filter(|(flag, _)| flags.has(*flag))
        .map(|&(flag, kind)| (score::weight(flag), kind, flag))
        .collect();
    let weighed = order::by_key(&weighed, |(weight, kind, _)| {
        (u32::from(*kind == ReasonKind::Name), i32::MAX.abs_diff(*weight))
    });
    let mut reasons: Vec<Reason> = Vec::with_capacity(MOST);
    for (weight, kind, flag) in weighed {
        let span = span(reading, tokens, signs, flags.first(flag), kind);
        let kind = if kind == ReasonKind::Number { amount(reading, span) } else { kind };
        let told = reasons.iter().any(|reason| {
            reason.kind == kind || reason.span.start < span.end && span.start < reason.span.end
        });
        let charged = || {
            reasons.iter().any(|reason| matches!(reason.kind, ReasonKind::Accusation | ReasonKind::Denial))
        };
        if weight > -LIGHT && !told && reasons.len() < MOST && (kind != ReasonKind::Name || charged()) {
            reasons.push(Reason { kind, span });
        }
    }
    let told = |span: Span| {
        reasons.iter().any(|reason| reason.span.start < span.end && span.start < reason.span.end)
    };
    if let Some(span) = another.filter(|&span| reasons.len() < MOST && !told(span)) {
        reasons.push(Reason { kind: ReasonKind::AboutOther, span });
    }
    if reasons.is_empty() {
        let heaviest = score::heaviest(words, |place| circumstance::tells(reading, tokens.start + place))
            .map(|place| tokens.start + place);
        let span = heaviest.map(|token| reading.span(token..token + 1));
        reasons.extend(span.map(|span| Reason { kind: ReasonKind::Wording, span }));
    }
    reasons
}

/// What kind of amount a number with its unit is.
fn amount(reading: &Reading<'_>, span: Span) -> ReasonKind {
    let text = reading.slice(span);
    match number::kind(text) {
        number::Kind::Money => ReasonKind::Money,
        number::Kind::Percent => ReasonKind::Percentage,
        _ if text.contains("percent") || text.contains("per cent") => ReasonKind::Percentage,
        _ => ReasonKind::Number,
    }
}

/// Signs of what goes with a number.
const UNITS: [Sign; 4] = [Sign::SCALE, Sign::PERCENT, Sign::UNIT, Sign::MONEY];

/// From the first token of a reason to the end of its entry; a number takes what it counts with it (3.5 million
/// barrels, 155 young men), a month its day, a name its other parts.
fn span(
    reading: &Reading<'_>,
    tokens: &Range<usize>,
    signs: &[Signs],
    first: usize,
    kind: ReasonKind,
) -> Span {
    let counted = |place: usize| reading.token(place).is_some_and(|token| token.kind == TokenKind::Number);
    let named = signs.get(tokens.start + first).copied().unwrap_or_default();
    let unit = named.has(Sign::SCALE) || named.has(Sign::PERCENT);
    // “million” and “percent” tell with their number.
    let start = tokens.start + first - usize::from(unit && first > 0 && counted(tokens.start + first - 1));
    let all = reading.tokens.all.get(start..tokens.end).unwrap_or_default();
    let sign = |place: usize| signs.get(start + place).copied().unwrap_or_default();
    let is_number =
        all.first().is_some_and(|token| token.kind == TokenKind::Number) || sign(0).has(Sign::NUMBER_WORD);
    let mut length = word::length(reading.document, all).max(1);
    if is_number {
        let unit = |place: usize| UNITS.iter().any(|unit| sign(place).has(*unit));
        while length < all.len() && unit(length) {
            length += 1;
        }
        let tag =
            |place: usize| if place < all.len() { reading.tag(start + place) } else { Tag::Punctuation };
        let timed = sign(length).has(Sign::TIME) || sign(length + 1).has(Sign::TIME);
        let described = matches!(tag(length), Tag::Adjective | Tag::Name) && tag(length + 1) == Tag::Noun;
        length += match (timed, described) {
            (true, _) => 0,
            (false, true) => 2,
            (false, false) => usize::from(tag(length) == Tag::Noun),
        };
    }
    if kind == ReasonKind::Date {
        length += all.iter().skip(length).take_while(|token| token.kind == TokenKind::Number).count();
    } else if kind == ReasonKind::Name {
        length += all.iter().skip(length).take_while(|token| token.is_capital()).count();
    }
    reading.span(start..(start + length).min(tokens.end))
}
