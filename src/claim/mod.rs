//! Claims: statements of fact that can be checked, why, and who vouches for them.
//!
//! Every statement (`statement`) raises yes-or-no flags (`flag`, `appearance`) by the signs of its words (`word`) and
//! the forms of its numbers (`number`), has words that training met before (`gram`) and stands somewhere in an article
//! (`circumstance`); two integer heads weigh all that (`score`). What scores enough is a claim: its kinds
//! (`kind`), the words that weighed most (`reason`), the words that weaken it (`hedge`), who stands behind it (`vouch`),
//! and who says otherwise (`dispute`, by the `gist` of each).

use crate::Claims;
use crate::annotated::{Block, BlockKind, Claim, ClaimKind, Level, VouchedBy};
use crate::attribution::Attributions;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::text::{Document, Span};
use crate::token;
use circumstance::Article;
use flag::Flags;
use gram::Word;
use statement::Statement;
use std::ops::Range;

mod predicate;

mod clause;

mod statement;

mod forecast;

mod word;

mod number;

mod flag;

mod appearance;

mod gram;

mod circumstance;

pub(crate) mod score;

mod kind;

mod reason;

mod hedge;

mod vouch;

mod gist;

mod dispute;

#[cfg(any(feature = "train", test))]
pub(crate) mod trained;

pub use score::Score;

/// Finds the claims of a document, by position.
pub(crate) fn find(
    reading: &Reading<'_>,
    attributions: &Attributions,
    speakers: &Speakers,
    asked: Claims,
) -> Vec<Claim> {
    let signs = word::signs(reading.document, &reading.tokens.all);
    let words = gram::words(reading.document, &reading.tokens.all);
    let article = Article::new(reading, attributions, speakers, &words);
    let statements = statement::find(reading, attributions);
    let claim = |(rank, statement): (usize, &Statement)| {
        let Statement { tokens, attribution } = statement.clone();
        let flags = appearance::of(
            reading.document,
            reading.tokens.all.get(tokens.clone())?,
            signs.get(tokens.clone())?,
        );
        let circumstances = article.of(statement, rank, statements.len());
        let words = words.get(tokens.clone())?;
        let score = score::in_article(&flags, words, circumstances);
        let forecast = forecast::is_one(reading, attributions, &tokens, attribution);
        let kinds = kind::of(reading, &tokens, &flags, score, forecast);
        let level = score.level().or_else(|| opinion_level(&kinds, score))?;
        // A word is reason enough for what comes first, and for what somebody says.
        let by_word = level == Level::High || level == Level::Medium && attribution.is_some();
        let telling = if by_word { words } else { &[] };
        let reasons = reason::of(reading, &tokens, &signs, &flags, telling, article.another(statement));
        let vouched_by = attribution.map(|index| vouch::of(reading, attributions, speakers, index));
        let opinion = kinds.contains(&ClaimKind::Opinion);
        let asked = asked == Claims::All || !opinion && !kinds.contains(&ClaimKind::Prediction);
        (asked && (opinion || !reasons.is_empty())).then(|| Claim {
            span: reading.span(tokens.clone()),
            sentence: sentence(reading, &tokens),
            checkable: score.checkable,
            priority: score.priority,
            level,
            kinds,
            reasons,
            hedges: hedge::of(reading, attributions, statement),
            quote: attribution,
            vouched_by: vouched_by.unwrap_or(VouchedBy::Nobody),
            disputed_by: Vec::new(),
        })
    };
    let made = statements.iter().enumerate();
    let (claimed, mut claims): (Vec<Statement>, Vec<Claim>) =
        made.filter_map(|ranked| claim(ranked).map(|claim| (ranked.1.clone(), claim))).unzip();
    let ground = dispute::Ground { reading, attributions, speakers, signs: &signs };
    dispute::link(&ground, &claimed, &mut claims);
    claims
}

/// The band of an opinion: by its priority alone, and never below low.
fn opinion_level(kinds: &[ClaimKind], score: Score) -> Option<Level> {
    let by_priority = Score { checkable: MOST, ..score }.level();
    kinds.contains(&ClaimKind::Opinion).then_some(by_priority.unwrap_or(Level::Low))
}

/// The highest score.
const MOST: u16 = 1000;

/// The sentence that a statement stands in.
fn sentence(reading: &Reading<'_>, tokens: &Range<usize>) -> Span {
    let last = tokens.end.saturating_sub(1).max(tokens.start);
    let sentences = [tokens.start, last].map(|token| reading.sentences.get(reading.sentence_of(token)));
    let spans = sentences.into_iter().flatten().map(|sentence| reading.span(sentence.tokens.clone()));
    spans.reduce(Span::to).unwrap_or_default()
}

/// The score of a document taken as one sentence.
pub(crate) fn score(document: &Document<'_>) -> Score {
    let (flags, words) = alone(document);
    score::of(&flags, &words)
}

/// The flags of a document taken as one sentence, and what stands for its tokens in grams.
fn alone(document: &Document<'_>) -> (Flags, Vec<Word>) {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, document.text().len()) };
    let tokens = token::find(document, &[block]);
    let signs = word::signs(document, &tokens.all);
    (appearance::of(document, &tokens.all, &signs), gram::words(document, &tokens.all))
}
