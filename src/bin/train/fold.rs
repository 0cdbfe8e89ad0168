//! Folds: every article is judged by weights that were fitted without it, as a reader's text will be.

use crate::choice::{self, Question};
use crate::progress::Progress;
use crate::side_by_side::side_by_side;
use std::borrow::Borrow;

/// Parts of the articles to learn from. Each part is judged by weights that three quarters of the articles made, close
/// enough to what all of them make; more parts would take longer.
pub(crate) const FOLDS: usize = 4;

/// Fits for every fold and one to all articles.
pub(crate) const FITS: usize = FOLDS + 1;

/// What one fit learns from.
#[derive(Clone, Copy)]
pub(crate) struct Fold(usize);

impl Fold {
    /// Whether an article teaches in this fit; in the last one all do.
    pub(crate) fn teaches(self, article: usize) -> bool {
        article % FOLDS != self.0
    }

    /// Whether this is the last fit, to all articles: the one that the engine gets.
    pub(crate) fn is_whole(self) -> bool {
        self.0 == FOLDS
    }
}

/// Files of weights of one model, fitted without each fold, and to all articles.
pub(crate) struct Fitted {
    without: Vec<Vec<u8>>,
    pub(crate) whole: Vec<u8>,
}

impl Fitted {
    /// Fits one by one.
    pub(crate) fn by(fit: impl Fn(Fold) -> Vec<u8> + Sync) -> Fitted {
        let mut without = side_by_side(FITS, |fold| fit(Fold(fold)));
        let whole = without.pop().unwrap_or_default();
        Fitted { without, whole }
    }

    /// Fits choices to the questions of every article.
    pub(crate) fn choices<Q: Borrow<Question> + Sync>(
        questions: &[Vec<Q>],
        plan: choice::Plan,
        progress: &Progress,
    ) -> Fitted {
        Fitted::by(|fold| {
            let taught = questions.iter().enumerate().filter(|(index, _)| fold.teaches(*index));
            let fitted = choice::fit(taught.flat_map(|(_, asked)| asked.iter().map(Borrow::borrow)), plan);
            progress.step();
            fitted
        })
    }

    /// The weights that never saw an article.
    pub(crate) fn without(&self, article: usize) -> &[u8] {
        &self.without[article % FOLDS]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_article_is_judged_by_weights_that_saw_it() {
        let articles = 0..10usize;
        let seen = |fold: Fold| -> Vec<u8> {
            articles.clone().filter(|article| fold.teaches(*article)).map(|article| article as u8).collect()
        };
        let fitted = Fitted::by(seen);
        for article in articles.clone() {
            let without = fitted.without(article);
            assert!(!without.contains(&(article as u8)) && without.len() >= 7, "{article}: {without:?}");
        }
        assert!(Fold(FOLDS).is_whole() && !Fold(0).is_whole());
        assert_eq!(fitted.whole, (0..10).collect::<Vec<u8>>());
    }
}
