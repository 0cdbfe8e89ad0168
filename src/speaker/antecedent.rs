//! Antecedents: whom a pronoun can stand for, the nearest and most prominent first.

use crate::limits;

/// A mention that a later pronoun can look back on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent {
    pub(super) entity: usize,
    /// First token.
    pub(super) at: usize,
    pub(super) sentence: usize,
    pub(super) block: usize,
    /// It is the subject of its clause.
    pub(super) subject: bool,
    /// It is the source of an attribution.
    pub(super) source: bool,
    /// 0 outside quotation marks, otherwise which quotation it stands in.
    pub(super) quotation: u32,
    /// It stands before `’s` or another noun.
    pub(super) modifier: bool,
}

/// The place of a pronoun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) at: usize,
    pub(super) sentence: usize,
    pub(super) block: usize,
    pub(super) quotation: u32,
    /// his, their: what it belongs to can be the subject of its own clause.
    pub(super) possessive: bool,
}

/// Every sentence between a mention and the pronoun.
const DISTANCE: i32 = -12;
/// The mention is a source: who spoke goes on speaking.
const SOURCE: i32 = 25;
/// The mention is a subject.
const SUBJECT: i32 = 14;
/// The mention is quoted: the pronoun outside means somebody else.
const QUOTED: i32 = -25;
/// The mention belongs to another noun: Lee’s aide.
const MODIFIER: i32 = -14;
/// Mention and pronoun share a clause that has another subject.
const SAME_CLAUSE: i32 = -12;
/// The subject of the clause owns what its own verb acts on: Lee repeated his claim.
const OWN: i32 = 30;
/// The pronoun's paragraph begins after the mention.
const OTHER_BLOCK: i32 = -3;
/// How far a word looks back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// Sentences before its own.
    sentences: usize,
    /// Below this score nobody is near enough.
    least: i32,
}

impl Reach {
    /// he, they, it
    pub(super) const PRONOUN: Reach = Reach { sentences: 8, least: -60 };
    /// the company: a description tells more than a pronoun, and looks farther back.
    pub(super) const DESCRIPTION: Reach = Reach { sentences: 40, least: -480 };
}

/// The mentions so far, in text order.
#[derive(Debug, Default)]
pub(super) struct Trail {
    all: Vec<Antecedent>,
}

impl Trail {
    /// Adds a mention; they come in text order.
    pub(super) fn push(&mut self, antecedent: Antecedent) {
        self.all.push(antecedent);
    }

    /// The latest mentions, the nearest first.
    pub(super) fn recent(&self) -> impl Iterator<Item = &Antecedent> {
        self.all.iter().rev().take(limits::MAX_ANTECEDENTS)
    }

    /// The best antecedent: `fit` gives what an entity itself adds to the score, or `None` where it cannot be.
    pub(super) fn best(
        &self,
        place: Place,
        reach: Reach,
        fit: impl Fn(&Antecedent) -> Option<i32>,
    ) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        for antecedent in self.recent().filter(|mention| mention.at < place.at) {
            if place.sentence > antecedent.sentence + reach.sentences {
                break;
            }
            let Some(own) = fit(antecedent) else { continue };
            let score = own + closeness(antecedent, place);
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, antecedent.entity));
            }
        }
        best.filter(|(score, _)| *score >= reach.least).map(|(_, entity)| entity)
    }
}

fn closeness(mention: &Antecedent, place: Place) -> i32 {
    let distance = place.sentence.saturating_sub(mention.sentence);
    let mut score = DISTANCE * i32::try_from(distance).unwrap_or(i32::MAX / 1000);
    score += SOURCE * i32::from(mention.source);
    score += SUBJECT * i32::from(mention.subject);
    score += MODIFIER * i32::from(mention.modifier && distance > 0);
    score += OTHER_BLOCK * i32::from(mention.block != place.block);
    if mention.quotation != 0 && mention.quotation != place.quotation {
        score += QUOTED;
    }
    score += OWN * i32::from(place.possessive && distance == 0 && mention.subject);
    if distance == 0 && !place.possessive && !mention.subject && !mention.source {
        score += SAME_CLAUSE;
    }
    score
}

#[cfg(test)]
mod tests {
    use super::{Antecedent, Place, Reach, Trail};

    fn mention(entity: usize, at: usize, sentence: usize) -> Antecedent {
        Antecedent {
            entity,
            at,
            sentence,
            block: 0,
            subject: false,
            source: false,
            quotation: 0,
            modifier: false,
        }
    }

    fn best(mentions: &[Antecedent], sentence: usize) -> Option<usize> {
        let mut trail = Trail::default();
        mentions.iter().for_each(|&mention| trail.push(mention));
        let place = Place { at: 100, sentence, block: 0, quotation: 0, possessive: false };
        trail.best(place, Reach::PRONOUN, |_| Some(0))
    }

    #[test]
    fn the_nearest_wins_unless_another_spoke() {
        let (far, near) = (mention(1, 0, 0), mention(2, 10, 1));
        assert_eq!(best(&[far, near], 2), Some(2));
        assert_eq!(best(&[Antecedent { source: true, ..far }, near], 2), Some(1));
    }

    #[test]
    fn who_is_quoted_about_is_not_who_speaks() {
        let (speaker, quoted) = (mention(1, 0, 0), Antecedent { quotation: 1, ..mention(2, 10, 0) });
        assert_eq!(best(&[speaker, quoted], 1), Some(1));
    }

    #[test]
    fn nobody_is_taken_from_afar() {
        assert_eq!(best(&[mention(1, 0, 0)], 5), Some(1));
        assert_eq!(best(&[mention(1, 0, 0)], 6), None);
        assert_eq!(best(&[Antecedent { source: true, subject: true, ..mention(1, 0, 0) }], 9), None);
    }
}
