//! Any text in every export, with the engine's own annotations and with ones that lie anywhere: real parsers read back
//! what was written, and nothing of it is markup, a formula or a command.
//!
//! Markdown has markers of its own in place of the text's (“- ”), so there only that nothing becomes markup is held.
//!
//! The first byte chooses the unit of positions and where annotations lie; the rest is the text.

#![no_main]
#![allow(unused_imports, dead_code, reason = "the checks are shared with tests that have more of them")]

#[path = "../../export/case.rs"]
mod case;
#[path = "../../export/csv.rs"]
mod csv;
#[path = "../../export/html.rs"]
mod html;
#[path = "../../export/json.rs"]
mod json;
#[path = "../../export/markdown.rs"]
mod markdown;
#[path = "../../export/tei.rs"]
mod tei;
#[path = "../../export/terminal.rs"]
mod terminal;
#[path = "../../export/web_annotation.rs"]
mod web_annotation;

use case::Case;
use libfuzzer_sys::fuzz_target;
use whosaid::{Annotated, Offsets, export};

fuzz_target!(|input: &[u8]| {
    let [choice, text @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let offsets = [Offsets::Utf16, Offsets::Char, Offsets::Utf8][usize::from(choice % 3)];
    check(&Case::read(text.to_owned(), offsets));
    if !text.is_empty() {
        check(&Case::over(text.to_owned(), u64::from(*choice)));
    }
});

fn check(case: &Case) {
    csv::is_inert(case);
    html::reads_as_written(case);
    html::is_inert(case);
    json::is_inert(case);
    markdown::is_inert(case);
    tei::reads_as_written(case);
    terminal::is_inert(case);
    terminal::only_colours_differ(case);
    let read: Annotated =
        serde_json::from_str(&export::json::write(&case.annotated)).expect("whosaid/1 is read back");
    assert!(read == case.annotated, "another result is read back");
    assert_eq!(case.annotated.fits(&case.text), Ok(()));
    if !case.bytes.quotes.is_empty() || !case.bytes.claims.is_empty() {
        web_annotation::every_selector_finds_its_words(case);
    }
}
