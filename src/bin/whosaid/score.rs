//! `whosaid score`: a stream of sentences.

use crate::Outcome;
use crate::arguments::ScoreArguments;
use crate::failure::Failure;
use crate::stream;
use whosaid::export;

pub(crate) fn run(arguments: &ScoreArguments) -> Result<Outcome, Failure> {
    let tally = stream::run(&arguments.input, 1, |text| export::json::write_score(whosaid::score(text)))?;
    Ok(tally.outcome())
}
