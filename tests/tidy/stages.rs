//! Stage order: a module imports only from modules above it in the list of `src/lib.rs`, and a folder inside a stage only
//! from what the stage's `mod.rs` lists above it.

use crate::{File, assert_none, assert_red, files, without_comment};
use std::collections::BTreeMap;

/// The crate's modules in the order of the road, and the module from which each name at the root is re-exported.
struct Road {
    modules: Vec<String>,
    reexports: BTreeMap<String, String>,
}

impl Road {
    fn of(lib: &File) -> Road {
        let declarations = lib.text.split("\n\n").filter(|part| !part.contains("#[cfg(test)]"));
        let modules = declarations.flat_map(str::lines).filter_map(|line| {
            let (visibility, name) = line.strip_suffix(';')?.split_once("mod ")?;
            (visibility.is_empty() || visibility.starts_with("pub")).then(|| name.to_owned())
        });
        let mut reexports = BTreeMap::new();
        for (path, _) in paths(&lib.text, "pub use ") {
            if let Some((module, name)) = path.split_once("::") {
                reexports.insert(name.to_owned(), module.to_owned());
            }
        }
        Road { modules: modules.collect(), reexports }
    }

    fn place(&self, module: &str) -> Option<usize> {
        self.modules.iter().position(|name| name == module)
    }

    /// The module behind a path below `crate::`; none where the root itself defines the name.
    fn origin<'r>(&'r self, path: &'r str) -> Option<&'r str> {
        let first = path.split("::").next().unwrap_or(path);
        match self.reexports.get(first) {
            Some(module) => Some(module),
            None => self.place(first).map(|_| first),
        }
    }
}

/// Every path that follows `prefix`, groups in braces resolved, with the line it stands on.
fn paths(text: &str, prefix: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(prefix) {
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + prefix.len()..];
        let mut open: Vec<String> = Vec::new();
        let mut path = String::new();
        for character in rest.chars() {
            match character {
                '{' => open.push(std::mem::take(&mut path)),
                ',' | '}' => {
                    if !path.is_empty() {
                        found.push((open.concat() + &std::mem::take(&mut path), line));
                    }
                    if character == '}' {
                        open.pop();
                    }
                }
                _ if character.is_alphanumeric() || character == '_' || character == ':' => {
                    path.push(character)
                }
                _ if character.is_whitespace() && !open.is_empty() => {}
                _ => break,
            }
            if open.is_empty() && matches!(character, ',' | '}') {
                break;
            }
        }
        if !path.is_empty() {
            found.push((open.concat() + &path, line));
        }
    }
    found
}

/// The stage that a file belongs to: `src/claim/kind.rs` to `claim`, `src/text.rs` to `text`.
fn stage_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    match first.strip_suffix(".rs") {
        Some("lib") => None,
        Some(name) => Some(name),
        None => Some(first).filter(|&name| name != "bin"),
    }
}

fn imports_from_below(files: &[File]) -> Vec<String> {
    let lib = files.iter().find(|file| file.path == "src/lib.rs").expect("the crate has a root");
    let road = Road::of(lib);
    let mut violations = Vec::new();
    for file in files.iter().filter(|file| file.has_ending(&["rs"])) {
        let Some(stage) = stage_of(&file.path) else { continue };
        let Some(own) = road.place(stage) else {
            violations.push(file.at(1, "belongs to no module of src/lib.rs"));
            continue;
        };
        let code = code(file);
        for (path, line) in paths(&code, "crate::") {
            match road.origin(&path).and_then(|module| Some((module, road.place(module)?))) {
                Some((module, place)) if place > own => {
                    violations.push(file.at(line, &format!("{stage} stands above {module}: {path}")));
                }
                _ => {}
            }
        }
        let mut climbing: Vec<usize> = paths(&code, "super::")
            .into_iter()
            .filter(|(path, _)| {
                path.starts_with("super") || (is_top(&file.path) && road.origin(path).is_some())
            })
            .map(|(_, line)| line)
            .collect();
        climbing.dedup();
        for line in climbing {
            violations.push(file.at(line, "leaves its stage by `super`: write `crate::`"));
        }
    }
    violations
}

