//! The walls of the house. Every rule is a function from files to violations; every rule is shown a file that breaks it.

#![allow(clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test fails by panicking")]

mod layout;
mod licences;
mod stages;
mod words;

use std::path::Path;
use std::process::Command;

/// A file of the project: its path from the root, with `/`, and its text.
#[derive(Clone, Debug)]
pub(crate) struct File {
    path: String,
    text: String,
}

impl File {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    pub(crate) fn is_under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    pub(crate) fn has_ending(&self, endings: &[&str]) -> bool {
        Path::new(&self.path)
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| endings.contains(&ending))
    }

    /// Violation of a rule at a line of this file, counted from 1.
    pub(crate) fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// All text files that belong to the project: committed ones and those about to be.
pub(crate) fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root)
        .output()
        .expect("git lists the project's files");
    let listed = String::from_utf8(listed.stdout).expect("file names are UTF-8");
    let files: Vec<File> = listed
        .split_terminator('\0')
        .filter_map(|path| {
            Some(File { path: path.to_owned(), text: std::fs::read_to_string(root.join(path)).ok()? })
        })
        .collect();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"), "the project's files are listed");
    files
}

/// Fails with every violation, a line each.
pub(crate) fn assert_none(violations: &[String]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// Fails unless the rule saw exactly these violations, told by how each begins.
pub(crate) fn assert_red(violations: &[String], expected: &[&str]) {
    let all_seen = violations.len() == expected.len()
        && violations.iter().zip(expected).all(|(violation, start)| violation.starts_with(start));
    assert!(all_seen, "expected {expected:?}, seen {violations:?}");
}

/// A line of Rust or JavaScript without the comment that ends it.
pub(crate) fn without_comment(line: &str) -> &str {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") || trimmed.starts_with('*') || trimmed.starts_with("/*") {
        return "";
    }
    match line.find(" // ") {
        Some(at) => &line[..at],
        None => line,
    }
}

/// Whether `word` stands in `line` as a word of its own: no letter, digit or underscore touches it.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let joins = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(at, _)| {
        let touched_before = word.starts_with(joins) && line[..at].ends_with(joins);
        let touched_after = word.ends_with(joins) && line[at + word.len()..].starts_with(joins);
        !touched_before && !touched_after
    })
}
