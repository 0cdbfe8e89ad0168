//! Aliases: whose name in one word it is: a surname, a given name, an acronym, the first word of a company's name.

use super::entity::{Fit, Nature};
use super::linking::Cast;
use super::person::PersonName;
use super::recent::{Named, Recent};
use crate::lexicon::Classes;
use crate::speaker::name::bearer::{Bearer, GIVEN};
use crate::speaker::name::spelling::{acronym_key, is_slip};
use crate::speaker::name::title::is_courtesy;
use crate::speaker::name::{Name, office};
use crate::tag::Part;
use crate::token::{Token, TokenKind};
use std::borrow::Cow;

/// The last turn of linking: names that may only be linked to a known one.
const KNOWN_ONLY: u8 = 3;
/// Bare mentions that make a family name somebody's own in this text.
const USUAL: u32 = 2;
/// Family names among which one that was written with a slip is looked for.
const NEAR_FAMILIES: usize = 64;
/// Paragraphs over which a full name stays in mind.
const NEAR_BLOCKS: usize = 3;

impl Cast<'_, '_> {
    /// Links names in one word: those with a title first, for they tell which of several bearers goes by it.
    pub(super) fn link_single_names(&mut self, names: &[Name]) {
        // a text has hardly ever names for every turn
        let linked = self.of_name.iter().map(Option::is_some);
        let turns: Vec<Option<u8>> =
            names.iter().zip(linked).map(|(name, linked)| (!linked).then(|| self.turn(name))).collect();
        let sentences: Vec<usize> = names.iter().map(|name| self.reading.sentence_of(name.start)).collect();
        let mut recent = Recent::default();
        for turn in (0..=KNOWN_ONLY).filter(|&turn| turns.contains(&Some(turn))) {
            recent.begin_again();
            let mut before = usize::MAX;
            for (index, (name, &sentence)) in names.iter().zip(&sentences).enumerate() {
                let leads = sentence != before;
                before = sentence;
                let block = self.reading.sentences.get(sentence).map_or(0, |sentence| sentence.block);
                if let Some(entity) = self.of_name.get(index).copied().flatten() {
                    let owner =
                        self.reading.token(name.tokens.end).is_some_and(|t| t.kind == TokenKind::Clitic);
                    if let Some(person) = self.people.get(entity).and_then(Option::as_ref).filter(|_| !owner)
                    {
                        let full = !person.given.is_empty();
                        recent.named(&person.family, entity, block, full, leads);
                    }
                    continue;
                }
                if turns.get(index) != Some(&Some(turn)) {
                    continue;
                }
                let entity = self.explained(names, index).or_else(|| self.single(name, &recent, block));
                let entity = match entity {
                    Some(entity) => {
                        self.mention(entity, name, name.start < name.tokens.start);
                        Some(entity)
                    }
                    None if name.only_known => None,
                    None => Some(self.add_single(name)),
                };
                if let (Some(entity), KNOWN_ONLY) = (entity, turn) {
                    self.take_given_name(entity, name);
                }
                if let (Some(entity), Some(word)) =
                    (entity, self.person_words(name.tokens.clone()).next_back())
                {
                    recent.named(&word, entity, block, false, leads);
                }
                if let Some(slot) = self.of_name.get_mut(index) {
                    *slot = entity;
                }
            }
        }
    }

    /// A headline can be the only place that gives somebody's given name.
    fn take_given_name(&mut self, person: usize, name: &Name) {
        // ANN BO LEE: a middle name can stand between
        let capital = |at: &usize| self.reading.token(*at).is_some_and(Token::is_capital);
        let mut words = (0..name.tokens.start).rev().take(2).take_while(capital);
        let first = self.reading.sentences.get(self.reading.sentence_of(name.start)).map(|s| s.tokens.start);
        // a name that no list knows is given where the headline begins with it
        let begins = |at: usize| {
            let unknown = self.reading.token(at).is_some_and(|token| token.classes == Classes::NONE);
            Some(at) == first && unknown && self.reading.part(at) == Part::Name
        };
        let Some(before) = words.find(|&at| self.reading.is(at, GIVEN) || begins(at)) else { return };
        let Some(entity) = self.entities.get_mut(person) else { return };
        if entity.words == 1 && matches!(entity.nature, Nature::Named(Bearer::Person | Bearer::Unknown)) {
            if let Some(mention) = entity.mentions.last_mut() {
                mention.start = before;
            }
            self.take_full_name(person, before..name.tokens.end);
        }
    }

    /// When a name in one word is linked.
    fn turn(&self, name: &Name) -> u8 {
        let titled = name.start < name.tokens.start;
        match self.titles(name) {
            _ if name.only_known => KNOWN_ONLY,
            titles if titled && titles.intersects(Classes::FEMININE.or(Classes::MASCULINE)) => 0,
            _ if titled => 1,
            _ => 2,
        }
    }

