//! Runs the cases of `tests/spec/*.md` (format: README.md beside this file) against the engine, inner stages included.
//!
//! `WHOSAID_BLESS=1` rewrites expectations in place; `WHOSAID_CASE=words` runs only the cases whose name holds the words.

use crate::annotated::{Annotated, Note};
use crate::quotation::QuotationEnd;
use crate::text::{Document, Offsets, Span};
use crate::{Options, annotate, block, limits, quotation, sentence, token};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

macro_rules! suites {
    ($($name:ident $file:literal;)*) => {
        $(#[test]
        fn $name() {
            run($file);
        })*
        const FILES: &[&str] = &[$($file),*];
    };
}

suites! {
    blocks "blocks.md";
    tokens "tokens.md";
    sentences "sentences.md";
    quotation_marks "quotation-marks.md";
    attribution "attribution.md";
    speakers "speakers.md";
    claims "claims.md";
}

#[test]
fn every_file_of_cases_is_run() {
    let files = fs::read_dir(folder()).into_iter().flatten().flatten();
    for name in files.filter_map(|file| file.file_name().into_string().ok()) {
        let is_suite = name.ends_with(".md") && name != "README.md";
        assert!(!is_suite || FILES.contains(&name.as_str()), "{name} is listed in no suite of runner.rs");
    }
}

