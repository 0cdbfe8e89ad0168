//! The cast: which names are whose.
//!
//! Full names come first, in text order; then single words are linked to them by family name, given name, acronym or
//! the first word of a company's name. Two people of one family name are kept apart by given name, title and place.

use super::entity::{Entity, Nature};
use super::person::PersonName;
use crate::lexicon::{self, Classes};
use crate::limits;
use crate::reading::Reading;
use crate::speaker::name::bearer::{Bearer, GIVEN};
use crate::speaker::name::spelling::{acronym_key, in_small, key, key_at, one_line};
use crate::speaker::name::{Name, office};
use crate::token::Case;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Everybody and everything that is named or described.
pub(in crate::speaker) struct Cast<'c, 'r> {
    pub(in crate::speaker) reading: &'c Reading<'r>,
    /// In the order in which they were found.
    pub(in crate::speaker) entities: Vec<Entity>,
    /// For every name its entity.
    pub(in crate::speaker) of_name: Vec<Option<usize>>,
    /// People by the last word of their names.
    pub(super) families: BTreeMap<String, Vec<usize>>,
    /// People by the first word of their names.
    pub(super) givens: BTreeMap<String, Vec<usize>>,
    /// People by a name between the first and the last word: the first of two surnames, a nickname in marks.
    pub(super) middles: BTreeMap<String, Vec<usize>>,
    /// Their names in words; empty for what is no person.
    pub(super) people: Vec<Option<PersonName>>,
    /// Organizations and places by their whole names.
    pub(super) wholes: BTreeMap<String, usize>,
    /// Organizations and places by their initials.
    pub(super) acronyms: BTreeMap<String, usize>,
    /// Organizations by the first word of their names, companies only, and by the last.
    pub(super) companies: BTreeMap<String, usize>,
    pub(super) endings: BTreeMap<String, usize>,
    /// Full names of people inside other names, by the last word: the “Ada Byron” Foundation.
    inside: BTreeMap<String, Range<usize>>,
    /// Described entities by the head noun of their descriptions.
    described: BTreeMap<String, Vec<usize>>,
    /// Described entities by the whole description.
    descriptions: BTreeMap<String, usize>,
}

/// Tokens before a pair of names among which a word for relatives is looked for.
const KIN_DISTANCE: usize = 3;

/// Titles that stay with a name in one word: “King Harald” is not called “Harald”.
const RANKS: [&str; 20] = [
    "archduke",
    "ayatollah",
    "baroness",
    "brother",
    "count",
    "countess",
    "duchess",
    "duke",
    "emperor",
    "empress",
    "imam",
    "king",
    "lady",
    "lord",
    "pope",
    "prince",
    "princess",
    "queen",
    "sheikh",
    "sister",
];

impl<'c, 'r> Cast<'c, 'r> {
    /// Links the names of a document.
    pub(in crate::speaker) fn of(reading: &'c Reading<'r>, names: &[Name]) -> Self {
        let mut cast = Cast {
            reading,
            entities: Vec::new(),
            of_name: vec![None; names.len()],
            families: BTreeMap::new(),
            givens: BTreeMap::new(),
            middles: BTreeMap::new(),
            people: Vec::new(),
            wholes: BTreeMap::new(),
            acronyms: BTreeMap::new(),
            companies: BTreeMap::new(),
            endings: BTreeMap::new(),
            inside: BTreeMap::new(),
            described: BTreeMap::new(),
            descriptions: BTreeMap::new(),
        };
        cast.link_full_names(names);
        cast.link_shared_names(names);
        cast.link_single_names(names);
        cast
    }

    /// The text of a name on one line.
    pub(in crate::speaker) fn text(&self, tokens: Range<usize>) -> String {
        one_line(self.reading.slice(self.reading.span(tokens)))
    }

