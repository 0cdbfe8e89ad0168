//! Markdown: the article with a footnote after every quote and claim, then who said what and what can be checked.
//!
//! Written for CommonMark with the footnotes that most renderers know. Whatever could be markup is escaped, so the
//! text renders as it reads; white space at the ends of lines is lost, as Markdown has no way to keep it.

use crate::annotated::{Annotated, BlockKind};
use crate::export::{marks, report};
use crate::text::Span;

/// The result as a document.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let mut page = String::new();
    article(&mut page, text, &found);
    paragraph(&mut page, "---");
    paragraph(&mut page, &line(&report::summary(&found)));
    who_said_what(&mut page, text, &found);
    what_can_be_checked(&mut page, text, &found);
    let notes = report::notes(text, &found);
    if !notes.is_empty() {
        paragraph(&mut page, "## Notes");
        list(&mut page, notes.iter().map(|note| line(note)));
    }
    footnotes(&mut page, text, &found);
    page
}

/// A place in the text that a footnote stands at, by its byte and by the footnote's name.
type Reference = (u32, String);

/// The text, block by block.
fn article(page: &mut String, text: &str, found: &Annotated) {
    let quotes = found.quotes.iter().enumerate().filter_map(|(index, quote)| {
        let last = quote.content.last()?;
        Some((last.end, quote_note(index)))
    });
    let claims = found.claims.iter().enumerate().map(|(index, claim)| (claim.span.end, claim_note(index)));
    let mut references: Vec<Reference> = quotes.chain(claims).collect();
    references.sort_by_key(|(at, _)| *at);
    let mut references = references.as_slice();
    let mut at = 0;
    for block in &found.blocks {
        if block.span.start < at {
            continue;
        }
        let marker = marks::marker(text, at, block.span.start);
        unread(page, text, Span { start: at, end: marker.start });
        let here = references.partition_point(|(at, _)| *at <= block.span.end);
        let (inside, later) = references.split_at(here);
        references = later;
        // A bullet and a quotation mark of e-mail become Markdown's own; a number says something.
        let says = report::slice(text, marker).contains(char::is_alphanumeric);
        let words = if says { marker.to(block.span) } else { block.span };
        let lines = escaped_lines(text, words, block.kind == BlockKind::BlockQuotation, inside);
        match block.kind {
            BlockKind::Title => paragraph(page, &format!("# {}", lines.join(" "))),
            BlockKind::Heading => paragraph(page, &format!("## {}", lines.join(" "))),
            BlockKind::ListItem => paragraph(page, &format!("- {}", lines.join("\n  "))),
            BlockKind::BlockQuotation => paragraph(page, &format!("> {}", lines.join("\n> "))),
            BlockKind::Paragraph | BlockKind::Caption | BlockKind::Boilerplate => {
                paragraph(page, &lines.join("\n"));
            }
        }
        at = block.span.end;
    }
    unread(page, text, Span { start: at, end: text.len() as u32 });
}

/// What stands between blocks: nothing but white space, or what lies behind the limit.
fn unread(page: &mut String, text: &str, span: Span) {
    for line in escaped_lines(text, span, false, &[]) {
        paragraph(page, &line);
    }
}

/// The lines of a span that are not blank, escaped, with the references where they belong; those of a quotation
/// without the `>` before them.
fn escaped_lines(text: &str, span: Span, quoted: bool, references: &[Reference]) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut at = span.start;
    let ends = references.iter().map(|(at, name)| (at.min(&span.end), name.as_str()));
    for (&end, name) in ends.chain([(&span.end, "")]) {
        let piece = report::slice(text, Span { start: at, end: end.max(at) });
        for (index, piece) in piece.split(['\n', '\r']).enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                let piece = if quoted && line.is_empty() {
                    piece.trim_start_matches(['>', ' ', '\t'])
                } else {
                    piece
                };
                escape(line, piece);
            }
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(name);
        }
        at = end.max(at);
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn who_said_what(page: &mut String, text: &str, found: &Annotated) {
    if !found.quotes.is_empty() {
        paragraph(page, "## Who said what");
    }
    for voice in report::voices(found) {
        match voice.speaker {
            Some(speaker) => {
                paragraph(page, &format!("### {}", line(&speaker.name)));
                paragraph(page, &line(&report::about(speaker)));
            }
            None => paragraph(page, "### Speaker unknown"),
        }
        let quotes = voice.quotes.iter().filter_map(|&index| Some((index, found.quotes.get(index)?)));
        list(page, quotes.map(|(index, quote)| line(&report::statement(text, quote)) + &quote_note(index)));
    }
}

fn what_can_be_checked(page: &mut String, text: &str, found: &Annotated) {
    if !found.claims.is_empty() {
        paragraph(page, "## What can be checked");
    }
    for (level, claims) in report::levels(found) {
        paragraph(page, &format!("### {level}"));
        let claims = claims.iter().filter_map(|&index| Some((index, found.claims.get(index)?)));
        list(page, claims.map(|(index, claim)| line(report::slice(text, claim.span)) + &claim_note(index)));
    }
}

fn footnotes(page: &mut String, text: &str, found: &Annotated) {
    for (index, quote) in found.quotes.iter().enumerate() {
        let told = format!("{} · {}", report::attributed(text, found, quote), report::presented(text, quote));
        paragraph(page, &format!("{}: {}", quote_note(index), line(&told)));
    }
    for (index, claim) in found.claims.iter().enumerate() {
        let told = format!("{} · {}", report::word(claim.level), report::grounds(text, found, claim));
        paragraph(page, &format!("{}: {}", claim_note(index), line(&told)));
    }
}

fn quote_note(index: usize) -> String {
    format!("[^q{}]", index + 1)
}

fn claim_note(index: usize) -> String {
    format!("[^c{}]", index + 1)
}

fn paragraph(page: &mut String, markdown: &str) {
    if !page.is_empty() {
        page.push('\n');
    }
    page.push_str(markdown);
    page.push('\n');
}

fn list(page: &mut String, items: impl Iterator<Item = String>) {
    page.push('\n');
    for item in items {
        page.push_str("- ");
        page.push_str(&item);
        page.push('\n');
    }
}

/// A text as one escaped line.
fn line(text: &str) -> String {
    let mut line = String::new();
    escape(&mut line, &report::one_line(text));
    line
}

/// Adds a piece of text to a line; a backslash keeps punctuation from being markup.
fn escape(line: &mut String, piece: &str) {
    let piece = if line.is_empty() { piece.trim_start() } else { piece };
    // A number that begins a line would begin a list, and a bracket behind a footnote would make a link of it.
    let mut number = line.is_empty();
    let behind_note = line.ends_with(']');
    let start = line.is_empty();
    for (at, character) in piece.char_indices() {
        let first = at == 0;
        let escaped = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '}' | '<' | '>' | '&' | '~' | '|' | '$' | '#' | '^' => true,
            '+' | '-' | '=' => start && first,
            '.' | ')' => (number && !first) || line.ends_with("www"),
            ':' => {
                (first && (start || behind_note))
                    || piece.get(at..).is_some_and(|tail| tail.starts_with("://"))
            }
            '(' => first && behind_note,
            _ => false,
        };
        number &= character.is_ascii_digit();
        if escaped {
            line.push('\\');
        }
        match character {
            '\t' => line.push(' '),
            _ if character.is_control() => line.push('\u{fffd}'),
            _ => line.push(character),
        }
    }
}
