//! Pronouns as sources: he and she, they, it, who; I and we where somebody is quoted.

use super::decision::Asked;
use super::nominal;
use super::resolution::Walk;
use crate::lexicon::Classes;
use crate::model::table;
use crate::speaker::antecedent::Antecedent;
use crate::speaker::antecedent::reference::{Likeness, Reference, Referrer};
use crate::speaker::cast::entity::{Entity, Fit};
use crate::speaker::name::bearer::Bearer;
use crate::speaker::name::office;
use crate::speaker::source::phrase;
use crate::speaker::voice;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::TokenKind;

/// Tokens of an opening phrase before its pronoun.
const MAX_OPENING: usize = 8;

/// Tokens of an apposition between a name and `who`.
const MAX_APPOSITION: usize = 20;

/// Tokens between two dashes that can stand between a name and `who`.
const MAX_ASIDE: usize = 16;

/// Tokens in brackets that can stand between a name and `who`.
const MAX_BRACKETS: usize = 8;

impl Walk<'_, '_, '_> {
    /// Whom a pronoun that is a source stands for.
    pub(super) fn pronoun_source(&mut self, index: usize, token: usize) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        if classes.intersects(Classes::FEMININE.or(Classes::MASCULINE)) {
            return self.person(token, Some(index));
        }
        let lower = self.reading.small(token);
        let place = self.place(token);
        match lower.as_ref() {
            "they" | "them" | "their" => self.stands_for(Referrer::They, token, Some(index)),
            "it" | "its" => self.stands_for(Referrer::It, token, Some(index)),
            "you" => self.voices.asked(place.block).filter(|_| place.quotation == 0),
            _ if voice::is_first_person(self.reading.word(token)) => {
                self.resolution.first_person.push(index);
                self.voices.speaks(place.block).filter(|_| place.quotation == 0)
            }
            _ => None,
        }
    }

    /// Whom `he`, `she`, `his`, `her` stands for, the source `source` or none.
    pub(super) fn person(&mut self, token: usize, source: Option<usize>) -> Option<usize> {
        let feminine = self.reading.is(token, Classes::FEMININE);
        if let Some(named) = self.named_ahead(token) {
            return Some(named);
        }
        let chosen = self.stands_for(if feminine { Referrer::She } else { Referrer::He }, token, source)?;
        if let Some(entity) = self.cast.entities.get_mut(chosen) {
            entity.learn(Bearer::Person);
        }
        Some(chosen)
    }

    /// “In his speech, Lee said”: the name that follows the opening phrase which holds the pronoun.
    fn named_ahead(&self, token: usize) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        let sentence = self.reading.sentences.get(self.reading.sentence_of(token))?;
        let first = sentence.tokens.start;
        let opening = matches!(self.reading.tag(first), Tag::Preposition | Tag::Subordinator | Tag::Ing);
        let names_between = |from: usize, to: usize| (from..to).any(|at| self.names.at(at).is_some());
        if !opening || token > first + MAX_OPENING || names_between(first, token) {
            return None;
        }
        let limit = sentence.tokens.end.min(token + 2 * MAX_OPENING);
        let comma =
            (token..limit).find(|&at| self.reading.token(at).is_some_and(|t| t.kind == TokenKind::Comma))?;
        let name = self.names.at(comma + 1)?;
        let ahead = self.names.all.get(name).filter(|name| name.start == comma + 1)?;
        let entity = self.names.linked.get(name).copied().flatten()?;
        let fits = self.cast.entities.get(entity).is_some_and(|entity| {
            entity.can_be_one_person()
                && !matches!(entity.gender.fit(classes), Fit::Disagrees | Fit::Doubtful)
        });
        let verb = self.is_verb(ahead.tokens.end);
        (verb && fits && !names_between(token, comma)).then_some(entity)
    }

    /// Whom `his`, `her`, `their`, `its` before an organization stands for.
    pub(super) fn pronoun_owner(&mut self, token: usize) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        let referrer = if classes.intersects(Classes::FEMININE) {
            Referrer::She
        } else if classes.intersects(Classes::MASCULINE) {
            Referrer::He
        } else {
            match self.reading.small(token).as_ref() {
                "their" => Referrer::They,
                "its" => Referrer::It,
                _ => return None,
            }
        };
        // whose it is says little of whom the next pronoun means
        let last = self.trail.last_of(referrer as usize);
        let owner = self.stands_for(referrer, token, None);
        self.trail.stood_for(referrer as usize, last);
        owner
    }

    fn stands_for(&mut self, referrer: Referrer, token: usize, source: Option<usize>) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        let of = source.and_then(|index| self.sources.get(index));
        let next = self.reading.token(token + 1);
        let possessive = classes.intersects(Classes::POSSESSIVE)
            && next.is_some_and(|next| next.kind == TokenKind::Word)
            && !self.is_verb(token + 1);
        let hash = |at: usize| table::text(&self.reading.small(at));
        let reference = Reference {
            referrer,
            place: self.place(token),
            source: of.map(|source| source.kind),
            possessive,
            around: [token.checked_sub(1).map_or(0, hash), hash(token + 1)],
            noun: 0,
            determiner: 0,
            familiar: false,
            fitting: 0,
        };
        let content = of.map_or(Span::default(), |source| source.content);
        self.decide(&Asked {
            reference,
            source,
            content,
            classes,
            repeated: self.repeated[usize::from(referrer == Referrer::She)],
            known: &[],
            likeness: &|_, _| Likeness::default(),
        })
    }

    /// Whom `who` or `that` relates to: the name or noun phrase just before it.
    pub(super) fn relative(&mut self, token: usize) -> Option<usize> {
        let sentence = self.reading.sentences.get(self.reading.sentence_of(token))?;
        let first = sentence.tokens.start;
        let kind = |at: usize| self.reading.token(at).map(|token| token.kind);
        let is_comma = |at: usize| kind(at) == Some(TokenKind::Comma);
        // “Lee - who”, “"experts" who”
        let parts =
            |at: usize| matches!(kind(at), Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Mark));
        let end = (first..token).rev().find(|&at| !parts(at)).map_or(token, |last| last + 1);
        let end = self.without_brackets(first, self.without_aside(first, end, token));
        let who = self.reading.word(token).eq_ignore_ascii_case("who");
        if who && let Some(both) = self.pair_before(token, end) {
            return Some(both);
        }
        if who && let Some(person) = self.apposed_before(first, end) {
            return Some(person);
        }
        if let Some(name) = end.checked_sub(1).and_then(|last| self.names.at(last)) {
            let entity = self.names.linked.get(name).copied().flatten()?;
            let start = self.names.all.get(name)?.start;
            let person = self.cast.entities.get(entity).is_some_and(Entity::can_be_one_person);
            let article = usize::from(start > first && self.reading.tag(start - 1) == Tag::Determiner);
            // “Lee, of Ely, who …”, “Lee, an analyst at Argus, who …”: who stands before the preposition
            let within = who
                && !self.cast.is_person(entity)
                && start > first + article
                && self.reading.tag(start - 1 - article) == Tag::Preposition;
            let before = if within || (who && !person) { self.person_of_sentence(token) } else { None };
            if self.reading.word(token).eq_ignore_ascii_case("which") {
                self.is_thing(entity);
            }
            // “the editors of The Ely News, who …”: no person is named at all
            if person || !who || before.is_some() || !within {
                return before.or(Some(entity).filter(|_| person || !who));
            }
        }
        let start = phrase::start(self.reading, first, end)?;
        // “Lee, the mayor of Ely, who …”: the apposition belongs to the name before it
        let apposed = start.checked_sub(2).filter(|_| is_comma(start - 1)).and_then(|at| self.names.at(at));
        if let Some(name) = apposed {
            let entity = self.names.linked.get(name).copied().flatten()?;
            return Some(if who && !self.cast.is_person(entity) {
                self.person_of_sentence(token).unwrap_or(entity)
            } else {
                entity
            });
        }
        let noun = (start..end)
            .rev()
            .find(|&at| matches!(self.reading.tag(at), Tag::Noun | Tag::Name | Tag::Pronoun))?;
        let stop = (start..=noun).find(|&at| self.reading.tag(at) == Tag::Preposition).unwrap_or(noun + 1);
        let head = (start..stop)
            .rev()
            .find(|&at| matches!(self.reading.tag(at), Tag::Noun | Tag::Name | Tag::Pronoun))?;
        // “endorsements from retired generals who”: no endorsement is meant
        let someone = |noun: usize| {
            self.reading.is(noun, Classes::GROUP.or(Classes::SUBJECT_PRONOUN).or(Classes::DETERMINER))
                || office::is_person(self.reading, noun)
                || self.reading.tag(noun) != Tag::Noun
        };
        if who && !someone(head) && noun > head && someone(noun) {
            let start = phrase::own_start(self.reading, first, noun + 1)?;
            return Some(nominal::resolve(self, start..end, noun, None));
        }
        Some(nominal::resolve(self, start..end, head, None))
    }

    /// “Ann Lee, a lawyer and a former partner at Argus, who”: the person whom a long apposition describes.
    fn apposed_before(&self, first: usize, end: usize) -> Option<usize> {
        let within = |at: &usize| {
            matches!(
                self.reading.tag(*at),
                Tag::Noun
                    | Tag::Name
                    | Tag::Number
                    | Tag::Adjective
                    | Tag::Clitic
                    | Tag::Determiner
                    | Tag::Preposition
            ) || self.reading.word(*at) == "and"
        };
        let start = (first..end).rev().take(MAX_APPOSITION).take_while(within).last()?;
        let comma = start.checked_sub(1).filter(|&at| at > first)?;
        let is_comma = self.reading.token(comma).is_some_and(|token| token.kind == TokenKind::Comma);
        let name =
            self.names.at(comma - 1).filter(|_| is_comma && self.reading.tag(start) == Tag::Determiner)?;
        let of_one = (start..end).take_while(|&at| self.reading.tag(at) != Tag::Preposition);
        let head = of_one.take_while(|&at| self.reading.word(at) != "and").last()?;
        let entity = self.names.linked.get(name).copied().flatten()?;
        let person = self.cast.entities.get(entity).is_some_and(Entity::can_be_one_person);
        // “the mayor and the aides who”
        let many = self.reading.is(end - 1, Classes::PLURAL) && self.names.at(end - 1).is_none();
        let person = person && !many;
        (person && office::is_person(self.reading, head) && !self.reading.is(head, Classes::PLURAL))
            .then_some(entity)
    }

    /// “Ann Lee and Bo Chen, who have”: the two that end just before `who`, where its verb is one of many.
    fn pair_before(&self, who: usize, end: usize) -> Option<usize> {
        let many = matches!(self.reading.word(who + 1), "are" | "both" | "have" | "were");
        let last = self.names.at(end.checked_sub(1)?)?;
        let joined = self.trail.recent().next()?;
        let group = self.cast.entities.get(joined.entity)?;
        let names = self.names.all.get(last.checked_sub(1)?)?.tokens.start..end;
        let two = group.joint.is_some_and(|joint| names.contains(&joint)) && names.contains(&joined.place.at);
        (many && two).then_some(joined.entity)
    }

    /// Where a phrase ends before an aside between dashes: Ada Byron - the mayor of Ely - who …
    fn without_aside(&self, first: usize, end: usize, who: usize) -> usize {
        let is_dash = |at: usize| self.reading.token(at).is_some_and(|token| token.kind == TokenKind::Dash);
        let closed = (end..who).any(is_dash);
        let open = (first + 1..end).rev().take(MAX_ASIDE).find(|&at| is_dash(at));
        open.filter(|_| closed).unwrap_or(end)
    }

    /// Where a phrase ends before the brackets that close it: Ada Byron (R-Ohio), who …
    fn without_brackets(&self, first: usize, end: usize) -> usize {
        let kind = |at: usize| self.reading.token(at).map(|token| token.kind);
        let closed = end > first && kind(end - 1) == Some(TokenKind::Close);
        let mut near = (first..end).rev().take(MAX_BRACKETS);
        let open = near.find(|&at| kind(at) == Some(TokenKind::Open)).filter(|_| closed);
        open.filter(|&open| open > first).unwrap_or(end)
    }

    /// The person named last in the sentence of a token: “Lee, of Ely, who …”.
    fn person_of_sentence(&self, token: usize) -> Option<usize> {
        let sentence = self.reading.sentence_of(token);
        let near = self.trail.recent().take_while(|mention| mention.place.sentence == sentence);
        let full = |mention: &Antecedent| {
            let entity = self.cast.entities.get(mention.entity);
            entity.is_some_and(|entity| entity.can_be_one_person() && entity.words > 1)
        };
        let mut people = near
            .filter(|mention| !mention.modifier && (self.cast.is_person(mention.entity) || full(mention)));
        people.next().map(|mention| mention.entity)
    }

    /// What `it` stands for is no person.
    fn is_thing(&mut self, entity: usize) {
        if let Some(entity) = self.cast.entities.get_mut(entity) {
            entity.learn(Bearer::Organization);
        }
    }
}
