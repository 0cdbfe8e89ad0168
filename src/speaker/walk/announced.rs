//! Announced: a headline or a lead tells of somebody whom the text names soon after: “Former mayor: …”, “a lawmaker said”.

use super::modifier;
use super::resolution::Walk;
use crate::annotated::{BlockKind, SpeakerKind};
use crate::lexicon::Classes;
use crate::speaker::cast::entity::{Entity, Nature};
use crate::speaker::name::office;
use crate::speaker::source::head::Head;
use crate::tag::Tag;
use std::ops::Range;

/// Paragraphs that announce what the text is about.
const LEAD_BLOCKS: usize = 2;

/// Tokens of a line above a text that can be its headline.
const HEADLINE_TOKENS: usize = 40;

/// Paragraphs below a headline in which whoever it tells of speaks.
const BODY_BLOCKS: usize = 6;

impl Walk<'_, '_, '_> {
    /// The headline's “Former Mayor”, the lead's “a former mayor” is former mayor Ada Byron, once she is named; `tokens`
    /// are what she is named or called by.
    pub(super) fn introduce(&mut self, entity: usize, word: &str, tokens: Range<usize>) {
        let general = office::general(word).into_iter().flat_map(|general| self.cast.described(general));
        let announced = self.cast.described(word).chain(general);
        let announced = announced.filter(|&known| self.is_kindred(known, entity) && self.is_announced(known));
        let announced: Vec<usize> = announced.collect();
        if announced.is_empty() {
            return;
        }
        let said: Vec<String> = tokens.map(|at| self.reading.word(at).to_lowercase()).collect();
        for known in announced {
            if self.is_told_of(known, &said) {
                self.same.entry(known).or_insert(entity);
            }
        }
    }

    /// Whether a description and a name are of one kind, both people or both bodies or both documents.
    fn is_kindred(&self, described: usize, named: usize) -> bool {
        let kind = |index: usize| {
            self.cast.entities.get(index).map(|entity| match entity.kind() {
                SpeakerKind::Unnamed => SpeakerKind::Person,
                kind => kind,
            })
        };
        described != named && kind(described) == kind(named)
    }

    /// Whether the words that tell one bearer of an office from another are the same: the former mayor is no mayor.
    fn is_told_of(&self, described: usize, said: &[String]) -> bool {
        let Some(entity) = self.cast.entities.get(described) else { return false };
        let own: Vec<String> = entity.name.split(' ').map(str::to_lowercase).collect();
        let telling = |words: &[String], other: &[String]| {
            words.iter().filter(|word| modifier::is_distinguishing(word)).all(|word| other.contains(word))
        };
        telling(&own, said) && telling(said, &own)
    }

    /// Whether a description stands where a text announces somebody: in the headline, or indefinite in the lead.
    fn is_announced(&self, described: usize) -> bool {
        let Some(entity) = self.cast.entities.get(described) else { return false };
        let Some(first) = entity.mentions.first().filter(|_| entity.kind() != SpeakerKind::Group) else {
            return false;
        };
        let block = self.place(first.start).block;
        let lead = block < LEAD_BLOCKS || (block == LEAD_BLOCKS && self.is_headline(0));
        let word = self.reading.word(first.start);
        let indefinite = ["a", "an", "one"].iter().any(|known| word.eq_ignore_ascii_case(known));
        self.is_told_above(first.start) || (lead && indefinite)
    }

    /// Whether a description stands in the headline: where that is not set off as one, without a determiner.
    fn is_told_above(&self, first: usize) -> bool {
        let block = self.place(first).block;
        let kind = self.reading.blocks.get(block).map(|block| block.kind);
        let bare = self.reading.tag(first) != Tag::Determiner && !self.reading.is(first, Classes::POSSESSIVE);
        kind == Some(BlockKind::Title) || (bare && self.is_headline(block))
    }

    /// Whether a block is the headline: set off as one, or a short line above a text.
    pub(super) fn is_headline(&self, block: usize) -> bool {
        let short = |block: usize| {
            self.reading.tokens.of_block.get(block).is_some_and(|tokens| tokens.len() <= HEADLINE_TOKENS)
        };
        self.reading.blocks.get(block).is_some_and(|one| one.kind == BlockKind::Title)
            || (block == 0 && self.reading.blocks.len() > 2 && short(block))
    }

    /// Whom a headline tells of without a name is the one who speaks below it, where no office told that of another.
    pub(super) fn settle_announced(&mut self) {
        let mut announced: Vec<usize> = self.resolution.of_source.iter().copied().flatten().collect();
        announced.retain(|&entity| self.is_unknown(entity));
        // who speaks on below is the label of an interview
        let above = |entity: &usize| {
            let mentions = self.cast.entities.get(*entity).map_or(&[][..], |entity| &entity.mentions);
            !mentions.is_empty() && mentions.iter().all(|mention| self.is_told_above(mention.start))
        };
        let (told, lead): (Vec<usize>, Vec<usize>) = announced.into_iter().partition(above);
        let Some(speaker) = told.first().and_then(|first| self.first_speaker(*first)) else { return };
        // the lead's “a former mayor” is the headline's
        let again = |entity: &usize| told.iter().any(|known| self.is_worded_as(*entity, *known));
        let again: Vec<usize> = lead.into_iter().filter(again).collect();
        self.same.extend(told.into_iter().chain(again).map(|entity| (entity, speaker)));
    }

    /// Whether two descriptions have one noun, and the same words that tell one bearer of an office from another.
    fn is_worded_as(&self, described: usize, known: usize) -> bool {
        let noun = |index: usize| {
            let noun = self.cast.entities.get(index)?.noun?;
            Some(office::at(self.reading, noun))
        };
        let said = self.cast.entities.get(known).map_or("", |entity| &entity.name);
        let said: Vec<String> = said.split(' ').map(str::to_lowercase).collect();
        noun(described).is_some() && noun(described) == noun(known) && self.is_told_of(described, &said)
    }

    /// Whether an entity is a person who was announced, and whom no name explained.
    fn is_unknown(&self, entity: usize) -> bool {
        let person = self.cast.entities.get(entity).is_some_and(|described| {
            described.nature == Nature::Described(SpeakerKind::Unnamed)
                && described.noun.is_some_and(|noun| office::is_person(self.reading, noun))
        });
        person && !self.same.contains_key(&entity) && self.is_announced(entity)
    }

    /// The named person who is the source of a statement first below the headline, and not named in it.
    fn first_speaker(&self, announced: usize) -> Option<usize> {
        let body = self.sources.iter().enumerate().filter(|(index, source)| {
            let block = self.place(source.tokens.start).block;
            let named = matches!(self.head_of(*index), Some(Head::Name(_)));
            named && !self.is_headline(block) && block <= BODY_BLOCKS
        });
        let (index, _) = body.min_by_key(|(_, source)| source.tokens.start)?;
        let speaker = self.resolution.of_source.get(index).copied().flatten()?;
        let fits = |entity: &Entity| matches!(entity.nature, Nature::Named(_)) && entity.can_be_one_person();
        let named = self.cast.entities.get(speaker).filter(|entity| fits(entity))?;
        let other = self.trail.standing(speaker).in_title
            || self.cast.entities.get(announced).is_some_and(|known| !known.gender.agrees(named.gender));
        (!other).then_some(speaker)
    }
}
