//! Fits the judge of antecedents to labelled sources.

use super::answers;
use super::gold::{Gold, Verdict};
use crate::choice::{self, Plan, Question};
use crate::progress::Progress;
use whosaid::training;

/// Every setting was found by few trials on the training articles, each judged by weights that never saw it.
pub(super) const PLAN: Plan = Plan {
    bits: 13,
    // All are averaged.
    epochs: 20,
    rate: 0.2,
    // Strong, as for the passes of the sequence tagger: few questions, many features.
    dropout: 0.5,
    seed: 1,
};

/// An antecedent is chosen among those that earlier choices left: what nobody labelled is answered by the weights of the
/// round before. The first round begins with weights of nought.
pub(super) const ROUNDS: usize = 3;

/// Fits by other chances; their mean is the weights, as what single runs have by chance cancels out. With 25, two fits by
/// other seeds answer 10 to 29 of the 5,513 training sources otherwise than each other, with 9 some 40.
pub(super) const RUNS: usize = 25;

/// The weights that choose as the labels do.
pub(super) fn fit(lessons: &[&Gold], tagger: &[u8], progress: &Progress) -> Vec<u8> {
    let mut weights = vec![0; 1 << PLAN.bits];
    for _ in 0..ROUNDS {
        let asked: Vec<Question> =
            lessons.iter().flat_map(|gold| questions(gold, tagger, &weights)).collect();
        let run = |run: usize| choice::fit(&asked, Plan { seed: PLAN.seed + run as u64, ..PLAN });
        weights = mean(&(0..RUNS).map(run).collect::<Vec<_>>());
        progress.step();
    }
    weights
}

/// The mean of several files of weights, rounded.
fn mean(files: &[Vec<u8>]) -> Vec<u8> {
    let rows = files.iter().map(Vec::len).min().unwrap_or_default();
    let sum = |row| files.iter().map(|file| f32::from(file[row] as i8)).sum::<f32>();
    (0..rows).map(|row| (sum(row) / files.len() as f32).round() as i8 as u8).collect()
}

/// What is asked of the judge in an article, and which answers are right.
fn questions(gold: &Gold, tagger: &[u8], weights: &[u8]) -> Vec<Question> {
    let mut is_right = |source: whosaid::Span, speaker: Option<(&str, bool)>| {
        let label = gold.label(answers::span(source))?;
        Some(label.verdict(speaker) == Verdict::Right)
    };
    let marked = answers::marked(&gold.article);
    let asked = training::antecedent_questions(&gold.article.text, tagger, &marked, weights, &mut is_right);
    asked.into_iter().map(|question| Question { options: question.options }).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::gold::tests::label;
    use super::*;
    use crate::articles::{Article, Attribution};

    #[test]
    fn a_mean_is_of_signed_bytes() {
        let files = [vec![255, 10, 129], vec![254, 11, 129], vec![254, 12, 128]];
        assert_eq!(mean(&files), [254, 11, 129], "−1, −2, −2; 10, 11, 12; −127, −127, −128");
        assert_eq!(mean(&[]), [0u8; 0]);
    }

    /// A text in which “she” may be either of two.
    fn gold(speaker: &str) -> Gold {
        let text = "Ada Byron met Ora Quill. “We won,” she said.";
        let attribution = Attribution {
            source: vec![(35, 38)],
            cue: vec![(39, 43)],
            content: vec![(25, 34)],
            speaker: None,
        };
        let article =
            Article { text: text.to_owned(), attributions: vec![attribution], ..Article::default() };
        Gold { article, labels: vec![label((35, 38), &[Some(speaker)], Some(true))] }
    }

    #[test]
    fn whom_the_label_names_is_the_right_answer() {
        for speaker in ["Ada Byron", "Ora Quill"] {
            let asked = questions(&gold(speaker), &[], &[0; 64]);
            let rights = asked[0].options.iter().filter(|option| option.1).count();
            assert_eq!((asked.len(), asked[0].options.len(), rights), (1, 3, 1), "{speaker}");
        }
        let unlabelled = Gold { labels: Vec::new(), ..gold("Ada Byron") };
        assert_eq!(questions(&unlabelled, &[], &[0; 64]).len(), 0);
    }

    #[test]
    fn fitted_weights_answer_as_the_labels_do() {
        for speaker in ["Ada Byron", "Ora Quill"] {
            let gold = gold(speaker);
            let weights = fit(&[&gold; 8], &[], &Progress::new("a test", ROUNDS));
            let answer = answers::given(&gold, &[], &weights).pop().unwrap();
            assert_eq!(answer.speaker.map(|speaker| speaker.name).as_deref(), Some(speaker));
        }
    }
}
