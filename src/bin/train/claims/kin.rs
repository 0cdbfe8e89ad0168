//! Kin: words that keep the same company are alike, and what is learned of one holds a little for the others.
//!
//! Each word has a vector: the largest singular directions of its company, by subspace iteration. Labels are few and
//! words are many; text without labels is plenty. The engine knows nothing of vectors: in the end each word has one
//! weight, its own and its kin's together.

use super::company::Company;
use crate::chance::Chance;
use std::collections::BTreeMap;

/// Directions that are kept. Twice as many, and vectors of billions of words, do no better by more than chance.
pub(super) const DIRECTIONS: usize = 50;

/// How a word stands to each direction.
pub(super) type Vector = [f64; DIRECTIONS];

/// Rounds of the iteration; the vectors settle long before.
const ROUNDS: usize = 12;

const SEED: u64 = 11;

/// The vectors of words, by their grams.
pub(super) struct Kin(BTreeMap<u32, Vector>);

impl Kin {
    /// By texts that nobody labelled: the grams of their words, in order.
    pub(super) fn of(texts: &[Vec<u32>]) -> Kin {
        let company = Company::of(texts);
        let mut chance = Chance::new(SEED);
        let mut drawn = || if chance.bits() >> 63 == 0 { 1.0 } else { -1.0 };
        let mut neighbours: Vec<Vector> =
            (0..company.neighbours()).map(|_| std::array::from_fn(|_| drawn())).collect();
        let mut words = Vec::new();
        let mut sizes = [0.0; DIRECTIONS];
        for _ in 0..ROUNDS {
            orthonormal(&mut neighbours);
            words = company.of_neighbours(&neighbours);
            sizes = orthonormal(&mut words);
            neighbours = company.of_words(&words);
        }
        // The root of a singular value keeps the largest directions from drowning the others.
        let roots = sizes.map(f64::sqrt);
        for word in &mut words {
            word.iter_mut().zip(roots).for_each(|(value, root)| *value *= root);
            let length = word.iter().map(|value| value * value).sum::<f64>().sqrt().max(1e-9);
            word.iter_mut().for_each(|value| *value /= length);
        }
        centre(&mut words);
        Kin(company.words.iter().copied().zip(words).collect())
    }

    /// The vector of the word that a gram stands for; none of affixes, pairs and rare words.
    pub(super) fn vector(&self, gram: u32) -> Option<&Vector> {
        self.0.get(&gram)
    }

    /// The words, as grams.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> {
        self.0.keys().copied()
    }
}

/// Turns the columns of some rows until each stands at right angles to those before it, with the length one; their
/// lengths before that.
fn orthonormal(rows: &mut [Vector]) -> Vector {
    let mut lengths = [0.0; DIRECTIONS];
    for column in 0..DIRECTIONS {
        for before in 0..column {
            let shared: f64 = rows.iter().map(|row| row[before] * row[column]).sum();
            rows.iter_mut().for_each(|row| row[column] -= shared * row[before]);
        }
        let length = rows.iter().map(|row| row[column] * row[column]).sum::<f64>().sqrt();
        // A direction that the data do not have stays nought.
        let scale = if length > 1e-9 { 1.0 / length } else { 0.0 };
        rows.iter_mut().for_each(|row| row[column] *= scale);
        lengths[column] = length;
    }
    lengths
}

/// Takes from every row the mean of all: what all words share tells nothing.
fn centre(rows: &mut [Vector]) {
    let count = rows.len().max(1) as f64;
    let mut mean = [0.0; DIRECTIONS];
    for row in rows.iter() {
        mean.iter_mut().zip(row).for_each(|(mean, value)| *mean += value / count);
    }
    for row in rows {
        row.iter_mut().zip(mean).for_each(|(value, mean)| *value -= mean);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_keep_the_same_company_have_like_vectors() {
        // 10 and 11 stand between the same words, 20 and 21 between others.
        let sentence = |word: u32| {
            let company = if word < 20 { [1, 2, 3, 4] } else { [5, 6, 7, 8] };
            vec![company[0], company[1], word, company[2], company[3]]
        };
        let texts: Vec<Vec<u32>> = (0..40).flat_map(|_| [10, 20, 11, 21].map(sentence)).collect();
        let kin = Kin::of(&texts);
        let alike = |one: u32, other: u32| {
            let both = kin.vector(one).into_iter().flatten().zip(kin.vector(other).into_iter().flatten());
            both.map(|(a, b)| a * b).sum::<f64>()
        };
        assert!(alike(10, 11) > 0.1 && alike(20, 21) > 0.1, "{} {}", alike(10, 11), alike(20, 21));
        assert!(alike(10, 20) < 0.0 && alike(11, 21) < 0.0);
        assert_eq!(kin.vector(99), None);
    }

    #[test]
    fn columns_come_out_at_right_angles() {
        let mut chance = Chance::new(1);
        let mut rows: Vec<Vector> =
            (0..80).map(|_| std::array::from_fn(|_| chance.below(100) as f64)).collect();
        orthonormal(&mut rows);
        let product = |one: usize, other: usize| rows.iter().map(|row| row[one] * row[other]).sum::<f64>();
        assert!((product(3, 3) - 1.0).abs() < 1e-9 && product(3, 40).abs() < 1e-9);
    }
}
