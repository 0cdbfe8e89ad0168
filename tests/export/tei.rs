use crate::case::{Case, bare, cases};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use whosaid::{Span, export};

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What XML 1.0 cannot hold.
fn forbidden(character: char) -> bool {
    !matches!(character,
        '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn find<'a>(document: &'a Document<'_>, name: &str) -> Node<'a, 'a> {
    document.descendants().find(|node| node.tag_name().name() == name).expect("an element of this name")
}

#[test]
fn it_is_well_formed_and_the_body_reads_as_it_was_written() {
    cases().for_each(|case| reads_as_written(&case));
}

pub(crate) fn reads_as_written(case: &Case) {
    let xml = export::tei::write(&case.text, &case.annotated);
    let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{error}\n{xml}"));
    let held = |character: char| if forbidden(character) { '\u{fffd}' } else { character };
    assert_eq!(text(find(&document, "body")), case.text.chars().map(held).collect::<String>());
}

#[test]
fn names_are_unique_and_every_reference_leads_somewhere() {
    let mut references = 0;
    for case in cases() {
        let xml = export::tei::write(&case.text, &case.annotated);
        let document = Document::parse(&xml).expect("well-formed");
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute((XML, "id"))).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "a name twice in {ids:?}");
        for node in document.descendants() {
            for name in ["who", "ref", "target", "prev"] {
                if let Some(reference) = node.attribute(name) {
                    let id = reference.strip_prefix('#').expect("a reference to this document");
                    assert!(known.contains(id), "{reference} leads nowhere");
                    references += 1;
                }
            }
        }
    }
    assert!(references > 1000, "there was something to follow: {references}");
}

#[test]
fn the_pieces_of_an_annotation_are_its_words() {
    for case in cases() {
        let xml = export::tei::write(&case.text, &case.annotated);
        let document = Document::parse(&xml).expect("well-formed");
        let pieces = |id: &str| -> String {
            let is_piece =
                |name: &str| name == id || name.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
            document
                .descendants()
                .filter(|node| node.attribute((XML, "id")).is_some_and(is_piece))
                .map(text)
                .collect()
        };
        // Marks lie on blocks only.
        let in_blocks = |span: Span| -> String {
            let parts = case.bytes.blocks.iter().filter_map(|block| {
                let (start, end) = (span.start.max(block.span.start), span.end.min(block.span.end));
                (start < end).then(|| case.slice(Span { start, end }))
            });
            bare(&parts.collect::<String>(), forbidden)
        };
        for (index, quote) in case.bytes.quotes.iter().enumerate() {
            let words: String = quote.content.iter().map(|&span| in_blocks(span)).collect();
            assert_eq!(bare(&pieces(&format!("quote-{}", index + 1)), forbidden), words, "{xml}");
            for (layer, span) in [("source", quote.source), ("cue", quote.cue)] {
                let words = in_blocks(span.expect("a span"));
                assert_eq!(
                    bare(&pieces(&format!("{layer}-{}", index + 1)), forbidden),
                    words,
                    "{layer} in {xml}"
                );
            }
        }
        assert_eq!(bare(&pieces("claim-1"), forbidden), in_blocks(case.bytes.claims[0].span));
        assert_eq!(bare(&pieces("phrase-1"), forbidden), in_blocks(case.bytes.phrases[0].span));
    }
}

/// The schema of TEI lets `said` and claims hold phrases, phrases sources, sources cues, and not the other way round.
#[test]
fn elements_nest_as_the_schema_allows() {
    let depth = |node: Node<'_, '_>| match (node.tag_name().name(), node.attribute("type")) {
        ("said", _) | ("seg", Some("claim")) => Some(1),
        ("soCalled" | "mentioned", _) => Some(2),
        ("rs", _) => Some(3),
        ("seg", Some("cue")) => Some(4),
        _ => None,
    };
    for case in cases() {
        let xml = export::tei::write(&case.text, &case.annotated);
        let document = Document::parse(&xml).expect("well-formed");
        for node in find(&document, "body").descendants() {
            let (Some(inner), Some(outer)) = (depth(node), node.parent().and_then(depth)) else { continue };
            assert!(outer <= inner, "{:?} in {:?}", node.tag_name(), node.parent());
        }
    }
}
