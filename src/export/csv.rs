//! A table for spreadsheets: a row for every quote, phrase and claim, written after RFC 4180.
//!
//! It opens with a byte-order mark, without which Excel misreads every curly quotation mark. A cell that a spreadsheet
//! would take for a formula is given a leading apostrophe.

use crate::annotated::Annotated;
use crate::export::report::{name, slice, speaker_of, statement};
use crate::text::Span;

/// A row before it is written; what does not apply stays empty.
#[derive(Default)]
struct Row<'a> {
    record: String,
    kind: String,
    text: String,
    speaker: &'a str,
    speaker_kind: String,
    descriptor: &'a str,
    source: &'a str,
    cue: &'a str,
    act: String,
    stance: String,
    negated: &'a str,
    score: String,
    level: String,
    checkable: String,
    priority: String,
    reasons: String,
    hedges: String,
    vouched_by: String,
    disputed_by: String,
    within: String,
    start: String,
    end: String,
    offsets: &'a str,
}

/// Where in a row a cell stands.
type Cell = for<'r> fn(&'r Row<'r>) -> &'r str;

/// The columns: their heads, and where in a row their cells stand.
const COLUMNS: [(&str, Cell); 23] = [
    ("record", |row| &row.record),
    ("kind", |row| &row.kind),
    ("text", |row| &row.text),
    ("speaker", |row| row.speaker),
    ("speaker kind", |row| &row.speaker_kind),
    ("descriptor", |row| row.descriptor),
    ("source", |row| row.source),
    ("cue", |row| row.cue),
    ("act", |row| &row.act),
    ("stance", |row| &row.stance),
    ("negated", |row| row.negated),
    ("score", |row| &row.score),
    ("level", |row| &row.level),
    ("checkable", |row| &row.checkable),
    ("priority", |row| &row.priority),
    ("reasons", |row| &row.reasons),
    ("hedges", |row| &row.hedges),
    ("vouched by", |row| &row.vouched_by),
    ("disputed by", |row| &row.disputed_by),
    ("within", |row| &row.within),
    ("start", |row| &row.start),
    ("end", |row| &row.end),
    ("offsets", |row| row.offsets),
];

/// The annotations as a table; positions stay in the unit they are counted in.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let offsets = name(annotated.offsets);
    let mut table = String::from("\u{feff}");
    line(&mut table, COLUMNS.iter().map(|(head, _)| *head));
    let rows = quotes(text, &found, annotated)
        .chain(phrases(text, &found, annotated))
        .chain(claims(text, &found, annotated));
    for row in rows {
        let row = Row { offsets: &offsets, ..row };
        line(&mut table, COLUMNS.iter().map(|(_, cell)| cell(&row)));
    }
    table
}

fn quotes<'a>(text: &'a str, found: &'a Annotated, counted: &'a Annotated) -> impl Iterator<Item = Row<'a>> {
    found.quotes.iter().zip(&counted.quotes).enumerate().map(move |(index, (quote, counted))| {
        let speaker = quote.speaker.and_then(|speaker| found.speakers.get(speaker));
        Row {
            record: format!("quote-{}", index + 1),
            kind: name(quote.kind),
            text: statement(text, quote),
            speaker: speaker.map_or("", |speaker| &speaker.name),
            speaker_kind: speaker.map_or(String::new(), |speaker| name(speaker.kind)),
            descriptor: speaker.and_then(|speaker| speaker.descriptor.as_deref()).unwrap_or(""),
            source: quote.source.map_or("", |source| slice(text, source)),
            cue: quote.cue.map_or("", |cue| slice(text, cue)),
            act: name(quote.act),
            stance: name(quote.stance),
            negated: if quote.negated { "yes" } else { "no" },
            score: quote.score.to_string(),
            start: counted.content.first().map_or(String::new(), |span| span.start.to_string()),
            end: counted.content.last().map_or(String::new(), |span| span.end.to_string()),
            ..Row::default()
        }
    })
}

fn phrases<'a>(text: &'a str, found: &'a Annotated, counted: &'a Annotated) -> impl Iterator<Item = Row<'a>> {
    found.phrases.iter().zip(&counted.phrases).enumerate().map(move |(index, (phrase, counted))| Row {
        record: format!("phrase-{}", index + 1),
        kind: name(phrase.kind),
        text: slice(text, phrase.span).to_owned(),
        start: counted.span.start.to_string(),
        end: counted.span.end.to_string(),
        ..Row::default()
    })
}

fn claims<'a>(text: &'a str, found: &'a Annotated, counted: &'a Annotated) -> impl Iterator<Item = Row<'a>> {
    found.claims.iter().zip(&counted.claims).enumerate().map(move |(index, (claim, counted))| {
        let listed =
            |spans: &[Span]| spans.iter().map(|&span| slice(text, span)).collect::<Vec<_>>().join("; ");
        let reasons: Vec<Span> = claim.reasons.iter().map(|reason| reason.span).collect();
        let hedges: Vec<Span> = claim.hedges.iter().map(|hedge| hedge.span).collect();
        let disputes = claim.disputed_by.iter().map(|other| format!("claim-{}", other + 1));
        Row {
            record: format!("claim-{}", index + 1),
            kind: claim.kinds.iter().map(name).collect::<Vec<_>>().join("; "),
            text: slice(text, claim.span).to_owned(),
            speaker: speaker_of(found, claim).map_or("", |speaker| &speaker.name),
            level: name(claim.level),
            checkable: claim.checkable.to_string(),
            priority: claim.priority.to_string(),
            reasons: listed(&reasons),
            hedges: listed(&hedges),
            vouched_by: name(claim.vouched_by),
            disputed_by: disputes.collect::<Vec<_>>().join("; "),
            within: claim.quote.map_or(String::new(), |quote| format!("quote-{}", quote + 1)),
            start: counted.span.start.to_string(),
            end: counted.span.end.to_string(),
            ..Row::default()
        }
    })
}

/// Writes one line of the table.
fn line<'c>(table: &mut String, cells: impl Iterator<Item = &'c str>) {
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            table.push(',');
        }
        escape(table, cell);
    }
    table.push_str("\r\n");
}

/// Writes one cell: quoted where it must be, and never a formula.
fn escape(table: &mut String, cell: &str) {
    let quoted = cell.contains(['"', ',', '\r', '\n']);
    if quoted {
        table.push('"');
    }
    if cell.starts_with(is_formula_sign) {
        table.push('\'');
    }
    for character in cell.chars() {
        match character {
            '"' => table.push_str("\"\""),
            // Many readers of tables take it for the end of the file.
            '\0' => table.push('\u{fffd}'),
            _ => table.push(character),
        }
    }
    if quoted {
        table.push('"');
    }
}

/// Whether a spreadsheet may read a cell that begins so as a formula; the wide forms count in East Asian editions.
fn is_formula_sign(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}
