//! Antecedents: the mentions that a later pronoun or description can look back on, and what a reader knows of each.

use crate::limits;
use crate::speaker::name::Name;

/// How a mention is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Form {
    /// A name in several words, or with a title.
    Full,
    /// A name in one word.
    Short,
    Pronoun,
    Description,
}

impl Form {
    /// How a name is worded.
    pub(in crate::speaker) fn of(name: &Name) -> Form {
        if name.tokens.len() > 1 || name.start < name.tokens.start { Form::Full } else { Form::Short }
    }
}

/// A mention that a later word can look back on.
#[derive(Clone, Copy, Debug)]
pub(in crate::speaker) struct Antecedent {
    pub(in crate::speaker) entity: usize,
    pub(in crate::speaker) form: Form,
    pub(in crate::speaker) place: Place,
    /// It is the subject of its clause.
    pub(in crate::speaker) subject: bool,
    /// It is the source of an attribution.
    pub(in crate::speaker) source: bool,
    /// It stands before `’s` or another noun.
    pub(in crate::speaker) modifier: bool,
    /// It stands behind a preposition.
    pub(in crate::speaker) governed: bool,
    /// No mention stands before it in its sentence: 1; nor in its paragraph: 2.
    pub(in crate::speaker) leads: u32,
}

/// Where a mention, or a word that looks back, stands.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::speaker) struct Place {
    /// First token.
    pub(in crate::speaker) at: usize,
    pub(in crate::speaker) sentence: usize,
    pub(in crate::speaker) block: usize,
    /// 0 outside quotation marks, otherwise which quotation it stands in.
    pub(in crate::speaker) quotation: u32,
}

/// What the mentions of one entity so far make of it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::speaker) struct Standing {
    /// How often it was mentioned.
    pub(in crate::speaker) mentions: u32,
    /// How often it was the source of an attribution.
    pub(in crate::speaker) sources: u32,
    /// It stood for itself, not before another noun: “the Pacific”, not “a Pacific island”.
    pub(in crate::speaker) alone: bool,
    /// It is named in the headline.
    pub(in crate::speaker) in_title: bool,
    /// Its latest mention, as a place in the trail.
    last: Option<usize>,
}

/// An entity that a word may look back on.
#[derive(Clone, Copy, Debug)]
pub(in crate::speaker) struct Candidate {
    pub(in crate::speaker) entity: usize,
    /// Its nearest mention.
    pub(in crate::speaker) nearest: Antecedent,
    /// It is the subject of a clause in the sentence of its nearest mention.
    pub(in crate::speaker) subject: bool,
    /// It is the source of an attribution there.
    pub(in crate::speaker) source: bool,
}

/// The mentions so far, in text order.
#[derive(Debug, Default)]
pub(in crate::speaker) struct Trail {
    all: Vec<Antecedent>,
    standings: Vec<Standing>,
    /// The entities that were sources last, the latest first.
    sources: [Option<usize>; 2],
    /// Whom he, she, they and it stood for last.
    pronouns: [Option<usize>; PRONOUNS],
}

/// Pronouns that are told apart by whom they stood for last: he, she, they, it.
pub(super) const PRONOUNS: usize = 4;

impl Trail {
    /// Adds a mention; they come in text order.
    pub(in crate::speaker) fn push(&mut self, antecedent: Antecedent, in_title: bool) {
        let before = self.all.last().map(|last| last.place);
        let leads = u32::from(before.is_none_or(|before| before.sentence != antecedent.place.sentence))
            + u32::from(before.is_none_or(|before| before.block != antecedent.place.block));
        if self.standings.len() <= antecedent.entity {
            self.standings.resize(antecedent.entity + 1, Standing::default());
        }
        if let Some(standing) = self.standings.get_mut(antecedent.entity) {
            standing.mentions += 1;
            standing.sources += u32::from(antecedent.source);
            standing.alone |= !antecedent.modifier;
            standing.in_title |= in_title;
            standing.last = Some(self.all.len());
        }
        if antecedent.source && self.sources[0] != Some(antecedent.entity) {
            self.sources = [Some(antecedent.entity), self.sources[0]];
        }
        self.all.push(Antecedent { leads, ..antecedent });
    }

    /// Notes whom one of the [`PRONOUNS`] stood for.
    pub(in crate::speaker) fn stood_for(&mut self, pronoun: usize, entity: Option<usize>) {
        if let Some(slot) = self.pronouns.get_mut(pronoun) {
            *slot = entity;
        }
    }

