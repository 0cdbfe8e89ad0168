//! Circumstances: how a statement stands in its article — who makes it, by which cue, where, and about whom.
//!
//! What a sentence says by itself ranks debates well and news badly: an accusation is one by who says it of whom.

use super::gram::Word;
use super::statement::Statement;
use crate::annotated::{Act, QuoteKind, SpeakerKind, Stance};
use crate::attribution::{Attribution, Attributions};
use crate::lexicon::Classes;
use crate::order;
use crate::reading::Reading;
use crate::speaker::Speakers;
use crate::tag::Tag;
use crate::text::Span;
use std::ops::Range;

macro_rules! circumstances {
    ($($constant:ident $name:literal;)*) => {
        /// A yes-or-no answer about how a statement stands in its article, as its place in [`Circumstances`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as flags are")]
        #[repr(u8)]
        enum Circumstance { $($constant),* }

        /// The name of each, by its place.
        pub(crate) const NAMES: &[&str] = &[$($name),*];
    };
}

circumstances! {
    OWN_VOICE "own-voice"; DIRECT "direct"; MIXED "mixed"; INDIRECT "indirect";
    WRITING "writing"; THOUGHT "thought"; DECISION "decision"; NEGATED "negated-cue";
    SAYS "says"; ASSERTS "asserts"; CLAIMS "claims"; ALLEGES "alleges"; DENIES "denies"; ADMITS "admits";
    CONFIRMS "confirms"; ASKS "asks"; URGES "urges"; PROMISES "promises"; THREATENS "threatens";
    EXPECTS "expects"; BELIEVES "believes"; DECIDES "decides"; REPORTS "reports";
    PERSON "by-person"; GROUP "by-group"; ORGANIZATION "by-organization"; PLACE "by-place";
    DOCUMENT "by-document"; UNNAMED "by-unnamed"; NOBODY "by-nobody"; MAIN "by-main-speaker";
    FIRST "among-first"; EARLY "in-first-half"; BEGINS_BLOCK "begins-block"; WHOLE "whole-sentence";
    OF_SPEAKER "of-another-speaker"; OF_NAME "of-somebody-named"; OF_PRONOUN "of-him-or-her"; OF_SELF "of-oneself";
    ECHO "echoes-beginning"; LOUD_ECHO "echoes-beginning-much";
}

/// Each has a bit.
const _: () = assert!(NAMES.len() <= 64);

/// The answers for one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Circumstances(u64);

impl Circumstances {
    /// The places of those that hold.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        (0..NAMES.len()).filter(move |place| self.0 >> place & 1 == 1)
    }

    fn raise(&mut self, circumstance: Circumstance) {
        self.0 |= 1 << circumstance as u8;
    }

    fn raise_if(&mut self, condition: bool, circumstance: Circumstance) {
        if condition {
            self.raise(circumstance);
        }
    }
}

/// Statements that count as an article's first.
const FIRST: usize = 3;

/// Words shared with the beginning of the article from which a statement echoes it, a little or much.
const ECHO: [usize; 2] = [2, 4];

/// An article, as its statements are held against it.
pub(super) struct Article<'a> {
    reading: &'a Reading<'a>,
    attributions: &'a Attributions,
    speakers: &'a Speakers,
    /// What stands for each token in grams.
    words: &'a [Word],
    /// Where speakers are mentioned, by position.
    mentions: Vec<(Span, usize)>,
    /// Who says most.
    main: Option<usize>,
    /// The nouns, names and verbs of its first block and the sentence after it.
    beginning: Vec<u32>,
}

