//! Calling: the words by which a text may call somebody later, from what it says beside the name.

use super::nominal;
use super::resolution::Walk;
use super::step::COLLEAGUES;
use crate::annotated::SpeakerKind;
use crate::lexicon::{self, Classes};
use crate::limits;
use crate::speaker::cast::entity::{Entity, Nature};
use crate::speaker::name::bearer::{Bearer, OFFICE};
use crate::speaker::name::spelling::{in_small, one_line};
use crate::speaker::name::{Name, office};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::borrow::Cow;
use std::ops::Range;

/// What stands after the names of those who sit in a parliament, and what they are called by it.
const PARTIES: [(&str, &str); 3] = [("D-", "democrat"), ("I-", "independent"), ("R-", "republican")];

/// What researchers make.
const STUDY: &str = "study";

/// Whether a word of a description is an article or tells where: the, Russian, French.
fn tells_place(word: &str) -> bool {
    let lower = in_small(word);
    matches!(lower.as_ref(), "the" | "a" | "an")
        || lexicon::look_up(&lower).0.intersects(Classes::PLACE.or(Classes::DEMONYM))
}

impl<'r> Walk<'_, '_, 'r> {
    /// The Supreme Court can be called the court, and Ada Byron, 34, the 34-year-old.
    pub(super) fn take_nouns(&mut self, entity: usize, name: &Name) {
        let body = self.cast.entities.get(entity).is_some_and(|entity| {
            matches!(entity.nature, Nature::Named(Bearer::Organization | Bearer::Document))
        });
        if body && name.tokens.len() > 1 {
            let joint = name.tokens.clone().find(|&at| self.reading.tag(at) == Tag::Preposition);
            for end in [joint, Some(name.tokens.end)].into_iter().flatten() {
                if let Some(last) = end.checked_sub(1).filter(|&last| last >= name.tokens.start) {
                    let word = office::at(self.reading, last);
                    self.introduce(entity, &word, name.tokens.clone());
                    self.call(entity, word);
                }
            }
            self.recognize(entity, name.tokens.clone());
        }
        self.take_article(entity, name);
        self.take_party(entity, name.tokens.end);
        let comma = self.reading.token(name.tokens.end).is_some_and(|token| token.kind == TokenKind::Comma);
        let age = self.reading.word(name.tokens.end + 1);
        if comma && (1..=3).contains(&age.len()) && age.chars().all(|digit| digit.is_ascii_digit()) {
            self.call(entity, format!("{age}-year-old"));
            if let Some(word) = office::of_age(age) {
                self.call(entity, word);
            }
        }
    }

    /// Who was called the Russian space agency is the Roscosmos Space Agency, once it is named.
    fn recognize(&mut self, entity: usize, name: Range<usize>) {
        let head = office::at(self.reading, name.end - 1);
        let described: Vec<usize> = self.cast.described(&head).collect();
        if described.is_empty() {
            return;
        }
        let words: Vec<String> = name.clone().map(|at| self.reading.word(at).to_lowercase()).collect();
        for known in described {
            let is_part = self.cast.entities.get(known).is_some_and(|known| {
                let own: Vec<&str> = known.name.split(' ').filter(|word| !tells_place(word)).collect();
                let lower: Vec<String> = own.iter().map(|word| word.to_lowercase()).collect();
                known.kind() == SpeakerKind::Organization && lower.len() > 1 && words.ends_with(&lower)
            });
            if is_part {
                self.same.insert(known, entity);
            }
        }
    }

    /// “A Pacific Island” is nobody: an article before a name that nothing else tells a person's.
    fn take_article(&mut self, entity: usize, name: &Name) {
        let article = name.start.checked_sub(1).is_some_and(|at| self.reading.tag(at) == Tag::Determiner);
        let modifier = matches!(self.reading.tag(name.tokens.end), Tag::Noun | Tag::Name | Tag::Clitic);
        let unknown =
            |entity: &Entity| entity.nature == Nature::Named(Bearer::Unknown) && entity.said.is_empty();
        if article
            && !modifier
            && let Some(entity) = self.cast.entities.get_mut(entity).filter(|entity| unknown(entity))
        {
            entity.is_thing = true;
        }
    }