    /// Whom one of the [`PRONOUNS`] stood for last.
    pub(in crate::speaker) fn last_of(&self, pronoun: usize) -> Option<usize> {
        self.pronouns.get(pronoun).copied().flatten()
    }

    /// How many sources ago an entity was the source: 0 the latest, 1 the one before, 2 earlier or never.
    pub(in crate::speaker) fn turns_since(&self, entity: usize) -> u32 {
        self.sources.iter().position(|source| *source == Some(entity)).unwrap_or(self.sources.len()) as u32
    }

    /// What the mentions of an entity make of it.
    pub(in crate::speaker) fn standing(&self, entity: usize) -> Standing {
        self.standings.get(entity).copied().unwrap_or_default()
    }

    /// The latest mentions, the nearest first.
    pub(in crate::speaker) fn recent(&self) -> impl Iterator<Item = &Antecedent> {
        self.all.iter().rev().take(limits::MAX_ANTECEDENTS)
    }

    /// The entities mentioned last before a token, the nearest first.
    pub(in crate::speaker) fn candidates(&self, before: usize) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::with_capacity(limits::MAX_CANDIDATES);
        // the last digits of the numbers of those known: whose are not among them is surely new
        let mut digits = 0u64;
        for mention in self.recent().filter(|mention| mention.place.at < before) {
            let sentence = mention.place.sentence;
            let full = candidates.len() == limits::MAX_CANDIDATES;
            if full && candidates.last().is_some_and(|last| sentence < last.nearest.place.sentence) {
                // nobody new has room, and the sentences of those known are behind
                break;
            }
            let digit = 1 << (mention.entity % 64);
            let can_be_known = digits & digit != 0;
            digits |= digit;
            let mut known = candidates.iter_mut().rev();
            let known = if can_be_known { known.find(|known| known.entity == mention.entity) } else { None };
            match known {
                Some(known) if known.nearest.place.sentence == sentence => {
                    known.subject |= mention.subject;
                    known.source |= mention.source;
                }
                Some(_) => {}
                None if full => {}
                None => candidates.push(Candidate::of(mention)),
            }
        }
        candidates
    }

    /// An entity as a candidate, however far back it was mentioned last.
    pub(in crate::speaker) fn candidate(&self, entity: usize) -> Option<Candidate> {
        self.all.get(self.standing(entity).last?).map(Candidate::of)
    }
}

impl Candidate {
    fn of(mention: &Antecedent) -> Candidate {
        Candidate {
            entity: mention.entity,
            nearest: *mention,
            subject: mention.subject,
            source: mention.source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Antecedent, Form, Place, Trail};

    fn mention(entity: usize, at: usize, sentence: usize) -> Antecedent {
        let place = Place { at, sentence, block: sentence, quotation: 0 };
        let form = Form::Full;
        Antecedent {
            entity,
            form,
            place,
            subject: false,
            source: false,
            modifier: false,
            governed: false,
            leads: 0,
        }
    }

    #[test]
    fn the_nearest_comes_first_and_everybody_once() {
        let mut trail = Trail::default();
        for (entity, at, sentence) in [(1, 0, 0), (2, 4, 0), (1, 9, 1)] {
            trail.push(mention(entity, at, sentence), false);
        }
        let entities: Vec<usize> = trail.candidates(20).iter().map(|known| known.entity).collect();
        assert_eq!(entities, [1, 2]);
        let before: Vec<usize> = trail.candidates(9).iter().map(|known| known.entity).collect();
        assert_eq!(before, [2, 1], "what stands later is not looked back on");
        assert_eq!(trail.standing(1).mentions, 2);
        assert_eq!(trail.candidate(2).map(|known| known.nearest.place.at), Some(4));
    }

    #[test]
    fn sources_take_turns() {
        let mut trail = Trail::default();
        for entity in [1, 2, 2] {
            trail.push(Antecedent { source: true, ..mention(entity, entity, 0) }, false);
        }
        assert_eq!([1, 2, 3].map(|entity| trail.turns_since(entity)), [1, 0, 2]);
    }

    #[test]
    fn the_first_mention_of_a_paragraph_leads_it() {
        let mut trail = Trail::default();
        [mention(1, 0, 0), mention(2, 4, 0), mention(3, 9, 1)].into_iter().for_each(|m| trail.push(m, false));
        let leads: Vec<u32> = trail.recent().map(|mention| mention.leads).collect();
        assert_eq!(leads, [2, 0, 2]);
    }
}
