//! Small documents, counted by hand.

use super::*;

/// Where a piece stands in a text, in code points.
fn span(text: &str, piece: &str) -> Span {
    let start = text.split(piece).next().map_or(0, |before| before.chars().count());
    assert!(text.contains(piece), "{piece} stands in the text");
    (start, start + piece.chars().count())
}

/// `source / cue / content` as pieces of the text, `-` where there is none, ` + ` between spans.
fn attributions(text: &str, lines: &[&str]) -> Vec<Attribution> {
    let part = |pieces: &str| {
        pieces.split(" + ").filter(|piece| *piece != "-").map(|piece| span(text, piece)).collect()
    };
    let read = |line: &&str| {
        let parts: Vec<Vec<Span>> = line.split(" / ").map(part).collect();
        let [source, cue, content] = parts.try_into().unwrap_or_default();
        Attribution { source, cue, content, speaker: None }
    };
    lines.iter().map(read).collect()
}

fn counted(text: &str, marked: &[&str], found: &[&str]) -> Sections {
    let article =
        Article { text: text.to_owned(), attributions: attributions(text, marked), ..Article::default() };
    count(&article, &attributions(text, found))
}

/// `found marked matched right exact sourced heads` of every section.
fn figures(sections: Sections) -> [[usize; 7]; 3] {
    sections.map(|c| [c.found, c.marked, c.matched, c.right, c.exact, c.sourced, c.heads])
}

const TEXT: &str = "“The bridge opens today,” said Ora Quill, who built it. Critics fear that tolls will rise. \
    The town hopes for “many happy guests” this year.";

const MARKED: [&str; 3] = [
    "Ora Quill, who built it / said / “The bridge opens today,”",
    "Critics / fear / that tolls will rise",
    "The town / hopes / for “many happy guests” this year",
];

#[test]
fn what_is_found_as_marked_is_right_everywhere() {
    let sections = counted(TEXT, &MARKED, &MARKED);
    assert_eq!(figures(sections), [[1, 1, 1, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3, 3], [2, 2, 2, 2, 2, 2, 2]]);
    assert_eq!(sections[1].by_kind, [(1, 1), (1, 1), (1, 1)]);
    assert_eq!(sections[1].end_to_end(), Rates { precision: 1.0, recall: 1.0, f1: 1.0 });
}

#[test]
fn nothing_found_is_nothing_right() {
    let sections = counted(TEXT, &MARKED, &[]);
    assert_eq!(figures(sections)[1], [0, 3, 0, 0, 0, 0, 0]);
    assert_eq!(sections[1].end_to_end(), Rates { precision: 0.0, recall: 0.0, f1: 0.0 });
    assert_eq!(sections[1].source_head(), 0.0);
}

#[test]
fn a_word_of_the_source_is_enough_its_head_is_more() {
    let sections = counted(TEXT, &MARKED, &["Ora / said / “The bridge opens today,”"]);
    assert_eq!(figures(sections)[0], [1, 1, 1, 1, 1, 1, 0]);
    let wrong = counted(TEXT, &MARKED, &["Critics / said / “The bridge opens today,”"]);
    assert_eq!(figures(wrong)[0], [1, 1, 1, 0, 1, 1, 0]);
    let none = counted(TEXT, &MARKED, &["- / said / “The bridge opens today,”"]);
    assert_eq!(figures(none)[0], [1, 1, 1, 0, 1, 1, 0]);
    let neither = counted(TEXT, &["- / - / tolls will rise"], &["- / fear / tolls will rise"]);
    assert_eq!(figures(neither)[1], [1, 1, 1, 1, 1, 0, 0]);
}

#[test]
fn half_of_the_words_is_a_match_and_less_is_none() {
    let half = counted(TEXT, &["Critics / fear / that tolls will rise"], &["Critics / fear / will rise"]);
    assert_eq!(figures(half)[1], [1, 1, 1, 1, 0, 1, 1]);
    let less = counted(TEXT, &["Critics / fear / that tolls will rise"], &["Critics / fear / rise"]);
    assert_eq!(figures(less)[1], [1, 1, 0, 0, 0, 0, 0]);
}

