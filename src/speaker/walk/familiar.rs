//! Familiar: descriptions that take for granted that readers know whom they mean. Where nothing before tells who that is,
//! the speaker is unknown, not nameless.

use super::modifier::is_distinguishing;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::name::office;
use crate::tag::Tag;
use crate::token::{Case, TokenKind};
use std::ops::Range;

/// Whether a description takes for granted that readers know whom it means: “the company”, “the candidate”.
pub(super) fn is_familiar(
    reading: &Reading<'_>,
    tokens: &Range<usize>,
    noun: usize,
    kind: SpeakerKind,
) -> bool {
    let definite = matches!(reading.small(tokens.start).as_ref(), "the" | "this" | "that");
    let small = reading.token(noun).is_some_and(|token| token.case == Case::Lower);
    // “the group of voters”, “the company that makes it”: what stands behind tells which
    let told = noun + 1 != tokens.end
        || matches!(reading.tag(noun + 1), Tag::Preposition | Tag::Wh | Tag::Subordinator);
    if !definite || !small || told {
        return false;
    }
    let bare = noun == tokens.start + 1;
    match kind {
        SpeakerKind::Organization => bare && reading.is(noun, Classes::ORGANIZATION),
        SpeakerKind::Unnamed => {
            let owner = |at: usize| reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
            // the Norwegian president is told apart, known to readers or not
            let another = |at: usize| is_distinguishing(reading.word(at)) || reading.is(at, Classes::DEMONYM);
            is_named_first(reading, noun) && !(tokens.start..noun).any(|at| owner(at) || another(at))
        }
        _ => false,
    }
}

/// Whether a noun is said of people whom news names before it says “the mayor”, “the nominee”, “the 34-year-old”.
fn is_named_first(reading: &Reading<'_>, noun: usize) -> bool {
    let word = reading.small(noun);
    reading.is(noun, Classes::TITLE) || office::is_prominent(&word) || word.ends_with("-old")
}
