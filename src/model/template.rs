//! Templates: how values become features. Each template has a number of its own, so that equal values of different
//! templates are different features.

use super::table::{Feature, join};

/// The features of one thing, in a place that is used again for the next.
pub(crate) struct Features {
    all: [Feature; MAX_FEATURES],
    count: usize,
    template: u32,
}

/// More features than any templates make; what goes beyond is left out.
const MAX_FEATURES: usize = 256;

impl Features {
    /// None.
    pub(crate) fn new() -> Self {
        Features { all: [Feature(0); MAX_FEATURES], count: 0, template: 0 }
    }

    /// Leaves all away.
    #[inline]
    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }

    /// The features so far.
    #[inline]
    pub(crate) fn all(&self) -> &[Feature] {
        self.all.get(..self.count).unwrap_or_default()
    }

    /// Begins a group of templates.
    pub(crate) fn group(&mut self, group: u32) {
        self.template = group * 64;
    }

    /// A feature of the next template.
    #[inline]
    pub(crate) fn add(&mut self, value: u32) {
        self.template += 1;
        if let Some(slot) = self.all.get_mut(self.count) {
            *slot = Feature(join(self.template, value));
            self.count += 1;
        }
    }

    /// A feature of two values.
    #[inline]
    pub(crate) fn two(&mut self, first: u32, second: u32) {
        self.add(join(first, second));
    }

    /// A feature of three values.
    #[inline]
    pub(crate) fn three(&mut self, first: u32, second: u32, third: u32) {
        self.add(join(join(first, second), third));
    }

    /// A feature of four values.
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
