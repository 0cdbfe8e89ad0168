//! The tagger of parts of speech: an averaged perceptron, fitted to silver tags.

mod perceptron;
mod silver;
mod strangers;
mod tense;

use crate::chance::Chance;
use crate::measure;
use crate::progress::Progress;
use crate::side_by_side::side_by_side;
use perceptron::Perceptron;
use silver::{Article, Dress};
use std::fs;
use std::path::Path;
use tense::Forms;
use whosaid::training::{self, PARTS, Words};

/// Seed of all that is drawn by chance: the order of the articles, the words that go without name, the bootstrap.
const SEED: u64 = 7;

/// Rows and passes of each round; a round keeps the features that weighed most in the one before.
type Rounds = [(usize, usize); 3];

/// In the first round nearly every feature has a row of its own.
const ROUNDS: Rounds = [(1 << 20, 3), (1 << 15, 3), (1 << 13, 8)];

/// Of 256 words, how many go without their name.
const UNNAMED: usize = 14;

/// One article in so many is also read in other letters.
const DRESSED: usize = 2;

/// One article in so many is also read in the present tense.
const RETOLD: usize = 3;

/// One article in so many is also read with made-up names.
const RENAMED: usize = 3;

/// 256ths of a weight in one step of a byte.
const GRAIN: i64 = 768;

/// An article in some dress, with the part of each token that silver tags tell of.
struct Lesson {
    /// Which article it is.
    article: usize,
    text: String,
    parts: Vec<Option<u8>>,
}

impl Lesson {
    fn new(number: usize, article: &Article, dress: Dress) -> Lesson {
        let text = dress.of(&article.text);
        let parts = article.parts(&Words::read(&text));
        Lesson { article: number, text, parts }
    }
}

/// The articles as they are written, some of them retold in the present tense, and some in lower case, as headlines and
/// in capitals.
fn lessons(articles: &[Article]) -> Vec<Lesson> {
    const DRESSES: [Dress; 4] = [Dress::Lower, Dress::Title, Dress::Lower, Dress::Upper];
    let forms = Forms::new();
    let all = || articles.iter().enumerate();
    let written = all().map(|(number, article)| Lesson::new(number, article, Dress::AsWritten));
    let retold = all()
        .skip(1)
        .step_by(RETOLD)
        .map(|(number, article)| Lesson::new(number, &forms.present(article), Dress::AsWritten));
    let dressed = all().step_by(DRESSED).zip(DRESSES.into_iter().cycle());
    let dressed = dressed.map(|((number, article), dress)| {
        // Headlines are in the present.
        match dress {
            Dress::Title => Lesson::new(number, &forms.present(article), dress),
            _ => Lesson::new(number, article, dress),
        }
    });
    let mut chance = Chance::new(SEED);
    let strangers = all().skip(2).step_by(RENAMED).map(|(number, article)| {
        Lesson::new(number, &strangers::renamed(article, &mut chance), Dress::AsWritten)
    });
    written.chain(retold).chain(dressed).chain(strangers).collect()
}

/// A tagger fitted to some lessons.
fn fit(lessons: &[&Lesson], rounds: Rounds, progress: &Progress) -> Perceptron {
    let mut chance = Chance::new(SEED);
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut perceptron = Perceptron::open(rounds[0].0);
    for (round, (rows, passes)) in rounds.into_iter().enumerate() {
        if round > 0 {
            perceptron = perceptron.narrowed(rows);
        }
        for _ in 0..passes {
            chance.shuffle(&mut order);
            for &index in &order {
                let Lesson { text, parts, .. } = lessons[index];
                Words::read(text)
                    .walk(|at, features| perceptron.learn(features, parts[at], chance.below(256) < UNNAMED));
            }
            progress.step();
        }
    }
    perceptron
}

/// How often a fit steps.
pub(crate) fn steps() -> usize {
    ROUNDS.iter().map(|(_, passes)| passes).sum()
}

