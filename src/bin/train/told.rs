//! What a measurement is made with, and how it is told.

use clap::Args;
use std::path::PathBuf;

/// Arguments that every measurement of labelled texts takes.
#[derive(Args)]
pub(crate) struct Told {
    /// The weights of the engine
    #[arg(long, default_value = "src/model")]
    pub(crate) model: PathBuf,
    /// Print what was labelled one by one: every sentence with its score, every source with a wrong answer
    #[arg(long)]
    pub(crate) list: bool,
    /// Print the figures as JSON
    #[arg(long, conflicts_with = "list")]
    pub(crate) json: bool,
}
