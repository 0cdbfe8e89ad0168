//! Flags: what a statement looks like, as yes-or-no answers. Training and the engine call the same function.

use super::number::{self, Kind};
use crate::lexicon::sign::{Sign, Signs};
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};

/// A yes-or-no answer about a statement, as its place in [`Flags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Flag(u8);

/// Signs come first (seen at all), then signs again (seen twice), then shapes.
const TWICE: u8 = 64;
const SHAPE: u8 = 128;

/// Number of places.
pub(crate) const PLACES: usize = 192;

macro_rules! shapes {
    ($($constant:ident $name:literal $place:literal;)*) => {
        #[rustfmt::skip]
        impl Flag {
            $(pub(super) const $constant: Flag = Flag(SHAPE + $place);)*
            const SHAPES: &[&str] = &[$($name),*];
        }
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
    FULL_NAME "full-name" 54; MOTTO "all-capitalised" 55; DURATION "duration" 56;
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

    fn raise(&mut self, flag: Flag, token: usize) {
        if !self.has(flag) {
            self.set[usize::from(flag.0 / 64)] |= 1 << (flag.0 % 64);
            self.first[flag.place()] = token as u32;
        }
    }

    fn raise_if(&mut self, condition: bool, flag: Flag, token: usize) {
        if condition {
            self.raise(flag, token);
        }
    }

    fn raise_signs(&mut self, signs: Signs, token: usize) {
        let mut fresh = signs.0 & !self.set[0];
        self.set[1] |= signs.0 & self.set[0];
        self.set[0] |= signs.0;
        while fresh != 0 {
            self.first[fresh.trailing_zeros() as usize] = token as u32;
            fresh &= fresh - 1;
        }
    }

    /// The flags of the statement that `tokens` make; `signs` are those of the same tokens.
    pub(super) fn of(document: &Document<'_>, tokens: &[Token], signs: &[Signs]) -> Flags {
        let mut flags = Flags { set: [0; 3], first: [0; PLACES] };
        let mut counts = Counts::default();
        for (index, (token, &sign)) in tokens.iter().zip(signs).enumerate() {
            flags.raise_signs(sign, index);
            let rest = tokens.get(index + 1..).unwrap_or_default();
            let next_signs = signs.get(index + 1..).unwrap_or_default();
            match token.kind {
                TokenKind::Word => flags.word(document, token, sign, index, &mut counts),
                TokenKind::Number => {
                    let dated =
                        index > 0 && signs.get(index - 1).is_some_and(|before| before.has(Sign::MONTH));
                    flags.number(document.slice(token.span), index, dated, next_signs, &mut counts);
                }
                TokenKind::Clitic => flags.clitic(document.slice(token.span), index),
                TokenKind::Mark => flags.mark(rest, index),
                TokenKind::Comma => {
                    counts.commas += 1;
                    let relative =
                        rest.first().is_some_and(|next| matches!(document.slice(next.span), "who" | "which"));
                    flags.raise_if(relative, Flag::RELATIVE, index);
                }
                TokenKind::Stop => counts.stopped = true,
                kind => flags.raise_punctuation(kind, index),
            }
            if sign.has(Sign::NUMBER_WORD) || sign.has(Sign::SCALE) {
                counts.amounts += 1;
                // “The two men” were counted before.
                let before = index.checked_sub(1).and_then(|place| tokens.get(place));
                let known = before.is_some_and(|before| KNOWN.contains(&document.slice(before.span)));
                let counted = near(next_signs, Sign::COUNTED) || near(next_signs, Sign::CASUALTY);
                flags.raise_if(counted && !known, Flag::COUNT, index);
            }
            if sign.has(Sign::MONTH) && rest.first().is_some_and(|next| next.kind == TokenKind::Number) {
                flags.raise(Flag::DATE, index);
            }
            if sign.has(Sign::SAY) && index > 0 {
                let before = tokens.get(index - 1).is_some_and(|before| {
                    before.is_capital() || matches!(before.kind, TokenKind::Comma | TokenKind::Mark)
                });
                flags.raise_if(before || rest.first().is_some_and(Token::is_capital), Flag::NAME_SAID, index);
            }
            if sign.has(Sign::PRESENT) {
                let article =
                    rest.first().is_some_and(|next| matches!(document.slice(next.span), "a" | "an" | "the"));
                flags.raise_if(article, Flag::THING_IS, index);
            }
        }
        flags.conclude(document, tokens, signs, &counts);
        flags
    }

    fn word(
        &mut self,
        document: &Document<'_>,
        token: &Token,
        signs: Signs,
        index: usize,
        counts: &mut Counts,
    ) {
        let text = document.slice(token.span);
        counts.words += 1;
        self.raise_if(counts.stopped, Flag::INNER_STOP, index);
        counts.capitals += usize::from(token.is_capital());
        let calendar = signs.has(Sign::MONTH) || signs.has(Sign::WEEKDAY);
        if token.is_capital() && index > 0 && !calendar {
            counts.names += 1;
            self.raise(Flag::NAME, index);
            self.raise_if(counts.last_capital == Some(index - 1), Flag::FULL_NAME, index - 1);
            self.raise_if(counts.names == 2, Flag::TWO_NAMES, index);
            self.raise_if(counts.names == 4, Flag::FOUR_NAMES, index);
        }
        if token.is_capital() {
            counts.last_capital = Some(index);
        }
        if token.case == Case::Upper && text.len() > 1 {
            let dotted = text.contains('.');
            self.raise(if dotted { Flag::DOTTED } else { Flag::ACRONYM }, index);
            self.raise_if(!dotted && text.len() > 5, Flag::SHOUT, index);
        }
        if token.case == Case::Lower && text.len() > 4 {
            if text.ends_with("ly") {
                counts.adverbs += 1;
                self.raise(Flag::ADVERB, index);
            } else if text.ends_with("ed") {
                self.raise_if(self.has(Flag::PAST_ENDING), Flag::PAST_TWICE, index);
                self.raise(Flag::PAST_ENDING, index);
            }
        }
        let ism = text.ends_with("ism") || text.ends_with("ist") || text.ends_with("ists");
        self.raise_if(ism && text.len() > 5, Flag::ISM, index);
        self.raise_if(text.contains('-'), Flag::COMPOUND, index);
        self.raise_if(matches!(text, "a" | "an"), Flag::ARTICLE_A, index);
    }

    fn number(&mut self, text: &str, index: usize, dated: bool, next: &[Signs], counts: &mut Counts) {
        counts.words += 1;
        let follows = |sign| next.first().is_some_and(|signs| signs.has(sign));
        let flag = match number::kind(text) {
            Kind::Clock => Flag::CLOCK,
            _ if follows(Sign::HOUR) => Flag::CLOCK,
            Kind::Year => Flag::YEAR,
            Kind::Age => Flag::AGE,
            Kind::Ordinal => Flag::ORDINAL,
            Kind::Date => Flag::DATE,
            _ if dated => Flag::DATE,
            _ if follows(Sign::TIME) => Flag::DURATION,
            kind => return self.amount(kind, index, next, counts),
        };
        self.raise(flag, index);
    }

    /// A number that counts or measures something.
    fn amount(&mut self, kind: Kind, index: usize, next: &[Signs], counts: &mut Counts) {
        counts.amounts += 1;
        self.raise(Flag::NUMBER, index);
        let follows = |sign| next.first().is_some_and(|signs| signs.has(sign));
        self.raise_if(kind == Kind::Money, Flag::MONEY, index);
        self.raise_if(kind == Kind::Percent || follows(Sign::PERCENT), Flag::PERCENT, index);
        self.raise_if(kind == Kind::Decimal, Flag::DECIMAL, index);
        self.raise_if(kind == Kind::Big || follows(Sign::SCALE), Flag::BIG, index);
        self.raise_if(near(next, Sign::COUNTED) || near(next, Sign::CASUALTY), Flag::COUNT, index);
    }

    fn clitic(&mut self, text: &str, index: usize) {
        let possessive = text.ends_with(['s', 'S']);
        self.raise(if possessive { Flag::POSSESSIVE } else { Flag::CONTRACTION }, index);
    }

    fn mark(&mut self, rest: &[Token], index: usize) {
        self.raise(Flag::MARK, index);
        let closes =
            |at: usize| rest.get(at).is_some_and(|token| token.kind == TokenKind::Mark && !token.spaced);
        let opens = rest.first().is_some_and(|next| !next.spaced && next.is_word());
        self.raise_if(opens && (1..=3).any(closes), Flag::SHORT_QUOTE, index);
    }

    fn raise_punctuation(&mut self, kind: TokenKind, index: usize) {
        let flag = match kind {
            TokenKind::Semicolon => Flag::SEMICOLON,
            TokenKind::Colon => Flag::COLON,
            TokenKind::Dash => Flag::DASH,
            TokenKind::Open => Flag::BRACKET,
            TokenKind::Ellipsis => Flag::ELLIPSIS,
            TokenKind::Link => Flag::LINK,
            _ => return,
        };
        self.raise(flag, index);
    }

    /// The answers that need the whole statement.
    fn conclude(&mut self, document: &Document<'_>, tokens: &[Token], signs: &[Signs], counts: &Counts) {
        for (least, flag) in [
            (4, Flag::WORDS_4),
            (8, Flag::WORDS_8),
            (14, Flag::WORDS_14),
            (24, Flag::WORDS_24),
            (40, Flag::WORDS_40),
        ] {
            self.raise_if(counts.words >= least, flag, 0);
        }
        self.raise_if(counts.amounts >= 2, Flag::TWO_NUMBERS, 0);
        self.raise_if(counts.commas >= 3, Flag::COMMAS_3, 0);
        self.raise_if(counts.adverbs >= 2, Flag::TWO_ADVERBS, 0);
        self.raise_if(counts.words >= 4 && counts.capitals * 4 >= counts.words * 3, Flag::MOTTO, 0);
        for (index, token) in
            tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Exclamation)
        {
            self.raise(
                if document.slice(token.span) == "?" { Flag::QUESTION } else { Flag::EXCLAMATION },
                index,
            );
        }
        let finite = self.saw(Sign::PRESENT)
            || self.saw(Sign::PAST)
            || self.saw(Sign::MODAL)
            || self.saw(Sign::FUTURE);
        self.raise_if(!finite && !self.has(Flag::PAST_ENDING) && !self.saw(Sign::SAY), Flag::FRAGMENT, 0);
        let Some(start) = tokens.iter().position(Token::is_word) else { return };
        let first = signs.get(start).copied().unwrap_or_default();
        let text = tokens.get(start).map_or("", |token| document.slice(token.span));
        let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        let conjunction = is(&["and", "but", "so", "or", "because", "yet"]);
        let determiner = is(&["the", "a", "an"]);
        let pronoun = [Sign::HE, Sign::THEY, Sign::IT, Sign::THIS, Sign::WE, Sign::YOU]
            .iter()
            .any(|sign| first.has(*sign));
        self.raise_if(conjunction, Flag::CONJUNCTION_FIRST, start);
        self.raise_if(first.has(Sign::I), Flag::I_FIRST, start);
        self.raise_if(first.has(Sign::WH), Flag::WH_FIRST, start);
        self.raise_if(pronoun, Flag::PRONOUN_FIRST, start);
        self.raise_if(determiner, Flag::DETERMINER_FIRST, start);
        let named = tokens.get(start..).unwrap_or_default();
        let two_capitals = named.iter().take(2).filter(|token| token.is_capital()).count() == 2;
        self.raise_if(two_capitals && !conjunction && !determiner && !pronoun, Flag::NAME_FIRST, start);
    }
}

