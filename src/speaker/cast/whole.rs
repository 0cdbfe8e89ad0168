//! Wholes: organizations and places, known by their whole names, their initials or a part of the name.

use super::linking::Cast;
use crate::lexicon::Classes;
use crate::speaker::name::Name;
use crate::speaker::name::bearer::Bearer;
use crate::speaker::name::spelling::key_at;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Last words of companies' names: the first word alone can stand for them.
const COMPANY_ENDINGS: [&str; 26] = [
    "agency",
    "airlines",
    "airways",
    "co.",
    "company",
    "corp",
    "corp.",
    "corporation",
    "group",
    "entertainment",
    "holdings",
    "inc",
    "inc.",
    "industries",
    "international",
    "laboratories",
    "ltd",
    "media",
    "motors",
    "news",
    "partners",
    "pharmaceuticals",
    "studios",
    "systems",
    "technologies",
    "television",
];

/// First words that a name can be called without.
const MAX_SHORTS: usize = 3;

impl Cast<'_, '_> {
    /// Names in several words that are an organization's somewhere, and so wherever nothing tells a person.
    pub(super) fn organizations(&self, names: &[Name]) -> BTreeSet<String> {
        let names = names.iter().filter(|name| name.tokens.len() > 1 && !name.only_known);
        let organizations = names.filter(|name| name.bearer == Bearer::Organization);
        // one by one: collecting would sort them first, by code of its own
        let mut texts = BTreeSet::new();
        texts.extend(organizations.map(|name| self.text(name.tokens.clone())));
        texts
    }

    /// The organization or place of a name in several words.
    pub(super) fn whole(&mut self, name: &Name) -> usize {
        let whole = self.whole_key(name.tokens.clone());
        let shorts = self.shorts(&whole, name);
        let known =
            self.wholes.get(&whole).or_else(|| shorts.iter().find_map(|short| self.wholes.get(short)));
        if let Some(&entity) = known {
            self.mention(entity, name, true);
            return entity;
        }
        let entity = self.add_new(name);
        for initials in self.initials(name.tokens.clone()) {
            self.acronyms.entry(initials).or_insert(entity);
        }
        if name.bearer == Bearer::Organization {
            let (first, last) =
                (key_at(self.reading, name.tokens.start), key_at(self.reading, name.tokens.end - 1));
            let telling = !self
                .reading
                .is(name.tokens.start, Classes::PLACE.or(Classes::DEMONYM).or(Classes::ADJECTIVE));
            let unknown = self.reading.token(name.tokens.start).is_some_and(|t| t.classes == Classes::NONE);
            let brand = unknown && !self.reading.is(name.tokens.end - 1, Classes::ORGANIZATION);
            if (telling && COMPANY_ENDINGS.contains(&last.as_ref())) || brand {
                self.companies.entry(first.into_owned()).or_insert(entity);
            }
            // “the Brotherhood” of the Brotherhood of Rail Workers
            let of = name.tokens.clone().find(|&at| self.reading.word(at) == "of");
            if let Some(head) = of.filter(|&of| of > name.tokens.start) {
                self.endings.insert(key_at(self.reading, head - 1).into_owned(), entity);
            }
            self.endings.insert(last.into_owned(), entity);
        }
        for short in shorts {
            self.wholes.entry(short).or_insert(entity);
        }
        self.wholes.insert(whole, entity);
        self.mention(entity, name, true);
        entity
    }

    /// The ends of a name that can stand for all of it: the United Nations Security Council is the Security Council.
    fn shorts(&self, whole: &str, name: &Name) -> Vec<String> {
        let placed = self.reading.is(name.tokens.start, Classes::PLACE);
        let ends = whole.match_indices(' ').filter_map(|(at, _)| whole.get(at + 1..));
        let ends = ends.filter(|end| end.contains(' ') && (placed || name.bearer == Bearer::Organization));
        ends.take(MAX_SHORTS).map(str::to_owned).collect()
    }

    /// The words of a name, lower case, `Department of Justice` as `justice department`.
    fn whole_key(&self, tokens: Range<usize>) -> String {
        let words: Vec<Cow<'_, str>> =
            tokens.map(|at| key_at(self.reading, at)).filter(|word| word != "the").collect();
        match words.iter().position(|word| word == "of") {
            Some(at) if at > 0 && at + 1 < words.len() => {
                let (head, tail) = words.split_at(at);
                [tail.get(1..).unwrap_or_default(), head].concat().join(" ")
            }
            _ => words.join(" "),
        }
    }

    /// The initials of a name, with and without its small words.
    pub(super) fn initials(&self, tokens: Range<usize>) -> [String; 2] {
        let words = || tokens.clone().map(|at| self.reading.word(at));
        let first = |word: &str| word.chars().next().into_iter().flat_map(char::to_lowercase);
        let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
        [words().filter(capital).flat_map(first).collect(), words().flat_map(first).collect()]
    }
}
