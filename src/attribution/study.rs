//! What training sees of this stage: evidence and options of a text, by the very functions that the engine runs.

use super::Grammar;
use super::evidence::{self, Earlier, Evidence};
use super::finding::{self, Finding};
use super::ground::Ground;
use super::labels::{Label, Role};
use super::link::{self, Relation};
use super::models::{Files, Models};
use super::ranker::Question;
use super::scene::Scene;
use super::sequence::{self, Lattice, Sequence, Votes};
use super::{certainty, whole};
use crate::memory::Memory;
use crate::model::choice::Choice;
use crate::model::rates::Rates;
use crate::model::table::{Feature, Table};
use crate::model::template::Features;
use crate::reading::Reading;
use std::ops::Range;

/// Weights of a row.
pub(crate) const ROW: usize = super::sequence::WIDTH;
/// Joints between two tokens.
pub(crate) const JOINTS: usize = evidence::JOINTS;
/// What a logit counts in the weights of choices.
pub(crate) const LOGIT: i32 = certainty::LOGIT;

/// A text as the sequence tagger sees it.
pub struct Passage {
    /// The tokens of each block.
    pub blocks: Vec<Range<usize>>,
    /// For every token the end of its features in `features`.
    pub ends: Vec<usize>,
    /// Hashes of features.
    pub features: Vec<u32>,
    /// For every token the joint with the one before.
    pub joints: Vec<u8>,
}

/// Labels with levels of certainty, one a token.
#[derive(Clone, Default)]
pub struct Labelled {
    /// Numbers of labels.
    pub labels: Vec<u8>,
    /// How sure each part is.
    pub sure: Vec<[u8; 3]>,
}

/// A content run with the cues it may belong to.
pub struct LinkQuestion {
    /// Tokens of the content.
    pub content: Range<usize>,
    /// The cues, and none, with the features of each.
    pub options: Vec<(Option<Range<usize>>, Vec<u32>)>,
}

/// A relation with the sources it may have.
pub struct SourceQuestion {
    /// Tokens of the content's parts.
    pub content: Vec<Range<usize>>,
    /// Whether all of it stands in quotation marks.
    pub direct: bool,
    /// The mentions, and nobody, with the features of each.
    pub options: Vec<(Option<Range<usize>>, Vec<u32>)>,
}

/// A relation with its source, and what tells how certain it is.
pub struct CertaintyQuestion {
    /// Tokens of the content's parts.
    pub content: Vec<Range<usize>>,
    /// Tokens of the source.
    pub source: Option<Range<usize>>,
    /// Hashes of features.
    pub features: Vec<u32>,
}

/// The hashes of form and stem of every token.
pub(crate) fn keys(reading: &Reading<'_>) -> Vec<(u32, u32)> {
    evidence::keys(&Ground::new(reading))
}

/// The evidence for the first pass, or for the second if the labels of the first are given.
pub(crate) fn passage(reading: &Reading<'_>, rates: &[u8], first: Option<&Labelled>) -> Passage {
    let ground = Ground::new(reading);
    let proposed = Earlier::proposed(&ground, &Grammar::propose(&ground).drafts);
    let first = first.map(|first| earlier(&ground, first));
    let mut evidence = Evidence::new(&ground, Rates::new(rates), &mut Memory::default());
    let size = reading.tokens.all.len();
    let mut passage = Passage {
        blocks: reading.tokens.of_block.iter().filter(|block| !block.is_empty()).cloned().collect(),
        ends: Vec::with_capacity(size),
        features: Vec::new(),
        joints: Vec::with_capacity(size),
    };
    let mut told = Features::new();
    for block in passage.blocks.clone() {
        evidence.look_at(block.clone());
        for at in block {
            told.clear();
            evidence.common_features(at, &proposed, &mut told);
            if let Some(first) = &first {
                evidence.second_features(at, first, &mut told);
            }
            passage.features.extend(hashes(&told));
            passage.ends.push(passage.features.len());
            passage.joints.push(evidence.joint(at) as u8);
        }
    }
    passage
}

fn earlier(ground: &Ground<'_>, labelled: &Labelled) -> Earlier {
    let label = |number: &u8| Label::ALL.get(usize::from(*number)).copied().unwrap_or_default();
    Earlier::new(ground, labelled.labels.iter().map(label).collect(), labelled.sure.clone())
}

