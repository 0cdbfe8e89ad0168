//! Resolution: one walk through the text that gives every source its entity.
//!
//! Names, pronouns and sources come in text order; each leaves a mention on the trail, on which later pronouns and
//! definite descriptions look back.

use super::antecedent::{Antecedent, Place, Trail};
use super::bearer::{Bearer, OFFICE};
use super::cast::Cast;
use super::descriptor;
use super::entity::{Entity, Fit, Nature};
use super::head::{self, Head, Names};
use super::name::Name;
use super::nominal;
use super::office;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::TokenKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// A source phrase: its tokens, and what it is the source of.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) tokens: Range<usize>,
    /// The statement, from its first to its last byte.
    pub(super) content: Span,
}

/// Who the sources are, as far as their own words and what stands before them tell.
pub(super) struct Resolution {
    /// For every source its entity.
    pub(super) of_source: Vec<Option<usize>>,
    /// Sources that are `I` or `we` inside quotation marks: whoever speaks the quotation.
    pub(super) first_person: Vec<usize>,
}

/// What the walk meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Name(usize),
    Source(usize),
    Pronoun(usize),
}

/// Resolves every source.
pub(super) fn find<'r>(
    reading: &Reading<'r>,
    names: &[Name],
    cast: &mut Cast<'_, 'r>,
    sources: &[Source],
) -> Resolution {
    let linked = cast.of_name.clone();
    let names = Names { all: names, linked: &linked };
    let heads: Vec<Option<Head>> =
        sources.iter().map(|source| head::find(reading, &names, source.tokens.clone())).collect();
    let mut is_source = vec![false; names.all.len()];
    for head in heads.iter().flatten() {
        if let Head::Name(name) = head
            && let Some(slot) = is_source.get_mut(*name)
        {
            *slot = true;
        }
    }
    let pronouns_decide = [Classes::MASCULINE, Classes::FEMININE].map(|gender| cast.pronouns_decide(gender));
    let mut walk = Walk {
        reading,
        names: &names,
        cast,
        sources,
        heads: &heads,
        is_source: &is_source,
        pronouns_decide,
        trail: Trail::default(),
        offices: BTreeMap::new(),
        resolution: Resolution { of_source: vec![None; sources.len()], first_person: Vec::new() },
    };
    for (_, step) in steps(reading, &names, sources, &heads) {
        match step {
            Step::Name(name) => walk.name(name),
            Step::Source(source) => walk.source(source),
            Step::Pronoun(token) => walk.pronoun(token),
        }
    }
    walk.resolution
}

/// Names, sources and the subject pronouns that are no sources, in text order.
fn steps(
    reading: &Reading<'_>,
    names: &Names<'_>,
    sources: &[Source],
    heads: &[Option<Head>],
) -> Vec<(usize, Step)> {
    let mut steps: Vec<(usize, Step)> = Vec::new();
    let known = |(index, name): (usize, &Name)| {
        names.linked.get(index).copied().flatten().map(|_| (name.start, Step::Name(index)))
    };
    steps.extend(names.all.iter().enumerate().filter_map(known));
    steps.extend(sources.iter().enumerate().map(|(index, source)| {
        // a description leads to its name, which is met first
        let at = match heads.get(index) {
            Some(Some(Head::Name(name))) => names.all.get(*name).map_or(source.tokens.start, |n| n.start),
            _ => source.tokens.start,
        };
        (at, Step::Source(index))
    }));
    let mut pronoun_sources: Vec<usize> = heads
        .iter()
        .flatten()
        .filter_map(|head| if let Head::Pronoun(at) = head { Some(*at) } else { None })
        .collect();
    pronoun_sources.sort_unstable();
    for (at, token) in reading.tokens.all.iter().enumerate() {
        let personal =
            token.is(Classes::SUBJECT_PRONOUN) && token.is(Classes::FEMININE.or(Classes::MASCULINE));
        if personal && pronoun_sources.binary_search(&at).is_err() {
            steps.push((at, Step::Pronoun(at)));
        }
    }
    steps.sort_unstable();
    steps
}

pub(super) struct Walk<'w, 'c, 'r> {
    pub(super) reading: &'w Reading<'r>,
    pub(super) names: &'w Names<'w>,
    pub(super) cast: &'w mut Cast<'c, 'r>,
    sources: &'w [Source],
    heads: &'w [Option<Head>],
    is_source: &'w [bool],
    /// For he and for she: whether the text's pronouns outweigh a given name.
    pronouns_decide: [bool; 2],
    pub(super) trail: Trail,
    /// Named entities by what the text calls them, the latest last.
    pub(super) offices: BTreeMap<String, Vec<usize>>,
    resolution: Resolution,
}

impl<'r> Walk<'_, '_, 'r> {
    pub(super) fn place(&self, at: usize, possessive: bool) -> Place {
        let sentence = self.reading.sentence_of(at);
        Place {
            at,
            sentence,
            block: self.reading.sentences.get(sentence).map_or(0, |sentence| sentence.block),
            quotation: self.reading.quotations.inside.get(at).copied().unwrap_or(0),
            possessive,
        }
    }

    fn leave(&mut self, entity: usize, tokens: Range<usize>, source: bool) {
        let place = self.place(tokens.start, false);
        let next = self.reading.token(tokens.end);
        let verb_next = matches!(self.reading.tag(tokens.end), Tag::Verb | Tag::Auxiliary | Tag::Modal);
        let noun_next = next.is_some_and(|next| next.kind == TokenKind::Word)
            && matches!(self.reading.tag(tokens.end), Tag::Noun | Tag::Name);
        let first =
            self.reading.sentences.get(place.sentence).is_some_and(|s| s.tokens.start == tokens.start);
        self.trail.push(Antecedent {
            entity,
            at: place.at,
            sentence: place.sentence,
            block: place.block,
            subject: verb_next || (first && !noun_next),
            source,
            quotation: place.quotation,
            modifier: noun_next || next.is_some_and(|next| next.kind == TokenKind::Clitic),
        });
    }

