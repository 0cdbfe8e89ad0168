//! Weights as small integers: one scale for a whole table, so that sums over its rows stay comparable.

/// How many integer steps make one unit of a weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale(f64);

/// Share of the weights that must fit, in thousandths; the few beyond are clamped, and the others keep finer steps.
const FITTING: usize = 999;

impl Scale {
    /// The finest scale at which 99.9 % of the weights other than zero fit into eight bits.
    ///
    /// Zeros are left out: they are the rows that no feature of the training data reached.
    pub(crate) fn fitting<W: Copy + Into<f64>>(weights: &[W]) -> Scale {
        let sizes = weights.iter().map(|&weight| weight.into().abs());
        let mut sizes: Vec<f64> = sizes.filter(|&size| size > 0.0 && size.is_finite()).collect();
        if sizes.is_empty() {
            return Scale(1.0);
        }
        let place = (sizes.len() * FITTING).div_ceil(1000) - 1;
        let (_, fitting, _) = sizes.select_nth_unstable_by(place, f64::total_cmp);
        Scale(f64::from(i8::MAX) / *fitting)
    }

    /// The steps in one unit.
    pub(crate) fn steps(self) -> f64 {
        self.0
    }

    /// A weight in steps.
    pub(crate) fn whole(self, weight: impl Into<f64>) -> i32 {
        (weight.into() * self.0).round() as i32
    }

    /// A weight in steps, clamped to eight bits.
    pub(crate) fn small(self, weight: impl Into<f64>) -> i8 {
        self.whole(weight).clamp(-i32::from(i8::MAX), i32::from(i8::MAX)) as i8
    }

    /// Weights as the bytes of a table, one signed byte each.
    pub(crate) fn bytes<W: Copy + Into<f64>>(self, weights: &[W]) -> Vec<u8> {
        weights.iter().map(|&weight| self.small(weight) as u8).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_one_in_a_thousand_fit() {
        let mut weights: Vec<f32> = (1..=1000).map(|size| size as f32 / 1000.0).collect();
        weights[999] = -50.0;
        weights.extend([0.0; 5000]);
        let scale = Scale::fitting(&weights);
        assert!((scale.steps() - 127.0 / 0.999).abs() < 1e-3, "{scale:?}");
        assert_eq!((scale.small(0.999f32), scale.small(-50.0), scale.small(1e30)), (127, -127, 127));
        assert_eq!(scale.whole(-50.0), -6356);
        assert_eq!(scale.bytes(&weights)[998..1001], [127, 129, 0]);
    }

    #[test]
    fn a_table_of_zeros_stays_one() {
        assert_eq!(Scale::fitting::<f64>(&[]).bytes(&[0.0, 0.0]), [0, 0]);
        assert_eq!(Scale::fitting(&[0.0, 0.0]), Scale::fitting::<f64>(&[]));
    }
}
