//! Training: fits weights to labelled data, makes integers of them, measures them and writes them with their card.
//!
//! The only place with floating point. The same data give the same files, byte for byte.
#![allow(clippy::float_arithmetic, reason = "training computes in floating point; the engine never does")]

#[allow(dead_code, reason = "the trainers of the attributions come next")]
mod articles;
#[allow(dead_code, reason = "the trainers of the attributions come next")]
mod chance;
mod claims;
mod corpus;
#[allow(dead_code, reason = "the trainers of the attributions come next")]
mod gold;
mod logistic;
mod measure;
#[allow(dead_code, reason = "the trainers of the attributions come next")]
mod progress;
#[allow(dead_code, reason = "the trainers of the attributions come next")]
mod quantise;
mod records;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Fits the weights of the engine to labelled data")]
struct Arguments {
    #[command(subcommand)]
    model: Model,
}

#[derive(Subcommand)]
enum Model {
    /// Fits the two heads that score claims
    Claims {
        /// The folder that holds the data sets, in a folder `claims`
        data: PathBuf,
        /// Where to write claims.txt and claims.md
        #[arg(long, default_value = "src/model")]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let Arguments { model: Model::Claims { data, out } } = Arguments::parse();
    match claims::train(&data.join("claims"), &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("train: {fault}");
            ExitCode::from(2)
        }
    }
}
