//! Gists: what a claim says, in a form that can be held against another: its words, whether it denies them, its amount.

use super::number;
use super::predicate;
use super::statement::Statement;
use crate::annotated::Stance;
use crate::attribution::Attributions;
use crate::lexicon::{self, Classes, stem};
use crate::limits;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::{Part, Tag};
use crate::token::TokenKind;
use std::ops::Range;

/// Whose a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The article's own.
    Own,
    /// That of a speaker.
    Speaker(usize),
    /// That of somebody the text does not tell apart from others.
    Unknown,
}

impl Voice {
    /// Whether two claims are surely made by two.
    pub(super) fn differs(self, other: Voice) -> bool {
        self != other && self != Voice::Unknown && other != Voice::Unknown
    }
}

/// An amount, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) value: u64,
    /// Whether it is one of a hundred, or a sum of money.
    pub(super) unit: Unit,
    /// The stem of what is counted, where the next noun tells it.
    pub(super) counted: Option<u32>,
    pub(super) bound: Bound,
    /// The token of the number.
    pub(super) token: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Percent,
    Money,
}

/// How exact an amount is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Exact,
    AtLeast,
    AtMost,
    About,
}

/// Whether a claim says that something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Force {
    Asserts,
    Denies,
    /// Too much is negated in it, or what is refused is no statement (“rejected the plan”).
    Unclear,
}

/// Verbs that say that something is not so; others of their stance will have none of it: rejects, opposes.
const DENY: [&str; 5] = ["deny", "refute", "rebut", "dispute", "contradict"];

/// Nouns that stand for what somebody said, and say nothing of it themselves.
pub(super) const SAID: [&str; 16] = [
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "charge",
    "charges",
    "claim",
    "claims",
    "report",
    "reports",
    "assertion",
    "assertions",
    "finding",
    "findings",
    "suggestion",
    "suggestions",
];
/// Others that say too little of it to know it again.
const VAGUE: [&str; 8] =
    ["notion", "idea", "rumor", "rumors", "speculation", "theory", "wrongdoing", "involvement"];

/// Where a claim stands: who makes it, and whether it says that something is so. Most pairs of claims are told apart by
/// that alone.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) voice: Voice,
    pub(super) force: Force,
    /// Whether there is a number in it.
    pub(super) counts: bool,
    /// It charges somebody with what its other words say.
    charges: bool,
    /// The tokens that say what is so, or what is denied.
    content: Range<usize>,
}

/// Where a statement stands.
pub(super) fn standing(
    reading: &Reading<'_>,
    attributions: &Attributions,
    speakers: &Speakers,
    statement: &Statement,
) -> Standing {
    let attribution = statement.attribution.and_then(|index| attributions.all.get(index));
    let speaker =
        statement.attribution.and_then(|index| speakers.of_attribution.get(index).copied().flatten());
    let voice = match (attribution, speaker) {
        (None, _) => Voice::Own,
        (_, Some(speaker)) => Voice::Speaker(speaker),
        _ => Voice::Unknown,
    };
    // “X denied the theft”: what is denied stands behind the verb that denies.
    let cue = attribution.and_then(|one| one.cue).map(|cue| reading.tokens_in(cue));
    let inside = cue.filter(|cue| statement.tokens.start <= cue.start && cue.end <= statement.tokens.end);
    let refused = inside.is_some() && attribution.is_some_and(|one| one.stance == Stance::Denies);
    let content = match (&inside, refused) {
        (Some(cue), true) => {
            let that = reading.word(cue.end).eq_ignore_ascii_case("that");
            cue.end + usize::from(that)..statement.tokens.end
        }
        _ => statement.tokens.clone(),
    };
    let negations = content.clone().filter(|&token| negates(reading, token)).count();
    let denies =
        refused && inside.as_ref().is_some_and(|cue| cue.clone().any(|token| is_denying(reading, token)));
    let force = match (refused, negations) {
        (false, 0) => Force::Asserts,
        (false, 1) if is_negated(reading, &content) => Force::Denies,
        (true, 0) if denies && reading.part(content.start) != Part::Preposition => Force::Denies,
        _ => Force::Unclear,
    };
    let counts = content.clone().any(|token| is_amount(reading, token));
    let charges = inside.is_some() && attribution.is_some_and(|one| one.stance == Stance::Alleges);
    Standing { voice, force, counts, charges, content }
}

