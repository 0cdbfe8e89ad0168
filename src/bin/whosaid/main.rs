//! The command line: one text, a stream of documents, or a stream of sentences.

mod annotate;
mod arguments;
mod batch;
mod failure;
mod input;
mod records;
mod score;
mod stream;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use std::process::ExitCode;

/// How a command ended that could do its work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Everything was read and written.
    Complete,
    /// Lines that could not be read were passed over and told on standard error.
    LinesLeftOut,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Batch(arguments) => batch::run(&arguments),
        Command::Score(arguments) => score::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Complete) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Ok(Outcome::LinesLeftOut) => ExitCode::from(1),
        Err(Failure::Told(message)) => {
            eprintln!("whosaid: {message}");
            ExitCode::from(2)
        }
    }
}
