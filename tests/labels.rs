//! The labels of sources are well-formed: offsets and names, and nothing of the articles beyond them.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The files, how many articles each has at least, and how many sources.
const FILES: [(&str, &str, usize, usize); 3] = [
    ("train.jsonl", include_str!("corpus/speakers/train.jsonl"), 200, 5000),
    ("dev.jsonl", include_str!("corpus/speakers/dev.jsonl"), 25, 300),
    ("genres.jsonl", include_str!("corpus/speakers/genres.jsonl"), 40, 150),
];

/// No name and no description of a speaker is longer; a sentence would be.
const MAX_WORDS: usize = 25;

/// What is wrong with a line.
fn fault(line: &Value) -> Option<&'static str> {
    let keys = |value: &Value, expected: &[&str]| {
        value.as_object().is_some_and(|object| object.keys().eq(expected.iter().copied()))
    };
    if !keys(line, &["id", "sources"]) || line["id"].as_str().is_none_or(str::is_empty) {
        return Some("not an id and its sources");
    }
    let mut before = (0, 0);
    for label in line["sources"].as_array().map_or(&[][..], Vec::as_slice) {
        if !keys(label, &["named", "source", "speakers"]) {
            return Some("not a source, its speakers and whether they are named");
        }
        let place = |at: usize| label["source"].get(at).and_then(Value::as_u64);
        let (Some(start), Some(end), None) = (place(0), place(1), place(2)) else {
            return Some("a source that is no pair of offsets");
        };
        if start >= end || (start, end) < before {
            return Some("sources out of order");
        }
        before = (start, end);
        let speakers = label["speakers"].as_array().map_or(&[][..], Vec::as_slice);
        if !speakers.iter().all(|speaker| speaker.is_null() || speaker.as_str().is_some_and(is_name)) {
            return Some("a speaker that is no name");
        }
        let distinct: BTreeSet<Option<&str>> = speakers.iter().map(Value::as_str).collect();
        if speakers.is_empty() || distinct.len() < speakers.len() {
            return Some("no speaker, or one twice");
        }
        let decided = speakers.first().is_some_and(Value::is_string);
        if label["named"].is_boolean() != decided || label["named"].is_null() == decided {
            return Some("named or not, and nobody");
        }
    }
    None
}

/// A name or a description: one line, few words, nothing blank around it.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    name.trim() == name && (1..=MAX_WORDS).contains(&words) && !name.contains(['\n', '\t'])
}

#[test]
fn every_label_is_offsets_and_names() {
    for (name, lines, articles, sources) in FILES {
        let lines: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect();
        for line in &lines {
            assert_eq!(fault(line), None, "{name}, {}", line["id"]);
        }
        let ids: BTreeSet<&str> = lines.iter().filter_map(|line| line["id"].as_str()).collect();
        assert_eq!(ids.len(), lines.len(), "{name}: an article stands once");
        let labels = lines.iter().filter_map(|line| line["sources"].as_array()).map(Vec::len);
        assert!(lines.len() >= articles && labels.sum::<usize>() >= sources, "{name}");
    }
}

#[test]
fn nothing_is_fitted_to_what_is_measured() {
    let ids = |lines: &str| -> BTreeSet<String> {
        let lines = lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        lines.map(|line| line["id"].to_string()).collect()
    };
    let [train, dev, genres] = FILES.map(|(_, lines, ..)| ids(lines));
    assert_eq!(train.intersection(&dev).chain(train.intersection(&genres)).count(), 0);
}

