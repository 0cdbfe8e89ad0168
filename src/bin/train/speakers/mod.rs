//! Speakers: fits the judge of antecedents to labelled sources, and measures how well the engine tells who speaks.

mod answers;
mod card;
mod gold;
mod lesson;
mod naming;
mod report;
mod scores;
mod statements;

use crate::fold::{FITS, FOLDS, Fitted};
use crate::progress::Progress;
use crate::side_by_side::side_by_side;
use crate::told::Told;
use crate::weights;
use clap::Args;
use gold::Gold;
use report::Report;
use scores::Scores;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use whosaid::training::Weights;

/// What to measure, and by which weights.
#[derive(Args)]
pub(crate) struct Measurement {
    /// Labels, `{"id": …, "sources": [{"source": [0, 1], "speakers": [name, …], "named": true}]}` a line
    labels: PathBuf,
    /// The articles that are labelled
    articles: PathBuf,
    /// Articles whose attributions have a `speaker`, to be measured too
    #[arg(long)]
    statements: Option<PathBuf>,
    #[command(flatten)]
    told: Told,
}

impl Measurement {
    /// Prints how often the engine names the speaker that people named.
    pub(crate) fn print(&self) -> Result<(), String> {
        let weights = weights::read(&self.told.model)?;
        let report = Report::of(&self.labels, &self.articles, &weights)?;
        let statements = self.statements.as_deref();
        let statements = statements.map(|path| report::statements(path, &weights)).transpose()?;
        if self.told.json {
            let statements = statements.map(|counts| counts.record());
            println!("{}", json!({ "sources": report.record(), "statements": statements }));
            return Ok(());
        }
        if self.told.list {
            report.misses().iter().for_each(|line| println!("{line}"));
        }
        println!("{}, {} articles\n\n{}", self.articles.display(), report.articles(), report.tables());
        if let Some(publishers) = report.publishers() {
            println!("{publishers}");
        }
        if let (Some(path), Some(counts)) = (&self.statements, statements) {
            println!("{}, what was said or written:\n\n{}", path.display(), counts.table());
        }
        Ok(())
    }
}

/// Fits the judge to the labelled training articles and writes it to `out` with its card; the weights of the other models
/// stand there already. With `list` it prints every training source that weights that never saw it answer otherwise.
pub(crate) fn train(labels: &Path, data: &Path, out: &Path, list: bool) -> Result<(), String> {
    let others = weights::read_attribution(out)?;
    let lessons = gold::read(&labels.join("train.jsonl"), &data.join("train.jsonl"))?;
    let progress = Progress::new("antecedents", FITS * lesson::ROUNDS + card::SETS);
    let fitted = Fitted::by(|fold| {
        let taught = lessons.iter().enumerate().filter(|(index, _)| fold.teaches(*index));
        lesson::fit(&taught.map(|(_, gold)| gold).collect::<Vec<_>>(), &others.tagger, &progress)
    });
    let (unseen, misses) = unseen(&lessons, &others.tagger, &fitted);
    let weights = Weights { antecedent: fitted.whole, ..others };
    progress.tell("measuring");
    let scores = card::Measured::by(labels, data, &weights, &progress)?;
    drop(progress);

    weights::write(out, "antecedent", &weights.antecedent)?;
    let card = out.join("speaker.md");
    fs::write(&card, card::text(&lessons, &weights, &unseen, &scores))
        .map_err(|fault| format!("{}: {fault}", card.display()))?;
    if list {
        misses.iter().for_each(|line| println!("{line}"));
    }
    println!("{}\n{}", unseen.table(), scores.tables());
    Ok(())
}

/// How well the training articles are answered by weights that never saw them, and what is answered otherwise.
fn unseen(lessons: &[Gold], tagger: &[u8], fitted: &Fitted) -> (Scores, Vec<String>) {
    let measured = side_by_side(lessons.len(), |index| {
        let answers = answers::given(&lessons[index], tagger, fitted.without(index));
        (Scores::of(&answers), report::misses(&lessons[index], &answers))
    });
    let (mut scores, mut misses) = (Scores::default(), Vec::new());
    for (counts, lines) in measured {
        scores += counts;
        misses.extend(lines);
    }
    (scores, misses)
}
