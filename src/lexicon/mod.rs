//! Word lists: what a word can be before anybody looks at its neighbours.
//!
//! Each list is a text file beside this one, one entry a line, with its origin in its head. They are read once, on
//! first use. All of them are the project's own work.

use crate::annotated::{Act, Stance, Unnamed};
use std::num::NonZeroU16;
use std::sync::LazyLock;
use words::Words;

mod cue;
mod inflection;
pub(crate) mod sign;
pub(crate) mod stance;
pub(crate) mod stem;
mod unnamed;
pub(crate) mod weakening;
mod words;

pub(crate) use cue::{Cue, Forms, Frames};

/// A set of word classes; a word can have several ("her", "report").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident $name:literal $bit:literal;)*) => {
        impl Classes {
            $($(#[$doc])* pub(crate) const $constant: Classes = Classes(1 << $bit);)*
        }
        /// The name of each class in the word lists.
        const NAMES: &[(&str, Classes)] = &[$(($name, Classes::$constant)),*];
    };
}

classes! {
    /// I, he, she, we, they, it, you
    SUBJECT_PRONOUN "subject-pronoun" 0;
    /// me, him, her, us, them, it, you
    OBJECT_PRONOUN "object-pronoun" 1;
    /// my, his, her, its, our, their, your
    POSSESSIVE "possessive" 2;
    /// this, those, everyone, somebody, many, others …: stands alone as a noun phrase
    OTHER_PRONOUN "other-pronoun" 3;
    /// a, the, this, each, some …: before a noun
    DETERMINER "determiner" 4;
    /// of, in, on …
    PREPOSITION "preposition" 5;
    /// and, or, but, nor
    CONJUNCTION "conjunction" 6;
    /// that, if, because, while …
    SUBORDINATOR "subordinator" 7;
    /// who, which, what, where, how …
    WH "wh" 8;
    /// Forms of be
    BE "be" 9;
    /// Forms of have
    HAVE "have" 10;
    /// Forms of do
    DO "do" 11;
    /// will, would, can …
    MODAL "modal" 12;
    /// not, never, n’t, no …
    NEGATION "negation" 13;
    /// Adverbs that do not end in -ly
    ADVERB "adverb" 14;
    /// Adjectives that no ending gives away
    ADJECTIVE "adjective" 15;
    /// Base forms of verbs
    VERB_BASE "verb-base" 16;
    /// Third-person forms
    VERB_S "verb-s" 17;
    /// Past forms
    VERB_PAST "verb-past" 18;
    /// Past participles
    VERB_PARTICIPLE "verb-participle" 19;
    /// -ing forms
    VERB_ING "verb-ing" 20;
    /// Nouns that look like verbs or need no determiner
    NOUN "noun" 21;
    /// Before a name: Mr., President, Sen.
    TITLE "title" 22;
    /// What a person is: spokesman, minister, professor
    ROLE "role" 23;
    /// Groups of people: officials, critics, voters
    GROUP "group" 24;
    /// What an organisation is: company, ministry, campaign
    ORGANIZATION "organization" 25;
    /// What speaks in writing: report, statement, poll
    DOCUMENT "document" 26;
    /// Months
    MONTH "month" 27;
    /// Weekdays
    DAY "day" 28;
    /// two … trillion, half, dozen
    NUMBER_WORD "number-word" 29;
    /// Ends with a full stop that ends no sentence
    ABBREVIATION "abbreviation" 30;
    /// Abbreviations that can also end a sentence: U.S., p.m., Inc.
    ABBREVIATION_END "abbreviation-end" 31;
    /// today, yesterday, week, year …: adverbial nouns of time
    TIME "time" 32;
    /// Countries, cities, regions
    PLACE "place" 33;
    /// Russian, Chinese, American …
    DEMONYM "demonym" 34;
    /// Given names mostly of women
    GIVEN_FEMALE "given-female" 35;
    /// Given names mostly of men
    GIVEN_MALE "given-male" 36;
    /// After a name: Jr., III
    NAME_SUFFIX "name-suffix" 37;
    /// Inside a name: van, de, bin, al
    NAME_PARTICLE "name-particle" 38;
    /// Part of an organisation's name: Inc., University, Committee
    ORGANIZATION_NAME "organization-name" 39;
    /// Feminine words: she, her, woman, Mrs., mother
    FEMININE "feminine" 40;
    /// Masculine words: he, him, man, Mr., father
    MASCULINE "masculine" 41;
    /// Plural words: they, officials, people
    PLURAL "plural" 42;
    /// Weakens what it stands with: allegedly, apparently, reportedly
    HEDGE "hedge" 43;
    /// Family: mother, cousin, spouse
    KIN "kin" 44;
    /// Abbreviation only where it is capitalised: Gen., Mass. (but: “in the mass.”)
    CAPITAL_ABBREVIATION "abbreviation-capital" 45;
    /// Abbreviation only before a number: No. 10, Mar. 3
    NUMBER_ABBREVIATION "abbreviation-number" 46;
    /// Has one part of speech wherever it stands
    PLAIN "plain" 47;
}

