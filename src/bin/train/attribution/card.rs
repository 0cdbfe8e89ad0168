//! The card of the attribution models.

use super::plan::{self, SEED};
use super::scores::Scores;
use super::study::Study;
use super::{field, files};
use crate::choice;
use crate::fold::FOLDS;
use std::fmt::Write as _;
use whosaid::training::{self, Weights};

/// The card, with its figures.
pub(super) fn text(studies: &[Study], weights: &Weights, scores: &Scores) -> String {
    let attributions: usize = studies.iter().map(|study| study.marked.len()).sum();
    let mut card = include_str!("card.md")
        .replace("{articles}", &studies.len().to_string())
        .replace("{attributions}", &attributions.to_string())
        .replace("{tagger}", &training::checksum_of_bytes(&weights.tagger))
        .replace("{seed}", &SEED.to_string())
        .replace("{folds}", &FOLDS.to_string())
        .replace("{files}", table(weights).trim_end())
        .replace("{pass}", &pass(plan::PASS))
        .replace("{coarse-logit}", &plan::COARSE_LOGIT.to_string())
        .replace("{logit}", &training::LOGIT.to_string())
        .replace("{link-plan}", &choice(plan::LINK))
        .replace("{source-plan}", &choice(plan::SOURCE))
        .replace("{direct-plan}", &choice(plan::DIRECT_SOURCE))
        .replace("{certainty-plan}", &choice(plan::CERTAINTY))
        .replace("{end-to-end}", &scores.end_to_end)
        .replace("{calibration}", scores.calibration.trim_end());
    for (name, score) in &scores.parts {
        card = card.replace(&format!("{{{name}}}"), score);
    }
    card
}

/// A line for each file.
fn table(weights: &Weights) -> String {
    let mut lines = String::new();
    for (name, bytes) in files(weights) {
        let checksum = training::checksum_of_bytes(bytes);
        let _ = writeln!(lines, "| {name}.bin | {} | {checksum} |", bytes.len());
    }
    lines
}

fn pass(plan: field::Plan) -> String {
    let field::Plan { bits, epochs, rate, dropout, runs, seed: _ } = plan;
    format!(
        "2^{bits} rows, {runs} runs of {epochs} epochs, rate {rate}, {} % of the features left out at each look",
        percent(dropout)
    )
}

fn choice(plan: choice::Plan) -> String {
    let choice::Plan { bits, epochs, rate, dropout, seed: _ } = plan;
    format!("2^{bits} weights, {epochs} epochs, rate {rate}, {} % of the features left out", percent(dropout))
}

fn percent(share: f32) -> i32 {
    (share * 100.0).round() as i32
}
