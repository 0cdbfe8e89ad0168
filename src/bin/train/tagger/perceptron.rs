//! An averaged perceptron over hashed features, in integers (Collins 2002), and the choice of its features.

use whosaid::training::{self, PART_FEATURES, PART_NAMING, PARTS};

/// By how much the right part has to lead before nothing is learned.
const MARGIN: i32 = 12;

/// Weights on their way.
pub(crate) struct Perceptron {
    rows: Rows,
    weights: Vec<[i32; PARTS]>,
    /// Sums of the weights over all steps, up to the step in `stamps`.
    totals: Vec<[i64; PARTS]>,
    stamps: Vec<u32>,
    /// The last feature that used each row.
    users: Vec<u32>,
    step: u32,
}

/// Which row belongs to a feature.
enum Rows {
    /// Any, by its hash; their number is a power of two.
    Hashed(usize),
    /// That whose owner it is, if any.
    Chosen(Vec<u8>),
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Rows::Hashed(count) => *count,
            Rows::Chosen(owners) => owners.len(),
        }
    }

    fn find(&self, feature: u32) -> Option<usize> {
        match self {
            Rows::Hashed(count) => Some(feature as usize & (count - 1)),
            Rows::Chosen(owners) => training::row(owners, feature),
        }
    }
}

impl Perceptron {
    /// One that has a row for every feature, shared with others only by chance; `count` is a power of two.
    pub(crate) fn open(count: usize) -> Perceptron {
        Perceptron::new(Rows::Hashed(count))
    }

    fn new(rows: Rows) -> Perceptron {
        let count = rows.len();
        Perceptron {
            rows,
            weights: vec![[0; PARTS]; count],
            totals: vec![[0; PARTS]; count],
            stamps: vec![0; count],
            users: vec![0; count],
            step: 0,
        }
    }

    /// A new one with `count` rows, for the features that weigh most in this one.
    ///
    /// Of two features that could only have the same row, the heavier gets it.
    pub(crate) fn narrowed(&self, count: usize) -> Perceptron {
        let weight = |row: usize| self.mean(row).map(|mean| mean * mean).iter().sum::<i64>();
        let used = (0..self.rows.len()).filter(|&row| self.stamps[row] > 0);
        let mut ranked: Vec<(i64, u32)> = used.map(|row| (weight(row), self.users[row])).collect();
        ranked.sort_unstable_by_key(|&(weight, feature)| (std::cmp::Reverse(weight), feature));
        let mut owners = vec![0; count];
        for (_, feature) in ranked {
            let free = training::rows(feature, count).into_iter().find(|&row| owners[row] == 0);
            if let Some(row) = free.filter(|_| training::row(&owners, feature).is_none()) {
                owners[row] = training::owner(feature);
            }
        }
        Perceptron::new(Rows::Chosen(owners))
    }

    /// The part that the features speak for; where it does not lead as the right one by the margin, the weights learn.
    ///
    /// `unnamed`: as if nobody knew which word it is.
    pub(crate) fn learn(
        &mut self,
        features: &[u32; PART_FEATURES],
        right: Option<u8>,
        unnamed: bool,
    ) -> usize {
        self.step += 1;
        let skipped = if unnamed { PART_NAMING } else { 0 };
        let mut sums = [0; PARTS];
        let mut rows = [None; PART_FEATURES];
        for (place, &feature) in rows.iter_mut().zip(features).skip(skipped) {
            *place = self.rows.find(feature);
            if let Some(row) = *place {
                self.users[row] = feature;
                sums.iter_mut().zip(&self.weights[row]).for_each(|(sum, weight)| *sum += weight);
            }
        }
        let found = best(&sums, PARTS);
        let Some(right) = right.map(usize::from).filter(|&right| right < PARTS) else { return found };
        let rival = best(&sums, right);
        if sums[right] - sums[rival] <= MARGIN {
            rows.into_iter().flatten().for_each(|row| self.shift(row, right, rival));
        }
        found
    }

    fn shift(&mut self, row: usize, right: usize, rival: usize) {
        let passed = i64::from(self.step - self.stamps[row]);
        for (total, weight) in self.totals[row].iter_mut().zip(&self.weights[row]) {
            *total += i64::from(*weight) * passed;
        }
        self.stamps[row] = self.step;
        self.weights[row][right] += 1;
        self.weights[row][rival] -= 1;
    }

    /// The means of a row's weights over all steps, in 256ths.
    fn mean(&self, row: usize) -> [i64; PARTS] {
        let passed = i64::from(self.step - self.stamps[row]);
        let mut means = self.totals[row];
        for (mean, weight) in means.iter_mut().zip(&self.weights[row]) {
            *mean = (*mean + i64::from(*weight) * passed) * 256 / i64::from(self.step.max(1));
        }
        means
    }

    /// The means of all weights row by row, behind the owners of the rows: a byte for each weight, which counts in steps
    /// of `grain` 256ths.
    pub(crate) fn bytes(&self, grain: i64) -> Vec<u8> {
        let mut bytes = match &self.rows {
            Rows::Chosen(owners) => owners.clone(),
            Rows::Hashed(_) => Vec::new(),
        };
        for row in 0..self.rows.len() {
            let small = |mean: i64| {
                let steps = (2 * mean + mean.signum() * grain) / (2 * grain);
                steps.clamp(-i64::from(i8::MAX), i64::from(i8::MAX)) as i8
            };
            bytes.extend(self.mean(row).map(|mean| small(mean) as u8));
        }
        bytes
    }
}

/// The highest of the sums but one; of equals the first.
fn best(sums: &[i32; PARTS], except: usize) -> usize {
    let places = (0..PARTS).filter(|&place| place != except);
    places.max_by_key(|&place| (sums[place], std::cmp::Reverse(place))).unwrap_or(0)
}
