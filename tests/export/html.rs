use crate::case::{Case, bare, cases};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use whosaid::export;

/// Every element that a page may have.
const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "main",
    "article",
    "aside",
    "footer",
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "li",
    "blockquote",
    "mark",
    "span",
    "b",
    "i",
    "a",
    "small",
    "bdi",
];
/// Every attribute that an element may have.
const ATTRIBUTES: &[&str] =
    &["lang", "charset", "name", "content", "http-equiv", "class", "id", "title", "href", "dir"];

fn page(case: &Case) -> RcDom {
    let html = export::html::write(&case.text, &case.annotated);
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// A node and all below it, in document order.
fn nodes(node: &Handle) -> Vec<Handle> {
    let mut all = vec![node.clone()];
    all.extend(node.children.borrow().iter().flat_map(nodes));
    all
}

fn name(node: &Handle) -> Option<String> {
    match &node.data {
        NodeData::Element { name, .. } => Some(name.local.to_string()),
        _ => None,
    }
}

fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attributes = attrs.borrow();
    attributes
        .iter()
        .find(|attribute| &*attribute.name.local == wanted)
        .map(|attribute| attribute.value.to_string())
}

fn text(node: &Handle) -> String {
    let texts = nodes(node);
    let texts = texts.iter().filter_map(|node| match &node.data {
        NodeData::Text { contents } => Some(contents.borrow().to_string()),
        _ => None,
    });
    texts.collect()
}

fn find(nodes: &[Handle], wanted: &str) -> Handle {
    nodes.iter().find(|node| name(node).as_deref() == Some(wanted)).expect("an element of this name").clone()
}

#[test]
fn the_article_reads_as_it_was_written() {
    cases().for_each(|case| reads_as_written(&case));
}

pub(crate) fn reads_as_written(case: &Case) {
    let nodes = nodes(&page(case).document);
    assert_eq!(text(&find(&nodes, "article")), case.text.replace('\0', "\u{fffd}"));
}

#[test]
fn nothing_of_the_text_becomes_markup() {
    cases().for_each(|case| is_inert(&case));
}

pub(crate) fn is_inert(case: &Case) {
    let page = page(case);
    for node in nodes(&page.document) {
        assert!(!matches!(node.data, NodeData::Comment { .. } | NodeData::ProcessingInstruction { .. }));
        let Some(element) = name(&node) else { continue };
        assert!(ELEMENTS.contains(&&*element), "an element {element}");
        let NodeData::Element { attrs, .. } = &node.data else { continue };
        for attribute in attrs.borrow().iter() {
            assert!(ATTRIBUTES.contains(&&*attribute.name.local), "an attribute {}", &*attribute.name.local);
        }
        if let Some(link) = attribute(&node, "href") {
            assert!(link.starts_with("#quote-") || link.starts_with("#claim-"), "a link to {link}");
        }
    }
}

#[test]
fn the_lists_tell_every_quote_speaker_and_claim() {
    // Without the `>` that lines of a quotation begin with.
    let flat = |text: &str| bare(text, |character| character == '\0').replace('>', "");
    for case in cases() {
        let nodes = nodes(&page(&case).document);
        let aside = flat(&text(&find(&nodes, "aside")));
        for (index, quote) in case.bytes.quotes.iter().enumerate() {
            assert!(aside.contains(&flat(&case.statement(index))), "{aside}");
            let speaker =
                quote.speaker.map_or("Speaker unknown", |speaker| &case.bytes.speakers[speaker].name);
            assert!(aside.contains(&flat(speaker)), "{speaker} in {aside}");
        }
        assert!(aside.contains(&flat(case.slice(case.bytes.claims[0].span))));
    }
}

#[test]
fn a_link_leads_to_its_mark() {
    let text = "Title\n\nRents rose by 12 per cent, the city said.\n";
    let mut case = cases().next().expect("a case");
    case.annotated = whosaid::annotate(text, &whosaid::Options::default());
    case.text = text.to_owned();
    case.annotated.quotes.truncate(1);
    let nodes = nodes(&page(&case).document);
    let links: Vec<String> = nodes.iter().filter_map(|node| attribute(node, "href")).collect();
    assert!(!links.is_empty());
    for link in links {
        let target =
            nodes.iter().find(|node| attribute(node, "id") == link.strip_prefix('#').map(str::to_owned));
        assert!(target.is_some(), "{link} leads nowhere");
    }
}

#[test]
fn lines_of_a_quotation_have_their_marks_apart() {
    let case = Case::of_marked_lines();
    let nodes = nodes(&page(&case).document);
    let is_marker = |node: &&Handle| attribute(node, "class").as_deref() == Some("marker");
    let markers: Vec<String> = nodes.iter().filter(is_marker).map(text).collect();
    assert_eq!(markers, ["> ", "> "]);
    assert_eq!(text(&find(&nodes, "a")), "We will not pay the bill");
}
