//! Columns: what of a sentence or a statement fills which place of the regression.

use super::logistic::Example;
use std::collections::BTreeMap;
use whosaid::training::{self, CIRCUMSTANCES, CLAIM_FLAGS, Seen};

/// The value of a flag or a circumstance that holds. Smaller than one: the penalty keeps their weights small.
pub(super) const FLAG: f32 = 0.5;

/// The value of all grams of a sentence together, as a length; each has its share.
pub(super) const GRAM: f32 = 2.0;

/// A gram has to stand in so many examples to be a candidate for a row.
const LEAST: usize = 3;

/// Where examples come from; each has an offset of its own, as labels mean something else in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// News sentences, factual or the writer's opinion.
    News,
    /// Speeches labelled by people.
    Speech,
    /// Speeches labelled by a language model.
    SpeechByModel,
    /// Debates.
    Debate,
    /// Debates and speeches with what outlets really checked.
    Checked,
    /// Statements in their articles, labelled by what a desk would pick.
    Article,
}

const ORIGINS: usize = Origin::Article as usize + 1;

impl Origin {
    /// Whether a flag may mean something else here than in speech.
    fn is_news(self) -> bool {
        matches!(self, Origin::News | Origin::Article)
    }
}

/// Which column a gram has.
enum Grams {
    /// Those that stand in enough examples, each its own.
    Open(BTreeMap<u32, usize>),
    /// Those that own a row.
    Chosen(Vec<u8>),
}

/// The columns of one regression, in this order: flags; flags of news; circumstances; origins; grams.
pub(super) struct Columns {
    grams: Grams,
}

const NEWS: usize = CLAIM_FLAGS;
const CIRCUMSTANCE: usize = NEWS + CLAIM_FLAGS;
const ORIGIN: usize = CIRCUMSTANCE + CIRCUMSTANCES;
const GRAMS: usize = ORIGIN + ORIGINS;

