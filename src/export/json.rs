//! The public format itself, as JSON text.

use crate::annotated::Annotated;

/// `whosaid/1` as one line of JSON.
pub fn write(annotated: &Annotated) -> String {
    serde_json::to_string(annotated).unwrap_or_default()
}
