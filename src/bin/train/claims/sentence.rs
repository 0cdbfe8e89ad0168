//! Labelled sentences: one JSON object a line, `{id, text, label: 1|0|null, factual?, doc?, weight?}`.

use crate::records;
use serde::Deserialize;
use std::path::Path;
use whosaid::training::{self, Seen};

/// A line of a file.
#[derive(Deserialize)]
struct Line {
    text: String,
    /// `None` where people could not decide.
    label: Option<u8>,
    /// Of debates: whether the sentence states a fact, important or not.
    factual: Option<u8>,
    /// The speech or debate it is from.
    doc: Option<String>,
    /// How sure the label is, 0…1; people's are.
    weight: Option<f64>,
}

/// A sentence as the fit sees it.
pub(super) struct Sentence {
    pub(super) seen: Seen,
    /// The grams of its words, each as a whole.
    pub(super) words: Vec<u32>,
    pub(super) positive: bool,
    pub(super) weight: f64,
    pub(super) document: String,
}

/// What a label tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// What the file is about.
    Label,
    /// Whether a fact is stated.
    Factual,
}

/// How many sentences of a file people could not decide.
pub(super) fn undecided(path: &Path) -> Result<usize, String> {
    let lines: Vec<Line> = records::read(path)?;
    Ok(lines.iter().filter(|line| line.label.is_none()).count())
}

/// The decided sentences of a file.
pub(super) fn read(path: &Path, label: Label) -> Result<Vec<Sentence>, String> {
    let lines: Vec<Line> = records::read(path)?;
    let decided = lines.into_iter().filter_map(|line| {
        let told = if label == Label::Factual { line.factual } else { line.label };
        Some(Sentence {
            seen: training::claim_sentence(&line.text),
            words: training::claim_words(&line.text),
            positive: told? == 1,
            weight: line.weight.unwrap_or(1.0),
            document: line.doc.unwrap_or_default(),
        })
    });
    Ok(decided.collect())
}
