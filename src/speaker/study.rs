//! What training sees of this stage: the antecedents that its judge chooses from, by the very functions of the engine.

use super::antecedent::judge::{Judge, Weighing};
use super::cast::entity::Entity;
use super::{judged, unnamed};
use crate::attribution::Attributions;
use crate::model::choice::Choice;
use crate::model::template::Features;
use crate::reading::Reading;
use crate::text::Span;

/// A word that looks back, with what it may stand for.
pub struct AntecedentQuestion {
    /// The features of each option, and whether it is right.
    pub options: Vec<(Vec<u32>, bool)>,
}

/// Tells of a source, by its span in bytes, whether a speaker, by name and whether the text names it, is the right one;
/// `None` for a source that nobody labelled.
pub(crate) type Labels<'l> = dyn FnMut(Span, Option<(&str, bool)>) -> Option<bool> + 'l;

/// The questions of a text; where sources are labelled the right answer is taken, else what the weights choose.
pub(crate) fn questions(
    reading: &Reading<'_>,
    attributions: &Attributions,
    weights: &[u8],
    labels: &mut Labels<'_>,
) -> Vec<AntecedentQuestion> {
    let weighing = Weighing { weights: Choice::new(weights) };
    let mut lesson = Lesson { reading, weighing, labels, options: Vec::new(), questions: Vec::new() };
    judged(reading, attributions, &mut lesson);
    lesson.questions
}

/// A judge that knows the right answers.
struct Lesson<'l, 'r, 'b> {
    reading: &'l Reading<'r>,
    weighing: Weighing<'l>,
    labels: &'l mut Labels<'b>,
    /// The features of the options of the question at hand.
    options: Vec<Vec<u32>>,
    questions: Vec<AntecedentQuestion>,
}

impl Judge for Lesson<'_, '_, '_> {
    fn score(&mut self, features: &Features) -> i32 {
        self.options.push(features.all().iter().map(|feature| feature.0).collect());
        self.weighing.score(features)
    }

    fn learns(&self) -> bool {
        true
    }

    fn settle(
        &mut self,
        source: Option<Span>,
        options: &[Option<usize>],
        entities: &[Entity],
        best: usize,
    ) -> usize {
        let features = std::mem::take(&mut self.options);
        let Some(source) = source else { return best };
        let mut right = Vec::with_capacity(options.len());
        for option in options {
            let entity = option.and_then(|entity| entities.get(entity));
            let speaker =
                entity.map(|entity| (entity.name.as_str(), unnamed::of(self.reading, entity).is_none()));
            match (self.labels)(source, speaker) {
                Some(answer) => right.push(answer),
                None => return best,
            }
        }
        // what none of those mentioned before is, is somebody new
        right.pop();
        right.push(!right.contains(&true));
        let taken = right.iter().position(|answer| *answer).unwrap_or(best);
        self.questions.push(AntecedentQuestion { options: features.into_iter().zip(right).collect() });
        taken
    }
}
