//! Articles with the attributions that people marked in them: `quotes/*.jsonl`.

use crate::records;
use serde::Deserialize;
use std::path::Path;
use whosaid::{Annotated, Offsets};

/// A piece of a text or of a row of tokens: first position, first position behind it.
pub(crate) type Span = (usize, usize);

/// A news article and what is attributed to whom in it. Spans count code points of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub(crate) struct Article {
    pub(crate) id: String,
    /// Who printed it; empty where the file does not tell.
    pub(crate) publisher: String,
    pub(crate) text: String,
    pub(crate) attributions: Vec<Attribution>,
}

/// What somebody is reported to have said or thought, as people marked it or as the engine found it.
///
/// Each part can consist of several spans, in order, and be empty: no source is named, no cue introduces it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) source: Vec<Span>,
    pub(crate) cue: Vec<Span>,
    pub(crate) content: Vec<Span>,
    /// Who people say speaks, where the file tells that too.
    pub(crate) speaker: Option<String>,
}

/// All articles of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<Article>, String> {
    records::read(path)
}

/// What the engine found, in the form of what people mark; the result has to count code points.
pub(crate) fn found(annotated: &Annotated) -> Vec<Attribution> {
    debug_assert_eq!(annotated.offsets, Offsets::Char);
    let span = |span: &whosaid::Span| (span.start as usize, span.end as usize);
    let attribution = |quote: &whosaid::Quote| Attribution {
        source: quote.source.iter().map(span).collect(),
        cue: quote.cue.iter().map(span).collect(),
        content: quote.content.iter().map(span).collect(),
        speaker: None,
    };
    annotated.quotes.iter().map(attribution).collect()
}

/// An article as a line holds it; other keys are passed over.
#[derive(Deserialize)]
struct Written {
    id: String,
    #[serde(default)]
    publisher: String,
    text: String,
    attributions: Vec<WrittenAttribution>,
}

#[derive(Deserialize)]
struct WrittenAttribution {
    source: Option<Vec<Span>>,
    cue: Option<Vec<Span>>,
    content: Option<Vec<Span>>,
    speaker: Option<String>,
}

impl TryFrom<Written> for Article {
    type Error = String;

    fn try_from(written: Written) -> Result<Article, String> {
        let length = written.text.chars().count();
        let spans = |part: Option<Vec<Span>>| {
            let mut spans = part.unwrap_or_default();
            spans.sort_unstable();
            match spans.iter().find(|(start, end)| start >= end || *end > length) {
                Some((start, end)) => {
                    Err(format!("article {:?}: no span of its text: [{start}, {end}]", written.id))
                }
                None => Ok(spans),
            }
        };
        let attribution = |marked: WrittenAttribution| {
            Ok(Attribution {
                source: spans(marked.source)?,
                cue: spans(marked.cue)?,
                content: spans(marked.content)?,
                speaker: marked.speaker,
            })
        };
        let attributions =
            written.attributions.into_iter().map(attribution).collect::<Result<_, String>>()?;
        Ok(Article { id: written.id, publisher: written.publisher, text: written.text, attributions })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const LINE: &str = r#"{"id": "a", "publisher": "p", "text": "“Né,” said Ada.", "attributions":
        [{"type": "t", "source": [[11, 14]], "cue": [[6, 10]], "content": [[4, 5], [0, 3]]},
        {"source": null, "speaker": "Ada"}]}"#;

    #[test]
    fn an_article_is_read_with_its_spans_in_order() {
        let article: Article = serde_json::from_str(LINE).unwrap();
        let marked = Attribution {
            source: vec![(11, 14)],
            cue: vec![(6, 10)],
            content: vec![(0, 3), (4, 5)],
            speaker: None,
        };
        let bare = Attribution { speaker: Some("Ada".to_owned()), ..Attribution::default() };
        assert_eq!(article.attributions, [marked, bare]);
        assert_eq!((article.id.as_str(), article.publisher.as_str()), ("a", "p"));
        assert_eq!(article.text.chars().count(), 15);
    }

    #[test]
    fn a_span_outside_the_text_is_told() {
        for wrong in ["[11, 16]", "[11, 11]", "[12, 11]"] {
            let line = LINE.replace("[11, 14]", wrong);
            let fault = serde_json::from_str::<Article>(&line).unwrap_err().to_string();
            assert!(fault.starts_with(&format!("article \"a\": no span of its text: {wrong}")), "{fault}");
        }
    }

    #[test]
    fn the_engines_findings_take_the_same_form() {
        let found = found(&whosaid::annotate("“Né,” said Ada.", &whosaid::Options::default()));
        let expected =
            Attribution { source: vec![(11, 14)], cue: vec![(6, 10)], content: vec![(0, 5)], speaker: None };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn what_is_exported_for_training_is_read_as_an_article() {
        let text = "“Né,” said Ada Byron.";
        let annotated = whosaid::annotate(text, &whosaid::Options::default());
        let article: Article =
            serde_json::from_str(&whosaid::export::labels::write(text, &annotated)).unwrap();
        let named = Attribution { speaker: Some("Ada Byron".to_owned()), ..found(&annotated)[0].clone() };
        assert_eq!((article.text.as_str(), article.attributions), (text, vec![named]));
    }
}
