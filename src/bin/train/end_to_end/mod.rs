//! The measure of attributions, from a text to who said what in it.
//!
//! An attribution is *right* when its content shares half of its words or more with a marked one (Jaccard ≥ ½, one to
//! one) and so does at least one word of their sources, or neither has a source. Words are runs of letters and digits:
//! quotation marks, white space and punctuation at the edges never matter.
//!
//! Three sections, each with what it does not care about:
//! - A, direct quotes: marked contents that stand wholly in quotation marks. Only what is direct itself, or meets a
//!   direct one best, is counted against it; of that, nothing that lies by half or more in a content that is not direct.
//! - B, all attributions.
//! - C, reported speech: what stands at least partly in quotation marks or has a verb of saying or writing as its cue.
//!   Nothing that meets another marked attribution best is counted against it.

mod words;

use crate::articles::{Article, Attribution, Span};
use crate::chance::Chance;
use std::fmt::Write as _;
use std::ops::AddAssign;
use words::{Kind, Reading};

/// The names of the sections, in order.
const SECTIONS: [&str; 3] = ["A direct quotes", "B all attributions", "C reported speech"];

/// The counts of one document or many, a section each: A, B, C.
pub(crate) type Sections = [Counts; 3];

/// What was counted in one section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Attributions that the engine found.
    pub(crate) found: usize,
    /// Attributions that people marked.
    pub(crate) marked: usize,
    /// Pairs whose contents agree by half or more.
    pub(crate) matched: usize,
    /// Pairs among them whose sources agree too.
    pub(crate) right: usize,
    /// Pairs whose contents are the same words.
    pub(crate) exact: usize,
    /// Matched pairs in which people marked a source.
    pub(crate) sourced: usize,
    /// Of them, those in which the source that was found holds the head of the marked one.
    pub(crate) heads: usize,
    /// Of marked attributions that are direct, mixed and indirect: how many are matched, of how many.
    pub(crate) by_kind: [(usize, usize); 3],
}

/// Precision, recall and their harmonic mean, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rates {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

impl Counts {
    /// The headline: content and source agree.
    pub(crate) fn end_to_end(&self) -> Rates {
        self.rates(self.right)
    }

    /// The contents agree by half or more.
    pub(crate) fn match50(&self) -> Rates {
        self.rates(self.matched)
    }

    /// The contents are the same words.
    pub(crate) fn exact(&self) -> Rates {
        self.rates(self.exact)
    }

    /// Share of matched attributions whose source holds the head of the marked one.
    pub(crate) fn source_head(&self) -> f64 {
        share(self.heads, self.sourced)
    }

