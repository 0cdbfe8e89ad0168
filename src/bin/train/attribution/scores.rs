//! How good the models are, on articles that none of them saw: each at its own part, and all together.

use super::pass;
use super::question;
use super::study::{self, Course, Study};
use crate::articles;
use crate::choice::Question;
use crate::end_to_end::{self, Sections};
use crate::measure::{self, Scored};
use crate::progress::Progress;
use crate::side_by_side::side_by_side;
use std::fmt::Write as _;
use std::path::Path;
use whosaid::training::{self, Knowledge, Labelled, Weights};
use whosaid::{Acts, Annotated};

/// Articles to measure by.
pub(super) struct Set {
    name: &'static str,
    studies: Vec<Study>,
}

impl Set {
    /// The sets: the one whose scores chose the settings, and one of other outlets and kinds.
    pub(super) fn all(data: &Path) -> Result<[Set; 2], String> {
        let read = |name| Ok::<Set, String>(Set { name, studies: study::read(&data.join(name))? });
        Ok([read("dev.jsonl")?, read("web_dev.jsonl")?])
    }
}

/// What is kept: everything, or what was said and written.
const MODES: [(&str, Acts); 2] = [("everything", Acts::All), ("speech", Acts::Speech)];

/// How often [`Scores::measure`] steps.
pub(super) fn steps(sets: &[Set]) -> usize {
    sets.len() * MODES.len() + 1
}

/// The scores as a card tells them.
pub(super) struct Scores {
    /// A sentence for each model, by the name of its file.
    pub(super) parts: Vec<(&'static str, String)>,
    /// Who said what, a table for each set and mode.
    pub(super) end_to_end: String,
    /// Of findings scored in each band, how many are right.
    pub(super) calibration: String,
}

impl Scores {
    pub(super) fn measure(sets: [Set; 2], weights: &Weights, progress: &Progress) -> Scores {
        let mut tables = String::new();
        let mut judged = Vec::new();
        for set in &sets {
            for (mode, acts) in MODES {
                let found = side_by_side(set.studies.len(), |index| {
                    training::annotate(&set.studies[index].article.text, weights, acts)
                });
                let _ = writeln!(
                    tables,
                    "{}, {} articles, {mode}:\n\n{}{}",
                    set.name,
                    found.len(),
                    end_to_end::HEAD,
                    end_to_end::report(&sections(&set.studies, &found))
                );
                if acts == Acts::All {
                    judged.push(judge(&set.studies, &found));
                }
                progress.step();
            }
        }
        let parts = parts(&sets[0].studies, weights);
        progress.step();
        Scores {
            parts,
            end_to_end: tables.trim_end().to_owned(),
            calibration: calibration(sets.each_ref().map(|set| set.name), &judged),
        }
    }

    /// The tables, as the command prints them.
    pub(super) fn tables(&self) -> String {
        format!("{}\n\n{}", self.end_to_end, self.calibration)
    }
}

fn sections(studies: &[Study], found: &[Annotated]) -> Vec<Sections> {
    let count = |(study, annotated): (&Study, &Annotated)| {
        end_to_end::count(&study.article, &articles::found(annotated))
    };
    studies.iter().zip(found).map(count).collect()
}

/// The score of every finding, and whether it is right.
fn judge(studies: &[Study], found: &[Annotated]) -> Scored {
    let mut scored = Scored::new();
    for (study, annotated) in studies.iter().zip(found) {
        let right = end_to_end::right(&study.article, &articles::found(annotated));
        scored.extend(annotated.quotes.iter().map(|quote| quote.score).zip(right));
    }
    scored
}

/// A table of bands of a hundred scores each, the highest first.
fn calibration(sets: [&str; 2], judged: &[Scored]) -> String {
    let [one, other] = sets;
    let mut table = format!("| score | right in {one} | right in {other} |\n|---|---|---|\n");
    for band in (0..10u16).rev() {
        let (low, high) = (band * 100, if band == 9 { 1000 } else { band * 100 + 99 });
        let within = |scored: &Scored| {
            let all = scored.iter().filter(|(score, _)| (low..=high).contains(score));
            let (right, count) = all.fold((0, 0), |sum, (_, right)| (sum.0 + usize::from(*right), sum.1 + 1));
            match count {
                0 => "–".to_owned(),
                _ => format!("{right} of {count}, {} %", 100 * right / count),
            }
        };
        let cells: Vec<String> = judged.iter().map(within).collect();
        let _ = writeln!(table, "| {low}–{high} | {} |", cells.join(" | "));
    }
    table
}

/// What each model does of its own part, given what the ones before it leave.
fn parts(studies: &[Study], weights: &Weights) -> Vec<(&'static str, String)> {
    let course = Course::to_measure(studies, weights);
    let first = pass::label(&course, None, &weights.first);
    let second = pass::label(&course, Some(&first), &weights.second);
    let links = course.each(|index, study, known| question::links(study, known, &second[index]));
    let asked =
        course.each(|index, study, known| question::sources(study, known, &weights.link, &second[index]));
    let sources = |direct: bool| -> Vec<Vec<&Question>> {
        let some = asked.iter().map(|cases| cases.iter().filter(move |case| case.direct == direct));
        some.map(|cases| cases.map(|case| &case.question).collect()).collect()
    };
    let judged = course.each(|index, study, known: Knowledge<'_>| {
        question::judgements(study, known, weights, &second[index])
    });
    let judged: Vec<question::Judged> = judged.into_iter().flatten().collect();
    let links: Vec<Vec<&Question>> = links.iter().map(|asked| asked.iter().collect()).collect();
    vec![
        ("rates", rates(studies, &weights.rates)),
        ("first-pass", labels(studies, &first)),
        ("second-pass", labels(studies, &second)),
        ("link", answers(&links, &weights.link)),
        ("source", answers(&sources(false), &weights.source)),
        ("direct-source", answers(&sources(true), &weights.direct)),
        ("certainty", certainty(judged.iter().map(|judged| &judged.right), &weights.certainty)),
        ("exactness", certainty(judged.iter().map(|judged| &judged.exact), &weights.exactness)),
    ]
}

