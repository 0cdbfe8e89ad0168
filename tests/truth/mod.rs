//! Promise P4 as a check of any result: every span in range, on character boundaries, in order, in its place, and the same
//! text in all three units. Held by the seeded strings of `tests/invariants.rs` and by every input of `tests/fuzz`.

#![allow(dead_code, reason = "each program that shares this file uses a part of it")]

use std::panic;
use whosaid::{Acts, Annotated, BlockKind, Note, Offsets, Options, Span, annotate};

/// In which positions are counted.
pub(crate) const UNITS: [Offsets; 3] = [Offsets::Utf8, Offsets::Utf16, Offsets::Char];

/// What is wrong with the results of a text.
pub(crate) fn faults(text: &str) -> Vec<String> {
    let results = panic::catch_unwind(|| {
        UNITS.map(|offsets| annotate(text, &Options { offsets, ..Options::default() }))
    });
    let Ok(results) = results else { return vec!["panics".to_owned()] };
    let mut faults = compare(text, &results);
    let speech = Options { acts: Acts::Speech, ..Options::default() };
    match panic::catch_unwind(|| annotate(text, &speech)) {
        Ok(speech) => faults.extend(disorder(&speech)),
        Err(_) => faults.push("panics when asked for speech only".to_owned()),
    }
    faults
}

/// What is wrong with the results of a text in UTF-8, UTF-16 and code points.
pub(crate) fn compare(text: &str, [utf8, utf16, char]: &[Annotated; 3]) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let chars: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    let (bytes, others) = (spans(utf8), [spans(utf16), spans(char)]);
    if others.iter().any(|other| other.len() != bytes.len()) {
        faults.push("the units differ in the number of spans".to_owned());
    }
    for (index, (what, span)) in bytes.iter().enumerate() {
        let (start, end) = (span.start as usize, span.end as usize);
        let Some(slice) = text.get(start..end).filter(|slice| !slice.is_empty()) else {
            faults.push(format!("{what} {start}..{end} is no piece of the text"));
            continue;
        };
        let [wide, points] = others.each_ref().map(|other| other.get(index).map(|(_, span)| range(*span)));
        let wide = wide.and_then(|range| units.get(range)).map(|units| String::from_utf16(units).ok());
        if wide != Some(Some(slice.to_owned())) {
            faults.push(format!("{what}: {wide:?} in UTF-16 is {slice:?} in UTF-8"));
        }
        let points =
            points.and_then(|range| chars.get(range)).map(|points| points.iter().collect::<String>());
        if points.as_deref() != Some(slice) {
            faults.push(format!("{what}: {points:?} in code points is {slice:?} in UTF-8"));
        }
    }
    faults.extend(disorder(utf8));
    faults
}

fn range(span: Span) -> std::ops::Range<usize> {
    span.start as usize..span.end as usize
}

/// Every span of a result, with what it is.
pub(crate) fn spans(found: &Annotated) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    spans.extend(found.blocks.iter().map(|block| ("block", block.span)));
    for quote in &found.quotes {
        spans.extend(quote.content.iter().map(|span| ("content", *span)));
        spans.extend(quote.cue.map(|span| ("cue", span)));
        spans.extend(quote.source.map(|span| ("source", span)));
    }
    for speaker in &found.speakers {
        spans.extend(speaker.mentions.iter().map(|span| ("mention", *span)));
    }
    spans.extend(found.phrases.iter().map(|phrase| ("phrase", phrase.span)));
    for claim in &found.claims {
        spans.push(("claim", claim.span));
        spans.extend(claim.reasons.iter().map(|reason| ("reason", reason.span)));
        spans.push(("sentence of a claim", claim.sentence));
        let hedges = claim.hedges.iter();
        spans.extend(hedges.flat_map(|hedge| [("hedge", hedge.span), ("weakened part", hedge.weakens)]));
    }
    spans.extend(found.notes.iter().filter_map(|note| match note {
        Note::UnbalancedMark { span } => Some(("unbalanced mark", *span)),
        _ => None,
    }));
    spans
}