/// The labels that the weights in `file` give a passage.
pub(crate) fn label(passage: &Passage, file: &[u8]) -> Labelled {
    let weights = sequence::unpacked(file);
    let sequence = Sequence::new(&weights);
    let mut lattice = Lattice::default();
    let (mut labels, mut sure) = (Vec::new(), Vec::new());
    for block in &passage.blocks {
        lattice.clear();
        for at in block.clone() {
            let start = at.checked_sub(1).and_then(|at| passage.ends.get(at)).copied().unwrap_or(0);
            let end = passage.ends.get(at).copied().unwrap_or(start);
            let mut votes = Votes::default();
            let features = passage.features.get(start..end).unwrap_or_default();
            features.iter().for_each(|feature| sequence.vote_for(Feature(*feature), &mut votes));
            lattice.push(usize::from(passage.joints.get(at).copied().unwrap_or(0)), votes);
        }
        sequence.label(&mut lattice, &mut labels, &mut sure);
    }
    Labelled { labels: labels.into_iter().map(|label| label as u8).collect(), sure }
}

fn hashes(features: &Features) -> Vec<u32> {
    features.all().iter().map(|feature| feature.0).collect()
}

/// The score that the weights in `file` give an option with these features.
pub(crate) fn score(features: &[u32], file: &[u8]) -> i32 {
    let table = Table::<1>::new(file);
    let mut sum = [0];
    features.iter().for_each(|feature| table.add(Feature(*feature), &mut sum));
    sum[0].into()
}

/// Sets the scene of a text from the labels of the second pass.
fn stage<T>(
    reading: &Reading<'_>,
    rates: &[u8],
    second: &Labelled,
    play: impl FnOnce(&Scene<'_, '_>) -> T,
) -> T {
    let ground = Ground::new(reading);
    let grammar = Grammar::propose(&ground);
    let evidence = Evidence::new(&ground, Rates::new(rates), &mut Memory::default());
    let second = whole::quotations(&ground, earlier(&ground, second));
    play(&Scene::new(&ground, &evidence, &second, &grammar))
}

/// The contents of a text, labelled by the second pass, with the cues each may belong to.
pub(crate) fn link_questions(reading: &Reading<'_>, rates: &[u8], second: &Labelled) -> Vec<LinkQuestion> {
    stage(reading, rates, second, |scene| {
        let cue = |index: usize| scene.runs(Role::Cue).get(index).cloned();
        let question = |content: &Range<usize>| {
            let options = link::options(scene, content);
            let others = options.len() - 1;
            let option = |option: &Option<(usize, usize)>| {
                let mut told = Features::new();
                link::features(scene, content, *option, others, &mut told);
                (option.and_then(|(index, _)| cue(index)), hashes(&told))
            };
            LinkQuestion { content: content.clone(), options: options.iter().map(option).collect() }
        };
        scene.runs(Role::Content).iter().map(question).collect()
    })
}

/// The relations of a text, linked by `link`, with the sources each may have.
pub(crate) fn source_questions(
    reading: &Reading<'_>,
    rates: &[u8],
    link: &[u8],
    second: &Labelled,
) -> Vec<SourceQuestion> {
    stage(reading, rates, second, |scene| {
        let question = |relation: &Relation| {
            let question = Question::new(scene, relation);
            let options = question.options(scene).into_iter().map(|option| {
                let mut told = Features::new();
                question.features(scene, option.as_ref(), &mut told);
                (option.map(|mention| mention.tokens), hashes(&told))
            });
            SourceQuestion {
                content: relation.content.clone(),
                direct: question.quoted == 2,
                options: options.collect(),
            }
        };
        link::find(scene, Choice::new(link)).iter().map(question).collect()
    })
}

/// The findings of a text, by the weights of links and rankers, with what tells how certain they are.
pub(crate) fn certainty_questions(
    reading: &Reading<'_>,
    files: Files<'_>,
    second: &Labelled,
) -> Vec<CertaintyQuestion> {
    stage(reading, files.rates, second, |scene| {
        let models = Models::new(files);
        let question = |finding: &Finding| {
            let mut told = Features::new();
            certainty::features(scene, &finding.case(), &mut told);
            CertaintyQuestion {
                content: finding.relation.content.clone(),
                source: finding.source.as_ref().map(|source| source.tokens.clone()),
                features: hashes(&told),
            }
        };
        finding::find(scene, models).iter().map(question).collect()
    })
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
mod tests;
