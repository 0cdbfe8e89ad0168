//! Files: how long, how named, and what no file may tell about the machine it was written on.

use crate::{File, assert_none, assert_red, files};

/// Lines at most of a source file that is shipped: what one reader holds in mind.
const MAX_LINES: usize = 400;

fn is_source(file: &File) -> bool {
    file.has_ending(&["rs", "js", "mjs", "css", "html", "sh"]) || file.path == ".ci/run"
}

fn too_long(files: &[File]) -> Vec<String> {
    let shipped = files.iter().filter(|file| is_source(file) && !file.is_under("tests/"));
    let long = shipped.filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > MAX_LINES)
            .then(|| file.at(lines, &format!("{lines} lines, more than {MAX_LINES}: find the second idea")))
    });
    long.collect()
}

/// Names that say nothing of what a file holds.
const EMPTY_NAMES: &[&str] = &["common", "handler", "helper", "helpers", "manager", "misc", "util", "utils"];

fn empty_names(files: &[File]) -> Vec<String> {
    let named = files.iter().filter(|file| {
        let parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        is_source(file) && parts.into_iter().any(|part| EMPTY_NAMES.contains(&part))
    });
    named.map(|file| file.at(1, "a name that says nothing: take a noun of the domain")).collect()
}

/// Folders of one machine, and hosts that only a package manager's own configuration should know.
///
/// Written in two halves, so that this list does not find itself.
const PRIVATE: &[(&str, &str)] = &[
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/wo", "rk/"),
    ("/tm", "p/"),
    ("/Us", "ers/"),
    ("index.crates", ".io"),
    ("static.crates", ".io"),
    ("registry.npm", "js.org"),
    ("registry.yarn", "pkg.com"),
    ("files.python", "hosted.org"),
    ("deb.debian", ".org"),
];

fn private_places(files: &[File]) -> Vec<String> {
    let mut violations = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            for (head, tail) in PRIVATE {
                let place = format!("{head}{tail}");
                // `../work/` and `a/work/` are relative: a folder of one machine begins at its root.
                let absolute = line.match_indices(&place).any(|(at, _)| {
                    !head.starts_with('/')
                        || !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-}".contains(c))
                });
                if absolute {
                    violations.push(file.at(number + 1, &format!("tells of one machine: {place}")));
                }
            }
        }
    }
    violations
}

#[test]
fn no_file_is_too_long() {
    assert_none(&too_long(&files()));
}

#[test]
fn a_file_too_long_is_red() {
    let long = "\n".repeat(MAX_LINES + 1);
    let files = [
        File::new("src/claim/score.rs", &long),
        File::new("src/lexicon/verbs.txt", &long),
        File::new("tests/invariants.rs", &long),
        File::new("www/page/main.js", &long[1..]),
    ];
    assert_red(&too_long(&files), &["src/claim/score.rs:401: 401 lines"]);
}

#[test]
fn every_file_is_named_for_an_idea() {
    assert_none(&empty_names(&files()));
}

#[test]
fn an_empty_name_is_red() {
    let files = [
        File::new("src/utils.rs", ""),
        File::new("www/helpers/mark.js", ""),
        File::new("src/claim/kind.rs", ""),
    ];
    assert_red(&empty_names(&files), &["src/utils.rs:1:", "www/helpers/mark.js:1:"]);
}

#[test]
fn no_file_tells_of_one_machine() {
    assert_none(&private_places(&files()));
}

#[test]
fn a_private_place_is_red() {
    let planted: Vec<File> = PRIVATE
        .iter()
        .map(|(head, tail)| File::new("build.sh", &format!("# ../fine{head}{tail}x\nget {head}{tail}x\n")))
        .collect();
    for (file, (head, _)) in planted.iter().zip(PRIVATE) {
        let expected: &[&str] =
            if head.starts_with('/') { &["build.sh:2:"] } else { &["build.sh:1:", "build.sh:2:"] };
        assert_red(&private_places(std::slice::from_ref(file)), expected);
    }
}
