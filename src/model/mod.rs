//! Models: integer scorers and the reader of their weights. No floating point; each file of weights has its card.

pub(crate) mod choice;
pub(crate) mod chosen;

pub(crate) mod columns;

pub(crate) mod rates;

pub(crate) mod sigmoid;

pub(crate) mod table;

pub(crate) mod template;

/// The weights of the two claim heads, as `name checkable priority article` lines in thousandths of a logit.
pub(crate) const CLAIMS: &str = include_str!("claims.txt");
/// Their weights of grams, as [`chosen`] reads them.
pub(crate) static CLAIM_GRAMS: &[u8] = include_bytes!("claims.bin");

/// The weights of the tagger: see `tag::trained`.
pub(crate) static TAGGER: &[u8] = include_bytes!("tagger.bin");
/// The weights of the attribution models, told of by attribution.md; see `attribution::models`.
pub(crate) const RATES: &[u8] = include_bytes!("rates.bin");
pub(crate) const FIRST_PASS: &[u8] = include_bytes!("first-pass.bin");
pub(crate) const SECOND_PASS: &[u8] = include_bytes!("second-pass.bin");
pub(crate) const LINK: &[u8] = include_bytes!("link.bin");
pub(crate) const SOURCE: &[u8] = include_bytes!("source.bin");
pub(crate) const DIRECT_SOURCE: &[u8] = include_bytes!("direct-source.bin");
pub(crate) const CERTAINTY: &[u8] = include_bytes!("certainty.bin");
/// The weights of the judge of antecedents, told of by speaker.md.
pub(crate) const ANTECEDENT: &[u8] = include_bytes!("antecedent.bin");
pub(crate) const EXACTNESS: &[u8] = include_bytes!("exactness.bin");

/// Reads lines of a name and its weights; comments begin with `#`.
pub(crate) fn weights<const COLUMNS: usize>(file: &str) -> impl Iterator<Item = (&str, [i32; COLUMNS])> {
    file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split_whitespace();
        let name = columns.next()?;
        let mut weights = [0; COLUMNS];
        for weight in &mut weights {
            *weight = columns.next()?.parse().ok()?;
        }
        Some((name, weights))
    })
}

/// A hash (FNV-1a, 64 bits) of some texts, in hexadecimal: tells whether weights, card and code belong together.
#[cfg(any(feature = "train", test))]
pub(crate) fn checksum<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    fingerprint(texts.into_iter().flat_map(|text| text.bytes().chain([0])))
}

/// The same of bytes.
#[cfg(any(feature = "train", test))]
pub(crate) fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_weights_is_read() {
        let lines = CLAIMS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
        assert_eq!(weights::<3>(CLAIMS).count(), lines);
        assert!(lines > 100, "{lines} weights");
    }

    const ATTRIBUTION: [(&str, &[u8]); 8] = [
        ("rates", RATES),
        ("first-pass", FIRST_PASS),
        ("second-pass", SECOND_PASS),
        ("link", LINK),
        ("source", SOURCE),
        ("direct-source", DIRECT_SOURCE),
        ("certainty", CERTAINTY),
        ("exactness", EXACTNESS),
    ];

    #[test]
    fn the_cards_describe_these_weights() {
        let claims = checksum([CLAIMS]);
        assert!(include_str!("claims.md").contains(&claims), "claims.md does not name {claims}");
        let tagger = fingerprint(TAGGER.iter().copied());
        assert!(include_str!("tagger.md").contains(&tagger), "tagger.md does not name {tagger}");
        let antecedent = fingerprint(ANTECEDENT.iter().copied());
        assert!(include_str!("speaker.md").contains(&antecedent), "speaker.md does not name {antecedent}");
        for (name, bytes) in ATTRIBUTION {
            let line = format!("| {name}.bin | {} | {} |\n", bytes.len(), fingerprint(bytes.iter().copied()));
            assert!(include_str!("attribution.md").contains(&line), "attribution.md does not say {line}");
        }
    }
}
