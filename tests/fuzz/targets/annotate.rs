//! Any text: nothing panics, every span is true in all three units, and the same text gives the same result.

#![no_main]

#[path = "../../truth/mod.rs"]
mod truth;

use libfuzzer_sys::fuzz_target;
use whosaid::{Options, annotate};

fuzz_target!(|text: &str| {
    let faults = truth::faults(text);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let read = || annotate(text, &Options::default());
    assert!(read() == read(), "two results for one text");
});
