//! Flags: what a statement looks like, as yes-or-no answers.

use crate::lexicon::sign::{Sign, Signs};

/// A yes-or-no answer about a statement, as its place in [`Flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Flag(u8);

/// Signs come first (seen at all), then signs again (seen twice), then shapes.
const TWICE: u8 = 64;
const SHAPE: u8 = 128;

/// Number of places.
pub(crate) const PLACES: usize = 192;

/// Holds the places of the shapes against the order of their names, when the crate is compiled.
const fn in_order(places: &[u8]) {
    let mut place = 0;
    while place < places.len() {
        assert!(places[place] as usize == place);
        place += 1;
    }
}

macro_rules! shapes {
    ($($constant:ident $name:literal $place:literal;)*) => {
        #[rustfmt::skip]
        impl Flag {
            $(pub(super) const $constant: Flag = Flag(SHAPE + $place);)*
            const SHAPES: &[&str] = &[$($name),*];
        }
        const _: () = in_order(&[$($place),*]);
    };
}

shapes! {
    NUMBER "number" 0; MONEY "money-amount" 1; PERCENT "percentage" 2; YEAR "year" 3; ORDINAL "ordinal" 4;
    DECIMAL "decimal" 5; BIG "big-number" 6; CLOCK "clock-time" 7; AGE "age" 8; DATE "date" 9;
    TWO_NUMBERS "two-numbers" 10; COUNT "count" 11; MARK "quotation-mark" 12; SHORT_QUOTE "short-quote" 13;
    QUESTION "question" 14; SHOUT "shouted-word" 15; EXCLAMATION "exclamation" 16; SEMICOLON "semicolon" 17;
    COLON "colon" 18; DASH "dash" 19; BRACKET "bracket" 20; ELLIPSIS "ellipsis" 21; RELATIVE "relative-clause" 22;
    NAME "name" 23; TWO_NAMES "two-names" 24; FOUR_NAMES "four-names" 25; ACRONYM "acronym" 26; DOTTED "dotted" 27;
    WORDS_4 "words-4" 28; WORDS_8 "words-8" 29; WORDS_14 "words-14" 30; WORDS_24 "words-24" 31; WORDS_40 "words-40" 32;
    CONJUNCTION_FIRST "conjunction-first" 33; I_FIRST "i-first" 34; WH_FIRST "wh-first" 35; NAME_FIRST "name-first" 36;
    PRONOUN_FIRST "pronoun-first" 37; CONTRACTION "contraction" 38; ADVERB "ly-adverb" 39; PAST_ENDING "ed-ending" 40;
    ISM "ism-ending" 41; COMPOUND "compound" 42; POSSESSIVE "possessive" 43; LINK "link" 44; COMMAS_3 "three-commas" 45;
    ARTICLE_A "article-a" 46; PAST_TWICE "two-ed-endings" 47; INNER_STOP "inner-full-stop" 48; TWO_ADVERBS "two-ly-adverbs" 49;
    NAME_SAID "name-said" 50; THING_IS "is-a" 51; FRAGMENT "fragment" 52; DETERMINER_FIRST "determiner-first" 53;
    FULL_NAME "full-name" 54; MOTTO "all-capitalised" 55; DURATION "duration" 56; ACCUSED_POWER "accused-power" 57;
}

impl Flag {
    /// The flag that a sign was seen.
    pub(super) const fn sign(sign: Sign) -> Flag {
        Flag(sign.0)
    }

    /// The flag at a place.
    pub(crate) fn at(place: usize) -> Flag {
        Flag(place.min(PLACES - 1) as u8)
    }

    /// Its place.
    pub(crate) fn place(self) -> usize {
        usize::from(self.0)
    }

    /// Its name in the weights; `None` where the place is not taken.
    pub(crate) fn name(self) -> Option<String> {
        let named = |names: &[&'static str], from: u8| names.get(usize::from(self.0 - from)).copied();
        match self.0 {
            TWICE.. if self.0 < SHAPE => named(Sign::NAMES, TWICE).map(|name| format!("{name}-twice")),
            SHAPE.. => named(Flag::SHAPES, SHAPE).map(str::to_owned),
            _ => named(Sign::NAMES, 0).map(str::to_owned),
        }
    }
}

/// The answers for one statement, and where the first sight of each is.
#[derive(Clone, Debug)]
pub(crate) struct Flags {
    set: [u64; 3],
    /// Index of the first token that raised the flag, by place.
    first: [u32; PLACES],
}

impl Flags {
    /// No flag at all.
    pub(super) const NONE: Flags = Flags { set: [0; 3], first: [0; PLACES] };

    /// Whether a flag is raised.
    pub(crate) fn has(&self, flag: Flag) -> bool {
        self.set[usize::from(flag.0 / 64)] >> (flag.0 % 64) & 1 == 1
    }

    /// Whether a sign was seen.
    pub(super) fn saw(&self, sign: Sign) -> bool {
        self.has(Flag::sign(sign))
    }

    /// The raised flags, by place.
    pub(crate) fn raised(&self) -> impl Iterator<Item = Flag> {
        (0..3u8).flat_map(move |word| {
            let mut left = self.set[usize::from(word)];
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as u8)?;
                left &= left - 1;
                Some(Flag(word * 64 + bit))
            })
        })
    }

    /// Index, in the statement, of the first token that raised the flag.
    pub(super) fn first(&self, flag: Flag) -> usize {
        self.first[flag.place()] as usize
    }

    /// Raises a flag at a token of the statement.
    pub(super) fn raise(&mut self, flag: Flag, token: usize) {
        if !self.has(flag) {
            self.set[usize::from(flag.0 / 64)] |= 1 << (flag.0 % 64);
            self.first[flag.place()] = token as u32;
        }
    }

    /// Raises the flags of a token's signs.
    pub(super) fn raise_signs(&mut self, signs: Signs, token: usize) {
        let mut fresh = signs.0 & !self.set[0];
        self.set[1] |= signs.0 & self.set[0];
        self.set[0] |= signs.0;
        while fresh != 0 {
            self.first[fresh.trailing_zeros() as usize] = token as u32;
            fresh &= fresh - 1;
        }
    }
}