#[test]
fn a_line_that_is_ill_formed_is_told() {
    let line = |source: Value, speakers: Value, named: Value| {
        let first = json!({ "source": [3, 6], "speakers": ["Ada Byron", null], "named": true });
        let second = json!({ "source": source, "speakers": speakers, "named": named });
        fault(&json!({ "id": "own", "sources": [first, second] }))
    };
    assert_eq!(line(json!([3, 6]), json!([null]), json!(null)), None);
    assert_eq!(line(json!([3, 3]), json!(["Ada"]), json!(true)), Some("sources out of order"));
    assert_eq!(line(json!([2, 9]), json!(["Ada"]), json!(true)), Some("sources out of order"));
    assert_eq!(line(json!([4]), json!(["Ada"]), json!(true)), Some("a source that is no pair of offsets"));
    for name in ["", " Ada", "Ada\nByron", &"word ".repeat(26)] {
        assert_eq!(line(json!([4, 5]), json!([name]), json!(true)), Some("a speaker that is no name"));
    }
    assert_eq!(line(json!([4, 5]), json!(["Ada", "Ada"]), json!(true)), Some("no speaker, or one twice"));
    assert_eq!(line(json!([4, 5]), json!([]), json!(null)), Some("no speaker, or one twice"));
    assert_eq!(line(json!([4, 5]), json!(["Ada"]), json!(null)), Some("named or not, and nobody"));
    let text = json!({ "id": "own", "text": "Ada said no.", "sources": [] });
    assert_eq!(fault(&text), Some("not an id and its sources"));
}

/// The labels of what a desk would pick, how many articles each file has at least, how many sentences, and whether it was
/// read twice.
const PICKS: [(&str, &str, usize, usize, bool); 2] = [
    ("train.jsonl", include_str!("corpus/claims/train.jsonl"), 200, 1500, false),
    ("dev.jsonl", include_str!("corpus/claims/dev.jsonl"), 40, 300, true),
];

/// What is wrong with a line of picks.
fn pick_fault(line: &Value, twice: bool) -> Option<&'static str> {
    let mut before = 0;
    for label in line["sentences"].as_array().map_or(&[][..], Vec::as_slice) {
        let expected: &[&str] =
            if twice { &["priority", "readings", "sentence"] } else { &["priority", "sentence"] };
        let keys = label.as_object().is_some_and(|object| object.keys().eq(expected.iter().copied()));
        if !keys {
            return Some("not a sentence and its labels");
        }
        let place = |at: usize| label["sentence"].get(at).and_then(Value::as_u64);
        match (place(0), place(1)) {
            (Some(start), Some(end)) if before <= start && start < end => before = end,
            _ => return Some("sentences out of order"),
        }
        let is_label = |value: &Value| value.as_u64().is_some_and(|priority| priority <= 2);
        let readings = label["readings"].as_array().map_or(&[][..], Vec::as_slice);
        if !is_label(&label["priority"]) || !readings.iter().all(is_label) || twice != (readings.len() == 2) {
            return Some("a label that is none");
        }
    }
    (before == 0).then_some("no sentence")
}

#[test]
fn every_pick_is_offsets_and_a_label() {
    for (name, lines, articles, sentences, twice) in PICKS {
        let lines: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect();
        for line in &lines {
            assert_eq!(pick_fault(line, twice), None, "{name}, {}", line["id"]);
        }
        let labels = lines.iter().filter_map(|line| line["sentences"].as_array()).map(Vec::len);
        assert!(lines.len() >= articles && labels.sum::<usize>() >= sentences, "{name}");
    }
    let [train, dev] = PICKS.map(|(_, lines, ..)| {
        let lines = lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        lines.map(|line| line["id"].to_string()).collect::<BTreeSet<String>>()
    });
    assert_eq!(train.intersection(&dev).count(), 0, "nothing is fitted to what is measured");
}

#[test]
fn an_ill_formed_pick_is_told() {
    let line = |sentence: Value, priority: Value| {
        let first = json!({ "sentence": [3, 6], "priority": 1 });
        pick_fault(&json!({ "sentences": [first, { "sentence": sentence, "priority": priority }] }), false)
    };
    assert_eq!(line(json!([6, 9]), json!(0)), None);
    assert_eq!(line(json!([5, 9]), json!(0)), Some("sentences out of order"));
    assert_eq!(line(json!([7, 7]), json!(0)), Some("sentences out of order"));
    assert_eq!(line(json!([7, 8]), json!(3)), Some("a label that is none"));
    let once = json!({ "sentences": [{ "sentence": [0, 4], "priority": 1, "readings": [1] }] });
    assert_eq!(pick_fault(&once, true), Some("a label that is none"));
    assert_eq!(pick_fault(&once, false), Some("not a sentence and its labels"));
    assert_eq!(pick_fault(&json!({ "sentences": [] }), false), Some("no sentence"));
}