/// What is out of order, out of bounds or out of place in a result.
fn disorder(found: &Annotated) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |right: bool, what: &str| {
        if !right {
            faults.push(what.to_owned());
        }
    };
    let apart = |spans: &[Span]| spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
    let blocks: Vec<Span> = found.blocks.iter().map(|block| block.span).collect();
    check(apart(&blocks), "blocks overlap or are out of order");
    let starts: Vec<u32> =
        found.quotes.iter().filter_map(|quote| quote.content.first()).map(|s| s.start).collect();
    check(starts.len() == found.quotes.len(), "a quote has no content");
    check(found.claims.is_sorted_by_key(|claim| claim.span.start), "claims are out of order");
    check(found.phrases.is_sorted_by_key(|phrase| phrase.span.start), "phrases are out of order");
    let mut contents: Vec<Span> =
        found.quotes.iter().flat_map(|quote| quote.content.iter().copied()).collect();
    contents.sort_unstable();
    check(apart(&contents), "contents of two quotes overlap");
    for quote in &found.quotes {
        check(apart(&quote.content), "the contents of a quote overlap or are out of order");
        let beside = |span: Option<Span>| {
            span.is_none_or(|span| quote.content.iter().all(|c| c.end <= span.start || span.end <= c.start))
        };
        check(beside(quote.cue), "a cue stands in its own content");
        check(beside(quote.source), "a source stands in its own content");
        check(quote.score <= 1000, "a score is above 1000");
        let known = |index: usize| index < found.speakers.len();
        check(quote.speaker.is_none_or(known), "a quote's speaker is not in the list");
    }
    let speaks = |index: usize| found.quotes.iter().any(|quote| quote.speaker == Some(index));
    check((0..found.speakers.len()).all(speaks), "a speaker speaks nothing");
    for speaker in &found.speakers {
        check(!speaker.name.is_empty(), "a speaker has no name");
        check(speaker.mentions.is_sorted(), "mentions are out of order");
    }
    for (index, claim) in found.claims.iter().enumerate() {
        check(claim.checkable <= 1000 && claim.priority <= 1000, "a claim's score is above 1000");
        check(!claim.kinds.is_empty(), "a claim is of no kind");
        check(
            claim.quote.is_none_or(|quote| quote < found.quotes.len()),
            "a claim's quote is not in the list",
        );
        let holds = |outer: Span, inner: Span| outer.start <= inner.start && inner.end <= outer.end;
        check(holds(claim.sentence, claim.span), "a claim stands outside its sentence");
        let inside = claim.reasons.iter().map(|reason| reason.span);
        let mut inside = inside.chain(claim.hedges.iter().map(|hedge| hedge.weakens));
        check(
            inside.all(|span| holds(claim.span, span)),
            "a reason or weakened part stands outside its claim",
        );
        let hedges: Vec<Span> = claim.hedges.iter().map(|hedge| hedge.span).collect();
        check(
            hedges.iter().all(|&hedge| holds(claim.sentence, hedge)),
            "a hedge stands outside the sentence",
        );
        check(apart(&hedges), "hedges overlap or are out of order");
        check(claim.disputed_by.is_sorted(), "disputes are out of order");
        let back =
            |other: &usize| found.claims.get(*other).is_some_and(|other| other.disputed_by.contains(&index));
        check(claim.disputed_by.iter().all(back), "a dispute does not point back");
    }
    let dropped: Vec<Span> =
        found.blocks.iter().filter(|b| b.kind == BlockKind::Boilerplate).map(|b| b.span).collect();
    for (what, span) in spans(found).into_iter().filter(|(what, _)| *what != "block") {
        let annotated = dropped.iter().all(|block| span.end <= block.start || block.end <= span.start);
        check(annotated, &format!("a {what} stands in boilerplate"));
    }
    faults
}
