//! Stems: one form for all forms of a word, good enough to see that two statements speak of the same thing.

use super::words::Words;
use super::{VERBS, cue, entries};
use std::sync::LazyLock;

/// Irregular past forms and their base forms: stole, stolen → steal.
static IRREGULAR: LazyLock<Words<Option<&'static str>>> = LazyLock::new(|| {
    let cues = entries(cue::LIST).filter_map(|entry| entry.split_whitespace().next());
    let mut irregular = Words::<Option<&str>>::default();
    for head in entries(VERBS).chain(cues) {
        let mut columns = head.split('/');
        let base = columns.next().unwrap_or_default();
        for form in columns.filter(|form| *form != "+") {
            irregular.entry(form).get_or_insert(base);
        }
    }
    irregular
});

/// Letters that a stem keeps at least.
const SHORTEST: usize = 3;

/// The stem of a lower-case word, without its ending: transfers, transferred, transferring; supply, supplies; fire, firing.
pub(crate) fn of(lower: &str) -> String {
    let base = IRREGULAR.get(lower).copied().flatten().unwrap_or(lower);
    let cut = |ending: &str| base.strip_suffix(ending).filter(|stem| stem.chars().count() >= SHORTEST);
    let [ies, ied] = ["ies", "ied"].map(cut);
    if let Some(stem) = ies.or(ied) {
        return format!("{stem}i");
    }
    let cut =
        ["ing", "ed", "es", "s"].iter().find_map(|ending| cut(ending).filter(|_| !base.ends_with("ss")));
    let mut stem = cut.unwrap_or(base).to_owned();
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    if stem.chars().count() > SHORTEST {
        match (last, before) {
            (Some('e'), _) => _ = stem.pop(),
            (Some('y'), Some(before)) if !"aeiou".contains(before) => {
                stem.pop();
                stem.push('i');
            }
            // planned, stopping
            (Some(last), Some(before)) if last == before && cut.is_some() && !"lsz".contains(last) => {
                _ = stem.pop()
            }
            _ => {}
        }
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_forms_of_a_word_share_a_stem() {
        for forms in [
            &["transfer", "transfers", "transferred", "transferring"][..],
            &["supply", "supplies", "supplied", "supplying"],
            &["fire", "fires", "fired", "firing"],
            &["steal", "stole", "stolen", "stealing"],
            &["attack", "attacks", "attacked"],
            &["soldier", "soldiers"],
            &["close", "closed", "closing"],
            &["kill", "killed", "killing"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| of(form)).collect();
            assert!(stems.windows(2).all(|pair| pair.first() == pair.last()), "{stems:?}");
        }
        assert_ne!(of("loss"), of("los"));
        assert_ne!(of("bank"), of("ban"));
    }
}
