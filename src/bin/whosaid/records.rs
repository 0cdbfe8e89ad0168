//! Lines of JSON, one record each: `{"id": …, "text": …}`.

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::io::{self, BufRead, Read};
use whosaid::limits;

/// One document or sentence; keys other than these two are passed over.
#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    text: Option<&'l RawValue>,
}

/// A record that can be answered.
pub(crate) struct Record<'l> {
    /// A string or a number, written as it was.
    pub(crate) id: &'l RawValue,
    pub(crate) text: String,
}

impl<'l> Record<'l> {
    /// Reads a line; the error says what is wrong with it.
    pub(crate) fn read(line: &'l [u8]) -> Result<Self, String> {
        let line = std::str::from_utf8(line)
            .map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to()))?;
        if !line.trim_start().starts_with('{') {
            return Err("not a JSON object with an id and a text".to_owned());
        }
        let fields: Fields<'_> = serde_json::from_str(line).map_err(|error| fault(&error))?;
        let id = fields.id.ok_or("it has no id")?;
        if !id.get().starts_with(|first: char| first == '"' || first == '-' || first.is_ascii_digit()) {
            return Err("its id is neither a string nor a number".to_owned());
        }
        let text = fields.text.ok_or("it has no text")?;
        if !text.get().starts_with('"') {
            return Err("its text is not a string".to_owned());
        }
        let text = serde_json::from_str(text.get());
        Ok(Record {
            id,
            text: text.map_err(|_| "its text holds half of a surrogate pair (\\ud800 to \\udfff)")?,
        })
    }
}

/// What is wrong with a line that is no record, and where in the line.
fn fault(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let what = told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what);
    match error.classify() {
        Category::Data => format!("{what} (column {})", error.column()),
        _ => format!("not JSON: {what} (column {})", error.column()),
    }
}

/// What a stream of lines holds next.
pub(crate) enum Line {
    /// A line, without its line break.
    Whole(Vec<u8>),
    /// A line that no memory should hold, passed over.
    Endless,
}

/// Reads the next line; `None` at the end.
pub(crate) fn next_line(reader: &mut dyn BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    (&mut *reader).take(limits::MAX_INPUT_BYTES + 1).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 > limits::MAX_INPUT_BYTES {
        reader.skip_until(b'\n')?;
        return Ok(Some(Line::Endless));
    }
    Ok(Some(Line::Whole(line)))
}