    fn rates(&self, right: usize) -> Rates {
        let (precision, recall) = (share(right, self.found), share(right, self.marked));
        let sum = precision + recall;
        Rates { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.found += other.found;
        self.marked += other.marked;
        self.matched += other.matched;
        self.right += other.right;
        self.exact += other.exact;
        self.sourced += other.sourced;
        self.heads += other.heads;
        for (own, more) in self.by_kind.iter_mut().zip(other.by_kind) {
            *own = (own.0 + more.0, own.1 + more.1);
        }
    }
}

/// Counts one document: what people marked in it against what was found.
pub(crate) fn count(article: &Article, found: &[Attribution]) -> Sections {
    let reading = Reading::new(&article.text);
    let marked = measured(&article.attributions, &reading);
    let found = measured(found, &reading);

    let others = marked.iter().filter(|one| !one.is_direct()).flat_map(|one| one.content.iter().copied());
    let mut others: Vec<usize> = others.collect();
    others.sort_unstable();
    others.dedup();
    let is_of_a = |one: &&Measured| {
        best(one, &marked).is_some_and(Measured::is_direct)
            || (one.is_direct() && shared(&one.content, &others) * 2 < one.content.len())
    };
    let is_of_c = |one: &&Measured| best(one, &marked).is_none_or(Measured::is_speech);

    let a: [Vec<&Measured>; 2] =
        [found.iter().filter(is_of_a).collect(), marked.iter().filter(|one| one.is_direct()).collect()];
    let b = [found.iter().collect(), marked.iter().collect()];
    let c = [found.iter().filter(is_of_c).collect(), marked.iter().filter(|one| one.is_speech()).collect()];
    [a, b, c].map(|[found, marked]| section(&found, &marked, &reading))
}

/// For each attribution that was found, whether it is right among all that people marked.
pub(crate) fn right(article: &Article, found: &[Attribution]) -> Vec<bool> {
    let reading = Reading::new(&article.text);
    let marked = measured(&article.attributions, &reading);
    let found: Vec<Measured> = found.iter().map(|one| Measured::new(one, &reading)).collect();
    let mut right = vec![false; found.len()];
    for (one, other) in aligned(&found.iter().collect::<Vec<_>>(), &marked.iter().collect::<Vec<_>>()) {
        right[one] = found[one].has_source_of(&marked[other]);
    }
    right
}

/// Which attribution that was found is which of those that people marked, by index: their contents agree by half or more.
pub(crate) fn pairs(article: &Article, found: &[Attribution]) -> Vec<(usize, usize)> {
    let reading = Reading::new(&article.text);
    let measured = |attributions: &[Attribution]| -> Vec<(usize, Measured)> {
        let all = attributions.iter().map(|attribution| Measured::new(attribution, &reading)).enumerate();
        all.filter(|(_, one)| !one.content.is_empty()).collect()
    };
    let (found, marked) = (measured(found), measured(&article.attributions));
    let [ones, others] = [&found, &marked].map(|all| all.iter().map(|(_, one)| one).collect::<Vec<_>>());
    let pairs = aligned(&ones, &others);
    pairs.into_iter().map(|(one, other)| (found[one].0, marked[other].0)).collect()
}

/// An attribution as words, by index.
struct Measured {
    content: Vec<usize>,
    source: Vec<usize>,
    source_spans: Vec<Span>,
    kind: Kind,
    has_speech_verb: bool,
}

impl Measured {
    fn new(attribution: &Attribution, reading: &Reading) -> Measured {
        let content = reading.touched(&attribution.content);
        Measured {
            kind: reading.kind(&content),
            source: reading.touched(&attribution.source),
            source_spans: attribution.source.clone(),
            has_speech_verb: reading.has_speech_verb(&attribution.cue),
            content,
        }
    }

    /// Whether the sources share a word, or neither has one.
    fn has_source_of(&self, other: &Measured) -> bool {
        shared(&self.source, &other.source) > 0 || (self.source.is_empty() && other.source.is_empty())
    }

    fn is_direct(&self) -> bool {
        self.kind == Kind::Direct
    }

    fn is_speech(&self) -> bool {
        self.has_speech_verb || self.kind != Kind::Indirect
    }
}

/// The attributions whose content has words; the others count nowhere.
fn measured(attributions: &[Attribution], reading: &Reading) -> Vec<Measured> {
    let all = attributions.iter().map(|attribution| Measured::new(attribution, reading));
    all.filter(|one| !one.content.is_empty()).collect()
}

/// The marked attribution that shares most words of content, the first of equals; none where none shares any.
fn best<'m>(one: &Measured, marked: &'m [Measured]) -> Option<&'m Measured> {
    let mut best = (0, None);
    for other in marked {
        let words = shared(&one.content, &other.content);
        if words > best.0 {
            best = (words, Some(other));
        }
    }
    best.1
}

/// How many indices two rows in order share.
fn shared(one: &[usize], other: &[usize]) -> usize {
    one.iter().filter(|index| other.binary_search(index).is_ok()).count()
}

