//! How often the engine names the right speaker, the sources given or found.

use super::gold::{Labelled, LabelledSource, Verdict};
use crate::articles::{Article, Span};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::AddAssign;
use whosaid::training::Marked;
use whosaid::{Options, Speaker, training};

/// What was counted of some sources.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    all: usize,
    right: usize,
    wrong: usize,
    /// Sources whose label tells whether they have a name, and those where the engine tells the same.
    judged: usize,
    judged_right: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.all += other.all;
        self.right += other.right;
        self.wrong += other.wrong;
        self.judged += other.judged;
        self.judged_right += other.judged_right;
    }
}

/// Kinds of source phrases, by their words.
const KINDS: [&str; 4] = ["all sources", "pronouns", "names", "descriptions"];

/// Counts for each of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scores([Counts; 4]);

/// What the engine says of one labelled source.
pub(crate) struct Answer<'l> {
    pub(crate) label: &'l LabelledSource,
    /// The words of the source.
    pub(crate) words: String,
    pub(crate) speaker: Option<Speaker>,
}

/// Answers for every labelled source of an article, the article's own marked attributions given.
pub(crate) fn given<'l>(
    article: &Article,
    labels: &'l Labelled,
    tagger: &[u8],
    weights: &[u8],
) -> Vec<Answer<'l>> {
    let marked: Vec<Marked> = article.attributions.iter().filter_map(marked).collect();
    let found = training::speakers(&article.text, tagger, &marked, weights);
    let of: BTreeMap<Span, Option<Speaker>> = marked
        .iter()
        .zip(found)
        .filter_map(|(marked, speaker)| Some((pair(marked.source?), speaker)))
        .collect();
    let labels = labels.sources.iter();
    labels.map(|label| answer(article, label, of.get(&label.source).cloned().flatten())).collect()
}

/// Answers for the labelled sources that the engine finds by itself.
pub(crate) fn found<'l>(article: &Article, labels: &'l Labelled) -> Vec<Answer<'l>> {
    let annotated = whosaid::annotate(&article.text, &Options::default());
    let meets = |label: &LabelledSource, span: whosaid::Span| {
        (span.start as usize) < label.source.1 && label.source.0 < span.end as usize
    };
    let mut answers = Vec::new();
    for label in &labels.sources {
        let quote = annotated.quotes.iter().find(|quote| quote.source.is_some_and(|span| meets(label, span)));
        if let Some(quote) = quote {
            let speaker = quote.speaker.and_then(|speaker| annotated.speakers.get(speaker)).cloned();
            answers.push(answer(article, label, speaker));
        }
    }
    answers
}

fn answer<'l>(article: &Article, label: &'l LabelledSource, speaker: Option<Speaker>) -> Answer<'l> {
    let (start, end) = label.source;
    let words = article.text.chars().skip(start).take(end - start).collect();
    Answer { label, words, speaker }
}

/// A marked attribution as the engine takes it; one without content is none.
pub(super) fn marked(attribution: &crate::articles::Attribution) -> Option<Marked> {
    let span = |&(start, end): &Span| whosaid::Span { start: start as u32, end: end as u32 };
    let whole = |spans: &[Span]| Some(span(&(spans.first()?.0, spans.last()?.1)));
    let content: Vec<whosaid::Span> = attribution.content.iter().map(span).collect();
    (!content.is_empty()).then(|| Marked {
        content,
        cue: whole(&attribution.cue),
        source: whole(&attribution.source),
    })
}

fn pair(span: whosaid::Span) -> Span {
    (span.start as usize, span.end as usize)
}

impl Answer<'_> {
    pub(crate) fn verdict(&self) -> Verdict {
        self.label
            .verdict(self.speaker.as_ref().map(|speaker| (speaker.name.as_str(), speaker.unnamed.is_none())))
    }

    /// Which of [`KINDS`] the source is of, beside all.
    fn kind(&self) -> usize {
        const PRONOUNS: [&str; 18] = [
            "he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "their", "them", "they",
            "us", "we", "who", "you",
        ];
        let words = self.words.to_lowercase();
        if PRONOUNS.contains(&words.as_str()) {
            1
        } else if self.words.starts_with(|c: char| c.is_uppercase()) && self.label.named == Some(true) {
            2
        } else {
            3
        }
    }

    fn counts(&self) -> Counts {
        let verdict = self.verdict();
        let named = self.speaker.as_ref().map(|speaker| speaker.unnamed.is_none());
        Counts {
            all: 1,
            right: usize::from(verdict == Verdict::Right),
            wrong: usize::from(verdict == Verdict::Wrong),
            judged: usize::from(self.label.named.is_some()),
            judged_right: usize::from(self.label.named.is_some() && named == self.label.named),
        }
    }
}

impl Scores {
    /// Takes one answer.
    pub(crate) fn count(&mut self, answer: &Answer<'_>) {
        let counts = answer.counts();
        for kind in [0, answer.kind()] {
            self.0[kind] += counts;
        }
    }

    /// A table in Markdown.
    pub(crate) fn table(&self) -> String {
        let mut table =
            "| | sources | right | wrong | left open | named or not, right |\n|---|---|---|---|---|---|\n"
                .to_owned();
        for (name, counts) in KINDS.iter().zip(&self.0) {
            let share = |count: usize, all: usize| {
                format!("{:.1} % ({count})", 100.0 * count as f64 / all.max(1) as f64)
            };
            let open = counts.all - counts.right - counts.wrong;
            let _ = writeln!(
                table,
                "| {name} | {} | {} | {} | {} | {} |",
                counts.all,
                share(counts.right, counts.all),
                share(counts.wrong, counts.all),
                share(open, counts.all),
                share(counts.judged_right, counts.judged),
            );
        }
        table
    }
}