/// The code of a file, without comments and tests.
fn code(file: &File) -> String {
    let lines = file.text.lines().take_while(|line| *line != "#[cfg(test)]");
    lines.map(without_comment).collect::<Vec<_>>().join("\n")
}

/// What a folder inside a stage imports from parts of the stage that stand below it.
fn parts_from_below(files: &[File]) -> Vec<String> {
    let mut violations = Vec::new();
    for file in files.iter().filter(|file| file.has_ending(&["rs"])) {
        let mut parts = file.path.strip_prefix("src/").unwrap_or_default().splitn(3, '/');
        let (Some(stage), Some(folder), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let list = format!("src/{stage}/mod.rs");
        let Some(list) = files.iter().find(|file| file.path == list) else { continue };
        let road = Road::of(list);
        let Some(own) = road.place(folder) else { continue };
        for (path, line) in paths(&code(file), &format!("crate::{stage}::")) {
            let part = path.split("::").next().unwrap_or(&path);
            if road.place(part).is_some_and(|place| place > own) {
                violations.push(file.at(line, &format!("{folder} stands above {part}: {path}")));
            }
        }
    }
    violations
}

/// Whether `super` is the crate's root there.
fn is_top(path: &str) -> bool {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    !inside.contains('/') || (inside.ends_with("/mod.rs") && inside.matches('/').count() == 1)
}

#[test]
fn a_stage_imports_only_from_stages_above_it() {
    assert_none(&imports_from_below(&files()));
}

#[test]
fn a_folder_of_a_stage_imports_only_from_what_stands_above_it() {
    assert_none(&parts_from_below(&files()));
}

#[test]
fn an_import_from_a_folder_below_is_red() {
    let files = [
        File::new("src/claim/mod.rs", "mod word;\n\nmod clause;\n\npub(crate) mod vouch;\n"),
        File::new("src/claim/word/stem.rs", "use super::form;\nuse crate::claim::{vouch, word::form};\n"),
        File::new(
            "src/claim/clause/mod.rs",
            "use crate::claim::word::stem;\nuse crate::claim::vouch::Who;\n",
        ),
        File::new("src/claim/vouch.rs", "use crate::claim::word::stem;\n"),
    ];
    let expected = [
        "src/claim/word/stem.rs:2: word stands above vouch",
        "src/claim/clause/mod.rs:2: clause stands above vouch: vouch::Who",
    ];
    assert_red(&parts_from_below(&files), &expected);
}

#[test]
fn every_stage_of_the_list_has_a_file() {
    let files = files();
    let lib = files.iter().find(|file| file.path == "src/lib.rs").expect("the crate has a root");
    for module in Road::of(lib).modules {
        assert!(files.iter().any(|file| stage_of(&file.path) == Some(&module)), "{module} has no file");
    }
}

#[test]
fn an_import_from_below_is_red() {
    let lib = File::new(
        "src/lib.rs",
        "pub mod limits;\nmod text;\nmod token;\nmod claim;\n\n#[cfg(test)]\nmod stray;\n\npub use claim::{Claim, Level};\n",
    );
    let text = "//! See crate::claim.\nuse crate::{limits, token::{self, Token}};\nfn f() { crate::claim::find() }\n";
    let token = "use crate::text::Span;\nuse crate::Level;\nuse super::super::claim;\n";
    let claim = "use crate::{text::Span, token};\nuse super::token;\nuse super::kind;\n";
    let files = [
        lib,
        File::new("src/text.rs", text),
        File::new("src/token.rs", token),
        File::new("src/claim/mod.rs", claim),
        File::new("src/stray.rs", ""),
        File::new("src/bin/whosaid.rs", "use whosaid::claim;"),
    ];
    let expected = [
        "src/text.rs:2: text stands above token: token::self",
        "src/text.rs:2: text stands above token: token::Token",
        "src/text.rs:3: text stands above claim",
        "src/token.rs:2: token stands above claim: Level",
        "src/token.rs:3: leaves",
        "src/claim/mod.rs:2: leaves",
        "src/stray.rs:1: belongs to no module",
    ];
    assert_red(&imports_from_below(&files), &expected);
}