fn section(found: &[&Measured], marked: &[&Measured], reading: &Reading) -> Counts {
    let mut counts = Counts { found: found.len(), marked: marked.len(), ..Counts::default() };
    counts.exact = same_contents(found, marked);
    for one in marked {
        counts.by_kind[one.kind as usize].1 += 1;
    }
    for (one, other) in aligned(found, marked) {
        let (one, other) = (found[one], marked[other]);
        counts.matched += 1;
        counts.right += usize::from(one.has_source_of(other));
        counts.by_kind[other.kind as usize].0 += 1;
        if !other.source.is_empty() {
            let head = reading.head(&other.source_spans);
            counts.sourced += 1;
            counts.heads += usize::from(head.is_some_and(|head| one.source.binary_search(&head).is_ok()));
        }
    }
    counts
}

/// Pairs whose contents agree by half or more, by index, one to one, the best first.
fn aligned(found: &[&Measured], marked: &[&Measured]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (first, one) in found.iter().enumerate() {
        for (second, other) in marked.iter().enumerate() {
            let both = shared(&one.content, &other.content);
            let either = one.content.len() + other.content.len() - both;
            if both * 2 >= either {
                pairs.push((share(both, either), first, second));
            }
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut taken_found, mut taken_marked) = (vec![false; found.len()], vec![false; marked.len()]);
    let mut aligned = Vec::new();
    for (_, first, second) in pairs {
        if !taken_found[first] && !taken_marked[second] {
            (taken_found[first], taken_marked[second]) = (true, true);
            aligned.push((first, second));
        }
    }
    aligned
}

/// How many contents are the same words, one to one.
fn same_contents(found: &[&Measured], marked: &[&Measured]) -> usize {
    let mut left: Vec<&[usize]> = marked.iter().map(|one| one.content.as_slice()).collect();
    let mut same = 0;
    for one in found {
        if let Some(place) = left.iter().position(|content| *content == one.content) {
            left.swap_remove(place);
            same += 1;
        }
    }
    same
}

/// The sum over documents.
pub(crate) fn total<'c>(documents: impl IntoIterator<Item = &'c Sections>) -> Sections {
    let mut total = Sections::default();
    for document in documents {
        total.iter_mut().zip(document).for_each(|(sum, counts)| *sum += *counts);
    }
    total
}

/// Draws of the bootstrap, and their seed.
const DRAWS: usize = 1000;
const SEED: u64 = 7;

/// The 95 % interval of a figure: percentiles of a bootstrap over documents.
pub(crate) fn interval(documents: &[Sections], figure: impl Fn(&Sections) -> f64) -> (f64, f64) {
    let mut chance = Chance::new(SEED);
    let mut draw =
        |_| figure(&total((0..documents.len()).map(|_| &documents[chance.below(documents.len())])));
    let mut drawn: Vec<f64> = (0..DRAWS).map(&mut draw).collect();
    drawn.sort_by(f64::total_cmp);
    (drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40])
}

/// The head of the table that [`report`] writes rows of.
pub(crate) const HEAD: &str = "\
| section | found | marked | e2e P | e2e R | e2e F1 [95 %] | match50 F1 | exact F1 | source head | matched: direct | mixed | indirect |
|---|---|---|---|---|---|---|---|---|---|---|---|
";

/// The figures of every section as rows of a Markdown table, in percent.
pub(crate) fn report(documents: &[Sections]) -> String {
    let mut rows = String::new();
    for (place, (name, counts)) in SECTIONS.iter().zip(total(documents)).enumerate() {
        let Rates { precision, recall, f1 } = counts.end_to_end();
        let (low, high) = interval(documents, |sections| sections[place].end_to_end().f1);
        let percents = [precision, recall].map(percent).join(" | ");
        let others = [counts.match50().f1, counts.exact().f1, counts.source_head()].map(percent).join(" | ");
        let kinds = counts.by_kind.map(|(matched, all)| format!("{matched} of {all}")).join(" | ");
        let _ = writeln!(
            rows,
            "| {name} | {} | {} | {percents} | {} [{}, {}] | {others} | {kinds} |",
            counts.found,
            counts.marked,
            percent(f1),
            percent(low),
            percent(high),
        );
    }
    rows
}

fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

#[cfg(test)]
mod tests;
