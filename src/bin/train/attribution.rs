//! The attribution models: rates of cues, two passes of the sequence tagger, the linker, the rankers of sources.

use crate::articles::{self, Article};
use crate::choice::{self, Question};
use crate::crf::{self, Lesson};
use crate::end_to_end;
use crate::gold::{self, Marked};
use crate::rates::Rates;
use crate::tagger;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use whosaid::Acts;
use whosaid::training::{self, Knowledge, Labelled, Passage, Weights};

/// Parts of the training articles; each is labelled by weights that were fitted to the others.
const FOLDS: usize = 4;

/// An article with what people marked, in tokens.
struct Study {
    article: Article,
    marked: Vec<Marked>,
    labels: Vec<u8>,
    keys: Vec<(u32, u32)>,
}

fn study(article: Article) -> Study {
    let tokens = training::tokens(&article.text);
    let marked = gold::marked(&article.attributions, &tokens);
    let labels = gold::labels(&marked, tokens.len()).iter().map(|label| label.index() as u8).collect();
    Study { marked, labels, keys: training::rate_keys(&article.text), article }
}

/// What `work` makes of each number below `count`, in order; two at a time.
fn side_by_side<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<T>>> = Mutex::new((0..count).map(|_| None).collect());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        break;
                    }
                    let result = work(at);
                    if let Ok(mut done) = done.lock() {
                        done[at] = Some(result);
                    }
                }
            });
        }
    });
    done.into_inner().map(|done| done.into_iter().flatten().collect()).unwrap_or_default()
}

/// Fits a pass to all articles, and labels each by weights that were fitted to the others.
fn pass(train: &[Study], passages: &[Passage], plan: crf::Plan) -> (Vec<u8>, Vec<Labelled>) {
    let files = side_by_side(FOLDS + 1, |fold| {
        let lessons: Vec<Lesson<'_>> = train
            .iter()
            .zip(passages)
            .enumerate()
            .filter(|(index, _)| index % FOLDS != fold)
            .map(|(_, (study, passage))| Lesson { passage, labels: &study.labels })
            .collect();
        crf::fit(&lessons, plan).file()
    });
    let labelled =
        side_by_side(train.len(), |index| training::label(&passages[index], &files[index % FOLDS]));
    (files.into_iter().next_back().unwrap_or_default(), labelled)
}

fn owners(marked: &[Marked], tokens: &Range<usize>, part: fn(&Marked) -> &Vec<usize>) -> BTreeSet<usize> {
    let touches = |marked: &&(usize, &Marked)| part(marked.1).iter().any(|token| tokens.contains(token));
    let all: Vec<(usize, &Marked)> = marked.iter().enumerate().collect();
    all.iter().filter(touches).map(|(index, _)| *index).collect()
}

/// The questions of the linker with their answers.
fn link_questions(study: &Study, known: Knowledge<'_>, second: &Labelled) -> Vec<Question> {
    let asked = training::link_questions(&study.article.text, known, second);
    asked
        .into_iter()
        .map(|question| {
            let owners_of_content = owners(&study.marked, &question.content, |marked| &marked.content);
            let mut options: Vec<(Vec<u32>, bool)> = question
                .options
                .into_iter()
                .map(|(cue, features)| {
                    let right = cue.is_some_and(|cue| {
                        !owners(&study.marked, &cue, |marked| &marked.cue).is_disjoint(&owners_of_content)
                    });
                    (features, right)
                })
                .collect();
            if !options.iter().any(|option| option.1) {
                options.iter_mut().last().into_iter().for_each(|none| none.1 = true);
            }
            Question { options }
        })
        .collect()
}

