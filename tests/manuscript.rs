//! A text that is being written: after every change a manuscript gives what `annotate` gives of the whole text, to the
//! byte. Thousands of seeded changes to articles, random strings and hostile texts: typing, deleting, pasting, moving,
//! splitting and joining paragraphs, marks that nobody closes, undoing, other options in between.

#![allow(clippy::expect_used, clippy::string_slice, reason = "a test fails by panicking")]

mod texts;

use std::fs;
use std::path::Path;
use texts::{FAMILIES, PIECES, Seed, random_text};
use whosaid::{Acts, Claims, Manuscript, Offsets, Options, annotate};

/// Changes to each text.
const CHANGES: usize = 40;
/// Bytes of an article at most: of a longer one there is more than one text.
const ARTICLE: usize = 2_500;
/// Random strings, each of a few paragraphs.
const STRINGS: u64 = 60;

#[test]
fn articles_are_annotated_as_if_they_were_new() {
    check(&articles());
}

#[test]
fn random_strings_are_annotated_as_if_they_were_new() {
    let paragraphs = |number: u64| (0..4).map(move |part| random_text(number * 4 + part));
    check(
        &(0..STRINGS).map(|number| paragraphs(number).collect::<Vec<_>>().join("\n\n")).collect::<Vec<_>>(),
    );
}

#[test]
fn hostile_texts_are_annotated_as_if_they_were_new() {
    check(&FAMILIES.iter().map(|family| family.text(600)).collect::<Vec<_>>());
}

/// A text too long to be remembered as a whole is remembered in part.
#[test]
fn a_long_text_is_annotated_as_if_it_were_new() {
    let article = articles().swap_remove(0);
    let text =
        |word: &str| format!("{word} {}", (0..400).map(|n| format!("{n} {article}\n\n")).collect::<String>());
    let mut manuscript = Manuscript::default();
    for word in ["One", "Two", "Three"] {
        let text = text(word);
        let options = Options::default();
        assert!(json(&manuscript.annotate(&text, &options)) == json(&annotate(&text, &options)), "{word}");
    }
}

/// Changes that the test makes would not be seen if they changed nothing.
#[test]
fn most_changes_change_the_result() {
    let texts = articles();
    let mut seed = Seed::new(1);
    let mut text = texts[0].clone();
    let mut changed = 0;
    for _ in 0..CHANGES {
        let before = json(&annotate(&text, &Options::default()));
        text = change(&text, &[], &texts, &mut seed);
        changed += usize::from(json(&annotate(&text, &Options::default())) != before);
    }
    assert!(changed > CHANGES / 2, "{changed} of {CHANGES}");
}

/// The made-up articles of the page's tests, and the cases of the engine's, in pieces.
fn articles() -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut files = Vec::new();
    for folder in ["web/articles", "spec", "spec/speakers", "spec/genres", "spec/claims"] {
        let entries = fs::read_dir(tests.join(folder)).expect("the folder is there");
        files.extend(entries.map(|entry| entry.expect("it can be read").path()));
    }
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"));
    files.sort();
    let mut articles = Vec::new();
    for path in files {
        let mut article = String::new();
        for line in fs::read_to_string(path).expect("the file can be read").split_inclusive('\n') {
            if article.len() + line.len() > ARTICLE {
                articles.push(std::mem::take(&mut article));
            }
            article.push_str(line);
        }
        articles.push(article);
    }
    assert!(articles.len() > 40, "{} articles", articles.len());
    articles
}

/// Writes on in every text, and holds each result against the one of a text that nobody read before.
fn check(texts: &[String]) {
    for (number, text) in texts.iter().enumerate() {
        let mut seed = Seed::new(number as u64 + 7);
        let mut manuscript = Manuscript::default();
        let mut former = vec![text.clone()];
        for step in 0..CHANGES {
            let text = former[former.len() - 1].clone();
            let options = options(&mut seed);
            let found = json(&manuscript.annotate(&text, &options));
            let expected = json(&annotate(&text, &options));
            assert!(
                found == expected,
                "text {number}, step {step}, {options:?}:\n{text:?}\n{found}\n{expected}"
            );
            let next = change(&text, &former, texts, &mut seed);
            former.push(next);
        }
    }
}

fn json(annotated: &whosaid::Annotated) -> String {
    serde_json::to_string(annotated).expect("a result is JSON")
}

/// Mostly those of the page.
fn options(seed: &mut Seed) -> Options {
    match seed.below(8) {
        0 => Options { claims: Claims::All, max_chars: 500, ..Options::default() },
        1 => Options { acts: Acts::Speech, offsets: Offsets::Char, ..Options::default() },
        _ => Options { offsets: Offsets::Utf16, ..Options::default() },
    }
}

/// The text after one change.
fn change(text: &str, former: &[String], texts: &[String], seed: &mut Seed) -> String {
    let mut place = |after: usize| {
        let at = after + seed.below(text.len() - after + 1);
        (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
    };
    let (at, other) = (place(0), place(0));
    let near = place(at).min(
        (at..=text.len()).find(|&end| end > at + 12 && text.is_char_boundary(end)).unwrap_or(text.len()),
    );
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let one = seed.below(paragraphs.len());
    let without = |one: usize| {
        let kept = paragraphs.iter().enumerate().filter(|(index, _)| *index != one);
        kept.map(|(_, paragraph)| *paragraph).collect::<Vec<_>>()
    };
    let piece = PIECES[seed.below(PIECES.len())];
    match seed.below(16) {
        0..=4 => [&text[..at], piece, &text[at..]].concat(),
        5 => [&text[..at], piece, " ", PIECES[seed.below(PIECES.len())], &text[at..]].concat(),
        6..=7 => [&text[..at], &text[near..]].concat(),
        8 => [&text[..at.min(other)], &text[at.max(other)..]].concat(),
        9 => {
            let pasted = &texts[seed.below(texts.len())];
            let pasted: Vec<&str> = pasted.split("\n\n").take(1 + seed.below(3)).collect();
            let mut paragraphs = paragraphs.clone();
            paragraphs.splice(one..one, pasted);
            paragraphs.join("\n\n")
        }
        10 => without(one).join("\n\n"),
        11 => {
            let mut moved = without(one);
            moved.insert(seed.below(moved.len() + 1), paragraphs[one]);
            moved.join("\n\n")
        }
        12 => [&text[..at], "\n\n", &text[at..]].concat(),
        13 => match text.match_indices('\n').nth(seed.below(1 + text.matches('\n').count())) {
            Some((at, _)) => [&text[..at], " ", &text[at + 1..]].concat(),
            None => text.to_owned(),
        },
        14 => {
            let marks = ["“", "”", "\"", "‘", "’", "«"];
            [&text[..at], marks[seed.below(marks.len())], &text[at..]].concat()
        }
        _ => former.get(seed.below(former.len().max(1))).map_or_else(|| text.to_owned(), Clone::clone),
    }
}
