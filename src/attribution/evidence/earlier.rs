//! What an earlier pass said of the tokens, as evidence for a later one.

use super::Evidence;
use crate::attribution::draft::Draft;
use crate::attribution::ground::Ground;
use crate::attribution::labels::{Label, Role};
use crate::model::table::join;
use crate::model::template::{Features, NONE, coarse};
use std::ops::Range;

/// The labels of an earlier pass, how sure it was of each part, and what follows from them.
#[derive(Debug, Default)]
pub(in crate::attribution) struct Earlier {
    pub(super) labels: Vec<Label>,
    /// For every token how sure it is in a source, a cue, a content: 0 … 7.
    pub(super) sure: Vec<[u8; 3]>,
    /// For every token the nearest of a cue before and after it in its block.
    cues: Vec<(Option<u32>, Option<u32>)>,
    /// For every token of a cue: on which side its source and its content stand.
    sides: Vec<u8>,
    /// For every token the parts in its sentence before it and after it, and in the whole of it, as hashes.
    pub(super) patterns: Vec<[u32; 3]>,
}

/// From this level on a token counts as one of a cue.
const LIKELY: u8 = 3;

/// Parts of a sentence that its pattern tells apart.
const MAX_PATTERN: usize = 7;

impl Earlier {
    /// What follows from labels and levels of certainty, both one a token.
    pub(in crate::attribution) fn new(ground: &Ground<'_>, labels: Vec<Label>, sure: Vec<[u8; 3]>) -> Self {
        let size = labels.len();
        let mut earlier = Earlier {
            labels,
            sure,
            cues: vec![(None, None); size],
            sides: vec![0; size],
            patterns: vec![[0; 3]; size],
        };
        for block in &ground.reading.tokens.of_block {
            earlier.find_cues(block.clone());
        }
        for sentence in ground.reading.sentences.iter() {
            earlier.find_sides(&sentence.tokens);
            earlier.find_patterns(&sentence.tokens);
        }
        earlier
    }

    /// What the grammar proposes: labels by the parts of its drafts, certainty by their scores.
    pub(in crate::attribution) fn proposed(ground: &Ground<'_>, drafts: &[Draft]) -> Self {
        let size = ground.reading.tokens.all.len();
        let (mut labels, mut sure) = (vec![Label::Outside; size], vec![[0; 3]; size]);
        let mut write = |part: Role, tokens: &Range<usize>, level: u8| {
            for at in tokens.clone() {
                let (Some(label), Some(levels)) = (labels.get_mut(at), sure.get_mut(at)) else { return };
                *label = Label::of(part, at == tokens.start);
                levels[part as usize] = level;
            }
        };
        let level = |score: u16| match score {
            0..600 => 4,
            600..750 => 5,
            750..850 => 6,
            _ => 7,
        };
        for draft in drafts {
            draft.content.iter().for_each(|tokens| write(Role::Content, tokens, level(draft.score)));
        }
        for draft in drafts.iter().filter(|draft| !draft.content.is_empty()) {
            draft.source.iter().for_each(|tokens| write(Role::Source, tokens, level(draft.score)));
            draft.cue.iter().for_each(|tokens| write(Role::Cue, tokens, level(draft.score)));
        }
        Earlier::new(ground, labels, sure)
    }

    /// The same certainty with other labels.
    pub(in crate::attribution) fn with_labels(self, ground: &Ground<'_>, labels: Vec<Label>) -> Self {
        Earlier::new(ground, labels, self.sure)
    }

    /// The labels, one a token.
    pub(in crate::attribution) fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// How sure it is that a token stands in a part: 0 … 7.
    pub(in crate::attribution) fn sure(&self, at: usize, part: Role) -> u8 {
        self.sure.get(at).and_then(|levels| levels.get(part as usize)).copied().unwrap_or(0)
    }

    fn role(&self, at: usize) -> Option<Role> {
        self.labels.get(at).and_then(|label| label.role())
    }

    fn is_cue(&self, at: usize) -> bool {
        self.role(at) == Some(Role::Cue) || self.sure(at, Role::Cue) >= LIKELY
    }

    fn find_cues(&mut self, block: Range<usize>) {
        let mut last = None;
        for at in block.clone() {
            let cue = self.is_cue(at);
            if let Some(slot) = self.cues.get_mut(at) {
                slot.0 = last;
            }
            last = if cue { Some(at as u32) } else { last };
        }
        last = None;
        for at in block.rev() {
            let cue = self.is_cue(at);
            if let Some(slot) = self.cues.get_mut(at) {
                slot.1 = last;
            }
            last = if cue { Some(at as u32) } else { last };
        }
    }

    /// Notes for each token of a cue on which side the nearest source and content are.
    fn find_sides(&mut self, sentence: &Range<usize>) {
        const SOURCE_WITHIN: usize = 14;
        const CONTENT_WITHIN: usize = 5;
        for at in sentence.clone().filter(|&at| self.is_cue(at)).collect::<Vec<_>>() {
            let side = |part: Role, within: usize| {
                let found = (1..=within).find_map(|step| {
                    let left = at.checked_sub(step).filter(|left| sentence.contains(left));
                    let right = Some(at + step).filter(|right| sentence.contains(right));
                    let is = |place: Option<usize>| place.is_some_and(|place| self.role(place) == Some(part));
                    if is(left) {
                        Some(1)
                    } else if is(right) {
                        Some(2)
                    } else {
                        None
                    }
                });
                found.unwrap_or(0)
            };
            let sides = side(Role::Source, SOURCE_WITHIN) * 3 + side(Role::Content, CONTENT_WITHIN) + 1;
            if let Some(slot) = self.sides.get_mut(at) {
                *slot = sides;
            }
        }
    }

