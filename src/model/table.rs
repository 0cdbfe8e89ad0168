//! Hashed weights: rows of small integers, addressed by the hashes of features (Weinberger et al. 2009).

/// Rows of `WIDTH` weights; their number is a power of two, so that any hash finds one.
#[derive(Clone, Copy)]
pub(crate) struct Table<'w, const WIDTH: usize> {
    rows: &'w [[u8; WIDTH]],
    mask: usize,
}

impl<'w, const WIDTH: usize> Table<'w, WIDTH> {
    /// The rows in `weights`, one signed byte a weight; the largest power of two of them that there is.
    pub(crate) fn new(weights: &'w [u8]) -> Self {
        let (rows, _) = weights.as_chunks();
        Table { rows, mask: (1 << rows.len().max(1).ilog2()) - 1 }
    }

    /// Adds the weights of the row of a feature. Sums of two hundred features fit, which is more than any model has.
    #[inline(always)]
    pub(crate) fn add(&self, feature: Feature, sums: &mut [i16; WIDTH]) {
        if let Some(row) = self.rows.get(feature.0 as usize & self.mask) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum = sum.wrapping_add(i16::from(*weight as i8));
            }
        }
    }
}

/// The hash of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Feature(pub(crate) u32);

impl Feature {
    /// The feature that template number `template` makes of two values; further ones are joined by [`join`].
    #[inline]
    pub(crate) fn new(template: u32, first: u32, second: u32) -> Feature {
        Feature(join(join(template, first), second))
    }
}

/// One hash of two: multiply and fold, so that each bit of either reaches the low bits.
#[inline]
pub(crate) fn join(first: u32, second: u32) -> u32 {
    let product = u64::from(first ^ 0x9e37_79b9).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (product ^ u64::from(second)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (mixed ^ mixed >> 32) as u32
}

/// The hash of a text (FNV-1a, folded).
pub(crate) fn text(text: &str) -> u32 {
    values(text.bytes().map(u32::from))
}

/// The hash of some letters, as [`text`] makes it of bytes.
#[inline]
pub(crate) fn letters(letters: impl Iterator<Item = char>) -> u32 {
    values(letters.map(u32::from))
}

#[inline]
fn values(values: impl Iterator<Item = u32>) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for value in values {
        hash = (hash ^ value).wrapping_mul(0x0100_0193);
    }
    hash ^ hash >> 15
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_finds_its_row() {
        let weights: Vec<u8> = (0..8u8).collect();
        let mut sums = [0; 2];
        Table::<2>::new(&weights).add(Feature(6), &mut sums);
        assert_eq!(sums, [4, 5]);
    }

    #[test]
    fn every_value_and_place_changes_the_hash() {
        let all = [
            Feature::new(1, 2, 3),
            Feature::new(1, 3, 2),
            Feature::new(2, 1, 3),
            Feature::new(0, 2, 3),
            Feature::new(1, 2, 0),
            Feature::new(1, 0, 3),
        ];
        let low: std::collections::BTreeSet<u32> = all.iter().map(|feature| feature.0 & 0xff).collect();
        assert_eq!(low.len(), all.len());
    }
}