/// The weights of taggers for articles that they have not seen: that of fold `n` is fitted to the articles whose number,
/// divided by `folds`, leaves another rest than `n`.
pub(crate) fn folds(data: &Path, folds: usize, progress: &Progress) -> Result<Vec<Vec<u8>>, String> {
    let articles = silver::read(&data.join("train.jsonl"), &data.join("pos_train.tsv"))?;
    Ok(folds_of(&lessons(&articles), folds, ROUNDS, progress))
}

fn folds_of(lessons: &[Lesson], folds: usize, rounds: Rounds, progress: &Progress) -> Vec<Vec<u8>> {
    side_by_side(folds, |fold| {
        let others: Vec<&Lesson> = lessons.iter().filter(|lesson| lesson.article % folds != fold).collect();
        training::tagger_file(&fit(&others, rounds, progress).bytes(GRAIN))
    })
}

/// Fits the tagger to the files in `data` and writes `tagger.bin` and its card `tagger.md` to `out`.
pub(crate) fn train(data: &Path, out: &Path) -> Result<(), String> {
    let articles = silver::read(&data.join("train.jsonl"), &data.join("pos_train.tsv"))?;
    let dev = silver::read(&data.join("dev.jsonl"), &data.join("pos_dev.tsv"))?;
    let lessons = lessons(&articles);
    let progress = Progress::new("tagger", steps());
    let fitted = fit(&lessons.iter().collect::<Vec<_>>(), ROUNDS, &progress);
    let weights = training::tagger_file(&fitted.bytes(GRAIN));

    let mut table = String::new();
    for (name, dress) in Dress::ALL {
        let lessons = dev.iter().enumerate().map(|(number, article)| Lesson::new(number, article, dress));
        table += &row(name, &lessons.collect::<Vec<_>>(), &weights);
    }
    let mut chance = Chance::new(SEED);
    let strangers = dev.iter().enumerate().map(|(number, article)| {
        Lesson::new(number, &strangers::renamed(article, &mut chance), Dress::AsWritten)
    });
    table += &row("as written, names made up", &strangers.collect::<Vec<_>>(), &weights);
    let write = |name: &str, bytes: &[u8]| {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|fault| format!("{}: {fault}", path.display()))
    };
    let tokens: usize = lessons.iter().map(|lesson| lesson.parts.iter().flatten().count()).sum();
    let card = include_str!("card.md")
        .replace("{checksum}", &training::checksum_of_bytes(&weights))
        .replace("{bytes}", &weights.len().to_string())
        .replace("{rows}", &ROUNDS[2].0.to_string())
        .replace("{tokens}", &tokens.to_string())
        .replace("{seed}", &SEED.to_string())
        .replace("{unnamed}", &(UNNAMED * 100 / 256).to_string())
        .replace("{table}", table.trim_end());
    write("tagger.bin", &weights)?;
    write("tagger.md", card.as_bytes())?;
    print!("{table}");
    Ok(())
}

/// A line of the card: words, their accuracy, that of all tokens.
fn row(name: &str, lessons: &[Lesson], weights: &[u8]) -> String {
    let (mut words, mut tokens) = (Vec::new(), Vec::new());
    for Lesson { text, parts, .. } in lessons {
        let found = Words::read(text).parts(weights);
        let pairs = || found.iter().zip(parts).filter_map(|(found, part)| Some((*found, (*part)?)));
        let count = |pairs: &mut dyn Iterator<Item = (u8, u8)>| {
            pairs.fold((0, 0), |(right, all), (found, part)| (right + usize::from(found == part), all + 1))
        };
        words.push(count(&mut pairs().filter(|(_, part)| usize::from(*part) < PARTS)));
        tokens.push(count(&mut pairs()));
    }
    let percent = |documents: &[(usize, usize)]| measure::percent_with_interval(documents, 2);
    let all: usize = words.iter().map(|(_, all)| all).sum();
    format!("| {name} | {all} | {} | {} |\n", percent(&words), percent(&tokens))
}

#[cfg(test)]
mod tests;
