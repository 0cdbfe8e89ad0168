//! Labelled sentences: one JSON object a line, `{id, text, label: 1|0|null, factual?}`.

use serde::Deserialize;
use std::fs;
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
    let text = fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    let mut examples = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let sentence: Sentence = serde_json::from_str(line)
            .map_err(|fault| format!("{}, line {}: {fault}", path.display(), number + 1))?;
        if let Some(label) = sentence.label {
            examples.push(Example {
                flags: whosaid::training::claim_flags(&sentence.text),
                positive: label == 1,
            });
        }
    }
    Ok(examples)
}
