use crate::case::{Case, bare, cases};
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::collections::BTreeSet;
use whosaid::export;

/// What the export shows as U+FFFD.
fn forbidden(character: char) -> bool {
    character.is_control()
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
}

#[test]
fn the_article_reads_as_it_was_written() {
    cases().for_each(|case| reads_as_written(&case));
}

pub(crate) fn reads_as_written(case: &Case) {
    let markdown = export::markdown::write(&case.text, &case.annotated);
    let mut article = String::new();
    for event in events(&markdown).iter().take_while(|event| !matches!(event, Event::Rule)) {
        if let Event::Text(text) = event {
            article.push_str(text);
        }
    }
    // The markers of lists and quotations are Markdown's own.
    let words = |text: &str| bare(text, forbidden).replace(['>', '•'], "");
    assert_eq!(words(&article), words(&case.text), "{markdown}");
    let inside = |line: &str| line.trim_start_matches(['>', '•', ' ']).matches('>').count();
    assert!(article.matches('>').count() >= case.text.lines().map(inside).sum(), "{markdown}");
}

#[test]
fn nothing_of_the_text_becomes_markup() {
    cases().for_each(|case| is_inert(&case));
}

pub(crate) fn is_inert(case: &Case) {
    let markdown = export::markdown::write(&case.text, &case.annotated);
    assert!(!markdown.contains(|character: char| character.is_control() && character != '\n'));
    for event in events(&markdown) {
        let ours = match &event {
            Event::Start(tag) => matches!(
                tag,
                Tag::Paragraph
                    | Tag::Heading { id: None, .. }
                    | Tag::BlockQuote(None)
                    | Tag::List(None)
                    | Tag::Item
                    | Tag::FootnoteDefinition(_)
            ),
            Event::Text(_) | Event::SoftBreak | Event::Rule | Event::End(_) | Event::FootnoteReference(_) => {
                true
            }
            _ => false,
        };
        assert!(ours, "{event:?} in\n{markdown}");
    }
}

#[test]
fn every_quote_and_claim_has_its_footnote_once() {
    for case in cases() {
        let markdown = export::markdown::write(&case.text, &case.annotated);
        let mut defined = Vec::new();
        let mut referred = BTreeSet::new();
        for event in events(&markdown) {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => defined.push(name.to_string()),
                Event::FootnoteReference(name) => drop(referred.insert(name.to_string())),
                _ => {}
            }
        }
        assert_eq!(defined, ["q1", "q2", "c1"], "{markdown}");
        assert_eq!(referred.into_iter().collect::<Vec<_>>(), ["c1", "q1", "q2"], "{markdown}");
    }
}

#[test]
fn nothing_links_by_itself() {
    let text = "See https://example.org and www.example.org today.\n";
    let markdown = export::markdown::write(text, &whosaid::annotate(text, &whosaid::Options::default()));
    assert!(markdown.starts_with("See https\\://example.org and www\\.example.org today.\n"), "{markdown}");
}

#[test]
fn lines_of_a_quotation_have_no_mark_of_their_own() {
    let case = Case::of_marked_lines();
    let markdown = export::markdown::write(&case.text, &case.annotated);
    assert!(markdown.starts_with("> We will not pay\n> the bill[^q1] \\> 9 %.\n"), "{markdown}");
    assert!(markdown.contains("- We will not pay the bill[^q1]\n"), "{markdown}");
}
