//! `whosaid batch`: a stream of documents.

use crate::Outcome;
use crate::arguments::BatchArguments;
use crate::failure::Failure;
use crate::stream;
use whosaid::export;

pub(crate) fn run(arguments: &BatchArguments) -> Result<Outcome, Failure> {
    let options = arguments.reading.options();
    let tally = stream::run(&arguments.input, arguments.threads(), move |text| {
        export::json::write(&whosaid::annotate(text, &options))
    })?;
    if arguments.stats {
        eprintln!("whosaid: {}", tally.line());
    }
    Ok(tally.outcome())
}
