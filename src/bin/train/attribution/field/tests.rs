use super::*;
use whosaid::training;

const PLAN: Plan = Plan { bits: 8, epochs: 8, rate: 0.2, dropout: 0.2, seed: 1, runs: 2 };

/// A block of tokens, each with one feature of its own number and one that all share.
fn passage(numbers: &[u32]) -> Passage {
    Passage {
        blocks: std::iter::once(0..numbers.len()).collect(),
        ends: (1..=numbers.len()).map(|count| 2 * count).collect(),
        features: numbers.iter().flat_map(|number| [*number, 200]).collect(),
        joints: vec![0; numbers.len()],
    }
}

/// Numbers of tokens with their labels: a source, a cue, and a content, whose inside looks like what is outside.
const TAUGHT: [(&[u32], &[u8]); 3] = [
    (&[1, 2, 3, 9, 9, 8], &[1, 3, 5, 6, 6, 0]),
    (&[9, 1, 2, 3, 9, 8], &[0, 1, 3, 5, 6, 0]),
    (&[9, 9, 8], &[0, 0, 0]),
];

fn passages() -> Vec<Passage> {
    TAUGHT.iter().map(|(numbers, _)| passage(numbers)).collect()
}

fn lessons(passages: &[Passage]) -> Vec<Lesson<'_>> {
    passages.iter().zip(TAUGHT).map(|(passage, (_, labels))| Lesson { passage, labels }).collect()
}

fn field(plan: Plan) -> Field {
    let passages = passages();
    let lessons = lessons(&passages);
    let repeated: Vec<Lesson<'_>> = (0..20)
        .flat_map(|_| lessons.iter().map(|one| Lesson { passage: one.passage, labels: one.labels }))
        .collect();
    fit(&repeated, plan, &Progress::new("field", 1))
}

#[test]
fn the_engine_reads_the_labels_that_were_taught() {
    let field = field(PLAN);
    let coarse = field.coarse_file(&lessons(&passages()), 5.0);
    assert_ne!(coarse, field.file());
    for file in [field.file(), coarse] {
        for (numbers, labels) in TAUGHT {
            assert_eq!(training::label(&passage(numbers), &file).labels, labels, "{numbers:?}");
        }
        let unknown = training::label(&passage(&[9, 1, 2, 3, 9, 9, 9, 8]), &file);
        assert_eq!(
            unknown.labels,
            [0, 1, 3, 5, 6, 6, 6, 0],
            "what follows a content goes on by the transitions"
        );
    }
}

#[test]
fn other_chances_give_other_weights_and_the_same_ones_the_same() {
    assert_eq!(field(PLAN).file(), field(PLAN).file());
    assert_ne!(field(PLAN).file(), field(Plan { seed: 2, ..PLAN }).file());
}

/// The shares of labels that forward and backward sums give are those of all sequences, counted one by one.
#[test]
fn shares_of_labels_are_those_of_all_sequences() {
    let mut fitter = Fitter::new(Plan { dropout: 0.0, ..PLAN }, 0);
    for (at, weight) in
        fitter.field.rows.iter_mut().flatten().chain(&mut fitter.field.transitions).enumerate()
    {
        *weight = (at * 37 % 11) as f32 / 5.0 - 1.0;
    }
    let passage = passage(&[1, 2, 3]);
    fitter.choose(&passage, 0..3);
    fitter.sum(&passage.joints);
    let mut expected = [[0f64; LABELS]; 3];
    for number in 0..LABELS.pow(3) {
        let labels = [number % LABELS, number / LABELS % LABELS, number / LABELS / LABELS];
        let before = [START, labels[0], labels[1]];
        if (0..3).all(|at| allowed(before[at], labels[at])) {
            let votes = (0..3).map(|at| {
                fitter.votes[at][labels[at]] + fitter.field.transitions[place(0, before[at], labels[at])]
            });
            let weight = libm::exp(votes.map(f64::from).sum());
            (0..3).for_each(|at| expected[at][labels[at]] += weight);
        }
    }
    for (at, expected) in expected.iter().enumerate() {
        let shares: Vec<f32> =
            (0..LABELS).map(|label| fitter.forward[at][label] * fitter.backward[at][label]).collect();
        let (whole, all) = (shares.iter().sum::<f32>(), expected.iter().sum::<f64>());
        for (share, expected) in shares.iter().zip(expected) {
            assert!((f64::from(share / whole) - expected / all).abs() < 1e-5, "{at}: {share} {expected}");
        }
    }
}