    /// A name: a mention of its entity, with what stands beside it.
    fn name(&mut self, index: usize) {
        let Some(name) = self.names.all.get(index) else { return };
        let Some(entity) = self.names.linked.get(index).copied().flatten() else { return };
        let described = [descriptor::before(self.reading, name), descriptor::after(self.reading, name)];
        for tokens in described.into_iter().flatten() {
            self.take_descriptor(entity, tokens);
        }
        let source = self.is_source.get(index).copied().unwrap_or(false);
        self.leave(entity, name.start..name.tokens.end, source);
    }

    /// What a description tells of an entity: its office, its gender, the words to show.
    fn take_descriptor(&mut self, entity: usize, tokens: Range<usize>) {
        let end = tokens.clone().find(|&at| self.reading.is(at, Classes::PREPOSITION)).unwrap_or(tokens.end);
        for at in tokens.start..end {
            // of “campaign spokesman” only the spokesman, of “space agency” the agency
            let head = at + 1 == end && self.reading.is(at, Classes::ORGANIZATION);
            if head || self.reading.is(at, OFFICE) {
                let known = self.offices.entry(office::key(self.reading.word(at))).or_default();
                known.retain(|other| *other != entity);
                if known.len() >= limits::MAX_NAMESAKES {
                    known.remove(0);
                }
                known.push(entity);
            }
        }
        let office = (tokens.start..end).rfind(|&at| self.reading.is(at, OFFICE));
        let classes =
            office.and_then(|at| self.reading.token(at)).map_or(Classes::NONE, |token| token.classes);
        let text = self.cast.text(tokens.clone());
        let said: Vec<String> = tokens.clone().map(|at| office::key(self.reading.word(at))).collect();
        let Some(entity) = self.cast.entities.get_mut(entity) else { return };
        if entity.said.len() < limits::MAX_SAID {
            entity.said.extend(said);
        }
        entity.gender.add_title(classes);
        if classes != Classes::NONE && !classes.intersects(Classes::PLURAL) {
            entity.learn(Bearer::Person);
        }
        // the first description, unless it is a bare title and a fuller one follows
        let fuller = entity.descriptor.as_ref().is_none_or(|(_, words)| *words == 1 && tokens.len() > 1);
        if fuller {
            entity.descriptor = Some((text, tokens.len()));
        }
    }

    fn source(&mut self, index: usize) {
        let Some(source) = self.sources.get(index) else { return };
        let Some(head) = self.heads.get(index).copied().flatten() else { return };
        let entity = match head {
            Head::Name(name) => self.names.linked.get(name).copied().flatten(),
            Head::Pronoun(token) => self.pronoun_source(index, token, source.content),
            Head::Relative(token) => self.relative(token),
            Head::Several(joint) => Some(self.several(source.tokens.clone(), joint)),
            Head::Common(noun) => nominal::resolve(self, source.tokens.clone(), noun),
        };
        if let Some(slot) = self.resolution.of_source.get_mut(index) {
            *slot = entity;
        }
        if let Some(entity) = entity.filter(|_| !matches!(head, Head::Name(_) | Head::Relative(_))) {
            self.leave(entity, source.tokens.clone(), true);
        }
    }

    /// A subject pronoun that is no source keeps its person in the reader's mind.
    fn pronoun(&mut self, token: usize) {
        if let Some(person) = self.person(token, Span::default()) {
            self.leave(person, token..token + 1, false);
        }
    }

    fn pronoun_source(&mut self, index: usize, token: usize, content: Span) -> Option<usize> {
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
    fn person(&mut self, token: usize, content: Span) -> Option<usize> {
        let classes = self.reading.token(token)?.classes;
        let possessive = classes.intersects(Classes::POSSESSIVE);
        let place = self.place(token, possessive);
        if let Some(named) = self.named_ahead(token, classes) {
            return Some(named);
        }
        let pronouns_decide = self.pronouns_decide[usize::from(classes.intersects(Classes::FEMININE))];
        let chosen = self.trail.best(place, |mention| {
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
        let verb = matches!(self.reading.tag(ahead.tokens.end), Tag::Verb | Tag::Auxiliary | Tag::Modal);
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
        self.trail.best(place, |mention| match self.cast.entities.get(mention.entity)?.kind() {
            SpeakerKind::Group => Some(20),
            SpeakerKind::Organization if mention.source || mention.subject => Some(0),
            _ => None,
        })
    }

    /// What `it` stands for: an organization, a country or a document that is a source or subject.
    fn thing(&mut self, token: usize) -> Option<usize> {
        let place = self.place(token, self.reading.is(token, Classes::POSSESSIVE));
        self.trail.best(place, |mention| {
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
    fn relative(&mut self, token: usize) -> Option<usize> {
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
        nominal::resolve(self, start..end, noun)
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

    /// Several sources in one phrase are a group of their own.
    fn several(&mut self, phrase: Range<usize>, joint: usize) -> usize {
        let tokens = head::description(self.reading, phrase, joint + 1, 2 * limits::MAX_DESCRIPTION_TOKENS);
        let text = self.cast.text(tokens.clone());
        let text = text.strip_prefix("both ").or_else(|| text.strip_prefix("Both ")).unwrap_or(&text);
        self.cast.describe(text, tokens.len(), text, Nature::Described(SpeakerKind::Group), false)
    }
}
