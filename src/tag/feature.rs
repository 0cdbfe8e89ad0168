//! The features of a word: the one definition that training and inference share.

use super::surface::Surface;
use super::trail::Trail;
use crate::model::table::Feature;

/// The features of one word, a fixed number, so that they need no memory of their own.
pub(crate) type Features = [Feature; FEATURES];

/// How many features a word has.
pub(crate) const FEATURES: usize = 20;

/// How many of them, the first, name the word itself: training leaves these out now and then, so that the rest learn
/// what to do with words never seen.
#[cfg(feature = "train")]
pub(crate) const NAMING: usize = 1;

/// The words around one, and the parts found for those before it.
pub(super) struct Place<'s> {
    /// The sentence.
    pub(super) words: &'s [Surface],
    /// Which of them is asked for.
    pub(super) at: usize,
    /// What is known of the words before it.
    pub(super) trail: Trail,
}

impl Place<'_> {
    fn word(&self, step: isize) -> Surface {
        let at = self.at.checked_add_signed(step);
        at.and_then(|at| self.words.get(at)).copied().unwrap_or_default()
    }

    /// The features, each by the number of its template and the values that it joins.
    pub(super) fn features(&self) -> Features {
        let [second, before, word, next, after] = [-2, -1, 0, 1, 2].map(|step| self.word(step));
        let last = self.trail.before as u32;
        let two = last << 8 | self.trail.second as u32;
        let clause = self.trail.clause as u32;
        let ahead = word.ahead as u32;
        let mut template = 0;
        let mut feature = |first: u32, second: u32| {
            template += 1;
            Feature::new(template, first, second)
        };
        [
            feature(word.word, 0),
            feature(word.long_ending, word.shape),
            feature(word.ending, word.shape),
            feature(word.ending, word.classes),
            feature(word.ending, next.classes),
            feature(word.short_ending, word.shape),
            feature(word.shape, last),
            feature(word.classes, last),
            feature(word.classes, next.classes),
            feature(two, 0),
            feature(before.word, 0),
            feature(before.ending, last),
            feature(second.word, last),
            feature(next.word, 0),
            feature(next.word, last),
            feature(after.classes, next.classes),
            feature(word.classes, clause << 8 | last),
            feature(word.ending, clause << 8 | ahead),
            feature(word.classes, ahead << 8 | clause),
            feature(word.word, self.trail.verb),
        ]
    }
}
