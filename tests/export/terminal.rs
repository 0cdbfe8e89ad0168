use crate::case::{Case, cases};
use whosaid::export;

#[test]
fn nothing_of_the_text_commands_the_terminal() {
    cases().for_each(|case| is_inert(&case));
}

pub(crate) fn is_inert(case: &Case) {
    let report = export::text::write(&case.text, &case.annotated);
    for line in report.lines() {
        assert!(!line.contains(char::is_control), "{line:?}");
        assert!(!line.contains(['\u{202e}', '\u{2066}', '\u{200f}']), "{line:?}");
    }
}

#[test]
fn colours_are_all_that_colour_adds() {
    for case in cases() {
        assert!(export::text::write_coloured(&case.text, &case.annotated).contains("\u{1b}[1m"));
        only_colours_differ(&case);
    }
}

pub(crate) fn only_colours_differ(case: &Case) {
    let coloured = export::text::write_coloured(&case.text, &case.annotated);
    let mut plain = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let (code, after) = after.split_once('m').expect("a colour ends");
        assert!(code.chars().all(|digit| digit.is_ascii_digit() || digit == ';'), "{code:?}");
        rest = after;
    }
    plain.push_str(rest);
    assert_eq!(plain, export::text::write(&case.text, &case.annotated));
}

#[test]
fn lines_fit_unless_one_word_does_not() {
    for case in cases() {
        for line in export::text::write(&case.text, &case.annotated).lines() {
            assert!(line.chars().count() <= 80 || line.split_whitespace().count() == 1, "{line:?}");
        }
    }
}

#[test]
fn the_report_tells_who_said_what_and_what_to_check() {
    let text = "“We won,” said Ada Byron.\n\nRents in the city rose by 12 per cent last year.\n";
    let report = export::text::write(text, &whosaid::annotate(text, &whosaid::Options::default()));
    assert!(report.contains("“We won,”"), "{report}");
    assert!(report.contains("exact words · “said”"), "{report}");
}
