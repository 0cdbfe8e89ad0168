//! What the engine says of labelled sources, the sources given to it or found by it.

use super::gold::{Gold, Label, Verdict};
use crate::articles::{Article, Attribution, Span};
use std::collections::BTreeMap;
use whosaid::training::{self, Marked};
use whosaid::{Annotated, Speaker};

/// What the engine says of one labelled source.
pub(crate) struct Answer<'g> {
    pub(crate) label: &'g Label,
    /// The words of the source.
    pub(crate) words: String,
    pub(crate) speaker: Option<Speaker>,
}

/// Answers for every labelled source of an article, the article's own marked attributions given.
pub(crate) fn given<'g>(gold: &'g Gold, tagger: &[u8], weights: &[u8]) -> Vec<Answer<'g>> {
    let marked = marked(&gold.article);
    let found = training::speakers(&gold.article.text, tagger, &marked, weights);
    let of: BTreeMap<Span, Option<Speaker>> = marked
        .iter()
        .zip(found)
        .filter_map(|(marked, speaker)| Some((span(marked.source?), speaker)))
        .collect();
    let speaker = |label: &Label| of.get(&label.source).cloned().flatten();
    gold.labels.iter().map(|label| Answer::new(&gold.article, label, speaker(label))).collect()
}

/// Answers for the labelled sources that the engine found by itself.
pub(crate) fn found<'g>(gold: &'g Gold, annotated: &Annotated) -> Vec<Answer<'g>> {
    let meets = |label: &Label, (start, end): Span| start < label.source.1 && label.source.0 < end;
    let mut answers = Vec::new();
    for label in &gold.labels {
        let is_of = |quote: &&whosaid::Quote| quote.source.is_some_and(|source| meets(label, span(source)));
        if let Some(quote) = annotated.quotes.iter().find(is_of) {
            let speaker = quote.speaker.and_then(|speaker| annotated.speakers.get(speaker)).cloned();
            answers.push(Answer::new(&gold.article, label, speaker));
        }
    }
    answers
}

/// The marked attributions of an article as the engine takes them; one without content is none.
pub(crate) fn marked(article: &Article) -> Vec<Marked> {
    let span = |&(start, end): &Span| whosaid::Span { start: start as u32, end: end as u32 };
    let whole = |spans: &[Span]| Some(span(&(spans.first()?.0, spans.last()?.1)));
    let marked = |attribution: &Attribution| {
        let content: Vec<whosaid::Span> = attribution.content.iter().map(span).collect();
        let (cue, source) = (whole(&attribution.cue), whole(&attribution.source));
        (!content.is_empty()).then_some(Marked { content, cue, source })
    };
    article.attributions.iter().filter_map(marked).collect()
}

/// A span of the engine, counted in code points, in the form of the labels.
pub(super) fn span(span: whosaid::Span) -> Span {
    (span.start as usize, span.end as usize)
}

impl<'g> Answer<'g> {
    fn new(article: &Article, label: &'g Label, speaker: Option<Speaker>) -> Answer<'g> {
        let (start, end) = label.source;
        let words = article.text.chars().skip(start).take(end - start).collect();
        Answer { label, words, speaker }
    }

    pub(crate) fn verdict(&self) -> Verdict {
        let speaker = self.speaker.as_ref();
        self.label.verdict(speaker.map(|speaker| (speaker.name.as_str(), speaker.unnamed.is_none())))
    }

    /// Whether the engine tells as the label does if the text names the speaker; `None` where the label does not tell.
    pub(crate) fn agrees_on_name(&self) -> Option<bool> {
        let named = self.speaker.as_ref().map(|speaker| speaker.unnamed.is_none());
        self.label.named.map(|label| named == Some(label))
    }

    /// A line that tells what was answered, and what is right.
    pub(crate) fn line(&self, article: &Article) -> String {
        let speakers: Vec<&str> =
            self.label.speakers.iter().map(|name| name.as_deref().unwrap_or("?")).collect();
        let found = self.speaker.as_ref();
        let name = found.map_or("?", |speaker| &speaker.name);
        let kind = if found.is_some_and(|speaker| speaker.unnamed.is_some()) { " (unnamed)" } else { "" };
        let id: String = article.id.chars().take(40).collect();
        let right = speakers.join(" or ");
        let label = match self.label.named {
            Some(true) if self.agrees_on_name() == Some(false) => " (named)",
            Some(false) if self.agrees_on_name() == Some(false) => " (unnamed)",
            _ => "",
        };
        format!("{id} {}: {} → {name}{kind}, not {right}{label}", self.label.source.0, self.words)
    }
}
