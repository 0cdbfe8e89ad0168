//! The cast: which names are whose.
//!
//! Full names come first, in text order; then single words are linked to them by family name, given name, acronym or
//! the first word of a company's name. Two people of one family name are kept apart by given name, title and place.

use super::entity::{Entity, Fit, Gender, Nature};
use super::name::{Bearer, GIVEN, Name};
use super::person::PersonName;
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::token::{Case, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Everybody and everything that is named or described.
pub(super) struct Cast<'c, 'r> {
    reading: &'c Reading<'r>,
    /// In the order in which they were found.
    pub(super) entities: Vec<Entity>,
    /// For every name its entity.
    pub(super) of_name: Vec<Option<usize>>,
    /// People by the last word of their names.
    families: BTreeMap<String, Vec<usize>>,
    /// People by the first word of their names.
    givens: BTreeMap<String, Vec<usize>>,
    /// Their names in words; empty for what is no person.
    people: Vec<Option<PersonName>>,
    /// Organizations and places by their whole names.
    wholes: BTreeMap<String, usize>,
    /// Organizations and places by their initials.
    acronyms: BTreeMap<String, usize>,
    /// Organizations by the first word of their names, companies only, and by the last.
    companies: BTreeMap<String, usize>,
    endings: BTreeMap<String, usize>,
    /// Described entities by the head noun of their descriptions.
    described: BTreeMap<String, Vec<usize>>,
    /// Described entities by the whole description.
    descriptions: BTreeMap<String, usize>,
}

/// Last words of companies' names: the first word alone can stand for them.
const COMPANY_ENDINGS: [&str; 20] = [
    "agency",
    "airlines",
    "airways",
    "co.",
    "company",
    "corp",
    "corp.",
    "corporation",
    "group",
    "holdings",
    "inc",
    "inc.",
    "industries",
    "laboratories",
    "ltd",
    "motors",
    "pharmaceuticals",
    "studios",
    "systems",
    "technologies",
];

impl<'c, 'r> Cast<'c, 'r> {
    /// Links the names of a document.
    pub(super) fn of(reading: &'c Reading<'r>, names: &[Name]) -> Self {
        let mut cast = Cast {
            reading,
            entities: Vec::new(),
            of_name: vec![None; names.len()],
            families: BTreeMap::new(),
            givens: BTreeMap::new(),
            people: Vec::new(),
            wholes: BTreeMap::new(),
            acronyms: BTreeMap::new(),
            companies: BTreeMap::new(),
            endings: BTreeMap::new(),
            described: BTreeMap::new(),
            descriptions: BTreeMap::new(),
        };
        cast.link_full_names(names);
        cast.link_single_names(names);
        cast
    }

    fn word(&self, at: usize) -> &'r str {
        self.reading.token(at).map_or("", |token| self.reading.slice(token.span))
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        self.reading.token(at).is_some_and(|token| token.is(classes))
    }

    /// The text of a name, without `the`.
    fn text(&self, tokens: Range<usize>) -> &'r str {
        self.reading.slice(self.reading.span(tokens))
    }

    /// The words of a person's name, lower case, without particles and suffix.
    fn person_words(&self, tokens: Range<usize>) -> Vec<String> {
        let words = tokens.filter(|&at| {
            let token = self.reading.token(at);
            token.is_some_and(|token| {
                token.kind == TokenKind::Word && !token.is(Classes::NAME_SUFFIX) && token.is_capital()
            })
        });
        words.map(|at| key(self.word(at))).collect()
    }

    fn link_full_names(&mut self, names: &[Name]) {
        for (index, name) in names.iter().enumerate() {
            if name.only_known {
                continue;
            }
            let entity = match name.bearer {
                Bearer::Person | Bearer::Unknown => {
                    let words = self.person_words(name.tokens.clone());
                    let full = words.len() > 1 && !self.is(name.tokens.start, Classes::NAME_PARTICLE);
                    if !full {
                        continue;
                    }
                    self.person(words, name)
                }
                Bearer::Organization | Bearer::Place if name.tokens.len() > 1 => self.whole(name),
                Bearer::Organization | Bearer::Place => continue,
            };
            if let Some(slot) = self.of_name.get_mut(index) {
                *slot = Some(entity);
            }
        }
    }

    /// The person of a full name; a new one where no known name agrees.
    fn person(&mut self, words: Vec<String>, name: &Name) -> usize {
        let Some(person) = PersonName::of(&words) else { return self.add_new(name) };
        let namesakes = self.families.get(&person.family).map_or(&[][..], Vec::as_slice);
        let known = namesakes.iter().copied().find(|&entity| {
            self.people
                .get(entity)
                .is_some_and(|known| known.as_ref().is_some_and(|known| known.agrees(&person)))
        });
        let first = words.first().cloned().unwrap_or_default();
        let entity = known.unwrap_or_else(|| {
            let entity = self.add_new(name);
            push_capped(self.families.entry(person.family.clone()).or_default(), entity);
            push_capped(self.givens.entry(first).or_default(), entity);
            entity
        });
        let longer = self
            .people
            .get(entity)
            .is_none_or(|known| known.as_ref().is_none_or(|known| known.given.len() < person.given.len()));
        if longer && let Some(slot) = self.people.get_mut(entity) {
            *slot = Some(person);
        }
        self.mention(entity, name, true);
        entity
    }

    /// The organization or place of a name in several words.
    fn whole(&mut self, name: &Name) -> usize {
        let key = self.whole_key(name.tokens.clone());
        if let Some(&entity) = self.wholes.get(&key) {
            self.mention(entity, name, true);
            return entity;
        }
        let entity = self.add_new(name);
        for initials in self.initials(name.tokens.clone()) {
            self.acronyms.entry(initials).or_insert(entity);
        }
        if name.bearer == Bearer::Organization {
            let (first, last) =
                (self::key(self.word(name.tokens.start)), self::key(self.word(name.tokens.end - 1)));
            let telling = !self.is(
                name.tokens.start,
                Classes::PLACE.or(Classes::DEMONYM).or(Classes::ADJECTIVE).or(Classes::ORGANIZATION_NAME),
            );
            if telling && COMPANY_ENDINGS.contains(&last.as_str()) {
                self.companies.entry(first).or_insert(entity);
            }
            self.endings.insert(last, entity);
        }
        self.wholes.insert(key, entity);
        self.mention(entity, name, true);
        entity
    }

    /// The words of a name, lower case, `Department of Justice` as `justice department`.
    fn whole_key(&self, tokens: Range<usize>) -> String {
        let words: Vec<String> = tokens.map(|at| key(self.word(at))).filter(|word| word != "the").collect();
        match words.iter().position(|word| word == "of") {
            Some(at) if at > 0 && at + 1 < words.len() => {
                let (head, tail) = words.split_at(at);
                [tail.get(1..).unwrap_or_default(), head].concat().join(" ")
            }
            _ => words.join(" "),
        }
    }

    /// The initials of a name, with and without its small words.
    fn initials(&self, tokens: Range<usize>) -> [String; 2] {
        let words = || tokens.clone().map(|at| self.word(at));
        let first = |word: &str| word.chars().next().into_iter().flat_map(char::to_lowercase);
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        [words().filter(capital).flat_map(first).collect(), words().flat_map(first).collect()]
    }

    fn link_single_names(&mut self, names: &[Name]) {
        // the entity that a word stood for last by its full name, and in which block
        let mut recent: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            let block = self.block(name.tokens.start);
            if let Some(entity) = self.of_name.get(index).copied().flatten() {
                let owned =
                    self.reading.token(name.tokens.end).is_some_and(|next| next.kind == TokenKind::Clitic);
                let family =
                    self.people.get(entity).and_then(|person| person.as_ref().map(|p| p.family.clone()));
                if let Some(family) = family.filter(|_| !owned) {
                    recent.insert(family, (entity, block));
                }
                continue;
            }
            let before =
                index.checked_sub(1).and_then(|before| Some((names.get(before)?, self.of_name.get(before)?)));
            let explained = before.and_then(|(before, entity)| {
                entity.filter(|_| before.tokens.end + 1 == name.tokens.start && self.is_in_brackets(name))
            });
            let near = |family: &str| {
                recent.get(family).filter(|(_, other)| *other == block).map(|(entity, _)| *entity)
            };
            let linked = self.single(name, near);
            let entity = match explained {
                Some(entity) if self.is_acronym(name) => {
                    self.acronyms.insert(acronym_key(self.word(name.tokens.start)), entity);
                    Some(entity)
                }
                _ => linked,
            };
            let entity = match entity {
                Some(entity) => {
                    self.mention(entity, name, false);
                    Some(entity)
                }
                None if name.only_known => None,
                None => Some(self.add_single(name)),
            };
            if let Some(slot) = self.of_name.get_mut(index) {
                *slot = entity;
            }
        }
    }

    fn block(&self, token: usize) -> usize {
        self.reading.sentences.get(self.reading.sentence_of(token)).map_or(0, |sentence| sentence.block)
    }

    fn is_in_brackets(&self, name: &Name) -> bool {
        let kind = |at: usize| self.reading.token(at).map(|token| token.kind);
        name.tokens.start > 0
            && kind(name.tokens.start - 1) == Some(TokenKind::Open)
            && kind(name.tokens.end) == Some(TokenKind::Close)
    }

    fn is_acronym(&self, name: &Name) -> bool {
        name.tokens.len() == 1
            && self.reading.token(name.tokens.start).is_some_and(|token| token.case == Case::Upper)
    }

    /// The entity of a name in one word (or a particle and one word), where one is known.
    fn single(&self, name: &Name, near: impl Fn(&str) -> Option<usize>) -> Option<usize> {
        let words = self.person_words(name.tokens.clone());
        let word = words.last()?;
        let titles = self.titles(name);
        let titled = name.start < name.tokens.start;
        if self.is_acronym(name)
            && !titled
            && let Some(&entity) = self.acronyms.get(&acronym_key(self.word(name.tokens.start)))
        {
            return Some(entity);
        }
        let in_place = name.bearer == Bearer::Place && self.follows_preposition(name);
        if !in_place && let Some(person) = self.namesake(word, titles, near) {
            return Some(person);
        }
        if titled {
            return None;
        }
        if let Some(&entity) = self.wholes.get(word) {
            return Some(entity);
        }
        if !in_place
            && let Some(people) = self.givens.get(word)
            && let Some(&person) = people.iter().rev().find(|&&person| self.fits(person, titles))
        {
            return Some(person);
        }
        if name.bearer == Bearer::Place {
            return None;
        }
        if let Some(&entity) = self.companies.get(word).filter(|_| !name.only_known) {
            return Some(entity);
        }
        let the =
            name.tokens.start.checked_sub(1).is_some_and(|at| self.word(at).eq_ignore_ascii_case("the"));
        self.endings
            .get(word)
            .copied()
            .filter(|_| the && self.is(name.tokens.start, Classes::ORGANIZATION_NAME))
    }

    /// The person of a family name: the only one, the one just named in full, or the one most named.
    fn namesake(&self, family: &str, titles: Classes, near: impl Fn(&str) -> Option<usize>) -> Option<usize> {
        let people = self.families.get(family)?;
        let fitting = || people.iter().copied().filter(|&person| self.fits(person, titles));
        if let Some(near) = near(family).filter(|&person| self.fits(person, titles)) {
            return Some(near);
        }
        // of equally often named people the first: who comes later is introduced as somebody's relative
        fitting().rev().max_by_key(|&person| self.entities.get(person).map_or(0, |entity| entity.full))
    }

    fn fits(&self, person: usize, titles: Classes) -> bool {
        self.entities
            .get(person)
            .is_some_and(|entity| !matches!(entity.gender.fit(titles), Fit::Disagrees | Fit::Doubtful))
    }

    fn follows_preposition(&self, name: &Name) -> bool {
        name.start.checked_sub(1).is_some_and(|at| self.is(at, Classes::PREPOSITION))
    }

    /// The classes of the titles and roles straight before a name.
    fn titles(&self, name: &Name) -> Classes {
        let from = if name.start < name.tokens.start { name.start } else { name.start.saturating_sub(1) };
        let words = self.reading.tokens.all.get(from..name.tokens.start).unwrap_or_default();
        let titles = words.iter().filter(|word| word.is(super::name::OFFICE) && !word.is(Classes::PLURAL));
        titles.fold(Classes::NONE, |all, word| all.or(word.classes))
    }

    fn add_new(&mut self, name: &Name) -> usize {
        let words = self.person_words(name.tokens.clone()).len();
        self.entities.push(Entity::new(self.text(name.tokens.clone()), words, Nature::Named(name.bearer)));
        self.people.push(None);
        let entity = self.entities.len() - 1;
        if matches!(name.bearer, Bearer::Person | Bearer::Unknown) {
            let given = self.reading.token(name.tokens.start).map_or(Classes::NONE, |token| token.classes);
            if let Some(entity) = self.entities.get_mut(entity) {
                entity.gender.add_given(given);
            }
        }
        entity
    }

    /// A name in one word that no longer name explains.
    fn add_single(&mut self, name: &Name) -> usize {
        let entity = self.add_new(name);
        let words = self.person_words(name.tokens.clone());
        let word = words.last().cloned().unwrap_or_default();
        match name.bearer {
            Bearer::Person => {
                if let Some(slot) = self.people.get_mut(entity) {
                    *slot = PersonName::of(&words);
                }
                push_capped(self.families.entry(word).or_default(), entity);
            }
            Bearer::Unknown => {
                push_capped(self.families.entry(word).or_default(), entity);
            }
            Bearer::Organization | Bearer::Place => {
                self.wholes.insert(word, entity);
                if self.is_acronym(name) {
                    self.acronyms.insert(acronym_key(self.word(name.tokens.start)), entity);
                }
            }
        }
        self.mention(entity, name, false);
        entity
    }

    /// Notes a mention of an entity and what it shows.
    fn mention(&mut self, entity: usize, name: &Name, full: bool) {
        let titles = self.titles(name);
        let words = self.person_words(name.tokens.clone()).len();
        let text = self.text(name.tokens.clone());
        let first = self.reading.token(name.tokens.start).map_or(Classes::NONE, |token| token.classes);
        let Some(entity) = self.entities.get_mut(entity) else { return };
        entity.gender.add_title(titles);
        entity.learn(name.bearer);
        entity.full += u32::from(full);
        entity.mentions.push(name.tokens.clone());
        if words > entity.words {
            entity.words = words;
            entity.name = text.to_owned();
            if entity.gender == Gender::default() && first.intersects(GIVEN) {
                entity.gender.add_given(first);
            }
        }
    }

    /// A described entity: the known one of the same description, unless the description begins anew (`a`, `another`).
    pub(super) fn describe(
        &mut self,
        phrase: &str,
        words: usize,
        head: &str,
        nature: Nature,
        anew: bool,
    ) -> usize {
        let key = phrase.to_lowercase();
        let key = ["the ", "a ", "an "]
            .iter()
            .find_map(|article| key.strip_prefix(article))
            .unwrap_or(&key)
            .to_owned();
        if !anew && let Some(&known) = self.descriptions.get(&key).or_else(|| self.wholes.get(&key)) {
            return known;
        }
        self.entities.push(Entity::new(phrase, words, nature));
        self.people.push(None);
        let entity = self.entities.len() - 1;
        self.descriptions.insert(key, entity);
        self.described.entry(head.to_lowercase()).or_default().push(entity);
        entity
    }

    /// The latest described entities with a head noun, the nearest first.
    pub(super) fn described(&self, head: &str) -> impl Iterator<Item = usize> {
        let known = self.described.get(head).map_or(&[][..], Vec::as_slice);
        known.iter().rev().take(limits::MAX_NAMESAKES).copied()
    }
}

/// Keeps the namesakes of one word few enough to look through.
fn push_capped(list: &mut Vec<usize>, entity: usize) {
    if list.len() < limits::MAX_NAMESAKES {
        list.push(entity);
    }
}

/// A word as it is looked up: lower case, one kind of apostrophe.
fn key(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// An acronym as it is looked up: lower case without full stops.
fn acronym_key(word: &str) -> String {
    word.to_lowercase().replace('.', "")
}
