//! Company: which words stand near which, more often than by chance, in text that nobody labelled.

use super::kin::{DIRECTIONS, Vector};
use std::collections::BTreeMap;

/// A word has to stand so many times in the texts.
const LEAST: usize = 4;

/// Words that count as neighbours: the most frequent ones.
const NEIGHBOURS: usize = 4000;

/// How far a neighbour may stand; one that stands `n` words off counts for 1 / n.
const REACH: usize = 4;

/// Power of a neighbour's frequency: less than one, so that rare neighbours do not tell too much (Levy, Goldberg, Dagan
/// 2015).
const SMOOTHED: f64 = 0.75;

/// Words by their neighbours: positive pointwise mutual information, in nats.
pub(super) struct Company {
    /// The words, the most frequent first.
    pub(super) words: Vec<u32>,
    /// Of each word its neighbours, by their place among the words.
    rows: Vec<Vec<(usize, f64)>>,
}

impl Company {
    pub(super) fn of(texts: &[Vec<u32>]) -> Company {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        texts.iter().flatten().for_each(|word| *counts.entry(*word).or_default() += 1);
        let mut frequent: Vec<(u32, usize)> =
            counts.into_iter().filter(|(_, count)| *count >= LEAST).collect();
        frequent.sort_by_key(|(word, count)| (usize::MAX - count, *word));
        let words: Vec<u32> = frequent.into_iter().map(|(word, _)| word).collect();
        let mut near = vec![BTreeMap::new(); words.len()];
        let places: BTreeMap<u32, usize> =
            words.iter().enumerate().map(|(place, word)| (*word, place)).collect();
        for text in texts {
            let text: Vec<Option<usize>> = text.iter().map(|word| places.get(word).copied()).collect();
            for (at, one) in text.iter().enumerate() {
                let next = text.iter().skip(at + 1).take(REACH).enumerate();
                for (between, other) in next {
                    let (Some(one), Some(other)) = (*one, *other) else { continue };
                    let share = 1.0 / (between + 1) as f64;
                    for (word, neighbour) in [(one, other), (other, one)] {
                        if neighbour < NEIGHBOURS {
                            *near[word].entry(neighbour).or_default() += share;
                        }
                    }
                }
            }
        }
        Company { rows: more_than_by_chance(near), words }
    }

    /// Of each word the sum of its neighbours' vectors.
    pub(super) fn of_neighbours(&self, vectors: &[Vector]) -> Vec<Vector> {
        let sum = |row: &Vec<(usize, f64)>| {
            let mut sum = [0.0; DIRECTIONS];
            row.iter().for_each(|(neighbour, share)| add(&mut sum, &vectors[*neighbour], *share));
            sum
        };
        self.rows.iter().map(sum).collect()
    }

    /// Of each neighbour the sum of the vectors of the words that have it.
    pub(super) fn of_words(&self, vectors: &[Vector]) -> Vec<Vector> {
        let mut sums = vec![[0.0; DIRECTIONS]; self.neighbours()];
        for (row, vector) in self.rows.iter().zip(vectors) {
            row.iter().for_each(|(neighbour, share)| add(&mut sums[*neighbour], vector, *share));
        }
        sums
    }

    pub(super) fn neighbours(&self) -> usize {
        self.words.len().min(NEIGHBOURS)
    }
}

/// How much more often than by chance each neighbour stands there; what stands there less often is left out.
fn more_than_by_chance(near: Vec<BTreeMap<usize, f64>>) -> Vec<Vec<(usize, f64)>> {
    let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
    for (neighbour, count) in near.iter().flatten() {
        *sums.entry(*neighbour).or_default() += count;
    }
    sums.values_mut().for_each(|sum| *sum = libm::pow(*sum, SMOOTHED));
    let all: f64 = sums.values().sum();
    let row = |near: BTreeMap<usize, f64>| {
        let whole: f64 = near.values().sum();
        let more = near.into_iter().map(|(neighbour, count)| {
            let by_chance = whole * sums.get(&neighbour).copied().unwrap_or_default() / all;
            (neighbour, libm::log(count / by_chance))
        });
        more.filter(|(_, more)| *more > 0.0).collect()
    };
    near.into_iter().map(row).collect()
}

fn add(sum: &mut Vector, vector: &Vector, share: f64) {
    sum.iter_mut().zip(vector).for_each(|(sum, value)| *sum += share * value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_together_more_than_by_chance_is_company() {
        let (cat, purrs, dog, barks) = (1, 2, 3, 4);
        let far = [0; 8];
        let one = |pair: [u32; 2]| pair.into_iter().chain(far.iter().copied()).collect::<Vec<u32>>();
        let texts: Vec<Vec<u32>> =
            (0..8).map(|at| one(if at % 2 == 0 { [cat, purrs] } else { [dog, barks] })).collect();
        let company = Company::of(&texts);
        assert_eq!(company.words, [0, cat, purrs, dog, barks]);
        let of = |word: usize| company.rows[word].iter().map(|(neighbour, _)| *neighbour).collect::<Vec<_>>();
        assert_eq!(of(1), [2], "the cat purrs; all else stands near everything");
        assert_eq!(of(4), [3]);
    }
}
