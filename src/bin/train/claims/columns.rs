//! Columns: what of a sentence or a statement fills which place of the regression.

use super::kin::{DIRECTIONS, Kin, Vector};
use super::logistic::Example;
use std::collections::{BTreeMap, BTreeSet};
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
    /// Debates, by whether a fact is stated: what people there call a fact has weights of its own besides what all share.
    DebatedFact,
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

    /// Whether everything may mean something else here.
    fn stands_apart(self) -> bool {
        self == Origin::DebatedFact
    }
}

/// Which column a gram has.
enum Grams {
    /// Those that stand in enough examples, each its own.
    Open(BTreeMap<u32, usize>),
    /// Those that own a row; of each row the vector of the word that owns it.
    Chosen { owners: Vec<u8>, vectors: Vec<Option<Vector>> },
}

/// The columns of one regression, in this order: flags of news; circumstances; origins; what all share: flags, directions
/// of kin, grams; the same again for what stands apart.
pub(super) struct Columns<'k> {
    grams: Grams,
    kin: &'k Kin,
}

const NEWS: usize = 0;
const CIRCUMSTANCE: usize = NEWS + CLAIM_FLAGS;
const ORIGIN: usize = CIRCUMSTANCE + CIRCUMSTANCES;
const SHARED: usize = ORIGIN + ORIGINS;
/// Behind the flags of what is shared.
const KIN: usize = CLAIM_FLAGS;
const GRAMS: usize = KIN + DIRECTIONS;

impl<'k> Columns<'k> {
    /// A column for every gram that is frequent enough.
    pub(super) fn open<'s>(seen: impl Iterator<Item = &'s Seen>, kin: &'k Kin) -> Columns<'k> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for seen in seen {
            let mut grams = seen.grams.clone();
            grams.sort_unstable();
            grams.dedup();
            grams.iter().for_each(|gram| *counts.entry(*gram).or_default() += 1);
        }
        let frequent = counts.into_iter().filter(|(_, count)| *count >= LEAST);
        let columns = frequent.enumerate().map(|(column, (gram, _))| (gram, column)).collect();
        Columns { grams: Grams::Open(columns), kin }
    }

    /// The same with `count` rows, for the grams that weigh most in any of `fits`, those of words that no example has
    /// among them. Of grams that could only have the same row, the heavier gets it.
    pub(super) fn narrowed(&self, fits: &[&[f64]], count: usize) -> Columns<'k> {
        let (mut owners, mut vectors) = (vec![0; count], vec![None; count]);
        let grams: BTreeSet<u32> = match &self.grams {
            Grams::Open(columns) => columns.keys().copied().chain(self.kin.words()).collect(),
            Grams::Chosen { .. } => BTreeSet::new(),
        };
        let weight = |gram: u32| fits.iter().map(|fit| self.weight(fit, gram).abs()).fold(0.0, f64::max);
        let mut ranked: Vec<(f64, u32)> = grams.into_iter().map(|gram| (weight(gram), gram)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, gram) in ranked {
            let free = training::rows(gram, count).into_iter().find(|&row| owners[row] == 0);
            if let Some(row) = free.filter(|_| training::row(&owners, gram).is_none()) {
                owners[row] = training::owner(gram);
                vectors[row] = self.kin.vector(gram).copied();
            }
        }
        Columns { grams: Grams::Chosen { owners, vectors }, kin: self.kin }
    }

    /// The owners of the rows, as the engine reads them.
    pub(super) fn owners(&self) -> &[u8] {
        match &self.grams {
            Grams::Chosen { owners, .. } => owners,
            Grams::Open(_) => &[],
        }
    }

    /// Columns of what all share.
    fn shared(&self) -> usize {
        let grams = match &self.grams {
            Grams::Open(columns) => columns.len(),
            Grams::Chosen { owners, .. } => owners.len(),
        };
        GRAMS + grams
    }

    /// How many there are.
    fn count(&self) -> usize {
        SHARED + 2 * self.shared()
    }

    /// The column of a gram among those of grams, and the vector of whose row it takes.
    fn gram(&self, gram: u32) -> (Option<usize>, Option<&Vector>) {
        match &self.grams {
            Grams::Open(columns) => (columns.get(&gram).copied(), self.kin.vector(gram)),
            Grams::Chosen { owners, vectors } => {
                let row = training::row(owners, gram);
                (row, row.and_then(|row| vectors[row].as_ref()))
            }
        }
    }

    /// What a fit gives a gram, its own and its kin's.
    fn weight(&self, fit: &[f64], gram: u32) -> f64 {
        let (column, vector) = self.gram(gram);
        column.map_or(0.0, |column| fit[SHARED + GRAMS + column])
            + vector.map_or(0.0, |vector| of_kin(fit, vector))
    }

    /// The weights of the rows of grams, in a statement of a single gram.
    pub(super) fn rows(&self, fit: &Fit) -> Vec<f64> {
        let Grams::Chosen { vectors, .. } = &self.grams else { return Vec::new() };
        let of_row = |(row, vector): (usize, &Option<Vector>)| {
            let kin = vector.as_ref().map_or(0.0, |vector| of_kin(&fit.0, vector));
            f64::from(GRAM) * (fit.0[SHARED + GRAMS + row] + kin)
        };
        vectors.iter().enumerate().map(of_row).collect()
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
        let mut shared: Vec<(usize, f32)> = seen.flags.iter().map(|&flag| (flag, FLAG)).collect();
        let share = GRAM / (seen.grams.len().max(1) as f32).sqrt();
        let mut kin = [0.0; DIRECTIONS];
        for &gram in &seen.grams {
            let (column, vector) = self.gram(gram);
            shared.extend(column.map(|column| (GRAMS + column, share)));
            kin.iter_mut().zip(vector.into_iter().flatten()).for_each(|(sum, value)| *sum += value);
        }
        let kin = kin.iter().enumerate().filter(|(_, sum)| **sum != 0.0);
        shared.extend(kin.map(|(direction, sum)| (KIN + direction, share * *sum as f32)));

        let mut features: Vec<(usize, f32)> = vec![(ORIGIN + origin as usize, 1.0)];
        if origin.is_news() {
            features.extend(seen.flags.iter().map(|&flag| (NEWS + flag, FLAG)));
        }
        features.extend(seen.circumstances.iter().map(|&place| (CIRCUMSTANCE + place, FLAG)));
        let copies = if origin.stands_apart() { 2 } else { 1 };
        for copy in 0..copies {
            let first = SHARED + copy * self.shared();
            features.extend(shared.iter().map(|&(column, value)| (first + column, value)));
        }
        features.into_iter().map(|(column, value)| (column as u32, value)).collect()
    }

    /// An example.
    pub(super) fn example(&self, seen: &Seen, origin: Origin, positive: bool, importance: f64) -> Example {
        Example { features: self.features(seen, origin), positive, importance }
    }
}

