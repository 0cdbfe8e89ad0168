//! TEI P5: the text with what was said, by whom and with which cue; speakers and grounds stand apart in `standOff`.
//!
//! What is said is `said`, an unspoken phrase in quotation marks `soCalled`, `title` or `mentioned`, a source `rs`, cues
//! and claims `seg`. An annotation in several pieces is chained by `prev`.

use crate::annotated::{Act, Annotated, BlockKind, PhraseKind, QuoteKind, SpeakerKind};
use crate::export::marks::{self, Layer, Mark, Step};
use crate::export::report;

/// The result as a TEI document.
pub fn write(text: &str, annotated: &Annotated) -> String {
    let found = annotated.in_bytes(text);
    let mut body = String::new();
    let marked = article(&mut body, text, &found);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\">\n");
    header(&mut xml, text, &found);
    stand_off(&mut xml, text, &found, &marked);
    xml.push_str("<text><body>");
    xml.push_str(&body);
    xml.push_str("</body></text>\n</TEI>\n");
    xml
}

fn header(xml: &mut String, text: &str, found: &Annotated) {
    xml.push_str("<teiHeader>\n<fileDesc>\n<titleStmt>");
    element(xml, "title", &report::one_line(report::title(text, found).unwrap_or("Untitled text")));
    xml.push_str("</titleStmt>\n<publicationStmt><p>Not published.</p></publicationStmt>\n<notesStmt>");
    element(xml, "note", &report::summary(found));
    xml.push_str(
        "</notesStmt>\n<sourceDesc><p>A plain text.</p></sourceDesc>\n</fileDesc>\n<encodingDesc>\n<appInfo>",
    );
    xml.push_str(&format!("<application ident=\"whosaid\" version=\"{}\">", found.engine));
    xml.push_str("<label>Whosaid</label></application></appInfo>\n</encodingDesc>\n</teiHeader>\n");
}

/// Speakers, and what there is to say of quotes and claims that is no part of the text.
fn stand_off(xml: &mut String, text: &str, found: &Annotated, marked: &[Mark]) {
    let speakers = speakers(found);
    let grounds = |layer: Layer| {
        let mut spans = String::new();
        for mark in marked.iter().filter(|mark| mark.layer == layer) {
            let told = match layer {
                Layer::Quote => found.quotes.get(mark.index).map(|quote| report::presented(text, quote)),
                _ => found.claims.get(mark.index).map(|claim| report::grounds(text, found, claim)),
            };
            spans.push_str(&format!("<span target=\"#{}\">", id(*mark)));
            escape(&mut spans, &told.unwrap_or_default());
            spans.push_str("</span>\n");
        }
        spans
    };
    let (quotes, claims) = (grounds(Layer::Quote), grounds(Layer::Claim));
    if speakers.is_empty() && quotes.is_empty() && claims.is_empty() {
        return;
    }
    xml.push_str("<standOff>\n");
    xml.push_str(&speakers);
    for (kind, spans) in [("quote", quotes), ("claim", claims)] {
        if !spans.is_empty() {
            xml.push_str(&format!("<spanGrp type=\"{kind}\">\n{spans}</spanGrp>\n"));
        }
    }
    xml.push_str("</standOff>\n");
}

/// The lists of speakers: people, organizations and groups, places, documents.
fn speakers(found: &Annotated) -> String {
    let mut lists = String::new();
    for (list, entry, naming) in [
        ("listPerson", "person", "persName"),
        ("listOrg", "org", "orgName"),
        ("listPlace", "place", "placeName"),
        ("listBibl", "bibl", "title"),
    ] {
        let listed = found.speakers.iter().enumerate().filter(|(_, speaker)| entry_of(speaker.kind) == entry);
        let mut entries = String::new();
        for (index, speaker) in listed {
            entries.push_str(&format!("<{entry} xml:id=\"speaker-{}\">", index + 1));
            element(&mut entries, naming, &speaker.name);
            element(&mut entries, "note", &report::about(speaker));
            entries.push_str(&format!("</{entry}>\n"));
        }
        if !entries.is_empty() {
            lists.push_str(&format!("<{list}>\n{entries}</{list}>\n"));
        }
    }
    lists
}

/// The element that describes a speaker of a kind.
fn entry_of(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person | SpeakerKind::Unnamed => "person",
        SpeakerKind::Group | SpeakerKind::Organization => "org",
        SpeakerKind::Place => "place",
        SpeakerKind::Document => "bibl",
    }
}

