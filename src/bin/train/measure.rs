//! Measures of a score against labels, with bootstrap intervals.

use crate::chance::Chance;

/// Scores (0…1000) with their labels.
pub(crate) type Scored = Vec<(u16, bool)>;

/// Area under the ROC curve; ties count one half.
pub(crate) fn auc(scored: &Scored) -> f64 {
    let (positives, negatives) = histograms(scored);
    let (mut below, mut area) = (0.0, 0.0);
    for (positive, negative) in positives.iter().zip(&negatives) {
        area += positive * (below + negative / 2.0);
        below += negative;
    }
    area / (positives.iter().sum::<f64>() * below)
}

/// Area under precision and recall; of equal scores the negatives come first.
pub(crate) fn average_precision(scored: &Scored) -> f64 {
    let mut ordered = scored.clone();
    ordered.sort_by_key(|&(score, positive)| (std::cmp::Reverse(score), positive));
    let (mut hits, mut total) = (0.0, 0.0);
    for (rank, (_, positive)) in ordered.iter().enumerate() {
        if *positive {
            hits += 1.0;
            total += hits / (rank as f64 + 1.0);
        }
    }
    total / hits
}

/// Expected calibration error in ten bins of equal width.
pub(crate) fn calibration_error(scored: &Scored) -> f64 {
    let mut bins = [0.0f64; 10];
    for &(score, positive) in scored {
        bins[usize::from(score / 100).min(9)] += f64::from(score) / 1000.0 - f64::from(u8::from(positive));
    }
    bins.iter().map(|bin| bin.abs()).sum::<f64>() / scored.len() as f64
}

/// F1 of the positive label where the score is at least 500.
pub(crate) fn f1(scored: &Scored) -> f64 {
    let count =
        |said: bool, is: bool| scored.iter().filter(|&&(s, p)| (s >= 500) == said && p == is).count() as f64;
    2.0 * count(true, true) / (2.0 * count(true, true) + count(true, false) + count(false, true))
}

/// Mean of the F1 of either label where the positive one begins at 500.
pub(crate) fn macro_f1(scored: &Scored) -> f64 {
    let turned: Scored =
        scored.iter().map(|&(score, positive)| (if score >= 500 { 0 } else { 1000 }, !positive)).collect();
    (f1(scored) + f1(&turned)) / 2.0
}

/// A measure with its 95 % interval: `0.862 [0.812, 0.905]`.
pub(crate) fn with_interval(scored: &Scored, measure: fn(&Scored) -> f64) -> String {
    let mut chance = Chance::new(SEED);
    let mut draws: Vec<f64> = (0..DRAWS)
        .map(|_| measure(&(0..scored.len()).map(|_| scored[chance.below(scored.len())]).collect()))
        .collect();
    draws.sort_by(f64::total_cmp);
    format!("{:.3} [{:.3}, {:.3}]", measure(scored), draws[DRAWS / 40], draws[DRAWS - 1 - DRAWS / 40])
}

/// The percentage of hits, given hits and all for every document, with its 95 % interval over documents:
/// `97.36 [97.19, 97.53]`.
pub(crate) fn percent_with_interval(documents: &[(usize, usize)], decimals: usize) -> String {
    let percent = |counts: &mut dyn Iterator<Item = (usize, usize)>| {
        let (hits, all) = counts.fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
        100.0 * hits as f64 / all.max(1) as f64
    };
    let mut chance = Chance::new(SEED);
    let mut draw = || {
        let drawn: Vec<_> = documents.iter().map(|_| documents[chance.below(documents.len())]).collect();
        percent(&mut drawn.into_iter())
    };
    let mut draws: Vec<f64> = (0..DOCUMENT_DRAWS).map(|_| draw()).collect();
    draws.sort_by(f64::total_cmp);
    let all = percent(&mut documents.iter().copied());
    let (low, high) = (draws[DOCUMENT_DRAWS / 40], draws[DOCUMENT_DRAWS - 1 - DOCUMENT_DRAWS / 40]);
    format!("{all:.decimals$} [{low:.decimals$}, {high:.decimals$}]")
}

/// Seed of the bootstrap; nothing else here is drawn by chance.
pub(crate) const SEED: u64 = 7;
const DRAWS: usize = 500;
const DOCUMENT_DRAWS: usize = 1000;

fn histograms(scored: &Scored) -> (Vec<f64>, Vec<f64>) {
    let mut counts = (vec![0.0; 1001], vec![0.0; 1001]);
    for &(score, positive) in scored {
        (if positive { &mut counts.0 } else { &mut counts.1 })[usize::from(score.min(1000))] += 1.0;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_of_a_small_ranking() {
        let scored: Scored = vec![(900, true), (800, false), (700, true), (100, false)];
        assert_eq!(auc(&scored), 0.75);
        assert!((average_precision(&scored) - (1.0 + 2.0 / 3.0) / 2.0).abs() < 1e-12);
        assert!((calibration_error(&scored) - (0.1 + 0.8 + 0.3 + 0.1) / 4.0).abs() < 1e-12);
        assert!((f1(&scored) - 0.8).abs() < 1e-12);
        assert!((macro_f1(&scored) - (0.8 + 2.0 / 3.0) / 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_share_varies_as_its_documents_do() {
        assert_eq!(percent_with_interval(&[(3, 4); 9], 1), "75.0 [75.0, 75.0]");
        assert_eq!(percent_with_interval(&[(0, 0)], 1), "0.0 [0.0, 0.0]");
        let (all, none) = ([(4, 4); 30], [(0, 4); 10]);
        assert_eq!(percent_with_interval(&[all.as_slice(), &none].concat(), 0), "75 [62, 88]");
    }

    #[test]
    fn equal_scores_help_nobody() {
        let scored: Scored = vec![(500, true), (500, false)];
        assert_eq!(auc(&scored), 0.5);
        assert_eq!(average_precision(&scored), 0.5);
    }
}
