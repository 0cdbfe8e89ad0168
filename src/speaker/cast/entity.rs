//! Entities: the people, organizations, places and described sources of a document, each once.

use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::speaker::name::bearer::Bearer;
use std::collections::BTreeSet;
use std::ops::Range;

/// Somebody or something that the document names or describes.
#[derive(Clone, Debug)]
pub(in crate::speaker) struct Entity {
    /// The fullest name in the text, or the describing phrase as first written.
    pub(in crate::speaker) name: String,
    /// Words of `name`: a longer one takes its place.
    pub(in crate::speaker) words: usize,
    /// What it is.
    pub(in crate::speaker) nature: Nature,
    /// What speaks for a woman or a man.
    pub(in crate::speaker) gender: Gender,
    /// What the text says of it, and in how many words.
    pub(in crate::speaker) descriptor: Option<(String, usize)>,
    /// Tokens of its mentions, in the order in which they were found.
    pub(in crate::speaker) mentions: Vec<Range<usize>>,
    /// How often it stands with its full name or a title.
    pub(in crate::speaker) full: u32,
    /// Whether `name` begins with a given name.
    pub(super) has_given: bool,
    /// Described by a noun for no person: “the program”.
    pub(in crate::speaker) is_thing: bool,
    /// An organization described as somebody's: “the Byron campaign”.
    pub(in crate::speaker) has_owner: bool,
    /// The noun of a description.
    pub(in crate::speaker) noun: Option<usize>,
    /// The `and` of a phrase for several sources.
    pub(in crate::speaker) joint: Option<usize>,
    /// Described by a name: that of its owner or maker, or those of all who are joined in it.
    pub(in crate::speaker) holds_name: bool,
    /// A group of people of whom each is named: who they are.
    pub(in crate::speaker) members: Vec<usize>,
    /// Described as known to the reader (“the company”), though nothing before tells who it is.
    pub(in crate::speaker) is_unknown: bool,
    /// Every word of every description, lower case.
    pub(in crate::speaker) said: BTreeSet<String>,
}

/// What an entity is, as far as the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Nature {
    /// Known by a name of its own.
    Named(Bearer),
    /// Known by a description only.
    Described(SpeakerKind),
}

impl Entity {
    /// An entity with a name or description, not yet mentioned.
    pub(in crate::speaker) fn new(name: &str, words: usize, nature: Nature) -> Self {
        Entity {
            name: name.to_owned(),
            words,
            nature,
            gender: Gender::default(),
            descriptor: None,
            mentions: Vec::new(),
            full: 0,
            has_given: false,
            is_thing: false,
            has_owner: false,
            noun: None,
            joint: None,
            holds_name: false,
            members: Vec::new(),
            is_unknown: false,
            said: BTreeSet::new(),
        }
    }

    /// What kind of source it is; a bare unknown name is taken for a person's, as news names people most.
    pub(in crate::speaker) fn kind(&self) -> SpeakerKind {
        match self.nature {
            Nature::Named(Bearer::Person | Bearer::Unknown) => SpeakerKind::Person,
            Nature::Named(Bearer::Organization) => SpeakerKind::Organization,
            Nature::Named(Bearer::Place) => SpeakerKind::Place,
            Nature::Named(Bearer::Document) => SpeakerKind::Document,
            Nature::Described(kind) => kind,
        }
    }

    /// Whether a word is one of its name's.
    pub(in crate::speaker) fn is_named(&self, word: &str) -> bool {
        let mut words = self.name.as_bytes().split(|byte| *byte == b' ');
        words.any(|other| other.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Whether `he` or `she` can stand for it.
    pub(in crate::speaker) fn can_be_one_person(&self) -> bool {
        matches!(
            self.nature,
            Nature::Named(Bearer::Person | Bearer::Unknown) | Nature::Described(SpeakerKind::Unnamed)
        ) && !self.is_thing
    }

    /// Takes what a mention shows of a name that told nothing so far.
    pub(in crate::speaker) fn learn(&mut self, bearer: Bearer) {
        if let Nature::Named(known) = &mut self.nature
            && *known == Bearer::Unknown
        {
            *known = bearer;
        }
    }
}

/// Evidence for a gender, never a verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::speaker) struct Gender {
    feminine: u32,
    masculine: u32,
}

/// How well evidence fits a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Fit {
    /// It speaks for it.
    Agrees,
    /// Nothing speaks for or against it.
    Open,
    /// A given name speaks against it.
    Doubtful,
    /// A title or kinship word speaks against it.
    Disagrees,
}

/// What one title or kinship word weighs against a given name.
const TITLE_WEIGHT: u32 = 4;

impl Gender {
    /// Takes a title or a word for what somebody is: Mrs., spokesman, mother.
    pub(in crate::speaker) fn add_title(&mut self, classes: Classes) {
        self.feminine += TITLE_WEIGHT * u32::from(classes.intersects(Classes::FEMININE));
        self.masculine += TITLE_WEIGHT * u32::from(classes.intersects(Classes::MASCULINE));
    }

    /// Takes a given name; one that both have tells nothing.
    pub(super) fn add_given(&mut self, classes: Classes) {
        let (feminine, masculine) =
            (classes.intersects(Classes::GIVEN_FEMALE), classes.intersects(Classes::GIVEN_MALE));
        self.feminine += u32::from(feminine && !masculine);
        self.masculine += u32::from(masculine && !feminine);
    }

    /// Whether nothing speaks against the two being one person.
    pub(in crate::speaker) fn agrees(self, other: Gender) -> bool {
        let women = self.feminine > self.masculine && other.masculine > other.feminine;
        let men = self.masculine > self.feminine && other.feminine > other.masculine;
        !women && !men
    }

    /// How well the evidence fits a word of the given classes: `he`, `Mrs.`.
    pub(in crate::speaker) fn fit(self, word: Classes) -> Fit {
        let (wanted, other) = match (word.intersects(Classes::FEMININE), word.intersects(Classes::MASCULINE))
        {
            (true, false) => (self.feminine, self.masculine),
            (false, true) => (self.masculine, self.feminine),
            _ => return Fit::Open,
        };
        if wanted > other {
            Fit::Agrees
        } else if other >= wanted + TITLE_WEIGHT {
            Fit::Disagrees
        } else if other > wanted {
            Fit::Doubtful
        } else {
            Fit::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, Gender};
    use crate::lexicon::Classes;

    #[test]
    fn a_title_outweighs_a_given_name() {
        let mut gender = Gender::default();
        assert_eq!(gender.fit(Classes::MASCULINE), Fit::Open);
        gender.add_given(Classes::GIVEN_FEMALE);
        assert_eq!(gender.fit(Classes::MASCULINE), Fit::Doubtful);
        gender.add_title(Classes::MASCULINE);
        assert_eq!(gender.fit(Classes::MASCULINE), Fit::Agrees);
        assert_eq!(gender.fit(Classes::FEMININE), Fit::Doubtful);
    }

    #[test]
    fn a_name_of_both_tells_nothing() {
        let mut gender = Gender::default();
        gender.add_given(Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE));
        assert_eq!(gender.fit(Classes::FEMININE), Fit::Open);
    }

    #[test]
    fn a_title_speaks_against_the_other_gender() {
        let mut gender = Gender::default();
        gender.add_title(Classes::FEMININE);
        assert_eq!(gender.fit(Classes::MASCULINE), Fit::Disagrees);
    }
}
