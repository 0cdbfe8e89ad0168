//! Who the sources of articles are, as people read them: offsets and names, without the articles' text.

use crate::articles::Span;
use serde::Deserialize;

/// The labelled sources of one article.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Labelled {
    pub(crate) id: String,
    pub(crate) sources: Vec<LabelledSource>,
}

/// One source phrase, and who it is.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct LabelledSource {
    /// From its first to its last code point.
    pub(crate) source: Span,
    /// What a careful reader calls the speaker, and what may be said as well; `None` where the text does not tell.
    pub(crate) speakers: Vec<Option<String>>,
    /// Whether the text names the speaker; `None` where it does not tell who it is.
    pub(crate) named: Option<bool>,
}

/// How an answer meets a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    /// Another speaker than any of the label's.
    Wrong,
    /// No speaker, where the label has one.
    Open,
}

impl LabelledSource {
    /// Whether a speaker, named or not, is the one of the label.
    ///
    /// A name has to be the very name. A description has to hold the label's words or be held by them, for where a
    /// description ends is nobody's convention.
    pub(crate) fn verdict(&self, speaker: Option<(&str, bool)>) -> Verdict {
        let Some((name, named)) = speaker else {
            return if self.speakers.contains(&None) { Verdict::Right } else { Verdict::Open };
        };
        let words = words(name);
        let agrees = |known: &String| {
            let known = self::words(known);
            known == words || (!named && self.named == Some(false) && meets(&known, &words))
        };
        if self.speakers.iter().flatten().any(agrees) { Verdict::Right } else { Verdict::Wrong }
    }
}

/// The words of a name, lower case, without the article before it and the ’s behind it.
fn words(name: &str) -> Vec<String> {
    let name = name.to_lowercase().replace('’', "'");
    let mut words: Vec<String> = name
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '&' | '.' | '-')))
        .map(|word| word.trim_matches(['\'', '.']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if words.len() > 1 && matches!(words[0].as_str(), "the" | "a" | "an" | "both" | "some") {
        words.remove(0);
    }
    if let Some(last) = words.last_mut()
        && let Some(owner) = last.strip_suffix("'s")
    {
        *last = owner.to_owned();
    }
    words
}

/// Whether one row of words is a part of the other.
fn meets(one: &[String], two: &[String]) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(speakers: &[Option<&str>], named: Option<bool>) -> LabelledSource {
        let speakers = speakers.iter().map(|name| name.map(str::to_owned)).collect();
        LabelledSource { source: (0, 1), speakers, named }
    }

    #[test]
    fn a_name_has_to_be_the_very_name() {
        let ada = label(&[Some("Ada Byron"), Some("the Byron Society")], Some(true));
        assert_eq!(ada.verdict(Some(("Ada Byron", true))), Verdict::Right);
        assert_eq!(ada.verdict(Some(("Byron Society", true))), Verdict::Right);
        assert_eq!(ada.verdict(Some(("Byron", true))), Verdict::Wrong);
        assert_eq!(ada.verdict(None), Verdict::Open);
    }

    #[test]
    fn a_description_may_be_longer_or_shorter() {
        let aides = label(&[Some("two aides")], Some(false));
        assert_eq!(aides.verdict(Some(("Two aides to the mayor", false))), Verdict::Right);
        assert_eq!(aides.verdict(Some(("aides", false))), Verdict::Right);
        assert_eq!(aides.verdict(Some(("the mayor", false))), Verdict::Wrong);
        assert_eq!(label(&[None], None).verdict(None), Verdict::Right);
        assert_eq!(label(&[None], None).verdict(Some(("Ada", true))), Verdict::Wrong);
    }
}
