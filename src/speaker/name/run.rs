//! Names: runs of capitalised words, and what their words say of the bearer.

use super::bearer::{self, Bearer, GIVEN, OFFICE, ORGANIZATION, is_one_of};
use super::capital::{self, FUNCTION, is_joined_particle};
use super::spelling::is_plural;
use super::written::{Written, shouted_end};
use super::{expansion, title};
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::tag::{Part, Tag};
use crate::token::{Case, Token, TokenKind};
use std::ops::Range;

/// A name where it stands in the text.
#[derive(Clone, Debug)]
pub(in crate::speaker) struct Name {
    /// The name itself, without titles, with particles and suffix.
    pub(in crate::speaker) tokens: Range<usize>,
    /// First token of the titles before it; where the name begins if there are none.
    pub(in crate::speaker) start: usize,
    /// What it is a name of.
    pub(in crate::speaker) bearer: Bearer,
    /// It may only be linked to a name known from elsewhere: capitals tell nothing in a headline, and `King` alone
    /// can be an office.
    pub(in crate::speaker) only_known: bool,
}

/// Tokens between an office’s `of` and the name of its bearer, and one more.
const OFFICE_TOKENS: usize = 5;

/// Acronyms that are common nouns.
const COMMON_ACRONYMS: [&str; 14] =
    ["AG", "CEO", "CFO", "COO", "CTO", "DA", "IG", "MP", "PAC", "PM", "PR", "TV", "VP", "ID"];

/// Endings of nouns for what nobody is: Democracy, Freedom, Fairness.
const ABSTRACT: [&str; 9] = ["acy", "dom", "ence", "ism", "ity", "ment", "ness", "sion", "tion"];

/// What tells a son from his father.
const GENERATIONS: [&str; 7] = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"];

/// Finds the names of a document, in order.
pub(in crate::speaker) fn find(reading: &Reading<'_>, written: &Written<'_>) -> Vec<Name> {
    let mut finder = Finder { reading, written, names: Vec::new() };
    for (index, sentence) in reading.sentences.iter().enumerate() {
        if written.is_headline(index) {
            finder.headline(sentence.tokens.clone());
        } else {
            finder.sentence(sentence.tokens.clone());
        }
    }
    finder.names
}

pub(super) struct Finder<'f, 'r> {
    pub(in crate::speaker) reading: &'f Reading<'r>,
    pub(in crate::speaker) written: &'f Written<'r>,
    pub(in crate::speaker) names: Vec<Name>,
}