impl Classes {
    /// Words that hold a sentence together and name nothing.
    pub(crate) const FUNCTION_WORD: Classes = Classes::SUBJECT_PRONOUN
        .or(Classes::OBJECT_PRONOUN)
        .or(Classes::POSSESSIVE)
        .or(Classes::OTHER_PRONOUN)
        .or(Classes::DETERMINER)
        .or(Classes::PREPOSITION)
        .or(Classes::CONJUNCTION)
        .or(Classes::SUBORDINATOR)
        .or(Classes::WH)
        .or(Classes::AUXILIARY)
        .or(Classes::MODAL);

    /// No class at all.
    pub(crate) const NONE: Classes = Classes(0);
    /// Every form of a verb.
    pub(crate) const VERB: Classes = Classes::VERB_BASE
        .or(Classes::VERB_S)
        .or(Classes::VERB_PAST)
        .or(Classes::VERB_PARTICIPLE)
        .or(Classes::VERB_ING);
    /// Forms that carry tense.
    pub(crate) const FINITE: Classes = Classes::VERB_S.or(Classes::VERB_PAST);
    /// be, have, do
    pub(crate) const AUXILIARY: Classes = Classes::BE.or(Classes::HAVE).or(Classes::DO);

    /// Both sets together.
    pub(crate) const fn or(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    /// What both sets hold.
    pub(crate) const fn and(self, other: Classes) -> Classes {
        Classes(self.0 & other.0)
    }

    /// The set as a number, a bit for each class.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// Whether the two sets share a class.
    pub(crate) const fn intersects(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// These classes but for those of `other`.
    pub(crate) const fn without(self, other: Classes) -> Classes {
        Classes(self.0 & !other.0)
    }

    /// The classes as a number that features can be made of.
    pub(crate) const fn hash(self) -> u32 {
        (self.0 ^ self.0 >> 29) as u32
    }

    fn named(name: &str) -> Classes {
        NAMES.iter().find(|(known, _)| *known == name).map_or(Classes::NONE, |(_, classes)| *classes)
    }
}

/// A form of a reporting word, as an index into the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CueId(NonZeroU16);

/// A word that can be a form of a reporting verb, of a reporting noun, or of both ("claims").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CueForm {
    /// Index of the verb in `cues`.
    verb: Option<u16>,
    /// Index of the noun in `cues`.
    noun: Option<u16>,
    /// Which forms of them the word can be.
    forms: Forms,
}

struct Lexicon {
    words: Words<(Classes, Option<CueId>)>,
    cues: Vec<Cue>,
    forms: Vec<CueForm>,
    unnamed: Words<Option<Unnamed>>,
}

/// The word lists: `word class[,class…]`.
const WORDS: &[&str] = &[
    include_str!("function-words.txt"),
    include_str!("people.txt"),
    include_str!("places.txt"),
    include_str!("given-names.txt"),
    include_str!("abbreviations.txt"),
    include_str!("hedges.txt"),
];

/// Verbs that are no reporting words.
const VERBS: &str = include_str!("verbs.txt");

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// What the lexicon knows of a lower-case word; abbreviations are looked up without their last full stop.
pub(crate) fn look_up(lower: &str) -> (Classes, Option<CueId>) {
    LEXICON.words.get(lower).copied().unwrap_or_default()
}

/// The same of a word in whatever case, with either apostrophe.
pub(crate) fn look_up_in_small(word: &str) -> (Classes, Option<CueId>) {
    LEXICON.words.get_in_small(word).copied().unwrap_or_default()
}

/// The reporting verb behind an identifier.
pub(crate) fn verb_cue(id: CueId) -> Option<&'static Cue> {
    form(id).verb.and_then(|entry| LEXICON.cues.get(usize::from(entry)))
}

/// The reporting noun behind an identifier.
pub(crate) fn noun_cue(id: CueId) -> Option<&'static Cue> {
    form(id).noun.and_then(|entry| LEXICON.cues.get(usize::from(entry)))
}

