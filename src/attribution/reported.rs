//! Reported speech: what a cue introduces in the writer's words, with quoted fragments or without.

use super::complement::Complement;
use super::cue::{CueForm, CueGroup};
use super::draft::{Draft, Used};
use super::extent::{self, Reach};
use super::ground::Ground;
use super::source;
use crate::lexicon::{Classes, Frames};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Attributes the clauses and phrases that cues introduce, sentence by sentence; only outermost contents are kept.
pub(super) fn find(ground: &Ground<'_>, cues: &[CueGroup], drafts: &mut Vec<Draft>, used: &mut Used) {
    let mut first = 0;
    for sentence in ground.reading.sentences.iter() {
        while cues.get(first).is_some_and(|cue| cue.head < sentence.tokens.start) {
            first += 1;
        }
        let past = first
            + cues.get(first..).unwrap_or_default().partition_point(|cue| cue.head < sentence.tokens.end);
        let mut reporter = Reporter {
            ground,
            cues,
            drafts,
            used,
            sentence: sentence.tokens.clone(),
            floor: sentence.tokens.start,
            last: None,
        };
        for index in first..past {
            reporter.attribute(index, past);
        }
        first = past;
    }
}

/// Attributes the cues of one sentence, from left to right.
struct Reporter<'f> {
    ground: &'f Ground<'f>,
    cues: &'f [CueGroup],
    drafts: &'f mut Vec<Draft>,
    used: &'f mut Used,
    sentence: Range<usize>,
    /// What lies before belongs to earlier attributions.
    floor: usize,
    /// The last draft of this sentence.
    last: Option<usize>,
}

