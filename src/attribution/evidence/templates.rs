//! The features of a token: what its words, marks, neighbours and surroundings say about its label.
//!
//! One definition for training and for the engine. Every group of templates has numbers of its own, so that the same
//! values mean different things in different groups.

use super::Evidence;
use super::window::{Around, Nearest};
use super::word::Word;
use crate::model::table::join;
use crate::model::template::{Features, NONE, coarse};

/// What stands beyond the block.
pub(super) const BEYOND: Word = Word {
    form: NONE,
    stem: NONE,
    shape: NONE,
    suffix: [NONE; 2],
    prefix: NONE,
    classes: NONE,
    part: 63,
    finite: false,
    rate: 9,
    mark: 7,
    capital: false,
    kind: 31,
};

impl Evidence<'_, '_> {
    /// The token at a place of the block; what lies beyond is like nothing else.
    fn seen(&self, at: usize) -> &Word {
        if self.window.block.contains(&at) { self.words.get(at).unwrap_or(&BEYOND) } else { &BEYOND }
    }

    fn near(&self, at: usize, step: isize) -> &Word {
        self.seen(at.wrapping_add_signed(step))
    }

    /// The features of the token at `at`, which stands in the block of the window.
    pub(super) fn token_features(&self, at: usize, features: &mut Features) {
        let around = self.window.around(at);
        self.forms(at, features);
        self.rates(at, features);
        self.parts(at, features);
        self.quotation(at, &around, features);
        self.nearest_cues(at, &around, features);
        self.clause(at, &around, features);
        self.verbs(at, &around, features);
        self.block(at, &around, features);
    }

    fn forms(&self, at: usize, features: &mut Features) {
        features.group(0);
        let (w, before, after) = (self.seen(at), self.near(at, -1), self.near(at, 1));
        features.add(0);
        features.add(w.form);
        features.add(before.form);
        features.add(after.form);
        features.add(self.near(at, -2).form);
        features.add(self.near(at, 2).form);
        features.two(before.form, w.form);
        features.two(w.form, after.form);
        features.three(before.form, w.form, after.form);
        features.add(w.suffix[0]);
        features.add(w.suffix[1]);
        features.add(w.prefix);
        features.add(before.suffix[0]);
        features.add(after.suffix[0]);
        features.add(w.stem);
        features.three(before.suffix[1], w.suffix[1], after.suffix[1]);
        features.add(w.shape);
        features.three(before.shape, w.shape, after.shape);
        features.two(w.shape, before.form);
        features.two(w.shape, after.form);
        features.add(w.classes);
        features.two(before.classes, w.classes);
        features.two(w.classes, after.classes);
    }

    fn rates(&self, at: usize, features: &mut Features) {
        features.group(1);
        let rate = |step: isize| u32::from(self.near(at, step).rate);
        let (w, before, after) = (self.seen(at), self.near(at, -1), self.near(at, 1));
        features.add(rate(0));
        features.three(rate(-1), rate(0), rate(1));
        features.four(join(rate(-2).min(4), rate(-1)), rate(0), rate(1), rate(2).min(4));
        features.three(rate(0), before.shape, after.form);
        features.two(rate(0), before.form);
        features.four(rate(1), rate(2), rate(3), w.shape);
        features.four(rate(-1), rate(-2), rate(-3), w.shape);
        features.three(rate(0), u32::from(w.part), u32::from(before.part));
        features.three(rate(0), u32::from(w.part), u32::from(after.part));
    }

    fn parts(&self, at: usize, features: &mut Features) {
        features.group(2);
        let part = |step: isize| u32::from(self.near(at, step).part);
        let (w, before, after) = (self.seen(at), self.near(at, -1), self.near(at, 1));
        features.add(part(0));
        features.add(part(-1));
        features.add(part(1));
        features.add(part(-2));
        features.add(part(2));
        features.two(part(-1), part(0));
        features.two(part(0), part(1));
        features.three(part(-1), part(0), part(1));
        features.three(part(0), part(1), part(2));
        features.three(part(-2), part(-1), part(0));
        features.two(part(0), w.form);
        features.two(w.form, part(1));
        features.two(part(-1), w.form);
        features.two(part(0), after.form);
        features.two(part(0), before.form);
    }

