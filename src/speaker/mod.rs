//! Speakers: who the sources are.
//!
//! [`name`]s → [`cast`] (which names are whose) → [`walk`], which resolves every [`source`], pronouns and descriptions
//! included → turns (quotations that name no source) → speakers. Unknown stays unknown: a wrong name is worse than none.
//!
//! # Which decision is whose
//! Rules read names and link them in the cast: full names, then surnames, given names, acronyms, what a title tells. They
//! find the head of a source phrase, whom `who` relates to, whose campaign or wife a description means, who made a
//! document, whose [`voice`] an interview or a letter is, and what no reader doubts.
//!
//! Whom a pronoun or a definite description goes back to is learned. The walk meets names, pronouns and descriptions in
//! text order and leaves a trail of mentions ([`antecedent`]); a judge weighs every candidate on it, and nobody beside
//! them. A given name is evidence for a gender, never a verdict. A source without a name is [`unnamed`], by type.

use crate::annotated::{QuoteKind, Speaker};
use crate::attribution::{Attribution, Attributions};
use crate::lexicon::Classes;
use crate::model;
use crate::model::choice::Choice;
use crate::order;
use crate::reading::Reading;
use crate::text::Span;
use crate::token::TokenKind;
use antecedent::judge::{Judge, Weighing};
use cast::Cast;
use cast::entity::{Entity, Nature};
use name::written::Written;
use std::collections::BTreeMap;
use voice::{Voices, turn};
use walk::Source;

mod name;

mod cast;

mod source;

mod antecedent;

mod voice;

mod walk;

mod unnamed;

#[cfg(feature = "train")]
pub(crate) mod study;

/// The speakers of a document.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    /// By first quote.
    pub(crate) all: Vec<Speaker>,
    /// For every attribution that is kept its speaker, where the text allows a decision.
    pub(crate) of_attribution: Vec<Option<usize>>,
}

/// Resolves the source of every attribution to a speaker.
pub(crate) fn find(reading: &Reading<'_>, attributions: &Attributions) -> Speakers {
    find_with(reading, attributions, model::ANTECEDENT)
}

/// The same with other weights than the crate's own.
pub(crate) fn find_with(reading: &Reading<'_>, attributions: &Attributions, weights: &[u8]) -> Speakers {
    judged(reading, attributions, &mut Weighing { weights: Choice::new(weights) })
}

fn judged(reading: &Reading<'_>, attributions: &Attributions, judge: &mut dyn Judge) -> Speakers {
    let attributions = attributions.all.as_slice();
    let written = Written::of(reading);
    let names = name::find(reading, &written);
    let mut cast = Cast::of(reading, &names);
    let (sources, of_source) = sources(reading, attributions);
    let voices = Voices::of(reading, &names, &cast);
    let resolution = walk::find(reading, &names, &mut cast, &voices, &sources, judge);
    let entity =
        |source: &Option<usize>| source.and_then(|source| resolution.of_source.get(source).copied()?);
    let known: Vec<Option<usize>> = of_source.iter().map(entity).collect();
    let mut of_attribution = turn::find(
        reading,
        attributions,
        known,
        |block| voices.answers(block),
        |block| {
            voice::signed(reading, &names, block).and_then(|name| cast.of_name.get(name).copied().flatten())
        },
    );
    let mut attributions_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (attribution, source) in of_source.iter().enumerate() {
        if let Some(source) = source {
            attributions_of.entry(*source).or_default().push(attribution);
        }
    }
    for source in &resolution.first_person {
        let Some(first) = sources.get(*source).map(|source| reading.span(source.tokens.clone())) else {
            continue;
        };
        let quoted =
            reading.quotations.inside.get(reading.token_at(first.start)).is_some_and(|mark| *mark != 0);
        let Some(speaker) = speaker_of(attributions, &of_attribution, first, quoted) else { continue };
        for &attribution in attributions_of.get(source).map_or(&[][..], Vec::as_slice) {
            if let Some(slot) = of_attribution.get_mut(attribution) {
                *slot = Some(speaker);
            }
        }
    }
    collect(reading, attributions, &cast, &of_attribution)
}

/// Every source phrase once, and for every attribution which of them is its own.
fn sources(reading: &Reading<'_>, attributions: &[Attribution]) -> (Vec<Source>, Vec<Option<usize>>) {
    let mut sources = Vec::new();
    let mut known: BTreeMap<Span, usize> = BTreeMap::new();
    let of_attribution = attributions.iter().map(|attribution| {
        let span = attribution.source?;
        let content = attribution
            .content
            .iter()
            .fold(None, |all: Option<Span>, &each| Some(all.map_or(each, |all| all.to(each))));
        Some(*known.entry(span).or_insert_with(|| {
            sources.push(Source {
                tokens: reading.tokens_in(span),
                content: content.unwrap_or_default(),
                kind: attribution.kind,
            });
            sources.len() - 1
        }))
    });
    let of_attribution = of_attribution.collect();
    (sources, of_attribution)
}

