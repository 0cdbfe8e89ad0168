//! Groups: sources that one phrase joins, “Ann Lee and Bo Chen”; the same people are the same group wherever they are meant.

use super::named_by;
use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::limits;
use crate::speaker::antecedent::Form;
use crate::speaker::cast::entity::{Entity, Nature};
use crate::speaker::name::office;
use crate::speaker::source::joint;
use crate::token::TokenKind;
use std::ops::Range;

/// People who are meant together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    entity: usize,
    /// They have been a source.
    spoken: bool,
    /// No phrase of the text has named them together yet.
    composed: bool,
}

impl Walk<'_, '_, '_> {
    /// Somebody who is named with colleagues.
    pub(super) fn company(&mut self, name: usize) {
        let Some(name) = self.names.all.get(name) else { return };
        let tokens = name.tokens.start..name.tokens.end + 2;
        let group = self.joint(tokens.clone(), name.tokens.end, false);
        self.leave(group, tokens, Form::Description, false);
    }

    /// Two people, or two organizations, in one breath are a group that “they” can go back to.
    pub(super) fn pair(&mut self, first: usize) {
        let (Some(one), Some(two)) = (self.names.all.get(first), self.names.all.get(first + 1)) else {
            return;
        };
        let people = [first, first + 1].map(|index| {
            let entity = self.names.linked.get(index).copied().flatten();
            entity.and_then(|entity| self.cast.entities.get(entity)).is_some_and(Entity::can_be_one_person)
        });
        if people[0] != people[1] {
            return;
        }
        let tokens = one.tokens.start..two.tokens.end;
        let group = self.joint(tokens.clone(), one.tokens.end, false);
        self.leave(group, tokens, Form::Description, false);
    }

    /// “Ann Lee, Bo Chen and Cy Dunn”.
    fn names_joined(&self, members: &[usize]) -> String {
        let names = members.iter().filter_map(|&name| self.names.all.get(name));
        let mut texts: Vec<String> = names.map(|name| self.cast.text(name.tokens.clone())).collect();
        let last = texts.pop().unwrap_or_default();
        [texts.join(", "), last].join(" and ")
    }

    /// Several sources in one phrase are a group of their own.
    pub(super) fn several(&mut self, phrase: Range<usize>, joint: usize) -> usize {
        let tokens = joint::phrase(self.reading, self.names, phrase, joint);
        self.joint(tokens, joint, true)
    }

    /// The group of people who were named one by one, in text order.
    pub(super) fn group(&mut self, mut people: Vec<usize>, tokens: &Range<usize>, source: bool) -> usize {
        let named = |person: &usize| Some(self.cast.entities.get(*person)?.name.clone());
        let mut names: Vec<String> = people.iter().filter_map(named).collect();
        let last = names.pop().unwrap_or_default();
        let text = [names.join(", "), last].join(" and ");
        people.sort_unstable();
        let known = self.groups.get(&people).copied();
        let group = known.unwrap_or_else(|| Group {
            entity: self.describe_group(&text, tokens.len()),
            spoken: false,
            composed: true,
        });
        if let Some(described) = self.cast.entities.get_mut(group.entity) {
            described.mentions.push(tokens.clone());
            described.members.clone_from(&people);
        }
        self.groups.insert(people, Group { spoken: group.spoken || source, ..group });
        group.entity
    }

    fn describe_group(&mut self, text: &str, words: usize) -> usize {
        self.cast.describe(text, words, text, Nature::Described(SpeakerKind::Group), false)
    }

    /// The people of “Ms. Lee and Mr. Chen”, where the phrase holds their names only.
    fn people_joined(&self, tokens: &Range<usize>) -> Vec<usize> {
        let mut people = Vec::new();
        let mut at = tokens.start;
        while at < tokens.end {
            let Some(index) = self.names.at(at) else {
                if self.reading.word(at) != "and" {
                    return Vec::new();
                }
                at += 1;
                continue;
            };
            let person = self.names.linked.get(index).copied().flatten();
            people.extend(
                person
                    .filter(|&person| self.cast.entities.get(person).is_some_and(Entity::can_be_one_person)),
            );
            at = self.names.all.get(index).map_or(tokens.end, |name| name.tokens.end.max(at + 1));
        }
        people.dedup();
        if people.len() > 1 { people } else { Vec::new() }
    }

    /// The group of those whom a phrase joins; the same people are the same group.
    fn joint(&mut self, tokens: Range<usize>, joint: usize, source: bool) -> usize {
        let comma = self.reading.token(joint).is_some_and(|token| token.kind == TokenKind::Comma);
        let members = joint::members(self.reading, self.names, &tokens).filter(|_| !comma);
        let text = match &members {
            Some(members) => self.names_joined(members),
            None => self.cast.text(tokens.clone()),
        };
        let text = text.strip_prefix("both ").or_else(|| text.strip_prefix("Both ")).unwrap_or(&text);
        let linked = |name: &usize| self.names.linked.get(*name).copied().flatten();
        let mut people: Vec<usize> = members.iter().flatten().filter_map(linked).collect();
        if people.is_empty() && !comma {
            people = self.people_joined(&tokens);
        }
        people.sort_unstable();
        let named = named_by::each(self, &tokens, joint);
        let known = self.groups.get(&people).copied();
        let group = known.unwrap_or_else(|| Group {
            entity: self.describe_group(text, tokens.len()),
            spoken: false,
            composed: false,
        });
        let entity = group.entity;
        if let Some(described) = self.cast.entities.get_mut(entity) {
            // the first source among its mentions names the group, unless another one is fuller
            if group.composed || source && !group.spoken && text.len() >= described.name.len() {
                text.clone_into(&mut described.name);
            }
            if !people.is_empty() && described.said.len() < limits::MAX_SAID {
                let words = tokens.clone().map(|at| office::at(self.reading, at).into_owned());
                described.said.extend(words);
            }
            described.mentions.push(tokens.clone());
            described.joint.get_or_insert(joint);
            described.holds_name |= named;
            if people.len() > 1 {
                described.members.clone_from(&people);
            }
        }
        if people.len() > 1 {
            self.groups.insert(people, Group { entity, spoken: group.spoken || source, composed: false });
        }
        self.colleagues(entity, &tokens);
        entity
    }
}
