//! Runs the cases of `tests/spec/*.md` (format: README.md beside this file) against the engine, inner stages included.
//!
//! `WHOSAID_BLESS=1` rewrites expectations in place; `WHOSAID_CASE=words` runs only the cases whose name holds the words.

use crate::{Acts, Claims, Options};
use found::{Found, Group};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

#[path = "found.rs"]
mod found;

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
    tags "tags.md";
    attribution "attribution.md";
    stances "stances.md";
    speakers "speakers.md";
    claims "claims.md";
    quotation_styles "genres/quotation-styles.md";
    wire "genres/wire.md";
    sports "genres/sports.md";
    science "genres/science.md";
    business "genres/business.md";
    court "genres/court.md";
    interviews "genres/interviews.md";
    headlines "genres/headlines.md";
    posts "genres/posts.md";
    names "genres/names.md";
    documents "genres/documents.md";
    uncued "genres/uncued.md";
    narrative "genres/narrative.md";
    reference "genres/reference.md";
    actions "genres/actions.md";
    claims_spans "claims/spans.md";
    claims_kinds "claims/kinds.md";
    claims_hedges "claims/hedges.md";
    claims_vouching "claims/vouching.md";
    claims_disputes "claims/disputes.md";
    speakers_aliases "speakers/aliases.md";
    speakers_announced "speakers/announced.md";
    speakers_company_and_spokesman "speakers/company-and-spokesman.md";
    speakers_first_person "speakers/first-person.md";
    speakers_headline_only "speakers/headline-only.md";
    speakers_interviews "speakers/interviews.md";
    speakers_namesakes "speakers/namesakes.md";
    speakers_nominals "speakers/nominals.md";
    speakers_organizations "speakers/organizations.md";
    speakers_pronoun_before_name "speakers/pronoun-before-name.md";
    speakers_pronouns "speakers/pronouns.md";
    speakers_relatives "speakers/relatives.md";
    speakers_surname_only "speakers/surname-only.md";
    speakers_titles "speakers/titles.md";
    speakers_unnamed "speakers/unnamed.md";
    speakers_unnamed_types "speakers/unnamed-types.md";
    speakers_familiar "speakers/familiar.md";
    speakers_together "speakers/together.md";
    speakers_words "speakers/words.md";
}

#[test]
fn every_file_of_cases_is_run() {
    for under in ["", "genres/", "speakers/", "claims/"] {
        let files = fs::read_dir(folder().join(under)).into_iter().flatten().flatten();
        for name in files.filter_map(|file| file.file_name().into_string().ok()) {
            let is_suite = name.ends_with(".md") && name != "README.md";
            let path = format!("{under}{name}");
            assert!(!is_suite || FILES.contains(&path.as_str()), "{path} is listed in no suite of runner.rs");
        }
    }
}

#[test]
fn a_line_matches_by_columns_and_beginnings() {
    for (expected, actual, matches) in [
        ("direct “A b” | said | Ada → Ada King", "direct “A b” | said | Ada → Ada King | speech says", true),
        ("direct “A … | said | Ada", "direct “A b” | said | Ada → Ada King | speech says", true),
        ("direct “A b” | said | Ada → Bob", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("direct “A | said | Ada", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("direct “A … | said | … → Ada King", "direct “A b” | said | she → Ada King | speech says", true),
        ("direct “A … | said | … → Ada", "direct “A b” | said | she → Ada King | speech says", false),
        ("direct “A … | said | … → Ada", "direct “A b” | said | she → - | speech says", false),
        ("direct “A b” | said", "direct “A b” | said | Ada → Ada King | speech says", false),
        ("claim * It fell | * | nobody", "claim low It fell | event | nobody | -", true),
        ("claim * It f… | * | speaker", "claim low It fell | event | nobody | -", false),
        ("claim * It rose", "claim low It fell | event | nobody | -", false),
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

    /// Which attributions and claims are asked for.
    fn options(&self) -> Options {
        let acts = if self.expected.contains(&"acts speech") { Acts::Speech } else { Acts::All };
        let claims = if self.expected.contains(&"claims all") { Claims::All } else { Claims::Facts };
        Options { acts, claims, ..Options::default() }
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
    let found = Found::new(&case.text, &case.options());
    let mut outcome = Outcome::default();
    let mut seen: Vec<Group> = Vec::new();
    for line in &case.expected {
        let group = Group::of(line);
        if let (None, "partial" | "must fail" | "acts speech" | "claims all") = (group, *line) {
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

/// Whether a found line is the expected one: column by column; later columns and the speaker may be left out, a
/// column, or a source before its speaker, that ends in … gives a beginning, and * stands for any column and any level.
fn line_matches(expected: &str, found: &str) -> bool {
    let separator = if Group::of(found).is_some_and(Group::has_columns) { " | " } else { "\n" };
    let mut columns = found.split(separator);
    let required = if Group::of(found) == Some(Group::Quotes) { 3 } else { 1 };
    let begins = |expected: &str, found: &str| {
        expected.strip_suffix('…').is_some_and(|beginning| found.starts_with(beginning.trim_end()))
    };
    expected.split(separator).count() >= required
        && expected.split(separator).all(|expected| {
            columns.next().is_some_and(|found| {
                let (source, speaker) = found.split_once(" → ").unwrap_or((found, ""));
                let resolved = match expected.split_once(" → ") {
                    Some((begun, resolved)) => resolved == speaker && begins(begun, source),
                    None => expected == source,
                };
                let level_left_out = || {
                    let stated = found.strip_prefix("claim ").and_then(|found| found.split_once(' '));
                    let expected = expected.strip_prefix("claim * ");
                    expected
                        .zip(stated)
                        .is_some_and(|(expected, (_, found))| expected == found || begins(expected, found))
                };
                expected == "*"
                    || expected == found
                    || resolved
                    || begins(expected, found)
                    || level_left_out()
            })
        })
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
