//! Training: fits weights to labelled data, makes integers of them, measures them and writes them with their card.
//!
//! The only place with floating point. The same data give the same files, byte for byte.
#![allow(clippy::float_arithmetic, reason = "training computes in floating point; the engine never does")]

mod articles;
mod attribution;
mod chance;
mod choice;
mod claims;
mod end_to_end;
mod fold;
mod gold;
mod measure;
mod progress;
mod quantise;
mod records;
mod side_by_side;
mod speakers;
mod tagger;
mod told;
mod weights;

use articles::Article;
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use whosaid::{Acts, Options};

#[derive(Parser)]
#[command(about = "Fits the weights of the engine to labelled data, and measures it")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Fits every model, one after the other
    All {
        /// The folder that holds the data sets, in folders `quotes` and `claims`
        data: PathBuf,
        /// The folder of the labels, of sources in a folder `speakers`, of claims in a folder `claims`
        #[arg(long, default_value = LABELS)]
        labels: PathBuf,
        /// Where to write the weights and their cards
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
    },
    /// Fits the two heads that score claims
    Claims {
        /// The folder that holds the data sets, in folders `quotes` and `claims`
        data: PathBuf,
        /// The folder that holds the labels of claims in a folder `claims`
        #[arg(long, default_value = LABELS)]
        labels: PathBuf,
        /// Where to write claims.txt, claims.bin and claims.md; the weights of all other models stand there already
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
    },
    /// Fits the tagger of parts of speech
    Tagger {
        /// The folder that holds the data sets, in a folder `quotes`
        data: PathBuf,
        /// Where to write tagger.bin and tagger.md
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
    },
    /// Fits the models that find attributions
    Attribution {
        /// The folder that holds the data sets, in a folder `quotes`
        data: PathBuf,
        /// Where to write the weights and their card; tagger.bin stands there already
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
    },
    /// Fits the judge of antecedents, which tells whom pronouns and descriptions stand for
    Antecedents {
        /// The folder that holds the data sets, in a folder `quotes`
        data: PathBuf,
        /// The folder that holds the labels of sources in a folder `speakers`
        #[arg(long, default_value = LABELS)]
        labels: PathBuf,
        /// Where to write antecedent.bin and speaker.md; the weights of the tagger and of attributions stand there already
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
        /// Print every training source that weights that never saw it answer otherwise than its label
        #[arg(long)]
        list: bool,
    },
    /// Measures the attributions that the engine finds in annotated articles
    Measure {
        /// Files of articles, `{"id": …, "text": …, "attributions": […]}` a line
        #[arg(required = true)]
        articles: Vec<PathBuf>,
        /// Keep only what was said or written
        #[arg(long)]
        speech: bool,
    },
    /// Measures the speakers that the engine finds against labelled sources
    Speakers(speakers::Measurement),
    /// Measures how the engine ranks the statements of articles against what a desk would pick first
    Picks(claims::Measurement),
}

/// Where the labels of our own stand.
const LABELS: &str = "tests/corpus";

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::All { data, labels, out } => all(&data, &labels, &out),
        Task::Claims { data, labels, out } => claims::train(&labels.join("claims"), &data, &out),
        Task::Tagger { data, out } => tagger::train(&data.join("quotes"), &out),
        Task::Attribution { data, out } => attribution::train(&data.join("quotes"), &out),
        Task::Antecedents { data, labels, out, list } => {
            speakers::train(&labels.join("speakers"), &data.join("quotes"), &out, list)
        }
        Task::Speakers(measurement) => measurement.print(),
        Task::Picks(measurement) => measurement.print(),
        Task::Measure { articles, speech } => articles.iter().try_for_each(|path| measure(path, speech)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("train: {fault}");
            ExitCode::from(2)
        }
    }
}

/// Every trainer, in the order of the road: each may read what the ones before it have fitted.
fn all(data: &Path, labels: &Path, out: &Path) -> Result<(), String> {
    tagger::train(&data.join("quotes"), out)?;
    attribution::train(&data.join("quotes"), out)?;
    speakers::train(&labels.join("speakers"), &data.join("quotes"), out, false)?;
    claims::train(&labels.join("claims"), data, out)
}

/// Prints how well the engine's attributions agree with the marked ones in a file.
fn measure(path: &Path, speech: bool) -> Result<(), String> {
    let acts = if speech { Acts::Speech } else { Acts::All };
    let options = Options { acts, ..Options::default() };
    let articles = articles::read(path)?;
    let count = |article: &Article| {
        end_to_end::count(article, &articles::found(&whosaid::annotate(&article.text, &options)))
    };
    let documents: Vec<end_to_end::Sections> = articles.iter().map(count).collect();
    println!("{}, {} articles\n", path.display(), articles.len());
    println!("{}{}", end_to_end::HEAD, end_to_end::report(&documents));
    Ok(())
}
