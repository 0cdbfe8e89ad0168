//! Rows of weights as files hold them: column after column, and of each row its sum in the place of the first weight.
//!
//! What is alike stands together, which compresses better. And as whatever wins has the highest sum, only differences
//! between the weights of a row count: training makes them add up to nothing but for what rounding leaves, so that the sum
//! tells as much as the first weight in fewer bits.

/// The rows that some columns make: `rivals` weights each, then zeros up to `width`.
pub(crate) fn rows(columns: &[u8], rivals: usize, width: usize) -> Vec<u8> {
    let count = columns.len() / rivals.max(1);
    let mut rows = vec![0; count * width];
    for (at, row) in rows.chunks_exact_mut(width.max(1)).enumerate() {
        for (place, slot) in row.iter_mut().enumerate().take(rivals) {
            *slot = columns.get(place * count + at).copied().unwrap_or(0);
        }
        if let Some((first, others)) = row.split_first_mut() {
            *first = others.iter().fold(*first, |rest, weight| rest.wrapping_sub(*weight));
        }
    }
    rows
}

/// The columns of rows of `width` bytes that begin with `rivals` weights and have zeros after them.
#[cfg(any(feature = "train", test))]
pub(crate) fn columns(rows: &[u8], rivals: usize, width: usize) -> Vec<u8> {
    let sum = |row: &[u8]| row.iter().fold(0, |sum: u8, weight| sum.wrapping_add(*weight));
    let sums = rows.chunks_exact(width).map(sum);
    let column = |place: usize| rows.chunks_exact(width).filter_map(move |row| row.get(place).copied());
    sums.chain((1..rivals).flat_map(column)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_from_their_columns() {
        let held =
            [[5i8, -3, -3, 0], [-127, -127, 127, 0], [0, 0, 0, 0]].map(|row| row.map(|weight| weight as u8));
        let columns = columns(held.as_flattened(), 3, 4);
        assert_eq!(columns, [-1i8, -127, 0, -3, -127, 0, -3, 127, 0].map(|weight| weight as u8));
        assert_eq!(rows(&columns, 3, 4), held.as_flattened());
    }

    #[test]
    fn what_fills_no_row_is_passed_over() {
        assert!(rows(&[], 3, 4).is_empty() && rows(&[1, 2], 3, 4).is_empty());
        assert_eq!(rows(&[3, 2, 1, 9], 3, 3), [0, 2, 1]);
    }
}