/// Labels of cues.
const CUES: [u8; 2] = [3, 4];

/// How well the rate tells words of cues from others.
fn rates(studies: &[Study], rates: &[u8]) -> String {
    let tokens = studies.iter().flat_map(|study| study.keys.iter().zip(&study.labels));
    let scored: Scored =
        tokens.map(|(key, label)| (training::rate(rates, *key).into(), CUES.contains(label))).collect();
    format!("AUC {} for words of cues against others, {} tokens", auc(&scored), scored.len())
}

/// How well the labels of each part agree, token by token.
fn labels(studies: &[Study], labelled: &[Labelled]) -> String {
    let part = |(name, part): (&str, u8)| {
        let is_of = |label: &u8| label.div_ceil(2) == part;
        let count = |(study, labelled): (&Study, &Labelled)| {
            let pairs = study.labels.iter().zip(&labelled.labels);
            pairs.fold((0, 0), |(common, all), (gold, found)| {
                let (gold, found) = (usize::from(is_of(gold)), usize::from(is_of(found)));
                (common + 2 * gold * found, all + gold + found)
            })
        };
        let documents: Vec<(usize, usize)> = studies.iter().zip(labelled).map(count).collect();
        format!("{name} {}", measure::percent_with_interval(&documents, 1))
    };
    let parts = [("sources", 1), ("cues", 2), ("contents", 3)].map(part);
    format!("F1 of tokens in {}", parts.join(", "))
}

/// How many questions are answered right.
fn answers(questions: &[Vec<&Question>], weights: &[u8]) -> String {
    let count = |asked: &Vec<&Question>| {
        let answers = asked.iter().filter_map(|question| question.is_answered_by(weights));
        answers.fold((0, 0), |(right, all), answer| (right + usize::from(answer), all + 1))
    };
    let documents: Vec<(usize, usize)> = questions.iter().map(count).collect();
    let all: usize = documents.iter().map(|(_, all)| all).sum();
    format!("{} % of {all} choices are right", measure::percent_with_interval(&documents, 1))
}

/// How well certainty tells right findings from wrong ones, and how far it is from their share.
fn certainty<'q>(questions: impl Iterator<Item = &'q Question>, weights: &[u8]) -> String {
    let judged = questions.filter_map(|question| {
        let (features, right) = question.options.first()?;
        let logit = training::score(features, weights) * 1000 / training::LOGIT;
        Some((training::probability(logit), *right))
    });
    let scored: Scored = judged.collect();
    format!(
        "AUC {}, expected calibration error {}, {} findings",
        auc(&scored),
        measure::with_interval(&scored, measure::calibration_error),
        scored.len()
    )
}

fn auc(scored: &Scored) -> String {
    measure::with_interval(scored, measure::auc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_count_what_is_right_in_them() {
        let one = vec![(1000, true), (900, true), (899, true), (850, false), (0, false)];
        let table = calibration(["a", "b"], &[one, vec![(99, true)]]);
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows[2], "| 900–1000 | 2 of 2, 100 % | – |");
        assert_eq!(rows[3], "| 800–899 | 1 of 2, 50 % | – |");
        assert_eq!(rows[11], "| 0–99 | 0 of 1, 0 % | 1 of 1, 100 % |");
    }
}
