//! Labelled sentences: one JSON object a line, `{id, text, label: 1|0|null, factual?}`.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// A sentence with its label.
#[derive(Deserialize)]
pub struct Sentence {
    pub text: String,
    /// `None` where people could not decide.
    pub label: Option<u8>,
}

/// An example as the fit sees it.
#[derive(Clone)]
pub struct Example {
    /// Places of its raised flags.
    pub flags: Vec<usize>,
    pub positive: bool,
}

/// The decided sentences of a file.
pub fn read(path: &Path) -> Result<Vec<Example>, String> {
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