/// Whoever speaks the statement that holds a position; in marks (`quoted`), or a direct one.
fn speaker_of(
    attributions: &[Attribution],
    of_attribution: &[Option<usize>],
    at: Span,
    quoted: bool,
) -> Option<usize> {
    // statements come by their first position: the one that holds it begins not far before it
    let after =
        attributions.partition_point(|a| a.content.first().is_none_or(|content| content.start <= at.start));
    let near = (after.saturating_sub(NEAR_STATEMENTS)..after).rev();
    let holding = near.into_iter().find(|&index| {
        attributions.get(index).is_some_and(|a| {
            (quoted || a.kind == QuoteKind::Direct) && a.content.iter().any(|content| content.contains(at))
        })
    })?;
    of_attribution.get(holding).copied().flatten()
}

/// Statements before a position among which the one that holds it is looked for.
const NEAR_STATEMENTS: usize = 8;

/// The entities that speak what is kept, by first quote.
fn collect(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    cast: &Cast<'_, '_>,
    of_attribution: &[Option<usize>],
) -> Speakers {
    let mut place: BTreeMap<usize, usize> = BTreeMap::new();
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut mentions: Vec<Vec<Span>> = Vec::new();
    let mut speaker_of_attribution = Vec::with_capacity(attributions.len());
    for (attribution, entity) in attributions.iter().zip(of_attribution) {
        let known = entity.filter(|_| attribution.kept);
        let known = known.and_then(|index| Some((index, cast.entities.get(index)?)));
        let Some((index, entity)) = known else {
            speaker_of_attribution.push(None);
            continue;
        };
        let speaker = *place.entry(index).or_insert_with(|| {
            speakers.push(speaker(reading, entity));
            mentions.push(entity.mentions.iter().map(|tokens| reading.span(tokens.clone())).collect());
            speakers.len() - 1
        });
        if let Some(speaker) = speakers.get_mut(speaker) {
            let (words, quoted) = words(reading, attribution);
            speaker.words += words;
            speaker.quoted_words += quoted;
            let first = attribution.content.first().map_or(speaker.first, |content| content.start);
            speaker.first = speaker.first.min(first);
        }
        if let (Some(source), Some(mentions)) = (attribution.source, mentions.get_mut(speaker))
            && describes(reading, source)
        {
            mentions.push(source);
        }
        speaker_of_attribution.push(Some(speaker));
    }
    for (speaker, spans) in speakers.iter_mut().zip(mentions) {
        speaker.mentions = without_overlaps(&spans);
        speaker.first =
            speaker.mentions.first().map_or(speaker.first, |first| speaker.first.min(first.start));
    }
    Speakers { all: speakers, of_attribution: speaker_of_attribution }
}

fn speaker(reading: &Reading<'_>, entity: &Entity) -> Speaker {
    let named = matches!(entity.nature, Nature::Named(_));
    Speaker {
        name: entity.name.clone(),
        kind: entity.kind(),
        descriptor: entity.descriptor.as_ref().filter(|_| named).map(|(text, _)| text.clone()),
        unnamed: unnamed::of(reading, entity),
        first: u32::MAX,
        mentions: Vec::new(),
        words: 0,
        quoted_words: 0,
    }
}

/// Words of a statement, and how many of them are exact.
fn words(reading: &Reading<'_>, attribution: &Attribution) -> (u32, u32) {
    let direct = attribution.kind == QuoteKind::Direct;
    let tokens = attribution.content.iter().flat_map(|&span| reading.tokens_in(span));
    let counted = tokens.filter(|&at| {
        reading.token(at).is_some_and(|token| token.is_word() && token.kind != TokenKind::Clitic)
    });
    counted.fold((0, 0), |(all, exact), at| {
        let quoted = direct || reading.quotations.inside.get(at).is_some_and(|inside| *inside != 0);
        (all + 1, exact + u32::from(quoted))
    })
}

/// Whether a source phrase describes its speaker, instead of standing for one as a pronoun does.
fn describes(reading: &Reading<'_>, source: Span) -> bool {
    let pronoun =
        Classes::SUBJECT_PRONOUN.or(Classes::OBJECT_PRONOUN).or(Classes::POSSESSIVE).or(Classes::WH);
    let tokens = reading.tokens.all.get(reading.tokens_in(source)).unwrap_or_default();
    !matches!(tokens, [only] if only.is(pronoun))
}

/// Mentions in order; of two that overlap the shorter, which is the name itself.
fn without_overlaps(spans: &[Span]) -> Vec<Span> {
    let mut kept: BTreeMap<u32, u32> = BTreeMap::new();
    for span in order::by_key(spans, |span| (span.end - span.start, span.start)) {
        let after = kept.range(..span.end).next_back();
        if after.is_none_or(|(_, &end)| end <= span.start) {
            kept.insert(span.start, span.end);
        }
    }
    kept.into_iter().map(|(start, end)| Span { start, end }).collect()
}
