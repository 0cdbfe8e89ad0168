//! Why a command could not do its work.

use std::io;

/// What ends a command early.
pub(crate) enum Failure {
    /// Told to the user in one sentence: what, where, and what helps.
    Told(String),
    /// Whoever read our output has gone (`| head`): nothing is wrong.
    NobodyReads,
}

impl Failure {
    /// The failure to write to standard output.
    pub(crate) fn of_writing(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::NobodyReads,
            _ => Failure::Told(format!("cannot write to standard output: {error}")),
        }
    }
}
