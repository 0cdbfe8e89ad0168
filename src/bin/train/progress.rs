//! How far a long training is.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error; where that is no terminal, nothing is drawn at all.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar of so many steps, under the name of what is trained.
    pub(crate) fn new(name: &'static str, steps: usize) -> Progress {
        let style = ProgressStyle::with_template("{prefix} {wide_bar} {pos}/{len} {msg} ({eta} left)");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        Progress(ProgressBar::new(steps as u64).with_style(style).with_prefix(name))
    }

    /// One step is done.
    pub(crate) fn step(&self) {
        self.0.inc(1);
    }

    /// What is being done, or how well it goes.
    pub(crate) fn tell(&self, message: impl Into<String>) {
        self.0.set_message(message.into());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
