//! Silver parts of speech: `token, tab, tag` lines beside the articles whose tokens they are, read as parts of our tokens.

use crate::articles;
use std::fs;
use std::path::Path;
use whosaid::training::{self, Words};

/// An article with the part of every token that the silver tags tell of.
pub(crate) struct Article {
    pub(crate) text: String,
    /// The silver tokens that have a tag.
    pub(crate) tokens: Vec<Token>,
}

/// A silver token: where it stands, in bytes, and the place of its part.
#[derive(Clone)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) part: u8,
}

/// The articles of `texts` (one JSON object a line) with the tags of `tags`, document by document.
pub(crate) fn read(texts: &Path, tags: &Path) -> Result<Vec<Article>, String> {
    let written = fs::read_to_string(tags).map_err(|fault| format!("{}: {fault}", tags.display()))?;
    let mut documents = written.split("#DOC\n").skip(1);
    let tagged = |article: articles::Article| {
        let fault = |what: &str| format!("{}: no {what} for article {:?}", tags.display(), article.id);
        let document = documents.next().ok_or_else(|| fault("tags"))?;
        let tokens = align(&article.text, document).ok_or_else(|| fault("place"))?;
        Ok(Article { text: article.text, tokens })
    };
    articles::read(texts)?.into_iter().map(tagged).collect()
}

/// Silver tokens at their places in the text; none where one does not stand where the last one ended.
fn align(text: &str, document: &str) -> Option<Vec<Token>> {
    let lines: Vec<(&str, &str)> = document.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut tokens = Vec::with_capacity(lines.len());
    let mut at = 0;
    for (index, (token, tag)) in lines.iter().enumerate() {
        let rest = text.get(at..)?.trim_start();
        at = text.len() - rest.len();
        if !rest.starts_with(token) {
            return None;
        }
        let after = lines[index + 1..].iter().map(|(_, tag)| *tag).find(|tag| !tag.starts_with("RB"));
        if let Some(part) = part(tag, after == Some("VB")) {
            tokens.push(Token { start: at, end: at + token.len(), part });
        }
        at += token.len();
    }
    Some(tokens)
}

/// The place of the part that a Penn tag belongs to; none where the tagger was silent. `infinitive` tells whether the
/// next tag that is no adverb is a base form.
fn part(tag: &str, infinitive: bool) -> Option<u8> {
    let name = match tag {
        "" => return None,
        "TO" if !infinitive => "IN",
        "NNPS" => "NNP",
        "PDT" => "DT",
        "EX" => "PRP",
        "WP$" => "PRP$",
        "RBR" | "RBS" | "UH" => "RB",
        "JJR" | "JJS" => "JJ",
        "LS" => "CD",
        "FW" => "NN",
        _ => tag,
    };
    let names = training::part_names();
    Some(names.iter().position(|known| *known == name).unwrap_or(names.len() - 1) as u8)
}

impl Article {
    /// The text of a silver token.
    pub(crate) fn word(&self, token: &Token) -> &str {
        self.text.get(token.start..token.end).unwrap_or("")
    }

    /// The part of each of `words`, which may be read from the same text in other letters, where a silver token has its
    /// very span.
    pub(crate) fn parts(&self, words: &Words<'_>) -> Vec<Option<u8>> {
        let mut silver = self.tokens.iter().peekable();
        let part = |(start, end): (usize, usize)| {
            while silver.next_if(|token| token.start < start).is_some() {}
            silver.next_if(|token| (token.start, token.end) == (start, end)).map(|token| token.part)
        };
        words.spans().map(part).collect()
    }
}

/// How the letters of a copy are dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dress {
    AsWritten,
    Lower,
    Title,
    Upper,
}

impl Dress {
    /// Every dress with its name.
    pub(crate) const ALL: [(&str, Dress); 4] = [
        ("as written", Dress::AsWritten),
        ("lower case", Dress::Lower),
        ("headline", Dress::Title),
        ("capitals", Dress::Upper),
    ];

    /// The text in other letters, every one at its place: only those of ASCII change.
    pub(crate) fn of(self, text: &str) -> String {
        match self {
            Dress::AsWritten => text.to_owned(),
            Dress::Lower => text.to_ascii_lowercase(),
            Dress::Upper => text.to_ascii_uppercase(),
            Dress::Title => title(text),
        }
    }
}

/// The text as a headline writes it: words of more than three letters begin with a capital.
fn title(text: &str) -> String {
    let dressed = text.split_inclusive(|letter: char| !letter.is_alphanumeric()).map(|word| {
        let mut word = word.to_owned();
        if word.len() > 4
            && let Some(first) = word.get_mut(..1)
        {
            first.make_ascii_uppercase();
        }
        word
    });
    dressed.collect()
}
