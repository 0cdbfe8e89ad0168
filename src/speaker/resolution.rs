//! Resolution: one walk through the text that gives every source its entity.
//!
//! Names, pronouns and sources come in text order; each leaves a mention on the trail, on which later pronouns and
//! definite descriptions look back.

use super::antecedent::{Antecedent, Form, Place, Trail};
use super::bearer::{Bearer, OFFICE};
use super::cast::Cast;
use super::descriptor;
use super::entity::{Entity, Nature};
use super::head::{self, Head, Names};
use super::joint;
use super::judge::Judge;
use super::name::Name;
use super::nominal;
use super::office;
use crate::annotated::{BlockKind, QuoteKind, SpeakerKind};
use crate::lexicon::{self, Classes};
use crate::limits;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::Span;
use crate::token::{Case, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// A source phrase: its tokens, and what it is the source of.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) tokens: Range<usize>,
    /// The statement, from its first to its last byte.
    pub(super) content: Span,
    /// How much of it stands in quotation marks.
    pub(super) kind: QuoteKind,
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
    /// Two people named in one breath: the first name.
    Pair(usize),
    /// Somebody described, not named: the noun.
    Described(usize),
}

/// Words for those who can speak and for what speaks in writing.
const DESCRIBING: Classes = OFFICE.or(Classes::GROUP).or(Classes::ORGANIZATION).or(Classes::DOCUMENT);

/// What stands after the names of those who sit in a parliament, and what they are called by it.
const PARTIES: [(&str, &str); 3] = [("D-", "democrat"), ("I-", "independent"), ("R-", "republican")];

/// Whether a word of a description is an article or tells where: the, Russian, French.
pub(super) fn tells_place(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(lower.as_str(), "the" | "a" | "an")
        || lexicon::look_up(&lower).0.intersects(Classes::PLACE.or(Classes::DEMONYM))
}

/// Resolves every source.
pub(super) fn find<'r>(
    reading: &Reading<'r>,
    names: &[Name],
    cast: &mut Cast<'_, 'r>,
    sources: &[Source],
    judge: &mut dyn Judge,
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
    let mut walk = Walk {
        reading,
        names: &names,
        cast,
        sources,
        heads: &heads,
        is_source: &is_source,
        judge,
        trail: Trail::default(),
        offices: BTreeMap::new(),
        owned: BTreeMap::new(),
        same: BTreeMap::new(),
        resolution: Resolution { of_source: vec![None; sources.len()], first_person: Vec::new() },
    };
    for (_, step) in steps(reading, &names, sources, &heads) {
        match step {
            Step::Name(name) => walk.name(name),
            Step::Source(source) => walk.source(source),
            Step::Pronoun(token) => walk.pronoun(token),
            Step::Pair(name) => walk.pair(name),
            Step::Described(noun) => walk.described(noun),
        }
    }
    let Walk { same, mut resolution, .. } = walk;
    for entity in resolution.of_source.iter_mut().flatten() {
        *entity = same.get(entity).copied().unwrap_or(*entity);
    }
    resolution
}

/// Names and sources, and the subject pronouns and described people that are no sources, in text order.
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
    // a pair is met behind its second name: who comes next looks back on both before it looks back on one
    steps.extend(
        pairs(reading, names)
            .map(|first| (names.all.get(first + 1).map_or(0, |n| n.tokens.end - 1), Step::Pair(first))),
    );
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
    let mut in_source = vec![false; reading.tokens.all.len()];
    for source in sources {
        in_source.get_mut(source.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
    }
    for (at, token) in reading.tokens.all.iter().enumerate() {
        let noun =
            reading.tag(at) == Tag::Noun || (token.is(Classes::PLURAL) && reading.tag(at) == Tag::Name);
        let described = token.is(DESCRIBING) && noun;
        if described && !in_source.get(at).copied().unwrap_or(false) && names.at(at).is_none() {
            steps.push((at, Step::Described(at)));
        }
    }
    steps.sort_unstable();
    steps
}

/// Names that `and` joins with the next one: “Ada Byron and Bo Chen”.
fn pairs(reading: &Reading<'_>, names: &Names<'_>) -> impl Iterator<Item = usize> {
    let linked = |index: usize| names.linked.get(index).copied().flatten();
    (1..names.all.len()).map(|second| second - 1).filter(move |&first| {
        let (Some(one), Some(two)) = (names.all.get(first), names.all.get(first + 1)) else { return false };
        let joined = reading.word(one.tokens.end) == "and" && one.tokens.end + 1 == two.start;
        let third = reading.word(two.tokens.end) == "and";
        joined
            && !third
            && linked(first).is_some()
            && linked(first) != linked(first + 1)
            && linked(first + 1).is_some()
    })
}

