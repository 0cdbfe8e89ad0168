//! Pronouns as sources: he and she, they, it, who; I and we where somebody is quoted.

use super::antecedent::Reach;
use super::bearer::Bearer;
use super::entity::{Entity, Fit, Nature};
use super::nominal;
use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::TokenKind;

impl Walk<'_, '_, '_> {
    /// Whom a pronoun that is a source stands for.
    pub(super) fn pronoun_source(&mut self, index: usize, token: usize, content: Span) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        if classes.intersects(Classes::FEMININE.or(Classes::MASCULINE)) {
            return self.person(token, content);
        }
        let lower = self.reading.word(token).to_lowercase();
        match lower.as_str() {
            "they" | "them" | "their" => self.group(token),
            "it" | "its" => self.thing(token),
            "i" | "me" | "my" | "we" | "us" | "our" => {
                if self.reading.quotations.inside.get(token).is_some_and(|inside| *inside != 0) {
                    self.resolution.first_person.push(index);
                }
                None
            }
            _ => None,
        }
    }

    /// Whom `he`, `she`, `his`, `her` stands for; never somebody that only its own statement mentions.
    pub(super) fn person(&mut self, token: usize, content: Span) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        let possessive = classes.intersects(Classes::POSSESSIVE);
        let place = self.place(token, possessive);
        if let Some(named) = self.named_ahead(token, classes) {
            return Some(named);
        }
        let pronouns_decide = self.pronouns_decide[usize::from(classes.intersects(Classes::FEMININE))];
        let chosen = self.trail.best(place, Reach::PRONOUN, |mention| {
            let entity =
                self.cast.entities.get(mention.entity).filter(|entity| entity.can_be_one_person())?;
            let own = match entity.gender.fit(classes) {
                Fit::Agrees => 10,
                Fit::Open => 0,
                // a given name is no verdict: where the text names nobody else, its pronouns decide
                Fit::Doubtful if pronouns_decide => -30,
                Fit::Doubtful | Fit::Disagrees => return None,
            };
            let unknown =
                if entity.nature == Nature::Named(Bearer::Unknown) && entity.words < 2 { -8 } else { 0 };
            let inside = self.reading.token(mention.at).is_some_and(|at| content.contains(at.span));
            Some(own + unknown + 2 * i32::from(entity.full.min(3) as u8) - 25 * i32::from(inside))
        })?;
        if let Some(entity) = self.cast.entities.get_mut(chosen) {
            entity.learn(Bearer::Person);
        }
        Some(chosen)
    }

    /// “In his speech, Lee said”: the name that follows the opening phrase which holds the pronoun.
    fn named_ahead(&self, token: usize, classes: Classes) -> Option<usize> {
        let sentence = self.reading.sentences.get(self.reading.sentence_of(token))?;
        let first = sentence.tokens.start;
        let opening = matches!(self.reading.tag(first), Tag::Preposition | Tag::Subordinator | Tag::Ing);
        if !opening || token > first + 8 || self.names_between(first, token) {
            return None;
        }
        let limit = sentence.tokens.end.min(token + 16);
        let comma =
            (token..limit).find(|&at| self.reading.token(at).is_some_and(|t| t.kind == TokenKind::Comma))?;
        let name = self.names.at(comma + 1)?;
        let ahead = self.names.all.get(name).filter(|name| name.start == comma + 1)?;
        let verb = self.reading.tag(ahead.tokens.end).is_finite();
        let entity = self.names.linked.get(name).copied().flatten()?;
        let fits = self.cast.entities.get(entity).is_some_and(|entity| {
            entity.can_be_one_person()
                && !matches!(entity.gender.fit(classes), Fit::Disagrees | Fit::Doubtful)
        });
        (verb && fits && !self.names_between(token, comma)).then_some(entity)
    }

    fn names_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.names.at(at).is_some())
    }

    /// Whom `they` stands for: a group or an organization that spoke or acted.
    fn group(&mut self, token: usize) -> Option<usize> {
        let place = self.place(token, self.reading.is(token, Classes::POSSESSIVE));
        self.trail.best(place, Reach::PRONOUN, |mention| {
            match self.cast.entities.get(mention.entity)?.kind() {
                SpeakerKind::Group => Some(20),
                SpeakerKind::Organization if mention.source || mention.subject => Some(0),
                _ => None,
            }
        })
    }

    /// What `it` stands for: an organization, a country or a document that is a source or subject.
    fn thing(&mut self, token: usize) -> Option<usize> {
        let place = self.place(token, self.reading.is(token, Classes::POSSESSIVE));
        self.trail.best(place, Reach::PRONOUN, |mention| {
            let entity =
                self.cast.entities.get(mention.entity).filter(|_| mention.source || mention.subject)?;
            match entity.kind() {
                SpeakerKind::Organization | SpeakerKind::Document => Some(10),
                SpeakerKind::Place => Some(0),
                SpeakerKind::Person
                    if entity.nature == Nature::Named(Bearer::Unknown) && entity.words < 2 =>
                {
                    Some(-20)
                }
                _ => None,
            }
        })
    }

    /// Whom `who` or `that` relates to: the name or noun phrase just before it.
    pub(super) fn relative(&mut self, token: usize) -> Option<usize> {
        let sentence = self.reading.sentences.get(self.reading.sentence_of(token))?;
        let first = sentence.tokens.start;
        let is_comma = |at: usize| self.reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma);
        let end = token.checked_sub(1).map(|before| if is_comma(before) { before } else { token })?;
        let who = self.reading.word(token).eq_ignore_ascii_case("who");
        if let Some(name) = end.checked_sub(1).and_then(|last| self.names.at(last)) {
            let entity = self.names.linked.get(name).copied().flatten()?;
            let fits = !who || self.cast.entities.get(entity).is_some_and(Entity::can_be_one_person);
            return if fits { Some(entity) } else { self.person_of_sentence(token) };
        }
        let start = nominal::phrase_start(self, first, end)?;
        // “Lee, the mayor of Ely, who …”: the apposition belongs to the name before it
        let apposed = start.checked_sub(2).filter(|_| is_comma(start - 1)).and_then(|at| self.names.at(at));
        if let Some(name) = apposed {
            return self.names.linked.get(name).copied().flatten();
        }
        let noun = (start..end)
            .rev()
            .find(|&at| matches!(self.reading.tag(at), Tag::Noun | Tag::Name | Tag::Pronoun))?;
        let stop = (start..=noun).find(|&at| self.reading.tag(at) == Tag::Preposition).unwrap_or(noun + 1);
        let noun = (start..stop)
            .rev()
            .find(|&at| matches!(self.reading.tag(at), Tag::Noun | Tag::Name | Tag::Pronoun))?;
        Some(nominal::resolve(self, start..end, noun))
    }

    /// The person named last in the sentence of a token: “Lee, of Ely, who …”.
    fn person_of_sentence(&self, token: usize) -> Option<usize> {
        let sentence = self.reading.sentence_of(token);
        let near = self.trail.recent().take_while(|mention| mention.sentence == sentence);
        let mut people = near.filter(|mention| {
            !mention.modifier
                && self
                    .cast
                    .entities
                    .get(mention.entity)
                    .is_some_and(|e| e.nature == Nature::Named(Bearer::Person))
        });
        people.next().map(|mention| mention.entity)
    }
}
