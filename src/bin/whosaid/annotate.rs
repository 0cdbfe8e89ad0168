//! `whosaid annotate`: one text.

use crate::Outcome;
use crate::arguments::{AnnotateArguments, Format};
use crate::failure::Failure;
use std::env;
use std::io::{self, IsTerminal, Write};
use whosaid::export;

pub(crate) fn run(arguments: &AnnotateArguments) -> Result<Outcome, Failure> {
    let text = arguments.input.text()?;
    let annotated = whosaid::annotate(&text, &arguments.reading.options());
    let mut written = match arguments.format() {
        Format::Json => export::json::write(&annotated),
        Format::WebAnnotation => export::web_annotation::write(&text, &annotated),
        Format::Csv => export::csv::write(&text, &annotated),
        Format::Markdown => export::markdown::write(&text, &annotated),
        Format::Html => export::html::write(&text, &annotated),
        Format::Tei => export::tei::write(&text, &annotated),
        Format::Text if shows_colour() => export::text::write_coloured(&text, &annotated),
        Format::Text => export::text::write(&text, &annotated),
    };
    if !written.ends_with('\n') {
        written.push('\n');
    }
    io::stdout().lock().write_all(written.as_bytes()).map_err(|error| Failure::of_writing(&error))?;
    Ok(Outcome::Complete)
}

/// Whether colours reach a person who has not asked to be spared them (https://no-color.org).
fn shows_colour() -> bool {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    io::stdout().is_terminal() && !refused && env::var_os("TERM").is_some_and(|term| term != "dumb")
}
