//! Picks: what a fact-checking desk would pick first of an article, labelled by reading.

use crate::articles::{self, Article};
use crate::measure::{self, Scored};
use crate::records;
use crate::told::Told;
use crate::weights;
use clap::Args;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use whosaid::Score;
use whosaid::training::{self, ClaimHeads, Seen, Weights};

/// The label of a sentence that a desk would check first.
pub(super) const FIRST: u8 = 2;

/// A labelled article: `{"id": …, "sentences": [{"sentence": [0, 9], "priority": 0|1|2, …}, …]}`.
#[derive(Deserialize)]
struct Line {
    id: String,
    sentences: Vec<Labelled>,
}

#[derive(Clone, Deserialize)]
struct Labelled {
    sentence: (usize, usize),
    priority: u8,
}

/// A labelled sentence with the statements that the engine finds in it.
pub(super) struct Pick {
    pub(super) statements: Vec<Seen>,
    pub(super) priority: u8,
    /// The sentence taken by itself.
    pub(super) alone: Seen,
    text: String,
}

/// The labelled sentences of an article.
pub(super) struct Picked {
    pub(super) picks: Vec<Pick>,
}

/// The labelled articles among those in `files`.
pub(super) fn read(labels: &Path, files: &[&Path], weights: &Weights) -> Result<Vec<Picked>, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for file in files {
        texts.extend(articles::read(file)?.into_iter().map(|Article { id, text, .. }| (id, text)));
    }
    let lines: Vec<Line> = records::read(labels)?;
    let of = |line: &Line| {
        let text = texts
            .get(&line.id)
            .ok_or_else(|| format!("no article {:?} for {}", line.id, labels.display()))?;
        picked(text, &line.sentences, weights)
            .ok_or_else(|| format!("{}: a sentence outside of {:?}", labels.display(), line.id))
    };
    lines.iter().map(of).collect()
}

fn picked(text: &str, labelled: &[Labelled], weights: &Weights) -> Option<Picked> {
    let statements = training::claim_statements(text, weights);
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let pick = |label: &Labelled| {
        let (start, end) = label.sentence;
        let inside = |seen: &&Seen| (seen.span.start as usize) < end && start < seen.span.end as usize;
        let sentence = text.get(*starts.get(start)?..*starts.get(end)?)?;
        Some(Pick {
            statements: statements.iter().filter(inside).cloned().collect(),
            priority: label.priority,
            alone: training::claim_sentence(sentence),
            text: sentence.split_whitespace().collect::<Vec<_>>().join(" "),
        })
    };
    Some(Picked { picks: labelled.iter().map(pick).collect::<Option<_>>()? })
}

/// What to measure, and by which weights.
#[derive(Args)]
pub(crate) struct Measurement {
    /// Labels, `{"id": …, "sentences": [{"sentence": [0, 9], "priority": 2}]}` a line
    labels: PathBuf,
    /// Files that hold the labelled articles
    #[arg(required = true)]
    articles: Vec<PathBuf>,
    #[command(flatten)]
    told: Told,
}

impl Measurement {
    /// Prints how well the engine ranks what a desk would pick first.
    pub(crate) fn print(&self) -> Result<(), String> {
        let engine = weights::read(&self.told.model)?;
        let path = self.told.model.join("claims.txt");
        let lines = fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let grams = weights::file(&self.told.model, "claims")?;
        let heads = ClaimHeads::read(&lines, &grams);
        let files: Vec<&Path> = self.articles.iter().map(PathBuf::as_path).collect();
        let picked = read(&self.labels, &files, &engine)?;
        let ranked = Ranked::of(&picked, &heads);
        if self.told.json {
            let (engine, number) = (measure::auc(&ranked.engine), measure::auc(&ranked.number));
            println!("{}", json!({ "sentences": ranked.engine.len(), "auc": engine, "number": number }));
            return Ok(());
        }
        if self.told.list {
            for (pick, (score, _)) in picked.iter().flat_map(|article| &article.picks).zip(&ranked.engine) {
                println!("{}\t{score}\t{}", pick.priority, pick.text);
            }
        }
        println!("{}, {} articles\n\n{}", self.labels.display(), picked.len(), ranked.table());
        Ok(())
    }
}

/// Scores of labelled sentences by the engine and by what it has to beat.
pub(super) struct Ranked {
    /// The highest priority of the statements in a sentence; nothing where there is none.
    pub(super) engine: Scored,
    /// The sentence taken by itself.
    alone: Scored,
    /// Whether there is a number in it.
    number: Scored,
    /// Per label, how many sentences have a claim of each level, high, medium, low, none.
    levels: [[usize; 4]; 3],
}

/// Least `priority` of each level, and least `checkable` of a claim of it.
const LEVELS: [(u16, u16); 3] = [(800, 100), (400, 200), (200, 400)];

/// The place of the level that a score has among [`LEVELS`]; behind them where it has none.
fn level(score: &Score) -> usize {
    let band = LEVELS.iter().position(|(least, _)| score.priority >= *least);
    let fact = |band: &usize| LEVELS.get(*band).is_some_and(|(_, least)| score.checkable >= *least);
    band.filter(fact).unwrap_or(LEVELS.len())
}

impl Ranked {
    pub(super) fn of(picked: &[Picked], heads: &ClaimHeads<'_>) -> Ranked {
        let (mut engine, mut alone, mut number) = (Scored::new(), Scored::new(), Scored::new());
        let mut levels = [[0; 4]; 3];
        for pick in picked.iter().flat_map(|article| &article.picks) {
            let first = pick.priority == FIRST;
            let scores: Vec<Score> = pick.statements.iter().map(|seen| heads.in_article(seen)).collect();
            let highest = |scores: &mut dyn Iterator<Item = &Score>| scores.map(|score| score.priority).max();
            engine.push((highest(&mut scores.iter()).unwrap_or(0), first));
            alone.push((heads.alone(&pick.alone).priority, first));
            number.push((if has_number(&pick.alone) { 1000 } else { 0 }, first));
            let level = scores.iter().map(level).min().unwrap_or(LEVELS.len());
            if let Some(counts) = levels.get_mut(usize::from(pick.priority)) {
                counts[level] += 1;
            }
        }
        Ranked { engine, alone, number, levels }
    }

    /// The measures, a row for each way to rank, and how the levels fall.
    pub(super) fn table(&self) -> String {
        let mut table = "| ranked by | n | AUC | AP |\n|---|---|---|---|\n".to_owned();
        let rows = [
            ("the engine, in the article", &self.engine),
            ("the engine, the sentence by itself", &self.alone),
            ("a number is present", &self.number),
        ];
        for (name, scored) in rows {
            let auc = measure::with_interval(scored, measure::auc);
            let precision = measure::with_interval(scored, measure::average_precision);
            let _ = writeln!(table, "| {name} | {} | {auc} | {precision} |", scored.len());
        }
        table.push_str("\n| label | high | medium | low | no claim |\n|---|---|---|---|---|\n");
        for (label, counts) in self.levels.iter().enumerate().rev() {
            let cells = counts.map(|count| count.to_string());
            let _ = writeln!(table, "| {label} | {} |", cells.join(" | "));
        }
        table
    }
}

fn has_number(seen: &Seen) -> bool {
    let named = |place: usize| training::claim_flag_name(place);
    seen.flags.iter().any(|&flag| matches!(named(flag).as_deref(), Some("number" | "number-word")))
}
