use crate::case::{Case, cases};
use serde_json::Value;
use whosaid::export;

#[test]
fn it_is_json_and_stays_json_inside_a_script_element() {
    let mut hostile = 0;
    for case in cases() {
        is_inert(&case);
        let names = case.annotated.speakers.iter().map(|speaker| &speaker.name);
        hostile += names.filter(|name| name.contains("</script>")).count();
    }
    assert!(hostile > 0, "some name would have ended a script");
}

pub(crate) fn is_inert(case: &Case) {
    let json = export::json::write(&case.annotated);
    assert!(!json.contains(['<', '>', '\u{2028}', '\u{2029}', '\n']), "{json}");
    let value: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["schema"], "whosaid/1");
    let written = value["speakers"].as_array().expect("speakers");
    for (written, speaker) in written.iter().zip(&case.annotated.speakers) {
        assert_eq!(written["name"], speaker.name);
    }
}