    fn quotation(&self, at: usize, around: &Around, features: &mut Features) {
        let sentence = self.sentence(around);
        let Some(quoted) = self.ground.quotation(at) else {
            return self.outside_quotation(at, around, features);
        };
        features.group(3);
        let role = u32::from(self.seen(at).mark);
        let (start, end) = (quoted.tokens.start, quoted.tokens.end);
        let (before, after) = (self.seen(start.wrapping_sub(1)), self.seen(end));
        let length = quoted.tokens.len();
        let capital = u32::from(self.seen(start + 1).capital);
        let last = u32::from(self.seen(end.saturating_sub(2)).kind);
        let ending = quoted.end as u32;
        let after_rate =
            (end..end + 4).map(|at| self.seen(at).rate).filter(|rate| *rate < 9).max().unwrap_or(9);
        features.two(role, ending);
        features.four(role, coarse(length), join(capital, last), ending);
        features.three(before.form, capital, role);
        features.two(after.form, last);
        features.four(
            u32::from(before.rate),
            u32::from(after_rate),
            join(last, capital),
            u32::from(length > 7),
        );
        features.two(coarse(at - start), coarse(end - 1 - at));
        features.two(after.form, self.seen(end + 1).form);
        features.two(before.form, coarse(length));
        let whole = u32::from(start == sentence.tokens.start) * 2 + u32::from(end >= sentence.tokens.end);
        features.four(whole, u32::from(start == self.window.block.start), u32::from(length > 10), role);
        features.two(self.seen(start.wrapping_sub(2)).form, before.form);
        features.four(u32::from(before.part), u32::from(after.part), coarse(length), role);
        let inner = self.reading_depth(at);
        features.two(role, inner);
    }

    fn outside_quotation(&self, at: usize, around: &Around, features: &mut Features) {
        features.group(4);
        let Nearest { before, after } = around.edge;
        let left = before.map_or(NONE, |edge| coarse(at - edge));
        let right = after.map_or(NONE, |edge| coarse(edge - at));
        let w = self.seen(at);
        let sentence = self.sentence(around);
        features.add(0);
        features.add(left);
        features.add(right);
        features.three(left, right, u32::from(w.rate));
        features.two(left, w.form);
        features.two(right, w.form);
        features.three(left, w.shape, self.near(at, 1).form);
        let ended = before.map_or(NONE, |edge| u32::from(self.seen(edge.wrapping_sub(1)).kind));
        features.three(left, ended, before.map_or(NONE, |edge| u32::from(self.seen(edge).mark)));
        features.two(u32::from(before.is_none()), u32::from(after.is_none()));
        let here = |edge: Option<usize>| edge.map_or(2, |edge| u32::from(sentence.tokens.contains(&edge)));
        features.two(here(before), here(after));
        features.three(left, u32::from(w.part), u32::from(w.rate));
        features.three(right, u32::from(w.part), u32::from(w.rate));
    }

    fn nearest_cues(&self, at: usize, around: &Around, features: &mut Features) {
        features.group(5);
        let w = self.seen(at);
        let stem = |near: Option<usize>| near.map_or(NONE, |near| self.seen(near).stem);
        let away = |near: Option<usize>| near.map_or(NONE, |near| coarse(near.abs_diff(at)));
        let rate = |near: Option<usize>| near.map_or(NONE, |near| u32::from(self.seen(near).rate));
        let Nearest { before, after } = around.cue;
        features.two(stem(before), away(before));
        features.two(stem(after), away(after));
        features.add(stem(before));
        features.add(stem(after));
        features.two(stem(before), stem(after));
        features.two(stem(before), before.map_or(NONE, |near| self.seen(near + 1).form));
        features.two(stem(after), after.map_or(NONE, |near| self.seen(near.wrapping_sub(1)).form));
        features.three(stem(before), u32::from(w.part), away(before));
        features.three(stem(after), u32::from(w.part), away(after));
        let weak = around.weak_cue;
        features.two(stem(weak.before), away(weak.before));
        features.two(stem(weak.after), away(weak.after));
        features.four(rate(weak.before), rate(weak.after), away(weak.before), away(weak.after));
        let between = |from: usize, to: usize| self.between(from, to);
        features.two(rate(weak.before), weak.before.map_or(NONE, |near| between(near + 1, at)));
        features.two(rate(weak.after), weak.after.map_or(NONE, |near| between(at + 1, near)));
        let sentence = self.sentence(around);
        let side = if at == sentence.best { 2 } else { u32::from(at > sentence.best) };
        let best = if sentence.best_rate >= 3 { self.seen(sentence.best).stem } else { NONE };
        features.two(best, side);
        features.three(best, side, w.form);
        features.three(u32::from(sentence.best_rate), coarse(at.abs_diff(sentence.best)), side);
        features.three(best, side, u32::from(w.part));
    }

    /// What stands between two tokens: `that`, commas (up to 3), an edge of a quotation.
    fn between(&self, from: usize, to: usize) -> u32 {
        let counted = |sums: &[u32], from: usize, to: usize| {
            let at = |index: usize| sums.get(index).copied().unwrap_or(0);
            at(to).saturating_sub(at(from))
        };
        let commas = counted(&self.commas, from, to).min(3);
        let that = counted(&self.thats, from, to).min(1);
        let edges = counted(&self.edges, from, to).min(1);
        commas * 4 + that * 2 + edges
    }

