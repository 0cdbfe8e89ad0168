//! Together: “the senators”, “the two candidates” are those whom the text called a senator, a candidate, one by one.

use super::resolution::Walk;
use crate::lexicon::{self, Classes};
use crate::order;
use crate::speaker::antecedent::Candidate;
use crate::speaker::cast::entity::{Entity, Fit, Nature};
use crate::speaker::name::office;
use crate::speaker::name::spelling::in_small;
use crate::token::TokenKind;
use std::ops::Range;

/// Sentences after which somebody is no longer thought of with others.
const NEAR: usize = 10;

/// Names before a name that can share its title.
const MAX_SHARING: usize = 4;

/// Words after which nothing more is told of the two.
const PEOPLE: [&str; 7] = ["candidates", "leaders", "men", "politicians", "rivals", "two", "women"];

/// The words that tell how many.
const NUMBERS: [(&str, usize); 5] = [("both", 2), ("two", 2), ("three", 3), ("four", 4), ("five", 5)];

/// Sentences in which the two whom “both men” means are named.
const PAIR_SENTENCES: usize = 2;

/// The two people whom “both men”, “the two” means where no one word was said of them: the only two who were named of late.
pub(super) fn both(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<Vec<usize>> {
    let first = walk.reading.word(tokens.start);
    let two = first.eq_ignore_ascii_case("both") && tokens.len() == 2
        || first.eq_ignore_ascii_case("the")
            && walk.reading.word(tokens.start + 1) == "two"
            && tokens.len() < 4;
    let last = walk.reading.small(noun);
    if !two || noun + 1 != tokens.end || !PEOPLE.contains(&last.as_ref()) {
        return None;
    }
    let gender = match last.as_ref() {
        "men" => Classes::MASCULINE,
        "women" => Classes::FEMININE,
        _ => Classes::NONE,
    };
    let sentence = walk.place(tokens.start).sentence;
    let mut people: Vec<usize> = Vec::new();
    for mention in walk.trail.recent().take_while(|known| known.place.sentence + PAIR_SENTENCES >= sentence) {
        let Some(entity) = walk.cast.entities.get(mention.entity) else { continue };
        let fits = matches!(entity.gender.fit(gender), Fit::Agrees | Fit::Open);
        let named = matches!(entity.nature, Nature::Named(_)) && entity.can_be_one_person();
        if named && fits && !people.contains(&mention.entity) {
            people.push(mention.entity);
        }
    }
    people.reverse();
    (people.len() == 2).then_some(people)
}

/// The people whom a description for several means, none of them named together before: all of whom the text called by
/// its noun, if they are as many as it tells and each was mentioned of late.
pub(super) fn find(walk: &Walk<'_, '_, '_>, tokens: &Range<usize>, noun: usize) -> Option<Vec<usize>> {
    let definite =
        ["the", "both"].iter().any(|word| walk.reading.word(tokens.start).eq_ignore_ascii_case(word));
    let many = walk.reading.is(noun, Classes::PLURAL);
    let bare = (tokens.start + 1..noun).all(|at| number(walk.reading.word(at)).is_some());
    if !definite || !many || !bare || noun + 1 != tokens.end {
        return None;
    }
    let told = (tokens.start..noun).find_map(|at| number(walk.reading.word(at)));
    let sentence = walk.place(tokens.start).sentence;
    let near = |candidate: Candidate| sentence.abs_diff(candidate.nearest.place.sentence) < NEAR;
    let named = |entity: &Entity| matches!(entity.nature, Nature::Named(_)) && entity.can_be_one_person();
    let mut people = walk.offices.get(&*singular(walk.reading.word(noun)))?.clone();
    people.retain(|&person| walk.cast.entities.get(person).is_some_and(named));
    let all_near = people.iter().all(|&person| walk.trail.candidate(person).is_some_and(near));
    let fits = told.unwrap_or(2) == people.len();
    let first = |&person: &usize| {
        let mentions = walk.cast.entities.get(person).map(|entity| entity.mentions.as_slice());
        (mentions.and_then(<[_]>::first).map_or(0, |first| first.start) as u32, 0)
    };
    (all_near && fits).then(|| order::by_key(&people, first))
}

/// Those whom the text called so one by one: Senators Lee and Chen are the senators.
pub(super) fn called(walk: &Walk<'_, '_, '_>, noun: &str) -> Vec<usize> {
    walk.offices.get(&*singular(noun)).cloned().unwrap_or_default()
}

/// The office that a title in the plural gives to all who are named after it: Senators Ann Lee and Bo Chen.
pub(super) fn shared_title(walk: &Walk<'_, '_, '_>, name: usize) -> Option<String> {
    let sentence = walk.reading.sentence_of(walk.names.all.get(name)?.start);
    for index in (name.saturating_sub(MAX_SHARING)..=name).rev() {
        let known = walk.names.all.get(index)?;
        let before = known.tokens.start.checked_sub(1)?;
        if walk.reading.sentence_of(before) != sentence {
            return None;
        }
        let word = walk.reading.word(before);
        if can_be_plural(word) {
            let one = singular(word);
            if *one != *office::key(word) && lexicon::look_up(&one).0.intersects(Classes::TITLE) {
                return Some(one);
            }
        }
        let comma = walk.reading.token(before).is_some_and(|token| token.kind == TokenKind::Comma);
        if index == name && !comma && word != "and" {
            return None;
        }
    }
    None
}

fn number(word: &str) -> Option<usize> {
    NUMBERS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, number)| *number)
}

/// Whether [`singular`] can make another word of it: most words before a name are no plurals.
fn can_be_plural(word: &str) -> bool {
    word.trim_end_matches('.').as_bytes().last().is_some_and(|last| matches!(last, b's' | b'S' | b'n' | b'N'))
}

/// The office of one of several: senators, chairwomen.
fn singular(word: &str) -> String {
    let word = in_small(word.trim_end_matches('.'));
    let one = match word.strip_suffix("men") {
        Some(stem) => format!("{stem}man"),
        None => word.strip_suffix('s').unwrap_or(&word).to_owned(),
    };
    office::key(&one).into_owned()
}
