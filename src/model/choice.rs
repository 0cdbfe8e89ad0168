//! Choices: the best of some options by hashed features, one weight a feature.

use crate::model::table::Table;
use crate::model::template::Features;

/// Weights that score one option against another.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'w> {
    table: Table<'w, 1>,
}

impl<'w> Choice<'w> {
    /// The weights in a file, one signed byte a row.
    pub(crate) fn new(file: &'w [u8]) -> Self {
        Choice { table: Table::new(file) }
    }

    /// The score of an option with these features.
    pub(crate) fn score(&self, features: &Features) -> i32 {
        let mut sum = [0];
        features.all().iter().for_each(|feature| self.table.add(*feature, &mut sum));
        i32::from(sum[0])
    }
}

/// The option with the highest score; of equal ones the first.
pub(crate) fn best<O>(
    options: impl IntoIterator<Item = O>,
    mut score: impl FnMut(&O) -> i32,
) -> Option<(O, i32)> {
    let mut best: Option<(O, i32)> = None;
    for option in options {
        let score = score(&option);
        if best.as_ref().is_none_or(|(_, highest)| score > *highest) {
            best = Some((option, score));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_options_the_first_is_best() {
        assert_eq!(best([3, 5, 5, 1].into_iter().enumerate(), |(_, score)| *score), Some(((1, 5), 5)));
        assert_eq!(best([], |option: &i32| *option), None);
    }

    #[test]
    fn a_score_is_the_sum_of_its_features() {
        let mut features = Features::new();
        features.group(1);
        features.add(1);
        features.two(2, 3);
        let ones = [1u8; 16];
        assert_eq!(Choice::new(&ones).score(&features), 2);
        features.clear();
        assert_eq!(Choice::new(&ones).score(&features), 0);
    }
}
