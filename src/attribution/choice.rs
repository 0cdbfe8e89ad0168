//! Choices: the best of some options by hashed features, one weight a feature.

use crate::model::table::{Feature, Table};

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

    /// The score of an option, whose features `tell` names.
    pub(crate) fn score(&self, tell: impl FnOnce(&mut dyn FnMut(Feature))) -> i32 {
        let mut sum = [0];
        tell(&mut |feature| self.table.add(feature, &mut sum));
        i32::from(sum[0])
    }
}

/// The option with the highest score; of equal ones the first.
pub(crate) fn best<O>(options: impl IntoIterator<Item = O>, score: impl Fn(&O) -> i32) -> Option<(O, i32)> {
    let mut best: Option<(O, i32)> = None;
    for option in options {
        let score = score(&option);
        if best.as_ref().is_none_or(|(_, highest)| score > *highest) {
            best = Some((option, score));
        }
    }
    best
}
