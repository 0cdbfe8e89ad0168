//! English inflection: the forms of a verb or noun from its base form and its irregular ones.

use super::Forms;

/// The forms of a verb given as `base`, `base/past` or `base/past/participle`: say/said, write/wrote/written.
///
/// A final consonant is doubled where the irregular column is `+`: admit/+ gives admitted, admitting.
pub(super) fn verb(head: &str) -> Vec<(Forms, String)> {
    let mut columns = head.split('/');
    let base = columns.next().unwrap_or("");
    let irregular = columns.next();
    let doubled = irregular == Some("+") || doubles(base);
    let stem = if doubled {
        format!("{base}{}", base.chars().next_back().unwrap_or_default())
    } else {
        base.to_owned()
    };
    let past = match irregular {
        Some(past) if past != "+" => past.to_owned(),
        _ => with_ed(&stem),
    };
    let participle = columns.next().map_or_else(|| past.clone(), str::to_owned);
    vec![
        (Forms::BASE, base.to_owned()),
        (Forms::S, with_s(base)),
        (Forms::PAST, past),
        (Forms::PARTICIPLE, participle),
        (Forms::ING, with_ing(&stem)),
    ]
}

/// The singular and the plural of a noun given as `singular` or `singular/plural`.
pub(super) fn noun(head: &str) -> Vec<(Forms, String)> {
    let mut columns = head.split('/');
    let singular = columns.next().unwrap_or("");
    let plural = columns.next().map_or_else(|| with_s(singular), str::to_owned);
    vec![(Forms::SINGULAR, singular.to_owned()), (Forms::PLURAL, plural)]
}

/// One-syllable verbs that end in consonant, vowel, consonant double the last letter: plan, planned.
fn doubles(base: &str) -> bool {
    let letters: Vec<char> = base.chars().collect();
    let [.., first, vowel, last] = letters.as_slice() else { return false };
    let syllables = letters.iter().filter(|letter| is_vowel(**letter)).count();
    syllables == 1 && !is_vowel(*first) && is_vowel(*vowel) && !is_vowel(*last) && !"wxy".contains(*last)
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

fn with_s(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(is_vowel) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x', 'z', 'o']) || word.ends_with("ch") || word.ends_with("sh") => {
            format!("{word}es")
        }
        _ => format!("{word}s"),
    }
}

fn with_ed(stem: &str) -> String {
    match stem.strip_suffix('y') {
        Some(head) if !head.ends_with(is_vowel) => format!("{head}ied"),
        _ if stem.ends_with('e') => format!("{stem}d"),
        _ => format!("{stem}ed"),
    }
}

fn with_ing(stem: &str) -> String {
    match stem.strip_suffix('e') {
        Some(head) if head.ends_with('i') => format!("{}ying", head.trim_end_matches('i')),
        Some(head) if !head.ends_with(['e', 'o', 'y']) && head.len() > 1 => format!("{head}ing"),
        _ => format!("{stem}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_verbs() {
        let forms = |head| verb(head).into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ");
        assert_eq!(forms("say/said"), "say says said said saying");
        assert_eq!(forms("write/wrote/written"), "write writes wrote written writing");
        assert_eq!(forms("deny"), "deny denies denied denied denying");
        assert_eq!(forms("admit/+"), "admit admits admitted admitted admitting");
        assert_eq!(forms("plan"), "plan plans planned planned planning");
        assert_eq!(forms("agree"), "agree agrees agreed agreed agreeing");
        assert_eq!(forms("warn"), "warn warns warned warned warning");
    }
}
