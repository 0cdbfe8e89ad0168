//! The card of the judge of antecedents.

use super::gold::Gold;
use super::report::{self, Report};
use super::scores::Scores;
use super::statements::Statements;
use super::{FOLDS, lesson};
use crate::choice::Plan;
use crate::progress::Progress;
use std::path::Path;
use whosaid::training::{self, Weights};

/// How often [`Measured::by`] steps.
pub(super) const SETS: usize = 3;

/// The scores of the sets that nothing was fitted to.
pub(super) struct Measured {
    dev: Report,
    genres: Report,
    web: Statements,
}

impl Measured {
    /// Measures weights by every set.
    pub(super) fn by(
        labels: &Path,
        data: &Path,
        weights: &Weights,
        progress: &Progress,
    ) -> Result<Measured, String> {
        let report = |labelled: &str, articles: &str| {
            let report = Report::of(&labels.join(labelled), &data.join(articles), weights);
            progress.step();
            report
        };
        let dev = report("dev.jsonl", "dev.jsonl")?;
        let genres = report("genres.jsonl", "other_genres_dev.jsonl")?;
        let web = report::statements(&data.join("web_dev.jsonl"), weights)?;
        progress.step();
        Ok(Measured { dev, genres, web })
    }

    /// The tables, as the command prints them and the card holds them.
    pub(super) fn tables(&self) -> String {
        let sources = |name: &str, report: &Report| {
            format!("### {name}, {} articles\n{}", report.articles(), report.tables())
        };
        let mut tables = sources("dev.jsonl", &self.dev);
        if let Some(publishers) = self.dev.publishers() {
            tables = format!("{tables}\n{publishers}");
        }
        format!(
            "{tables}\n{}\n### web_dev.jsonl\n\
            Statements found by the engine whose content shares half of its words or more with a marked one, speech only:\n\n{}",
            sources("other_genres_dev.jsonl", &self.genres),
            self.web.table().trim_end()
        )
    }
}

/// The card, with its figures.
pub(super) fn text(lessons: &[Gold], weights: &Weights, unseen: &Scores, measured: &Measured) -> String {
    let Plan { bits, epochs, rate, dropout, seed } = lesson::PLAN;
    let labels: usize = lessons.iter().map(|gold| gold.labels.len()).sum();
    include_str!("card.md")
        .replace("{bytes}", &weights.antecedent.len().to_string())
        .replace("{checksum}", &training::checksum_of_bytes(&weights.antecedent))
        .replace("{tagger}", &training::checksum_of_bytes(&weights.tagger))
        .replace("{articles}", &lessons.len().to_string())
        .replace("{labels}", &labels.to_string())
        .replace("{bits}", &bits.to_string())
        .replace("{epochs}", &epochs.to_string())
        .replace("{rate}", &rate.to_string())
        .replace("{dropout}", &format!("{:.0}", 100.0 * dropout))
        .replace("{seed}", &seed.to_string())
        .replace("{rounds}", &lesson::ROUNDS.to_string())
        .replace("{runs}", &lesson::RUNS.to_string())
        .replace("{folds}", &FOLDS.to_string())
        .replace("{unseen}", unseen.table().trim_end())
        .replace("{measured}", &measured.tables())
}
