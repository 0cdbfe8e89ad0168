//! Any text as one sentence: both scores lie between 0 and 1000 and are the same again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use whosaid::score;

fuzz_target!(|text: &str| {
    let found = score(text);
    assert!(found.checkable <= 1000 && found.priority <= 1000, "{found:?}");
    assert!(found == score(text), "two scores for one text");
});