    fn clause(&self, at: usize, around: &Around, features: &mut Features) {
        features.group(6);
        let w = self.seen(at);
        let sentence = &self.sentence(around).tokens;
        let Nearest { before, after } = around.pause;
        let start = before.map_or(sentence.start, |pause| pause + 1);
        let first = self.seen(start);
        let mark = |pause: Option<usize>| pause.map_or(NONE, |pause| self.seen(pause).form);
        let away = |pause: Option<usize>| pause.map_or(NONE, |pause| coarse(pause.abs_diff(at)));
        features.add(first.form);
        features.two(first.form, self.seen(start + 1).form);
        features.two(first.form, coarse(at.abs_diff(start)));
        features.four(mark(before), away(before), mark(after), away(after));
        let next = after.filter(|pause| pause + 1 < sentence.end);
        let best = next.map_or(NONE, |pause| {
            let clause = (pause + 1..(pause + 5).min(sentence.end)).map(|at| self.seen(at).rate);
            u32::from(clause.filter(|rate| *rate < 9).max().unwrap_or(0))
        });
        let second = |step: usize| next.map_or(NONE, |pause| self.seen(pause + step).form);
        features.three(mark(next), second(1), best);
        features.three(mark(next), best, u32::from(w.rate));
        features.two(second(1), second(2));
        features.three(mark(next), next.map_or(NONE, |pause| u32::from(self.seen(pause + 1).part)), best);
        let last = |step: usize| self.seen(sentence.end.wrapping_sub(step)).form;
        features.three(last(2), last(3), coarse(sentence.end - 1 - at.min(sentence.end - 1)));
        features.two(u32::from(first.part), u32::from(w.part));
        features.two(first.form, u32::from(w.part));
    }

    fn verbs(&self, at: usize, around: &Around, features: &mut Features) {
        features.group(7);
        let w = self.seen(at);
        let Nearest { before, after } = around.verb;
        let stem = |near: Option<usize>| near.map_or(NONE, |near| self.seen(near).stem);
        let away = |near: Option<usize>| near.map_or(NONE, |near| coarse(near.abs_diff(at)));
        let part = u32::from(w.part);
        features.three(stem(before), away(before), part);
        features.three(stem(after), away(after), part);
        features.two(stem(before), stem(after));
        features.add(stem(before));
        features.add(stem(after));
        features.two(stem(before), before.map_or(NONE, |near| u32::from(self.seen(near + 1).part)));
        features.add(after.map_or(NONE, |near| self.path(at, near)));
        features.add(before.map_or(NONE, |near| self.path(near, at)));
        let rate = |near: Option<usize>| near.map_or(NONE, |near| u32::from(self.seen(near).rate));
        features.four(rate(before), rate(after), away(before), away(after));
        features.three(rate(after), after.map_or(NONE, |near| self.path(at, near)), u32::from(w.rate));
    }

    /// The parts of speech from one token to another, if they are near.
    fn path(&self, from: usize, to: usize) -> u32 {
        const MAX_PATH: usize = 7;
        if to - from >= MAX_PATH {
            return 1;
        }
        (from..=to).fold(2, |path, at| join(path, u32::from(self.seen(at).part)))
    }

    fn block(&self, at: usize, around: &Around, features: &mut Features) {
        features.group(8);
        let w = self.seen(at);
        let block = &self.window.block;
        let sentence = self.sentence(around);
        let (first, last) = (self.seen(block.start), self.seen(block.end.wrapping_sub(1)));
        let begins = u32::from(at == sentence.tokens.start) + u32::from(at == block.start);
        let into = (at - block.start).min(8) as u32;
        features.three(begins, coarse(sentence.tokens.len()), u32::from(sentence.best_rate));
        features.two(around.sentence.min(3) as u32, begins);
        features.three(u32::from(sentence.best_rate), u32::from(sentence.cues), u32::from(sentence.has_edge));
        features.add(self.seen(sentence.tokens.start).form);
        features.two(coarse(block.len()), coarse(sentence.tokens.len()));
        features.three(self.window.colon as u32, into, first.shape);
        features.four(u32::from(first.mark), u32::from(last.mark), begins, u32::from(w.mark));
        features.three(first.shape, into.min(5), coarse(block.len()));
        let previous = block.start.checked_sub(1).and_then(|at| self.words.get(at)).unwrap_or(&BEYOND);
        features.four(u32::from(previous.mark), u32::from(previous.kind), u32::from(first.mark), begins);
        let neighbour = |step: isize| {
            let index = around.sentence.wrapping_add_signed(step);
            self.window.sentences.get(index).map_or(NONE, |near| {
                u32::from(near.best_rate) * 8
                    + u32::from(near.has_edge) * 4
                    + u32::from(near.quoted) * 2
                    + u32::from(near.begins_quoted)
            })
        };
        let state = u32::from(sentence.quoted) * 2 + u32::from(sentence.begins_quoted);
        features.three(neighbour(-1), begins, state);
        features.three(neighbour(1), state, u32::from(sentence.has_edge));
        features.two(u32::from(self.headline), u32::from(w.part));
    }
}
