//! Promise P2, at moderate sizes: time grows with length, not with cunning. Times and the ratio t(2n)/t(n) are printed
//! (`cargo test --test hostile -- --nocapture`). A text eight times as long may take thirty times as long, and a second
//! more: no linear reader on a busy machine needs that, and a quadratic one needs 64 times as long.

mod texts;

use std::time::{Duration, Instant};
use texts::FAMILIES;
use whosaid::{Options, annotate};

/// Bytes of the longest text; the others have half and an eighth.
const LENGTH: usize = 256 * 1024;
/// Time that any machine may lose to something else.
const SLACK: Duration = Duration::from_secs(1);

#[test]
fn no_family_takes_more_than_its_length() {
    let read = |text: &str| {
        annotate(text, &Options::default());
    };
    let mut fast_growing = Vec::new();
    println!("{:<40} {:>9} {:>9} {:>7}", "family", "128 KiB", "256 KiB", "ratio");
    for family in FAMILIES {
        let [short, half, whole] =
            [LENGTH / 8, LENGTH / 2, LENGTH].map(|bytes| time(&family.text(bytes), read));
        let ratio = whole.as_micros() * 100 / half.as_micros().max(1);
        println!("{:<40} {half:>9.1?} {whole:>9.1?} {:>4}.{:02}", family.name, ratio / 100, ratio % 100);
        if grows_too_fast(short, whole, SLACK) {
            fast_growing.push(format!("{}: {short:?} for an eighth, {whole:?} for all", family.name));
        }
    }
    assert!(fast_growing.is_empty(), "{}", fast_growing.join("\n"));
}

/// What stands behind a long run of something else does not look through all of it, each time again. A text 32 times as
/// long may take 120 times as long, and a second more.
#[test]
fn nothing_looks_through_a_long_run_of_something_else() {
    let texts = |count: usize| {
        [
            ("a menu before wordless quotations", "Ab\n".repeat(count) + "\n" + &"“.”".repeat(count)),
            ("sources that are I", "“We won, I said.\n\nBo.\n\n".repeat(count / 3)),
        ]
    };
    for ((name, short), (_, whole)) in texts(LENGTH / 32).into_iter().zip(texts(LENGTH)) {
        let [short, whole] = [short, whole].map(|text| {
            time(&text, |text| {
                annotate(text, &Options::default());
            })
        });
        println!("{name}: {short:.1?} for a part, {whole:.1?} for all");
        assert!(!grows_too_fast(short * 4, whole, SLACK), "{name}: {short:?} for a part, {whole:?} for all");
    }
}

/// The negative control: a reader that looks through the rest of the text at every character is seen.
#[test]
fn a_quadratic_reader_is_seen() {
    let read = |text: &str| {
        let rests = text.char_indices().filter_map(|(at, _)| text.get(at..));
        let spaces: usize = rests.map(|rest| rest.chars().filter(|c| c.is_whitespace()).count()).sum();
        assert_eq!(spaces, 0);
    };
    let text = "a".repeat(LENGTH / 64);
    let [short, whole] =
        [text.len() / 8, text.len()].map(|bytes| time(text.get(..bytes).unwrap_or(""), read));
    assert!(grows_too_fast(short, whole, Duration::ZERO), "{short:?} for an eighth, {whole:?} for all");
}

fn grows_too_fast(short: Duration, whole: Duration, slack: Duration) -> bool {
    whole > short * 30 + slack
}

/// The shortest of three runs.
fn time(text: &str, read: impl Fn(&str)) -> Duration {
    let runs = (0..3).map(|_| {
        let start = Instant::now();
        read(text);
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}