impl Columns {
    /// A column for every gram that is frequent enough.
    pub(super) fn open<'s>(seen: impl Iterator<Item = &'s Seen>) -> Columns {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for seen in seen {
            let mut grams = seen.grams.clone();
            grams.sort_unstable();
            grams.dedup();
            grams.iter().for_each(|gram| *counts.entry(*gram).or_default() += 1);
        }
        let frequent = counts.into_iter().filter(|(_, count)| *count >= LEAST);
        Columns {
            grams: Grams::Open(frequent.enumerate().map(|(column, (gram, _))| (gram, column)).collect()),
        }
    }

    /// The same with `count` rows, for the grams that weigh most in any of `fits`. Of grams that could only have the
    /// same row, the heavier gets it.
    pub(super) fn narrowed(&self, fits: &[&[f64]], count: usize) -> Columns {
        let Grams::Open(columns) = &self.grams else { return Columns { grams: Grams::Chosen(Vec::new()) } };
        let weight = |column: usize| fits.iter().map(|fit| fit[GRAMS + column].abs()).fold(0.0, f64::max);
        let mut ranked: Vec<(f64, u32)> =
            columns.iter().map(|(gram, column)| (weight(*column), *gram)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut owners = vec![0; count];
        for (_, gram) in ranked {
            let free = training::rows(gram, count).into_iter().find(|&row| owners[row] == 0);
            if let Some(row) = free.filter(|_| training::row(&owners, gram).is_none()) {
                owners[row] = training::owner(gram);
            }
        }
        Columns { grams: Grams::Chosen(owners) }
    }

    /// The owners of the rows, as the engine reads them.
    pub(super) fn owners(&self) -> &[u8] {
        match &self.grams {
            Grams::Chosen(owners) => owners,
            Grams::Open(_) => &[],
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        GRAMS
            + match &self.grams {
                Grams::Open(columns) => columns.len(),
                Grams::Chosen(owners) => owners.len(),
            }
    }

    /// Weights held before any example: of flags in news, by their name, in logits; the last is the bias.
    pub(super) fn prior(&self, before: &[(&str, f64)]) -> Vec<f64> {
        let mut prior = vec![0.0; self.count() + 1];
        for place in 0..CLAIM_FLAGS {
            let name = training::claim_flag_name(place);
            let held = before.iter().find(|(flag, _)| name.as_deref() == Some(*flag));
            if let Some((_, logits)) = held {
                prior[NEWS + place] = logits / f64::from(FLAG);
            }
        }
        prior
    }

    /// The features of an example.
    pub(super) fn features(&self, seen: &Seen, origin: Origin) -> Vec<(u32, f32)> {
        let mut features: Vec<(u32, f32)> = Vec::with_capacity(seen.grams.len() + 2 * seen.flags.len());
        let mut add = |column: usize, value: f32| features.push((column as u32, value));
        for &flag in &seen.flags {
            add(flag, FLAG);
            if origin.is_news() {
                add(NEWS + flag, FLAG);
            }
        }
        seen.circumstances.iter().for_each(|&place| add(CIRCUMSTANCE + place, FLAG));
        add(ORIGIN + origin as usize, 1.0);
        let share = GRAM / (seen.grams.len().max(1) as f32).sqrt();
        for &gram in &seen.grams {
            let column = match &self.grams {
                Grams::Open(columns) => columns.get(&gram).copied(),
                Grams::Chosen(owners) => training::row(owners, gram),
            };
            column.into_iter().for_each(|column| add(GRAMS + column, share));
        }
        features
    }

    /// An example.
    pub(super) fn example(&self, seen: &Seen, origin: Origin, positive: bool, importance: f64) -> Example {
        Example { features: self.features(seen, origin), positive, importance }
    }
}

/// What a fit gives each thing, by name: weights in logits of one thing that holds.
pub(super) struct Fit(pub(super) Vec<f64>);

impl Fit {
    /// The weight of a flag everywhere.
    pub(super) fn flag(&self, place: usize) -> f64 {
        f64::from(FLAG) * self.0[place]
    }

    /// What news adds to it.
    pub(super) fn flag_in_news(&self, place: usize) -> f64 {
        f64::from(FLAG) * self.0[NEWS + place]
    }

    pub(super) fn circumstance(&self, place: usize) -> f64 {
        f64::from(FLAG) * self.0[CIRCUMSTANCE + place]
    }

    /// Bias and offset of an origin.
    pub(super) fn bias(&self, origin: Origin) -> f64 {
        self.0.last().copied().unwrap_or_default() + self.0[ORIGIN + origin as usize]
    }

    /// The weights of the rows of grams, in a statement of a single gram.
    pub(super) fn grams(&self) -> Vec<f64> {
        let rows = GRAMS..self.0.len() - 1;
        self.0[rows].iter().map(|weight| f64::from(GRAM) * weight).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_grams_have_columns_and_the_heaviest_keep_rows() {
        let seen = |grams: &[u32]| Seen { grams: grams.to_vec(), ..Seen::default() };
        let (heavy, light, rare) = (7, 0x8000_0009, 0x4000_0001);
        let all = [seen(&[heavy, light]), seen(&[heavy, heavy, light]), seen(&[light, heavy]), seen(&[rare])];
        let open = Columns::open(all.iter());
        assert_eq!(open.count(), GRAMS + 2);
        let mut fit = vec![0.0; open.count() + 1];
        fit[GRAMS] = -3.0;
        let chosen = open.narrowed(&[&fit], 2);
        assert_eq!(chosen.owners(), [training::owner(heavy), training::owner(light)]);
        let place = |gram| chosen.features(&seen(&[gram]), Origin::Debate).last().copied();
        assert_eq!(place(heavy), Some((GRAMS as u32, GRAM)));
        assert_eq!(place(rare), Some(((ORIGIN + Origin::Debate as usize) as u32, 1.0)));
    }

    #[test]
    fn news_has_flags_of_its_own() {
        let seen = Seen { flags: vec![3], ..Seen::default() };
        let columns = Columns::open([].into_iter());
        assert_eq!(columns.features(&seen, Origin::Debate).len(), 2);
        assert_eq!(columns.features(&seen, Origin::Article).len(), 3);
    }
}