/// The text, every character of it; gives the first piece of every quote and claim in it.
fn article(xml: &mut String, text: &str, found: &Annotated) -> Vec<Mark> {
    let mut marked = Vec::new();
    for part in marks::parts(text, found) {
        let blank =
            |step: &Step| matches!(step, Step::Text(span) if report::slice(text, *span).trim().is_empty());
        let (open, close) = match part.kind {
            Some(BlockKind::Paragraph) => ("<p>", "</p>"),
            Some(BlockKind::Title) => ("<ab type=\"title\">", "</ab>"),
            Some(BlockKind::Heading) => ("<ab type=\"heading\">", "</ab>"),
            Some(BlockKind::BlockQuotation) => ("<quote><p>", "</p></quote>"),
            Some(BlockKind::ListItem) => ("<ab type=\"list-item\">", "</ab>"),
            Some(BlockKind::Caption) => ("<ab type=\"caption\">", "</ab>"),
            Some(BlockKind::Boilerplate) => ("<ab type=\"boilerplate\">", "</ab>"),
            // Only white space may stand between blocks.
            None if part.steps.iter().all(blank) => ("", ""),
            None => ("<ab type=\"unread\">", "</ab>"),
        };
        xml.push_str(open);
        for step in &part.steps {
            match step {
                Step::Text(span) => escape(xml, report::slice(text, *span)),
                Step::Marker(span) => element(xml, "label", report::slice(text, *span)),
                Step::Open(mark) => {
                    open_mark(xml, found, *mark);
                    if mark.piece == 0 && matches!(mark.layer, Layer::Quote | Layer::Claim) {
                        marked.push(*mark);
                    }
                }
                Step::Close(mark) => xml.push_str(&format!("</{}>", element_of(found, *mark))),
            }
        }
        xml.push_str(close);
    }
    if found.blocks.is_empty() {
        // A body has at least one block.
        xml.push_str("<p/>");
    }
    marked
}

fn open_mark(xml: &mut String, found: &Annotated, mark: Mark) {
    xml.push_str(&format!("<{}", element_of(found, mark)));
    let quote = found.quotes.get(mark.index);
    let speaker = quote.and_then(|quote| quote.speaker).map(|speaker| format!("#speaker-{}", speaker + 1));
    match mark.layer {
        Layer::Quote => {
            if let Some(speaker) = speaker {
                xml.push_str(&format!(" who=\"{speaker}\""));
            }
            let direct = quote.is_some_and(|quote| quote.kind == QuoteKind::Direct);
            let aloud = quote.is_some_and(|quote| quote.act == Act::Speech);
            xml.push_str(&format!(" direct=\"{direct}\" aloud=\"{aloud}\""));
        }
        Layer::Claim => {
            let level = found.claims.get(mark.index).map_or(String::new(), |claim| report::name(claim.level));
            xml.push_str(&format!(" type=\"claim\" subtype=\"{level}\""));
        }
        Layer::Phrase => {}
        Layer::Source => {
            xml.push_str(" type=\"source\"");
            if let Some(speaker) = speaker {
                xml.push_str(&format!(" ref=\"{speaker}\""));
            }
        }
        Layer::Cue => xml.push_str(" type=\"cue\""),
    }
    xml.push_str(&format!(" xml:id=\"{}\"", id(mark)));
    if let Some(piece) = mark.piece.checked_sub(1) {
        xml.push_str(&format!(" prev=\"#{}\"", id(Mark { piece, ..mark })));
    }
    xml.push('>');
}

/// The element of a mark.
fn element_of(found: &Annotated, mark: Mark) -> &'static str {
    match mark.layer {
        Layer::Quote => "said",
        Layer::Claim | Layer::Cue => "seg",
        Layer::Source => "rs",
        Layer::Phrase => match found.phrases.get(mark.index).map(|phrase| phrase.kind) {
            Some(PhraseKind::TitleOfWork) => "title",
            Some(PhraseKind::Term) => "mentioned",
            Some(PhraseKind::ScareQuote) | None => "soCalled",
        },
    }
}

/// The name of a piece: `quote-1`, its second piece `quote-1.2`.
fn id(mark: Mark) -> String {
    let layer = match mark.layer {
        Layer::Quote => "quote",
        Layer::Claim => "claim",
        Layer::Phrase => "phrase",
        Layer::Source => "source",
        Layer::Cue => "cue",
    };
    match mark.piece {
        0 => format!("{layer}-{}", mark.index + 1),
        piece => format!("{layer}-{}.{}", mark.index + 1, piece + 1),
    }
}

fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>"));
    escape(xml, text);
    xml.push_str(&format!("</{name}>"));
}

/// Writes text so that it stays text between tags; what XML 1.0 cannot hold becomes U+FFFD.
fn escape(xml: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            // Read back as a line feed unless it is written so.
            '\r' => xml.push_str("&#13;"),
            '\t' | '\n' => xml.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            _ => xml.push(character),
        }
    }
}
