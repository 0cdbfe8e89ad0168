use crate::case::{Case, cases};
use serde_json::Value;
use whosaid::{Options, annotate, export};

#[test]
fn every_selector_finds_its_words_by_code_points_and_by_context() {
    cases().for_each(|case| every_selector_finds_its_words(&case));
}

pub(crate) fn every_selector_finds_its_words(case: &Case) {
    let json = export::web_annotation::write(&case.text, &case.annotated);
    assert!(!json.contains(['<', '>']));
    let collection: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = collection["first"]["items"].as_array().expect("items");
    assert_eq!(items.len(), case.bytes.quotes.len() + case.bytes.claims.len());
    assert_eq!(collection["total"], items.len());
    let characters: Vec<char> = case.text.chars().collect();
    let spans = case.bytes.quotes.iter().flat_map(|quote| &quote.content);
    let mut spans = spans.copied().chain(case.bytes.claims.iter().map(|claim| claim.span));
    for target in items.iter().flat_map(|item| item["target"].as_array().expect("targets")) {
        let [position, words] = &target["selector"].as_array().expect("selectors")[..] else { panic!("two") };
        let at = |key: &str| position[key].as_u64().expect("a position") as usize;
        let found: String = characters[at("start")..at("end")].iter().collect();
        let wanted = case.slice(spans.next().expect("a span for every target"));
        assert_eq!(found, wanted);
        assert_eq!(words["exact"], wanted);
        let word = |key: &str| words[key].as_str().expect("words").to_owned();
        let before: String = characters[..at("start")].iter().collect();
        let after: String = characters[at("end")..].iter().collect();
        assert!(before.ends_with(&word("prefix")) && after.starts_with(&word("suffix")));
        assert_eq!(word("prefix").chars().count(), before.chars().count().min(32));
        assert_eq!(word("suffix").chars().count(), after.chars().count().min(32));
    }
    assert!(spans.next().is_none());
}

#[test]
fn a_text_is_named_by_its_content() {
    let source = |text: &str| {
        let json = export::web_annotation::write(text, &annotate(text, &Options::default()));
        serde_json::from_str::<Value>(&json).expect("JSON")["id"].as_str().expect("an id").to_owned()
    };
    assert_eq!(source("One text."), source("One text."));
    assert_ne!(source("One text."), source("One text!"));
    // Version 8 and variant 10 of RFC 9562, over FNV-1a of nothing: the offset basis itself.
    assert_eq!(source(""), "urn:uuid:6c62272e-07bb-8142-a2b8-21756295c58d#annotations");
}

#[test]
fn an_empty_collection_has_no_page() {
    let collection = export::web_annotation::write("", &annotate("", &Options::default()));
    let collection: Value = serde_json::from_str(&collection).expect("JSON");
    assert_eq!(collection["total"], 0);
    assert!(collection.get("first").is_none());
}