    fn link_full_names(&mut self, names: &[Name]) {
        let organizations = self.organizations(names);
        for (index, name) in names.iter().enumerate() {
            if name.only_known {
                continue;
            }
            let entity = match name.bearer {
                Bearer::Unknown
                    if !organizations.is_empty()
                        && organizations.contains(&self.text(name.tokens.clone())) =>
                {
                    self.whole(&Name { bearer: Bearer::Organization, ..name.clone() })
                }
                Bearer::Person | Bearer::Unknown => {
                    let full = self.count_person_words(name.tokens.clone()) > 1
                        && !self.reading.is(name.tokens.start, Classes::NAME_PARTICLE);
                    if !full {
                        continue;
                    }
                    let words = self.person_words(name.tokens.clone()).map(Cow::into_owned).collect();
                    self.person(words, name)
                }
                _ if name.tokens.len() > 1 => {
                    let person = name.tokens.start..name.tokens.start + 2;
                    if name.tokens.len() > 2 && self.reading.is(person.start, GIVEN) {
                        let family = key_at(self.reading, person.start + 1).into_owned();
                        self.inside.entry(family).or_insert(person);
                    }
                    self.whole(name)
                }
                _ => continue,
            };
            if let Some(slot) = self.of_name.get_mut(index) {
                *slot = Some(entity);
            }
        }
    }

