//! HTML: a page that stands alone, with the article marked and, beside it, who said what and what can be checked.
//!
//! No script and no request: the page forbids itself both. Kinds are told apart by the style of their underline as
//! well as by colour.

use crate::annotated::{Annotated, BlockKind, VouchedBy};
use crate::export::marks::{self, Layer, Mark, Part, Step};
use crate::export::report;

/// How the page looks.
const STYLE: &str = include_str!("html.css");
/// What the page allows itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What the marks mean, shown by themselves.
const LEGEND: &str = "<p class=\"legend\"><span class=\"quote direct\">exact words</span> \
    <span class=\"quote mixed\">partly exact</span> <span class=\"quote indirect\">in the writer’s words</span> \
    <span class=\"claim\">can be checked</span> <b>who says it</b> <i>how it is introduced</i></p>\n";

/// The result as a page.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let mut page = String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push_str(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>"));
    escape(&mut page, &report::one_line(report::title(text, &found).unwrap_or("Who said what")));
    page.push_str(&format!(
        "</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<div class=\"page\">\n<main>\n<article dir=\"auto\">"
    ));
    article(&mut page, text, &found);
    page.push_str("</article>\n</main>\n<aside>\n");
    element(&mut page, "p", &report::summary(&found));
    page.push_str(LEGEND);
    who_said_what(&mut page, text, &found);
    what_can_be_checked(&mut page, text, &found);
    notes(&mut page, text, &found);
    page.push_str(&format!(
        "</aside>\n</div>\n<footer>Marked by Whosaid {}</footer>\n</body>\n</html>\n",
        found.engine
    ));
    page
}

/// The text, every character of it, with its marks.
fn article(page: &mut String, text: &str, found: &Annotated) {
    let mut in_list = false;
    for part in marks::parts(text, found) {
        let is_item = part.kind == Some(BlockKind::ListItem);
        if is_item && !in_list {
            page.push_str("<ul>");
        } else if in_list && !is_item && !is_blank(&part, text) {
            page.push_str("</ul>");
        }
        in_list = is_item || (in_list && is_blank(&part, text));
        let (open, close) = match part.kind {
            Some(BlockKind::Title) => ("<h1>", "</h1>"),
            Some(BlockKind::Heading) => ("<h2>", "</h2>"),
            Some(BlockKind::Paragraph) => ("<p>", "</p>"),
            Some(BlockKind::BlockQuotation) => ("<blockquote>", "</blockquote>"),
            Some(BlockKind::ListItem) => ("<li>", "</li>"),
            Some(BlockKind::Caption) => ("<p class=\"caption\">", "</p>"),
            Some(BlockKind::Boilerplate) => ("<p class=\"boilerplate\">", "</p>"),
            None if is_blank(&part, text) => ("", ""),
            None => ("<p class=\"unread\">", "</p>"),
        };
        page.push_str(open);
        for step in &part.steps {
            match step {
                Step::Text(span) => escape(page, report::slice(text, *span)),
                Step::Marker(span) => {
                    page.push_str("<span class=\"marker\">");
                    escape(page, report::slice(text, *span));
                    page.push_str("</span>");
                }
                Step::Open(mark) => open_mark(page, text, found, *mark),
                Step::Close(mark) => page.push_str(match mark.layer {
                    Layer::Quote | Layer::Claim => "</mark>",
                    Layer::Phrase => "</span>",
                    Layer::Source => "</b>",
                    Layer::Cue => "</i>",
                }),
            }
        }
        page.push_str(close);
    }
    if in_list {
        page.push_str("</ul>");
    }
}

/// Whether a part is the white space between two blocks.
fn is_blank(part: &Part, text: &str) -> bool {
    let blank =
        |step: &Step| matches!(step, Step::Text(span) if report::slice(text, *span).trim().is_empty());
    part.kind.is_none() && part.steps.iter().all(blank)
}

