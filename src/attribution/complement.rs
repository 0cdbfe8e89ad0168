//! Complements: what follows a reporting verb, construction by construction.
//!
//! Which constructions a verb takes stands in the lexicon; this file knows what each of them looks like.

use super::cue::{CueForm, CueGroup};
use super::extent::{self, Reach};
use super::ground::Ground;
use super::phrase;
use super::source;
use crate::annotated::Act;
use crate::lexicon::{Classes, Frames};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens between a cue and the clause it introduces at most: “told reporters in Iowa on Monday that”.
const MAX_GAP: usize = 14;

/// Tokens of a clause up to its verb at most.
const MAX_SUBJECT: usize = 24;

/// The words after a cue, up to the end of its sentence.
pub(super) struct Complement<'c> {
    pub(super) ground: &'c Ground<'c>,
    /// The token after the sentence.
    pub(super) end: usize,
}

impl Complement<'_> {
    /// What the cue introduces, by the first of its constructions that fits, and how sure that is.
    pub(super) fn find(&self, cue: &CueGroup, later: &[CueGroup]) -> Option<(Range<usize>, u16)> {
        let ground = self.ground;
        let frames = cue.cue.frames;
        let next = cue.range.end;
        if next >= self.end {
            return None;
        }
        let clause = |start: usize| start..extent::end(ground, start, self.end, Reach::Clause, later);
        let object = |start: usize| start..extent::end(ground, start, self.end, Reach::Phrase, later);
        if frames.intersects(Frames::THAT)
            && let Some(that) = self.find_that(next)
        {
            return Some((clause(that), 900));
        }
        if frames.intersects(Frames::WH)
            && (ground.tag(next) == Tag::Wh || ground.is_any(next, &["whether", "if"]))
        {
            return Some((clause(next), 750));
        }
        if frames.intersects(Frames::TO) && ground.tag(next) == Tag::To {
            return Some((object(next), if cue.cue.act == Act::Speech { 800 } else { 600 }));
        }
        if frames.intersects(Frames::OBJECT_TO)
            && let Some(to) = self.find_to(next)
        {
            return Some((object(to), 800));
        }
        if frames.intersects(Frames::OF)
            && let Some(of) = (next..self.end.min(next + 8)).find(|&at| ground.is_word(at, "of"))
        {
            return Some((object(of), 800));
        }
        if frames.intersects(Frames::BARE)
            && let Some(start) = self.find_clause(cue, next)
        {
            return Some((clause(start), 750));
        }
        if frames.intersects(Frames::TOWARD) && ground.is_word(next, "to") {
            return Some((object(next + 1), 650));
        }
        if cue.form == CueForm::Passive {
            return None;
        }
        if frames.intersects(Frames::ABOUT) && ground.is_any(next, &["about", "of", "for", "against"]) {
            return Some((object(next + 1), 650));
        }
        if frames.intersects(Frames::AS) && self.names(cue) {
            return None;
        }
        if frames.intersects(Frames::AS) && self.begins_object(next) {
            return Some((object(next), 700));
        }
        if frames.intersects(Frames::NOUN) && self.begins_object(next) {
            return Some((object(next), if cue.cue.act == Act::Thought { 500 } else { 600 }));
        }
        let title = ground.quotation(next).is_some_and(|quotation| phrase::is_title(ground, quotation));
        if ground.is_quoted(next)
            && !title
            && frames.intersects(Frames::QUOTE.or(Frames::AS).or(Frames::NOUN))
        {
            return Some((object(next), 700));
        }
        None
    }

    /// Whether the verb only tells what a thing is called: a project called Wordnest, a trick called “the fold”.
    fn names(&self, cue: &CueGroup) -> bool {
        let ground = self.ground;
        let next = cue.range.end;
        let after = match ground.quotation(next) {
            Some(quotation) => quotation.tokens.end,
            None => (next..self.end).find(|&at| ground.tag(at) != Tag::Name).unwrap_or(self.end),
        };
        let complement = matches!(ground.tag(after), Tag::Determiner | Tag::Adjective | Tag::Noun);
        let described = ground.is_word(after, "as") || (complement && !ground.is_quoted(next));
        let thing =
            (cue.range.start.saturating_sub(4)..cue.range.start).any(|at| ground.is_any(at, &["a", "an"]));
        after > next && !described && (thing || !ground.is_quoted(next))
    }

    /// The `that` of a cue, an addressee and adverbials skipped.
    fn find_that(&self, start: usize) -> Option<usize> {
        let ground = self.ground;
        for at in start..self.end.min(start + MAX_GAP) {
            if ground.is_word(at, "that")
                && matches!(ground.tag(at), Tag::Subordinator)
                && !ground.is_quoted(at)
            {
                return Some(at);
            }
            let skips = match ground.tag(at) {
                Tag::Adverb => true,
                tag if tag.builds_phrase() => true,
                Tag::Pronoun => at == start || ground.tag(at - 1) == Tag::Preposition,
                _ => ground.kind(at) == TokenKind::Comma,
            };
            if !skips {
                return None;
            }
        }
        None
    }

    /// The infinitive after an object: urged X to.
    fn find_to(&self, start: usize) -> Option<usize> {
        let ground = self.ground;
        let start = start + usize::from(ground.is_any(start, &["on", "for"]));
        for at in start..self.end.min(start + MAX_GAP) {
            match ground.tag(at) {
                Tag::To if at > start => return Some(at),
                Tag::Conjunction => {}
                tag if tag.builds_phrase() => {}
                Tag::Pronoun if at == start => {}
                _ => return None,
            }
        }
        None
    }

    /// The clause without `that`: said (on Monday) he would; told reporters the company had.
    fn find_clause(&self, cue: &CueGroup, next: usize) -> Option<usize> {
        let ground = self.ground;
        let mut start = next;
        if cue.cue.frames.intersects(Frames::ADDRESSEE) {
            start = self.addressee_end(start);
        }
        start = self.time_end(start);
        if ground.kind(start) == TokenKind::Comma && start > next {
            start += 1;
        }
        if ground.kind(start) == TokenKind::Colon {
            start += 1;
        }
        let clause = !matches!(ground.tag(start), Tag::Punctuation | Tag::To | Tag::Conjunction);
        if !clause && !ground.is_quoted(start) {
            return None;
        }
        if ground.is_headline(start) && ground.words(start..self.end) >= 2 {
            return Some(start);
        }
        let limit = self.end.min(start + MAX_SUBJECT);
        let mut nominal = false;
        for at in start..limit {
            match ground.tag(at) {
                Tag::Verb | Tag::Auxiliary | Tag::Modal if nominal => return Some(start),
                Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Ing => nominal = true,
                Tag::Punctuation if matches!(ground.kind(at), TokenKind::Semicolon | TokenKind::Stop) => {
                    return None;
                }
                _ => nominal |= ground.is_quoted(at),
            }
        }
        None
    }

    /// Skips an addressee: told me, told the newspaper.
    fn addressee_end(&self, start: usize) -> usize {
        let ground = self.ground;
        let mut at = start;
        while at < self.end && at - start < 8 {
            let goes_on = match ground.tag(at) {
                Tag::Pronoun => {
                    at == start && ground.token(at).is_some_and(|token| token.is(Classes::OBJECT_PRONOUN))
                }
                Tag::Determiner => at == start,
                Tag::Noun | Tag::Adjective => true,
                Tag::Name => true,
                Tag::Clitic => at > start,
                _ => false,
            };
            if !goes_on {
                break;
            }
            at += 1;
            if ground.tag(at - 1) == Tag::Pronoun {
                break;
            }
        }
        at
    }

    /// Skips adverbs and times: Monday, on Monday, last week, in a statement.
    fn time_end(&self, start: usize) -> usize {
        let ground = self.ground;
        let mut at = start;
        while at < self.end && at - start < MAX_GAP {
            let time = ground
                .token(at)
                .is_some_and(|token| token.is(Classes::DAY.or(Classes::TIME).or(Classes::MONTH)));
            if time || ground.tag(at) == Tag::Adverb {
                at += 1;
            } else if ground.tag(at) == Tag::Adjective
                && ground.token(at + 1).is_some_and(|token| token.is(Classes::TIME))
            {
                at += 2;
            } else if ground.tag(at) == Tag::Preposition
                && let Some(phrase) = source::after(ground, at + 1, self.end)
                && phrase.len() <= 6
            {
                at = phrase.end;
            } else {
                break;
            }
        }
        at
    }

    fn begins_object(&self, at: usize) -> bool {
        let ground = self.ground;
        match ground.tag(at) {
            Tag::Determiner
            | Tag::Noun
            | Tag::Name
            | Tag::Adjective
            | Tag::Number
            | Tag::Ing
            | Tag::Pronoun => true,
            Tag::Participle => matches!(ground.tag(at + 1), Tag::Noun | Tag::Name),
            Tag::Wh => true,
            _ => ground.is_quoted(at),
        }
    }

    /// Skips when and where something was said: on Monday, in a statement, last week.
    pub(super) fn adverbials_end(&self, start: usize) -> usize {
        let ground = self.ground;
        let mut at = start;
        while at < self.end && at - start < MAX_GAP {
            let goes_on = match ground.tag(at) {
                Tag::Adverb => true,
                tag if tag.builds_phrase() => true,
                Tag::Pronoun => at > start && ground.tag(at - 1) == Tag::Preposition,
                _ => false,
            };
            if !goes_on || ground.is_quoted(at) {
                break;
            }
            at += 1;
        }
        at
    }
}
