//! Names: runs of capitalised words, and what their words say of the bearer.

use super::written::Written;
use crate::annotated::BlockKind;
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::token::{Case, Token, TokenKind};
use std::ops::Range;

/// What a name's own words and its closest neighbours say of the bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearer {
    /// A title, a given name, an initial, an age, a role beside it.
    Person,
    /// A word for an organization in it, or an acronym.
    Organization,
    /// A country, city or region.
    Place,
    /// Nothing: `Zelensky`, `Roscosmos`.
    Unknown,
}

/// A name where it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The name itself, without titles, with particles and suffix.
    pub(super) tokens: Range<usize>,
    /// First token of the titles before it; where the name begins if there are none.
    pub(super) start: usize,
    /// What it is a name of.
    pub(super) bearer: Bearer,
    /// It may only be linked to a name known from elsewhere: capitals tell nothing in a headline, and `King` alone
    /// can be an office.
    pub(super) only_known: bool,
}

/// Words that begin no name and stand in none.
const FUNCTION: Classes = Classes::SUBJECT_PRONOUN
    .or(Classes::OBJECT_PRONOUN)
    .or(Classes::POSSESSIVE)
    .or(Classes::OTHER_PRONOUN)
    .or(Classes::DETERMINER)
    .or(Classes::PREPOSITION)
    .or(Classes::CONJUNCTION)
    .or(Classes::SUBORDINATOR)
    .or(Classes::WH)
    .or(Classes::AUXILIARY)
    .or(Classes::MODAL)
    .or(Classes::NEGATION)
    .or(Classes::DAY)
    .or(Classes::MONTH)
    .or(Classes::TIME)
    .or(Classes::NUMBER_WORD);

/// Given names of either gender.
pub(super) const GIVEN: Classes = Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE);
/// Words for what a person is.
pub(super) const OFFICE: Classes = Classes::TITLE.or(Classes::ROLE).or(Classes::KIN);
const ORGANIZATION: Classes = Classes::ORGANIZATION.or(Classes::ORGANIZATION_NAME);
/// Words that make a sentence's first word doubtful as a name.
const COMMON: Classes = Classes::VERB
    .or(Classes::NOUN)
    .or(Classes::ADJECTIVE)
    .or(Classes::ADVERB)
    .or(Classes::GROUP)
    .or(Classes::ROLE)
    .or(Classes::DOCUMENT)
    .or(Classes::ORGANIZATION)
    .or(Classes::PLURAL);

/// What a secretary or minister is secretary or minister of: no part of the person's name.
const PORTFOLIOS: [&str; 24] = [
    "affairs",
    "agriculture",
    "army",
    "commerce",
    "defence",
    "defense",
    "education",
    "energy",
    "finance",
    "foreign",
    "health",
    "homeland",
    "house",
    "human",
    "interior",
    "intelligence",
    "justice",
    "labor",
    "national",
    "security",
    "services",
    "state",
    "transportation",
    "treasury",
];
/// First words of places in several words.
const PLACE_BEGINNINGS: [&str; 30] = [
    "central", "cape", "costa", "east", "eastern", "el", "fort", "great", "greater", "hong", "las", "los",
    "lower", "middle", "new", "north", "northern", "port", "rio", "saint", "san", "santa", "saudi", "south",
    "southern", "sri", "st.", "united", "upper", "west",
];
/// Surnames that are words for organizations too.
const SURNAMES: [&str; 8] = ["band", "brand", "church", "house", "school", "store", "team", "temple"];

/// Finds the names of a document, in order.
pub(super) fn find(reading: &Reading<'_>, written: &Written<'_>) -> Vec<Name> {
    let mut finder = Finder { reading, written, names: Vec::new() };
    for sentence in reading.sentences {
        if is_headline(reading, sentence.block, sentence.tokens.clone()) {
            finder.headline(sentence.tokens.clone());
        } else {
            finder.sentence(sentence.tokens.clone());
        }
    }
    finder.names
}

/// Whether capitals tell nothing here: hardly a longer word is written small.
pub(super) fn is_headline(reading: &Reading<'_>, block: usize, tokens: Range<usize>) -> bool {
    let heading =
        reading.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Title | BlockKind::Heading));
    let words = reading.tokens.all.get(tokens).unwrap_or_default();
    let long = |word: &&Token| word.kind == TokenKind::Word && word.span.end - word.span.start > 3;
    let (all, capital) = words
        .iter()
        .filter(long)
        .fold((0, 0), |(all, capital), word| (all + 1, capital + usize::from(word.is_capital())));
    if heading { all >= 2 && capital * 3 >= all * 2 } else { all >= 5 && capital * 10 >= all * 9 }
}