/// What a fit gives a word by its kin.
fn of_kin(fit: &[f64], vector: &Vector) -> f64 {
    vector.iter().zip(fit.iter().skip(SHARED + KIN)).map(|(value, weight)| value * weight).sum()
}

/// What a fit gives each thing, by name: weights in logits of one thing that holds.
pub(super) struct Fit(pub(super) Vec<f64>);

impl Fit {
    /// The weight of a flag everywhere.
    pub(super) fn flag(&self, place: usize) -> f64 {
        f64::from(FLAG) * self.0[SHARED + place]
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
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(grams: &[u32]) -> Seen {
        Seen { grams: grams.to_vec(), ..Seen::default() }
    }

    #[test]
    fn frequent_grams_have_columns_and_the_heaviest_keep_rows() {
        let (heavy, light, rare) = (7, 0x8000_0009, 0x4000_0001);
        let all = [seen(&[heavy, light]), seen(&[heavy, heavy, light]), seen(&[light, heavy]), seen(&[rare])];
        let kin = Kin::of(&[]);
        let open = Columns::open(all.iter(), &kin);
        assert_eq!(open.shared(), GRAMS + 2);
        let mut fit = vec![0.0; open.count() + 1];
        fit[SHARED + GRAMS] = -3.0;
        let chosen = open.narrowed(&[&fit], 2);
        assert_eq!(chosen.owners(), [training::owner(heavy), training::owner(light)]);
        let place = |gram| chosen.features(&seen(&[gram]), Origin::Debate).last().copied();
        assert_eq!(place(heavy), Some(((SHARED + GRAMS) as u32, GRAM)));
        assert_eq!(place(rare), Some(((ORIGIN + Origin::Debate as usize) as u32, 1.0)));
    }

    #[test]
    fn a_word_that_no_example_has_weighs_what_its_kin_weighs() {
        let (known, strange, neighbours) = (10, 11, [1, 2]);
        let text = |word: u32| vec![neighbours[0], word, neighbours[1]];
        let kin =
            Kin::of(&(0..10).flat_map(|_| [text(known), text(strange), vec![3, 4]]).collect::<Vec<_>>());
        let all = [seen(&[known]), seen(&[known]), seen(&[known])];
        let open = Columns::open(all.iter(), &kin);
        let mut fit = vec![0.0; open.count() + 1];
        // What speaks for the direction in which the known word stands.
        let vector = kin.vector(known).copied().unwrap_or([0.0; DIRECTIONS]);
        fit[SHARED + KIN..SHARED + KIN + DIRECTIONS].copy_from_slice(&vector);
        let chosen = open.narrowed(&[&fit], 64);
        let row = training::row(chosen.owners(), strange).unwrap_or_default();
        let mut narrow = vec![0.0; chosen.count() + 1];
        narrow[SHARED + KIN..SHARED + KIN + DIRECTIONS].copy_from_slice(&vector);
        let weight = chosen.rows(&Fit(narrow.clone()))[row];
        let features = chosen.features(&seen(&[strange]), Origin::News);
        let logit: f64 =
            features.iter().map(|&(column, value)| narrow[column as usize] * f64::from(value)).sum();
        assert!(weight > 0.01 && (weight - logit).abs() < 1e-6, "{weight} {logit}");
    }

    #[test]
    fn news_has_flags_of_its_own_and_facts_of_debates_have_everything() {
        let seen = Seen { flags: vec![3], ..Seen::default() };
        let kin = Kin::of(&[]);
        let columns = Columns::open([].into_iter(), &kin);
        assert_eq!(columns.features(&seen, Origin::Debate).len(), 2);
        assert_eq!(columns.features(&seen, Origin::Article).len(), 3);
        let apart = columns.features(&seen, Origin::DebatedFact);
        assert_eq!(apart.last(), Some(&((SHARED + columns.shared() + 3) as u32, FLAG)));
    }
}
