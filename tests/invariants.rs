//! Promises P1 and P4: no string makes the engine panic, and every span is true: in range, on character boundaries,
//! in order, the same text in all three units. On 20,000 seeded random strings; the number of a string that breaks a
//! promise is printed, and makes the same string everywhere.

mod texts;
mod truth;

use texts::{FAMILIES, random_text};
use truth::{UNITS, compare, faults, spans};
use whosaid::{Act, Acts, Annotated, BlockKind, Note, Offsets, Options, Span, VouchedBy, annotate};

const STRINGS: u64 = 20_000;

#[test]
fn every_span_of_random_strings_is_true() {
    let faults = (0..STRINGS).flat_map(|number| {
        let text = random_text(number);
        let faults = faults(&text).into_iter();
        faults.map(move |fault| format!("string {number}: {fault}\n    {text:?}"))
    });
    let faults: Vec<String> = faults.take(5).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A test on strings in which nothing is found would hold any promise.
#[test]
fn random_strings_hold_something_of_everything() {
    let mut seen = [0; 5];
    for number in 0..1_000 {
        let found = annotate(&random_text(number), &Options::default());
        let dropped = found.blocks.iter().filter(|block| block.kind == BlockKind::Boilerplate).count();
        let lists = [found.quotes.len(), found.speakers.len(), found.phrases.len()];
        let counts = lists.into_iter().chain([found.notes.len(), dropped]);
        seen.iter_mut().zip(counts).for_each(|(seen, count)| *seen += count);
    }
    assert!(seen.iter().all(|&count| count >= 50), "quotes, speakers, phrases, notes, boilerplate: {seen:?}");
}

#[test]
fn every_span_of_hostile_texts_is_true() {
    for family in FAMILIES {
        let faults = faults(&family.text(2_000));
        assert!(faults.is_empty(), "{}: {}", family.name, faults.join("\n"));
    }
}

#[test]
fn a_text_is_read_to_the_limit_and_no_further() {
    for number in 0..500 {
        let text = random_text(number);
        let options = Options { max_chars: 40, offsets: Offsets::Char, ..Options::default() };
        let found = annotate(&text, &options);
        let length = text.chars().count();
        let told = found.notes.iter().find_map(|note| match note {
            Note::Truncated { at, of } => Some((*at, *of)),
            _ => None,
        });
        assert_eq!(told.is_some(), length > 40, "string {number}: {text:?}");
        if let Some((at, of)) = told {
            assert!(at <= 40 && of as usize == length, "string {number}: {at} of {of}, not {length}");
            let last = spans(&found).into_iter().map(|(_, span)| span.end).max().unwrap_or(0);
            assert!(last <= at, "string {number}: a span ends at {last}, the text was read to {at}");
        }
    }
}

#[test]
fn what_is_not_asked_for_still_tells_who_speaks() {
    let text = "Mayor Ada Byron believes the bridge is safe. “We tested it,” she said.\n\n\
                “Every bolt was tested,” Ben Stone thought.\n\n“All 1,200 of them held in 2019.”";
    let [all, speech] =
        [Acts::All, Acts::Speech].map(|acts| annotate(text, &Options { acts, ..Options::default() }));
    let told = |found: &Annotated| -> Vec<(Span, Option<String>)> {
        let quotes = found.quotes.iter().filter(|quote| matches!(quote.act, Act::Speech | Act::Writing));
        let name = |speaker: usize| found.speakers[speaker].name.clone();
        quotes.map(|quote| (quote.content[0], quote.speaker.map(name))).collect()
    };
    assert!(told(&all).len() < all.quotes.len(), "nothing was left out");
    assert_eq!(told(&all), told(&speech));
    let claims = |found: &Annotated| -> Vec<Span> { found.claims.iter().map(|claim| claim.span).collect() };
    assert_eq!(claims(&all), claims(&speech));
}

#[test]
fn beyond_the_limit_nothing_is_told_of_what_is_left_out() {
    let most = whosaid::limits::MAX_ANNOTATIONS;
    let text = "“No!” Bo said.\n".repeat(most) + "“The town lost 1,200 jobs in 2019,” Al Ray said.";
    let found = annotate(&text, &Options::default());
    assert_eq!(found.quotes.len(), most);
    assert!(found.notes.contains(&Note::Capped { list: "quotes", kept: most as u32 }), "{:?}", found.notes);
    let names: Vec<&str> = found.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
    assert_eq!(names, ["Bo"]);
    let claims: Vec<_> = found.claims.iter().map(|claim| (claim.quote, claim.vouched_by)).collect();
    assert_eq!(claims, [(None, VouchedBy::Speaker)]);
}

/// The negative control: each kind of fault, made on purpose, is seen.
#[test]
fn a_false_span_is_seen() {
    let text = "“Né\u{301}e 𝒳,” said Ada Byron. “It was close.”\n\n“We won,” said Ben Stone on Monday.";
    let right = UNITS.map(|offsets| annotate(text, &Options { offsets, ..Options::default() }));
    assert_eq!(compare(text, &right), Vec::<String>::new());
    type Fault = fn(&mut Annotated);
    let wrong: [(&str, Fault); 7] = [
        ("inside a character", |found| found.blocks[0].span.start += 1),
        ("out of range", |found| found.blocks[1].span.end += 1),
        ("backwards", |found| found.blocks[0].span.end = found.blocks[0].span.start),
        ("out of order", |found| found.blocks.swap(0, 1)),
        ("in two quotes", |found| found.quotes[1].content[0] = found.quotes[0].content[0]),
        ("its own source", |found| found.quotes[0].source = Some(found.quotes[0].content[0])),
        ("overlapping", |found| found.blocks[0].span.end = found.blocks[1].span.start + 3),
    ];
    for (name, make) in wrong {
        let mut results = right.clone();
        make(&mut results[0]);
        assert!(!compare(text, &results).is_empty(), "nobody sees a span that is {name}");
    }
    let mut results = right.clone();
    results[1].blocks[1].span.start += 1;
    assert!(!compare(text, &results).is_empty(), "nobody sees a UTF-16 slice that differs");
}
