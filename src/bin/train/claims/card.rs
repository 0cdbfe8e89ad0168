//! The model card of the claim heads.

use super::lesson::{self, Fitted};
use super::picks::{self, Ranked};
use super::sentence::{self, Label, Sentence};
use crate::measure::{self, Scored};
use std::fmt::{self, Write as _};
use std::path::Path;
use whosaid::Score;
use whosaid::training::{self, ClaimHeads, Weights};

/// The scores that the card tells.
pub(super) struct Measured {
    heads: String,
    picks: String,
    reliability: String,
}

impl Measured {
    /// By the development sets and what was held out.
    pub(super) fn by(
        fitted: &Fitted,
        labels: &Path,
        data: &Path,
        engine: &Weights,
    ) -> Result<Measured, String> {
        let heads = ClaimHeads::read(&fitted.lines, &fitted.grams);
        let read = |name: &str| sentence::read(&data.join("claims").join(name), Label::Label);
        let checkable = |score: Score| score.checkable;
        let priority = |score: Score| score.priority;
        let news = scored(&read("babe_dev.jsonl")?, &heads, checkable);
        let checked = read("clef19_test.jsonl")?;
        let rows = [
            (
                "checkable",
                "babe_train, five folds, each by weights fitted without it",
                fitted.unseen_news.clone(),
            ),
            ("checkable", "babe_dev", news.clone()),
            ("checkable", "newssd_dev", scored(&read("newssd_dev.jsonl")?, &heads, checkable)),
            ("checkable", "newssd_test", scored(&read("newssd_test.jsonl")?, &heads, checkable)),
            (
                "checkable",
                "policlaim_train, each speech by weights fitted without it",
                fitted.unseen_speeches[0].clone(),
            ),
            ("checkable", "the same, as if it were news", fitted.unseen_speeches[1].clone()),
            ("priority", "claimbuster2_test", scored(&read("claimbuster2_test.jsonl")?, &heads, priority)),
            ("priority", "ct24_devtest", scored(&read("ct24_devtest.jsonl")?, &heads, priority)),
            ("priority", "clef19_test", scored(&checked, &heads, priority)),
            ("priority", "own train.jsonl, five folds, in the article", fitted.unseen_picks.clone()),
        ];
        let mut table = String::new();
        for (head, set, scored) in &rows {
            let row = [measure::auc, measure::average_precision, measure::f1, measure::macro_f1]
                .map(|of| measure::with_interval(scored, of));
            // `priority` ranks; nobody reads it as a probability.
            let calibration = match *head {
                "checkable" => measure::with_interval(scored, measure::calibration_error),
                _ => "–".to_owned(),
            };
            let _ = writeln!(
                table,
                "| {head} | {set} | {} | {} | {calibration} |",
                scored.len(),
                row.join(" | ")
            );
        }
        let _ = writeln!(
            table,
            "\nMean average precision of `priority` over the documents of clef19_test: {:.3}.",
            mean_average_precision(&checked, &heads)
        );
        let files = ["dev.jsonl", "web_dev.jsonl"].map(|name| data.join("quotes").join(name));
        let files = files.each_ref().map(|file| file.as_path());
        let picked = picks::read(&labels.join("dev.jsonl"), &files, engine)?;
        Ok(Measured {
            heads: table,
            picks: Ranked::of(&picked, &heads).table(),
            reliability: reliability(&news),
        })
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{HEAD}{}\n{}", self.heads, self.picks)
    }
}

const HEAD: &str =
    "| head | data | n | AUC | AP | F1 | macro F1 | ECE |\n|---|---|---|---|---|---|---|---|\n";

fn scored(sentences: &[Sentence], heads: &ClaimHeads<'_>, head: fn(Score) -> u16) -> Scored {
    sentences.iter().map(|one| (head(heads.alone(&one.seen)), one.positive)).collect()
}

/// Over the documents that have a positive sentence.
fn mean_average_precision(sentences: &[Sentence], heads: &ClaimHeads<'_>) -> f64 {
    let of = |document: &[Sentence]| {
        let scored = scored(document, heads, |score| score.priority);
        scored.iter().any(|(_, positive)| *positive).then(|| measure::average_precision(&scored))
    };
    let all: Vec<f64> =
        sentences.chunk_by(|one, other| one.document == other.document).filter_map(of).collect();
    all.iter().sum::<f64>() / all.len().max(1) as f64
}

/// How often what has a score is positive, in ten bins.
fn reliability(scored: &Scored) -> String {
    let mut table = "| `checkable` | sentences | mean | of them facts |\n|---|---|---|---|\n".to_owned();
    for bin in 0..10u16 {
        let inside: Vec<_> = scored.iter().filter(|(score, _)| (score / 100).min(9) == bin).collect();
        if inside.is_empty() {
            continue;
        }
        let mean = inside.iter().map(|(score, _)| usize::from(*score)).sum::<usize>() / inside.len();
        let facts = inside.iter().filter(|(_, positive)| *positive).count();
        let share = 100 * facts / inside.len();
        let _ =
            writeln!(table, "| {}…{} | {} | {mean} | {share} % |", bin * 100, bin * 100 + 99, inside.len());
    }
    table
}

/// The card.
pub(super) fn text(fitted: &Fitted, measured: &Measured) -> String {
    let three = |number: f64| format!("{number:.3}");
    let before = lesson::BEFORE.map(|(flag, logits)| format!("{flag} {logits:+.1}"));
    include_str!("card.md")
        .replace("{before}", &before.join(", "))
        .replace("{checksum}", &training::checksum(&fitted.lines))
        .replace("{bytes}", &fitted.grams.len().to_string())
        .replace("{checksum-grams}", &training::checksum_of_bytes(&fitted.grams))
        .replace("{fingerprint}", &training::claim_fingerprint())
        .replace("{seed}", &measure::SEED.to_string())
        .replace("{slope}", &three(fitted.calibration.slope))
        .replace("{shift}", &three(fitted.calibration.shift))
        .replace("{spread}", &three(fitted.spread.slope))
        .replace("{table}", format!("{HEAD}{}", measured.heads).trim_end())
        .replace("{picks}", measured.picks.trim_end())
        .replace("{reliability}", measured.reliability.trim_end())
}
