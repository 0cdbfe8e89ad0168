//! How long each stage takes natively: `stages < DOCS.jsonl`, lines of `{id, text}`, on one thread.
//!
//! Prints a line `{"stage": …, "nanoseconds": …}` for every stage: the time in which the road is walked up to that stage
//! and with it, over all documents.

use std::io::{self, Read};
use std::time::Instant;
use whosaid::stages::{self, Stage};

#[derive(serde::Deserialize)]
struct Document {
    text: String,
}

/// Passes over all documents; of each document the least time counts, the one that other work disturbed least.
const PASSES: usize = 9;

fn main() -> Result<(), io::Error> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let documents: Vec<Document> = input.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let mut least = vec![[u128::MAX; Stage::ALL.len()]; documents.len()];
    for _ in 0..PASSES {
        for (place, &stage) in Stage::ALL.iter().enumerate() {
            // All documents in turn: the processor learns by heart what it reads several times in a row.
            for (document, least) in documents.iter().zip(&mut least) {
                let started = Instant::now();
                stages::walk(&document.text, stage);
                least[place] = started.elapsed().as_nanos().min(least[place]);
            }
        }
    }
    for (place, stage) in Stage::ALL.iter().enumerate() {
        let nanoseconds: u128 = least.iter().map(|of_document| of_document[place]).sum();
        println!("{{\"stage\":\"{}\",\"nanoseconds\":{nanoseconds}}}", stage.name());
    }
    Ok(())
}
