//! Resolution: one walk through the text that gives every source its entity.
//!
//! Names, pronouns and sources come in text order; each leaves a mention on the trail, on which later pronouns and
//! definite descriptions look back.

use super::group::Group;
use super::step::{self, Step};
use super::{beside, maker, nominal, together};
use crate::annotated::QuoteKind;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::antecedent::judge::Judge;
use crate::speaker::antecedent::{Antecedent, Form, Place, Trail};
use crate::speaker::cast::{Cast, descriptor};
use crate::speaker::name::bearer::OFFICE;
use crate::speaker::name::{Name, spelling};
use crate::speaker::source::head::{self, Head, Names};
use crate::speaker::source::phrase;
use crate::speaker::voice::{self, Voices};
use crate::tag::Tag;
use crate::text::Span;
use crate::token::{Case, TokenKind};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// A source phrase: its tokens, and what it is the source of.
#[derive(Clone, Debug)]
pub(in crate::speaker) struct Source {
    pub(in crate::speaker) tokens: Range<usize>,
    /// The statement, from its first to its last byte.
    pub(in crate::speaker) content: Span,
    /// How much of it stands in quotation marks.
    pub(in crate::speaker) kind: QuoteKind,
}

/// Who the sources are, as far as their own words and what stands before them tell.
pub(in crate::speaker) struct Resolution {
    /// For every source its entity.
    pub(in crate::speaker) of_source: Vec<Option<usize>>,
    /// Sources that are `I` or `we`: whoever speaks the quotation that they stand in.
    pub(in crate::speaker) first_person: Vec<usize>,
}

/// Resolves every source.
pub(in crate::speaker) fn find<'r>(
    reading: &Reading<'r>,
    names: &[Name],
    cast: &mut Cast<'_, 'r>,
    voices: &Voices,
    sources: &[Source],
    judge: &mut dyn Judge,
) -> Resolution {
    let linked = cast.of_name.clone();
    let names = Names::new(names, &linked);
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
        voices,
        sources,
        heads: &heads,
        is_source: &is_source,
        judge,
        repeated: repeats(reading),
        trail: Trail::default(),
        offices: BTreeMap::new(),
        owned: BTreeMap::new(),
        groups: BTreeMap::new(),
        spoke: BTreeMap::new(),
        same: BTreeMap::new(),
        resolution: Resolution { of_source: vec![None; sources.len()], first_person: Vec::new() },
    };
    for (_, step) in step::find(reading, &names, sources, &heads) {
        match step {
            Step::Name(name) => walk.name(name),
            Step::Source(source) => walk.source(source),
            Step::Pronoun(token) => walk.pronoun(token),
            Step::Pair(name) => walk.pair(name),
            Step::Company(name) => walk.company(name),
            Step::Described(noun) => walk.described(noun),
        }
    }
    walk.settle_announced();
    let Walk { same, mut resolution, .. } = walk;
    for slot in &mut resolution.of_source {
        let entity = slot.map(|entity| same.get(&entity).copied().unwrap_or(entity));
        // a reader knows that “the company” was named, and not which one it is
        let unknown = |entity: usize| cast.entities.get(entity).is_some_and(|known| known.is_unknown);
        *slot = entity.filter(|&entity| !unknown(entity));
    }
    resolution
}

/// Whether the text has more than one pronoun for a man, and for a woman: they outweigh what a given name tells.
fn repeats(reading: &Reading<'_>) -> [bool; 2] {
    let pronoun = Classes::SUBJECT_PRONOUN.or(Classes::OBJECT_PRONOUN).or(Classes::POSSESSIVE);
    let mut counts = [0, 0];
    for token in reading.tokens.all.iter().filter(|token| token.is(pronoun)) {
        counts[0] += usize::from(token.is(Classes::MASCULINE));
        counts[1] += usize::from(token.is(Classes::FEMININE));
    }
    counts.map(|count| count > 1)
}

pub(super) struct Walk<'w, 'c, 'r> {
    pub(super) reading: &'w Reading<'r>,
    pub(super) names: &'w Names<'w>,
    pub(super) cast: &'w mut Cast<'c, 'r>,
    pub(super) voices: &'w Voices,
    pub(super) sources: &'w [Source],
    heads: &'w [Option<Head>],
    is_source: &'w [bool],
    pub(super) judge: &'w mut dyn Judge,
    /// Whether the text uses he, or she, again and again.
    pub(super) repeated: [bool; 2],
    pub(super) trail: Trail,
    /// Named entities by what the text calls them, the latest last.
    pub(super) offices: BTreeMap<Cow<'r, str>, Vec<usize>>,
    /// Organizations by whose they are and what they are: Byron, campaign.
    pub(super) owned: BTreeMap<(usize, Cow<'r, str>), usize>,
    /// Groups of people who were named together, by the people in order.
    pub(super) groups: BTreeMap<Vec<usize>, Group>,
    /// Who speaks in a sentence, the last of several.
    pub(super) spoke: BTreeMap<usize, usize>,
    /// Described sources that turned out to be others: those who were the Russian space agency are named later.
    pub(super) same: BTreeMap<usize, usize>,
    pub(super) resolution: Resolution,
}

