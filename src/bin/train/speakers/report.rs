//! How well speakers are told in a set of articles, as tables and as JSON.

use super::answers::{self, Answer};
use super::gold::{self, Gold, Verdict};
use super::scores::{self, Counts, Scores};
use super::statements::Statements;
use crate::articles;
use crate::side_by_side::side_by_side;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use whosaid::Acts;
use whosaid::training::{self, Weights};

/// What was counted of labelled sources.
pub(crate) struct Report {
    articles: usize,
    /// The statements are given as people marked them.
    given: Scores,
    /// The statements are those that the engine finds.
    found: Scores,
    /// Statements given, by publisher.
    publishers: BTreeMap<String, Counts>,
    /// A line for each source that is not answered as labelled, the statements given.
    misses: Vec<String>,
}

impl Report {
    /// Measures weights by labels.
    pub(crate) fn of(labels: &Path, articles: &Path, weights: &Weights) -> Result<Report, String> {
        let gold = gold::read(labels, articles)?;
        let measured = side_by_side(gold.len(), |index| {
            let gold = &gold[index];
            let given = answers::given(gold, &weights.tagger, &weights.antecedent);
            let annotated = training::annotate(&gold.article.text, weights, Acts::All);
            (Scores::of(&given), Scores::of(&answers::found(gold, &annotated)), misses(gold, &given))
        });
        let mut report = Report {
            articles: gold.len(),
            given: Scores::default(),
            found: Scores::default(),
            publishers: BTreeMap::new(),
            misses: Vec::new(),
        };
        for (gold, (given, found, misses)) in gold.iter().zip(measured) {
            report.given += given;
            report.found += found;
            *report.publishers.entry(gold.article.publisher.clone()).or_default() += given.all();
            report.misses.extend(misses);
        }
        Ok(report)
    }

    /// What was asked for and is answered otherwise, a line each.
    pub(crate) fn misses(&self) -> &[String] {
        &self.misses
    }

    /// The tables in Markdown.
    pub(crate) fn tables(&self) -> String {
        let (given, found) = (self.given.table(), self.found.table());
        format!(
            "Statements given as people marked them:\n\n{given}\nStatements found by the engine:\n\n{found}"
        )
    }

    /// A table of publishers; none where the articles do not tell theirs.
    pub(crate) fn publishers(&self) -> Option<String> {
        let rows: String = self.publishers.iter().map(|(name, counts)| counts.row(name)).collect();
        let told = self.publishers.keys().any(|name| !name.is_empty());
        told.then(|| format!("By publisher, statements given:\n\n{}{rows}", scores::HEAD))
    }

    /// How many articles were measured.
    pub(crate) fn articles(&self) -> usize {
        self.articles
    }

    /// The counts as JSON.
    pub(crate) fn record(&self) -> Value {
        json!({ "articles": self.articles, "given": self.given.record(), "found": self.found.record() })
    }
}

/// A line for each answer that is not the label's, by its name or by whether it is one.
pub(super) fn misses(gold: &Gold, answers: &[Answer<'_>]) -> Vec<String> {
    let missed =
        |answer: &&Answer<'_>| answer.verdict() != Verdict::Right || answer.agrees_on_name() == Some(false);
    let missed = answers.iter().filter(missed);
    missed.map(|answer| answer.line(&gold.article)).collect()
}

/// Measures weights by articles that tell the speaker of every statement; what is neither said nor written is left out.
pub(crate) fn statements(articles: &Path, weights: &Weights) -> Result<Statements, String> {
    let articles = articles::read(articles)?;
    let counted = side_by_side(articles.len(), |index| {
        let article = &articles[index];
        Statements::of(article, &training::annotate(&article.text, weights, Acts::Speech))
    });
    let mut all = Statements::default();
    counted.into_iter().for_each(|counts| all += counts);
    Ok(all)
}
