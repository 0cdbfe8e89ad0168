//! Labelled sentences: one JSON object a line, `{id, text, label: 1|0|null, factual?}`.

use crate::records;
use serde::Deserialize;
use std::path::Path;

/// A sentence with its label.
#[derive(Deserialize)]
pub(crate) struct Sentence {
    pub(crate) text: String,
    /// `None` where people could not decide.
    pub(crate) label: Option<u8>,
}

/// An example as the fit sees it.
#[derive(Clone)]
pub(crate) struct Example {
    /// Places of its raised flags.
    pub(crate) flags: Vec<usize>,
    pub(crate) positive: bool,
}

/// The decided sentences of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<Example>, String> {
    let sentences: Vec<Sentence> = records::read(path)?;
    let decided = sentences.iter().filter_map(|sentence| {
        let positive = sentence.label? == 1;
        Some(Example { flags: whosaid::training::claim_flags(&sentence.text), positive })
    });
    Ok(decided.collect())
}
