//! A written result is read back as it was, and one that does not belong to its text is told.

use crate::case::cases;
use whosaid::export::{json, labels};
use whosaid::{Annotated, Misfit, Offsets, Options, Span};

const TEXT: &str = "“Né 𝒳,” said Ada Byron. The bridge cost 40 million.";

fn found(offsets: Offsets) -> Annotated {
    whosaid::annotate(TEXT, &Options { offsets, ..Options::default() })
}

#[test]
fn what_is_written_is_read_back() {
    for case in cases() {
        let read: Annotated = serde_json::from_str(&json::write(&case.annotated)).expect("whosaid/1");
        assert_eq!(read, case.annotated);
    }
}

#[test]
fn another_format_is_refused() {
    let written = json::write(&found(Offsets::Char));
    let wrong = [("whosaid/1", "whosaid/2"), ("\"quotes\":", "\"quotas\":"), ("\"direct\"", "\"overheard\"")];
    for (right, wrong) in wrong {
        let other = written.replacen(right, wrong, 1);
        assert_ne!(other, written);
        assert!(serde_json::from_str::<Annotated>(&other).is_err(), "{wrong}");
    }
}

#[test]
fn a_result_fits_its_text_in_every_unit() {
    for offsets in [Offsets::Utf16, Offsets::Char, Offsets::Utf8] {
        assert_eq!(found(offsets).fits(TEXT), Ok(()), "{offsets:?}");
        assert!(found(offsets).fits("“Né").is_err(), "{offsets:?}");
    }
}

#[test]
fn every_misfit_is_told() {
    let misfit = |offsets, spoil: fn(&mut Annotated)| {
        let mut spoiled = found(offsets);
        spoil(&mut spoiled);
        spoiled.fits(TEXT).expect_err("a misfit")
    };
    let span = |start, end| Span { start, end };
    let cue = |span| move |found: &mut Annotated| found.quotes[0].cue = Some(span);
    for (offsets, wrong) in [
        (Offsets::Utf16, span(0, 900)),
        (Offsets::Utf16, span(9, 8)),
        (Offsets::Utf16, span(0, 5)),
        (Offsets::Utf16, span(u32::MAX, u32::MAX)),
        (Offsets::Utf8, span(0, 1)),
        (Offsets::Char, span(0, 900)),
    ] {
        let mut spoiled = found(offsets);
        cue(wrong)(&mut spoiled);
        assert_eq!(spoiled.fits(TEXT), Err(Misfit::Span(wrong)));
    }
    assert_eq!(misfit(Offsets::Char, |found| found.speakers[0].first = 900), Misfit::Position(900));
    assert_eq!(misfit(Offsets::Char, |found| found.quotes[0].content.clear()), Misfit::NoContent(0));
    assert_eq!(misfit(Offsets::Char, |found| found.quotes[0].speaker = Some(7)), Misfit::Index(7));
    assert_eq!(misfit(Offsets::Char, |found| found.claims[0].quote = Some(8)), Misfit::Index(8));
    assert_eq!(misfit(Offsets::Char, |found| found.claims[0].disputed_by = vec![9]), Misfit::Index(9));
    let twice = misfit(Offsets::Char, |found| found.blocks.push(found.blocks[0]));
    assert_eq!(twice, Misfit::Order(found(Offsets::Char).blocks[0].span));
    assert_eq!(twice.to_string(), "blocks or parts of a quote out of order: [0, 51]");
}

#[test]
fn labels_count_code_points_and_bring_the_text() {
    for offsets in [Offsets::Utf16, Offsets::Char, Offsets::Utf8] {
        let line: serde_json::Value =
            serde_json::from_str(&labels::write(TEXT, &found(offsets))).expect("JSON");
        assert_eq!(line["text"], TEXT);
        let attribution = serde_json::json!(
            { "source": [[13, 22]], "cue": [[8, 12]], "content": [[0, 7]], "speaker": "Ada Byron" }
        );
        assert_eq!(line["attributions"], serde_json::json!([attribution]));
        assert!(line["id"].as_str().expect("a name").starts_with("urn:uuid:"));
    }
}
