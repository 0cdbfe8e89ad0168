//! What can be asked for, and the help that says so.

use crate::input::Input;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::thread;
use whosaid::{Acts, Claims, Offsets, Options};

/// Finds who said what in English news text, what is claimed, and what nobody vouches for.
#[derive(Parser)]
#[command(name = "whosaid", version, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  everything was read and written
  1  some lines were left out; standard error says which, and why
  2  wrong arguments, an input that cannot be read, or an output that cannot be written

Text is read as UTF-8; a byte-order mark before it is passed over and not counted. Nothing is sent anywhere.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Annotate one text: quotes, speakers and claims
    Annotate(AnnotateArguments),
    /// Annotate a stream of documents, one JSON object a line
    Batch(BatchArguments),
    /// Score a stream of sentences: can it be checked, and how soon should it be?
    Score(ScoreArguments),
}

#[derive(Args)]
#[command(after_help = ANNOTATE_EXAMPLES)]
pub(crate) struct AnnotateArguments {
    /// The text; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) input: Input,
    /// What to write [default: text on a terminal, json into a pipe or file]
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
}

const ANNOTATE_EXAMPLES: &str = "\
Examples:
  whosaid annotate article.txt
  whosaid annotate article.txt --format html > article.html
  whosaid annotate article.txt --format csv --acts speech > quotes.csv
  pdftotext article.pdf - | whosaid annotate --format json --offsets utf16";

impl AnnotateArguments {
    /// What to write: on a terminal sits a person, behind a pipe a program.
    pub(crate) fn format(&self) -> Format {
        let usual = || if io::stdout().is_terminal() { Format::Text } else { Format::Json };
        self.format.unwrap_or_else(usual)
    }
}

/// What `annotate` can write.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// The format whosaid/1: every position, kind and score, on one line
    Json,
    /// W3C Web Annotations, as JSON-LD
    WebAnnotation,
    /// A table for spreadsheets, a row for every quote, phrase and claim
    Csv,
    /// The article with footnotes, then quotes by speaker and claims by level
    Markdown,
    /// A page that stands alone, with the article marked
    Html,
    /// TEI P5: the article with what was said, by whom, with which cue
    Tei,
    /// A report to read on a terminal
    Text,
}

#[derive(Args)]
#[command(after_help = BATCH_EXAMPLES)]
pub(crate) struct BatchArguments {
    /// Lines of {"id": …, "text": …}; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) input: Input,
    /// Threads that annotate [default: as many as the machine has]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Print documents, words, seconds and words a second to standard error at the end
    #[arg(long)]
    pub(crate) stats: bool,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
}

const BATCH_EXAMPLES: &str = "\
For every line {\"id\": …, \"text\": …} one line {\"id\": …, …whosaid/1} is written, in the same order. The id is a
string or a number and stays as it was; other keys are passed over, and so are blank lines. A line that is not such
an object is left out, told on standard error by its number, and makes the exit code 1.

Examples:
  whosaid batch < articles.jsonl > annotated.jsonl
  whosaid batch --jobs 1 --stats articles.jsonl > annotated.jsonl
  whosaid batch < articles.jsonl | jq -r '.id as $id | .speakers[] | [$id, .name, .words] | @tsv'";

impl BatchArguments {
    /// Threads that annotate.
    pub(crate) fn threads(&self) -> usize {
        self.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }
}

#[derive(Args)]
#[command(after_help = SCORE_EXAMPLES)]
pub(crate) struct ScoreArguments {
    /// Lines of {"id": …, "text": …}; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) input: Input,
}

const SCORE_EXAMPLES: &str = "\
For every line {\"id\": …, \"text\": …} one line {\"id\": …, \"checkable\": …, \"priority\": …} is written, in the same
order; the text is taken as one sentence. Both scores run from 0 to 1000. checkable: how surely it states a fact that
evidence could show true or false. priority: how early a fact-checking desk would pick it.

Example:
  echo '{\"id\": 1, \"text\": \"Rents rose by 12 per cent last year.\"}' | whosaid score";

#[derive(Args)]
pub(crate) struct ReadingArguments {
    /// The unit in which positions are counted
    #[arg(long, value_enum, default_value_t = Unit::Char)]
    offsets: Unit,
    /// Which statements to keep
    #[arg(long, value_enum, default_value_t = Kept::All)]
    acts: Kept,
    /// Which claims to keep
    #[arg(long, value_enum, default_value_t = KeptClaims::Facts)]
    claims: KeptClaims,
}

impl ReadingArguments {
    /// The engine's options.
    pub(crate) fn options(&self) -> Options {
        let offsets = match self.offsets {
            Unit::Char => Offsets::Char,
            Unit::Utf16 => Offsets::Utf16,
            Unit::Utf8 => Offsets::Utf8,
        };
        let acts = match self.acts {
            Kept::All => Acts::All,
            Kept::Speech => Acts::Speech,
        };
        let claims = match self.claims {
            KeptClaims::Facts => Claims::Facts,
            KeptClaims::All => Claims::All,
        };
        Options { offsets, acts, claims, ..Options::default() }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    /// Unicode code points, as Python counts
    Char,
    /// UTF-16 code units, as JavaScript counts
    Utf16,
    /// Bytes, as Rust and C count
    Utf8,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kept {
    /// What was said, written, thought and decided
    All,
    /// What was said or written
    Speech,
}

#[derive(Clone, Copy, ValueEnum)]
enum KeptClaims {
    /// Statements of fact, without predictions and opinions
    Facts,
    /// Predictions and opinions too
    All,
}