/// The questions of a source ranker with their answers, and whether the content stands in quotation marks.
fn source_questions(
    study: &Study,
    known: Knowledge<'_>,
    link: &[u8],
    second: &Labelled,
) -> Vec<(Question, bool)> {
    let asked = training::source_questions(&study.article.text, known, link, second);
    let contents: Vec<BTreeSet<usize>> =
        study.marked.iter().map(|marked| marked.content.iter().copied().collect()).collect();
    asked
        .into_iter()
        .filter_map(|question| {
            let content: BTreeSet<usize> = question.content.iter().cloned().flatten().collect();
            let jaccard = |gold: &BTreeSet<usize>| {
                let common = gold.intersection(&content).count();
                common as f64 / (gold.len() + content.len() - common).max(1) as f64
            };
            let (best, likeness) = contents
                .iter()
                .map(jaccard)
                .enumerate()
                .fold((0, 0.0), |best, each| if each.1 > best.1 { each } else { best });
            if likeness < 0.4 {
                return None;
            }
            let source = &study.marked[best].source;
            let mut options: Vec<(Vec<u32>, bool)> = question
                .options
                .into_iter()
                .map(|(tokens, features)| {
                    let right = match tokens {
                        Some(tokens) => source.iter().any(|token| tokens.contains(token)),
                        None => source.is_empty(),
                    };
                    (features, right)
                })
                .collect();
            if !options.iter().any(|option| option.1) {
                options.iter_mut().last().into_iter().for_each(|nobody| nobody.1 = true);
            }
            Some((Question { options }, question.direct))
        })
        .collect()
}

/// The questions of certainty with their answers: right or not, as an option against one without features.
fn certainty_questions(
    study: &Study,
    known: Knowledge<'_>,
    weights: &Weights,
    second: &Labelled,
) -> Vec<(Question, Question)> {
    let asked = training::certainty_questions(&study.article.text, known, weights, second);
    let contents: Vec<BTreeSet<usize>> =
        study.marked.iter().map(|marked| marked.content.iter().copied().collect()).collect();
    let tokens = training::tokens(&study.article.text);
    let characters: Vec<char> = study.article.text.chars().collect();
    let is_word = |token: &usize| characters[tokens[*token].0].is_alphanumeric();
    let words = |set: &BTreeSet<usize>| set.iter().copied().filter(is_word).collect::<Vec<_>>();
    asked
        .into_iter()
        .map(|question| {
            let content: BTreeSet<usize> = question.content.iter().cloned().flatten().collect();
            let judge = |exact: bool| {
                study.marked.iter().zip(&contents).any(|(marked, gold)| {
                    let common = gold.intersection(&content).count();
                    let alike = if exact {
                        words(gold) == words(&content)
                    } else {
                        2 * common >= gold.len() + content.len() - common && common > 0
                    };
                    let source = match &question.source {
                        Some(tokens) => marked.source.iter().any(|token| tokens.contains(token)),
                        None => marked.source.is_empty(),
                    };
                    alike && source
                })
            };
            let question = |right: bool| Question {
                options: vec![(question.features.clone(), right), (Vec::new(), !right)],
            };
            (question(judge(false)), question(judge(true)))
        })
        .collect()
}

