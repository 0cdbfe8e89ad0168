//! A small corpus of our own, written to a folder in the formats that training reads.

use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

const ARTICLES: &str = include_str!("articles.txt");
const TAGS: &str = include_str!("tags.txt");
const SPEAKERS: &str = include_str!("speakers.txt");
const SENTENCES: &str = include_str!("sentences.txt");

/// The files of labelled sentences that training reads; here all hold the same ones.
const SENTENCE_FILES: [&str; 10] = [
    "babe_dev",
    "babe_train",
    "claimbuster2_test",
    "claimbuster3_train",
    "clef19_test",
    "clef19_train",
    "ct24_devtest",
    "newssd_dev",
    "newssd_test",
    "policlaim_train",
];

/// Every fourth article is one to choose by.
const DEV: usize = 4;

/// Writes the corpus to `folder`, without the last `less` articles to train on and without as many sentences.
pub(crate) fn write(folder: &Path, less: usize) {
    let (dev, mut train): (Vec<_>, Vec<_>) =
        articles().into_iter().enumerate().partition(|(index, _)| index % DEV == DEV - 1);
    train.truncate(train.len() - less);
    for (name, articles) in [("train", train), ("dev", dev)] {
        let lines: String = articles.iter().map(|(_, article)| format!("{}\n", article.record())).collect();
        let tags: String = articles.iter().map(|(_, article)| article.tagged()).collect();
        write_file(&folder.join("quotes").join(format!("{name}.jsonl")), &lines);
        let labels: String = articles.iter().map(|(_, article)| format!("{}\n", article.labels())).collect();
        let speakers = folder.join("labels").join("speakers");
        write_file(&speakers.join(format!("{name}.jsonl")), &labels);
        let picks: String = articles.iter().map(|(_, article)| format!("{}\n", article.picks())).collect();
        write_file(&folder.join("labels").join("claims").join(format!("{name}.jsonl")), &picks);
        if name == "dev" {
            for other in ["web_dev", "other_genres_dev"] {
                write_file(&folder.join("quotes").join(format!("{other}.jsonl")), &lines);
            }
            write_file(&speakers.join("genres.jsonl"), &labels);
        }
        write_file(&folder.join("quotes").join(format!("pos_{name}.tsv")), &tags);
    }
    let sentences: Vec<String> = SENTENCES.lines().filter_map(sentence).collect();
    let sentences = sentences[..sentences.len() - less].concat();
    for name in SENTENCE_FILES {
        write_file(&folder.join("claims").join(format!("{name}.jsonl")), &sentences);
    }
    let by_model = sentences.replace("\"weight\":1.0", "\"weight\":0.5");
    write_file(&folder.join("claims").join("policlaim_llm_train.jsonl"), &by_model);
}

