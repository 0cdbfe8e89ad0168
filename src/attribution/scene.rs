//! The scene of a document: the labelled runs with all that tells which of them belong together.

use super::Grammar;
use super::evidence::{Earlier, Evidence};
use super::ground::Ground;
use super::labels::{self, Role};
use super::link::Relation;
use super::mention::{self, Mention};
use std::ops::Range;

/// The runs of sources, cues and contents that the sequence tagger found, and what the grammar proposed.
pub(super) struct Scene<'s, 'r> {
    pub(super) ground: &'s Ground<'r>,
    pub(super) grammar: &'s Grammar,
    pub(super) evidence: &'s Evidence<'s, 'r>,
    /// What the tagger said.
    pub(super) labelled: &'s Earlier,
    /// The runs of each part, in order.
    runs: [Vec<Range<usize>>; 3],
    /// For every token and part: 0, or 1 + the index of the draft of the grammar that has it there.
    proposed: Vec<[u32; 3]>,
    /// For every draft the tokens of its content.
    extents: Vec<usize>,
    /// For every draft its source.
    sources: Vec<Option<Range<usize>>>,
    /// Pronouns and plain noun phrases outside quotations, in order.
    pub(super) mentions: Vec<Mention>,
}

impl<'s, 'r> Scene<'s, 'r> {
    pub(super) fn new(
        ground: &'s Ground<'r>,
        evidence: &'s Evidence<'s, 'r>,
        labelled: &'s Earlier,
        grammar: &'s Grammar,
    ) -> Self {
        let drafts = &grammar.drafts;
        let mut runs = [Vec::new(), Vec::new(), Vec::new()];
        for block in &ground.reading.tokens.of_block {
            let inside = labelled.labels().get(block.clone()).unwrap_or_default();
            for run in labels::runs(inside, block.start) {
                if let Some(runs) = runs.get_mut(run.role as usize) {
                    runs.push(run.tokens);
                }
            }
        }
        let mut proposed = vec![[0; 3]; ground.reading.tokens.all.len()];
        for (index, draft) in (1u32..).zip(drafts) {
            let parts = [
                (Role::Source, draft.source.as_slice()),
                (Role::Cue, draft.cue.as_slice()),
                (Role::Content, draft.content.as_slice()),
            ];
            for (part, ranges) in parts {
                for at in ranges.iter().cloned().flatten() {
                    if let Some(slot) = proposed.get_mut(at).and_then(|slots| slots.get_mut(part as usize)) {
                        *slot = index;
                    }
                }
            }
        }
        let sources = drafts.iter().map(|draft| draft.source.clone()).collect();
        let extents = drafts.iter().map(|draft| draft.content.iter().map(Range::len).sum()).collect();
        Scene {
            ground,
            grammar,
            evidence,
            labelled,
            runs,
            proposed,
            extents,
            sources,
            mentions: mention::find(ground),
        }
    }

    /// The runs of a part, in order.
    pub(super) fn runs(&self, part: Role) -> &[Range<usize>] {
        self.runs.get(part as usize).map_or(&[], Vec::as_slice)
    }

    /// The runs of a part that lie wholly between two tokens.
    pub(super) fn between(&self, part: Role, from: usize, to: usize) -> u32 {
        let runs = self.runs(part);
        let before = runs.partition_point(|run| run.start < from);
        let past = runs.partition_point(|run| run.end <= to);
        past.saturating_sub(before).min(3) as u32
    }

    /// Whether one draft of the grammar has both: 2, each is in a draft of its own: 1, else 0.
    pub(super) fn agreed(&self, first: (Role, &Range<usize>), second: (Role, &Range<usize>)) -> u32 {
        let of = |(part, tokens): (Role, &Range<usize>)| {
            let inside = self.proposed.get(tokens.clone()).unwrap_or_default();
            inside.iter().map(|slots| slots[part as usize]).find(|slot| *slot > 0).unwrap_or(0)
        };
        match (of(first), of(second)) {
            (0, _) | (_, 0) => 0,
            (one, other) if one == other => 2,
            _ => 1,
        }
    }

    /// Whether the grammar proposes this part there.
    pub(super) fn is_proposed(&self, part: Role, tokens: &Range<usize>) -> u32 {
        let inside = self.proposed.get(tokens.clone()).unwrap_or_default();
        u32::from(inside.iter().any(|slots| slots[part as usize] > 0))
    }

    /// How the grammar sees a cue: it is none: 0, it has no source: 1, it has one: 2.
    pub(super) fn named(&self, cue: &Range<usize>) -> u32 {
        let inside = self.proposed.get(cue.clone()).unwrap_or_default();
        let draft = inside.iter().map(|slots| slots[Role::Cue as usize]).find(|slot| *slot > 0);
        let source = draft.and_then(|draft| self.sources.get(draft as usize - 1));
        source.map_or(0, |source| 1 + u32::from(source.is_some()))
    }

