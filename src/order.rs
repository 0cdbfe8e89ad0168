//! The order of things by their keys.
//!
//! Sorting a slice makes code for each type and key, 4 to 12 kB of wasm every time. Here numbers are sorted, whatever they
//! stand for, by code that is made once.

/// The numbers of keys in the order of the keys; of equal keys the first comes first.
pub(crate) fn of(keys: impl Iterator<Item = (u32, u32)>) -> Vec<usize> {
    let numbered = |(number, (major, minor)): (usize, (u32, u32))| {
        (u64::from(major) << u32::BITS | u64::from(minor), number)
    };
    let mut all: Vec<(u64, usize)> = keys.enumerate().map(numbered).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, number)| number).collect()
}

/// Things in the order of their keys; of those with equal keys the first comes first.
pub(crate) fn by_key<T: Clone>(things: &[T], key: impl Fn(&T) -> (u32, u32)) -> Vec<T> {
    of(things.iter().map(key)).into_iter().filter_map(|number| things.get(number).cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_key_decides_then_the_second_then_the_place() {
        let keys = [(1, u32::MAX), (2, 0), (1, 7), (0, 9), (1, 7), (u32::MAX, 0)];
        assert_eq!(of(keys.into_iter()), [3, 2, 4, 0, 1, 5]);
        assert!(of(std::iter::empty()).is_empty());
    }

    #[test]
    fn things_come_in_the_order_of_their_keys() {
        let words = ["four", "two", "six", "five"];
        assert_eq!(by_key(&words, |word| (word.len() as u32, 0)), ["two", "six", "four", "five"]);
    }
}