impl<'r> Walk<'_, '_, 'r> {
    /// The head of a source.
    pub(super) fn head_of(&self, source: usize) -> Option<Head> {
        self.heads.get(source).copied().flatten()
    }

    pub(super) fn place(&self, at: usize) -> Place {
        let sentence = self.reading.sentence_of(at);
        Place {
            at,
            sentence,
            block: self.reading.sentences.get(sentence).map_or(0, |sentence| sentence.block),
            quotation: self.reading.quotations.inside.get(at).copied().unwrap_or(0),
        }
    }

    pub(super) fn leave(&mut self, entity: usize, tokens: Range<usize>, form: Form, source: bool) {
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
        let in_title = self.is_headline(place.block);
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
        // “D-Ohio” is no senator
        let person = name.tokens.len() > 1 || self.cast.is_person(entity);
        if let Some(office) = together::shared_title(self, index).filter(|_| person) {
            self.call(entity, office);
        }
        let source = self.is_source.get(index).copied().unwrap_or(false);
        self.leave(entity, name.start..name.tokens.end, Form::of(name), source);
    }

    fn source(&mut self, index: usize) {
        let Some(source) = self.sources.get(index) else { return };
        let block = self.place(source.tokens.start).block;
        if let Some(labelled) = self.voices.labelled(self.reading, &source.tokens, block) {
            self.resolution.of_source.get_mut(index).into_iter().for_each(|slot| *slot = labelled);
            return;
        }
        let Some(head) = self.heads.get(index).copied().flatten() else { return };
        if nominal::is_nobody(self.reading, &source.tokens, head) {
            return;
        }
        let entity = match head {
            Head::Name(name) => self.names.linked.get(name).copied().flatten(),
            Head::Pronoun(token) => self.pronoun_source(index, token),
            Head::Relative(token) => self.relative(token),
            Head::Several(joint) => Some(self.several(source.tokens.clone(), joint)),
            Head::Common(noun) => {
                let beside = beside::find(self, &source.tokens, noun);
                let entity = beside
                    .unwrap_or_else(|| nominal::resolve(self, source.tokens.clone(), noun, Some(index)));
                Some(maker::by_sentence(self, entity, noun).unwrap_or(entity))
            }
        };
        if let Some(entity) = entity {
            self.spoke.insert(self.reading.sentence_of(source.tokens.start), entity);
        }
        if let Some(slot) = self.resolution.of_source.get_mut(index) {
            *slot = entity;
        }
        let form = if matches!(head, Head::Pronoun(_)) { Form::Pronoun } else { Form::Description };
        let own = matches!(head, Head::Pronoun(token) if voice::is_first_person(self.reading.word(token)));
        if let Some(entity) = entity.filter(|_| !own && !matches!(head, Head::Name(_) | Head::Relative(_))) {
            self.leave(entity, source.tokens.clone(), form, true);
        }
    }

    /// Whether a finite verb stands at a token; `bristles` before `at` is one too, though no list knows it.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let unknown = self.reading.token(at).is_some_and(|token| token.case == Case::Lower)
            && self.reading.tag(at) == Tag::Noun
            && spelling::is_plural(self.reading.word(at))
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
        let owner = self.reading.token(end).is_some_and(|next| next.kind == TokenKind::Clitic);
        // “the mayor, Ann Lee” is met with her name, “the mayor's Ely home” is not
        let apposed = !owner && !self.is_verb(end) && self.names.at(end + 1).is_some();
        if compound || apposed || self.names.at(end).is_some() {
            return;
        }
        let first = self.reading.sentences.get(self.reading.sentence_of(noun)).map_or(0, |s| s.tokens.start);
        let Some(start) = phrase::own_start(self.reading, first, end) else { return };
        let determined = self.reading.tag(start) == Tag::Determiner;
        let many = self.reading.is(noun, Classes::PLURAL);
        let person = self.reading.is(noun, OFFICE) && !many;
        let acts = if person { self.is_verb(end) || owner } else { true };
        if (determined || many) && acts {
            let entity = nominal::resolve(self, start..end, noun, None);
            self.leave(entity, start..end, Form::Description, false);
        }
    }

    /// A subject pronoun that is no source keeps its person in the reader's mind.
    fn pronoun(&mut self, token: usize) {
        if let Some(person) = self.person(token, None) {
            self.leave(person, token..token + 1, Form::Pronoun, false);
        }
    }
}