    /// “Ada and Ann Byron”: the first of them has the family name of the second.
    fn link_shared_names(&mut self, names: &[Name]) {
        for (index, pair) in names.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let and = first.tokens.end;
            let joined = self.reading.word(and) == "and" && second.tokens.start == and + 1;
            if !joined || first.tokens.len() != 1 || first.only_known || !self.is_one_of_family(first) {
                continue;
            }
            let given = self.person_words(first.tokens.clone()).next_back().map(Cow::into_owned);
            let entity = self.of_name.get(index + 1).copied().flatten();
            let family = entity.and_then(|entity| Some(self.people.get(entity)?.as_ref()?.family.clone()));
            let (Some(given), Some(family)) = (given, family) else { continue };
            if self.families.contains_key(&given) || self.wholes.contains_key(&given) {
                continue;
            }
            let (second, entity) = (entity, self.person(vec![given, family.clone()], first));
            // of two of a family the first counts as known first
            if let Some(people) = self.families.get_mut(&family)
                && let Some(at) = people.iter().position(|known| Some(*known) == second)
                && people.last() == Some(&entity)
            {
                people.get_mut(at..).unwrap_or_default().rotate_right(1);
            }
            if let Some(slot) = self.of_name.get_mut(index) {
                *slot = Some(entity);
            }
        }
    }

    /// A given name, or a name after a word for relatives: “the parents, Ada and …”.
    fn is_one_of_family(&self, name: &Name) -> bool {
        let kin = name.start.saturating_sub(KIN_DISTANCE)..name.start;
        name.start == name.tokens.start
            && matches!(name.bearer, Bearer::Person | Bearer::Unknown)
            && (self.reading.is(name.start, GIVEN)
                || kin.into_iter().any(|at| are_relatives(self.reading.word(at))))
    }

    /// The suffix that tells a son from his father.
    pub(super) fn generation(&self, name: &Name) -> Option<String> {
        let suffix = name.tokens.clone().find(|&at| self.reading.is(at, Classes::NAME_SUFFIX));
        suffix.map(|at| acronym_key(self.reading.word(at)))
    }

    /// The person of a full name; a new one where no known name agrees.
    fn person(&mut self, words: Vec<String>, name: &Name) -> usize {
        let first = words.first().cloned().unwrap_or_default();
        let Some(mut person) = PersonName::of(words) else { return self.add_new(name) };
        person.generation = self.generation(name);
        let namesakes = self.families.get(&person.family).map_or(&[][..], Vec::as_slice);
        let known = namesakes.iter().copied().find(|&entity| {
            self.people
                .get(entity)
                .is_some_and(|known| known.as_ref().is_some_and(|known| known.agrees(&person)))
        });
        let entity = known.unwrap_or_else(|| {
            let entity = self.add_new(name);
            if name.bearer == Bearer::Unknown {
                // Hewlett Packard, HP: a name that nothing tells to be a person's
                for initials in self.initials(name.tokens.clone()) {
                    self.acronyms.entry(initials).or_insert(entity);
                }
            }
            push_capped(self.families.entry(person.family.clone()).or_default(), entity);
            push_capped(self.givens.entry(first).or_default(), entity);
            for middle in person.given.iter().skip(1).filter(|word| !word.ends_with('.')) {
                push_capped(self.middles.entry(middle.clone()).or_default(), entity);
            }
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

    pub(in crate::speaker) fn is_acronym(&self, name: &Name) -> bool {
        name.tokens.len() == 1
            && self.reading.token(name.tokens.start).is_some_and(|token| token.case == Case::Upper)
    }

    /// The classes of the titles and roles straight before a name.
    pub(in crate::speaker) fn titles(&self, name: &Name) -> Classes {
        let from = if name.start < name.tokens.start { name.start } else { name.start.saturating_sub(1) };
        let words = self.reading.tokens.all.get(from..name.tokens.start).unwrap_or_default();
        let titles = words
            .iter()
            .filter(|word| word.is(crate::speaker::name::bearer::OFFICE) && !word.is(Classes::PLURAL));
        titles.fold(Classes::NONE, |all, word| all.or(word.classes))
    }

    pub(super) fn add_new(&mut self, name: &Name) -> usize {
        let words = self.count_person_words(name.tokens.clone());
        self.entities.push(Entity::new(&self.text(name.tokens.clone()), words, Nature::Named(name.bearer)));
        self.people.push(None);
        let entity = self.entities.len() - 1;
        if matches!(name.bearer, Bearer::Person | Bearer::Unknown) {
            let first = self.reading.token(name.tokens.start).map_or(Classes::NONE, |token| token.classes);
            if let Some(entity) = self.entities.get_mut(entity) {
                entity.gender.add_given(first);
                entity.has_given = first.intersects(GIVEN) && words > 1;
            }
        }
        entity
    }

    /// A name in one word that no longer name explains.
    pub(super) fn add_single(&mut self, name: &Name) -> usize {
        let entity = self.add_new(name);
        if let Some(rank) = name.tokens.start.checked_sub(1).filter(|&at| at >= name.start)
            && RANKS.iter().any(|known| self.reading.word(rank).eq_ignore_ascii_case(known))
        {
            let text = self.text(rank..name.tokens.end);
            if let Some(entity) = self.entities.get_mut(entity) {
                entity.name = text;
            }
        }
        let words: Vec<String> = self.person_words(name.tokens.clone()).map(Cow::into_owned).collect();
        let word = words.last().cloned().unwrap_or_default();
        let inside = self.inside.get(&word).filter(|_| name.bearer != Bearer::Organization).cloned();
        if let Some(full) = inside {
            self.take_full_name(entity, full);
        }
        match name.bearer {
            Bearer::Person => {
                if let Some(slot) = self.people.get_mut(entity) {
                    *slot = PersonName::of(words);
                }
                push_capped(self.families.entry(word).or_default(), entity);
            }
            Bearer::Unknown => {
                push_capped(self.families.entry(word).or_default(), entity);
            }
            Bearer::Organization | Bearer::Place | Bearer::Document => {
                self.wholes.insert(word, entity);
                if self.is_acronym(name) {
                    self.acronyms.insert(acronym_key(self.reading.word(name.tokens.start)), entity);
                }
            }
        }
        self.mention(entity, name, false);
        entity
    }

    /// Gives somebody who was named in one word the full name that stands elsewhere.
    pub(super) fn take_full_name(&mut self, person: usize, full: Range<usize>) {
        let words = full.len();
        let classes = self.reading.token(full.start).map_or(Classes::NONE, |token| token.classes);
        let text = self.text(full);
        if let Some(entity) = self.entities.get_mut(person) {
            (entity.name, entity.words, entity.has_given) = (text, words, true);
            entity.learn(Bearer::Person);
            entity.gender.add_given(classes);
        }
    }

    /// Notes a mention of an entity and what it shows.
    pub(in crate::speaker) fn mention(&mut self, entity: usize, name: &Name, full: bool) {
        let titles = self.titles(name);
        let words = self.count_person_words(name.tokens.clone());
        let first = self.reading.token(name.tokens.start).map_or(Classes::NONE, |token| token.classes);
        let reading = self.reading;
        let written = reading.slice(reading.span(name.tokens.clone()));
        let Some(entity) = self.entities.get_mut(entity) else { return };
        if entity.said.len() < limits::MAX_SAID {
            let offices = (name.start..name.tokens.start).map(|at| office::at(reading, at).into_owned());
            entity.said.extend(offices);
        }
        entity.gender.add_title(titles);
        entity.learn(name.bearer);
        entity.full += u32::from(full);
        entity.mentions.push(name.tokens.clone());
        // “Ann B. Lee” is fuller than “Ann Lee”, “Poor Ann Lee” is not
        let given = first.intersects(GIVEN) && words > 1;
        let begins = given && !entity.has_given;
        let longer = words > entity.words || (words == entity.words && written.len() > entity.name.len());
        if !begins && !longer {
            return;
        }
        let text = one_line(written);
        // Ann Lee III is fuller than Ann Lee
        let suffixed =
            words == entity.words && text.len() > entity.name.len() && text.starts_with(&entity.name);
        let same = entity.words < 2 || text.split(' ').next() == entity.name.split(' ').next();
        if suffixed || (words > entity.words && (same || !entity.has_given)) || begins {
            entity.words = words;
            entity.name = text;
            if begins {
                entity.gender.add_given(first);
            }
            entity.has_given = given;
        }
    }

    /// A described entity: the known one of the same description, unless the description begins anew (`a`, `another`).
    pub(in crate::speaker) fn describe(
        &mut self,
        phrase: &str,
        words: usize,
        head: &str,
        nature: Nature,
        anew: bool,
    ) -> usize {
        let key = in_small(phrase);
        let key = ["the ", "a ", "an "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(&key);
        if !anew && let Some(&known) = self.descriptions.get(key).or_else(|| self.wholes.get(key)) {
            return known;
        }
        self.entities.push(Entity::new(phrase, words, nature));
        self.people.push(None);
        let entity = self.entities.len() - 1;
        self.descriptions.insert(key.to_owned(), entity);
        self.described.entry(in_small(head).into_owned()).or_default().push(entity);
        entity
    }

    /// Notes another noun that a description can be taken up by: a group of voters is voters, and a group.
    pub(in crate::speaker) fn also_described(&mut self, entity: usize, head: &str) {
        let known = self.described.entry(head.to_owned()).or_default();
        if known.last() != Some(&entity) {
            known.push(entity);
        }
    }

    /// The latest described entities with a head noun, the nearest first.
    pub(in crate::speaker) fn described(&self, head: &str) -> impl Iterator<Item = usize> {
        let known = self.described.get(head).map_or(&[][..], Vec::as_slice);
        known.iter().rev().take(limits::MAX_NAMESAKES).copied()
    }
}

/// parents, Sisters, couple
fn are_relatives(word: &str) -> bool {
    let one = key(word);
    one == "couple"
        || one.strip_suffix('s').is_some_and(|one| lexicon::look_up(one).0.intersects(Classes::KIN))
}

/// Keeps the namesakes of one word few enough to look through.
pub(super) fn push_capped(list: &mut Vec<usize>, entity: usize) {
    if list.len() < limits::MAX_NAMESAKES {
        list.push(entity);
    }
}
