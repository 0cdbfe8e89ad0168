//! Articles to learn from, with what people marked in them and what is known of each by models that never saw it.

use super::rates::Rates;
use crate::articles::{self, Article};
use crate::gold::{self, Marked};
use crate::side_by_side::side_by_side;
use std::path::Path;
use whosaid::training::{self, Knowledge, Weights};

/// An article with what people marked, in tokens.
pub(super) struct Study {
    pub(super) article: Article,
    pub(super) marked: Vec<Marked>,
    /// The label of every token.
    pub(super) labels: Vec<u8>,
    /// For every token the hashes of its form and stem.
    pub(super) keys: Vec<(u32, u32)>,
}

impl Study {
    pub(super) fn new(article: Article) -> Study {
        let tokens = training::tokens(&article.text);
        let marked = gold::marked(&article.attributions, &tokens);
        let labels = gold::labels(&marked, tokens.len()).iter().map(|label| label.index() as u8).collect();
        Study { marked, labels, keys: training::rate_keys(&article.text), article }
    }
}

/// The articles of a file.
pub(super) fn read(path: &Path) -> Result<Vec<Study>, String> {
    let articles = articles::read(path)?;
    Ok(side_by_side(articles.len(), |index| Study::new(articles[index].clone())))
}

/// Articles, and what may be known of each beforehand.
pub(super) struct Course<'c> {
    studies: &'c [Study],
    /// Taggers, in turn: one for each fold, or one for all.
    taggers: Vec<&'c [u8]>,
    /// Rates, in turn: for each article those of the others, or one for all.
    rates: Vec<Vec<u8>>,
}

impl<'c> Course<'c> {
    /// Articles to fit to: what is known of each was learned from others.
    pub(super) fn to_learn(studies: &'c [Study], taggers: &'c [Vec<u8>], rates: &Rates) -> Self {
        let own = |index: usize| rates.file(Some((&studies[index].keys, &studies[index].labels)));
        let rates = side_by_side(studies.len(), own);
        Course { studies, taggers: taggers.iter().map(Vec::as_slice).collect(), rates }
    }

    /// Articles to measure by, which no model saw.
    pub(super) fn to_measure(studies: &'c [Study], weights: &'c Weights) -> Self {
        Course { studies, taggers: vec![&weights.tagger], rates: vec![weights.rates.clone()] }
    }

    /// What `see` makes of each article, in order.
    pub(super) fn each<T: Send>(&self, see: impl Fn(usize, &Study, Knowledge<'_>) -> T + Sync) -> Vec<T> {
        side_by_side(self.studies.len(), |index| {
            let tagger = self.taggers[index % self.taggers.len()];
            let rates = &self.rates[index % self.rates.len()];
            see(index, &self.studies[index], Knowledge { tagger, rates })
        })
    }

    /// The articles.
    pub(super) fn studies(&self) -> &'c [Study] {
        self.studies
    }
}