/// What is counted on the way.
#[derive(Default)]
struct Counts {
    words: usize,
    amounts: usize,
    names: usize,
    capitals: usize,
    commas: usize,
    adverbs: usize,
    stopped: bool,
    last_capital: Option<usize>,
}

/// Words before a number that say that its bearers are known already.
const KNOWN: [&str; 11] =
    ["the", "The", "these", "These", "those", "Those", "both", "his", "her", "their", "its"];

/// Whether a sign stands among the next three tokens: “26 elderly people”.
fn near(next: &[Signs], sign: Sign) -> bool {
    next.iter().take(3).any(|signs| signs.has(sign))
}

#[cfg(test)]
mod tests {
    use crate::claim::trained::{flag_name, flags};

    fn names(text: &str) -> Vec<String> {
        flags(text).into_iter().filter_map(flag_name).collect()
    }

    #[track_caller]
    fn check(text: &str, raised: &[&str], silent: &[&str]) {
        let names = names(text);
        let held = |flag: &&&str| names.iter().any(|name| name == **flag);
        assert_eq!(
            raised.iter().filter(|flag| !held(flag)).collect::<Vec<_>>(),
            [&""; 0],
            "not raised: {text}"
        );
        assert_eq!(silent.iter().filter(held).collect::<Vec<_>>(), [&""; 0], "raised: {text}");
    }

