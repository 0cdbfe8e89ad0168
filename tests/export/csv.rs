use crate::case::{Case, cases};
use whosaid::{Span, export};

fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// What a cell was before it was defused.
fn original(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn column(rows: &[Vec<String>], head: &str) -> usize {
    rows[0].iter().position(|cell| cell == head).expect("a column of this name")
}

#[test]
fn every_annotation_is_a_row_with_its_own_words() {
    for case in cases() {
        let Case { annotated, bytes, .. } = &case;
        let rows = rows(&export::csv::write(&case.text, annotated));
        assert_eq!(rows[0][0], "record");
        assert_eq!(rows.len(), 1 + bytes.quotes.len() + bytes.phrases.len() + bytes.claims.len());
        let (text, speaker) = (column(&rows, "text"), column(&rows, "speaker"));
        for (index, quote) in bytes.quotes.iter().enumerate() {
            let row = &rows[1 + index];
            assert_eq!(original(&row[text]), original(&case.statement(index).replace('\0', "\u{fffd}")));
            let name = quote.speaker.map_or("", |speaker| &bytes.speakers[speaker].name);
            assert_eq!(original(&row[speaker]), original(&name.replace('\0', "\u{fffd}")));
        }
        let claim = rows.last().expect("the claim comes last");
        assert_eq!(
            original(&claim[text]),
            original(&case.slice(bytes.claims[0].span).replace('\0', "\u{fffd}"))
        );
    }
}

#[test]
fn positions_stay_in_their_unit() {
    for case in cases() {
        let Case { annotated, .. } = &case;
        let rows = rows(&export::csv::write(&case.text, annotated));
        let (start, end, offsets) = (column(&rows, "start"), column(&rows, "end"), column(&rows, "offsets"));
        let quotes = annotated.quotes.iter().map(|quote| (quote.content[0].start, quote.content.last()));
        let quotes = quotes.map(|(start, last)| Span { start, end: last.expect("a span").end });
        let spans = quotes.chain(annotated.phrases.iter().map(|phrase| phrase.span));
        let spans = spans.chain(annotated.claims.iter().map(|claim| claim.span));
        for (row, span) in rows[1..].iter().zip(spans) {
            assert_eq!((&row[start], &row[end]), (&span.start.to_string(), &span.end.to_string()));
            assert_eq!(row[offsets], format!("{:?}", annotated.offsets).to_lowercase());
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    let mut defused = 0;
    for case in cases() {
        defused += is_inert(&case);
    }
    assert!(defused > 50, "there was something to defuse: {defused}");
}

/// Tells how many cells were defused.
pub(crate) fn is_inert(case: &Case) -> usize {
    let rows = rows(&export::csv::write(&case.text, &case.annotated));
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
            "{cell:?}"
        );
    }
    let was_defused =
        |cell: &&String| cell.starts_with("'=") || cell.starts_with("'+") || cell.starts_with("'@");
    rows.iter().flatten().filter(was_defused).count()
}

#[test]
fn lines_end_as_the_standard_says_and_excel_knows_the_encoding() {
    let table = export::csv::write("Nothing.", &whosaid::annotate("Nothing.", &whosaid::Options::default()));
    assert!(table.starts_with("\u{feff}record,kind,text,speaker,"));
    assert!(table.ends_with(",offsets\r\n"));
}
