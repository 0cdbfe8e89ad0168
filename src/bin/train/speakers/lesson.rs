//! Fits the judge of antecedents to labelled sources.

use super::gold::{Labelled, Verdict};
use super::scores::{self, Scores};
use crate::articles::{self, Article};
use crate::attribution::choice::{self, Plan, Question};
use crate::records;
use std::fs;
use std::path::Path;
use whosaid::training::{self, Marked};

const PLAN: Plan = Plan { bits: 13, epochs: 20, rate: 0.2, dropout: 0.5, seed: 1 };

/// Rounds: what is not labelled is answered by the weights of the round before.
const ROUNDS: usize = 3;

/// Fits by other chances; their mean is the weights.
const RUNS: u64 = 5;

/// Shares of the articles that are left out in turn to measure the rest's weights on.
const FOLDS: usize = 5;

/// Fits the weights to the labelled training articles and writes them to `out`.
pub(crate) fn train(labels: &Path, data: &Path, out: &Path) -> Result<(), String> {
    let tagger = out.join("tagger.bin");
    let tagger = fs::read(&tagger).map_err(|fault| format!("{}: {fault}", tagger.display()))?;
    let path = data.join("train.jsonl");
    let articles = articles::read(&path)?;
    let labels: Vec<Labelled> = records::read(&labels.join("train.jsonl"))?;
    let mut lessons = Vec::new();
    for labels in &labels {
        lessons.push((super::article(&articles, labels, &path)?, labels));
    }
    let mut scores = Scores::default();
    for fold in 0..FOLDS {
        let (left, taken): (Vec<_>, Vec<_>) =
            lessons.iter().enumerate().partition(|(at, _)| at % FOLDS == fold);
        let taken: Vec<_> = taken.into_iter().map(|(_, lesson)| *lesson).collect();
        let weights = fit(&taken, &tagger);
        for (_, (article, labels)) in left {
            for answer in scores::given(article, labels, &tagger, &weights) {
                scores.count(&answer);
            }
        }
    }
    println!("Training articles, each by weights that never saw it:\n\n{}", scores.table());
    let weights = fit(&lessons, &tagger);
    fs::write(out.join("antecedent.bin"), &weights).map_err(|fault| format!("{}: {fault}", out.display()))
}

fn fit(lessons: &[(&Article, &Labelled)], tagger: &[u8]) -> Vec<u8> {
    let mut weights = vec![0; 1 << PLAN.bits];
    for _ in 0..ROUNDS {
        let questions: Vec<Question> = lessons
            .iter()
            .flat_map(|(article, labels)| questions(article, labels, tagger, &weights))
            .collect();
        weights = mean((0..RUNS).map(|run| choice::fit(&questions, Plan { seed: PLAN.seed + run, ..PLAN })));
    }
    weights
}

/// The mean of several files of weights.
fn mean(files: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut sums: Vec<i32> = vec![0; 1 << PLAN.bits];
    for file in files {
        sums.iter_mut().zip(file).for_each(|(sum, weight)| *sum += i32::from(weight as i8));
    }
    let runs = RUNS as f32;
    sums.into_iter().map(|sum| (sum as f32 / runs).round() as i8 as u8).collect()
}

fn questions(article: &Article, labels: &Labelled, tagger: &[u8], weights: &[u8]) -> Vec<Question> {
    let marked: Vec<Marked> = article.attributions.iter().filter_map(scores::marked).collect();
    let mut label = |span: whosaid::Span, speaker: Option<(&str, bool)>| {
        let span = (span.start as usize, span.end as usize);
        let source =
            labels.sources.iter().find(|label| label.source.0 < span.1 && span.0 < label.source.1)?;
        Some(source.verdict(speaker) == Verdict::Right)
    };
    let asked = training::antecedent_questions(&article.text, tagger, &marked, weights, &mut label);
    asked.into_iter().map(|question| Question { options: question.options }).collect()
}