    /// The entity whose acronym a name in brackets is: World Health Organization (WHO).
    fn explained(&mut self, names: &[Name], index: usize) -> Option<usize> {
        let name = names.get(index).filter(|name| self.is_acronym(name) && self.is_in_brackets(name))?;
        let before = index.checked_sub(1)?;
        let adjacent = names.get(before).is_some_and(|before| before.tokens.end + 1 == name.tokens.start);
        let entity = self.of_name.get(before).copied().flatten().filter(|_| adjacent)?;
        self.acronyms.insert(acronym_key(self.reading.word(name.tokens.start)), entity);
        Some(entity)
    }

    /// The entity of a name in one word (or a particle and one word), where one is known.
    fn single(&self, name: &Name, recent: &Recent, block: usize) -> Option<usize> {
        let word = self.person_words(name.tokens.clone()).next_back()?;
        let word = word.as_ref();
        let titles = self.titles(name);
        let titled = name.start < name.tokens.start;
        if self.is_acronym(name)
            && !titled
            && let Some(&entity) = self.acronyms.get(&acronym_key(self.reading.word(name.tokens.start)))
        {
            return Some(entity);
        }
        let in_place = name.bearer == Bearer::Place && self.follows_preposition(name);
        let namesake = self.namesake(word, name, recent, block).filter(|&entity| {
            // Jordan is the country unless somebody of that name is known to be a person
            name.bearer != Bearer::Place || self.is_person(entity)
        });
        if namesake.is_some() && !in_place {
            return namesake;
        }
        if let Some(&entity) = self.wholes.get(word).filter(|_| !titled) {
            return Some(entity);
        }
        let can_be_given = !in_place && name.bearer != Bearer::Organization;
        if can_be_given
            && let Some(people) = self.givens.get(word)
            && let Some(&person) = people.iter().rev().find(|&&person| self.fits(person, titles))
        {
            return Some(person);
        }
        if can_be_given
            && !name.only_known
            && name.bearer != Bearer::Place
            && !self.reading.is(name.tokens.start, GIVEN)
            && let Some([person]) = self.middles.get(word).map(Vec::as_slice)
            && self.fits(*person, titles)
        {
            return Some(*person);
        }
        if let Some(person) = self.misspelt(word, name) {
            return Some(person);
        }
        if name.bearer == Bearer::Place || titled {
            return None;
        }
        if let Some(&entity) = self.companies.get(word).filter(|_| !name.only_known) {
            return Some(entity);
        }
        let the = name
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.reading.word(at).eq_ignore_ascii_case("the"));
        self.endings.get(word).copied().filter(|_| the)
    }

    /// The one person whose family name a word is with a slip.
    fn misspelt(&self, word: &str, name: &Name) -> Option<usize> {
        let unknown =
            self.reading.token(name.tokens.start).is_some_and(|token| token.classes == Classes::NONE);
        let first = word.get(..word.chars().next().map_or(0, char::len_utf8))?;
        if !unknown || name.only_known || !matches!(name.bearer, Bearer::Person | Bearer::Unknown) {
            return None;
        }
        let near =
            self.families.range(first.to_owned()..).take_while(|(family, _)| family.starts_with(first));
        let near = near.take(NEAR_FAMILIES).filter(|(family, _)| is_slip(word, family));
        let mut people = near.flat_map(|(_, people)| people).copied().filter(|&person| {
            let full = self.people.get(person).and_then(Option::as_ref);
            full.is_some_and(|person| !person.given.is_empty()) && self.fits(person, self.titles(name))
        });
        people.next().filter(|_| people.next().is_none())
    }

    /// The person of a family name: the only one, or the one whom a reader has in mind.
    fn namesake(&self, family: &str, name: &Name, recent: &Recent, block: usize) -> Option<usize> {
        let titles = self.titles(name);
        let people = self.families.get(family)?;
        let open = |person: &usize| self.fits(*person, titles);
        if let [only] = people.as_slice()
            && open(only)
        {
            return Some(*only);
        }
        let mut fitting: Vec<usize> = people.iter().copied().filter(open).collect();
        if fitting.is_empty() {
            // a given name alone refuses nobody: Mr. Lee can be Ashley Lee where no other Lee is known, unless Ashley
            // Lee comes later, as somebody new
            let known = |person: usize| {
                let first = self.entities.get(person).and_then(|entity| entity.mentions.first());
                first.is_some_and(|first| first.start < name.tokens.start)
            };
            let possible = |&person: &usize| self.is_possible(person, titles) && known(person);
            fitting = people.iter().copied().filter(possible).collect();
        }
        if fitting.len() > 1 {
            self.keep_telling(&mut fitting, name);
            self.keep_agreeing(&mut fitting, name);
        }
        if let [only] = fitting.as_slice() {
            return Some(*only);
        }
        let known = recent.of(family).filter(|known| fitting.contains(&known.entity));
        let near = |distance: usize| {
            let mut near = known.clone().filter(|known| known.block + distance >= block);
            let only = near.next().filter(|_| near.next().is_none()).map(|known| known.entity);
            // of two the one who comes first: “Ada Byron, mother of Ann Byron”
            let led = |known: &&Named| known.led.is_some_and(|led| led + distance >= block);
            let mut leading = known.clone().filter(led);
            only.or_else(|| leading.next().filter(|_| leading.next().is_none()).map(|known| known.entity))
        };
        let usual = known.clone().max_by_key(|known| known.bare).filter(|known| known.bare >= USUAL);
        near(0).or(usual.map(|known| known.entity)).or_else(|| near(NEAR_BLOCKS)).or_else(|| {
            // of equally often named people the first: who comes later is introduced as somebody's relative
            let rank = |&person: &usize| {
                let named = known.clone().any(|known| known.entity == person);
                (named, self.entities.get(person).map_or(0, |entity| entity.full))
            };
            fitting.iter().copied().rev().max_by_key(rank)
        })
    }

    /// Of several bearers of one family name those whom a suffix or an office before the name tells: “Dr. Lee”.
    fn keep_telling(&self, fitting: &mut Vec<usize>, name: &Name) {
        let generation = self.generation(name).or_else(|| self.generation_before(name));
        let offices: Vec<Cow<'_, str>> = (name.start..name.tokens.start)
            .filter(|&at| !is_courtesy(self.reading, at))
            .map(|at| office::at(self.reading, at))
            .collect();
        let told = |person: &usize| {
            let same = |known: &PersonName| generation.is_some() && known.generation == generation;
            let suffix = self.people.get(*person).and_then(Option::as_ref).is_some_and(same);
            let entity = self.entities.get(*person);
            suffix
                || entity
                    .is_some_and(|entity| offices.iter().any(|office| entity.said.contains(office.as_ref())))
        };
        if fitting.iter().any(told) {
            fitting.retain(told);
        }
    }

    /// The younger Lee, the elder Lee.
    fn generation_before(&self, name: &Name) -> Option<String> {
        match self.reading.word(name.start.checked_sub(1)?) {
            "younger" => Some("jr".to_owned()),
            "elder" | "older" => Some("sr".to_owned()),
            _ => None,
        }
    }

    /// Of several bearers of one family name those whom the next pronoun agrees with: Byron said that she …
    fn keep_agreeing(&self, fitting: &mut Vec<usize>, name: &Name) {
        let gendered = Classes::FEMININE.or(Classes::MASCULINE);
        let personal = Classes::SUBJECT_PRONOUN.or(Classes::POSSESSIVE);
        let sentence = self.reading.sentences.get(self.reading.sentence_of(name.tokens.start));
        let limit = sentence.map_or(0, |sentence| sentence.tokens.end);
        // what others say tells nothing
        let inside = |at: usize| self.reading.quotations.inside.get(at).copied();
        let same = |at: &usize| inside(*at) == inside(name.tokens.start);
        let pronoun = (name.tokens.end..limit)
            .take_while(same)
            .find(|&at| self.reading.is(at, personal) && self.reading.is(at, gendered));
        let Some(classes) = pronoun.and_then(|at| self.reading.token(at)).map(|token| token.classes) else {
            return;
        };
        let agrees =
            |person: &usize| self.entities.get(*person).is_some_and(|e| e.gender.fit(classes) == Fit::Agrees);
        if fitting.iter().any(agrees) {
            fitting.retain(agrees);
        }
    }

    pub(in crate::speaker) fn is_person(&self, entity: usize) -> bool {
        self.entities.get(entity).is_some_and(|entity| entity.nature == Nature::Named(Bearer::Person))
    }

    fn fits(&self, person: usize, titles: Classes) -> bool {
        self.entities
            .get(person)
            .is_some_and(|entity| !matches!(entity.gender.fit(titles), Fit::Disagrees | Fit::Doubtful))
    }

    fn is_possible(&self, person: usize, titles: Classes) -> bool {
        self.entities.get(person).is_some_and(|entity| entity.gender.fit(titles) != Fit::Disagrees)
    }

    fn follows_preposition(&self, name: &Name) -> bool {
        name.start.checked_sub(1).is_some_and(|at| self.reading.is(at, Classes::PREPOSITION))
    }

    fn is_in_brackets(&self, name: &Name) -> bool {
        let kind = |at: usize| self.reading.token(at).map(|token| token.kind);
        name.tokens.start > 0
            && kind(name.tokens.start - 1) == Some(TokenKind::Open)
            && kind(name.tokens.end) == Some(TokenKind::Close)
    }
}
