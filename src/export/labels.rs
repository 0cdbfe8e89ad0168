//! Training data: one article with what is attributed to whom in it, in the form of the corpora that `train` reads.
//!
//! One JSON object: `id`, `text`, `attributions`, each with the spans of its `source`, `cue` and `content` in code points
//! and the name of its `speaker`, where it has one.

use crate::annotated::{Annotated, Quote};
use crate::export::{json, web_annotation};
use crate::text::{OffsetMap, Offsets, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Article<'a> {
    id: String,
    text: &'a str,
    attributions: Vec<Attribution<'a>>,
}

#[derive(Serialize)]
struct Attribution<'a> {
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
}

/// The quotes as one line of JSON; claims are no part of it.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let map = OffsetMap::new(text, Offsets::Char);
    let spans = |spans: &[Span]| {
        let filled = spans.iter().filter(|span| span.start < span.end);
        filled.map(|&span| map.of_bytes(span)).collect::<Vec<_>>()
    };
    let attribution = |quote: &Quote| Attribution {
        source: spans(quote.source.as_slice()),
        cue: spans(quote.cue.as_slice()),
        content: spans(&quote.content),
        speaker: quote
            .speaker
            .and_then(|speaker| annotated.speakers.get(speaker))
            .map(|speaker| speaker.name.as_str()),
    };
    let attributions = found.quotes.iter().map(attribution).collect();
    json::line(&Article { id: web_annotation::urn(text), text, attributions })
}
