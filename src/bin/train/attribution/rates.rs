//! How often each word and stem is (part of) a cue in annotated articles.

use std::collections::BTreeMap;
use whosaid::training::{RATE_SLOTS, rate_slot};

/// Occurrences of a word, and those of them inside cues.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u32,
    cue: u32,
}

/// The counts of every word and stem, by their hashes.
pub(super) struct Rates {
    forms: BTreeMap<u32, (Count, u32)>,
    stems: BTreeMap<u32, Count>,
}

/// Hashes and labels of an article's tokens.
pub(super) type Counted<'a> = (&'a [(u32, u32)], &'a [u8]);

fn is_cue(label: u8) -> bool {
    matches!(label, 3 | 4)
}

/// The rates from which on the next level holds.
const LEVELS: [f64; 7] = [0.01, 0.04, 0.12, 0.3, 0.5, 0.7, 0.85];

/// What every stem starts from: so many cues in so many occurrences.
const PRIOR: (f64, f64) = (0.05, 2.0);

/// A form counts its stem's rate like so many occurrences of its own.
const STEM_SHARE: f64 = 3.0;

/// Occurrences from which on a stem, and a form beside its stem, are held.
const LEAST_STEM: u32 = 3;
const LEAST_FORM: u32 = 5;

fn level(rate: f64) -> u8 {
    LEVELS.iter().take_while(|bound| rate >= **bound).count() as u8
}

impl Rates {
    /// Counts the words of articles.
    pub(super) fn count<'a>(articles: impl Iterator<Item = Counted<'a>>) -> Rates {
        let mut rates = Rates { forms: BTreeMap::new(), stems: BTreeMap::new() };
        for (keys, labels) in articles {
            for (&(form, stem), label) in keys.iter().zip(labels) {
                let cue = u32::from(is_cue(*label));
                let (count, _) = rates.forms.entry(form).or_insert((Count::default(), stem));
                count.all += 1;
                count.cue += cue;
                let count = rates.stems.entry(stem).or_default();
                count.all += 1;
                count.cue += cue;
            }
        }
        rates
    }

    /// The levels as the engine reads them; an article's own counts can be left out, lest it tell what it should learn.
    pub(super) fn file(&self, without: Option<Counted<'_>>) -> Vec<u8> {
        let own = Rates::count(without.into_iter());
        let less = |count: Count, own: Count| Count { all: count.all - own.all, cue: count.cue - own.cue };
        let of_stem = |stem: u32| {
            let own = own.stems.get(&stem).copied().unwrap_or_default();
            let count = less(self.stems.get(&stem).copied().unwrap_or_default(), own);
            (f64::from(count.cue) + PRIOR.0) / (f64::from(count.all) + PRIOR.1)
        };
        let mut levels = vec![0u8; RATE_SLOTS];
        // a slot that two share keeps the level of the later, which is the more frequent
        let mut held: Vec<(u32, usize, u8)> = Vec::new();
        for (stem, count) in &self.stems {
            let level = level(of_stem(*stem));
            if level > 0 && count.all >= LEAST_STEM {
                held.push((count.all, rate_slot(*stem, 1), level + 1));
            }
        }
        for (form, (count, stem)) in &self.forms {
            let own = own.forms.get(form).map(|(own, _)| *own).unwrap_or_default();
            let left = less(*count, own);
            let stem = of_stem(*stem);
            let rate = (f64::from(left.cue) + STEM_SHARE * stem) / (f64::from(left.all) + STEM_SHARE);
            if level(rate) != level(stem) && count.all >= LEAST_FORM {
                held.push((count.all, rate_slot(*form, 0), level(rate) + 1));
            }
        }
        held.sort_unstable();
        held.iter().for_each(|(_, slot, level)| levels[*slot] = *level);
        levels.chunks_exact(2).map(|pair| pair[0] | pair[1] << 4).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use whosaid::training;

    const CUE: u8 = 3;

    #[test]
    fn a_form_has_its_stems_level_or_its_own() {
        let [says, stating, states, house, stem] = [11, 12, 13, 14, 15];
        let keys: Vec<(u32, u32)> = [(says, 1), (stating, stem), (states, stem), (house, 2)].repeat(20);
        let labels: Vec<u8> = [CUE, CUE, 0, 0].repeat(20);
        let file = Rates::count([(keys.as_slice(), labels.as_slice())].into_iter()).file(None);
        let level = |key| training::rate(&file, key);
        assert_eq!([level((says, 1)), level((stating, stem)), level((states, stem))], [7, 7, 2]);
        assert_eq!([level((99, stem)), level((house, 2)), level((99, 98))], [4, 0, 0]);
    }

    #[test]
    fn an_articles_own_counts_can_be_left_out() {
        let own: (&[_], &[_]) = (&[(1, 1), (1, 1), (2, 2), (2, 2)], &[CUE; 4]);
        let other: (&[_], &[_]) = (&[(1, 1); 6], &[0; 6]);
        let rates = Rates::count([own, other].into_iter());
        let alone = Rates::count([other].into_iter());
        let level = |file: &[u8], key| training::rate(file, (key, key));
        assert!(level(&rates.file(None), 1) > 2);
        assert_eq!(level(&rates.file(Some(own)), 1), level(&alone.file(None), 1));
    }
}
