//! Articles retold in the present tense: news writes “said”, headlines and interviews “says”, and a plural noun looks
//! just like that (“the report states”).

use super::silver::{Article, Token};
use std::collections::BTreeMap;
use whosaid::training;

/// The base form and the third person of verbs, by their past form.
pub(crate) struct Forms(BTreeMap<String, [String; 2]>);

impl Forms {
    pub(crate) fn new() -> Forms {
        let forms = training::verb_forms().into_iter();
        Forms(forms.map(|[base, third, past]| (past, [base, third])).collect())
    }

    /// The article with past forms put into the present where the words beside them tell the number of their subject.
    pub(crate) fn present(&self, article: &Article) -> Article {
        let names = training::part_names();
        let place = |name: &str| names.iter().position(|known| *known == name).map(|place| place as u8);
        let mut retold = Article { text: String::new(), tokens: Vec::new() };
        let mut copied = 0;
        for (index, token) in article.tokens.iter().enumerate() {
            let word = article.word(token);
            let number = if Some(token.part) == place("VBD") { number(article, index) } else { None };
            let (word, part) = match (self.0.get(word), number) {
                (Some([base, _]), Some(Number::Plural)) => (base.as_str(), place("VBP")),
                (Some([_, third]), Some(Number::Singular)) => (third.as_str(), place("VBZ")),
                _ => (word, Some(token.part)),
            };
            retold.text.extend(article.text.get(copied..token.start));
            let start = retold.text.len();
            retold.text.push_str(word);
            let part = part.unwrap_or(token.part);
            retold.tokens.push(Token { start, end: retold.text.len(), part });
            copied = token.end;
        }
        retold.text.extend(article.text.get(copied..));
        retold
    }
}

enum Number {
    Singular,
    Plural,
}

/// The number of the noun or pronoun just before a verb, or of the name or pronoun just after one that follows a mark.
fn number(article: &Article, verb: usize) -> Option<Number> {
    let names = training::part_names();
    let beside = |at: Option<usize>| {
        let token = article.tokens.get(at?)?;
        Some((names.get(usize::from(token.part)).copied()?, article.word(token)))
    };
    let of = |noun: (&str, &str)| match noun {
        ("NNS", _) => Some(Number::Plural),
        ("NN" | "NNP", _) => Some(Number::Singular),
        ("PRP", "they" | "They" | "we" | "We" | "I" | "you" | "You") => Some(Number::Plural),
        ("PRP", "he" | "He" | "she" | "She" | "it" | "It") => Some(Number::Singular),
        _ => None,
    };
    match beside(verb.checked_sub(1))? {
        (".", mark) if mark != "," && mark != "." => of(beside(verb.checked_add(1))?),
        before => of(before),
    }
}
