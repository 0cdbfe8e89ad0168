//! The attribution models: how often words report, two passes of the sequence tagger, links, sources, certainty.
//!
//! Each model learns from what the ones before it make of articles that they never saw: its errors in training are those
//! that it will meet later.

mod card;
mod field;
mod pass;
mod plan;
mod question;
mod rates;
mod scores;
mod study;

use crate::choice::{self, Question};
use crate::fold::{FITS, FOLDS, Fitted};
use crate::progress::Progress;
use crate::tagger;
use crate::weights;
use question::{Judged, SourceCase};
use rates::Rates;
use std::fs;
use std::path::Path;
use study::{Course, Study};
use whosaid::training::{Labelled, Weights};

/// Models that choose: of links, of sources, of the sources of direct quotations.
const CHOICES: usize = 3;

/// Fits every model to the training articles, and writes the weights and their card to `out`; the tagger of parts of
/// speech stands there already.
pub(crate) fn train(data: &Path, out: &Path) -> Result<(), String> {
    let tagger = weights::file(out, "tagger")?;
    let studies = study::read(&data.join("train.jsonl"))?;
    let sets = scores::Set::all(data)?;

    let steps = FOLDS * tagger::steps() + 2 * pass::STEPS + CHOICES * FITS + 2 + scores::steps(&sets);
    let progress = Progress::new("attribution", steps);
    progress.tell("taggers for the folds");
    let taggers = tagger::folds(data, FOLDS, &progress)?;
    let weights = fit(&studies, &taggers, tagger, &progress);
    progress.tell("measuring");
    let scores = scores::Scores::measure(sets, &weights, &progress);
    drop(progress);

    for (name, bytes) in files(&weights) {
        weights::write(out, name, bytes)?;
    }
    let card = out.join("attribution.md");
    fs::write(&card, card::text(&studies, &weights, &scores))
        .map_err(|fault| format!("{}: {fault}", card.display()))?;
    print!("{}", scores.tables());
    Ok(())
}

/// The files of weights by name, in the order in which the engine uses them.
fn files(weights: &Weights) -> [(&'static str, &[u8]); 8] {
    [
        ("rates", &weights.rates),
        ("first-pass", &weights.first),
        ("second-pass", &weights.second),
        ("link", &weights.link),
        ("source", &weights.source),
        ("direct-source", &weights.direct),
        ("certainty", &weights.certainty),
        ("exactness", &weights.exactness),
    ]
}

/// Every model, in the order of the engine.
fn fit(studies: &[Study], taggers: &[Vec<u8>], tagger: Vec<u8>, progress: &Progress) -> Weights {
    progress.tell("reading");
    let rates = Rates::count(studies.iter().map(|study| (study.keys.as_slice(), study.labels.as_slice())));
    let course = Course::to_learn(studies, taggers, &rates);
    progress.tell("first pass");
    let first = pass::fit(&course, None, progress);
    progress.tell("second pass");
    let second = pass::fit(&course, Some(&first), progress);
    progress.tell("links, sources, certainty");
    let chosen = choices(&course, &second.labels, progress);
    let [certainty, exactness] = judgements(&course, &second.labels, &chosen, progress);
    Weights {
        tagger,
        rates: rates.file(None),
        first: first.weights,
        second: second.weights,
        link: chosen.link.whole,
        source: chosen.source.whole,
        direct: chosen.direct.whole,
        certainty,
        exactness,
        antecedent: Vec::new(),
    }
}

/// The models that choose.
struct Chosen {
    link: Fitted,
    source: Fitted,
    direct: Fitted,
}

fn choices(course: &Course<'_>, second: &[Labelled], progress: &Progress) -> Chosen {
    let links = course.each(|index, study, known| question::links(study, known, &second[index]));
    let link = Fitted::choices(&links, plan::LINK, progress);
    let asked = course
        .each(|index, study, known| question::sources(study, known, link.without(index), &second[index]));
    let sources = questions(&asked, |_| true);
    let directs = questions(&asked, |case| case.direct);
    let source = Fitted::choices(&sources, plan::SOURCE, progress);
    let direct = Fitted::choices(&directs, plan::DIRECT_SOURCE, progress);
    Chosen { link, source, direct }
}

/// The questions of some of the cases, article by article.
fn questions(asked: &[Vec<SourceCase>], of: fn(&SourceCase) -> bool) -> Vec<Vec<&Question>> {
    let mut found = Vec::with_capacity(asked.len());
    for cases in asked {
        found.push(cases.iter().filter(|case| of(case)).map(|case| &case.question).collect());
    }
    found
}

/// The weights of certainty and of exactness.
fn judgements(
    course: &Course<'_>,
    second: &[Labelled],
    chosen: &Chosen,
    progress: &Progress,
) -> [Vec<u8>; 2] {
    let blind = |fold: usize| Weights {
        link: chosen.link.without(fold).to_vec(),
        source: chosen.source.without(fold).to_vec(),
        direct: chosen.direct.without(fold).to_vec(),
        ..Weights::default()
    };
    let blind: Vec<Weights> = (0..FOLDS).map(blind).collect();
    let judged = course.each(|index, study, known| {
        question::judgements(study, known, &blind[index % FOLDS], &second[index])
    });
    let judged: Vec<Judged> = judged.into_iter().flatten().collect();
    let fit = |asked: fn(&Judged) -> &Question| {
        let weights = choice::fit(judged.iter().map(asked), plan::CERTAINTY);
        progress.step();
        weights
    };
    [fit(|judged| &judged.right), fit(|judged| &judged.exact)]
}
