//! Any options: whatever is left out, what is kept is true, and nothing is told of what was not read.
//!
//! The first byte chooses what is asked for, the second and third how many code points are read; the rest is the text.

#![no_main]

#[path = "../../truth/mod.rs"]
mod truth;

use libfuzzer_sys::fuzz_target;
use whosaid::{Acts, Claims, Note, Options, annotate};

fuzz_target!(|input: &[u8]| {
    let [choice, low, high, text @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let acts = if choice & 1 == 0 { Acts::All } else { Acts::Speech };
    let claims = if choice & 2 == 0 { Claims::Facts } else { Claims::All };
    let max_chars = usize::from(u16::from_le_bytes([*low, *high]));
    let results = truth::UNITS.map(|offsets| annotate(text, &Options { offsets, acts, claims, max_chars }));
    let faults = truth::compare(text, &results);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let [_, _, found] = results;
    let told = found.notes.iter().find_map(|note| match note {
        Note::Truncated { at, of } => Some((*at as usize, *of as usize)),
        _ => None,
    });
    let length = text.chars().count();
    assert_eq!(told.is_some(), length > max_chars, "{told:?} of {length}, at most {max_chars}");
    if let Some((at, of)) = told {
        assert!(at <= max_chars && of == length, "{at} of {of}, not {length}, at most {max_chars}");
        let last = truth::spans(&found).into_iter().map(|(_, span)| span.end as usize).max();
        assert!(last.unwrap_or(0) <= at, "a span ends at {last:?}, the text was read to {at}");
    }
});