fn open_mark(page: &mut String, text: &str, found: &Annotated, mark: Mark) {
    let (element, classes, told) = match mark.layer {
        Layer::Quote => {
            let Some(quote) = found.quotes.get(mark.index) else { return };
            let speaker = report::attributed(text, found, quote);
            let told = format!("{speaker} · {}", report::presented(text, quote));
            ("mark", format!("quote {}", report::name(quote.kind)), told)
        }
        Layer::Claim => {
            let Some(claim) = found.claims.get(mark.index) else { return };
            let told = format!("can be checked · {}", report::grounds(text, found, claim));
            ("mark", format!("claim {}", report::name(claim.level)), told)
        }
        Layer::Phrase => {
            let Some(phrase) = found.phrases.get(mark.index) else { return };
            ("span", "phrase".to_owned(), report::word(phrase.kind))
        }
        Layer::Source => ("b", "source".to_owned(), "who said it".to_owned()),
        Layer::Cue => ("i", "cue".to_owned(), "how it is introduced".to_owned()),
    };
    page.push_str(&format!("<{element} class=\"{classes}\""));
    if mark.piece == 0 {
        match mark.layer {
            Layer::Quote => page.push_str(&format!(" id=\"quote-{}\"", mark.index + 1)),
            Layer::Claim => page.push_str(&format!(" id=\"claim-{}\"", mark.index + 1)),
            Layer::Phrase | Layer::Source | Layer::Cue => {}
        }
    }
    page.push_str(" title=\"");
    escape(page, &report::one_line(&told));
    page.push_str("\">");
}

fn who_said_what(page: &mut String, text: &str, found: &Annotated) {
    if !found.quotes.is_empty() {
        element(page, "h2", "Who said what");
    }
    for voice in report::voices(found) {
        match voice.speaker {
            Some(speaker) => {
                page.push_str("<h3><bdi>");
                escape(page, &speaker.name);
                page.push_str("</bdi></h3>\n");
                element(page, "small", &report::about(speaker));
            }
            None => element(page, "h3", "Speaker unknown"),
        }
        page.push_str("<ul>\n");
        for (index, quote) in voice.quotes.iter().filter_map(|&index| Some((index, found.quotes.get(index)?)))
        {
            entry(page, &format!("quote-{}", index + 1), &report::statement(text, quote));
            element(page, "small", &report::told(text, found, quote));
            page.push_str("</li>\n");
        }
        page.push_str("</ul>\n");
    }
}

fn what_can_be_checked(page: &mut String, text: &str, found: &Annotated) {
    if !found.claims.is_empty() {
        element(page, "h2", "What can be checked");
    }
    for (level, claims) in report::levels(found) {
        element(page, "h3", level);
        page.push_str("<ul>\n");
        for (index, claim) in claims.iter().filter_map(|&index| Some((index, found.claims.get(index)?))) {
            entry(page, &format!("claim-{}", index + 1), report::slice(text, claim.span));
            let class =
                if claim.vouched_by == VouchedBy::Nobody { "small class=\"nobody\"" } else { "small" };
            page.push_str(&format!("<{class}>"));
            escape(page, &report::grounds(text, found, claim));
            page.push_str("</small></li>\n");
        }
        page.push_str("</ul>\n");
    }
}

fn notes(page: &mut String, text: &str, found: &Annotated) {
    let notes = report::notes(text, found);
    if notes.is_empty() {
        return;
    }
    element(page, "h2", "Notes");
    page.push_str("<ul>\n");
    notes.iter().for_each(|note| element(page, "li", note));
    page.push_str("</ul>\n");
}

/// Begins an entry that leads to its place in the article.
fn entry(page: &mut String, id: &str, text: &str) {
    page.push_str(&format!("<li><a href=\"#{id}\">"));
    escape(page, &report::one_line(text));
    page.push_str("</a>");
}

fn element(page: &mut String, name: &str, text: &str) {
    page.push_str(&format!("<{name}>"));
    escape(page, text);
    page.push_str(&format!("</{name}>\n"));
}

/// Writes text so that it stays text between tags and between double quotation marks.
fn escape(page: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            // Read back as a line feed unless it is written so.
            '\r' => page.push_str("&#13;"),
            '\0' => page.push('\u{fffd}'),
            _ => page.push(character),
        }
    }
}
