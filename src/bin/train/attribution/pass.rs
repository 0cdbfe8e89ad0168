//! A pass of the sequence tagger: weights, and labels for every article by weights that never saw it.
//!
//! The second pass learns from such labels of the first, and so meets in training the errors that it will meet later
//! (stacked sequential learning: Cohen, Carvalho 2005).

use super::field::{self, Lesson};
use super::plan;
use super::study::Course;
use crate::fold::{FITS, Fitted};
use crate::progress::Progress;
use crate::side_by_side::side_by_side;
use whosaid::training::{self, Labelled, Passage};

/// A fitted pass.
pub(super) struct Pass {
    pub(super) weights: Vec<u8>,
    /// The labels of every article.
    pub(super) labels: Vec<Labelled>,
}

/// How often [`fit`] steps.
pub(super) const STEPS: usize = FITS * plan::PASS.runs * plan::PASS.epochs;

/// Fits the first pass, or the second to the labels of the first.
pub(super) fn fit(course: &Course<'_>, first: Option<&Pass>, progress: &Progress) -> Pass {
    let passages = passages(course, first.map(|first| first.labels.as_slice()));
    let fitted = Fitted::by(|fold| {
        let all = course.studies().iter().zip(&passages).enumerate();
        let taught = all.filter(|(index, _)| fold.teaches(*index));
        let lessons: Vec<Lesson<'_>> =
            taught.map(|(_, (study, passage))| Lesson { passage, labels: &study.labels }).collect();
        let field = field::fit(&lessons, plan::PASS, progress);
        if fold.is_whole() { field.coarse_file(&lessons, plan::COARSE_LOGIT) } else { field.file() }
    });
    let labels =
        side_by_side(passages.len(), |index| training::label(&passages[index], fitted.without(index)));
    Pass { weights: fitted.whole, labels }
}

/// The evidence of every article, for the first pass or for the second.
fn passages(course: &Course<'_>, first: Option<&[Labelled]>) -> Vec<Passage> {
    course.each(|index, study, known| {
        training::passage(&study.article.text, known, first.map(|first| &first[index]))
    })
}

/// The labels that weights give articles that they never saw.
pub(super) fn label(course: &Course<'_>, first: Option<&[Labelled]>, weights: &[u8]) -> Vec<Labelled> {
    let passages = passages(course, first);
    side_by_side(passages.len(), |index| training::label(&passages[index], weights))
}
