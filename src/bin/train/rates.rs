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
pub(crate) struct Rates {
    forms: BTreeMap<u32, (Count, u32)>,
    stems: BTreeMap<u32, Count>,
}

/// Hashes and labels of an article's tokens.
pub(crate) type Counted<'a> = (&'a [(u32, u32)], &'a [u8]);

fn is_cue(label: u8) -> bool {
    matches!(label, 3 | 4)
}

/// The rates from which on the next level holds.
const LEVELS: [f64; 7] = [0.01, 0.04, 0.12, 0.3, 0.5, 0.7, 0.85];

fn level(rate: f64) -> u8 {
    LEVELS.iter().take_while(|bound| rate >= **bound).count() as u8
}

impl Rates {
    /// Counts the words of articles.
    pub(crate) fn count<'a>(articles: impl Iterator<Item = Counted<'a>>) -> Rates {
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
    pub(crate) fn file(&self, without: Option<Counted<'_>>) -> Vec<u8> {
        let own = Rates::count(without.into_iter());
        let less = |count: Count, own: Count| Count { all: count.all - own.all, cue: count.cue - own.cue };
        let of_stem = |stem: u32| {
            let own = own.stems.get(&stem).copied().unwrap_or_default();
            let count = less(self.stems.get(&stem).copied().unwrap_or_default(), own);
            (f64::from(count.cue) + 0.05) / (f64::from(count.all) + 2.0)
        };
        let mut levels = vec![0u8; RATE_SLOTS];
        // a slot that two share keeps the level of the later, which is the more frequent
        let mut held: Vec<(u32, usize, u8)> = Vec::new();
        for (stem, count) in &self.stems {
            let level = level(of_stem(*stem));
            if level > 0 && count.all >= 3 {
                held.push((count.all, rate_slot(*stem, 1), level + 1));
            }
        }
        for (form, (count, stem)) in &self.forms {
            let own = own.forms.get(form).map(|(own, _)| *own).unwrap_or_default();
            let left = less(*count, own);
            let stem = of_stem(*stem);
            let rate = (f64::from(left.cue) + 3.0 * stem) / (f64::from(left.all) + 3.0);
            if level(rate) != level(stem) && count.all >= 5 {
                held.push((count.all, rate_slot(*form, 0), level(rate) + 1));
            }
        }
        held.sort_unstable();
        held.iter().for_each(|(_, slot, level)| levels[*slot] = *level);
        levels.chunks_exact(2).map(|pair| pair[0] | pair[1] << 4).collect()
    }
}
