use super::super::{Lesson, ROW};
use super::*;
use whosaid::training::Passage;

/// A field of eight rows, each with the same two weights.
fn field(source: f32, cue: f32) -> Field {
    let mut field = Field::zero(3);
    let row: [f32; ROW] = [0.0, source, 0.0, cue, 0.0, 0.0, 0.0, 0.0];
    field.rows.fill(row);
    field
}

/// Tokens with these features.
fn passage(tokens: &[&[u32]]) -> Passage {
    Passage {
        blocks: std::iter::once(0..tokens.len()).collect(),
        ends: tokens
            .iter()
            .scan(0, |end, features| {
                *end += features.len();
                Some(*end)
            })
            .collect(),
        features: tokens.concat(),
        joints: vec![0; tokens.len()],
    }
}

fn rounded(field: &Field, tokens: &[&[u32]]) -> Vec<[i8; LABELS]> {
    let passage = passage(tokens);
    let labels = vec![0; tokens.len()];
    let lessons = [Lesson { passage: &passage, labels: &labels }];
    rows(field, &lessons, 10.0).into_iter().map(|row| row.map(|weight| weight as i8)).collect()
}

#[test]
fn a_row_is_rounded_to_the_nearest_one_that_adds_up_to_nothing() {
    let nearest = |row: [f32; LABELS]| nearest(&row).map(|weight| weight as i32);
    assert_eq!(nearest([1.4, -1.4, 0.0, 0.0, 0.0, 0.0, 0.0]), [1, -1, 0, 0, 0, 0, 0]);
    assert_eq!(nearest([0.6, 0.7, 0.8, -0.5, -0.4, -0.6, -0.6]), [1, 1, 1, -1, 0, -1, -1]);
    // the weight that is nearest to the next step gives way, not the first
    assert_eq!(nearest([1.4, 1.3, 1.45, -1.35, -1.3, -1.4, -0.1]), [1, 1, 1, -1, -1, -1, 0]);
    assert_eq!(nearest([1.4, 1.3, 1.45, -1.15, -1.0, -1.0, -1.0]), [1, 1, 2, -1, -1, -1, -1]);
}

#[test]
fn small_weights_that_vote_together_are_not_all_lost() {
    let field = field(0.04, -0.04);
    let alone = rounded(&field, &[]);
    assert!(
        alone.iter().all(|row| row == &[0; LABELS]),
        "each by itself is less than half a step: {alone:?}"
    );
    let together = rounded(&field, &[&[0, 1, 2, 3, 4], &[0, 1, 2, 3, 4]]);
    let votes = |label: usize| together[..5].iter().map(|row| i32::from(row[label])).sum::<i32>();
    assert_eq!([1, 3].map(votes), [2, -2], "five times 0.4 steps: {together:?}");
    assert_eq!(together[5..], alone[5..], "no token has them");
}

#[test]
fn every_row_adds_up_to_nothing() {
    let field = field(0.33, 0.18);
    let rows = rounded(&field, &[&[0, 1, 2], &[2, 3], &[0, 7, 6, 5], &[4]]);
    assert!(rows.iter().all(|row| row.iter().map(|weight| i32::from(*weight)).sum::<i32>() == 0), "{rows:?}");
    assert!(rows.iter().any(|row| row != &[0; LABELS]));
}

#[test]
fn a_token_whose_label_is_open_counts_more() {
    let field = field(20.0, 0.0);
    let passage = passage(&[&[0], &[]]);
    let labels = [1, 0];
    let counts = counts(&field, &[Lesson { passage: &passage, labels: &labels }]);
    assert!((counts[0] - CERTAIN).abs() < 1e-3 && counts[1] > 0.5, "{counts:?}");
}