/// Fits every model to the training articles and measures them on the development articles.
pub(crate) fn train(data: &Path, out: &Path) -> Result<(), String> {
    if std::env::var("MEASURE").is_ok() {
        return only_measure(data, out);
    }
    let clock = Instant::now();
    let e = |k: &str, d: f32| std::env::var(k).ok().and_then(|v| v.parse::<f32>().ok()).unwrap_or(d);
    let read = |name: &str| -> Result<Vec<Study>, String> {
        Ok(articles::read(&data.join(name))?.into_iter().map(study).collect())
    };
    let train = read("train.jsonl")?;
    let rates = Rates::count(train.iter().map(|study| (study.keys.as_slice(), study.labels.as_slice())));
    let own_rates =
        side_by_side(train.len(), |index| rates.file(Some((&train[index].keys, &train[index].labels))));
    let taggers = tagger::folds(data, FOLDS)?;
    let tagger = std::fs::read(out.join("tagger.bin")).map_err(|fault| format!("tagger.bin: {fault}"))?;
    let known = |index: usize| Knowledge { tagger: &taggers[index % FOLDS], rates: &own_rates[index] };
    eprintln!("{:?} taggers", clock.elapsed());
    let cache = std::env::var("CACHE").ok();
    let (first, second, second_labels) = if let Some(dir) = &cache {
        load(dir, train.len())
    } else {
        let first_evidence = side_by_side(train.len(), |index| {
            training::passage(&train[index].article.text, known(index), None)
        });
        let plan = crf::Plan {
            bits: e("BITS", 15.0) as u32,
            epochs: e("EP", 10.0) as usize,
            rate: e("LR", 0.1),
            dropout: e("DROP", 0.85),
            seed: e("SEED", 7.0) as u64,
            runs: e("RUNS", 3.0) as usize,
        };
        let (first, first_labels) = pass(&train, &first_evidence, plan);
        eprintln!("{:?} first pass", clock.elapsed());
        drop(first_evidence);
        let second_evidence = side_by_side(train.len(), |index| {
            training::passage(&train[index].article.text, known(index), Some(&first_labels[index]))
        });
        let plan = crf::Plan {
            bits: e("BITS2", 15.0) as u32,
            epochs: e("EP2", 10.0) as usize,
            dropout: e("DROP2", 0.85),
            ..plan
        };
        let (second, second_labels) = pass(&train, &second_evidence, plan);
        eprintln!("{:?} second pass", clock.elapsed());
        drop(second_evidence);
        save("/tmp/cache", &first, &second, &second_labels);
        (first, second, second_labels)
    };
    let links: Vec<Vec<Question>> =
        side_by_side(train.len(), |index| link_questions(&train[index], known(index), &second_labels[index]));
    let plan = choice::Plan { bits: 13, epochs: 6, rate: 0.2, dropout: 0.3, seed: 7 };
    // every fold's weights are fitted to the others, so that an article is judged by weights that never saw it
    let fold_fit = |questions: &[Vec<Question>], plan: choice::Plan| -> Vec<Vec<u8>> {
        side_by_side(FOLDS + 1, |fold| {
            let others = questions.iter().enumerate().filter(|(index, _)| index % FOLDS != fold);
            choice::fit(others.flat_map(|(_, questions)| questions), plan)
        })
    };
    let links = fold_fit(&links, plan);
    eprintln!("{:?} links", clock.elapsed());
    let sources: Vec<Vec<(Question, bool)>> = side_by_side(train.len(), |index| {
        source_questions(&train[index], known(index), &links[index % FOLDS], &second_labels[index])
    });
    let directs: Vec<Vec<Question>> = sources
        .iter()
        .map(|all| all.iter().filter(|(_, direct)| *direct).map(|(question, _)| question.clone()).collect())
        .collect();
    let sources: Vec<Vec<Question>> =
        sources.into_iter().map(|all| all.into_iter().map(|(question, _)| question).collect()).collect();
    let sources = fold_fit(&sources, choice::Plan { bits: 14, ..plan });
    let directs = fold_fit(&directs, plan);
    eprintln!("{:?} sources", clock.elapsed());
    let blind: Vec<Weights> = (0..FOLDS)
        .map(|fold| Weights {
            link: links[fold].clone(),
            source: sources[fold].clone(),
            direct: directs[fold].clone(),
            ..Weights::default()
        })
        .collect();
    let cases: Vec<(Question, Question)> = side_by_side(train.len(), |index| {
        certainty_questions(&train[index], known(index), &blind[index % FOLDS], &second_labels[index])
    })
    .into_iter()
    .flatten()
    .collect();
    let (cases, exact): (Vec<Question>, Vec<Question>) = cases.into_iter().unzip();
    let exactness = choice::fit(
        &exact,
        choice::Plan {
            bits: e("CBITS", 14.0) as u32,
            dropout: e("CDROP", 0.3),
            epochs: e("CEP", 4.0) as usize,
            rate: e("CLR", 0.2),
            ..plan
        },
    );
    let certainty = choice::fit(
        &cases,
        choice::Plan {
            bits: e("CBITS", 14.0) as u32,
            dropout: e("CDROP", 0.3),
            epochs: e("CEP", 4.0) as usize,
            rate: e("CLR", 0.2),
            ..plan
        },
    );
    eprintln!(
        "{:?} {} cases, {} right",
        clock.elapsed(),
        cases.len(),
        cases.iter().filter(|c| c.options[0].1).count()
    );
    let last = |mut all: Vec<Vec<u8>>| all.pop().unwrap_or_default();
    let (link, source, direct) = (last(links), last(sources), last(directs));
    let weights = Weights {
        tagger,
        rates: rates.file(None),
        first,
        second,
        link,
        source,
        direct,
        certainty,
        exactness,
    };
    let files: [(&str, &[u8]); 8] = [
        ("rates", &weights.rates),
        ("first-pass", &weights.first),
        ("second-pass", &weights.second),
        ("link", &weights.link),
        ("source", &weights.source),
        ("direct-source", &weights.direct),
        ("certainty", &weights.certainty),
        ("exactness", &weights.exactness),
    ];
    for (name, bytes) in files {
        let path = out.join(format!("{name}.bin"));
        std::fs::write(&path, bytes).map_err(|fault| format!("{}: {fault}", path.display()))?;
    }
    report(data, &weights)?;
    eprintln!("{:?} done", clock.elapsed());
    Ok(())
}

