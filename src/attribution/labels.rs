//! Labels of tokens: which belong to a source, a cue, a content.

use std::ops::Range;

/// What a token belongs to, and whether it begins it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Label {
    /// Nothing of an attribution.
    #[default]
    Outside,
    /// The first token of a source.
    SourceBegins,
    /// Another token of a source.
    Source,
    /// The first token of a cue.
    CueBegins,
    /// Another token of a cue.
    Cue,
    /// The first token of a content, or of a further role of one.
    ContentBegins,
    /// Another token of a content.
    Content,
}

/// The role of an attribution that a run of labels is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Role {
    /// Who says it.
    Source,
    /// The words that report.
    Cue,
    /// What is said.
    Content,
}

impl Label {
    /// Every label, in the order of its number.
    pub(crate) const ALL: [Label; 7] = [
        Label::Outside,
        Label::SourceBegins,
        Label::Source,
        Label::CueBegins,
        Label::Cue,
        Label::ContentBegins,
        Label::Content,
    ];

    /// The role that it belongs to.
    pub(crate) fn role(self) -> Option<Role> {
        match self {
            Label::Outside => None,
            Label::SourceBegins | Label::Source => Some(Role::Source),
            Label::CueBegins | Label::Cue => Some(Role::Cue),
            Label::ContentBegins | Label::Content => Some(Role::Content),
        }
    }

    /// Whether a run begins with it.
    pub(crate) fn begins(self) -> bool {
        matches!(self, Label::SourceBegins | Label::CueBegins | Label::ContentBegins)
    }

    /// The label of the first or a further token of a role.
    pub(crate) fn of(role: Role, begins: bool) -> Label {
        match (role, begins) {
            (Role::Source, true) => Label::SourceBegins,
            (Role::Source, false) => Label::Source,
            (Role::Cue, true) => Label::CueBegins,
            (Role::Cue, false) => Label::Cue,
            (Role::Content, true) => Label::ContentBegins,
            (Role::Content, false) => Label::Content,
        }
    }
}

/// A run of labels of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) role: Role,
    pub(crate) tokens: Range<usize>,
}

/// The runs of some labels, in order; `first` is the number of the first token.
pub(crate) fn runs(labels: &[Label], first: usize) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    for (at, label) in (first..).zip(labels) {
        let Some(role) = label.role() else { continue };
        match found.last_mut() {
            Some(run) if run.tokens.end == at && run.role == role && !label.begins() => {
                run.tokens.end = at + 1;
            }
            _ => found.push(Run { role, tokens: at..at + 1 }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_where_the_role_changes_or_another_begins() {
        use Label::{Content as C, ContentBegins as B, Cue as V, CueBegins as W, Outside as O};
        let found = runs(&[O, B, C, B, C, W, V, O, C], 10);
        let expected =
            [(Role::Content, 11..13), (Role::Content, 13..15), (Role::Cue, 15..17), (Role::Content, 18..19)];
        assert_eq!(found, expected.map(|(role, tokens)| Run { role, tokens }));
    }

    #[test]
    fn numbers_and_labels_go_both_ways() {
        for (number, label) in Label::ALL.into_iter().enumerate() {
            assert_eq!(label as usize, number);
            assert_eq!(label.role().map(|role| Label::of(role, label.begins())).unwrap_or_default(), label);
        }
    }
}
