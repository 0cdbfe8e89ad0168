//! Logistic regression with a quadratic penalty over sparse features, by L-BFGS (Liu, Nocedal 1989).

use std::collections::VecDeque;

/// An example: its features with their values, whether it is positive, and how much it counts.
#[derive(Clone, Debug)]
pub(super) struct Example {
    pub(super) features: Vec<(u32, f32)>,
    pub(super) positive: bool,
    pub(super) importance: f64,
}

/// Steps at most; the fits here settle in about sixty.
const STEPS: usize = 150;

/// Steps remembered.
const MEMORY: usize = 8;

/// A gradient so much shorter than the first is settled.
const SETTLED: f64 = 1e-4;

/// Share of the promised descent that a step has to keep.
const KEPT: f64 = 1e-4;

/// The weights that make the examples most probable, less `penalty` / 2 for the square of every weight's way from `prior`.
/// The last weight is the bias.
pub(super) fn fit(examples: &[Example], prior: &[f64], penalty: f64) -> Vec<f64> {
    let mut weights = prior.to_vec();
    let descent = |weights: &[f64]| descent(examples, weights, prior, penalty);
    let (mut loss, mut gradient) = descent(&weights);
    let first = dot(&gradient, &gradient);
    let mut memory: VecDeque<(Vec<f64>, Vec<f64>)> = VecDeque::new();
    for _ in 0..STEPS {
        if dot(&gradient, &gradient) <= first * SETTLED * SETTLED {
            break;
        }
        let direction = direction(&gradient, &memory);
        let slope = dot(&direction, &gradient);
        let mut length = if memory.is_empty() { 1.0 / first.sqrt() } else { 1.0 };
        let taken = loop {
            let tried: Vec<f64> = weights.iter().zip(&direction).map(|(w, d)| w + length * d).collect();
            let (new_loss, new_gradient) = descent(&tried);
            if new_loss <= loss + KEPT * length * slope {
                break Some((tried, new_loss, new_gradient));
            }
            length /= 2.0;
            if length < 1e-12 {
                break None;
            }
        };
        let Some((tried, new_loss, new_gradient)) = taken else { break };
        let moved = difference(&tried, &weights);
        let bent = difference(&new_gradient, &gradient);
        if dot(&moved, &bent) > 1e-12 {
            memory.push_back((moved, bent));
            if memory.len() > MEMORY {
                memory.pop_front();
            }
        }
        (weights, loss, gradient) = (tried, new_loss, new_gradient);
    }
    weights
}

/// What the weights make of an example, before the logistic function.
pub(super) fn logit(weights: &[f64], features: &[(u32, f32)]) -> f64 {
    let bias = weights.last().copied().unwrap_or_default();
    bias + features.iter().map(|&(place, value)| weights[place as usize] * f64::from(value)).sum::<f64>()
}

pub(super) fn logistic(logit: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-logit))
}

/// The loss at these weights and its gradient.
fn descent(examples: &[Example], weights: &[f64], prior: &[f64], penalty: f64) -> (f64, Vec<f64>) {
    let way = difference(weights, prior);
    let mut loss = penalty / 2.0 * dot(&way, &way);
    let mut gradient: Vec<f64> = way.iter().map(|way| penalty * way).collect();
    for example in examples {
        let logit = logit(weights, &example.features);
        let away = if example.positive { -logit } else { logit };
        // ln(1 + e^away) without overflow
        loss += example.importance * (away.max(0.0) + libm::log1p(libm::exp(-away.abs())));
        let error = example.importance * (logistic(logit) - f64::from(u8::from(example.positive)));
        for &(place, value) in &example.features {
            gradient[place as usize] += error * f64::from(value);
        }
        if let Some(bias) = gradient.last_mut() {
            *bias += error;
        }
    }
    (loss, gradient)
}

/// Where to go: the gradient, bent by how it changed on the last steps.
fn direction(gradient: &[f64], memory: &VecDeque<(Vec<f64>, Vec<f64>)>) -> Vec<f64> {
    let mut direction: Vec<f64> = gradient.iter().map(|slope| -slope).collect();
    let mut shares = Vec::with_capacity(memory.len());
    for (moved, bent) in memory.iter().rev() {
        let share = dot(moved, &direction) / dot(moved, bent);
        direction.iter_mut().zip(bent).for_each(|(d, b)| *d -= share * b);
        shares.push(share);
    }
    if let Some((moved, bent)) = memory.back() {
        let scale = dot(moved, bent) / dot(bent, bent);
        direction.iter_mut().for_each(|d| *d *= scale);
    }
    for ((moved, bent), share) in memory.iter().zip(shares.into_iter().rev()) {
        let back = share - dot(bent, &direction) / dot(moved, bent);
        direction.iter_mut().zip(moved).for_each(|(d, m)| *d += back * m);
    }
    direction
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

fn difference(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(a, b)| a - b).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_the_log_odds_of_a_single_feature() {
        // 30 of 40 with the feature, 10 of 40 without: log odds 3 and 1/3.
        let example = |with: bool, positive| Example {
            features: if with { vec![(0, 1.0)] } else { vec![] },
            positive,
            importance: 1.0,
        };
        let all: Vec<Example> =
            (0..80).map(|i| example(i % 2 == 0, if i % 2 == 0 { i < 60 } else { i < 20 })).collect();
        let weights = fit(&all, &[0.0; 2], 1e-9);
        assert!((weights[1] + 3f64.ln()).abs() < 1e-3, "{weights:?}");
        assert!((weights[0] - 9f64.ln()).abs() < 1e-3, "{weights:?}");
    }

    #[test]
    fn what_counts_twice_pulls_as_two() {
        let example = |positive, importance| Example { features: vec![(0, 0.5)], positive, importance };
        let twice = fit(&[example(true, 2.0), example(false, 1.0)], &[0.0; 2], 0.1);
        let both = fit(&[example(true, 1.0), example(true, 1.0), example(false, 1.0)], &[0.0; 2], 0.1);
        assert!(difference(&twice, &both).iter().all(|gap| gap.abs() < 1e-4), "{twice:?} {both:?}");
        assert!(logit(&twice, &[(0, 0.5)]) > 0.1);
    }

    #[test]
    fn what_no_example_tells_stays_as_it_was_held_before() {
        let example = Example { features: vec![(0, 1.0)], positive: true, importance: 1.0 };
        let weights = fit(&[example], &[0.5, -2.0, 0.0], 1.0);
        assert!(weights[0] > 0.6 && (weights[1] + 2.0).abs() < 1e-9, "{weights:?}");
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