fn report(data: &Path, weights: &Weights) -> Result<(), String> {
    for name in ["dev.jsonl", "web_dev.jsonl"] {
        for acts in [Acts::All, Acts::Speech] {
            let articles = articles::read(&data.join(name))?;
            let annotated = side_by_side(articles.len(), |index| {
                training::annotate(&articles[index].text, weights, acts)
            });
            for least in [0, 300, 400] {
                let counts = side_by_side(articles.len(), |index| {
                    let mut annotated = annotated[index].clone();
                    annotated.quotes.retain(|quote| quote.score >= least);
                    end_to_end::count(&articles[index], &articles::found(&annotated))
                });
                let sections = end_to_end::total(&counts);
                eprint!("{name} {acts:?} {least}: ");
                for counts in &sections {
                    let e = counts.end_to_end();
                    eprint!("{:.1} (P {:.1} R {:.1})  ", 100.0 * e.f1, 100.0 * e.precision, 100.0 * e.recall);
                }
                let b = &sections[1];
                eprintln!(
                    "B m50 {:.1} exact {:.1} head {:.1}",
                    100.0 * b.match50().f1,
                    100.0 * b.exact().f1,
                    100.0 * b.source_head()
                );
            }
        }
    }
    Ok(())
}

/// TEMPORARY
pub(crate) fn only_measure(data: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| std::fs::read(out.join(format!("{name}.bin"))).unwrap_or_default();
    let weights = Weights {
        tagger: read("tagger"),
        rates: read("rates"),
        first: read("first-pass"),
        second: read("second-pass"),
        link: read("link"),
        source: read("source"),
        direct: read("direct-source"),
        certainty: read("certainty"),
        exactness: read("exactness"),
    };
    report(data, &weights)
}

fn save(dir: &str, first: &[u8], second: &[u8], labels: &[Labelled]) {
    std::fs::create_dir_all(dir).ok();
    std::fs::write(format!("{dir}/first"), first).ok();
    std::fs::write(format!("{dir}/second"), second).ok();
    for (i, l) in labels.iter().enumerate() {
        let mut b = l.labels.clone();
        b.extend(l.sure.iter().flatten());
        std::fs::write(format!("{dir}/{i}"), b).ok();
    }
}
fn load(dir: &str, n: usize) -> (Vec<u8>, Vec<u8>, Vec<Labelled>) {
    let read = |x: String| std::fs::read(format!("{dir}/{x}")).unwrap_or_default();
    let labels = (0..n)
        .map(|i| {
            let b = read(i.to_string());
            let k = b.len() / 4;
            Labelled { labels: b[..k].to_vec(), sure: b[k..].chunks(3).map(|c| [c[0], c[1], c[2]]).collect() }
        })
        .collect();
    (read("first".into()), read("second".into()), labels)
}
