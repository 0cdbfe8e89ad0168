//! Training is the same every time: on a small corpus of our own every model is fitted twice, to identical bytes.

#![allow(clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test fails by panicking")]

mod corpus;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Every file that the trainers write, by name.
type Files = BTreeMap<String, Vec<u8>>;

/// Their names.
const WRITTEN: [&str; 16] = [
    "antecedent.bin",
    "attribution.md",
    "certainty.bin",
    "claims.bin",
    "claims.md",
    "claims.txt",
    "direct-source.bin",
    "exactness.bin",
    "first-pass.bin",
    "link.bin",
    "rates.bin",
    "second-pass.bin",
    "source.bin",
    "speaker.md",
    "tagger.bin",
    "tagger.md",
];

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("training").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn train(models: &str, data: &Path, out: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_train"));
    command.arg(models).arg(data).arg("--out").arg(out);
    if ["all", "antecedents", "claims"].contains(&models) {
        command.arg("--labels").arg(data.join("labels"));
    }
    command.output().expect("the trainers run")
}

/// Fits every model to the corpus without its last `less` articles and sentences.
fn trained(name: &str, less: usize) -> Files {
    let (data, out) = (folder(&format!("{name}/data")), folder(&format!("{name}/models")));
    corpus::write(&data, less);
    let ended = train("all", &data, &out);
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.success(), "{told}");
    assert_eq!(told, "", "no bar is drawn where nobody looks on");
    let entries = fs::read_dir(out).expect("the folder is there").map(|entry| entry.expect("a file"));
    entries
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("bytes"))
        })
        .collect()
}

#[test]
fn training_twice_writes_the_same_bytes_and_other_data_write_others() {
    let first = trained("first", 0);
    let written: Vec<&str> = first.keys().map(String::as_str).collect();
    assert_eq!(written, WRITTEN);
    assert!(first.values().all(|bytes| !bytes.is_empty()));
    let second = trained("second", 0);
    let differing: Vec<&String> =
        first.keys().chain(second.keys()).filter(|name| first.get(*name) != second.get(*name)).collect();
    assert!(differing.is_empty(), "{differing:?}");
    let other = trained("other", 2);
    let blind: Vec<&String> = first.keys().filter(|name| first.get(*name) == other.get(*name)).collect();
    assert!(blind.is_empty(), "the data do not reach {blind:?}");
}

#[test]
fn labels_that_fit_no_article_are_told() {
    let (data, out) = (folder("labels/data"), folder("labels/models"));
    corpus::write(&data, 0);
    for file in ["tagger", "rates", "first-pass", "second-pass", "link", "source", "direct-source"]
        .iter()
        .chain(&["certainty", "exactness"])
    {
        fs::write(out.join(format!("{file}.bin")), [0; 64]).expect("it can be written");
    }
    let labels = data.join("labels").join("speakers").join("train.jsonl");
    let told = |line: &str| {
        fs::write(&labels, line).expect("it can be written");
        let ended = train("antecedents", &data, &out);
        assert_eq!(ended.status.code(), Some(2));
        String::from_utf8_lossy(&ended.stderr).into_owned()
    };
    let articles = data.join("quotes").join("train.jsonl");
    let unknown = told(r#"{"id": "tide", "sources": []}"#);
    assert_eq!(unknown, format!("train: {}: no article \"tide\"\n", articles.display()));
    let outside =
        told(r#"{"id": "mill", "sources": [{"source": [4, 9000], "speakers": [null], "named": null}]}"#);
    assert_eq!(outside, format!("train: {}: no span of \"mill\": [4, 9000]\n", labels.display()));
}

#[test]
fn a_missing_or_broken_file_is_named() {
    let out = folder("broken/models");
    let told = |models: &str, data: &Path| {
        let ended = train(models, data, &out);
        assert_eq!(ended.status.code(), Some(2));
        String::from_utf8_lossy(&ended.stderr).into_owned()
    };
    let data = folder("broken/data");
    let missing = told("all", &data);
    assert!(missing.starts_with(&format!("train: {}", data.join("quotes").display())), "{missing}");
    corpus::write(&data, 0);
    let sentences = data.join("claims").join("babe_train.jsonl");
    fs::write(&sentences, "{\"text\":\"a\",\"label\":1}\n{\"label\":1}\n").expect("it can be written");
    let fault = format!("train: {}, line 2: missing field `text` (column 11)\n", sentences.display());
    assert_eq!(told("claims", &data), fault);
    let unfitted = format!("train: {}", out.join("tagger.bin").display());
    assert!(told("antecedents", &data).starts_with(&unfitted), "the other models come first");
}