#[test]
fn a_line_matches_by_columns_and_beginnings() {
    for (expected, actual, matches) in [
        ("direct “A b” | said | Ada → Ada King", "direct “A b” | said | Ada → Ada King | speech says", true),
        ("direct “A … | said | Ada", "direct “A b” | said | Ada → Ada King | speech says", true),
        ("direct “A b” | said | Ada → Bob", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("direct “A | said | Ada", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("direct “A b” | said", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("sentence One. …", "sentence One. Two | three.", true),
        ("sentence One. | Two", "sentence One. | Two.", false),
    ] {
        assert_eq!(line_matches(expected, actual), matches, "{expected:?} against {actual:?}");
    }
}

/// A case: a text and what the engine finds in it.
struct Case<'f> {
    name: &'f str,
    /// Line of the file, from 1, on which the case begins.
    line: usize,
    /// Its lines up to and with `---`.
    head: Vec<&'f str>,
    text: String,
    /// Expected lines, without empty ones.
    expected: Vec<&'f str>,
}

impl Case<'_> {
    /// A wrong expectation on purpose: proof that the runner can fail.
    fn must_fail(&self) -> bool {
        self.expected.contains(&"must fail")
    }

    /// Lists some of the results only, in order.
    fn is_partial(&self) -> bool {
        self.expected.contains(&"partial")
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

fn run(file: &str) {
    let path = folder().join(file);
    let content = fs::read_to_string(&path).unwrap_or_default();
    let (preface, cases) = parse(&content);
    let only = env::var("WHOSAID_CASE").unwrap_or_default();
    let bless = env::var("WHOSAID_BLESS").is_ok_and(|value| value == "1");
    let mut report = String::new();
    let mut rewritten = preface;
    let mut failed = 0;
    for case in &cases {
        let chosen = case.name.contains(&only);
        let outcome = if chosen { compare(case) } else { Outcome::default() };
        if outcome.failed != case.must_fail() && chosen {
            failed += 1;
            let _ = writeln!(report, "\n{file}:{}: {}\n{}", case.line, case.name, outcome.diff);
        }
        case.head.iter().for_each(|line| _ = writeln!(rewritten, "{line}"));
        let blessed = chosen && outcome.failed && !case.must_fail() && !case.is_partial();
        let lines: Vec<&str> = match blessed {
            true => outcome.blessed.iter().map(String::as_str).collect(),
            false => case.expected.clone(),
        };
        lines.iter().for_each(|line| _ = writeln!(rewritten, "{line}"));
        rewritten.push('\n');
    }
    if bless {
        let written = fs::write(&path, format!("{}\n", rewritten.trim_end()));
        assert!(written.is_ok(), "cannot write {}", path.display());
        return;
    }
    assert!(!cases.is_empty(), "{file} holds no cases");
    assert!(
        cases.iter().any(Case::must_fail),
        "{file} lacks a case with `must fail`: nothing shows that it can go red"
    );
    assert!(
        failed == 0,
        "{failed} of {} cases of {file} differ (- expected, + found):\n{report}",
        cases.len()
    );
}

fn parse(content: &str) -> (String, Vec<Case<'_>>) {
    let mut preface = String::new();
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut in_text = false;
    for (number, line) in content.lines().enumerate() {
        if let Some(name) = line.strip_prefix("## ") {
            let head = vec![line];
            cases.push(Case { name, line: number + 1, head, text: String::new(), expected: Vec::new() });
            in_text = true;
            continue;
        }
        match cases.last_mut() {
            None => _ = writeln!(preface, "{line}"),
            Some(case) if in_text => {
                case.head.push(line);
                in_text = line != "---";
                if in_text {
                    let _ = writeln!(case.text, "{line}");
                }
            }
            Some(case) if !line.trim().is_empty() => case.expected.push(line.trim_end()),
            Some(_) => {}
        }
    }
    for case in &mut cases {
        case.text = unescape(case.text.trim_matches('\n'));
    }
    (preface, cases)
}

/// What comparing a case gave.
#[derive(Default)]
struct Outcome {
    diff: String,
    failed: bool,
    blessed: Vec<String>,
}

/// Compares every group of results that the case mentions.
fn compare(case: &Case<'_>) -> Outcome {
    let found = Found::new(&case.text);
    let mut outcome = Outcome::default();
    let mut seen: Vec<Group> = Vec::new();
    for line in &case.expected {
        let group = Group::of(line);
        if let (None, "partial" | "must fail") = (group, *line) {
            outcome.blessed.push((*line).to_owned());
            continue;
        }
        let Some(group) = group else {
            outcome.failed = true;
            let _ = writeln!(outcome.diff, "  ? not a kind of line: {line}");
            continue;
        };
        if seen.contains(&group) {
            continue;
        }
        seen.push(group);
        let asked = case.expected.iter().copied().filter(|line| Group::of(line) == Some(group));
        let expected: Vec<&str> = asked.filter(|line| !line.starts_with("no ")).collect();
        diff(&expected, &found.lines(group), group, case.is_partial(), &mut outcome);
    }
    if seen.is_empty() {
        outcome.failed = true;
        let _ = writeln!(outcome.diff, "  ? the case expects nothing");
    }
    outcome
}

/// Adds the difference between expected and found lines, aligned on their longest common subsequence.
fn diff(expected: &[&str], found: &[String], group: Group, partial: bool, outcome: &mut Outcome) {
    let (rows, columns) = (expected.len(), found.len());
    let matches = |row: usize, column: usize| match (expected.get(row), found.get(column)) {
        (Some(expected), Some(found)) => line_matches(expected, found),
        _ => false,
    };
    let mut common = vec![vec![0usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            common[row][column] = if matches(row, column) {
                common[row + 1][column + 1] + 1
            } else {
                common[row + 1][column].max(common[row][column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < rows || column < columns {
        if matches(row, column) {
            let _ = writeln!(outcome.diff, "    {}", found[column]);
            outcome.blessed.push(expected[row].to_owned());
            (row, column) = (row + 1, column + 1);
        } else if row < rows && (column == columns || common[row + 1][column] >= common[row][column + 1]) {
            outcome.failed = true;
            let _ = writeln!(outcome.diff, "  - {}", expected[row]);
            row += 1;
        } else {
            outcome.failed |= !partial;
            let _ = writeln!(outcome.diff, "  {} {}", if partial { ' ' } else { '+' }, found[column]);
            outcome.blessed.push(found[column].clone());
            column += 1;
        }
    }
    if columns == 0 {
        outcome.blessed.push(format!("no {}", group.name()));
    }
}

/// Whether a found line is the expected one: column by column; later columns and the speaker may be left out, and a
/// column that ends in … gives a beginning.
fn line_matches(expected: &str, found: &str) -> bool {
    let separator = if Group::of(found).is_some_and(Group::has_columns) { " | " } else { "\n" };
    let mut columns = found.split(separator);
    let required = if Group::of(found) == Some(Group::Quotes) { 3 } else { 1 };
    expected.split(separator).count() >= required
        && expected.split(separator).all(|expected| {
            columns.next().is_some_and(|found| {
                let unresolved = found.split(" → ").next().unwrap_or("");
                let begins = |beginning: &str| found.starts_with(beginning.trim_end());
                expected == found
                    || (expected == unresolved && !expected.contains(" → "))
                    || expected.strip_suffix('…').is_some_and(begins)
            })
        })
}

/// The lists of results that a case can speak about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Blocks,
    Tokens,
    Sentences,
    Quotations,
    Unbalanced,
    Quotes,
    Phrases,
    Speakers,
    Claims,
}

const GROUPS: [(Group, &str, &[&str]); 9] = [
    (Group::Blocks, "blocks", &["block"]),
    (Group::Tokens, "tokens", &["tokens"]),
    (Group::Sentences, "sentences", &["sentence"]),
    (Group::Quotations, "quotations", &["quotation"]),
    (Group::Unbalanced, "unbalanced", &["unbalanced"]),
    (Group::Quotes, "quotes", &["direct", "mixed", "indirect"]),
    (Group::Phrases, "phrases", &["phrase"]),
    (Group::Speakers, "speakers", &["speaker"]),
    (Group::Claims, "claims", &["claim"]),
];

impl Group {
    fn of(line: &str) -> Option<Group> {
        let mut words = line.split(' ');
        let first = words.next()?;
        let none = if matches!(first, "no" | "?") { words.next() } else { None };
        let known = GROUPS.iter().find(|(_, name, lines)| match none {
            Some(list) => list == *name,
            None => lines.contains(&first),
        });
        known.map(|(group, ..)| *group)
    }

    fn name(self) -> &'static str {
        GROUPS.iter().find(|(group, ..)| *group == self).map_or("", |(_, name, _)| name)
    }

    fn has_columns(self) -> bool {
        matches!(self, Group::Quotes | Group::Speakers | Group::Claims)
    }
}

/// Everything that the stages find in a text, inner stages included.
struct Found<'t> {
    document: Document<'t>,
    annotated: Annotated,
    tokens: token::Tokens,
    sentences: Vec<sentence::Sentence>,
    quotations: quotation::Quotations,
}

impl<'t> Found<'t> {
    fn new(text: &'t str) -> Self {
        let document = Document::new(text, limits::MAX_CHARS);
        let blocks = block::find(&document);
        let tokens = token::find(&document, &blocks);
        let sentences = sentence::find(&document, &tokens);
        let quotations = quotation::find(&document, &blocks, &tokens);
        let annotated = annotate(text, &Options { offsets: Offsets::Utf8, ..Options::default() });
        Found { document, annotated, tokens, sentences, quotations }
    }

    fn text(&self, span: Span) -> String {
        escape(self.document.slice(span))
    }

    fn optional(&self, span: Option<Span>) -> String {
        span.map_or_else(|| "-".to_owned(), |span| self.text(span))
    }

    fn lines(&self, group: Group) -> Vec<String> {
        match group {
            Group::Blocks => {
                let blocks = self.annotated.blocks.iter();
                blocks.map(|block| format!("block {} {}", kebab(block.kind), self.text(block.span))).collect()
            }
            Group::Tokens => self.token_lines(),
            Group::Sentences => {
                let spans = self.sentences.iter().map(|sentence| self.span_of(sentence.tokens.clone()));
                spans.map(|span| format!("sentence {}", self.text(span))).collect()
            }
            Group::Quotations => self.quotations.all.iter().map(|found| self.quotation_line(found)).collect(),
            Group::Unbalanced => {
                let notes = self.annotated.notes.iter();
                let spans = notes.filter_map(|note| match note {
                    Note::UnbalancedMark { span } => Some(*span),
                    _ => None,
                });
                spans.map(|span| format!("unbalanced {}", self.text(span))).collect()
            }
            Group::Quotes => self.quote_lines(),
            Group::Phrases => {
                let phrases = self.annotated.phrases.iter();
                phrases
                    .map(|found| format!("phrase {} {}", kebab(found.kind), self.text(found.span)))
                    .collect()
            }
            Group::Speakers => self.speaker_lines(),
            Group::Claims => self.claim_lines(),
        }
    }

    fn span_of(&self, range: std::ops::Range<usize>) -> Span {
        let tokens = self.tokens.all.get(range).unwrap_or_default();
        tokens.iter().map(|token| token.span).reduce(Span::to).unwrap_or_default()
    }

    /// One line a block: its tokens, with a sign before those whose kind is not plain to see.
    fn token_lines(&self) -> Vec<String> {
        let blocks = self.tokens.of_block.iter().filter(|range| !range.is_empty());
        let line = |range: &std::ops::Range<usize>| {
            let tokens = self.tokens.all.get(range.clone()).unwrap_or_default().iter();
            let shown = tokens.map(|token| {
                let kind = match token.kind {
                    token::TokenKind::Number => "#",
                    token::TokenKind::Link => "@",
                    token::TokenKind::Clitic => "~",
                    token::TokenKind::Other => "?",
                    _ => "",
                };
                format!("{kind}{}", self.text(token.span))
            });
            format!("tokens {}", shown.collect::<Vec<_>>().join(" "))
        };
        blocks.map(line).collect()
    }

    fn quotation_line(&self, found: &quotation::Quotation) -> String {
        let mut marks = Vec::new();
        if found.depth > 0 {
            marks.push(format!("depth {}", found.depth));
        }
        if found.resumes {
            marks.push("resumes".to_owned());
        }
        match found.end {
            QuotationEnd::Closed => {}
            QuotationEnd::GoesOn => marks.push("goes on".to_owned()),
            QuotationEnd::Unclosed => marks.push("unclosed".to_owned()),
        }
        let marks = if marks.is_empty() { String::new() } else { format!("[{}] ", marks.join(", ")) };
        format!("quotation {marks}{}", self.text(found.span))
    }

    fn quote_lines(&self) -> Vec<String> {
        let quotes = self.annotated.quotes.iter();
        let line = |quote: &crate::Quote| {
            let content: Vec<String> = quote.content.iter().map(|&span| self.text(span)).collect();
            let speaker = quote.speaker.and_then(|index| self.annotated.speakers.get(index));
            format!(
                "{} {} | {} | {} → {} | {} {}{}",
                kebab(quote.kind),
                content.join(" … "),
                self.optional(quote.cue),
                self.optional(quote.source),
                speaker.map_or("-", |speaker| &speaker.name),
                kebab(quote.act),
                kebab(quote.stance),
                if quote.negated { " negated" } else { "" },
            )
        };
        quotes.map(line).collect()
    }

    fn speaker_lines(&self) -> Vec<String> {
        let speakers = self.annotated.speakers.iter();
        let line = |speaker: &crate::Speaker| {
            let mentions: Vec<String> = speaker.mentions.iter().map(|&span| self.text(span)).collect();
            let descriptor = speaker.descriptor.as_deref().unwrap_or("-");
            let mentions = mentions.join("; ");
            format!("speaker {} | {} | {descriptor} | {mentions}", escape(&speaker.name), kebab(speaker.kind))
        };
        speakers.map(line).collect()
    }

    fn claim_lines(&self) -> Vec<String> {
        let claims = self.annotated.claims.iter();
        let line = |claim: &crate::Claim| {
            let kinds: Vec<String> = claim.kinds.iter().map(kebab).collect();
            let reason =
                |reason: &crate::Reason| format!("{} {}", kebab(reason.kind), self.text(reason.span));
            let reasons: Vec<String> = claim.reasons.iter().map(reason).collect();
            let hedges: Vec<String> = claim.hedges.iter().map(|&span| self.text(span)).collect();
            format!(
                "claim {} {} | {} | {} | {} | {}",
                kebab(claim.level),
                self.text(claim.span),
                kinds.join(", "),
                kebab(claim.vouched_by),
                if reasons.is_empty() { "-".to_owned() } else { reasons.join("; ") },
                if hedges.is_empty() { "-".to_owned() } else { hedges.join("; ") },
            )
        };
        claims.map(line).collect()
    }
}

/// The name of a value in the public format.
fn kebab(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
}

/// A text on one line, with what cannot be seen spelled out.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\n' => escaped.push('⏎'),
            ' '..='~' => escaped.push(character),
            _ if character.is_control() || character.is_whitespace() || is_invisible(character) => {
                let _ = write!(escaped, "\\u{{{:X}}}", u32::from(character));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// A text with `\u{…}` replaced by the character it names.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut unescaped = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let named = part.split_once('}').and_then(|(digits, rest)| {
            Some((u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?, rest))
        });
        match named {
            Some((character, rest)) => {
                unescaped.push(character);
                unescaped.push_str(rest);
            }
            None => {
                unescaped.push_str("\\u{");
                unescaped.push_str(part);
            }
        }
    }
    unescaped
}
