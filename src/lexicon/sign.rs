//! Signs: what a word, or a run of a few words, tells about the sentence it stands in — a statement of fact or an
//! opinion, and on what. The claim stage weighs them.

use super::words::Words;
use super::{entries, inflection};
use std::sync::LazyLock;

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(pub(crate) u64);

/// One sign: its place in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sign(pub(crate) u8);

/// Holds the places of the signs against the order of their names, when the crate is compiled.
const fn in_order(places: &[u8]) {
    let mut place = 0;
    while place < places.len() {
        assert!(places[place] as usize == place);
        place += 1;
    }
}

macro_rules! signs {
    ($($constant:ident $name:literal $bit:literal;)*) => {
        #[rustfmt::skip]
        #[allow(dead_code, reason = "most signs are weighed by their place and never asked for by name")]
        impl Sign {
            $(pub(crate) const $constant: Sign = Sign($bit);)*
            /// The name of every sign in the word lists, by its place.
            pub(crate) const NAMES: &[&str] = &[$($name),*];
        }
        const _: () = in_order(&[$($bit),*]);
    };
}

// What each of them means stands over its words in `signs.txt`.
signs! {
    COMPARISON "comparison" 0; RANK "rank" 1; TREND "trend" 2; CAUSE "cause" 3; LAW "law" 4; JUSTICE "justice" 5;
    CASUALTY "casualty" 6; ACCUSATION "accusation" 7; DENIAL "denial" 8; SAY "say" 9; REPORT "report" 10;
    EVIDENCE "evidence" 11; OFFICIAL "official" 12; VOTE "vote" 13; EVENT "event" 14; FUTURE "future" 15;
    MODAL "modal" 16; NORM "norm" 17; MIND "mind" 18; STANCE "stance" 19; EVALUATION "evaluation" 20;
    LOADED "loaded" 21; ATTACK "attack" 22; IDEOLOGY "ideology" 23; INTENSIFIER "intensifier" 24;
    DISCOURSE "discourse" 25; ABSOLUTE "absolute" 26; GENERIC "generic" 27; ABSTRACT "abstract" 28; I "i" 29;
    WE "we" 30; YOU "you" 31; HE "he" 32; THEY "they" 33; IT "it" 34; THIS "this" 35; WH "wh" 36;
    PRESENT "present" 37; PAST "past" 38; NEGATION "negation" 39; GREETING "greeting" 40; TIME "time" 41;
    WEEKDAY "weekday" 42; MONTH "month" 43; NUMBER_WORD "number-word" 44; SCALE "scale" 45; PERCENT "percent" 46;
    MONEY "money" 47; COUNTED "counted" 48; UNIT "unit" 49; DEFINITION "definition" 50; ROUTINE "routine" 51;
    VAGUE "vague" 52; TITLE "title" 53; HEDGE "hedge" 54;
    APPROXIMATION "approximation" 55; INFLUENCE "influence" 56; HOUR "hour" 57; STATISTIC "statistic" 58;
}

impl Sign {
    /// The set of this sign only.
    pub(crate) const fn alone(self) -> Signs {
        Signs(1 << self.0)
    }
}

impl Signs {
    /// Whether the set holds a sign.
    pub(crate) const fn has(self, sign: Sign) -> bool {
        self.0 >> sign.0 & 1 == 1
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// What both sets share.
    pub(crate) const fn and(self, other: Signs) -> Signs {
        Signs(self.0 & other.0)
    }

    /// The set less one sign.
    pub(crate) const fn without(self, sign: Sign) -> Signs {
        Signs(self.0 & !(1 << sign.0))
    }

    fn named(name: &str) -> Signs {
        Sign::NAMES.iter().position(|known| *known == name).map_or(Signs(0), |place| Signs(1 << place))
    }
}

/// What the lists say of a word.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// Its own signs.
    pub(crate) signs: Signs,
    /// The entries of several words that begin with it.
    pub(crate) phrases: Vec<Phrase>,
}

/// An entry of several words.
#[derive(Debug)]
pub(crate) struct Phrase {
    /// The words after the first.
    pub(crate) rest: Vec<&'static str>,
    /// What it tells.
    pub(crate) signs: Signs,
}

/// The lists, as written in the source tree.
pub(crate) const LISTS: &[&str] = &[include_str!("signs.txt"), include_str!("hedges.txt")];

static WORDS: LazyLock<Words<Word>> = LazyLock::new(read);

/// What the lists say of a word in whatever case, with either apostrophe.
pub(crate) fn of_word(word: &str) -> Option<&'static Word> {
    WORDS.get_in_small(word)
}

fn read() -> Words<Word> {
    let mut words = Words::<Word>::default();
    for (entry, signs) in LISTS.iter().flat_map(|list| entries(list)).filter_map(parse) {
        let mut rest: Vec<&'static str> = entry.split(' ').collect();
        let first = rest.remove(0);
        if rest.is_empty() {
            for form in forms(first) {
                let word = words.entry(&form);
                word.signs = word.signs.or(signs);
            }
        } else {
            words.entry(first).phrases.push(Phrase { rest, signs });
        }
    }
    words
}

/// Reads `word sign[,sign]`.
fn parse(entry: &'static str) -> Option<(&'static str, Signs)> {
    let (word, names) = entry.rsplit_once(' ')?;
    Some((word.trim(), names.split(',').map(Signs::named).fold(Signs(0), Signs::or)))
}

/// The word itself; with `*` all forms of the verb, with `+` both numbers of the noun.
fn forms(entry: &str) -> Vec<String> {
    let inflected = match (entry.strip_suffix('*'), entry.strip_suffix('+')) {
        (Some(verb), _) => inflection::verb(verb),
        (_, Some(noun)) => inflection::noun(noun),
        _ => return vec![entry.to_owned()],
    };
    inflected.into_iter().map(|(_, form)| form).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_known_signs() {
        for entry in LISTS.iter().flat_map(|list| entries(list)) {
            let names = entry.rsplit(' ').next().unwrap_or("").split(',');
            for name in names {
                assert_ne!(Signs::named(name), Signs(0), "unknown sign {name:?} in {entry:?}");
            }
        }
    }

    #[test]
    fn entries_are_read_with_their_forms_and_phrases() {
        let signs = |word: &str| of_word(word).map(|word| word.signs).unwrap_or_default();
        assert!(signs("risen").has(Sign::TREND));
        assert!(signs("casualties").has(Sign::CASUALTY));
        assert!(!signs("table").has(Sign::TREND));
        let phrases = of_word("for").map(|word| word.phrases.as_slice()).unwrap_or_default();
        assert!(
            phrases
                .iter()
                .any(|phrase| phrase.rest == ["the", "first", "time"] && phrase.signs.has(Sign::RANK))
        );
    }
}
