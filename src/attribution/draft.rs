//! Drafts: attributions in tokens, before they become spans; and what they have used up.

use super::Attribution;
use super::cue::CueGroup;
use super::ground::Ground;
use crate::annotated::{Act, QuoteKind, Stance};
use crate::token::TokenKind;
use std::ops::Range;

/// An attribution in the making; all ranges are tokens, those of the content in order.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) source: Option<Range<usize>>,
    pub(super) act: Act,
    pub(super) stance: Stance,
    pub(super) negated: bool,
    pub(super) score: u16,
    /// The layout says that these are exact words, without quotation marks.
    pub(super) exact: bool,
    /// Index of the draft whose source is this one's too.
    pub(super) shares: Option<usize>,
}

impl Draft {
    /// A statement with the act and stance of its cue.
    pub(super) fn new(
        content: Range<usize>,
        cue: Option<&CueGroup>,
        source: Option<Range<usize>>,
        score: u16,
    ) -> Draft {
        Draft {
            content: vec![content],
            cue: cue.map(|cue| cue.range.clone()),
            source,
            act: cue.map_or(Act::Speech, |cue| cue.cue.act),
            stance: cue.map_or(Stance::Says, |cue| cue.cue.stance),
            negated: cue.is_some_and(|cue| cue.negated),
            score,
            exact: false,
            shares: None,
        }
    }

    /// The same statement with its source taken from an earlier draft.
    pub(super) fn sharing(self, earlier: Option<usize>) -> Draft {
        Draft { shares: earlier, ..self }
    }

    /// The first token of content, cue and source.
    pub(super) fn start(&self) -> usize {
        let parts = self.content.first().into_iter().chain(&self.cue).chain(&self.source);
        parts.map(|range| range.start).min().unwrap_or(0)
    }

    /// The token after the last one of content, cue and source.
    pub(super) fn end(&self) -> usize {
        let parts = self.content.last().into_iter().chain(&self.cue).chain(&self.source);
        parts.map(|range| range.end).max().unwrap_or(0)
    }

    /// Whether content and cue lie wholly in these tokens of another statement.
    pub(super) fn is_inside(&self, other: &Range<usize>) -> bool {
        let ends = self.content.first().into_iter().chain(self.content.last()).chain(&self.cue);
        ends.into_iter().all(|part| other.start <= part.start && part.end <= other.end)
    }

    /// Leaves its content to the draft that holds all of it: only outermost statements are told.
    pub(super) fn give_way_to(&mut self, outer: usize) {
        self.content.clear();
        self.shares = Some(outer);
    }

    /// The attribution in spans; markers of block quotations are no content.
    pub(super) fn finish(&self, ground: &Ground<'_>, shares_source_of: Option<usize>) -> Attribution {
        let content = self.content.iter().filter(|range| !range.is_empty());
        Attribution {
            kind: self.kind(ground),
            content: content.map(|range| ground.span(range.clone())).collect(),
            cue: self.cue.clone().map(|range| ground.span(range)),
            source: self.source.clone().map(|range| ground.span(range)),
            act: self.act,
            stance: self.stance,
            negated: self.negated,
            score: self.score,
            shares_source_of,
            kept: false,
        }
    }

    fn kind(&self, ground: &Ground<'_>) -> QuoteKind {
        if self.exact {
            return QuoteKind::Direct;
        }
        let words = self.content.iter().cloned().flatten().filter(|&at| {
            ground.token(at).is_some_and(|token| token.is_word() && token.kind != TokenKind::Mark)
        });
        let (all, quoted) =
            words.fold((0, 0), |(all, quoted), at| (all + 1, quoted + usize::from(ground.is_quoted(at))));
        match quoted {
            0 => QuoteKind::Indirect,
            _ if quoted == all => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }
}

/// What the drafts have used up, so that nothing is found twice.
#[derive(Debug)]
pub(super) struct Used {
    /// For every cue the draft that has it.
    pub(super) cues: Vec<Option<usize>>,
    /// For every outermost quotation the draft of whose content it is (a part).
    pub(super) quotations: Vec<Option<usize>>,
}

impl Used {
    /// Takes the cues inside contents that the layout marks as exact words: they report nothing of their own.
    pub(super) fn take_cues(&mut self, cues: &[CueGroup], drafts: &[Draft]) {
        for (index, draft) in drafts.iter().enumerate().filter(|(_, draft)| draft.exact) {
            for content in &draft.content {
                let first = cues.partition_point(|cue| cue.head < content.start);
                let past = cues.partition_point(|cue| cue.head < content.end);
                self.cues.get_mut(first..past).into_iter().flatten().for_each(|slot| *slot = Some(index));
            }
        }
    }

    /// Nothing yet, of so many cues and quotations.
    pub(super) fn nothing(cues: usize, quotations: usize) -> Used {
        Used { cues: vec![None; cues], quotations: vec![None; quotations] }
    }

    /// Notes the quotations that the content of the draft with this index holds.
    pub(super) fn take(&mut self, ground: &Ground<'_>, draft: &Draft, index: usize) {
        for at in draft.content.iter().cloned().flatten() {
            if let Some(slot) = ground.outer(at).and_then(|quotation| self.quotations.get_mut(quotation)) {
                *slot = Some(index);
            }
        }
    }
}