pub(super) struct Walk<'w, 'c, 'r> {
    pub(super) reading: &'w Reading<'r>,
    pub(super) names: &'w Names<'w>,
    pub(super) cast: &'w mut Cast<'c, 'r>,
    pub(super) sources: &'w [Source],
    heads: &'w [Option<Head>],
    is_source: &'w [bool],
    pub(super) judge: &'w mut dyn Judge,
    pub(super) trail: Trail,
    /// Named entities by what the text calls them, the latest last.
    pub(super) offices: BTreeMap<String, Vec<usize>>,
    /// Organizations by whose they are and what they are: Byron, campaign.
    pub(super) owned: BTreeMap<(usize, String), usize>,
    /// Described sources that turned out to be others: those who were the Russian space agency are named later.
    same: BTreeMap<usize, usize>,
    pub(super) resolution: Resolution,
}

impl<'r> Walk<'_, '_, 'r> {
    pub(super) fn place(&self, at: usize) -> Place {
        let sentence = self.reading.sentence_of(at);
        Place {
            at,
            sentence,
            block: self.reading.sentences.get(sentence).map_or(0, |sentence| sentence.block),
            quotation: self.reading.quotations.inside.get(at).copied().unwrap_or(0),
        }
    }

    fn leave(&mut self, entity: usize, tokens: Range<usize>, form: Form, source: bool) {
        let place = self.place(tokens.start);
        let next = self.reading.token(tokens.end);
        let verb_next = self.is_verb(tokens.end);
        let noun_next = next.is_some_and(|next| next.kind == TokenKind::Word)
            && matches!(self.reading.tag(tokens.end), Tag::Noun | Tag::Name)
            && !verb_next;
        let modifier = noun_next || next.is_some_and(|next| next.kind == TokenKind::Clitic);
        let first =
            self.reading.sentences.get(place.sentence).is_some_and(|s| s.tokens.start == tokens.start);
        let subject = verb_next || (first && !modifier);
        let in_title =
            self.reading.blocks.get(place.block).is_some_and(|block| block.kind == BlockKind::Title);
        let governed =
            tokens.start.checked_sub(1).is_some_and(|before| self.reading.tag(before) == Tag::Preposition);
        let mention = Antecedent { entity, form, place, subject, source, modifier, governed, leads: 0 };
        self.trail.push(mention, in_title);
    }

    /// A name: a mention of its entity, with what stands beside it.
    fn name(&mut self, index: usize) {
        let Some(name) = self.names.all.get(index) else { return };
        let Some(entity) = self.names.linked.get(index).copied().flatten() else { return };
        let described = [descriptor::before(self.reading, name), descriptor::after(self.reading, name)];
        for tokens in described.into_iter().flatten() {
            self.take_descriptor(entity, tokens);
        }
        self.take_nouns(entity, name);
        let source = self.is_source.get(index).copied().unwrap_or(false);
        let form =
            if name.tokens.len() > 1 || name.start < name.tokens.start { Form::Full } else { Form::Short };
        self.leave(entity, name.start..name.tokens.end, form, source);
    }

    /// The Supreme Court can be called the court, and Ada Byron, 34, the 34-year-old.
    fn take_nouns(&mut self, entity: usize, name: &Name) {
        let body = self.cast.entities.get(entity).is_some_and(|entity| {
            matches!(entity.nature, Nature::Named(Bearer::Organization | Bearer::Document))
        });
        if body && name.tokens.len() > 1 {
            let joint = name.tokens.clone().find(|&at| self.reading.tag(at) == Tag::Preposition);
            for end in [joint, Some(name.tokens.end)].into_iter().flatten() {
                if let Some(last) = end.checked_sub(1).filter(|&last| last >= name.tokens.start) {
                    self.call(entity, office::key(self.reading.word(last)));
                }
            }
            self.recognize(entity, name.tokens.clone());
        }
        self.take_party(entity, name.tokens.end);
        let comma = self.reading.token(name.tokens.end).is_some_and(|token| token.kind == TokenKind::Comma);
        let age = self.reading.word(name.tokens.end + 1);
        if comma && (1..=3).contains(&age.len()) && age.chars().all(|digit| digit.is_ascii_digit()) {
            self.call(entity, format!("{age}-year-old"));
        }
    }

