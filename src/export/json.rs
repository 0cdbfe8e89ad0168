//! The public format itself, as JSON text.

use crate::annotated::Annotated;
use crate::claim::Score;
use serde::Serialize;

/// `whosaid/1` as one line of JSON.
pub fn write(annotated: &Annotated) -> String {
    line(annotated)
}

/// The score of one sentence as one line of JSON.
pub fn write_score(score: Score) -> String {
    line(&score)
}

/// A value as one line of JSON that stays JSON inside a script element and a CDATA section.
pub(super) fn line(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    let mut inert = String::with_capacity(json.len());
    for character in json.chars() {
        // Outside of strings JSON has none of these characters, and inside them an escape means the same.
        match character {
            '<' => inert.push_str("\\u003c"),
            '>' => inert.push_str("\\u003e"),
            '\u{2028}' => inert.push_str("\\u2028"),
            '\u{2029}' => inert.push_str("\\u2029"),
            _ => inert.push(character),
        }
    }
    inert
}
