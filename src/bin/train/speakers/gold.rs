//! Who the sources of articles are, as people read them: offsets and names, without the articles' text.

use super::naming::{is_part, words};
use crate::articles::{self, Article, Span};
use crate::records;
use serde::Deserialize;
use std::path::Path;

/// An article with its labelled sources.
pub(crate) struct Gold {
    pub(crate) article: Article,
    pub(crate) labels: Vec<Label>,
}

/// One source phrase, and who it is.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Label {
    /// From its first to its last code point.
    pub(crate) source: Span,
    /// What a careful reader calls the speaker, and what may be said as well; `None` where the text does not tell.
    pub(crate) speakers: Vec<Option<String>>,
    /// Whether the text names the speaker; `None` where it does not tell who it is.
    pub(crate) named: Option<bool>,
}

/// A line of a file of labels.
#[derive(Deserialize)]
struct Labelled {
    id: String,
    sources: Vec<Label>,
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

/// The labelled articles, in the order of their labels.
pub(crate) fn read(labels: &Path, articles: &Path) -> Result<Vec<Gold>, String> {
    let all = articles::read(articles)?;
    let of = |labelled: Labelled| {
        let article = all.iter().find(|article| article.id == labelled.id);
        let article =
            article.ok_or_else(|| format!("{}: no article {:?}", articles.display(), labelled.id))?;
        let length = article.text.chars().count();
        match labelled
            .sources
            .iter()
            .map(|label| label.source)
            .find(|&(start, end)| start >= end || end > length)
        {
            Some((start, end)) => {
                Err(format!("{}: no span of {:?}: [{start}, {end}]", labels.display(), labelled.id))
            }
            None => Ok(Gold { article: article.clone(), labels: labelled.sources }),
        }
    };
    records::read::<Labelled>(labels)?.into_iter().map(of).collect()
}

impl Gold {
    /// The label of a source: of the very phrase, or else of the first that shares a code point with it.
    pub(crate) fn label(&self, (start, end): Span) -> Option<&Label> {
        let meets = |label: &&Label| label.source.0 < end && start < label.source.1;
        let same = self.labels.iter().find(|label| label.source == (start, end));
        same.or_else(|| self.labels.iter().find(meets))
    }
}

impl Label {
    /// Whether a speaker, by name and whether that is one, is the one of the label.
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
            known == words || (!named && self.named == Some(false) && is_part(&known, &words))
        };
        if self.speakers.iter().flatten().any(agrees) { Verdict::Right } else { Verdict::Wrong }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn label(source: Span, speakers: &[Option<&str>], named: Option<bool>) -> Label {
        let speakers = speakers.iter().map(|name| name.map(str::to_owned)).collect();
        Label { source, speakers, named }
    }

    #[test]
    fn a_name_has_to_be_the_very_name() {
        let ada = label((0, 1), &[Some("Ada Byron"), Some("the Byron Society")], Some(true));
        assert_eq!(ada.verdict(Some(("Ada Byron", true))), Verdict::Right);
        assert_eq!(ada.verdict(Some(("Mrs. Ada Byron", true))), Verdict::Right);
        assert_eq!(ada.verdict(Some(("Byron Society", true))), Verdict::Right);
        assert_eq!(ada.verdict(Some(("Byron", true))), Verdict::Wrong);
        assert_eq!(ada.verdict(None), Verdict::Open);
    }

    #[test]
    fn a_description_may_be_longer_or_shorter() {
        let aides = label((0, 1), &[Some("two aides")], Some(false));
        assert_eq!(aides.verdict(Some(("Two aides to the mayor", false))), Verdict::Right);
        assert_eq!(aides.verdict(Some(("aides", false))), Verdict::Right);
        assert_eq!(aides.verdict(Some(("the mayor", false))), Verdict::Wrong);
        assert_eq!(label((0, 1), &[None], None).verdict(None), Verdict::Right);
        assert_eq!(label((0, 1), &[None], None).verdict(Some(("Ada", true))), Verdict::Wrong);
    }

    #[test]
    fn the_label_of_the_very_phrase_goes_before_one_that_meets_it() {
        let labels =
            vec![label((0, 9), &[Some("the aides")], Some(false)), label((4, 9), &[Some("Ada")], Some(true))];
        let gold = Gold { article: Article::default(), labels };
        let named = |span| gold.label(span).and_then(|label| label.named);
        assert_eq!([named((4, 9)), named((3, 9)), named((9, 12))], [Some(true), Some(false), None]);
    }
}