#[test]
fn a_marked_content_is_matched_once_by_the_better() {
    let found = ["The town / fear / that tolls will", "Critics / fear / that tolls will rise"];
    let sections = counted(TEXT, &MARKED[1..2], &found);
    assert_eq!(figures(sections)[1], [2, 1, 1, 1, 1, 1, 1]);
    assert_eq!(figures(counted(TEXT, &[MARKED[1], MARKED[1]], &MARKED[1..2]))[1], [1, 2, 1, 1, 1, 1, 1]);
    assert_eq!(figures(counted(TEXT, &MARKED[1..2], &[MARKED[1], MARKED[1]]))[1], [2, 1, 1, 1, 1, 1, 1]);
}

#[test]
fn a_quoted_part_of_a_mixed_statement_costs_no_direct_quote() {
    let sections = counted(TEXT, &MARKED, &[MARKED[0], "The town / hopes / “many happy guests”"]);
    assert_eq!(figures(sections)[0], [1, 1, 1, 1, 1, 1, 1]);
    let scare = counted(TEXT, &MARKED[..2], &[MARKED[0], "- / - / “many happy guests”"]);
    assert_eq!(figures(scare)[0], [2, 1, 1, 1, 1, 1, 1]);
}

#[test]
fn what_is_only_thought_costs_no_reported_speech() {
    let sections = counted(TEXT, &MARKED, &MARKED[1..2]);
    assert_eq!(figures(sections)[2], [0, 2, 0, 0, 0, 0, 0]);
    let invented = counted(TEXT, &MARKED[..1], &MARKED[1..2]);
    assert_eq!(figures(invented)[2], [1, 1, 0, 0, 0, 0, 0]);
}

#[test]
fn what_meets_two_as_much_meets_the_first() {
    let text = "Critics fear tolls rise. Ora said rents fell.";
    let marked = ["Critics / fear / tolls rise", "Ora / said / rents fell"];
    let found = ["Critics / fear / tolls rise. Ora said rents fell"];
    assert_eq!(figures(counted(text, &marked, &found))[2], [0, 1, 0, 0, 0, 0, 0]);
    assert_eq!(figures(counted(text, &[marked[1], marked[0]], &found))[2], [1, 1, 0, 0, 0, 0, 0]);
}

#[test]
fn a_content_without_words_counts_nowhere() {
    let sections = counted(TEXT, &["Critics / fear / -", "Critics / fear / . "], &["Critics / fear / -"]);
    assert_eq!(figures(sections), [[0; 7]; 3]);
}

#[test]
fn a_table_of_documents_names_every_section() {
    let documents = [counted(TEXT, &MARKED, &MARKED), counted(TEXT, &MARKED, &[])];
    let rows = report(&documents);
    let b = "| B all attributions | 3 | 6 | 100.0 | 50.0 | 66.7 [0.0, 100.0] | 66.7 | 66.7 | 100.0 | 1 of 2 | 1 of 2 | 1 of 2 |";
    assert_eq!(rows.lines().nth(1), Some(b));
    assert!(rows.lines().all(
        |row| row.matches('|').count() == HEAD.lines().next().map_or(0, |head| head.matches('|').count())
    ));
}

#[test]
fn each_finding_is_right_or_not() {
    let article =
        Article { text: TEXT.to_owned(), attributions: attributions(TEXT, &MARKED), ..Article::default() };
    let found = [
        "Critics / fear / that tolls will rise",
        "- / said / “The bridge opens today,”",
        "The town / hopes / many happy guests",
        "Ora Quill / built / it",
        "The town / hopes / for “many happy guests” this year",
    ];
    let right = right(&article, &attributions(TEXT, &found));
    // the better of two that meet the same marked one counts
    assert_eq!(right, [true, false, false, false, true]);
}

#[test]
fn findings_pair_with_what_was_marked_where_contents_agree() {
    let attributions = |lines: &[&str]| attributions(TEXT, lines);
    let mut marked = attributions(&MARKED);
    marked.insert(0, Attribution::default());
    let article = Article { text: TEXT.to_owned(), attributions: marked, ..Article::default() };
    let found = ["- / - / this year", MARKED[2], MARKED[0]];
    assert_eq!(pairs(&article, &attributions(&found)), [(1, 3), (2, 1)]);
    assert_eq!(pairs(&article, &[Attribution::default()]), []);
}
