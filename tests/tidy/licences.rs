//! Licences: everything that is built into what we ship, or that builds and tests it, may be used under these.

use crate::{assert_none, assert_red};
use serde_json::Value;
use std::process::Command;

/// Permissive licences, by their SPDX names. None asks more than that its notice is kept.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Exceptions, each for what tests something and is no part of what we ship.
const TOOLS: &[(&str, &str)] = &[
    ("axe-core", "MPL-2.0"), // injected into the page under test
    ("duck", "BSD"),         // the two-clause one by its text; mammoth's parts are tested with it
];

/// Whether an SPDX expression can be met: every side of an `AND`, one side of an `OR`.
fn is_met(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|side| side.split(" OR ").any(|licence| ALLOWED.contains(&licence.trim())))
}

fn refused(name: &str, licence: Option<&str>) -> Option<String> {
    match licence {
        Some(licence) if is_met(licence) || TOOLS.contains(&(name, licence)) => None,
        Some(licence) => Some(format!("{name}: {licence} is none of the licences allowed")),
        None => Some(format!("{name}: states no licence")),
    }
}

/// Of the output of `cargo metadata`.
fn refused_crates(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().expect("cargo metadata lists packages");
    packages.iter().filter_map(|p| refused(p["name"].as_str()?, p["license"].as_str())).collect()
}

/// Of a package-lock.json.
fn refused_npm_packages(lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().expect("the lock file lists packages");
    let named = packages.iter().filter_map(|(path, package)| {
        let name = path.rsplit_once("node_modules/").map_or(path.as_str(), |(_, name)| name);
        refused(name, package["license"].as_str())
    });
    named.collect()
}

#[test]
fn every_crate_has_a_licence_that_allows_its_use() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1", "--all-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    assert!(metadata["packages"].as_array().is_some_and(|all| all.len() > 10), "the dependencies are listed");
    assert_none(&refused_crates(&metadata));
}

#[test]
fn every_npm_package_has_a_licence_that_allows_its_use() {
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/package-lock.json"));
    let lock: Value = serde_json::from_str(&lock.expect("the lock file is there")).expect("it is JSON");
    assert_none(&refused_npm_packages(&lock));
}

#[test]
fn a_licence_that_is_not_allowed_is_red() {
    let metadata = serde_json::json!({ "packages": [
        { "name": "free", "license": "MIT OR GPL-3.0" },
        { "name": "old-style", "license": "MIT/Apache-2.0" },
        { "name": "bound", "license": "GPL-3.0-only" },
        { "name": "half-bound", "license": "(MIT OR Apache-2.0) AND LGPL-2.1" },
        { "name": "silent", "license": null },
    ]});
    assert_red(
        &refused_crates(&metadata),
        &["bound: GPL-3.0-only", "half-bound:", "silent: states no licence"],
    );
    let lock = serde_json::json!({ "packages": {
        "node_modules/axe-core": { "license": "MPL-2.0" },
        "node_modules/a/node_modules/@b/c": { "license": "MPL-2.0" },
    }});
    assert_red(&refused_npm_packages(&lock), &["@b/c: MPL-2.0"]);
}
