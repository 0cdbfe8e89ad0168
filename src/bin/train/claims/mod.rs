//! The two claim heads: `checkable` from news, speeches and debates, `priority` from debates, what outlets checked, and
//! what a desk would pick from articles.

mod card;
mod columns;
mod company;
mod files;
mod kin;
mod lesson;
mod logistic;
mod picks;
mod sentence;

pub(crate) use picks::Measurement;

use crate::progress::Progress;
use crate::weights;
use lesson::Lesson;
use std::fs;
use std::path::Path;

/// Fits both heads to the files in `data` and the labels in `labels`, and writes `claims.txt`, `claims.bin` and their
/// card `claims.md` to `out`; the weights of what comes before claims stand there already.
pub(crate) fn train(labels: &Path, data: &Path, out: &Path) -> Result<(), String> {
    let progress = Progress::new("claims", lesson::FITS + 1);
    progress.tell("reading");
    let (lesson, engine) = Lesson::read(labels, data, out)?;
    progress.step();
    let fitted = lesson.fit(&progress);
    progress.tell("measuring");
    let table = card::Measured::by(&fitted, labels, data, &engine)?;
    drop(progress);

    weights::write(out, "claims", &fitted.grams)?;
    write(&out.join("claims.txt"), &fitted.lines)?;
    write(&out.join("claims.md"), &card::text(&fitted, &table))?;
    println!("{table}");
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|fault| format!("{}: {fault}", path.display()))
}
