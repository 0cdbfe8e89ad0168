//! The predicate of a statement: the verbs of its main clause.

use crate::reading::Reading;
use crate::tag::{Part, Tag};
use crate::token::TokenKind;
use std::ops::Range;

/// The first verb group of the main clause, from its first verb to its last; `None` where there is none. A relative
/// pronoun or a subordinator takes the next finite verb to its own clause.
pub(super) fn of(reading: &Reading<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let mut subordinate = 0usize;
    let mut token = tokens.start;
    while token < tokens.end {
        if is_finite(reading, token) {
            let group = group(reading, token, tokens.end);
            if subordinate == 0 {
                return Some(group);
            }
            subordinate -= 1;
            token = group.end;
            continue;
        }
        let that = reading.word(token).eq_ignore_ascii_case("that");
        subordinate += usize::from(opens_clause(reading, token) && !(that && token == tokens.start));
        token += 1;
    }
    None
}

/// Whether a word opens a clause below another, with a verb of its own: who, which, if, because, that.
pub(super) fn opens_clause(reading: &Reading<'_>, token: usize) -> bool {
    let subordinates = reading.tag(token) == Tag::Subordinator && reading.part(token) == Part::Preposition;
    matches!(reading.part(token), Part::Who | Part::Which | Part::When)
        || subordinates && !is_elliptic(reading, token)
}

/// Tokens of a clause without a verb at most.
const ELLIPTIC: usize = 5;

/// Whether a comma ends the clause before any verb of its own: “if confirmed,”, “as in 2019,”.
fn is_elliptic(reading: &Reading<'_>, token: usize) -> bool {
    let comma = |at: &usize| reading.token(*at).is_some_and(|token| token.kind == TokenKind::Comma);
    let Some(comma) = (token + 1..token + 1 + ELLIPTIC).find(comma) else { return false };
    let bare = reading.part(token + 1) == Part::Past;
    !(token + 1 + usize::from(bare)..comma).any(|at| is_finite(reading, at))
}

/// Whether a token is a verb with a tense, or a modal.
pub(super) fn is_finite(reading: &Reading<'_>, token: usize) -> bool {
    matches!(reading.part(token), Part::Past | Part::Third | Part::Present | Part::Modal)
}

/// The verb group that begins at a finite verb: has not been, will soon be cut, is going to rise.
fn group(reading: &Reading<'_>, start: usize, end: usize) -> Range<usize> {
    let mut last = start;
    let leads = |token: usize| {
        matches!(reading.tag(token), Tag::Auxiliary | Tag::Modal) || reading.part(token) == Part::Modal
    };
    let mut token = start + 1;
    while token < end && leads(last) {
        match reading.part(token) {
            Part::Base | Part::Participle | Part::Ing | Part::Past => last = token,
            Part::Adverb | Part::Ending => {}
            _ => break,
        }
        token += 1;
    }
    start..last + 1
}