    /// How far the grammar came to the same: no draft has most of the content: 0; the content alone: 1; with the cue
    /// (or the lack of one): 2; with the source: 3; with both: 4.
    pub(super) fn agreement(&self, relation: &Relation, source: Option<&Range<usize>>) -> u32 {
        let of = |tokens: &Range<usize>, part: Role| {
            let inside = self.proposed.get(tokens.clone()).unwrap_or_default();
            inside.iter().map(|slots| slots[part as usize]).find(|slot| *slot > 0).unwrap_or(0)
        };
        let content = relation.content.first().cloned().unwrap_or_default();
        let draft = of(&content, Role::Content);
        let Some(extent) = draft.checked_sub(1).and_then(|draft| self.extents.get(draft as usize)) else {
            return 0;
        };
        let size: usize = relation.content.iter().map(Range::len).sum();
        let same =
            relation.content.iter().cloned().flatten().filter(|&at| {
                self.proposed.get(at).is_some_and(|slots| slots[Role::Content as usize] == draft)
            });
        let same = same.count();
        if same * 2 < size.max(*extent) {
            return 0;
        }
        let cue = relation.cue.as_ref().map_or(0, |cue| of(cue, Role::Cue));
        let cue = cue == draft || cue == 0 && relation.cue.is_none();
        let named = self.sources.get(draft as usize - 1).is_some_and(Option::is_some);
        let source = source.map_or(!named, |source| of(source, Role::Source) == draft);
        1 + u32::from(cue) + 2 * u32::from(source)
    }

    /// The source that the grammar gives the draft with this cue, or with this content where there is no cue.
    pub(super) fn proposed_source(&self, relation: &Relation) -> Option<Range<usize>> {
        let (role, tokens) = match &relation.cue {
            Some(cue) => (Role::Cue, cue.clone()),
            None => (Role::Content, relation.content.first()?.clone()),
        };
        let inside = self.proposed.get(tokens)?;
        let draft = inside.iter().map(|slots| slots[role as usize]).find(|slot| *slot > 0)?;
        self.sources.get(draft as usize - 1)?.clone()
    }

    /// Whether the grammar knows a content as a quotation that goes on from a paragraph before.
    pub(super) fn goes_on(&self, relation: &Relation) -> bool {
        let start = relation.content.first().map_or(0, |content| content.start);
        let draft = self.proposed.get(start).map_or(0, |slots| slots[Role::Content as usize]);
        let draft = (draft as usize).checked_sub(1).and_then(|draft| self.grammar.drafts.get(draft));
        draft.is_some_and(|draft| {
            draft.shares.is_some() && draft.source.is_none() && draft.content == relation.content
        })
    }

    /// What the lexicon of reporting words knows of a cue's head: nothing 0, something 1; no cue 2.
    pub(super) fn listed(&self, head: Option<usize>) -> u32 {
        head.map_or(2, |head| u32::from(self.ground.token(head).is_some_and(|token| token.cue.is_some())))
    }

    /// How much of a content is labelled as one: 0 … 4, and whether its cue is labelled too: 8 more.
    pub(super) fn overlap(&self, relation: &Relation) -> u32 {
        let share = |tokens: &mut dyn Iterator<Item = usize>, part: Role| {
            let labels = tokens.map(|at| self.labelled.labels().get(at).and_then(|label| label.role()));
            let (all, same) =
                labels.fold((0, 0), |(all, same), label| (all + 1, same + u32::from(label == Some(part))));
            same * 4 / all.max(1)
        };
        let content = share(&mut relation.content.iter().cloned().flatten(), Role::Content);
        let cue =
            relation.cue.clone().map_or(0, |cue| 1 + u32::from(share(&mut cue.into_iter(), Role::Cue) > 1));
        content + 8 * cue
    }

    /// The mentions that lie wholly between two tokens.
    pub(super) fn mentions_between(&self, from: usize, to: usize) -> u32 {
        let before = self.mentions.partition_point(|mention| mention.tokens.start < from);
        let past = self.mentions.partition_point(|mention| mention.tokens.end <= to);
        past.saturating_sub(before).min(5) as u32
    }

    /// The sentence of a token, by number.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.ground.reading.sentence_of(at)
    }

    /// The block of a token, by number among those with tokens.
    pub(super) fn block(&self, at: usize) -> usize {
        let sentence = self.ground.reading.sentences.get(self.sentence(at));
        sentence.map_or(0, |sentence| sentence.block)
    }
}

/// How many tokens stand between two ranges.
pub(super) fn gap(one: &Range<usize>, other: &Range<usize>) -> usize {
    other.start.saturating_sub(one.end).max(one.start.saturating_sub(other.end))
}

/// A difference within bounds, as a number for features.
pub(super) fn step(from: usize, to: usize, most: isize) -> u32 {
    ((to as isize - from as isize).clamp(-most, most) + most) as u32
}