    #[test]
    fn numbers_are_told_apart() {
        check("It lost 40 jobs.", &["number", "count"], &["year", "percentage", "age", "two-numbers"]);
        check(
            "It fell 3 percent to $4bn.",
            &["percentage", "money-amount", "two-numbers", "trend"],
            &["year"],
        );
        check("It opened in 1998.", &["year"], &["number", "big-number"]);
        check("It opened on May 3.", &["date", "month"], &["number", "modal", "hedge"]);
        check("The 9/11 families met in March.", &["date", "month"], &["number", "event-twice"]);
        check("It opens at 10 a.m. today.", &["clock-time"], &["number"]);
        check("She served for 12 years.", &["duration"], &["count"]);
    }

    #[test]
    fn numbers_in_words_count_only_what_is_new() {
        check("Three ships sank.", &["number-word", "count"], &["number"]);
        check("The three ships sank.", &["number-word"], &["count"]);
    }

    #[test]
    fn a_run_of_words_means_more_than_its_words() {
        check("At least he tried.", &[], &["rank", "approximation"]);
        check("At least 9 ships sank.", &["approximation"], &["rank"]);
        check("It happened last week.", &["time"], &["rank"]);
        check("It happened for the first time.", &["rank"], &[]);
    }

    #[test]
    fn names_hide_the_meaning_of_their_words() {
        check("It happened in the United States.", &["name", "two-names"], &["report"]);
        check("She met Mr. Ban there.", &["name"], &["law"]);
        check("Will Grant left.", &[], &["future", "event-twice"]);
        check("May I leave?", &["modal", "i", "question"], &["month"]);
    }

    #[test]
    fn the_second_sight_of_a_sign_is_a_flag_of_its_own() {
        check("A cruel lie.", &["loaded", "loaded-twice"], &[]);
        check("A cruel word.", &["loaded"], &["loaded-twice"]);
    }

    #[test]
    fn an_endless_run_of_marks_is_read_once() {
        check(&". ".repeat(50_000), &[], &["inner-full-stop"]);
    }
}