    fn find_patterns(&mut self, sentence: &Range<usize>) {
        self.sweep(sentence.clone(), 0);
        self.sweep(sentence.clone().rev(), 1);
        let whole = sentence.end.checked_sub(1).map_or(0, |last| {
            let before = self.patterns.get(last).map_or(0, |patterns| patterns[0]);
            join(before, self.role(last).map_or(7, |part| part as u32))
        });
        for at in sentence.clone() {
            if let Some(patterns) = self.patterns.get_mut(at) {
                patterns[2] = whole;
            }
        }
    }

    /// Hashes the sequence of parts met before each token on the way.
    fn sweep(&mut self, way: impl Iterator<Item = usize>, place: usize) {
        let (mut pattern, mut count, mut last) = (0, 0, None);
        for at in way {
            let part = self.role(at);
            if let Some(slot) = self.patterns.get_mut(at).and_then(|patterns| patterns.get_mut(place)) {
                *slot = pattern;
            }
            if part.is_some() && part != last && count < MAX_PATTERN {
                pattern = join(pattern + 1, part.map_or(0, |part| part as u32));
                count += 1;
            }
            if part.is_some() {
                last = part;
            }
        }
    }
}

impl Evidence<'_, '_> {
    /// The features that an earlier pass gives the token at `at`; `group` is the first number of two.
    pub(super) fn earlier_features(&self, at: usize, earlier: &Earlier, group: u32, features: &mut Features) {
        features.group(group);
        let label = |step: isize| Evidence::label(&earlier.labels, at.wrapping_add_signed(step));
        let part = |step: isize| {
            let at = at.wrapping_add_signed(step);
            earlier.labels.get(at).map_or(9, |label| label.role().map_or(3, |part| part as u32))
        };
        let form = self.words.get(at).map_or(NONE, |word| word.form);
        features.add(label(0));
        features.add(label(-1));
        features.add(label(1));
        features.three(label(-1), label(0), label(1));
        features.four(join(part(-2), part(-1)), part(0), part(1), part(2));
        features.four(join(part(0), part(1)), part(2), part(3), part(4));
        features.four(join(part(0), part(-1)), part(-2), part(-3), part(-4));
        features.two(label(0), form);
        features.three(part(-1), part(0), form);
        features.three(part(0), part(1), form);
        let [source, cue, content] = earlier.sure.get(at).copied().unwrap_or_default().map(u32::from);
        features.add(source);
        features.add(cue);
        features.add(content);
        features.three(source, cue, content);
        let w = self.words.get(at).map_or(0, |word| u32::from(word.part));
        features.two(label(0), w);
        features.three(label(-1), label(0), w);
        self.earlier_cues(at, earlier, group + 1, features);
    }

    fn earlier_cues(&self, at: usize, earlier: &Earlier, group: u32, features: &mut Features) {
        features.group(group);
        let part = earlier.role(at).map_or(3, |part| part as u32);
        let sentence = self.ground.reading.sentence_of(at);
        let (before, after) = earlier.cues.get(at).copied().unwrap_or_default();
        for (near, is_before) in [(before, true), (after, false)] {
            let Some(near) = near.map(|near| near as usize) else {
                (0..3).for_each(|_| features.add(NONE));
                continue;
            };
            let stem = self.words.get(near).map_or(NONE, |word| word.stem);
            let sides = earlier.sides.get(near).map_or(0, |sides| u32::from(*sides));
            let here = u32::from(self.ground.reading.sentence_of(near) == sentence);
            let pattern = earlier.patterns.get(at).map_or(0, |patterns| patterns[usize::from(!is_before)]);
            features.three(stem, u32::from(earlier.sure(near, Role::Cue)), coarse(at.abs_diff(near)));
            features.four(sides, pattern, here, part);
            features.four(stem, sides, part, here);
        }
        let [before, after, whole] = earlier.patterns.get(at).copied().unwrap_or_default();
        let role = self.words.get(at).map_or(0, |word| u32::from(word.mark > 0));
        features.three(whole, part, role);
        features.three(before, part, after);
        let bounds = self.ground.reading.sentences.get(sentence).map(|each| each.tokens.clone());
        let bounds = bounds.unwrap_or(at..at + 1);
        let pattern = |place: Option<usize>| {
            place.and_then(|place| earlier.patterns.get(place)).map_or(NONE, |patterns| patterns[2])
        };
        let previous = bounds.start.checked_sub(1);
        let block = &self.window.block;
        let inside = |place: Option<usize>| u32::from(place.is_some_and(|place| block.contains(&place)));
        features.three(pattern(previous), inside(previous), whole);
        features.three(pattern(Some(bounds.end)), inside(Some(bounds.end)), whole);
        features.four(pattern(previous), inside(previous), part, u32::from(at == bounds.start));
    }
}
