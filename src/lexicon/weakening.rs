//! Words that weaken a claim: how each of them does, and where it has to stand to do it.

use super::entries;
use super::words::Words;
use crate::annotated::HedgeKind;
use std::sync::LazyLock;

/// Where an entry has to stand to weaken anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Anywhere; it weakens its clause.
    Clause,
    /// Before the noun it describes: the alleged theft.
    Noun,
    /// After a form of “be”: is believed to.
    Passive,
    /// Before a number: about 40.
    Number,
    /// Behind a number: 40 or so.
    AfterNumber,
}

/// A run of words that weakens, or, without a kind, in which a weakening word does not.
#[derive(Debug)]
pub(crate) struct Weakening {
    /// The words after the first, lower case.
    pub(crate) rest: Vec<&'static str>,
    /// How it weakens, and where.
    pub(crate) effect: Option<(HedgeKind, Place)>,
}

const LIST: &str = include_str!("weakening.txt");

static WORDS: LazyLock<Words<Vec<Weakening>>> = LazyLock::new(|| {
    let mut words = Words::<Vec<Weakening>>::default();
    for (run, effect) in entries(LIST).filter_map(parse) {
        let mut rest: Vec<&'static str> = run.split(' ').collect();
        let first = rest.remove(0);
        words.entry(first).push(Weakening { rest, effect });
    }
    words
});

/// The entries that begin with a lower-case word.
pub(crate) fn beginning_with(lower: &str) -> &'static [Weakening] {
    WORDS.get(lower).map_or(&[], Vec::as_slice)
}

/// Reads `words kind`.
fn parse(entry: &'static str) -> Option<(&'static str, Option<(HedgeKind, Place)>)> {
    let (words, kind) = entry.rsplit_once(' ')?;
    let effect = match kind {
        "attribution" => Some((HedgeKind::Attribution, Place::Clause)),
        "attribution-noun" => Some((HedgeKind::Attribution, Place::Noun)),
        "attribution-passive" => Some((HedgeKind::Attribution, Place::Passive)),
        "possibility" => Some((HedgeKind::Possibility, Place::Clause)),
        "possibility-noun" => Some((HedgeKind::Possibility, Place::Noun)),
        "condition" => Some((HedgeKind::Condition, Place::Clause)),
        "approximation" => Some((HedgeKind::Approximation, Place::Number)),
        "approximation-after" => Some((HedgeKind::Approximation, Place::AfterNumber)),
        "approximation-of-kind" => Some((HedgeKind::Approximation, Place::Clause)),
        "none" => None,
        _ => return None,
    };
    Some((words, effect))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::sign;

    #[test]
    fn every_entry_is_of_a_known_kind() {
        for entry in entries(LIST) {
            assert!(parse(entry).is_some(), "cannot read {entry:?}");
        }
    }

    /// What the scores weigh as a hedge is told as one. “exactly” stands before numbers too, but weakens none.
    #[test]
    fn every_hedge_of_the_signs_is_told() {
        let told = |run: &str| {
            let mut words = run.split(' ');
            let first = words.next().unwrap_or_default();
            let rest: Vec<&str> = words.collect();
            let starts = |one: &Weakening| rest.starts_with(&one.rest);
            let passive = matches!(first, "is" | "are" | "was" | "were");
            beginning_with(first).iter().any(starts)
                || passive && rest.first().is_some_and(|word| !beginning_with(word).is_empty())
        };
        for entry in sign::LISTS.iter().flat_map(|list| entries(list)) {
            let (run, signs) = entry.rsplit_once(' ').unwrap_or_default();
            let weakens = signs.split(',').any(|sign| sign == "hedge" || sign == "approximation");
            assert!(!weakens || told(run) || run == "exactly", "{run:?} weakens, and nothing says how");
        }
    }
}
