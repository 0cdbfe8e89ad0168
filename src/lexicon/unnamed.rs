//! Nouns for sources without a name, and the type of each.

use super::words::Words;
use super::{entries, inflection};
use crate::annotated::Unnamed;

/// Endings of the names for those who know a science.
pub(super) const SCIENTISTS: [&str; 3] = ["ologist", "ometrist", "onomist"];

/// The nouns of the list, singular and plural.
pub(super) fn read() -> Words<Option<Unnamed>> {
    let mut nouns = Words::default();
    for (noun, kind) in entries(include_str!("unnamed.txt")).filter_map(parse) {
        for (_, form) in inflection::noun(noun) {
            *nouns.entry(&form) = Some(kind);
        }
    }
    nouns
}

fn parse(entry: &'static str) -> Option<(&'static str, Unnamed)> {
    let (noun, kind) = entry.split_once(' ')?;
    let kind = match kind {
        "officials" => Unnamed::Officials,
        "experts" => Unnamed::Experts,
        "people-familiar" => Unnamed::PeopleFamiliar,
        "critics" => Unnamed::Critics,
        "social-post" => Unnamed::SocialPost,
        _ => return None,
    };
    Some((noun, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_a_known_type() {
        for entry in entries(include_str!("unnamed.txt")) {
            assert!(parse(entry).is_some(), "cannot read {entry:?}");
        }
    }

    #[test]
    fn a_plural_is_of_its_noun() {
        let nouns = read();
        assert_eq!(nouns.get("authorities"), Some(&Some(Unnamed::Officials)));
        assert_eq!(nouns.get("spokesmen"), nouns.get("spokesman"));
        assert_eq!(nouns.get("bridge"), None);
    }
}
