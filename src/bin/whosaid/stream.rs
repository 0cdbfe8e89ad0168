//! A stream of records through the engine: order kept, memory bounded, no good line lost for a bad one.
//!
//! A reading thread hands every line to whichever worker is free and, with it, the channel for its answer; the
//! channels reach the writer in the order of the lines, so the answers do too.

use crate::Outcome;
use crate::failure::Failure;
use crate::input::Input;
use crate::records::{self, Line, Record};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use whosaid::limits;

/// What was read and written.
#[derive(Default)]
pub(crate) struct Tally {
    documents: u64,
    words: u64,
    left_out: u64,
    time: Duration,
}

impl Tally {
    /// How the command ended.
    pub(crate) fn outcome(&self) -> Outcome {
        if self.left_out == 0 { Outcome::Complete } else { Outcome::LinesLeftOut }
    }

    /// The speed, in one line: words are what white space separates.
    pub(crate) fn line(&self) -> String {
        let micros = self.time.as_micros().max(1);
        format!(
            "{} documents, {} words, {}.{:03} s, {} words/s",
            self.documents,
            self.words,
            micros / 1_000_000,
            micros / 1_000 % 1_000,
            u128::from(self.words) * 1_000_000 / micros
        )
    }
}

/// One line of the input, by its number, and its length with the line break.
struct Numbered {
    number: u64,
    bytes: u64,
    line: Line,
}

/// What became of a line.
struct Answer {
    number: u64,
    bytes: u64,
    /// The answer, or what is wrong with the line.
    result: Result<Answered, String>,
}

/// A record that was answered.
struct Answered {
    /// Words of its text.
    words: u64,
    /// The line to write.
    line: String,
}

/// Answers every record of `input` on standard output, on `jobs` threads.
///
/// `find` answers one text by a JSON object; the record's id is put before its keys.
pub(crate) fn run<F>(input: &Input, jobs: usize, find: F) -> Result<Tally, Failure>
where
    F: Fn(&str) -> String + Clone + Send + 'static,
{
    let started = Instant::now();
    let mut reader = input.open()?;
    let mut writer = Writer::new(input);
    if jobs == 1 {
        let mut number = 0;
        while let Some(numbered) = next(&mut *reader, &mut number).map_err(|error| input.failure(&error))? {
            writer.write(&answer(&numbered, &find))?;
        }
    } else {
        for reply in spawn(reader, jobs, find) {
            match reply.recv() {
                Ok(Ok(answer)) => writer.write(&answer)?,
                Ok(Err(error)) => return Err(input.failure(&error)),
                Err(_) => return Err(Failure::Told("the engine stopped; please report the text".to_owned())),
            }
        }
    }
    let mut tally = writer.end();
    tally.time = started.elapsed();
    Ok(tally)
}

type Reply = io::Result<Answer>;
type Work = (Numbered, SyncSender<Reply>);

/// Starts the reader and the workers; gives the channels of the answers, in the order of the lines.
///
/// The threads end by themselves once nobody takes their answers, and with the process where they wait for input.
fn spawn<F>(mut reader: Box<dyn BufRead + Send>, jobs: usize, find: F) -> Receiver<Receiver<Reply>>
where
    F: Fn(&str) -> String + Clone + Send + 'static,
{
    let (hand_in, pile) = sync_channel::<Work>(jobs * limits::MAX_WAITING);
    let (queue, replies) = sync_channel(jobs * limits::MAX_WAITING);
    let pile = Arc::new(Mutex::new(pile));
    for _ in 0..jobs {
        let (pile, find) = (Arc::clone(&pile), find.clone());
        thread::spawn(move || {
            loop {
                let work = pile.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok((numbered, reply)) = work else { break };
                // Nobody waits for the answer where the writer has gone.
                let _ = reply.send(Ok(answer(&numbered, &find)));
            }
        });
    }
    thread::spawn(move || {
        let mut number = 0;
        loop {
            let (reply, to_come) = sync_channel(1);
            let sent = match next(&mut *reader, &mut number) {
                Ok(None) => break,
                Ok(Some(numbered)) => queue.send(to_come).is_ok() && hand_in.send((numbered, reply)).is_ok(),
                Err(error) => {
                    let _ = reply.send(Err(error)).is_ok() && queue.send(to_come).is_ok();
                    false
                }
            };
            if !sent {
                break;
            }
        }
    });
    replies
}

/// The next line that is not blank.
fn next(reader: &mut dyn BufRead, number: &mut u64) -> io::Result<Option<Numbered>> {
    let mut bytes = 0;
    while let Some(line) = records::next_line(reader)? {
        *number += 1;
        if let Line::Whole(line) = &line {
            bytes += line.len() as u64 + 1;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
        }
        return Ok(Some(Numbered { number: *number, bytes, line }));
    }
    Ok(None)
}

fn answer(numbered: &Numbered, find: impl Fn(&str) -> String) -> Answer {
    let result = match &numbered.line {
        Line::Endless => Err(format!("it is longer than {} MiB", limits::MAX_INPUT_BYTES >> 20)),
        Line::Whole(line) => Record::read(line).map(|record| {
            let found = find(&record.text);
            let keys = found.strip_prefix('{').unwrap_or(&found);
            Answered {
                words: record.text.split_whitespace().count() as u64,
                line: format!("{{\"id\":{},{keys}\n", record.id.get()),
            }
        }),
    };
    Answer { number: numbered.number, bytes: numbered.bytes, result }
}

/// Writes answers to standard output, faults and progress to standard error.
struct Writer<'i> {
    input: &'i Input,
    out: io::StdoutLock<'static>,
    bar: ProgressBar,
    tally: Tally,
}

impl<'i> Writer<'i> {
    fn new(input: &'i Input) -> Self {
        Writer { input, out: io::stdout().lock(), bar: bar(input), tally: Tally::default() }
    }

    fn write(&mut self, answer: &Answer) -> Result<(), Failure> {
        self.bar.inc(answer.bytes);
        match &answer.result {
            Ok(answered) => {
                self.tally.documents += 1;
                self.tally.words += answered.words;
                self.out.write_all(answered.line.as_bytes()).map_err(|error| Failure::of_writing(&error))
            }
            Err(fault) => {
                self.tally.left_out += 1;
                self.bar.suspend(|| {
                    eprintln!("whosaid: {}, line {}, left out: {fault}", self.input, answer.number);
                });
                Ok(())
            }
        }
    }

    fn end(self) -> Tally {
        self.bar.finish_and_clear();
        match (self.tally.documents, self.tally.left_out) {
            (0, 0) => eprintln!("whosaid: {} holds no lines; nothing was written", self.input),
            (_, 0) => {}
            (documents, left_out) => eprintln!("whosaid: lines left out: {left_out}; written: {documents}"),
        }
        self.tally
    }
}

/// A bar where a person looks on and the answers go elsewhere; hidden otherwise.
fn bar(input: &Input) -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    match input.length() {
        Some(length) => {
            let style = ProgressStyle::with_template("{wide_bar} {bytes} of {total_bytes}, {eta} left");
            ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        }
        None => {
            let style = ProgressStyle::with_template("{spinner} {bytes} read in {elapsed}");
            ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
        }
    }
}
