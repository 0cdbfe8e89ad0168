//! W3C Web Annotations (JSON-LD): a collection with one page, an annotation for every quote and every claim.
//!
//! Positions are code points, as the model demands; each place is also told by its words and what stands around them,
//! so that it can be found again in a changed text. The text has no address here: its name is made from its content.

use crate::annotated::Annotated;
use crate::export::{json, report};
use crate::limits;
use crate::text::{OffsetMap, Offsets, Span};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Collection {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    label: String,
    generator: Value,
    total: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Page>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    id: String,
    r#type: &'static str,
    start_index: usize,
    items: Vec<Annotation>,
}

#[derive(Serialize)]
struct Annotation {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target>,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    value: String,
    format: &'static str,
}

#[derive(Serialize)]
struct Target {
    source: String,
    selector: (Position, Words),
}

#[derive(Serialize)]
struct Position {
    r#type: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Words {
    r#type: &'static str,
    exact: String,
    prefix: String,
    suffix: String,
}

/// The quotes and claims as one line of JSON-LD.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let source = urn(text);
    let place = Places { text, characters: OffsetMap::new(text, Offsets::Char), source: &source };
    let quotes = found.quotes.iter().enumerate().map(|(index, quote)| {
        let mut body = vec![
            tag(format!("quote: {}", report::name(quote.kind))),
            tag(format!("act: {}", report::name(quote.act))),
            tag(format!("stance: {}", report::name(quote.stance))),
        ];
        if let Some(speaker) = quote.speaker.and_then(|speaker| found.speakers.get(speaker)) {
            body.push(Body::new("identifying", speaker.name.clone()));
        }
        body.push(Body::new("describing", report::presented(text, quote)));
        place.annotation(format!("quote-{}", index + 1), "classifying", body, &quote.content)
    });
    let claims = found.claims.iter().enumerate().map(|(index, claim)| {
        let mut body = vec![tag(format!("claim: {}", report::name(claim.level)))];
        body.extend(claim.kinds.iter().map(|&kind| tag(format!("kind: {}", report::name(kind)))));
        body.push(Body::new("describing", report::grounds(text, &found, claim)));
        place.annotation(format!("claim-{}", index + 1), "assessing", body, &[claim.span])
    });
    let items: Vec<Annotation> = quotes.chain(claims).collect();
    let page = Page { id: format!("{source}#page"), r#type: "AnnotationPage", start_index: 0, items };
    json::line(&Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("{source}#annotations"),
        r#type: "AnnotationCollection",
        label: report::summary(&found),
        generator: json!({ "type": "Software", "name": format!("Whosaid {}", found.engine) }),
        total: page.items.len(),
        first: Some(page).filter(|page| !page.items.is_empty()),
    })
}

impl Body {
    fn new(purpose: &'static str, value: String) -> Self {
        Body { r#type: "TextualBody", purpose, value, format: "text/plain" }
    }
}

fn tag(value: String) -> Body {
    Body::new("tagging", value)
}

/// What it takes to say where in the text something is.
struct Places<'t> {
    text: &'t str,
    characters: OffsetMap<'t>,
    source: &'t str,
}

impl Places<'_> {
    fn annotation(
        &self,
        name: String,
        motivation: &'static str,
        body: Vec<Body>,
        spans: &[Span],
    ) -> Annotation {
        let id = format!("{}#{name}", self.source);
        let target = spans.iter().map(|&span| self.target(span)).collect();
        Annotation { id, r#type: "Annotation", motivation, body, target }
    }

    fn target(&self, span: Span) -> Target {
        let Span { start, end } = self.characters.of_bytes(span);
        let before = self.text.get(..span.start as usize).unwrap_or("");
        let after = self.text.get(span.end as usize..).unwrap_or("");
        let head =
            before.char_indices().rev().take(limits::QUOTE_CONTEXT_CHARS).last().map_or(0, |(at, _)| at);
        let words = Words {
            r#type: "TextQuoteSelector",
            exact: report::slice(self.text, span).to_owned(),
            prefix: before.get(head..).unwrap_or("").to_owned(),
            suffix: after.chars().take(limits::QUOTE_CONTEXT_CHARS).collect(),
        };
        let position = Position { r#type: "TextPositionSelector", start, end };
        Target { source: self.source.to_owned(), selector: (position, words) }
    }
}

/// A name for a text without an address: a version 8 UUID (RFC 9562) of its FNV-1a hash; the same text, the same name.
pub(super) fn urn(text: &str) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = text.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let [a, b, c, d, e, f, version, h, variant, tail @ ..] = hash.to_be_bytes();
    let [version, variant] = [version & 0x0f | 0x80, variant & 0x3f | 0x80];
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let [i, rest @ ..] = tail;
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        hex(&[a, b, c, d]),
        hex(&[e, f]),
        hex(&[version, h]),
        hex(&[variant, i]),
        hex(&rest)
    )
}