/// The type of sources without a name that a noun, lower case, describes.
pub(crate) fn unnamed(noun: &str) -> Option<Unnamed> {
    // geologists, agronomists: sciences are more than a list can hold
    let science = || unnamed::SCIENTISTS.iter().any(|ending| noun.trim_end_matches('s').ends_with(ending));
    LEXICON.unnamed.get(noun).copied().flatten().or_else(|| science().then_some(Unnamed::Experts))
}

fn form(id: CueId) -> CueForm {
    LEXICON.forms.get(usize::from(id.0.get()) - 1).copied().unwrap_or_default()
}

/// The base form, third person and past form of every verb in the lists.
#[cfg(feature = "train")]
pub(crate) fn verb_forms() -> Vec<[String; 3]> {
    let cues = entries(cue::LIST).filter_map(Cue::parse);
    let cues = cues.filter(|(cue, _)| !cue.is_noun()).map(|(_, head)| head);
    let heads = entries(VERBS).chain(cues);
    let forms = heads.map(|head| {
        let forms = inflection::verb(head);
        [Forms::BASE, Forms::S, Forms::PAST].map(|wanted| {
            let found = forms.iter().find(|(form, _)| *form == wanted);
            found.map(|(_, word)| word.clone()).unwrap_or_default()
        })
    });
    forms.collect()
}

/// The entries of a word list: its lines without comments and empty ones.
fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty())
}

impl Lexicon {
    fn read() -> Lexicon {
        let mut lexicon = Lexicon {
            words: Words::default(),
            cues: Vec::new(),
            forms: Vec::new(),
            unnamed: unnamed::read(),
        };
        for entry in WORDS.iter().flat_map(|list| entries(list)) {
            let mut columns = entry.rsplitn(2, [' ', '\t']);
            let classes =
                columns.next().unwrap_or("").split(',').map(Classes::named).fold(Classes::NONE, Classes::or);
            let word = columns.next().unwrap_or("").trim();
            lexicon.add(word.trim_end_matches('.'), classes);
        }
        for entry in entries(VERBS) {
            for (form, word) in inflection::verb(entry) {
                lexicon.add(&word, form.classes());
            }
        }
        for entry in entries(cue::LIST) {
            let Some((cue, head)) = Cue::parse(entry) else { continue };
            let forms = if cue.is_noun() { inflection::noun(head) } else { inflection::verb(head) };
            for (form, word) in forms {
                lexicon.add(&word, form.classes());
                lexicon.add_cue(&word, lexicon.cues.len() as u16, form);
            }
            lexicon.cues.push(cue);
        }
        lexicon
    }

    fn add(&mut self, word: &str, classes: Classes) {
        let known = self.words.entry(word);
        known.0 = known.0.or(classes);
    }

    /// A form of two verbs, or of two nouns, belongs to the first of them.
    fn add_cue(&mut self, word: &str, entry: u16, form: Forms) {
        let known = self.words.entry(word);
        let id = *known.1.get_or_insert_with(|| {
            self.forms.push(CueForm::default());
            CueId(NonZeroU16::new(self.forms.len() as u16).unwrap_or(NonZeroU16::MAX))
        });
        let Some(slot) = self.forms.get_mut(usize::from(id.0.get()) - 1) else { return };
        let noun = form.intersects(Forms::SINGULAR.or(Forms::PLURAL));
        let place = if noun { &mut slot.noun } else { &mut slot.verb };
        if *place.get_or_insert(entry) == entry {
            slot.forms = slot.forms.or(form);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_in_the_lists_has_a_meaning() {
        for entry in WORDS.iter().flat_map(|list| entries(list)) {
            for name in entry.rsplit([' ', '\t']).next().unwrap_or("").split(',') {
                assert_ne!(Classes::named(name), Classes::NONE, "unknown class {name:?} in {entry:?}");
            }
        }
    }

    #[test]
    fn every_cue_parses() {
        for entry in entries(cue::LIST) {
            assert!(Cue::parse(entry).is_some(), "cannot read {entry:?}");
        }
    }

    #[test]
    fn forms_lead_to_their_reporting_word() {
        for (word, lemma) in [("said", "say"), ("denies", "deny"), ("urging", "urge"), ("told", "tell")] {
            let id = look_up(word).1;
            assert_eq!(id.and_then(verb_cue).map(|cue| cue.lemma), Some(lemma), "{word}");
        }
    }
}
