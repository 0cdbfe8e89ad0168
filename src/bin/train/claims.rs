//! The two claim heads: `checkable` from news, `priority` from debates and a few weights set by hand.

use crate::corpus::{self, Example};
use crate::logistic::{Linear, fit};
use crate::measure::{self, Scored};
use crate::progress::Progress;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use whosaid::training::{self, CLAIM_FLAGS};

/// Penalties tried for each head; its development set chooses.
const PENALTIES: [f64; 6] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];

/// How much a sentence of the second news set counts against one of the first.
const SECOND_SHARE: f64 = 0.5;

/// Parts of the first news set, each scored by a head that was fitted to the others.
const FOLDS: usize = 10;

/// A place no flag takes: it marks the second news set, so that its other share of facts stays out of the weights.
const SECOND: usize = CLAIM_FLAGS;

/// What marks a statement as news in a debate (length, names, the past, what happened) stands in every sentence of an
/// article and tells nothing there: of the fitted weights of `priority` that raise a statement only these count in full.
const TELLING: [&str; 29] = [
    "number",
    "count",
    "money-amount",
    "percentage",
    "decimal",
    "big-number",
    "two-numbers",
    "number-word",
    "number-word-twice",
    "scale",
    "scale-twice",
    "percent",
    "money",
    "money-twice",
    "unit",
    "approximation",
    "comparison",
    "comparison-twice",
    "rank",
    "trend",
    "trend-twice",
    "cause",
    "law",
    "law-twice",
    "justice",
    "casualty",
    "casualty-twice",
    "accusation",
    "denial",
];

/// The others count for so much, in hundredths.
const OTHERS: i32 = 30;

/// What the debates cannot teach about news is added, in thousandths of a logit: editors pick accusations, denials,
/// deaths and rulings first, and leave meetings and dates for last.
const BY_HAND: [(&str, i32); 12] = [
    ("bias", 1050),
    ("accusation", 1200),
    ("casualty", 800),
    ("denial", 600),
    ("justice", 600),
    ("law", 200),
    ("cause", 600),
    ("rank", 200),
    ("number", 1350),
    ("count", 1500),
    ("routine", -400),
    ("clock-time", -600),
];

/// A head with integer weights, in thousandths of a logit; the bias stands last.
struct Head {
    weights: Vec<i32>,
    penalty: f64,
}

impl Head {
    fn round(model: &Linear, penalty: f64) -> Head {
        let rounded = |weight: &f64| (weight * 1000.0).round() as i32;
        let weights = model.weights.iter().take(CLAIM_FLAGS).chain([&model.bias]).map(rounded).collect();
        Head { weights, penalty }
    }

    fn score(&self, examples: &[Example]) -> Scored {
        let logit = |example: &Example| -> i32 {
            let flags = example.flags.iter().filter(|&&flag| flag < CLAIM_FLAGS);
            self.weights[CLAIM_FLAGS] + flags.map(|&flag| self.weights[flag]).sum::<i32>()
        };
        examples.iter().map(|example| (training::probability(logit(example)), example.positive)).collect()
    }
}

/// Fits both heads to the files in `data` and writes `claims.txt` and its card `claims.md` to `out`.
pub(crate) fn train(data: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| corpus::read(&data.join(name));
    let news = read("babe_train.jsonl")?;
    let mut second = read("newssd_train.jsonl")?;
    second.iter_mut().for_each(|example| example.flags.push(SECOND));
    let (news_dev, second_dev) = (read("babe_dev.jsonl")?, read("newssd_dev.jsonl")?);
    let debates = read("claimbuster3_train.jsonl")?;
    let (debates_dev, debates_test) = (read("ct24_devtest.jsonl")?, read("claimbuster2_test.jsonl")?);

    let progress = Progress::new("claims", 2 * PENALTIES.len() + FOLDS);
    let both: Vec<(&Example, f64)> =
        news.iter().map(|e| (e, 1.0)).chain(second.iter().map(|e| (e, SECOND_SHARE))).collect();
    let checkable = choose(&both, &progress, |head| -log_loss(&head.score(&news_dev)));
    let counted: Vec<(&Example, f64)> = debates.iter().map(|e| (e, 1.0)).collect();
    let fitted = choose(&counted, &progress, |head| measure::average_precision(&head.score(&debates_dev)));
    let priority = by_hand(&fitted);
    let held_out = held_out(&news, &second, checkable.penalty, &progress);
    drop(progress);

    let mut table = String::new();
    let rows: [(&str, &str, Vec<String>); 9] = [
        ("checkable", "babe_train (fitted)", news_row(&checkable.score(&news))),
        ("checkable", "babe_train, ten folds, each fitted without it", news_row(&held_out)),
        ("checkable", "babe_dev (chose the penalty)", news_row(&checkable.score(&news_dev))),
        ("checkable", "newssd_dev", news_row(&checkable.score(&second_dev))),
        ("priority as fitted", "claimbuster3_train (fitted)", debate_row(&fitted.score(&debates))),
        ("priority as fitted", "ct24_devtest (chose the penalty)", debate_row(&fitted.score(&debates_dev))),
        ("priority as fitted", "claimbuster2_test", debate_row(&fitted.score(&debates_test))),
        ("priority with the weights by hand", "ct24_devtest", debate_row(&priority.score(&debates_dev))),
        (
            "priority with the weights by hand",
            "claimbuster2_test",
            debate_row(&priority.score(&debates_test)),
        ),
    ];
    for (head, file, figures) in rows {
        let _ = writeln!(table, "| {head} | {file} | {} |", figures.join(" | "));
    }
    let weights = weights_file(&checkable, &priority);
    let card = card(&weights, &table, &checkable, &fitted);
    write(&out.join("claims.txt"), &weights)?;
    write(&out.join("claims.md"), &card)?;
    print!("{table}");
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|fault| format!("{}: {fault}", path.display()))
}

