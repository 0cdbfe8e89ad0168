//! Appositions: the name beside a description of whom it names.

use super::head::{Head, Names};
use super::joint;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::name::bearer::{Bearer, OFFICE};
use crate::speaker::name::spelling::is_plural;
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// What stands between a description and the name it gets: a worker “named” Ann Lee.
const NAMING: [&str; 4] = ["called", "identified", "nicknamed", "named"];

/// Whom a phrase built on the common noun `noun` names beside it: “one of the family’s lawyers, Ann Lee,”, “a worker
/// named Ann Lee”, “the two senators, Ann Lee and Bo Chen”.
pub(super) fn find(
    reading: &Reading<'_>,
    names: &Names<'_>,
    phrase: &Range<usize>,
    noun: usize,
) -> Option<Head> {
    // “the plan, called Tide,”
    let comma = reading.token(noun + 1).is_some_and(|token| token.kind == TokenKind::Comma);
    let naming = noun + 1 + usize::from(comma);
    if naming < phrase.end && NAMING.contains(&reading.word(naming)) {
        let name = naming + 1 + usize::from(reading.word(naming + 1) == "as");
        return (name < phrase.end).then(|| names.at(name)).flatten().map(Head::Name);
    }
    let kind = |at: usize| reading.token(at).map(|token| token.kind);
    let comma = (noun + 1..phrase.end).find(|&at| kind(at) == Some(TokenKind::Comma))?;
    // “a lawyer for Byron, Ann Lee,” but not “officials who met, Ann Lee said”
    let clause = |at: usize| {
        matches!(reading.tag(at), Tag::Wh | Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Pronoun)
    };
    // “one of them”
    let of = usize::from(reading.word(noun + 1) == "of" && reading.word(noun + 2) == "them");
    if (noun + 1 + 2 * of..comma).any(clause) {
        return None;
    }
    if matches!(reading.tag(comma + 1), Tag::Preposition | Tag::Ing) {
        return None;
    }
    if let Some(several) = joint::find(reading, names, &(comma + 1..phrase.end)) {
        // two “of the county’s sheriffs”
        let counted = reading.is(noun, Classes::NUMBER_WORD) && reading.word(noun + 1) == "of";
        let people =
            are_people(reading, noun) || counted && (noun + 2..comma).any(|at| are_people(reading, at));
        return people.then_some(Head::Several(several));
    }
    let index = described(reading, names, &(comma + 1..phrase.end))?;
    let first = reading.word(phrase.start);
    // one of many is one person
    let one = ["one", "another"].iter().any(|word| first.eq_ignore_ascii_case(word))
        || reading.word(noun) == "one" && reading.word(noun + 1) == "of";
    let plural = reading.is(noun, Classes::PLURAL) || is_plural(reading.word(noun));
    let describes = reading.is(noun, OFFICE.or(Classes::GROUP)) || names.all.get(index)?.tokens.len() > 1;
    let thing = reading.is(noun, Classes::ORGANIZATION.or(Classes::DOCUMENT)) && !reading.is(noun, OFFICE);
    let count = first.eq_ignore_ascii_case("one") && reading.word(phrase.start + 1) == "of";
    ((one || !plural) && describes && (!thing || count)).then_some(Head::Name(index))
}

fn are_people(reading: &Reading<'_>, noun: usize) -> bool {
    reading.is(noun, OFFICE.or(Classes::GROUP).or(Classes::PLURAL)) || is_plural(reading.word(noun))
}

/// The person that a part of a phrase names, with no more before the name than describes it: “his niece, state Del.
/// Ann Lee”.
fn described(reading: &Reading<'_>, names: &Names<'_>, part: &Range<usize>) -> Option<usize> {
    let mut at = part.start;
    while at < part.end {
        if let Some(index) = names.at(at) {
            let name = names.all.get(index)?;
            let owns = reading.token(name.tokens.end).is_some_and(|token| token.kind == TokenKind::Clitic);
            if person(names, at).is_some() && !owns {
                let closed = name.tokens.end >= part.end
                    || reading
                        .token(name.tokens.end)
                        .is_some_and(|next| matches!(next.kind, TokenKind::Comma | TokenKind::Open))
                    || reading.word(name.tokens.end) == "of";
                return closed.then_some(index);
            }
            at = name.tokens.end.max(at + 1);
            continue;
        }
        let clitic = reading.token(at).is_some_and(|token| token.kind == TokenKind::Clitic);
        let describes = matches!(
            reading.tag(at),
            Tag::Noun | Tag::Name | Tag::Adjective | Tag::Participle | Tag::Determiner
        ) || reading.is(at, Classes::POSSESSIVE)
            // syndicated radio host Ann Lee
            || at == part.start && reading.word(at).ends_with("ed") && reading.tag(at + 1) == Tag::Noun;
        if !describes && !clitic {
            return None;
        }
        at += 1;
    }
    None
}

/// Index of the name that begins at a token, where it is a person's.
fn person(names: &Names<'_>, at: usize) -> Option<usize> {
    let index = names.at(at)?;
    let name = names.all.get(index)?;
    matches!(name.bearer, Bearer::Person | Bearer::Unknown).then_some(index)
}
