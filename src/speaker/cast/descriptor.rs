//! Descriptors: what stands beside a name and says who that is.

use crate::lexicon::Classes;
use crate::limits;
use crate::reading::Reading;
use crate::speaker::name::Name;
use crate::speaker::name::bearer::OFFICE;
use crate::speaker::name::title::is_courtesy;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Words for what a source is.
const HEADS: Classes = OFFICE.or(Classes::ORGANIZATION);

/// The words before a name that say who it is: “foreign ministry spokesperson” Lin; without article.
pub(in crate::speaker) fn before(reading: &Reading<'_>, name: &Name) -> Option<Range<usize>> {
    let end = name.tokens.start;
    let last = end.checked_sub(1)?;
    if name.start == end && is_comma(reading, last) {
        return described_before(reading, name, last);
    }
    if !reading.is(last, OFFICE) && name.start == end {
        return None;
    }
    let first = sentence_start(reading, last);
    // the titles of the name belong to it, whatever their words are
    let mut start = name.start.max(first);
    while start > first && end - start < limits::MAX_DESCRIPTOR_TOKENS {
        let at = start - 1;
        if !is_within(reading, at, start) {
            break;
        }
        start = at;
    }
    while start < end && !begins(reading, start) {
        start += 1;
    }
    let courtesy = (start..end).all(|at| is_courtesy(reading, at));
    (start < end && !courtesy).then_some(start..end)
}

/// The description that a name stands in apposition to: “the mayor of Ely, Ann Lee, …”.
fn described_before(reading: &Reading<'_>, name: &Name, comma: usize) -> Option<Range<usize>> {
    let closed = reading
        .token(name.tokens.end)
        .is_none_or(|next| matches!(next.kind, TokenKind::Comma | TokenKind::Stop));
    let first = sentence_start(reading, comma).max(comma.saturating_sub(limits::MAX_DESCRIPTOR_TOKENS));
    let mut start = comma;
    while start > first {
        let at = start - 1;
        match reading.tag(at) {
            Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Clitic | Tag::Preposition => {}
            // an article before the noun begins it, one inside “of the city” does not
            Tag::Determiner
                if at > first + 1
                    && reading.tag(at - 1) == Tag::Preposition
                    && reading.is(at - 2, OFFICE) => {}
            _ => break,
        }
        start = at;
    }
    while start < comma && !begins(reading, start) {
        start += 1;
    }
    let head =
        (start..comma).find(|&at| reading.tag(at) == Tag::Preposition).unwrap_or(comma).checked_sub(1)?;
    let singular = reading.is(head, OFFICE) && !reading.is(head, Classes::PLURAL);
    (closed && start < comma && head >= start && singular).then_some(start..comma)
}

fn is_comma(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| token.kind == TokenKind::Comma)
}

fn sentence_start(reading: &Reading<'_>, at: usize) -> usize {
    reading.sentences.get(reading.sentence_of(at)).map_or(0, |sentence| sentence.tokens.start)
}

/// Whether a word before a name belongs to what describes it.
fn is_within(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let Some(token) = reading.token(at) else { return false };
    let word = reading.slice(token.span);
    match token.kind {
        TokenKind::Clitic => matches!(word, "’s" | "'s" | "’" | "'"),
        TokenKind::Number => true,
        TokenKind::Word if token.is(OFFICE) => true,
        TokenKind::Word if matches!(word, "of" | "and" | "for") => {
            // vice president of operations, director and founder: only between two words of the description
            let next = reading.token(start);
            next.is_some_and(|next| next.kind == TokenKind::Word)
                && at > 0
                && (word != "and" || reading.token(at - 1).is_some_and(|t| t.is(OFFICE)))
                && reading.token(at - 1).is_some_and(|t| t.is(HEADS))
        }
        TokenKind::Word => {
            matches!(reading.tag(at), Tag::Noun | Tag::Name | Tag::Adjective)
                || (token.is(Classes::DEMONYM.or(Classes::PLACE)) && token.is_capital())
        }
        _ => false,
    }
}

/// Whether a description can begin with the word.
fn begins(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word && !token.is(Classes::PREPOSITION.or(Classes::CONJUNCTION))
    })
}

/// The apposition after a name: Lin Jian, “a foreign ministry spokesman”, …; without article.
pub(in crate::speaker) fn after(reading: &Reading<'_>, name: &Name) -> Option<Range<usize>> {
    let sentence = reading.sentences.get(reading.sentence_of(name.tokens.start))?;
    let limit = sentence.tokens.end.min(name.tokens.end + limits::MAX_DESCRIPTOR_TOKENS);
    let mut start = name.tokens.end;
    if !is_comma(reading, start) {
        return None;
    }
    start += 1;
    // an age stands between: Lin, 44, a driver
    let aged = reading.token(start).is_some_and(|token| token.kind == TokenKind::Number)
        && is_comma(reading, start + 1);
    if aged {
        start += 2;
    }
    let article = reading.token(start).is_some_and(|token| token.is(Classes::DETERMINER));
    start += usize::from(article);
    let mut end = start;
    let mut headed = false;
    while end < limit {
        let Some(token) = reading.token(end) else { break };
        match token.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Clitic => {
                let tag = reading.tag(end);
                if matches!(tag, Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Wh | Tag::Pronoun)
                    || token.is(Classes::WH)
                    || (matches!(tag, Tag::Preposition | Tag::Conjunction | Tag::Subordinator) && !headed)
                {
                    break;
                }
                // what follows an age is what somebody is, whatever the trade
                headed |=
                    (token.is(HEADS) && !token.is(Classes::PLURAL)) || (aged && article && tag == Tag::Noun);
            }
            TokenKind::Mark if headed => {}
            _ => break,
        }
        end += 1;
    }
    let marks =
        (start..end).filter(|&at| reading.token(at).is_some_and(|token| token.kind == TokenKind::Mark));
    if let Some(open) = marks.clone().next_back().filter(|_| marks.clone().count() % 2 == 1) {
        end = open;
    }
    let clause = reading.token(end).is_some_and(|token| token.kind == TokenKind::Word)
        && !matches!(reading.tag(end), Tag::Wh);
    (headed && end > start && !clause).then_some(start..end)
}