/// The head with the penalty that `goodness` likes best; of equals the first.
fn choose(examples: &[(&Example, f64)], progress: &Progress, goodness: impl Fn(&Head) -> f64) -> Head {
    let heads = PENALTIES.map(|penalty| {
        let head = Head::round(&fit(examples, CLAIM_FLAGS + 1, penalty), penalty);
        progress.step();
        head
    });
    let mut ranked: Vec<(f64, Head)> = heads.into_iter().map(|head| (goodness(&head), head)).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    ranked.swap_remove(0).1
}

/// The head with the weights set by hand added.
fn by_hand(fitted: &Head) -> Head {
    let mut head = Head { weights: fitted.weights.clone(), penalty: fitted.penalty };
    for place in 0..CLAIM_FLAGS {
        let telling = training::claim_flag_name(place).is_some_and(|name| TELLING.contains(&name.as_str()));
        if !telling && head.weights[place] > 0 {
            head.weights[place] = head.weights[place] * OTHERS / 100;
        }
    }
    for (name, weight) in BY_HAND {
        let place = (0..CLAIM_FLAGS).find(|&place| training::claim_flag_name(place).as_deref() == Some(name));
        head.weights[place.unwrap_or(CLAIM_FLAGS)] += weight;
    }
    head
}

/// Scores of the first news set, every fold of it by a head that was fitted without it.
fn held_out(news: &[Example], second: &[Example], penalty: f64, progress: &Progress) -> Scored {
    let mut scored = Scored::new();
    for fold in 0..FOLDS {
        let others =
            news.iter().enumerate().filter(|(index, _)| index % FOLDS != fold).map(|(_, e)| (e, 1.0));
        let examples: Vec<_> = others.chain(second.iter().map(|e| (e, SECOND_SHARE))).collect();
        let head = Head::round(&fit(&examples, CLAIM_FLAGS + 1, penalty), penalty);
        progress.step();
        scored.extend(head.score(&news.iter().skip(fold).step_by(FOLDS).cloned().collect::<Vec<_>>()));
    }
    scored
}

/// Mean surprise of the labels at the scores.
fn log_loss(scored: &Scored) -> f64 {
    let surprise = |&(score, positive): &(u16, bool)| {
        let probability = (f64::from(score) / 1000.0).clamp(0.0005, 0.9995);
        -libm::log(if positive { probability } else { 1.0 - probability })
    };
    scored.iter().map(surprise).sum::<f64>() / scored.len() as f64
}

fn news_row(scored: &Scored) -> Vec<String> {
    row(scored, measure::calibration_error)
}

fn debate_row(scored: &Scored) -> Vec<String> {
    let mut row = row(scored, measure::calibration_error);
    // The head ranks; nobody reads its scores on debates as probabilities.
    row[4] = "–".to_owned();
    row
}

fn row(scored: &Scored, calibration: fn(&Scored) -> f64) -> Vec<String> {
    vec![
        scored.len().to_string(),
        measure::with_interval(scored, measure::auc),
        measure::with_interval(scored, measure::average_precision),
        measure::with_interval(scored, measure::f1),
        measure::with_interval(scored, calibration),
    ]
}

fn weights_file(checkable: &Head, priority: &Head) -> String {
    let mut text = format!(
        "# Weights of the two claim heads, `flag checkable priority`, in thousandths of a logit. Written by `train claims`;\n\
         # see claims.md. Fitted to the flags with the fingerprint {}: when a test misses it, train again.\n",
        training::claim_fingerprint()
    );
    let names = (0..CLAIM_FLAGS).filter_map(|place| Some((training::claim_flag_name(place)?, place)));
    for (name, place) in [("bias".to_owned(), CLAIM_FLAGS)].into_iter().chain(names) {
        let _ = writeln!(text, "{name} {} {}", checkable.weights[place], priority.weights[place]);
    }
    text
}

fn card(weights: &str, table: &str, checkable: &Head, priority: &Head) -> String {
    let mut by_hand = String::new();
    for (name, weight) in BY_HAND {
        let _ = write!(by_hand, "{}{name} {weight:+}", if by_hand.is_empty() { "" } else { ", " });
    }
    include_str!("claims-card.md")
        .replace("{checksum}", &training::checksum(weights))
        .replace("{fingerprint}", &training::claim_fingerprint())
        .replace("{seed}", &measure::SEED.to_string())
        .replace("{penalty-checkable}", &checkable.penalty.to_string())
        .replace("{penalty-priority}", &priority.penalty.to_string())
        .replace("{others}", &OTHERS.to_string())
        .replace("{by-hand}", &by_hand)
        .replace("{table}", table.trim_end())
}
