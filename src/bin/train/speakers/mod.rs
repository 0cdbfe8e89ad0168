//! Speakers: the labels of sources, and how well the engine answers them.

mod gold;
mod lesson;
mod scores;

pub(crate) use lesson::train;

use crate::articles::{self, Article};
use crate::records;
use gold::{Labelled, Verdict};
use scores::{Answer, Scores};
use std::fs;
use std::path::Path;

/// Prints how often the engine names the speaker that people named, the sources given and found; with `list` every
/// source where it does not.
pub(crate) fn measure(labels: &Path, path: &Path, model: &Path, list: bool) -> Result<(), String> {
    let labels: Vec<Labelled> = records::read(labels)?;
    let articles = articles::read(path)?;
    let tagger = model.join("tagger.bin");
    let tagger = fs::read(&tagger).map_err(|fault| format!("{}: {fault}", tagger.display()))?;
    let weights = model.join("antecedent.bin");
    let weights = fs::read(&weights).map_err(|fault| format!("{}: {fault}", weights.display()))?;
    let (mut given, mut found) = (Scores::default(), Scores::default());
    for labels in &labels {
        let article = article(&articles, labels, path)?;
        for answer in scores::given(article, labels, &tagger, &weights) {
            given.count(&answer);
            if list && answer.verdict() != Verdict::Right {
                println!("{}", line(article, &answer));
            }
        }
        scores::found(article, labels).iter().for_each(|answer| found.count(answer));
    }
    println!("{}, {} articles\n", path.display(), labels.len());
    println!("Sources given:\n\n{}\nSources found by the engine:\n\n{}", given.table(), found.table());
    Ok(())
}

fn article<'a>(articles: &'a [Article], labels: &Labelled, path: &Path) -> Result<&'a Article, String> {
    let known = articles.iter().find(|article| article.id == labels.id);
    known.ok_or_else(|| format!("{}: no article {:?}", path.display(), labels.id))
}

fn line(article: &Article, answer: &Answer<'_>) -> String {
    let speakers: Vec<&str> =
        answer.label.speakers.iter().map(|name| name.as_deref().unwrap_or("?")).collect();
    let found = answer.speaker.as_ref();
    let name = found.map_or("?", |speaker| &speaker.name);
    let kind = if found.is_some_and(|speaker| speaker.unnamed.is_some()) { " (unnamed)" } else { "" };
    let id: String = article.id.chars().take(40).collect();
    format!("{id} {}: {} → {name}{kind}, not {}", answer.label.source.0, answer.words, speakers.join(" or "))
}