impl Reporter<'_> {
    fn attribute(&mut self, index: usize, past: usize) {
        let Some(cue) = self.cues.get(index) else { return };
        if let Some(direct) = self.used.cues.get(index).copied().flatten() {
            if self.drafts.get(direct).is_some_and(|draft| !draft.content.is_empty()) {
                self.remember(cue, direct);
            }
            return;
        }
        if cue.range.start < self.floor {
            return;
        }
        let later = self.cues.get(index + 1..past).unwrap_or_default();
        let draft = match cue.form {
            CueForm::Preposition => self.according(cue, later),
            CueForm::Noun => self.noun(cue, later),
            _ => self.verb(cue, later),
        };
        let Some(mut draft) = draft else { return };
        self.settle(&mut draft);
        if draft.content.is_empty() {
            return;
        }
        self.floor = self.floor.max(draft.end());
        self.used.take(self.ground, &draft, self.drafts.len());
        self.drafts.push(draft);
        self.last = Some(self.drafts.len() - 1);
    }

    /// A direct quotation gives its source to participles after its cue.
    fn remember(&mut self, cue: &CueGroup, direct: usize) {
        self.last = Some(direct);
        let source = self.drafts.get(direct).and_then(|draft| draft.source.as_ref());
        self.floor = self.floor.max(cue.range.end).max(source.map_or(0, |source| source.end));
    }

    /// Takes over the quotations whose reporters stand in its contents too; ends the contents before any other that has
    /// its reporter already, and drops those that hold their own source.
    fn settle(&mut self, draft: &mut Draft) {
        let ground = self.ground;
        let place = self.drafts.len();
        for content in &mut draft.content {
            let mut at = content.start;
            while at < content.end {
                let owner = ground.outer(at).and_then(|index| self.used.quotations.get(index).copied()?);
                if let Some(owner) = owner.and_then(|owner| self.drafts.get_mut(owner)) {
                    if !owner.is_inside(content) {
                        *content = ground.trimmed(content.start..at);
                        break;
                    }
                    owner.give_way_to(place);
                }
                at = ground.quotation(at).map_or(at + 1, |quotation| quotation.tokens.end.max(at + 1));
            }
        }
        let source = draft.source.clone().unwrap_or_default();
        draft.content.retain(|content| {
            !content.is_empty() && (source.end <= content.start || content.end <= source.start)
        });
    }

    /// According to X, …  ·  …, according to X.
    fn according(&self, cue: &CueGroup, later: &[CueGroup]) -> Option<Draft> {
        let source = source::after(self.ground, cue.range.end, self.sentence.end)?;
        let leads = self.ground.words(self.floor..cue.range.start) == 0;
        let content = if leads {
            let start = source.end + usize::from(self.ground.kind(source.end) == TokenKind::Comma);
            start..extent::end(self.ground, start, self.sentence.end, Reach::Clause, later)
        } else {
            extent::clause_before(self.ground, self.floor, cue.range.start)?
        };
        let mut draft = Draft::new(content, Some(cue), Some(source.clone()), 850);
        // The plan, according to X, will work: the clause goes on after the aside.
        if !leads && self.ground.kind(source.end) == TokenKind::Comma {
            self.resume(&mut draft, source.end + 1, later);
        }
        Some(draft)
    }

    /// His claim that …  ·  the accusation by X that …
    fn noun(&self, cue: &CueGroup, later: &[CueGroup]) -> Option<Draft> {
        let ground = self.ground;
        let mut at = cue.range.end;
        let mut source = None;
        if ground.is_any(at, &["by", "from"])
            && let Some(by) = source::after(ground, at + 1, self.sentence.end)
        {
            at = by.end;
            source = Some(by);
        }
        let frames = cue.cue.frames;
        let clause = frames.intersects(Frames::THAT)
            && ground.is_word(at, "that")
            && matches!(ground.tag(at), Tag::Subordinator);
        let infinitive = frames.intersects(Frames::TO) && ground.tag(at) == Tag::To;
        if !clause && !infinitive {
            return None;
        }
        let source = source.or_else(|| self.possessor(cue.head));
        let reach = if clause { Reach::Clause } else { Reach::Phrase };
        let mut content = at..extent::end(ground, at, self.sentence.end, reach, later);
        if !self.is_clause(self.sentence.start..cue.range.start) {
            content.end = extent::first_clause(ground, content.clone());
        }
        let score = if source.is_some() { 650 } else { 450 };
        Some(Draft::new(content, Some(cue), source, score))
    }

    /// The possessor before a noun: his claim, Ada Byron’s claim.
    fn possessor(&self, noun: usize) -> Option<Range<usize>> {
        let ground = self.ground;
        let before = (self.floor..noun)
            .rev()
            .take(4)
            .find(|&at| !matches!(ground.tag(at), Tag::Adjective | Tag::Noun))?;
        if ground.token(before)?.is(Classes::POSSESSIVE) {
            return Some(before..before + 1);
        }
        if ground.tag(before) == Tag::Clitic {
            return source::before(ground, before, self.floor);
        }
        None
    }

    fn verb(&self, cue: &CueGroup, later: &[CueGroup]) -> Option<Draft> {
        if let Some(draft) = self.aside(cue, later) {
            return Some(draft);
        }
        if let Some(draft) = self.passive(cue) {
            return Some(draft);
        }
        // The source comes first: it is sought within bounds, a content reads on to the end of the sentence.
        let (source, shares) = self.subject(cue);
        if source.is_none() && shares.is_none() && cue.form != CueForm::Passive {
            return None;
        }
        let (mut content, frame_score) = self.complement().find(cue, later)?;
        if source.as_ref().is_some_and(|source| self.ground.tag(source.start) == Tag::Wh && source.len() == 1)
        {
            content.end = extent::first_clause(self.ground, content.clone());
        }
        let score = if source.is_some() { frame_score } else { frame_score.saturating_sub(150) };
        Some(Draft::new(content, Some(cue), source, score).sharing(shares))
    }

    /// The plan was endorsed by X: what is reported is the subject.
    fn passive(&self, cue: &CueGroup) -> Option<Draft> {
        let ground = self.ground;
        let fits = cue.form == CueForm::Passive
            && cue.cue.frames.intersects(Frames::NOUN)
            && ground.is_word(cue.range.end, "by");
        let source = fits.then(|| source::after(ground, cue.range.end + 1, self.sentence.end)).flatten()?;
        let content = source::before(ground, cue.range.start, self.floor)?;
        Some(Draft::new(content, Some(cue), Some(source), 600))
    }

    /// …, X said.  ·  …, said X.  ·  The plan, X said, will work.
    fn aside(&self, cue: &CueGroup, later: &[CueGroup]) -> Option<Draft> {
        let ground = self.ground;
        if cue.form != CueForm::Finite || !cue.cue.frames.intersects(Frames::QUOTE.or(Frames::BARE)) {
            return None;
        }
        let (source, aside) = match source::before(ground, cue.range.start, self.floor) {
            Some(source) => (source.clone(), source.start..self.complement().adverbials_end(cue.range.end)),
            None => {
                let comma = self.is_break(cue.range.start.checked_sub(1)?);
                let source =
                    comma.then(|| source::after(ground, cue.range.end, self.sentence.end)).flatten()?;
                (source.clone(), cue.range.start..self.complement().adverbials_end(source.end))
            }
        };
        // As the authors explain, …
        if ground.is_word(aside.start.wrapping_sub(1), "as") && ground.words(self.floor..aside.start) == 1 {
            let start = aside.end + 1;
            if ground.kind(aside.end) != TokenKind::Comma || ground.words(start..self.sentence.end) < 2 {
                return None;
            }
            let content = start..extent::end(ground, start, self.sentence.end, Reach::Clause, later);
            return Some(Draft::new(content, Some(cue), Some(source), 800));
        }
        let before = aside.start.checked_sub(1).filter(|&at| at > self.floor)?;
        let resumes = ground.kind(aside.end) == TokenKind::Comma;
        let clause =
            self.is_clause(self.floor..before) || (resumes && self.is_clause(aside.end..self.sentence.end));
        if !self.is_break(before) || ground.words(self.floor..before) < 2 || !clause {
            return None;
        }
        let ends = aside.end >= self.sentence.end
            || matches!(
                ground.kind(aside.end),
                TokenKind::Stop | TokenKind::Exclamation | TokenKind::Semicolon
            );
        if !ends && !resumes {
            return None;
        }
        let content = extent::clause_before(ground, self.floor, before)?;
        let mut draft = Draft::new(content, Some(cue), Some(source), 800);
        if resumes {
            self.resume(&mut draft, aside.end + 1, later);
        }
        Some(draft)
    }

    /// Adds what goes on after an aside, unless another reporter takes over there.
    fn resume(&self, draft: &mut Draft, start: usize, later: &[CueGroup]) {
        if self.ground.tag(start) == Tag::Conjunction {
            return;
        }
        let end = extent::end(self.ground, start, self.sentence.end, Reach::Clause, later);
        let taken = later.iter().any(|next| next.range.start < end && next.range.start <= start + 1);
        if !taken && self.ground.words(start..end) > 1 {
            draft.content.push(start..end);
        }
    }

    /// A comma, or a quotation's end with a comma inside.
    fn is_break(&self, at: usize) -> bool {
        let inside = self.ground.is_quoted(at) && at > 0 && self.ground.kind(at - 1) == TokenKind::Comma;
        self.ground.kind(at) == TokenKind::Comma || inside
    }

    /// Whether words have a finite verb among them, or a quotation.
    fn is_clause(&self, range: Range<usize>) -> bool {
        let finite = |at: usize| self.ground.tag(at).is_finite();
        range.rev().take(source::MAX_LOOK_BACK).any(|at| finite(at) || self.ground.is_quoted(at))
    }

    fn complement(&self) -> Complement<'_> {
        Complement { ground: self.ground, end: self.sentence.end }
    }

    /// The source of a verb, or the earlier draft that has it.
    fn subject(&self, cue: &CueGroup) -> (Option<Range<usize>>, Option<usize>) {
        let ground = self.ground;
        let shared = || match self.last {
            Some(last) => (self.drafts.get(last).and_then(|draft| draft.source.clone()), Some(last)),
            None => (source::main_subject(ground, self.sentence.start, cue.range.start), None),
        };
        match cue.form {
            CueForm::Passive => {
                let by = (cue.range.end..self.sentence.end.min(cue.range.end + 3))
                    .find(|&at| ground.is_word(at, "by"));
                (by.and_then(|by| source::after(ground, by + 1, self.sentence.end)), None)
            }
            // a narrator asking
            CueForm::Participle if self.follows_noun(cue) => {
                (source::before(ground, cue.range.start, self.floor.max(self.sentence.start)), None)
            }
            CueForm::Participle => shared(),
            CueForm::Infinitive => {
                (source::nearest_subject(ground, self.sentence.start, cue.range.start), None)
            }
            _ => match source::before(ground, cue.range.start, self.floor.max(self.sentence.start)) {
                Some(source) => (Some(source), None),
                None if cue.range.start > self.sentence.start
                    && ground.tag(cue.range.start - 1) == Tag::Conjunction =>
                {
                    shared()
                }
                None => (None, None),
            },
        }
    }

    /// Whether the noun right before a participle is who speaks: (footage of) Ada Byron saying; but not a letter urging.
    fn follows_noun(&self, cue: &CueGroup) -> bool {
        let ground = self.ground;
        let Some(subject) = source::before(ground, cue.range.start, self.floor.max(self.sentence.start))
        else {
            return false;
        };
        let Some(head) = ground.token(subject.end - 1) else { return false };
        let thing = head.is(Classes::DOCUMENT.or(Classes::DAY).or(Classes::TIME).or(Classes::MONTH));
        let object = subject.start > self.sentence.start
            && ground.tag(subject.start - 1) == Tag::Preposition
            && !ground.is_any(subject.start - 1, &["of", "with", "by"]);
        subject.end == cue.range.start && !thing && !object
    }
}
