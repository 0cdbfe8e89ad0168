//! Logistic regression with a quadratic penalty, by Newton's method.

use crate::corpus::Example;

/// A linear function of flags.
#[derive(Clone)]
pub(crate) struct Linear {
    pub(crate) bias: f64,
    pub(crate) weights: Vec<f64>,
}

impl Linear {
    pub(crate) fn logit(&self, flags: &[usize]) -> f64 {
        self.bias + flags.iter().map(|&flag| self.weights[flag]).sum::<f64>()
    }
}

/// Newton steps; the fits here settle in six or seven.
const STEPS: usize = 12;

/// The weights that make the examples most probable, less `penalty` / 2 for every squared weight.
///
/// Each example comes with the weight of its data set; the bias goes without penalty.
pub(crate) fn fit(examples: &[(&Example, f64)], size: usize, penalty: f64) -> Linear {
    let mut model = Linear { bias: 0.0, weights: vec![0.0; size] };
    for _ in 0..STEPS {
        let mut gradient = vec![0.0; size + 1];
        let mut curvature = vec![vec![0.0; size + 1]; size + 1];
        for place in 0..size {
            gradient[place] = -penalty * model.weights[place];
            curvature[place][place] = penalty;
        }
        curvature[size][size] = 1e-9;
        for (example, importance) in examples {
            let probability = logistic(model.logit(&example.flags));
            let error = f64::from(u8::from(example.positive)) - probability;
            let spread = importance * probability * (1.0 - probability);
            let places = || example.flags.iter().copied().chain([size]);
            for row in places() {
                gradient[row] += importance * error;
                places().for_each(|column| curvature[row][column] += spread);
            }
        }
        let step = solve(curvature, gradient);
        model.weights.iter_mut().zip(&step).for_each(|(weight, change)| *weight += change);
        model.bias += step[size];
    }
    model
}

pub(crate) fn logistic(logit: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-logit))
}

/// Solves a symmetric positive definite system by Cholesky's method.
fn solve(mut matrix: Vec<Vec<f64>>, mut vector: Vec<f64>) -> Vec<f64> {
    let size = vector.len();
    for column in 0..size {
        for row in column..size {
            let known: f64 = (0..column).map(|k| matrix[row][k] * matrix[column][k]).sum();
            let rest = matrix[row][column] - known;
            matrix[row][column] = if row == column { rest.sqrt() } else { rest / matrix[column][column] };
        }
    }
    for row in 0..size {
        let known: f64 = (0..row).map(|k| matrix[row][k] * vector[k]).sum();
        vector[row] = (vector[row] - known) / matrix[row][row];
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|k| matrix[k][row] * vector[k]).sum();
        vector[row] = (vector[row] - known) / matrix[row][row];
    }
    vector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_the_log_odds_of_a_single_flag() {
        // 30 of 40 with the flag, 10 of 40 without: log odds 3 and 1/3.
        let example =
            |flagged: bool, positive| Example { flags: if flagged { vec![0] } else { vec![] }, positive };
        let all: Vec<Example> =
            (0..80).map(|i| example(i % 2 == 0, if i % 2 == 0 { i < 60 } else { i < 20 })).collect();
        let model = fit(&all.iter().map(|e| (e, 1.0)).collect::<Vec<_>>(), 1, 1e-9);
        assert!((model.bias + 3f64.ln()).abs() < 1e-6, "{}", model.bias);
        assert!((model.weights[0] - 9f64.ln()).abs() < 1e-6, "{}", model.weights[0]);
    }

    #[test]
    fn the_engines_logistic_function_is_the_formula() {
        for logit in -9000..=9000 {
            let exact = 1000.0 * logistic(f64::from(logit) / 1000.0);
            let engine = f64::from(whosaid::training::probability(logit));
            assert!((exact - engine).abs() <= 1.5, "{logit}: {exact} against {engine}");
        }
    }
}
