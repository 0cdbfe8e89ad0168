//! `whosaid annotate`: one text.

use crate::Outcome;
use crate::arguments::{AnnotateArguments, Format};
use crate::failure::Failure;
use std::io::{self, Write};
use whosaid::export;

pub(crate) fn run(arguments: &AnnotateArguments) -> Result<Outcome, Failure> {
    let text = arguments.input.text()?;
    let annotated = whosaid::annotate(&text, &arguments.reading.options());
    let mut written = match arguments.format() {
        Format::Json => export::json::write(&annotated),
    };
    if !written.ends_with('\n') {
        written.push('\n');
    }
    io::stdout().lock().write_all(written.as_bytes()).map_err(|error| Failure::of_writing(&error))?;
    Ok(Outcome::Complete)
}
