//! Files of records, one JSON object a line.

use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// All records of a file, in order; blank lines are passed over. The error names the file and the line.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let text = fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    parse(&text).map_err(|fault| format!("{}, {fault}", path.display()))
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(index, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|fault| format!("line {}: {}", index + 1, without_line(&fault)))
    };
    lines.map(read).collect()
}

/// What is wrong, without the parser's own count of lines: it sees one line at a time.
fn without_line(fault: &serde_json::Error) -> String {
    let told = fault.to_string();
    match told.rsplit_once(" at line ") {
        Some((what, _)) if fault.column() > 0 => format!("{what} (column {})", fault.column()),
        Some((what, _)) => what.to_owned(),
        None => told,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named() {
        assert_eq!(parse::<u8>("1\n\n2\n"), Ok(vec![1, 2]));
        let fault = parse::<u8>("1\n\nx\n").unwrap_err();
        assert_eq!(fault, "line 3: expected value (column 1)");
        let missing = read::<u8>(Path::new("no/such.jsonl")).unwrap_err();
        assert!(missing.starts_with("no/such.jsonl: "), "{missing}");
    }
}