fn write_file(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

/// `1 Text.` as a record; none where the line is no sentence.
fn sentence(line: &str) -> Option<String> {
    let (label, text) = line.split_once(' ').filter(|(label, _)| matches!(*label, "0" | "1"))?;
    let label = u8::from(label == "1");
    // Of two speeches each has sentences of either kind.
    let document = format!("speech {}", text.len() % 2);
    let record = json!({
        "id": text, "text": text, "label": label, "factual": label, "doc": document, "weight": 1.0
    });
    Some(format!("{record}\n"))
}

/// An article, and the spans of its attributions: by number, then by `s`, `v` or `c`.
struct Article {
    id: String,
    text: String,
    attributions: BTreeMap<u32, BTreeMap<char, Vec<[usize; 2]>>>,
}

fn articles() -> Vec<Article> {
    let parts = ARTICLES.split("\n# ").skip(1);
    parts.map(|part| Article::read(part.split_once('\n').expect("a name and a text"))).collect()
}

impl Article {
    /// Takes the marks out of a text: `[c2 that it rains]` is content of attribution 2.
    fn read((id, marked): (&str, &str)) -> Article {
        let mut article = Article { id: id.to_owned(), text: String::new(), attributions: BTreeMap::new() };
        let mut pieces = marked.trim().split(['[', ']']);
        article.text.extend(pieces.next());
        while let (Some(inside), Some(behind)) = (pieces.next(), pieces.next()) {
            let (mark, words) = inside.split_once(' ').expect("a mark and words");
            let (part, number) = mark.split_at(1);
            let start = article.text.chars().count();
            article.text.push_str(words);
            let parts = article.attributions.entry(number.parse().expect("a number")).or_default();
            let part = part.chars().next().filter(|part| "svc".contains(*part)).expect("s, v or c");
            parts.entry(part).or_default().push([start, start + words.chars().count()]);
            article.text.push_str(behind);
        }
        article
    }

    fn record(&self) -> Value {
        let attribution = |(number, parts): (&u32, &BTreeMap<char, Vec<[usize; 2]>>)| {
            let named = [("source", 's'), ("cue", 'v'), ("content", 'c')];
            let present =
                named.iter().filter_map(|(name, part)| Some(((*name).to_owned(), json!(parts.get(part)?))));
            let mut attribution = present.collect::<Map<_, _>>();
            if let Some((_, speaker)) = self.speaker(*number) {
                attribution.insert("speaker".to_owned(), json!(speaker.unwrap_or("UNKNOWN")));
            }
            Value::Object(attribution)
        };
        let attributions: Vec<Value> = self.attributions.iter().map(attribution).collect();
        json!({ "id": self.id, "publisher": "nobody", "text": self.text, "attributions": attributions })
    }

    /// Who the source of an attribution is, and whether named; for a source that nobody knows, twice none.
    fn speaker(&self, number: u32) -> Option<(Option<bool>, Option<&'static str>)> {
        let begin = format!("{} {number} ", self.id);
        let labelled = SPEAKERS.lines().find_map(|line| line.strip_prefix(&begin))?;
        let (named, name) = labelled.split_once(' ').expect("named or not, and a name");
        let named = (named != "unknown").then_some(named == "named");
        Some((named, named.map(|_| name)))
    }

    /// Its sources with their speakers.
    fn labels(&self) -> Value {
        let label = |(number, parts): (&u32, &BTreeMap<char, Vec<[usize; 2]>>)| {
            let source = parts.get(&'s')?;
            let (named, speaker) = self.speaker(*number).expect("every source has a speaker");
            Some(json!({ "source": source.first()?, "speakers": [speaker], "named": named }))
        };
        let sources: Vec<Value> = self.attributions.iter().filter_map(label).collect();
        json!({ "id": self.id, "sources": sources })
    }

    /// Its sentences as a desk would pick them: those with a number first, then those that attribute nothing.
    fn picks(&self) -> Value {
        let mut start = 0;
        let mut sentences = Vec::new();
        for piece in self.text.split_inclusive(['.', '\n']) {
            let end = start + piece.chars().count();
            let priority = if piece.contains(|c: char| c.is_ascii_digit()) {
                2
            } else {
                u8::from(!piece.contains('“'))
            };
            if piece.trim().len() > 3 {
                sentences.push(json!({ "sentence": [start, end], "priority": priority }));
            }
            start = end;
        }
        json!({ "id": self.id, "sentences": sentences })
    }

    /// Its words with their tags, a line each; an empty line ends a sentence.
    fn tagged(&self) -> String {
        let tags = tags();
        let mut lines = "#DOC\n".to_owned();
        for word in words(&self.text) {
            if word == "\n" {
                lines.push('\n');
                continue;
            }
            let tag = tags.get(word.to_lowercase().as_str()).unwrap_or_else(|| panic!("{word} has no tag"));
            lines.push_str(&format!("{word}\t{tag}\n"));
        }
        lines + "\n"
    }
}

/// Words and punctuation of a text, and `"\n"` where a sentence ends.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, behind) = rest.split_at(length);
        let ends = first == '\n' || matches!(words.as_slice(), [.., "."] | [.., ".", "”"]);
        match word.trim() {
            "" if ends && words.last() != Some(&"\n") => words.push("\n"),
            "" => {}
            word => words.push(word),
        }
        rest = behind;
    }
    words
}

/// The tag of every word.
fn tags() -> HashMap<&'static str, &'static str> {
    let lines = TAGS.lines().skip(2);
    let entries = lines.flat_map(|line| {
        let mut words = line.split(' ');
        let tag = words.next().unwrap_or_default();
        words.map(move |word| (word, tag))
    });
    entries.collect()
}
