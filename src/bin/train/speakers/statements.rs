//! Speakers of statements: articles in which people wrote beside every attribution who speaks, sources or none.

use super::naming::{is_among, words};
use super::scores::share;
use crate::articles::{self, Article};
use crate::end_to_end;
use serde_json::{Value, json};
use std::ops::AddAssign;
use whosaid::Annotated;

/// What people write where the text does not tell.
const UNKNOWN: &str = "UNKNOWN";

/// What was counted of the statements that the engine found and people marked too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Statements {
    all: usize,
    /// The same words but for article, courtesy title and ’s; or unknown, and left open.
    strictly: usize,
    /// Those, and names whose words are among the other's.
    loosely: usize,
    /// Another speaker, or one where it is unknown.
    wrong: usize,
    /// Statements whose speaker is unknown, and those among them that are left open.
    unknown: usize,
    kept_unknown: usize,
}

impl AddAssign for Statements {
    fn add_assign(&mut self, other: Statements) {
        self.all += other.all;
        self.strictly += other.strictly;
        self.loosely += other.loosely;
        self.wrong += other.wrong;
        self.unknown += other.unknown;
        self.kept_unknown += other.kept_unknown;
    }
}

impl Statements {
    /// Counts the statements of an article.
    pub(crate) fn of(article: &Article, annotated: &Annotated) -> Statements {
        let mut counts = Statements::default();
        for (found, marked) in end_to_end::pairs(article, &articles::found(annotated)) {
            let Some(known) = &article.attributions[marked].speaker else { continue };
            let speaker = annotated.quotes[found].speaker.and_then(|speaker| annotated.speakers.get(speaker));
            counts += Statements::one(known, speaker.map(|speaker| speaker.name.as_str()));
        }
        counts
    }

    fn one(known: &str, found: Option<&str>) -> Statements {
        let unknown = known == UNKNOWN;
        let (strictly, loosely) = match found {
            None => (unknown, unknown),
            Some(_) if unknown => (false, false),
            Some(found) => {
                let (known, found) = (words(known), words(found));
                (known == found, is_among(&known, &found))
            }
        };
        Statements {
            all: 1,
            strictly: usize::from(strictly),
            loosely: usize::from(loosely),
            wrong: usize::from(found.is_some() && !loosely),
            unknown: usize::from(unknown),
            kept_unknown: usize::from(unknown && found.is_none()),
        }
    }

    /// A table in Markdown.
    pub(crate) fn table(&self) -> String {
        format!(
            "| statements | right, the same name | right, words of one among the other's | wrong | left open \
            | unknown, and left so |\n|---|---|---|---|---|---|\n| {} | {} | {} | {} | {} | {} of {} |\n",
            self.all,
            share(self.strictly, self.all),
            share(self.loosely, self.all),
            share(self.wrong, self.all),
            share(self.open(), self.all),
            self.kept_unknown,
            self.unknown,
        )
    }

    /// The counts as JSON.
    pub(crate) fn record(&self) -> Value {
        json!({
            "statements": self.all,
            "strictly": self.strictly,
            "loosely": self.loosely,
            "wrong": self.wrong,
            "open": self.open(),
            "unknown": { "statements": self.unknown, "right": self.kept_unknown },
        })
    }

    fn open(&self) -> usize {
        self.all - self.loosely - self.wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::Attribution;
    use whosaid::Options;

    #[test]
    fn a_name_can_be_the_same_or_nearly_and_unknown_stays_unknown() {
        let figures = |known, found| {
            let counts = Statements::one(known, found);
            [
                counts.strictly,
                counts.loosely,
                counts.wrong,
                counts.open(),
                counts.unknown,
                counts.kept_unknown,
            ]
        };
        assert_eq!(figures("Ada Byron", Some("Mrs. Ada Byron")), [1, 1, 0, 0, 0, 0]);
        assert_eq!(figures("Ada Byron", Some("Byron")), [0, 1, 0, 0, 0, 0]);
        assert_eq!(figures("Ada Byron", Some("Ora Byron")), [0, 0, 1, 0, 0, 0]);
        assert_eq!(figures("Ada Byron", None), [0, 0, 0, 1, 0, 0]);
        assert_eq!(figures(UNKNOWN, None), [1, 1, 0, 0, 1, 1]);
        assert_eq!(figures(UNKNOWN, Some("Ada Byron")), [0, 0, 1, 0, 1, 0]);
    }

    #[test]
    fn only_statements_with_a_known_answer_count() {
        let text = "“We won,” said Ada Byron. “It was close,” said Ora Quill.";
        let attribution = |content, speaker: Option<&str>| Attribution {
            content: vec![content],
            speaker: speaker.map(str::to_owned),
            ..Attribution::default()
        };
        let attributions = vec![attribution((0, 9), Some("Ada Byron")), attribution((26, 41), None)];
        let article = Article { text: text.to_owned(), attributions, ..Article::default() };
        let counts = Statements::of(&article, &whosaid::annotate(text, &Options::default()));
        assert_eq!(counts, Statements { all: 1, strictly: 1, loosely: 1, ..Statements::default() });
    }
}