impl<'r> Finder<'_, 'r> {
    pub(in crate::speaker) fn token(&self, at: usize) -> Option<&'r Token> {
        self.reading.token(at)
    }

    fn sentence(&mut self, tokens: Range<usize>) {
        let mut at = tokens.start;
        while at < tokens.end {
            if !self.can_begin(at) {
                at += 1;
                continue;
            }
            let shouted = shouted_end(self.reading, at, tokens.end);
            if shouted > at {
                self.headline(at..shouted);
                at = shouted;
            } else if self.begins(at, tokens.start, tokens.end) || self.particles(at, tokens.start) > 0 {
                let end = self.run_end(at, tokens.end);
                self.read(at..end);
                at = end;
            } else {
                self.spelt_out(at, tokens.start);
                self.doubtful(at, tokens.start);
                at += 1;
            }
        }
    }

    /// Whether anything that concerns names can begin at a token: most words are small, and no particles.
    fn can_begin(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| match token.kind {
            TokenKind::Word => token.is_capital() || token.is(Classes::NAME_PARTICLE),
            TokenKind::Open => true,
            _ => false,
        })
    }

    /// A sentence's first word, where it can be somebody's who is named elsewhere: “Will said”.
    fn doubtful(&mut self, at: usize, first: usize) {
        let Some(token) = self.token(at).filter(|_| capital::is_nameable(self.reading, at)) else { return };
        let other = OFFICE.or(Classes::GROUP).or(Classes::DOCUMENT).or(ORGANIZATION).or(Classes::DEMONYM);
        let unknown = !token.is(other) && self.reading.part(at) == Part::Name;
        let common = token.is(Classes::MODAL.or(Classes::TIME));
        if self.is_initial(at, first) && (unknown || common) {
            self.push_known(at..at + 1);
        }
    }

    /// A name that may only be linked to a known one.
    pub(super) fn push_known(&mut self, tokens: Range<usize>) {
        let start = tokens.start;
        self.names.push(Name { tokens, start, bearer: Bearer::Unknown, only_known: true });
    }

    /// A name whose initials stand in brackets at `open` is one name, small words and all: Friends of Art in Ely (FAE).
    fn spelt_out(&mut self, open: usize, first: usize) {
        let Some(start) = expansion::start(self.reading, open, first) else { return };
        if self.names.last().is_some_and(|last| last.tokens.end > start && last.start < start) {
            return;
        }
        let known = self.names.last().is_some_and(|last| last.start == start && last.tokens.end == open);
        if !known {
            while self.names.last().is_some_and(|last| last.start >= start) {
                self.names.pop();
            }
            self.push(start..open, start, Bearer::Organization);
        }
    }

    /// `van der` Berg, inside a sentence: particles before the name of somebody who is known with them.
    fn particles(&self, at: usize, first: usize) -> usize {
        let particle = |at: usize| {
            let small = self.token(at).is_some_and(|token| !token.is_capital());
            small && self.reading.is(at, Classes::NAME_PARTICLE) && !self.reading.is(at, FUNCTION)
        };
        let count = usize::from(particle(at)) + usize::from(particle(at) && particle(at + 1));
        let determined = at > first && self.reading.is(at - 1, Classes::DETERMINER.or(Classes::POSSESSIVE));
        let name = count > 0 && !determined && capital::is_word(self.reading, at + count);
        if name && capital::is_nameable(self.reading, at + count) { count } else { 0 }
    }

    fn begins(&self, at: usize, first: usize, end: usize) -> bool {
        capital::is_nameable(self.reading, at)
            && (!self.is_initial(at, first) || self.begins_sentence(at, end))
    }

    /// Where the run of capitalised words that begins at `start` ends.
    fn run_end(&self, start: usize, end: usize) -> usize {
        let end = end.min(start + limits::MAX_NAME_TOKENS);
        let (mut at, mut joined) = (start + 1, false);
        while at < end {
            let length = self.part(start, at, end, joined);
            if length == 0 {
                break;
            }
            joined |= self.joins(start, at);
            at += length;
        }
        at
    }

    /// How many tokens from `at` on carry a name on; 0 where it has ended.
    fn part(&self, start: usize, at: usize, end: usize, joined: bool) -> usize {
        let Some(token) = self.token(at) else { return 0 };
        let capital = |at: usize| {
            at < end && capital::is_word(self.reading, at) && capital::is_nameable(self.reading, at)
        };
        let particle =
            |at: usize| self.reading.is(at, Classes::NAME_PARTICLE) && !self.reading.is(at, FUNCTION);
        let article = usize::from(self.reading.word(at + 1) == "the");
        let is_mark = |at: usize| self.token(at).is_some_and(|token| token.kind == TokenKind::Mark);
        match self.reading.word(at) {
            _ if capital(at) => 1,
            word if token.kind == TokenKind::Word && is_joined_particle(word) => 1,
            "&" if capital(at + 1) => 2,
            _ if capital(at + 1) && self.owns_organization(at) => 2,
            "and" if joined && capital(at + 1) && self.continues_list(at + 1) => 2,
            "and" if capital(at + 1) && self.is_body_of_two(start, at) => 2,
            _ if particle(at) && capital(at + 1) => 2,
            _ if particle(at) && self.reading.is(at + 1, Classes::NAME_PARTICLE) && capital(at + 2) => 3,
            _ if self.joins(start, at) && capital(at + 1 + article) => 2 + article,
            // the Court of Appeals for the 5th Circuit
            "for" if self.joins(start, at) && article == 1 && self.is_counted(at + 2) && capital(at + 3) => 4,
            "v." | "vs." | "v" if capital(at + 1) => 2,
            // Ann “Annie” Lee
            _ if is_mark(at)
                && capital::is_nameable(self.reading, at + 1)
                && is_mark(at + 2)
                && capital(at + 3) =>
            {
                4
            }
            "," if at + 1 < end && is_one_of(self.reading.word(at + 1), &GENERATIONS) => 2,
            _ => 0,
        }
    }

    /// `of`, `for`, `on` after an office or an organization: Secretary of State, Bank of England.
    pub(in crate::speaker) fn joins(&self, start: usize, at: usize) -> bool {
        let heads = Classes::TITLE.or(ORGANIZATION);
        match self.reading.word(at) {
            "for" if self.reading.word(at + 1) == "the" => {
                (start..at).any(|at| self.reading.is(at, ORGANIZATION))
            }
            // “Ann Bishop of Ely” is no bishop
            "of" if self.reading.is(at - 1, Classes::TITLE) && self.is_family_name(start, at - 1) => false,
            // “Supervisor of Elections Ann Lee”, “Chief Of Staff Ann Lee”
            "of" | "Of"
                if at > start && self.reading.is(at - 1, Classes::ROLE) && self.leads_to_person(at + 1) =>
            {
                true
            }
            // Veterans for Ely
            "for" if self.is_group(at - 1) => !self.reading.is(at + 1, OFFICE),
            // Fairness for Ely
            "for" if at == start + 1 && self.is_cause(start) => self.reading.is(at + 1, Classes::PLACE),
            "of" | "for" | "on" => at > start && self.reading.is(at - 1, heads),
            _ => false,
        }
    }

    /// A capitalised word for people: Americans, Veterans.
    fn is_group(&self, at: usize) -> bool {
        self.reading.is(at, Classes::GROUP)
            && self.reading.is(at, Classes::PLURAL)
            && self.token(at).is_some_and(Token::is_capital)
    }

    /// An abstract noun: what people stand together for.
    fn is_cause(&self, at: usize) -> bool {
        let own = GIVEN.or(Classes::PLACE).or(Classes::DEMONYM).or(Classes::TITLE).or(ORGANIZATION);
        let word = self.reading.word(at);
        ABSTRACT.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
            && !self.reading.is(at, own)
    }

    /// Whether a run of capitals from here leads to a given name and another word.
    fn leads_to_person(&self, from: usize) -> bool {
        let from = from + usize::from(self.reading.word(from) == "the");
        let run = (from..from + OFFICE_TOKENS).take_while(|&at| capital::is_word(self.reading, at));
        run.skip(1).any(|at| self.reading.is(at, GIVEN) && capital::is_word(self.reading, at + 1))
    }

    /// Whether a given name or an initial stands before the word.
    fn is_family_name(&self, start: usize, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&before| before >= start);
        before.is_some_and(|before| {
            let initial = bearer::is_initial(self.reading.word(before));
            self.reading.is(before, GIVEN) || initial && !self.reading.is(before, Classes::PLACE)
        })
    }

    /// The `’s` inside an organization's name: People’s Party, Ely University’s Center.
    fn owns_organization(&self, at: usize) -> bool {
        let owner = self.reading.is(at - 1, Classes::GROUP.or(Classes::ORGANIZATION_NAME));
        let owned = self.reading.is(at + 1, ORGANIZATION) && !self.reading.is(at + 1, OFFICE.or(GIVEN));
        self.token(at).is_some_and(|token| token.kind == TokenKind::Clitic) && owner && owned
    }

    /// `5th`, `Fifth`.
    fn is_counted(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        word.starts_with(|c: char| c.is_ascii_digit()) || self.reading.is(at, Classes::NUMBER_WORD)
    }

    /// Whether the word after `and` goes on with an organization's name: Health and Human Services.
    /// “The Food and Drug Administration”: after an article, `and` between words for what a body looks after.
    fn is_body_of_two(&self, start: usize, at: usize) -> bool {
        // the federal Food and Drug Administration
        let small = |at: &usize| {
            self.reading.tag(*at) == Tag::Adjective && !self.token(*at).is_some_and(Token::is_capital)
        };
        let before = start.checked_sub(1).map(|before| before - usize::from(before > 0 && small(&before)));
        let article = before.is_some_and(|before| self.reading.word(before).eq_ignore_ascii_case("the"));
        // what is looked after is a plural: Securities, Fisheries
        let matter = |word: usize| {
            self.reading.is(word, Classes::ORGANIZATION_NAME) && is_plural(self.reading.word(word))
        };
        let own = GIVEN.or(Classes::PLACE).or(ORGANIZATION).or(Classes::TITLE);
        let known = (start..at).any(|word| self.reading.is(word, own) && !matter(word));
        let last = (at + 1..at + 4).take_while(|&word| capital::is_word(self.reading, word)).last();
        article && !known && last.is_some_and(|last| last > at + 1 && self.reading.is(last, ORGANIZATION))
    }

    fn continues_list(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        token.case == Case::Capitalised
            && !token.is(GIVEN.or(Classes::TITLE))
            && !self.reading.is(at - 2, GIVEN)
    }

    /// Reads a run of capitalised words as titles and a name.
    fn read(&mut self, mut run: Range<usize>) {
        // “Virginia Democrats”, “African Americans” are groups, and at most the beginning is a name
        let people = |at: usize| self.reading.is(at, Classes::GROUP) && self.reading.is(at, Classes::PLURAL);
        let plain = run.clone().all(|at| self.token(at).is_some_and(Token::is_capital));
        while plain && !run.is_empty() && people(run.end - 1) {
            run.end -= 1;
        }
        // the press service of an agency speaks for the agency
        let press = |at: usize| {
            self.reading.word(at) == "Press" && matches!(self.reading.word(at + 1), "Office" | "Service")
        };
        if run.len() > 3 && press(run.end - 2) {
            run.end -= 2;
        }
        if run.clone().all(|at| self.reading.is(at, Classes::DEMONYM) && !self.reading.is(at, GIVEN)) {
            return self.demonym(run);
        }
        if bearer::is_place(self.reading, &run) {
            return self.push(run.clone(), run.start, Bearer::Place);
        }
        // the super PAC Ely Votes
        if run.len() > 1 && is_one_of(self.reading.word(run.start), &COMMON_ACRONYMS) {
            run.start += 1;
        }
        // the Every Student Succeeds Act: a title's words are no titles
        if run.len() > 2 && self.reading.word(run.end - 1) == "Act" {
            return self.push(run.clone(), run.start, Bearer::Document);
        }
        if let Some(person) = title::bearer_of_office(self.reading, &run) {
            return self.push(person..run.end, run.start, Bearer::Person);
        }
        if bearer::is_organization(self.reading, &run) {
            return self.push(run.clone(), run.start, Bearer::Organization);
        }
        let name = title::without(self.reading, run.clone());
        if name.is_empty() {
            return;
        }
        // “White House Doctor” is an office
        let last = name.end - 1;
        let bearer = self.reading.is(name.start, GIVEN) && name.len() < 4;
        if self.reading.is(last, OFFICE) && name.len() > 1 && !bearer {
            return;
        }
        let titled = (run.start..name.start).any(|at| self.reading.is(at, OFFICE));
        let bearer = bearer::of(self.reading, &name, titled);
        // “the Ely Post Lee”: one word that no list has is no part of what an organization is called
        let person = |split: usize| {
            let unknown = self.token(split).is_some_and(|token| token.classes == Classes::NONE);
            bearer == Bearer::Organization && !titled && split + 1 == name.end && unknown
        };
        if let Some(split) = self.second_name(&name).filter(|&at| bearer == Bearer::Unknown || person(at)) {
            self.push(name.start..split, run.start, Bearer::Organization);
            return self.push(split..name.end, split, Bearer::Unknown);
        }
        let end = if bearer == Bearer::Person { self.without_words(&name) } else { name.end };
        self.push(name.start..end, run.start, bearer);
    }

    /// Where a person's name ends before words that the text also writes small: “Ada Byron Election Day”.
    fn without_words(&self, name: &Range<usize>) -> usize {
        let mut end = name.end;
        while end > name.start + 2
            && !self.reading.is(end - 1, Classes::NAME_SUFFIX)
            && (self.written.as_word(self.reading.word(end - 1))
                || self.reading.is(end - 1, Classes::DAY.or(Classes::TIME)))
        {
            end -= 1;
        }
        end
    }

    /// A word for a nation or its language is a name only where somebody is known to be called so: Mark Cuban.
    fn demonym(&mut self, run: Range<usize>) {
        let verb = self.reading.tag(run.end).is_finite() || self.reading.is(run.end, Classes::ADVERB);
        let clitic = self.token(run.end).is_some_and(|next| next.kind == TokenKind::Clitic);
        let inverted = run.start.checked_sub(1).is_some_and(|at| self.reading.tag(at).is_finite());
        let bare = run.start.checked_sub(1).is_none_or(|at| !self.reading.is(at, Classes::DETERMINER));
        if run.len() == 1 && bare && (verb || clitic || inverted) {
            self.push_known(run);
        }
    }

    /// Where a second name begins that only follows an organization's: “told the Washington Post Trump was …”.
    fn second_name(&self, name: &Range<usize>) -> Option<usize> {
        let split = name.clone().skip(2).find(|&at| self.reading.is(at - 1, Classes::ORGANIZATION_NAME))?;
        let other = Classes::ORGANIZATION_NAME.or(Classes::ORGANIZATION).or(OFFICE).or(Classes::TIME);
        (split..name.end).all(|at| !self.reading.is(at, other)).then_some(split)
    }

    fn push(&mut self, tokens: Range<usize>, start: usize, bearer: Bearer) {
        let only = tokens.len() == 1 && start == tokens.start;
        if only && is_one_of(self.reading.word(start), &COMMON_ACRONYMS) {
            return;
        }
        let word = self.token(tokens.start).map_or(Classes::NONE, |token| token.classes);
        if only && word.intersects(Classes::DEMONYM) && !word.intersects(GIVEN.or(Classes::PLACE)) {
            return;
        }
        let office =
            only && word.intersects(
                OFFICE.or(Classes::MONTH).or(Classes::GROUP).or(Classes::DOCUMENT).or(Classes::ORGANIZATION),
            ) && !word.intersects(GIVEN.or(Classes::PLACE))
                && !self.follows_title_article(start);
        self.names.push(Name { tokens, start, bearer, only_known: office });
    }
}