/// What a claim says.
#[derive(Debug)]
pub(super) struct Gist {
    /// Stems of the words that carry it, sorted, without those that name a time or an amount.
    pub(super) stems: Vec<u32>,
    /// Of these, names.
    pub(super) names: Vec<u32>,
    /// Years, months and days.
    pub(super) times: Vec<u32>,
    /// The stem without which it would say something else: its main verb, what somebody is, or what is denied.
    pub(super) key: Option<u32>,
    /// Whether it has a verb with a tense, so that `key` is what that verb says.
    pub(super) clause: bool,
    /// It charges somebody with what its other words say.
    pub(super) charges: bool,
    /// The first token whose stem is among `stems`.
    pub(super) first: usize,
    /// Its amount, where it has exactly one.
    pub(super) amount: Option<Amount>,
}

/// What a claim says that stands like this.
pub(super) fn of(reading: &Reading<'_>, standing: &Standing) -> Gist {
    let content = &standing.content;
    let predicate = predicate::of(reading, content);
    let mut gist = Gist {
        stems: Vec::new(),
        names: Vec::new(),
        times: Vec::new(),
        key: None,
        clause: predicate.is_some(),
        charges: standing.charges,
        first: content.start,
        amount: None,
    };
    gist.read(reading, content);
    let told = |&token: &usize| carries(reading, token);
    let key = match &predicate {
        Some(verbs) => main_verb(reading, verbs).or_else(|| (verbs.end..content.end).find(told)),
        None => Some(gist.first).filter(|&first| {
            let word = reading.word(first);
            !SAID.contains(&word) && !VAGUE.contains(&word)
        }),
    };
    gist.key = key.and_then(|key| stem_of(reading, key));
    gist
}

impl Gist {
    fn read(&mut self, reading: &Reading<'_>, content: &Range<usize>) {
        let mut amounts = 0usize;
        let mut seen = false;
        for token in content.clone() {
            if is_time(reading, token) {
                self.times.extend(hash_of(reading, token));
            } else if is_amount(reading, token) {
                // 3.5 million is one amount
                let goes_on = token > content.start && is_amount(reading, token - 1);
                if !goes_on {
                    amounts += 1;
                    self.amount = amount(reading, content, token);
                }
            } else if carries(reading, token) && self.stems.len() < limits::MAX_GIST_STEMS {
                let stem = stem_of(reading, token);
                self.stems.extend(stem);
                if reading.part(token) == Part::Name {
                    self.names.extend(stem);
                }
                if !seen {
                    (seen, self.first) = (true, token);
                }
            }
        }
        if amounts != 1 {
            self.amount = None;
        }
        for list in [&mut self.stems, &mut self.names, &mut self.times] {
            list.sort_unstable();
            list.dedup();
        }
    }
}

/// Whether a word negates: not, never, no; “no more than” and “not only” do not.
fn negates(reading: &Reading<'_>, token: usize) -> bool {
    let negative = reading.is(token, Classes::NEGATION)
        || matches!(
            reading.word(token),
            "nor" | "neither" | "Neither" | "nobody" | "nothing" | "none" | "without"
        );
    negative && !matches!(reading.word(token + 1), "more" | "fewer" | "less" | "only" | "longer")
}

/// Whether the main clause says that something is not so: by its first word, in its verbs, or just behind them.
fn is_negated(reading: &Reading<'_>, content: &Range<usize>) -> bool {
    let Some(predicate) = predicate::of(reading, content) else { return false };
    let near = predicate.start..content.end.min(predicate.end + 1);
    negates(reading, content.start) || near.into_iter().any(|token| negates(reading, token))
}

fn is_denying(reading: &Reading<'_>, token: usize) -> bool {
    let cue = reading.token(token).and_then(|token| token.cue).and_then(lexicon::verb_cue);
    cue.is_some_and(|cue| DENY.contains(&cue.lemma))
}

/// The verb that tells what is done; none where that is only to be or to have.
fn main_verb(reading: &Reading<'_>, verbs: &Range<usize>) -> Option<usize> {
    let verb = verbs.clone().rev().find(|&token| is_verb(reading, token))?;
    (!matches!(reading.tag(verb), Tag::Auxiliary | Tag::Modal)).then_some(verb)
}

fn is_verb(reading: &Reading<'_>, token: usize) -> bool {
    let verbs =
        [Part::Base, Part::Present, Part::Third, Part::Past, Part::Participle, Part::Ing, Part::Modal];
    verbs.contains(&reading.part(token))
}

/// Whether a word carries meaning that another statement could share: nouns, names, verbs, adjectives.
fn carries(reading: &Reading<'_>, token: usize) -> bool {
    let word = reading.token(token).is_some_and(|token| token.kind == TokenKind::Word);
    let part = matches!(reading.part(token), Part::Noun | Part::Plural | Part::Name | Part::Adjective);
    let verb = is_verb(reading, token) && !matches!(reading.tag(token), Tag::Auxiliary | Tag::Modal);
    word && (part || verb) && !reading.is(token, Classes::AUXILIARY)
}