    /// Ada Byron (R-Ohio) is the Ohio Republican, Ada Byron of Ely the Ely mayor.
    fn take_party(&mut self, entity: usize, after: usize) {
        let opened =
            self.reading.token(after).is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Open));
        let word = self.reading.word(after + usize::from(opened));
        let party = PARTIES.iter().find_map(|(letter, party)| Some((*party, word.strip_prefix(letter)?)));
        let mut said = Vec::new();
        if let Some((party, place)) = party.filter(|_| opened) {
            self.call(entity, party);
            said.push(party.to_owned());
            said.push(place.trim_end_matches('.').to_lowercase());
        }
        if matches!(word, "of" | "from") {
            let place = after + usize::from(opened) + 1;
            let places = (place..place + 2).filter(|&at| self.reading.is(at, Classes::PLACE));
            said.extend(places.map(|at| office::at(self.reading, at).into_owned()));
        }
        if let Some(entity) = self.cast.entities.get_mut(entity).filter(|e| e.said.len() < limits::MAX_SAID) {
            entity.said.extend(said);
        }
    }

    /// “His wife, Ada Byron”: whose wife she is.
    fn take_kin(&mut self, entity: usize, tokens: Range<usize>) {
        let Some(noun) = tokens.clone().rfind(|&at| self.reading.is(at, Classes::KIN)) else { return };
        // the descriptor leaves its determiner out
        let start =
            tokens.start.saturating_sub(usize::from(!self.reading.is(tokens.start, Classes::POSSESSIVE)));
        if let Some(owner) = nominal::owner(self, &(start..noun + 1), noun).filter(|&owner| owner != entity) {
            self.owned.insert((owner, office::at(self.reading, noun)), entity);
        }
    }

    /// Notes a word by which the text calls an entity, or may.
    pub(super) fn call(&mut self, entity: usize, word: impl Into<Cow<'r, str>>) {
        let known = self.offices.entry(word.into()).or_default();
        known.retain(|other| *other != entity);
        if known.len() >= limits::MAX_NAMESAKES {
            known.remove(0);
        }
        known.push(entity);
    }

    /// What a description tells of an entity: its office, its gender, the words to show.
    pub(super) fn take_descriptor(&mut self, entity: usize, tokens: Range<usize>) {
        let end = tokens.clone().find(|&at| self.reading.is(at, Classes::PREPOSITION)).unwrap_or(tokens.end);
        for at in tokens.start..end {
            // of “campaign spokesman” only the spokesman, of “space agency” the agency
            let head = at + 1 == end && self.reading.is(at, Classes::ORGANIZATION);
            if head || self.reading.is(at, OFFICE) {
                let word = office::at(self.reading, at);
                self.introduce(entity, &word, tokens.clone());
                if let Some(general) = office::general(&word) {
                    self.call(entity, general);
                }
                self.call(entity, word);
            }
        }
        self.take_kin(entity, tokens.start..end);
        let office = (tokens.start..end).rfind(|&at| self.reading.is(at, OFFICE));
        let classes =
            office.and_then(|at| self.reading.token(at)).map_or(Classes::NONE, |token| token.classes);
        let reading = self.reading;
        let Some(entity) = self.cast.entities.get_mut(entity) else { return };
        if entity.said.len() < limits::MAX_SAID {
            entity.said.extend(tokens.clone().map(|at| office::at(reading, at).into_owned()));
        }
        entity.gender.add_title(classes);
        if classes != Classes::NONE && !classes.intersects(Classes::PLURAL) {
            entity.learn(Bearer::Person);
        }
        // the first description, unless it is a bare title and a fuller one follows
        let fuller = entity.descriptor.as_ref().is_none_or(|(_, words)| *words == 1 && tokens.len() > 1);
        if fuller {
            let words = tokens.len();
            entity.descriptor = Some((one_line(reading.slice(reading.span(tokens))), words));
        }
    }

    /// “Dr. Byron and colleagues” are the researchers that the text told of before, and will call so.
    pub(super) fn colleagues(&mut self, group: usize, tokens: &Range<usize>) {
        let last = self.reading.word(tokens.end - 1);
        if !COLLEAGUES.contains(&last) {
            return;
        }
        if let Some(known) = self.cast.described(office::RESEARCHER).next() {
            self.same.insert(known, group);
        }
        // the study that the text told of is theirs, where it told of one only
        let studies: Vec<usize> = self.cast.described(STUDY).collect();
        if let [study] = studies[..] {
            self.same.insert(study, group);
        }
        self.call(group, office::RESEARCHER);
    }
}