impl<'a> Article<'a> {
    pub(super) fn new(
        reading: &'a Reading<'a>,
        attributions: &'a Attributions,
        speakers: &'a Speakers,
        words: &'a [Word],
    ) -> Article<'a> {
        let all = || speakers.all.iter().enumerate();
        let mentions: Vec<(Span, usize)> = all()
            .flat_map(|(index, speaker)| speaker.mentions.iter().map(move |mention| (*mention, index)))
            .collect();
        let mentions = order::by_key(&mentions, |(mention, _)| (mention.start, mention.end));
        let main = all().rev().max_by_key(|(_, speaker)| speaker.words).map(|(index, _)| index);
        let first = reading.sentences.first().map_or(0, |sentence| sentence.block);
        let opening = reading.sentences.iter().take_while(|sentence| sentence.block == first).count();
        let end = reading.sentences.get(opening).or(reading.sentences.last());
        let end = end.map_or(0, |sentence| sentence.tokens.end);
        let beginning = telling(reading, words, 0..end);
        Article { reading, attributions, speakers, words, mentions, main, beginning }
    }

    /// The circumstances of the statement that is the article's `rank`th of `count`.
    pub(super) fn of(&self, statement: &Statement, rank: usize, count: usize) -> Circumstances {
        let mut found = Circumstances::default();
        let attribution = statement.attribution.and_then(|index| self.attributions.all.get(index));
        match attribution {
            Some(attribution) => self.of_attribution(attribution, self.speaker(statement), &mut found),
            None => found.raise(Circumstance::OWN_VOICE),
        }
        self.of_place(statement, rank, count, &mut found);
        self.of_whom(statement, attribution.is_some(), &mut found);
        found
    }

    fn of_attribution(&self, attribution: &Attribution, speaker: Option<usize>, found: &mut Circumstances) {
        found.raise(match attribution.kind {
            QuoteKind::Direct => Circumstance::DIRECT,
            QuoteKind::Mixed => Circumstance::MIXED,
            QuoteKind::Indirect => Circumstance::INDIRECT,
        });
        match attribution.act {
            Act::Speech => {}
            Act::Writing => found.raise(Circumstance::WRITING),
            Act::Thought => found.raise(Circumstance::THOUGHT),
            Act::Decision => found.raise(Circumstance::DECISION),
        }
        found.raise_if(attribution.negated, Circumstance::NEGATED);
        found.raise(stance(attribution.stance));
        let kind = speaker.and_then(|index| self.speakers.all.get(index)).map(|speaker| speaker.kind);
        found.raise(match kind {
            Some(SpeakerKind::Person) => Circumstance::PERSON,
            Some(SpeakerKind::Group) => Circumstance::GROUP,
            Some(SpeakerKind::Organization) => Circumstance::ORGANIZATION,
            Some(SpeakerKind::Place) => Circumstance::PLACE,
            Some(SpeakerKind::Document) => Circumstance::DOCUMENT,
            Some(SpeakerKind::Unnamed) => Circumstance::UNNAMED,
            None => Circumstance::NOBODY,
        });
        found.raise_if(speaker.is_some() && speaker == self.main, Circumstance::MAIN);
    }

    fn of_place(&self, statement: &Statement, rank: usize, count: usize, found: &mut Circumstances) {
        found.raise_if(rank < FIRST, Circumstance::FIRST);
        found.raise_if(rank * 2 < count, Circumstance::EARLY);
        let sentence = self.reading.sentences.get(self.reading.sentence_of(statement.tokens.start));
        if let Some(sentence) = sentence {
            let block = self.reading.tokens.of_block.get(sentence.block);
            found.raise_if(
                block.is_some_and(|block| block.start == sentence.tokens.start),
                Circumstance::BEGINS_BLOCK,
            );
            let whole = statement.tokens.len() + 2 >= sentence.tokens.len();
            found.raise_if(whole, Circumstance::WHOLE);
        }
        let words = telling(self.reading, self.words, statement.tokens.clone());
        let shared = words.iter().filter(|word| self.beginning.binary_search(word).is_ok()).count();
        found.raise_if(shared >= ECHO[0], Circumstance::ECHO);
        found.raise_if(shared >= ECHO[1], Circumstance::LOUD_ECHO);
    }

    /// The first mention in a statement of a speaker who is not its own.
    pub(super) fn another(&self, statement: &Statement) -> Option<Span> {
        let speaker = self.speaker(statement);
        let mut inside = self.mentioned(statement).filter(|(_, who)| Some(*who) != speaker);
        inside.next().map(|(mention, _)| *mention)
    }

    fn speaker(&self, statement: &Statement) -> Option<usize> {
        statement.attribution.and_then(|index| self.speakers.of_attribution.get(index).copied().flatten())
    }

    /// Where speakers are mentioned in a statement.
    fn mentioned(&self, statement: &Statement) -> impl Iterator<Item = &(Span, usize)> {
        let span = self.reading.span(statement.tokens.clone());
        let from = self.mentions.partition_point(|(mention, _)| mention.start < span.start);
        self.mentions.iter().skip(from).take_while(move |(mention, _)| mention.end <= span.end)
    }

    /// Whom the statement is about: another speaker, somebody named, he or she, whoever makes it.
    fn of_whom(&self, statement: &Statement, quoted: bool, found: &mut Circumstances) {
        found.raise_if(self.another(statement).is_some(), Circumstance::OF_SPEAKER);
        let mut tokens = statement.tokens.clone();
        let is = |at: usize, classes: Classes| self.reading.is(at, classes);
        found.raise_if(tokens.any(|at| self.reading.tag(at) == Tag::Name), Circumstance::OF_NAME);
        let subject = statement.tokens.clone().find(|&at| is(at, Classes::SUBJECT_PRONOUN));
        let subject = subject.map(|at| self.reading.word(at).to_ascii_lowercase());
        match subject.as_deref() {
            Some("he" | "she" | "they") if quoted => found.raise(Circumstance::OF_PRONOUN),
            Some("i" | "we") => found.raise(Circumstance::OF_SELF),
            _ => {}
        }
    }
}

/// The words of some tokens that tell what is spoken about, each once, in order.
fn telling(reading: &Reading<'_>, words: &[Word], tokens: Range<usize>) -> Vec<u32> {
    let words = tokens.filter(|&at| tells(reading, at)).filter_map(|at| words.get(at));
    let mut told: Vec<u32> = words.map(|word| word.whole).collect();
    told.sort_unstable();
    told.dedup();
    told
}

/// Whether a token tells what is spoken about.
pub(super) fn tells(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.tag(at), Tag::Name | Tag::Noun | Tag::Verb | Tag::Adjective)
}

fn stance(stance: Stance) -> Circumstance {
    match stance {
        Stance::Says => Circumstance::SAYS,
        Stance::Asserts => Circumstance::ASSERTS,
        Stance::Claims => Circumstance::CLAIMS,
        Stance::Alleges => Circumstance::ALLEGES,
        Stance::Denies => Circumstance::DENIES,
        Stance::Admits => Circumstance::ADMITS,
        Stance::Confirms => Circumstance::CONFIRMS,
        Stance::Asks => Circumstance::ASKS,
        Stance::Urges => Circumstance::URGES,
        Stance::Promises => Circumstance::PROMISES,
        Stance::Threatens => Circumstance::THREATENS,
        Stance::Expects => Circumstance::EXPECTS,
        Stance::Believes => Circumstance::BELIEVES,
        Stance::Decides => Circumstance::DECIDES,
        Stance::Reports => Circumstance::REPORTS,
    }
}
