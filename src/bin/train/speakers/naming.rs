//! When two names of speakers are the same.

/// Courtesy titles before a name, without their full stop.
const TITLES: [&str; 11] = ["dr", "gov", "miss", "mr", "mrs", "ms", "mx", "prof", "rep", "rev", "sen"];

/// Articles and the like before a name.
const ARTICLES: [&str; 5] = ["a", "an", "both", "some", "the"];

/// The words of a name, lower case, without the article or the courtesy title before it and the ’s behind it.
pub(super) fn words(name: &str) -> Vec<String> {
    let name = name.to_lowercase().replace('’', "'");
    let mut words: Vec<String> = name
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '&' | '.' | '-')))
        .map(|word| word.trim_matches(['\'', '.']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    for before in [&ARTICLES[..], &TITLES] {
        if words.len() > 1 && before.contains(&words[0].as_str()) {
            words.remove(0);
        }
    }
    if let Some(last) = words.last_mut()
        && let Some(owner) = last.strip_suffix("'s")
    {
        *last = owner.to_owned();
    }
    words
}

/// Whether one row of words is a part of the other.
pub(super) fn is_part(one: &[String], two: &[String]) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}

/// Whether all words of one row are among the other's, wherever they stand.
pub(super) fn is_among(one: &[String], two: &[String]) -> bool {
    let within = |some: &[String], all: &[String]| some.iter().all(|word| all.contains(word));
    !one.is_empty() && !two.is_empty() && (within(one, two) || within(two, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_titles_and_possessives_make_no_difference() {
        for same in ["Ada Byron", "Ms. Ada Byron’s", "ADA BYRON", "Sen. Ada Byron", "the Ada Byron"] {
            assert_eq!(words(same), ["ada", "byron"], "{same}");
        }
        assert_eq!(words("AT&T Inc."), ["at&t", "inc"]);
        assert_ne!(words("Senator Ada Byron"), words("Ada Byron"), "an office is no courtesy");
        assert_eq!([words("The"), words("Rep.")], [["the"], ["rep"]], "nothing is left but the name");
    }

    #[test]
    fn a_part_is_in_order_and_some_words_are_not() {
        let [whole, part, some] = ["two aides to the mayor", "aides to", "mayor aides"].map(words);
        assert!(is_part(&whole, &part) && is_part(&part, &whole));
        assert!(!is_part(&whole, &some) && is_among(&whole, &some) && is_among(&some, &whole));
        assert!(!is_part(&[], &whole) && !is_among(&[], &whole));
        assert!(!is_among(&words("Ada Byron"), &words("Ada Quill")));
    }
}
