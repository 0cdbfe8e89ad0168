//! Rows of weights for chosen features only: a feature that training did not keep adds nothing.
//!
//! Plain hashing ([`super::table`]) gives every feature a row, so that rare ones blur the weights of frequent ones. Here
//! each row tells by eight bits of a hash whose it is. A feature can have one of two neighbouring rows; one in 128 of
//! those that were not kept takes another's row for its own.

use super::table::Feature;

/// The rows, `WIDTH` signed bytes each, behind one byte for each that tells whose it is.
#[derive(Clone, Copy)]
pub(crate) struct Chosen<'w, const WIDTH: usize> {
    owners: &'w [u8],
    weights: &'w [u8],
}

impl<'w, const WIDTH: usize> Chosen<'w, WIDTH> {
    /// The rows in `bytes`; what does not fill a pair of rows is passed over.
    pub(crate) fn new(bytes: &'w [u8]) -> Self {
        let pairs = bytes.len() / (2 * (WIDTH + 1));
        let (owners, weights) = bytes.split_at_checked(2 * pairs).unwrap_or_default();
        Chosen { owners, weights }
    }

    /// Adds the weights of the row of a feature, where it has one.
    #[inline]
    pub(crate) fn add(&self, feature: Feature, sums: &mut [i32; WIDTH]) {
        let Some(row) = row(self.owners, feature) else { return };
        let weights = self.weights.get(row * WIDTH..(row + 1) * WIDTH).unwrap_or_default();
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += i32::from(*weight as i8);
        }
    }
}

/// The row that belongs to a feature among those of these owners.
#[inline]
pub(crate) fn row(owners: &[u8], feature: Feature) -> Option<usize> {
    let [first, second] = rows(feature, owners.len());
    let owner = owner(feature);
    if owners.get(first) == Some(&owner) {
        Some(first)
    } else if owners.get(second) == Some(&owner) {
        Some(second)
    } else {
        None
    }
}

/// The two rows, of `count`, that a feature can have.
#[inline]
pub(crate) fn rows(feature: Feature, count: usize) -> [usize; 2] {
    let pair = ((u64::from(feature.0) * (count / 2) as u64) >> 32) as usize;
    [2 * pair, 2 * pair + 1]
}

/// How a row tells that it belongs to a feature; 0 stands for a row of nobody's.
#[inline]
pub(crate) fn owner(feature: Feature) -> u8 {
    (feature.0 as u8).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_finds_its_row_and_a_stranger_none() {
        let mine = Feature(0x8000_0007);
        assert_eq!(rows(mine, 4), [2, 3]);
        // Owners of four rows, then their weights.
        let bytes = [0, 0, 9, 7, 1, 1, 2, 2, 3, 3, 4, 0xff];
        let chosen = Chosen::<2>::new(&bytes);
        let mut sums = [10, 10];
        chosen.add(mine, &mut sums);
        assert_eq!(sums, [14, 9]);
        chosen.add(Feature(0x8000_0008), &mut sums);
        chosen.add(Feature(0x0000_0007), &mut sums);
        assert_eq!(sums, [14, 9]);
    }

    #[test]
    fn rows_are_pairs_and_nobody_owns_none() {
        assert_eq!(rows(Feature(u32::MAX), 8192), [8190, 8191]);
        assert_eq!(owner(Feature(0x100)), 1);
        assert_eq!(row(&[], Feature(0)), None);
        Chosen::<3>::new(&[1, 2, 3]).add(Feature(1), &mut [0; 3]);
    }
}
