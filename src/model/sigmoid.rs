//! The logistic function in integers: the same on every platform, which a floating-point `exp` is not.

/// Thousandths of a logit between two entries of the table.
const STEP: i32 = 125;

/// 1000 / (1 + e^−x) for x = 0, 1/8, … 8, rounded; `bin/train` holds it against the formula.
const TABLE: [u16; 65] = [
    500, 531, 562, 593, 622, 651, 679, 706, 731, 755, 777, 798, 818, 835, 852, 867, 881, 893, 905, 915, 924,
    932, 940, 947, 953, 958, 963, 967, 971, 974, 977, 980, 982, 984, 986, 988, 989, 990, 991, 992, 993, 994,
    995, 995, 996, 996, 997, 997, 998, 998, 998, 998, 998, 999, 999, 999, 999, 999, 999, 999, 999, 1000,
    1000, 1000, 1000,
];

/// The probability, in thousandths, of a logit given in thousandths; straight lines between the table's entries.
pub(crate) fn probability(logit: i32) -> u16 {
    let size = logit.unsigned_abs().min(8000) as i32;
    let slot = (size / STEP) as usize;
    let here = i32::from(TABLE[slot]);
    let next = i32::from(TABLE[(slot + 1).min(TABLE.len() - 1)]);
    let upper = here + ((next - here) * (size % STEP) + STEP / 2) / STEP;
    (if logit < 0 { 1000 - upper } else { upper }) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rises_from_nothing_to_certainty() {
        assert_eq!(probability(0), 500);
        assert_eq!(probability(1386), 800);
        assert_eq!(probability(-1386), 200);
        assert_eq!(probability(i32::MAX), 1000);
        assert_eq!(probability(i32::MIN), 0);
        assert!((-9000..9000).all(|logit| probability(logit) <= probability(logit + 1)));
    }
}