/// Whether a token names a day, a month or a year.
fn is_time(reading: &Reading<'_>, token: usize) -> bool {
    let year = || {
        reading.token(token).is_some_and(|one| one.kind == TokenKind::Number)
            && matches!(
                number::kind(reading.word(token)),
                number::Kind::Year | number::Kind::Date | number::Kind::Clock
            )
    };
    let month =
        || reading.is(token, Classes::MONTH) && reading.token(token).is_some_and(|one| one.is_capital());
    let day = || token > 0 && reading.is(token - 1, Classes::MONTH) && is_amount(reading, token);
    reading.is(token, Classes::DAY) || month() || year() || day()
}

fn is_amount(reading: &Reading<'_>, token: usize) -> bool {
    let digits = reading.token(token).is_some_and(|one| one.kind == TokenKind::Number);
    digits || reading.is(token, Classes::NUMBER_WORD) && reading.word(token) != "one"
}

/// The amount that begins at a number.
fn amount(reading: &Reading<'_>, content: &Range<usize>, token: usize) -> Option<Amount> {
    let text = reading.word(token);
    let mut value = digits(text).or_else(|| in_words(text))?;
    let mut at = token + 1;
    while let Some(scale) = Some(at).filter(|&at| at < content.end).and_then(|at| scale(reading.word(at))) {
        value = value.saturating_mul(scale);
        at += 1;
    }
    let percent = matches!(reading.word(at), "percent" | "%")
        || reading.word(at) == "per" && reading.word(at + 1) == "cent";
    let unit = match number::kind(text) {
        number::Kind::Money => Unit::Money,
        number::Kind::Percent => Unit::Percent,
        number::Kind::Ordinal | number::Kind::Age => return None,
        _ if percent => Unit::Percent,
        _ => Unit::None,
    };
    let noun = |at: &usize| matches!(reading.part(*at), Part::Noun | Part::Plural);
    let phrase = (at..content.end)
        .take_while(|&at| noun(&at) || matches!(reading.part(at), Part::Adjective | Part::Name));
    let counted = phrase.filter(noun).last().filter(|_| unit == Unit::None);
    let before = |back: usize| token.checked_sub(back).map_or("", |at| reading.word(at));
    let bound = match (before(2).to_ascii_lowercase().as_str(), before(1).to_ascii_lowercase().as_str()) {
        ("at", "least") | ("more", "than") | (_, "over") => Bound::AtLeast,
        ("at", "most") | ("up", "to") | ("fewer" | "less", "than") | (_, "under") => Bound::AtMost,
        (_, "about" | "around" | "nearly" | "almost" | "some" | "roughly" | "approximately") => Bound::About,
        _ => Bound::Exact,
    };
    Some(Amount { value, unit, counted: counted.and_then(|at| stem_of(reading, at)), bound, token })
}

/// The thousandths of a number in digits: 1,200 · 3.5 · $4bn.
fn digits(text: &str) -> Option<u64> {
    let start = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let (mut value, mut decimals, mut seen) = (0u64, None, false);
    let mut rest = start.char_indices();
    let mut tail = "";
    for (at, letter) in rest.by_ref() {
        match (letter.to_digit(10), letter, decimals) {
            (Some(digit), _, None) => {
                (value, seen) = (value.saturating_mul(10).saturating_add(u64::from(digit)), true)
            }
            (Some(digit), _, Some(0..=2)) => {
                decimals = decimals.map(|places: u32| places + 1);
                value = value.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(_), ..) | (None, ',', None) => {}
            (None, '.', None) => decimals = Some(0),
            _ => {
                tail = start.get(at..).unwrap_or_default();
                break;
            }
        }
    }
    let thousandths = value.saturating_mul(10u64.pow(3 - decimals.unwrap_or(0).min(3)));
    let tail = tail.trim_end_matches('%');
    seen.then(|| thousandths.saturating_mul(scale(tail).unwrap_or(1)))
}

/// The thousandths of a number in one word.
fn in_words(word: &str) -> Option<u64> {
    const WORDS: [&str; 12] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
    ];
    let place = WORDS.iter().position(|known| word.eq_ignore_ascii_case(known));
    place.map(|place| (place as u64 + 2) * 1_000)
}

fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "thousand" | "k" | "K" => 1_000,
        "million" | "m" | "mn" | "M" => 1_000_000,
        "billion" | "bn" | "B" => 1_000_000_000,
        _ => return None,
    })
}

/// The stem of a word as a number.
pub(super) fn stem_of(reading: &Reading<'_>, token: usize) -> Option<u32> {
    let word = reading.word(token);
    (!word.is_empty()).then(|| hash(&stem::of(&word.to_lowercase())))
}

fn hash_of(reading: &Reading<'_>, token: usize) -> Option<u32> {
    Some(hash(&reading.word(token).to_lowercase()))
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
