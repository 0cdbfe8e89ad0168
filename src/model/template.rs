//! Templates: how values become features. Each template has a number of its own, so that equal values of different
//! templates are different features.

use super::table::{Feature, join};

/// Where features go.
pub(crate) struct Sink<F: FnMut(Feature)> {
    take: F,
    template: u32,
}

impl<F: FnMut(Feature)> Sink<F> {
    pub(crate) fn new(take: F) -> Self {
        Sink { take, template: 0 }
    }

    /// Begins a group of templates.
    pub(crate) fn group(&mut self, group: u32) {
        self.template = group * 64;
    }

    /// A feature of the next template.
    #[inline]
    pub(crate) fn add(&mut self, value: u32) {
        self.template += 1;
        (self.take)(Feature(join(self.template, value)));
    }

    #[inline]
    pub(crate) fn two(&mut self, first: u32, second: u32) {
        self.add(join(first, second));
    }

    #[inline]
    pub(crate) fn three(&mut self, first: u32, second: u32, third: u32) {
        self.add(join(join(first, second), third));
    }

    #[inline]
    pub(crate) fn four(&mut self, first: u32, second: u32, third: u32, fourth: u32) {
        self.add(join(join(first, second), join(third, fourth)));
    }
}

/// A distance or length, coarser the greater.
pub(crate) fn coarse(count: usize) -> u32 {
    match count {
        0..=4 => count as u32,
        5..=7 => 5,
        8..=12 => 6,
        13..=20 => 7,
        21..=40 => 8,
        _ => 9,
    }
}

/// The value of what is not there.
pub(crate) const NONE: u32 = u32::MAX;
