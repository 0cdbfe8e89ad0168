//! Questions about an article, with the answers that its marks give.

use super::study::Study;
use crate::choice::Question;
use crate::gold::Marked;
use std::collections::BTreeSet;
use std::ops::Range;
use whosaid::training::{self, Knowledge, Labelled, Weights};

/// Contents that share less than this (Jaccard) with every marked one teach nothing about sources.
const LEAST_LIKENESS: f64 = 0.4;

/// To which cue does each content belong? To one of an attribution whose content it meets.
pub(super) fn links(study: &Study, known: Knowledge<'_>, second: &Labelled) -> Vec<Question> {
    let asked = training::link_questions(&study.article.text, known, second);
    let question = |asked: training::LinkQuestion| {
        let content = meeting(&study.marked, &asked.content, |marked| &marked.content);
        let right = |cue: Option<&Range<usize>>| {
            cue.is_some_and(|cue| !meeting(&study.marked, cue, |marked| &marked.cue).is_disjoint(&content))
        };
        answered(asked.options, right)
    };
    asked.into_iter().map(question).collect()
}

/// The attributions that have a part in a range of tokens.
fn meeting(marked: &[Marked], tokens: &Range<usize>, part: fn(&Marked) -> &Vec<usize>) -> BTreeSet<usize> {
    let all = marked.iter().enumerate();
    let met = all.filter(|(_, marked)| part(marked).iter().any(|token| tokens.contains(token)));
    met.map(|(index, _)| index).collect()
}

/// Options with their answers; where none is right, the last one is: nothing.
fn answered(
    options: Vec<(Option<Range<usize>>, Vec<u32>)>,
    right: impl Fn(Option<&Range<usize>>) -> bool,
) -> Question {
    let answered = options.into_iter().map(|(tokens, features)| (features, right(tokens.as_ref())));
    let mut options: Vec<(Vec<u32>, bool)> = answered.collect();
    if !options.iter().any(|option| option.1) {
        options.iter_mut().last().into_iter().for_each(|nothing| nothing.1 = true);
    }
    Question { options }
}

/// A question about the source of a relation.
pub(super) struct SourceCase {
    pub(super) question: Question,
    /// Whether all of the content stands in quotation marks.
    pub(super) direct: bool,
}

/// Which mention is the source of each relation? One that meets the source of the most alike attribution.
pub(super) fn sources(
    study: &Study,
    known: Knowledge<'_>,
    link: &[u8],
    second: &Labelled,
) -> Vec<SourceCase> {
    let asked = training::source_questions(&study.article.text, known, link, second);
    let contents = contents(study);
    let case = |asked: training::SourceQuestion| {
        let content: BTreeSet<usize> = asked.content.iter().cloned().flatten().collect();
        let alike = contents.iter().map(|gold| likeness(gold, &content)).enumerate();
        let (best, most) = alike.fold((0, 0.0), |best, each| if each.1 > best.1 { each } else { best });
        if most < LEAST_LIKENESS {
            return None;
        }
        let right = |tokens: Option<&Range<usize>>| is_source(&study.marked[best], tokens);
        Some(SourceCase { question: answered(asked.options, right), direct: asked.direct })
    };
    asked.into_iter().filter_map(case).collect()
}

fn contents(study: &Study) -> Vec<BTreeSet<usize>> {
    study.marked.iter().map(|marked| marked.content.iter().copied().collect()).collect()
}

/// The share of common tokens (Jaccard).
fn likeness(one: &BTreeSet<usize>, other: &BTreeSet<usize>) -> f64 {
    let common = one.intersection(other).count();
    common as f64 / (one.len() + other.len() - common).max(1) as f64
}

/// Whether a mention meets the source of an attribution, or neither is there.
fn is_source(marked: &Marked, tokens: Option<&Range<usize>>) -> bool {
    match tokens {
        Some(tokens) => marked.source.iter().any(|token| tokens.contains(token)),
        None => marked.source.is_empty(),
    }
}

/// Two questions about a finding, each as an option against one without features.
pub(super) struct Judged {
    /// Is it right: content by half or more, and source?
    pub(super) right: Question,
    /// Are its words the very ones, and the source right?
    pub(super) exact: Question,
}

/// How right is each finding?
pub(super) fn judgements(
    study: &Study,
    known: Knowledge<'_>,
    weights: &Weights,
    second: &Labelled,
) -> Vec<Judged> {
    let asked = training::certainty_questions(&study.article.text, known, weights, second);
    let contents = contents(study);
    let tokens = training::tokens(&study.article.text);
    let characters: Vec<char> = study.article.text.chars().collect();
    let is_word = |token: &usize| characters[tokens[*token].0].is_alphanumeric();
    let words = |set: &BTreeSet<usize>| set.iter().copied().filter(is_word).collect::<Vec<_>>();
    let judged = |asked: training::CertaintyQuestion| {
        let content: BTreeSet<usize> = asked.content.iter().cloned().flatten().collect();
        let own_words = words(&content);
        let holds = |alike: &dyn Fn(&BTreeSet<usize>) -> bool| {
            let mut marked = study.marked.iter().zip(&contents);
            marked.any(|(marked, gold)| is_source(marked, asked.source.as_ref()) && alike(gold))
        };
        let right = holds(&|gold| likeness(gold, &content) >= 0.5);
        let exact = holds(&|gold| words(gold) == own_words);
        let question =
            |holds: bool| Question { options: vec![(asked.features.clone(), holds), (Vec::new(), !holds)] };
        Judged { right: question(right), exact: question(exact) }
    };
    asked.into_iter().map(judged).collect()
}

#[cfg(test)]
mod tests;
