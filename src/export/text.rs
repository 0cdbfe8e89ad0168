//! A report for a terminal: quotes by speaker and claims by level, in lines that fit.
//!
//! No character of the text commands the terminal: control characters and those that turn the direction of writing
//! are shown as U+FFFD.

use crate::annotated::{Annotated, VouchedBy};
use crate::export::report;

/// Characters of a line.
const WIDTH: usize = 80;
/// How deep the text of an entry stands, and what is said of it.
const INDENT: usize = 2;

/// The result as plain lines.
pub fn write(text: &str, annotated: &Annotated) -> String {
    report(text, annotated, false)
}

/// The same lines with colours and weights, for a terminal that shows them (ECMA-48).
pub fn write_coloured(text: &str, annotated: &Annotated) -> String {
    report(text, annotated, true)
}

/// How a paragraph is shown.
#[derive(Clone, Copy)]
enum Look {
    Plain,
    Heading,
    Name,
    Soft,
    Warning,
}

struct Page {
    text: String,
    coloured: bool,
}

fn report(text: &str, annotated: &Annotated, coloured: bool) -> String {
    let found = annotated.in_bytes(text);
    let mut page = Page { text: String::new(), coloured };
    if let Some(title) = report::title(text, &found) {
        page.paragraph(0, Look::Heading, title);
        page.gap();
    }
    page.paragraph(0, Look::Plain, &report::summary(&found));
    for voice in report::voices(&found) {
        page.gap();
        match voice.speaker {
            Some(speaker) => {
                page.paragraph(0, Look::Name, &speaker.name);
                page.paragraph(0, Look::Soft, &report::about(speaker));
            }
            None => page.paragraph(0, Look::Name, "Speaker unknown"),
        }
        for quote in voice.quotes.iter().filter_map(|&index| found.quotes.get(index)) {
            page.paragraph(INDENT, Look::Plain, &report::statement(text, quote));
            page.paragraph(2 * INDENT, Look::Soft, &report::told(text, &found, quote));
        }
    }
    for (level, claims) in report::levels(&found) {
        page.gap();
        page.paragraph(0, Look::Name, &format!("To check: {level}"));
        for claim in claims.iter().filter_map(|&index| found.claims.get(index)) {
            page.paragraph(INDENT, Look::Plain, report::slice(text, claim.span));
            let look = if claim.vouched_by == VouchedBy::Nobody { Look::Warning } else { Look::Soft };
            page.paragraph(2 * INDENT, look, &report::grounds(text, &found, claim));
        }
    }
    let notes = report::notes(text, &found);
    if !notes.is_empty() {
        page.gap();
    }
    notes.iter().for_each(|note| page.paragraph(0, Look::Warning, note));
    page.text
}

impl Page {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Writes words in lines of [`WIDTH`]; a longer word has a line of its own.
    fn paragraph(&mut self, indent: usize, look: Look, text: &str) {
        let mut column = 0;
        for word in report::one_line(text).split(' ') {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > WIDTH {
                self.end_line();
                column = 0;
            }
            if column == 0 {
                self.text.extend(std::iter::repeat_n(' ', indent));
                self.begin(look);
                column = indent;
            } else {
                self.text.push(' ');
                column += 1;
            }
            self.text.extend(word.chars().map(shown));
            column += length;
        }
        if column > 0 {
            self.end_line();
        }
    }

    fn begin(&mut self, look: Look) {
        if self.coloured {
            self.text.push_str(match look {
                Look::Plain => "",
                Look::Heading => "\u{1b}[1;4m",
                Look::Name => "\u{1b}[1m",
                Look::Soft => "\u{1b}[2m",
                Look::Warning => "\u{1b}[31m",
            });
        }
    }

    fn end_line(&mut self) {
        self.text.push_str(if self.coloured { "\u{1b}[0m\n" } else { "\n" });
    }
}

/// The character itself unless it would command the terminal.
fn shown(character: char) -> char {
    match character {
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    }
}
