//! How often a word is (part of) a cue, learned from annotated articles.

/// One level (0 … 8) for every hash of a word or stem, two in a byte.
///
/// Words whose level is that of their stem are not held; neither are stems that never report.
#[derive(Clone, Copy)]
pub(crate) struct Rates<'w> {
    levels: &'w [u8],
}

/// Number of hashes that have a level of their own, a power of two.
pub(crate) const SLOTS: usize = 1 << 16;

impl<'w> Rates<'w> {
    /// The levels in `levels`, [`SLOTS`] / 2 bytes.
    pub(crate) fn new(levels: &'w [u8]) -> Self {
        Rates { levels }
    }

    /// The level of a word: 0 for one that hardly ever reports, 8 for one that nearly always does.
    #[inline]
    pub(crate) fn of(&self, form: u32, stem: u32) -> u8 {
        let level = match self.held(slot(form, 0)) {
            0 => self.held(slot(stem, 1)),
            level => level,
        };
        level.saturating_sub(1)
    }

    fn held(&self, slot: usize) -> u8 {
        let pair = self.levels.get(slot / 2).copied().unwrap_or(0);
        if slot.is_multiple_of(2) { pair & 15 } else { pair >> 4 }
    }
}

/// Where the level of a word (`kind` 0) or a stem (`kind` 1) with this hash is held.
pub(crate) fn slot(hash: u32, kind: u32) -> usize {
    super::table::join(hash, kind) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_a_level_has_that_of_its_stem() {
        let mut levels = vec![0u8; SLOTS / 2];
        let mut hold = |slot: usize, level: u8| {
            levels[slot / 2] |= if slot.is_multiple_of(2) { level } else { level << 4 }
        };
        hold(slot(7, 1), 6);
        hold(slot(8, 0), 1);
        let rates = Rates::new(&levels);
        assert_eq!((rates.of(9, 7), rates.of(8, 7), rates.of(9, 10)), (5, 0, 0));
    }

    #[test]
    fn no_levels_are_no_rates() {
        assert_eq!(Rates::new(&[]).of(1, 2), 0);
    }
}