    /// Who was called the Russian space agency is the Roscosmos Space Agency, once it is named.
    fn recognize(&mut self, entity: usize, name: Range<usize>) {
        let words: Vec<String> = name.clone().map(|at| self.reading.word(at).to_lowercase()).collect();
        let head = office::key(self.reading.word(name.end - 1));
        let described: Vec<usize> = self.cast.described(&head).collect();
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

    /// Ada Byron (R-Ohio) is the Ohio Republican, Ada Byron of Ely the Ely mayor.
    fn take_party(&mut self, entity: usize, after: usize) {
        let opened =
            self.reading.token(after).is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Open));
        let word = self.reading.word(after + usize::from(opened));
        let party = PARTIES.iter().find_map(|(letter, party)| Some((*party, word.strip_prefix(letter)?)));
        let mut said = Vec::new();
        if let Some((party, place)) = party.filter(|_| opened) {
            self.call(entity, party.to_owned());
            said.push(party.to_owned());
            said.push(place.trim_end_matches('.').to_lowercase());
        }
        if matches!(word, "of" | "from") {
            let place = after + usize::from(opened) + 1;
            let places = (place..place + 2).filter(|&at| self.reading.is(at, Classes::PLACE));
            said.extend(places.map(|at| office::key(self.reading.word(at))));
        }
        if let Some(entity) = self.cast.entities.get_mut(entity).filter(|e| e.said.len() < limits::MAX_SAID) {
            entity.said.extend(said);
        }
    }

    /// Notes a word by which the text calls an entity, or may.
    pub(super) fn call(&mut self, entity: usize, word: String) {
        let known = self.offices.entry(word).or_default();
        known.retain(|other| *other != entity);
        if known.len() >= limits::MAX_NAMESAKES {
            known.remove(0);
        }
        known.push(entity);
    }

    /// What a description tells of an entity: its office, its gender, the words to show.
    fn take_descriptor(&mut self, entity: usize, tokens: Range<usize>) {
        let end = tokens.clone().find(|&at| self.reading.is(at, Classes::PREPOSITION)).unwrap_or(tokens.end);
        for at in tokens.start..end {
            // of “campaign spokesman” only the spokesman, of “space agency” the agency
            let head = at + 1 == end && self.reading.is(at, Classes::ORGANIZATION);
            if head || self.reading.is(at, OFFICE) {
                self.call(entity, office::key(self.reading.word(at)));
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
            Head::Pronoun(token) => self.pronoun_source(index, token),
            Head::Relative(token) => self.relative(token),
            Head::Several(joint) => Some(self.several(source.tokens.clone(), joint)),
            Head::Common(noun) => Some(nominal::resolve(self, source.tokens.clone(), noun, Some(index))),
        };
        if let Some(slot) = self.resolution.of_source.get_mut(index) {
            *slot = entity;
        }
        let form = if matches!(head, Head::Pronoun(_)) { Form::Pronoun } else { Form::Description };
        if let Some(entity) = entity.filter(|_| !matches!(head, Head::Name(_) | Head::Relative(_))) {
            self.leave(entity, source.tokens.clone(), form, true);
        }
    }

    /// Whether a finite verb stands at a token; `bristles` before `at` is one too, though no list knows it.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let unknown = self.reading.token(at).is_some_and(|token| token.case == Case::Lower)
            && self.reading.tag(at) == Tag::Noun
            && head::is_plural(self.reading.word(at))
            && !self.reading.is(at, Classes::GROUP.or(Classes::PLURAL).or(Classes::NOUN));
        let complement = matches!(
            self.reading.tag(at + 1),
            Tag::Preposition | Tag::Determiner | Tag::Pronoun | Tag::Subordinator | Tag::Adverb | Tag::To
        );
        self.reading.tag(at).is_finite() || (unknown && complement)
    }

    /// Somebody who is described where nothing is said: “the president” acts, “my mother” is ill, voters stay away.
    fn described(&mut self, noun: usize) {
        let end = noun + 1;
        let compound = matches!(self.reading.tag(end), Tag::Noun | Tag::Name) && !self.is_verb(end);
        let name_next = self.names.at(end).or_else(|| self.names.at(end + 1)).is_some();
        if compound || name_next {
            return;
        }
        let first = self.reading.sentences.get(self.reading.sentence_of(noun)).map_or(0, |s| s.tokens.start);
        let Some(start) = nominal::phrase_start(self, first, end) else { return };
        let determined = self.reading.tag(start) == Tag::Determiner;
        let many = self.reading.is(noun, Classes::PLURAL);
        let owner = self.reading.token(end).is_some_and(|next| next.kind == TokenKind::Clitic);
        let person = self.reading.is(noun, OFFICE) && !many;
        let acts = if person { self.is_verb(end) || owner } else { true };
        if (determined || many) && acts {
            let entity = nominal::resolve(self, start..end, noun, None);
            self.leave(entity, start..end, Form::Description, false);
        }
    }

    /// Two people, or two organizations, in one breath are a group that “they” can go back to.
    fn pair(&mut self, first: usize) {
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
        let group = self.joint(tokens.clone(), one.tokens.end);
        self.leave(group, tokens, Form::Description, false);
    }

    /// A subject pronoun that is no source keeps its person in the reader's mind.
    fn pronoun(&mut self, token: usize) {
        if let Some(person) = self.person(token, None) {
            self.leave(person, token..token + 1, Form::Pronoun, false);
        }
    }

    /// Several sources in one phrase are a group of their own.
    fn several(&mut self, phrase: Range<usize>, joint: usize) -> usize {
        let tokens = joint::phrase(self.reading, self.names, phrase, joint);
        self.joint(tokens, joint)
    }

    /// The group of those whom a phrase joins.
    fn joint(&mut self, tokens: Range<usize>, joint: usize) -> usize {
        let text = self.cast.text(tokens.clone());
        let text = text.strip_prefix("both ").or_else(|| text.strip_prefix("Both ")).unwrap_or(&text);
        let entity =
            self.cast.describe(text, tokens.len(), text, Nature::Described(SpeakerKind::Group), false);
        if let Some(described) = self.cast.entities.get_mut(entity) {
            described.mentions.push(tokens);
            described.joint.get_or_insert(joint);
        }
        entity
    }
}
