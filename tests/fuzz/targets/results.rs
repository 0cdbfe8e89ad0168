//! A result that comes from elsewhere: whatever JSON it is, it is refused or read; one that does not fit its text is
//! told, and neither makes an export panic.
//!
//! Up to the first NUL it is the text, from there on the result.

#![no_main]

use libfuzzer_sys::fuzz_target;
use whosaid::{Annotated, export};

fuzz_target!(|input: &str| {
    let (text, json) = input.split_once('\0').unwrap_or(("", input));
    let Ok(found) = serde_json::from_str::<Annotated>(json) else { return };
    let _fits = found.fits(text);
    let writers = [
        export::csv::write,
        export::html::write,
        export::labels::write,
        export::markdown::write,
        export::tei::write,
        export::text::write,
        export::web_annotation::write,
    ];
    for write in writers {
        write(text, &found);
    }
    let again = serde_json::from_str::<Annotated>(&export::json::write(&found));
    assert!(again.is_ok_and(|again| again == found), "another result is read back");
});
