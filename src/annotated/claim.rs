//! Claims in the public format: statements that can be checked, why, and who stands behind them.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A statement of fact that evidence could show true or false.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// The statement itself: the clause, without the words that tell who says it.
    pub span: Span,
    /// The sentence that it stands in, as its context.
    pub sentence: Span,
    /// Whether it states a fact at all, 0…1000.
    pub checkable: u16,
    /// How early a fact-checking desk would pick it, 0…1000.
    pub priority: u16,
    /// The band shown to people.
    pub level: Level,
    /// What kinds of statement; at least one.
    pub kinds: Vec<ClaimKind>,
    /// Why it was marked: one to three, the weightiest first; none where an opinion is shown on request only.
    pub reasons: Vec<Reason>,
    /// Words that weaken it (“allegedly”, “up to”), in order; inside the sentence, not always inside the statement.
    pub hedges: Vec<Hedge>,
    /// Index into `quotes` of the statement it stands in; `None` where it is the article's own, or where the result
    /// leaves that statement out (its act was not asked for, or it is beyond the limit).
    pub quote: Option<usize>,
    /// Who stands behind it.
    pub vouched_by: VouchedBy,
    /// Indices into `claims`, ascending, of what another speaker, or the article in its own voice, asserts to the
    /// contrary. Each of those points back.
    pub disputed_by: Vec<usize>,
}

/// Bands shown to people, by `priority`: high from 800, medium from 400, low from 200; a statement below that is no claim.
/// One whose `checkable` is under 400 (medium: 200, high: 100) is an opinion, shown on request, then never below low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Level {
    High,
    Medium,
    Low,
}

/// Kinds of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum ClaimKind {
    Quantity,
    Trend,
    Comparison,
    Causal,
    Law,
    Event,
    Prediction,
    Opinion,
    Personal,
    Definition,
}

/// Words that made the engine mark a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What they are.
    pub kind: ReasonKind,
    /// Where.
    pub span: Span,
}

/// What can make a statement worth checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names of the others are their meaning")]
pub enum ReasonKind {
    Number,
    Percentage,
    Money,
    Date,
    Comparison,
    Trend,
    Cause,
    Law,
    Accusation,
    Denial,
    Casualty,
    Event,
    Forecast,
    Report,
    Name,
    /// Words like these are often checked, and none of the kinds above is among them.
    Wording,
    /// It is what somebody says about somebody else.
    AboutOther,
    /// Another speaker asserts the contrary; the words that both speak of.
    Disputed,
}

/// Words that weaken a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hedge {
    /// The words.
    pub span: Span,
    /// How they weaken it.
    pub kind: HedgeKind,
    /// What of the claim they weaken: a number or noun phrase, or the clause.
    pub weakens: Span,
}

/// Ways to weaken a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HedgeKind {
    /// Somebody else answers for it: reportedly, allegedly, so-called, “the reported capture”.
    Attribution,
    /// It may be otherwise: appears to, may, possibly, suggests.
    Possibility,
    /// It holds on a condition: “if confirmed”.
    Condition,
    /// It is not exactly so much, or not always so: about, up to, at least, mostly.
    Approximation,
}

/// Who stands behind a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VouchedBy {
    /// The named speaker of the quote it stands in.
    Speaker,
    /// A source the text does not name.
    UnnamedSource,
    /// Nobody: the article says it in its own voice.
    Nobody,
}
