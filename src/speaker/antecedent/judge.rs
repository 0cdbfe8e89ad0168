//! The judge: which antecedent a pronoun or a description goes back to, by trained weights.

use crate::model::choice::{self, Choice};
use crate::model::template::Features;
use crate::speaker::cast::entity::Entity;
use crate::text::Span;

/// Decides between antecedents.
pub(in crate::speaker) trait Judge {
    /// The score of an option with these features; the options of a question come one after the other.
    fn score(&mut self, features: &Features) -> i32;

    /// Whether it wants to see the options of questions, too, whose answer needs no weights.
    fn learns(&self) -> bool {
        false
    }

    /// Which option is taken, `best` being the first of those with the highest score. An option is an entity, or
    /// nobody that was mentioned before; `source` is where the word stands if it is a source.
    fn settle(
        &mut self,
        source: Option<Span>,
        options: &[Option<usize>],
        entities: &[Entity],
        best: usize,
    ) -> usize;
}

/// The engine's own judge.
pub(in crate::speaker) struct Weighing<'w> {
    pub(in crate::speaker) weights: Choice<'w>,
}

impl Judge for Weighing<'_> {
    fn score(&mut self, features: &Features) -> i32 {
        self.weights.score(features)
    }

    fn settle(&mut self, _: Option<Span>, _: &[Option<usize>], _: &[Entity], best: usize) -> usize {
        best
    }
}

/// The place of the highest of some scores; of equal ones the first.
pub(in crate::speaker) fn highest(scores: &[i32]) -> usize {
    choice::best(scores.iter().enumerate(), |(_, score)| **score).map_or(0, |((place, _), _)| place)
}