struct Finder<'f, 'r> {
    reading: &'f Reading<'r>,
    written: &'f Written<'r>,
    names: Vec<Name>,
}

impl<'r> Finder<'_, 'r> {
    fn token(&self, at: usize) -> Option<&'r Token> {
        self.reading.token(at)
    }

    fn text(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |token| self.reading.slice(token.span))
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| token.is(classes))
    }

    fn headline(&mut self, tokens: Range<usize>) {
        for at in tokens {
            if self.is_nameable(at) {
                self.names.push(Name {
                    tokens: at..at + 1,
                    start: at,
                    bearer: Bearer::Unknown,
                    only_known: true,
                });
            }
        }
    }

    fn sentence(&mut self, tokens: Range<usize>) {
        let mut at = tokens.start;
        while at < tokens.end {
            if self.begins(at, tokens.start, tokens.end) {
                let end = self.run_end(at, tokens.end);
                self.read(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// Whether the word can stand in a name at all.
    fn is_nameable(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.kind != TokenKind::Word || !token.is_capital() {
            return false;
        }
        let acronym = token.case == Case::Upper && self.text(at).chars().count() > 1;
        acronym || !token.is(FUNCTION) || (token.is(GIVEN) && self.is_capital_word(at + 1))
    }

    fn is_capital_word(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.kind == TokenKind::Word && token.is_capital() && token.spaced)
    }

    fn begins(&self, at: usize, first: usize, end: usize) -> bool {
        self.is_nameable(at) && (!self.is_initial(at, first) || self.begins_sentence(at, end))
    }

    /// Whether the word has its capital from its place: after the sentence's beginning, a colon, an opening mark.
    fn is_initial(&self, at: usize, first: usize) -> bool {
        if at == first {
            return true;
        }
        match self.token(at - 1).map(|token| token.kind) {
            Some(TokenKind::Mark) => at - 1 == first || self.token(at).is_some_and(|token| !token.spaced),
            Some(TokenKind::Colon | TokenKind::Other | TokenKind::Ellipsis) => true,
            Some(TokenKind::Dash | TokenKind::Open) => at - 1 == first,
            _ => false,
        }
    }

    /// Whether a sentence's first word is a name all the same.
    fn begins_sentence(&self, at: usize, end: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let word = self.text(at);
        if self.written.as_name(word) && !token.is(Classes::GROUP.or(Classes::ADVERB)) {
            return true;
        }
        let small = self.written.as_word(word) || is_adverb(token, word);
        let named = token.is(GIVEN.or(Classes::PLACE).or(Classes::ORGANIZATION_NAME).or(Classes::DEMONYM));
        let before_name = at + 1 < end && self.is_capital_word(at + 1) && self.is_nameable(at + 1);
        if before_name {
            return token.is(OFFICE.or(GIVEN).or(Classes::PLACE).or(Classes::DEMONYM))
                || !(small || token.is(Classes::VERB_ING.or(Classes::VERB_PARTICIPLE).or(Classes::ADVERB)));
        }
        if token.case == Case::Upper && word.chars().count() > 1 {
            return true;
        }
        if small || token.is(COMMON.or(OFFICE)) {
            return false;
        }
        named || token.classes == Classes::NONE
    }

    /// Where the run of capitalised words that begins at `start` ends.
    fn run_end(&self, start: usize, end: usize) -> usize {
        let end = end.min(start + limits::MAX_NAME_TOKENS);
        let (mut at, mut joined) = (start + 1, false);
        while at < end {
            let length = self.part(at, end, joined);
            if length == 0 {
                break;
            }
            joined |= self.joins(at);
            at += length;
        }
        at
    }

    /// How many tokens from `at` on carry a name on; 0 where it has ended.
    fn part(&self, at: usize, end: usize, joined: bool) -> usize {
        let Some(token) = self.token(at) else { return 0 };
        let capital = |at: usize| at < end && self.is_capital_word(at) && self.is_nameable(at);
        let particle = |at: usize| self.is(at, Classes::NAME_PARTICLE) && !self.is(at, FUNCTION);
        let article = usize::from(self.text(at + 1) == "the");
        match self.text(at) {
            _ if capital(at) => 1,
            word if token.kind == TokenKind::Word && is_joined_particle(word) => 1,
            "&" if capital(at + 1) => 2,
            "and" if joined && capital(at + 1) && self.continues_list(at + 1) => 2,
            _ if particle(at) && capital(at + 1) => 2,
            _ if particle(at) && self.is(at + 1, Classes::NAME_PARTICLE) && capital(at + 2) => 3,
            _ if self.joins(at) && at + 1 + article < end && self.is_capital_word(at + 1 + article) => {
                2 + article
            }
            "," if self.is(at + 1, Classes::NAME_SUFFIX)
                && self.token(at + 1).is_some_and(Token::is_capital) =>
            {
                2
            }
            _ => 0,
        }
    }

    /// `of`, `for`, `on` after an office or an organization: Secretary of State, Bank of England.
    fn joins(&self, at: usize) -> bool {
        let heads = Classes::TITLE.or(ORGANIZATION);
        matches!(self.text(at), "of" | "for" | "on") && at > 0 && self.is(at - 1, heads)
    }

    /// Whether the word after `and` goes on with an organization's name: Health and Human Services.
    fn continues_list(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        token.case == Case::Capitalised && !token.is(GIVEN.or(Classes::TITLE)) && !self.is(at - 2, GIVEN)
    }

    /// Reads a run of capitalised words as titles and a name.
    fn read(&mut self, run: Range<usize>) {
        if self.is_place(&run) {
            return self.push(run.clone(), run.start, Bearer::Place);
        }
        if self.is_organization(&run) {
            return self.push(run.clone(), run.start, Bearer::Organization);
        }
        let name = self.without_titles(run.clone());
        if name.is_empty() {
            return;
        }
        let titled = name.start > run.start;
        let first = name.start;
        let bearer = if titled && self.is_organization(&name) {
            Bearer::Organization
        } else if titled && (run.start..first).any(|at| self.is(at, OFFICE)) {
            Bearer::Person
        } else if self.is_place(&name) {
            Bearer::Place
        } else if self.is_acronym(&name) {
            Bearer::Organization
        } else if name.len() > 1 && (self.is(first, GIVEN) || self.has_initial(&name)) {
            Bearer::Person
        } else {
            self.by_neighbours(&name)
        };
        self.push(name, run.start, bearer);
    }

    fn push(&mut self, tokens: Range<usize>, start: usize, bearer: Bearer) {
        let only = tokens.len() == 1 && start == tokens.start;
        let word = self.token(tokens.start).map_or(Classes::NONE, |token| token.classes);
        if only && word.intersects(Classes::DEMONYM) && !word.intersects(GIVEN.or(Classes::PLACE)) {
            return;
        }
        let office = only
            && word.intersects(OFFICE.or(Classes::GROUP).or(Classes::DOCUMENT).or(Classes::ORGANIZATION))
            && !word.intersects(GIVEN.or(Classes::PLACE));
        self.names.push(Name { tokens, start, bearer, only_known: office });
    }

    /// A word for an organization ends the run, or stands before `of`.
    fn is_organization(&self, run: &Range<usize>) -> bool {
        let joint = run.clone().find(|&at| matches!(self.text(at), "of" | "for" | "on"));
        let head = joint.unwrap_or(run.end).saturating_sub(1);
        if !self.is(head, ORGANIZATION) || run.len() < 2 {
            return run.len() == 1
                && self.is(run.start, Classes::ORGANIZATION_NAME)
                && !self.is(run.start, Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE))
                || run.clone().any(|at| self.text(at) == "&");
        }
        let titled = joint.is_some() && self.is(head, OFFICE);
        let surname = self.is(run.start, GIVEN) && run.len() == 2 && is_one_of(self.text(head), &SURNAMES);
        // “House Speaker Paul House” is nobody's organization: a given name before the last word tells a person
        let person = joint.is_none()
            && run.len() > 2
            && self.is(head.saturating_sub(1), GIVEN)
            && (run.start..head).any(|at| self.is(at, Classes::TITLE));
        !titled && !surname && !person
    }

    fn is_place(&self, run: &Range<usize>) -> bool {
        let last = run.end.saturating_sub(1);
        if run.len() == 2
            && self.text(run.start) == "United"
            && matches!(self.text(last), "States" | "Kingdom")
        {
            return true;
        }
        self.is(last, Classes::PLACE)
            && (run.start..last).all(|at| {
                is_one_of(self.text(at), &PLACE_BEGINNINGS)
                    || (self.is(at, Classes::PLACE) && !self.is(at, GIVEN))
            })
    }

    fn is_acronym(&self, name: &Range<usize>) -> bool {
        let letters = self.text(name.start).chars().filter(|c| c.is_alphabetic()).count();
        name.len() == 1
            && self.token(name.start).is_some_and(|token| token.case == Case::Upper)
            && (2..=5).contains(&letters)
    }

    fn has_initial(&self, name: &Range<usize>) -> bool {
        name.clone().any(|at| is_initial(self.text(at)))
    }

    /// The run without the titles, offices and places before the name; empty where there is no name.
    fn without_titles(&self, run: Range<usize>) -> Range<usize> {
        let last = run.end - 1;
        let mut title = None;
        for at in run.start..last {
            let bears = at > run.start && self.is(at - 1, GIVEN) && !self.is(at - 1, OFFICE);
            if bears {
                break;
            }
            // Dean Smith, King Harald: a word that is a given name too is a title only before a given name
            let doubtful = self.is(at, GIVEN) && !self.is(at + 1, GIVEN);
            if self.is(at, OFFICE) && !doubtful && !self.is(at + 1, Classes::NAME_SUFFIX) {
                title = Some(at);
            }
        }
        let Some(title) = title else { return self.without_affiliation(run) };
        let mut start = title + 1;
        if matches!(self.text(start), "of" | "for" | "on") {
            start += 1;
            while start < run.end
                && (is_one_of(self.text(start), &PORTFOLIOS)
                    || !self.token(start).is_some_and(Token::is_capital)
                    || self.is(start, Classes::PLACE.or(ORGANIZATION)))
            {
                start += 1;
            }
        }
        if start < run.end && self.is(start, Classes::TITLE) && !self.is(start, GIVEN) && start == last {
            return run.end..run.end;
        }
        start..run.end
    }

    /// Without places and organizations before a given name: “United Nations Ann Lee”.
    fn without_affiliation(&self, run: Range<usize>) -> Range<usize> {
        let other = Classes::PLACE.or(ORGANIZATION).or(Classes::DEMONYM);
        let given = run.clone().find(|&at| self.is(at, GIVEN) || !self.is(at, other));
        match given {
            Some(at)
                if at + 1 < run.end
                    && self.is(at, GIVEN)
                    && self.token(at).is_some_and(Token::is_capital) =>
            {
                at..run.end
            }
            _ => run,
        }
    }

    /// What stands beside the name: a role before it, an age, `who` or an apposition after it, an article.
    fn by_neighbours(&self, name: &Range<usize>) -> Bearer {
        let before = name.start.checked_sub(1);
        if before.is_some_and(|at| {
            self.is(at, Classes::ROLE.or(Classes::KIN)) && !self.is(at, Classes::PLURAL.or(Classes::GROUP))
        }) {
            return Bearer::Person;
        }
        if before.is_some_and(|at| self.text(at).eq_ignore_ascii_case("the")) && name.len() < 3 {
            return Bearer::Organization;
        }
        let comma = self.token(name.end).is_some_and(|token| token.kind == TokenKind::Comma);
        let next = name.end + usize::from(comma);
        if self.text(next) == "who" {
            return Bearer::Person;
        }
        if comma && self.token(next).is_some_and(|token| token.kind == TokenKind::Number) {
            let age = self.text(next).len() <= 2;
            let closed = self.token(next + 1).is_some_and(|token| token.kind == TokenKind::Comma);
            return if age && closed && name.len() > 1 { Bearer::Person } else { Bearer::Unknown };
        }
        if comma && self.is(next, Classes::DETERMINER.or(OFFICE).or(Classes::POSSESSIVE)) {
            let apposition = next..(next + 8);
            for at in apposition {
                if self.is(at, OFFICE) && !self.is(at, Classes::PLURAL) {
                    return Bearer::Person;
                }
                if self.is(at, Classes::ORGANIZATION) && !self.is(at + 1, OFFICE) {
                    return Bearer::Organization;
                }
                if !self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
                    || self.is(at, Classes::PREPOSITION)
                {
                    break;
                }
            }
        }
        Bearer::Unknown
    }
}

/// Whether the word, at a sentence's beginning, is an adverb: `However`, `Recently`.
fn is_adverb(token: &Token, word: &str) -> bool {
    token.is(Classes::ADVERB)
        || (word.len() > 4 && word.ends_with("ly") && !token.is(GIVEN.or(Classes::PLACE)))
}

/// `J.`, `R.J.`: letters with full stops.
pub(super) fn is_initial(word: &str) -> bool {
    word.len() <= 6
        && word.contains('.')
        && word.split('.').all(|part| part.chars().count() <= 1)
        && word.chars().any(char::is_uppercase)
}

/// `al-Assad`, `d’Estaing`: a particle written in one word with the name.
fn is_joined_particle(word: &str) -> bool {
    let tail = ["al-", "el-", "ul-", "as-", "ad-", "bin-", "d’", "d'"]
        .iter()
        .find_map(|joint| word.strip_prefix(joint));
    tail.is_some_and(|tail| tail.chars().next().is_some_and(char::is_uppercase))
}

/// Whether a capitalised word is one of a sorted list of small ones.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}
