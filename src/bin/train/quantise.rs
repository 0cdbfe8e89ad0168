//! Weights as small integers, by one scale for all attribution models: the engine knows what a logit counts in them. The
//! passes of the sequence tagger tell it themselves, so that theirs may have another.

/// A weight of this many logits is the largest that a byte holds. Few weights are larger, and those decide clamped too;
/// a wider scale would make the steps of all others coarser.
const LARGEST: f32 = 6.0;

/// Integer steps in one logit.
pub(crate) const LOGIT: f32 = 127.0 / LARGEST;

/// A weight in steps, as a signed byte.
pub(crate) fn byte(weight: f32) -> u8 {
    ((weight * LOGIT).round().clamp(-127.0, 127.0) as i8) as u8
}

/// A weight as two bytes, the low one first, in steps of which a logit counts `logit`: for the few that may be large.
pub(crate) fn two_bytes(weight: f32, logit: f32) -> [u8; 2] {
    ((weight * logit).round().clamp(-32767.0, 32767.0) as i16).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_rounded_to_the_nearest_step_and_a_large_one_clamped() {
        assert_eq!([0.0, 0.02, 0.03, -1.0, 6.0].map(|weight| byte(weight) as i8), [0, 0, 1, -21, 127]);
        assert_eq!([1e9, -1e9].map(|weight| byte(weight) as i8), [127, -127]);
        assert_eq!(i16::from_le_bytes(two_bytes(-60.0, LOGIT)), -1270);
        assert_eq!(i16::from_le_bytes(two_bytes(1e9, 10.0)), 32767);
    }

    #[test]
    fn the_engine_counts_a_logit_in_the_same_steps() {
        assert_eq!(LOGIT.round() as i32, whosaid::training::LOGIT);
    }
}
