//! Chance that is the same every time: a seeded generator, what is drawn from it, and order shuffled by it.

/// The SplitMix64 generator (Steele, Lea, Flood 2014).
pub(crate) struct Chance(u64);

impl Chance {
    /// The generator at a seed; equal seeds draw equal numbers.
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A whole number below `end`; 0 where `end` is.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        // The remainder favours small numbers by less than 2⁻³⁰ for anything that fits into memory here.
        ((self.bits() >> 1) % (end as u64).max(1)) as usize
    }

    /// True with this probability; a quick draw for hot loops.
    pub(crate) fn keeps(&mut self, probability: f32) -> bool {
        ((self.bits() >> 40) as f32) < probability * (1u64 << 24) as f32
    }

    /// Brings `items` into one of all orders, each as likely (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(self.below(last + 1), last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_draws_the_published_numbers() {
        // The first outputs of the authors' own generator for the seed 1234567.
        let mut chance = Chance::new(1_234_567);
        let drawn = [chance.bits(), chance.bits(), chance.bits()];
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn every_order_comes_as_often() {
        let mut chance = Chance::new(1);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..6000 {
            let mut items = [0, 1, 2];
            chance.shuffle(&mut items);
            *counts.entry(items).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (880..1120).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_probability_is_kept_and_numbers_stay_below_their_end() {
        let mut chance = Chance::new(2);
        let kept = (0..10_000).filter(|_| chance.keeps(0.15)).count();
        assert!((1400..1600).contains(&kept), "{kept}");
        assert!((0..10_000).all(|_| chance.below(3) < 3));
        assert_eq!(chance.below(0), 0);
    }
}
