//! How often the engine names the right speaker of labelled sources.

use super::answers::Answer;
use super::gold::Verdict;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::ops::AddAssign;

/// What was counted of some sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) all: usize,
    /// The speaker is the label's.
    pub(crate) right: usize,
    /// The speaker is another one.
    pub(crate) wrong: usize,
    /// Sources whose label tells whether they have a name.
    pub(crate) judged: usize,
    /// Of them, those where the engine tells the same.
    pub(crate) judged_right: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.all += other.all;
        self.right += other.right;
        self.wrong += other.wrong;
        self.judged += other.judged;
        self.judged_right += other.judged_right;
    }
}

impl Counts {
    fn of(answer: &Answer<'_>) -> Counts {
        let verdict = answer.verdict();
        Counts {
            all: 1,
            right: usize::from(verdict == Verdict::Right),
            wrong: usize::from(verdict == Verdict::Wrong),
            judged: usize::from(answer.agrees_on_name().is_some()),
            judged_right: usize::from(answer.agrees_on_name() == Some(true)),
        }
    }

    /// Sources without a speaker, where the label has one.
    fn open(&self) -> usize {
        self.all - self.right - self.wrong
    }

    /// A row of a table in Markdown, below [`HEAD`].
    pub(crate) fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {} | {} | {} | {} | {} |\n",
            self.all,
            share(self.right, self.all),
            share(self.wrong, self.all),
            share(self.open(), self.all),
            share(self.judged_right, self.judged),
        )
    }

    fn record(&self) -> Value {
        json!({
            "sources": self.all,
            "right": self.right,
            "wrong": self.wrong,
            "open": self.open(),
            "named_or_not": { "sources": self.judged, "right": self.judged_right },
        })
    }
}

/// The head of the tables.
pub(crate) const HEAD: &str =
    "| | sources | right | wrong | left open | named or not, right |\n|---|---|---|---|---|---|\n";

/// `86.7 % (513)`.
pub(super) fn share(count: usize, all: usize) -> String {
    format!("{:.1} % ({count})", 100.0 * count as f64 / all.max(1) as f64)
}

/// Kinds of source phrases, by their words.
const KINDS: [&str; 4] = ["all sources", "pronouns", "names", "descriptions"];

/// Single words that stand for somebody.
const PRONOUNS: [&str; 18] = [
    "he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "their", "them", "they", "us",
    "we", "who", "you",
];

/// Counts for each of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scores([Counts; 4]);

impl AddAssign for Scores {
    fn add_assign(&mut self, other: Scores) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, counts)| *sum += counts);
    }
}

impl Scores {
    /// Counts answers.
    pub(crate) fn of(answers: &[Answer<'_>]) -> Scores {
        let mut scores = Scores::default();
        for answer in answers {
            let counts = Counts::of(answer);
            scores.0[0] += counts;
            scores.0[kind(answer)] += counts;
        }
        scores
    }

    /// The counts of sources of every kind.
    pub(crate) fn all(&self) -> Counts {
        self.0[0]
    }

    /// A table in Markdown.
    pub(crate) fn table(&self) -> String {
        let mut table = HEAD.to_owned();
        for (name, counts) in KINDS.iter().zip(&self.0) {
            let _ = write!(table, "{}", counts.row(name));
        }
        table
    }

    /// The counts as JSON, by kind.
    pub(crate) fn record(&self) -> Value {
        let kinds = KINDS.iter().zip(&self.0);
        Value::Object(
            kinds.map(|(name, counts)| ((*name).to_owned(), counts.record())).collect::<Map<_, _>>(),
        )
    }
}

/// Which of [`KINDS`] a source is of, beside all.
fn kind(answer: &Answer<'_>) -> usize {
    if PRONOUNS.contains(&answer.words.to_lowercase().as_str()) {
        1
    } else if answer.words.starts_with(char::is_uppercase) && answer.label.named == Some(true) {
        2
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::super::gold::tests::label;
    use super::*;
    use whosaid::{Options, Speaker};

    fn ada() -> Option<Speaker> {
        whosaid::annotate("“We won,” said Ada Byron.", &Options::default()).speakers.into_iter().next()
    }

    #[test]
    fn answers_are_counted_by_kind() {
        let named = label((0, 2), &[Some("Ada Byron")], Some(true));
        let nobody = label((0, 2), &[None], None);
        let answer = |label, words: &str, speaker| Answer { label, words: words.to_owned(), speaker };
        let answers = [
            answer(&named, "She", ada()),
            answer(&named, "Byron", None),
            answer(&nobody, "it", ada()),
            answer(&nobody, "the town", None),
        ];
        let [all, pronouns, names, descriptions] = Scores::of(&answers).0;
        assert_eq!(all, Counts { all: 4, right: 2, wrong: 1, judged: 2, judged_right: 1 });
        assert_eq!(pronouns, Counts { all: 2, right: 1, wrong: 1, judged: 1, judged_right: 1 });
        assert_eq!(names, Counts { all: 1, judged: 1, ..Counts::default() });
        assert_eq!(descriptions, Counts { all: 1, right: 1, ..Counts::default() });
        assert_eq!(all.row("all"), "| all | 4 | 50.0 % (2) | 25.0 % (1) | 25.0 % (1) | 50.0 % (1) |\n");
        assert_eq!(
            Counts::default().row("none"),
            "| none | 0 | 0.0 % (0) | 0.0 % (0) | 0.0 % (0) | 0.0 % (0) |\n"
        );
    }
}
