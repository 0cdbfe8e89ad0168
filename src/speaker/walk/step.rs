//! Steps: what the walk through a text meets, in order.

use super::resolution::Source;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::speaker::name::Name;
use crate::speaker::name::bearer::OFFICE;
use crate::speaker::source::head::{Head, Names};
use crate::tag::Tag;

/// What the walk meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Name(usize),
    Source(usize),
    Pronoun(usize),
    /// Two people named in one breath: the first name.
    Pair(usize),
    /// Somebody named with unnamed company: the name.
    Company(usize),
    /// Somebody described, not named: the noun.
    Described(usize),
}

/// Words for those who can speak and for what speaks in writing.
const DESCRIBING: Classes = OFFICE.or(Classes::GROUP).or(Classes::ORGANIZATION).or(Classes::DOCUMENT);

/// Those who are named as somebody's company.
pub(super) const COLLEAGUES: [&str; 6] =
    ["coauthors", "co-authors", "collaborators", "colleagues", "coworkers", "team"];

/// Names and sources, and the subject pronouns and described people that are no sources, in text order.
pub(super) fn find(
    reading: &Reading<'_>,
    names: &Names<'_>,
    sources: &[Source],
    heads: &[Option<Head>],
) -> Vec<(usize, Step)> {
    let mut steps: Vec<(usize, Step)> = Vec::new();
    let known = |(index, name): (usize, &Name)| {
        names.linked.get(index).copied().flatten().map(|_| (name.start, Step::Name(index)))
    };
    steps.extend(names.all.iter().enumerate().filter_map(known));
    // a pair is met behind its second name: who comes next looks back on both before it looks back on one
    steps.extend(
        pairs(reading, names)
            .map(|first| (names.all.get(first + 1).map_or(0, |n| n.tokens.end - 1), Step::Pair(first))),
    );
    steps.extend(sources.iter().enumerate().map(|(index, source)| {
        // a description leads to its name, which is met first
        let at = match heads.get(index) {
            Some(Some(Head::Name(name))) => names.all.get(*name).map_or(source.tokens.start, |n| n.start),
            _ => source.tokens.start,
        };
        (at, Step::Source(index))
    }));
    let company = names.all.iter().enumerate().filter(|(_, name)| {
        let end = name.tokens.end;
        reading.word(end) == "and" && COLLEAGUES.contains(&reading.word(end + 1))
    });
    steps.extend(company.map(|(index, name)| (name.tokens.end, Step::Company(index))));
    let mut pronoun_sources: Vec<usize> = heads
        .iter()
        .flatten()
        .filter_map(|head| if let Head::Pronoun(at) = head { Some(*at) } else { None })
        .collect();
    pronoun_sources.sort_unstable();
    let mut in_source = vec![false; reading.tokens.all.len()];
    for source in sources {
        in_source.get_mut(source.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
    }
    for (at, token) in reading.tokens.all.iter().enumerate() {
        if token.is(Classes::SUBJECT_PRONOUN) {
            let personal = token.is(Classes::FEMININE.or(Classes::MASCULINE));
            if personal && pronoun_sources.binary_search(&at).is_err() {
                steps.push((at, Step::Pronoun(at)));
            }
        }
        if token.is(DESCRIBING) {
            let noun = match reading.tag(at) {
                Tag::Noun => true,
                Tag::Name => token.is(Classes::PLURAL),
                _ => false,
            };
            // who is only spoken of in a quotation is hardly whom the text means next
            let quoted = reading.quotations.inside.get(at).is_some_and(|inside| *inside != 0);
            let own = in_source.get(at).copied().unwrap_or(false);
            if noun && !quoted && !own && names.at(at).is_none() {
                steps.push((at, Step::Described(at)));
            }
        }
    }
    steps.sort_unstable();
    steps
}

/// Names that `and` joins with the next one: “Ada Byron and Bo Chen”.
fn pairs(reading: &Reading<'_>, names: &Names<'_>) -> impl Iterator<Item = usize> {
    let linked = |index: usize| names.linked.get(index).copied().flatten();
    (1..names.all.len()).map(|second| second - 1).filter(move |&first| {
        let (Some(one), Some(two)) = (names.all.get(first), names.all.get(first + 1)) else { return false };
        let joined = reading.word(one.tokens.end) == "and" && one.tokens.end + 1 == two.start;
        let third = reading.word(two.tokens.end) == "and";
        joined
            && !third
            && linked(first).is_some()
            && linked(first) != linked(first + 1)
            && linked(first + 1).is_some()
    })
}
