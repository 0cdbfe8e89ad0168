//! Numbers: what a number written in digits counts.

/// What a number is, by its form alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `$3.5bn`
    Money,
    /// `12%`
    Percent,
    /// `1998`, `2010s`, `2016-17`
    Year,
    /// `9/11`, `24/12/2016`
    Date,
    /// `3rd`
    Ordinal,
    /// `10:30`
    Clock,
    /// `34-year-old`
    Age,
    /// `3.5`
    Decimal,
    /// `1,200`, `4bn`
    Big,
    /// Any other.
    Plain,
}

/// The kind of a number token.
pub(super) fn kind(text: &str) -> Kind {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    if text.starts_with(['$', '£', '€', '¥']) {
        Kind::Money
    } else if text.ends_with('%') {
        Kind::Percent
    } else if text.contains(':') {
        Kind::Clock
    } else if letters.starts_with("year") {
        Kind::Age
    } else if is_year(text) {
        Kind::Year
    } else if text.contains('/') {
        Kind::Date
    } else if matches!(letters, "st" | "nd" | "rd" | "th") {
        Kind::Ordinal
    } else if digits >= 4 || matches!(letters, "m" | "mn" | "bn" | "tn" | "k" | "M" | "B" | "K") {
        Kind::Big
    } else if text.contains('.') {
        Kind::Decimal
    } else {
        Kind::Plain
    }
}

/// Four digits from 1500 to 2099, alone, as a decade or as the start of a season.
fn is_year(text: &str) -> bool {
    let (Some(year), Some(tail)) = (text.get(..4), text.get(4..)) else { return false };
    year.bytes().all(|byte| byte.is_ascii_digit())
        && ("1500".."2100").contains(&year)
        && (tail.is_empty() || matches!(tail, "s" | "’s" | "'s") || tail.starts_with(['-', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_form() {
        for (text, expected) in [
            ("$3.5bn", Kind::Money),
            ("12%", Kind::Percent),
            ("1998", Kind::Year),
            ("2010s", Kind::Year),
            ("2016-17", Kind::Year),
            ("9/11", Kind::Date),
            ("2016/17", Kind::Year),
            ("3rd", Kind::Ordinal),
            ("10:30", Kind::Clock),
            ("34-year-old", Kind::Age),
            ("3.5", Kind::Decimal),
            ("1,200", Kind::Big),
            ("4bn", Kind::Big),
            ("2500", Kind::Big),
            ("155", Kind::Plain),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
