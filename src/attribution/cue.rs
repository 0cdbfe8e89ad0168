//! Cues: groups of words that report (“has repeatedly said”, “according to”, “his claim”).

use super::ground::Ground;
use crate::annotated::{Act, Stance};
use crate::lexicon::{self, Classes, Cue, Frames};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// A reporting word with what belongs to it.
#[derive(Clone, Debug)]
pub(super) struct CueGroup {
    /// The reporting word.
    pub(super) head: usize,
    /// The whole group: auxiliaries, adverbs, the word, its particle.
    pub(super) range: Range<usize>,
    /// What the lexicon knows of the word.
    pub(super) cue: &'static Cue,
    /// How the word stands in its sentence.
    pub(super) form: CueForm,
    /// Whether the act itself is denied.
    pub(super) negated: bool,
}

impl CueGroup {
    /// A word that is no listed cue but stands where one stands: a verb, a colon.
    pub(super) fn unlisted(at: usize) -> CueGroup {
        const SAYS: Cue = Cue { lemma: "say", act: Act::Speech, stance: Stance::Says, frames: Frames::QUOTE };
        CueGroup { head: at, range: at..at + 1, cue: &SAYS, form: CueForm::Finite, negated: false }
    }
}

/// How a reporting word stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueForm {
    /// With a subject of its own: she said, she has said.
    Finite,
    /// After another verb: refused to say.
    Infinitive,
    /// Without a subject of its own: “…, saying that”.
    Participle,
    /// With the source after `by` or unnamed: was told that.
    Passive,
    /// A noun: the claim that.
    Noun,
    /// Before its source: according to X.
    Preposition,
}

/// Words that a verb group looks back over at most; longer ones are no English.
const MAX_GROUP: usize = 8;

/// All cues outside quotations, in order.
pub(super) fn find(ground: &Ground<'_>) -> Vec<CueGroup> {
    let mut found: Vec<CueGroup> = Vec::new();
    for sentence in ground.reading.sentences.iter() {
        for head in sentence.tokens.clone() {
            let inside_last = found.last().is_some_and(|last| last.range.contains(&head));
            if ground.outer(head).is_none()
                && !inside_last
                && let Some(group) = group(ground, head, &sentence.tokens)
            {
                found.push(group);
            }
        }
    }
    found
}

fn group(ground: &Ground<'_>, head: usize, sentence: &Range<usize>) -> Option<CueGroup> {
    let id = ground.token(head)?.cue?;
    let tag = ground.tag(head);
    match tag {
        Tag::Verb | Tag::Ing | Tag::Participle | Tag::Base => {
            verb_group(ground, head, sentence, lexicon::verb_cue(id)?)
        }
        Tag::Noun | Tag::Name => noun_group(ground, head, sentence, lexicon::noun_cue(id)?),
        _ => None,
    }
}

fn noun_group(
    ground: &Ground<'_>,
    head: usize,
    sentence: &Range<usize>,
    cue: &'static Cue,
) -> Option<CueGroup> {
    let (range, form) = if cue.frames.intersects(Frames::SOURCE) {
        (head..head + 2, CueForm::Preposition)
    } else {
        (head..head + 1, CueForm::Noun)
    };
    let whole = form == CueForm::Noun || (range.end <= sentence.end && ground.is_word(head + 1, "to"));
    whole.then_some(CueGroup { head, range, cue, form, negated: false })
}

fn verb_group(
    ground: &Ground<'_>,
    head: usize,
    sentence: &Range<usize>,
    cue: &'static Cue,
) -> Option<CueGroup> {
    let (mut start, mut end) = (head, head + 1);
    let (mut negated, mut be, mut helped, mut infinitive) = (false, false, false, false);
    while start > sentence.start && head - start < MAX_GROUP {
        let word = ground.token(start - 1)?;
        match ground.tag(start - 1) {
            Tag::Auxiliary => {
                be |= word.is(Classes::BE) && !helped;
                helped = true;
            }
            Tag::Modal => helped = true,
            Tag::Adverb if word.kind != TokenKind::Comma => {}
            Tag::To if !helped && !infinitive => infinitive = true,
            _ => break,
        }
        negated |= word.is(Classes::NEGATION);
        start -= 1;
        if infinitive && ground.tag(start) == Tag::To {
            break;
        }
    }
    // An adverb that begins the group belongs to the clause before it, unless something helps the verb.
    while start < head
        && ground.tag(start) == Tag::Adverb
        && !ground.token(start)?.is(Classes::NEGATION)
        && !ground.is_manner(start)
    {
        start += 1;
    }
    if cue.frames.intersects(Frames::OUT) {
        if end >= sentence.end || !ground.is_word(end, "out") {
            return None;
        }
        end += 1;
    }
    let tag = ground.tag(head);
    let form = match tag {
        Tag::Participle if be => CueForm::Passive,
        Tag::Participle if helped => CueForm::Finite,
        Tag::Participle if ground.is_word(end, "by") => CueForm::Passive,
        Tag::Participle => return None,
        Tag::Ing
            if start >= sentence.start + 2
                && ground.is_word(start - 1, "as")
                && ground.tag(start - 2) == Tag::Participle =>
        {
            // was quoted as saying
            start -= 2;
            while start > sentence.start && matches!(ground.tag(start - 1), Tag::Auxiliary | Tag::Adverb) {
                start -= 1;
            }
            CueForm::Finite
        }
        Tag::Ing if helped => CueForm::Finite,
        Tag::Ing => CueForm::Participle,
        Tag::Base if infinitive => CueForm::Infinitive,
        Tag::Base if helped => CueForm::Finite,
        Tag::Base => CueForm::Infinitive,
        _ => CueForm::Finite,
    };
    let negated = negated || cue.frames.intersects(Frames::REFUSES);
    Some(CueGroup { head, range: start..end, cue, form, negated })
}
