//! References: the features by which a judge tells which antecedent a pronoun or a description goes back to.

use super::trail::{Candidate, Place, Standing};
use crate::annotated::{QuoteKind, SpeakerKind};
use crate::model::template::{Features, coarse};
use crate::speaker::cast::entity::{Entity, Fit, Nature};
use crate::speaker::name::bearer::Bearer;

/// What looks back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speaker) enum Referrer {
    /// he, him, his
    He,
    /// she, her
    She,
    /// they, them, their
    They,
    /// it, its
    It,
    /// the senator
    Person,
    /// the company
    Organization,
    /// the report
    Document,
    /// the officials
    Group,
}

/// A word that looks back, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub(in crate::speaker) struct Reference {
    pub(in crate::speaker) referrer: Referrer,
    pub(in crate::speaker) place: Place,
    /// It is the source of an attribution of this kind.
    pub(in crate::speaker) source: Option<QuoteKind>,
    /// his, their: what it belongs to can be the subject of its own clause.
    pub(in crate::speaker) possessive: bool,
    /// Hashes of the word before and the word after.
    pub(in crate::speaker) around: [u32; 2],
    /// Hash of the noun of a description; 0 for a pronoun.
    pub(in crate::speaker) noun: u32,
    /// Hash of a description's first word.
    pub(in crate::speaker) determiner: u32,
    /// A description of those whom news names before it describes them so: “the senator”, “the company”.
    pub(in crate::speaker) familiar: bool,
    /// How many candidates fit.
    pub(in crate::speaker) fitting: u32,
}

/// How a description suits an entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::speaker) struct Likeness {
    /// The text has called the entity by the noun.
    pub(in crate::speaker) noun: bool,
    /// The noun is the last word of the entity's name, or its first description's noun.
    pub(in crate::speaker) named: bool,
    /// Words before the noun: 0 there are none, 1 all of them were said of it, 2 some were not, 3 one of those tells
    /// one bearer from another (former, deputy), 4 one of those has a capital (French, Republican).
    pub(in crate::speaker) modifiers: u32,
    /// It tells somebody else: the former mayor is not the mayor, the mayor's aide not the mayor.
    pub(in crate::speaker) another: bool,
}

impl Likeness {
    fn code(self) -> u32 {
        u32::from(self.noun) + 2 * u32::from(self.named)
    }
}

/// What speaks for and against one candidate.
#[derive(Clone, Copy)]
pub(in crate::speaker) struct Evidence<'c> {
    pub(in crate::speaker) candidate: &'c Candidate,
    pub(in crate::speaker) entity: &'c Entity,
    pub(in crate::speaker) standing: Standing,
    pub(in crate::speaker) fit: Fit,
    /// Fitting candidates that are nearer.
    pub(in crate::speaker) rank: u32,
    /// Nobody else who fits was mentioned more often.
    pub(in crate::speaker) foremost: bool,
    /// Sources since it was one.
    pub(in crate::speaker) turns: u32,
    /// The same pronoun stood for it last.
    pub(in crate::speaker) again: bool,
    /// Only its own statement mentions it.
    pub(in crate::speaker) inside: bool,
    /// The sentence goes on to name it.
    pub(in crate::speaker) after: bool,
    /// 0 behind, 1 ahead in the same sentence, 2 farther ahead.
    pub(in crate::speaker) ahead: u32,
    pub(in crate::speaker) likeness: Likeness,
}

impl Reference {
    fn kind(&self) -> u32 {
        self.referrer as u32
    }

    /// The kind of statement it is the source of.
    fn speech(&self) -> u32 {
        self.source.map_or(3, |kind| kind as u32)
    }

    /// The features of a candidate.
    pub(in crate::speaker) fn candidate_features(&self, evidence: &Evidence<'_>, features: &mut Features) {
        let Evidence { candidate, entity, standing, rank, turns, ahead, likeness, .. } = *evidence;
        let nearest = &candidate.nearest;
        let (kind, speech) = (self.kind(), self.speech());
        let fit = evidence.fit as u32;
        let nature = nature(entity);
        let sentences = coarse(self.place.sentence.abs_diff(nearest.place.sentence)) + 10 * ahead;
        let blocks = self.place.block.abs_diff(nearest.place.block).min(3) as u32;
        let role = u32::from(candidate.subject)
            + 2 * u32::from(candidate.source)
            + 4 * u32::from(nearest.modifier && !candidate.subject);
        let quoted = match nearest.place.quotation {
            0 => 0,
            quotation if quotation == self.place.quotation => 1,
            _ => 2,
        } + 3 * u32::from(self.place.quotation != 0);
        let form = nearest.form as u32;
        let often = coarse(standing.mentions as usize);
        let spoke = standing.sources.min(2);
        let foremost = u32::from(evidence.foremost);
        let again = u32::from(evidence.again);
        let inside = u32::from(evidence.inside);
        let fitting = self.fitting.min(4);
        let rank = rank.min(4);
        let leads = nearest.leads;
        let after = u32::from(evidence.after);
        let governed = u32::from(nearest.governed);
        let own = u32::from(self.possessive);
        features.group(50);
        features.three(kind, nature, fit);
        features.two(kind, fit);
        features.three(kind, nature, u32::from(standing.alone));
        features.three(kind, sentences, role);
        features.three(kind, sentences, quoted);
        features.three(sentences, form, role);
        features.three(kind, rank, fitting);
        features.three(rank, sentences, role);
        features.three(kind, often, blocks);
        features.three(rank, often, nature);
        features.four(kind, turns, sentences, quoted);
        features.three(turns, again, kind);
        features.three(again, rank, sentences);
        features.three(inside, kind, quoted);
        features.four(role, blocks, rank, fit);
        features.three(foremost, rank, kind);
        features.three(foremost, often, sentences);
        features.four(leads, blocks, role, kind);
        features.four(leads, sentences, role, rank);
        features.three(governed, sentences, role);
        features.three(governed, leads, kind);
        features.three(after, kind, speech);
        features.three(after, sentences, quoted);
        features.three(u32::from(standing.in_title), often, kind);
        features.four(speech, quoted, turns, sentences);
        features.four(own, sentences, role, rank);
        features.three(spoke, kind, blocks);
        features.three(ahead, fitting, kind);
        features.four(speech, role, sentences, rank);
        if self.noun != 0 {
            self.likeness_features(likeness, (nature, sentences, rank, often, foremost), features);
        }
    }

    fn likeness_features(
        &self,
        likeness: Likeness,
        (nature, sentences, rank, often, foremost): (u32, u32, u32, u32, u32),
        features: &mut Features,
    ) {
        let (kind, like, modifiers) = (self.kind(), likeness.code(), likeness.modifiers);
        features.group(51);
        features.three(kind, like, modifiers);
        features.four(kind, like, modifiers, nature);
        features.four(like, modifiers, nature, sentences);
        features.three(self.noun, nature, like);
        features.four(modifiers, rank, nature, kind);
        features.three(self.determiner, like, rank);
        features.four(like, often, rank, kind);
        features.four(self.determiner, like, modifiers, kind);
        features.four(foremost, like, modifiers, kind);
    }

    /// The features of nobody: the word stands for none of the candidates.
    pub(in crate::speaker) fn nobody_features(
        &self,
        nearest: Option<u32>,
        most: u32,
        alike: bool,
        features: &mut Features,
    ) {
        let (kind, speech) = (self.kind(), self.speech());
        let fitting = self.fitting.min(4);
        let alike = u32::from(alike);
        let quoted = u32::from(self.place.quotation != 0);
        let nearest = nearest.unwrap_or(20);
        features.group(52);
        features.add(0);
        features.two(kind, fitting);
        features.three(kind, nearest, quoted);
        features.three(kind, speech, quoted);
        features.two(kind, self.around[1]);
        features.two(kind, self.around[0]);
        features.three(kind, alike, self.determiner);
        features.three(kind, alike, fitting);
        features.four(kind, alike, fitting.min(1), u32::from(self.familiar));
        features.two(self.noun, alike);
        features.two(kind, u32::from(self.possessive));
        features.three(self.noun, self.determiner, alike);
        features.four(kind, alike, coarse(most as usize), self.determiner);
    }
}

/// What an entity is, as a number.
fn nature(entity: &Entity) -> u32 {
    match entity.nature {
        Nature::Named(Bearer::Person) => u32::from(entity.words > 1),
        Nature::Named(Bearer::Unknown) => 2 + u32::from(entity.words > 1),
        Nature::Named(Bearer::Organization) => 4,
        Nature::Named(Bearer::Place) => 5,
        Nature::Named(Bearer::Document) => 6,
        Nature::Described(SpeakerKind::Unnamed) => 7 + u32::from(entity.is_thing),
        Nature::Described(SpeakerKind::Group) => 9,
        Nature::Described(SpeakerKind::Organization) => 10,
        Nature::Described(SpeakerKind::Document) => 11,
        Nature::Described(_) => 12,
    }
}

/// Whether an entity can be meant at all.
pub(in crate::speaker) fn suits(referrer: Referrer, entity: &Entity) -> bool {
    match referrer {
        Referrer::He | Referrer::She | Referrer::Person => entity.can_be_one_person(),
        Referrer::They => !matches!(entity.kind(), SpeakerKind::Place | SpeakerKind::Document),
        Referrer::It => entity.nature != Nature::Named(Bearer::Person) && entity.kind() != SpeakerKind::Group,
        Referrer::Organization => {
            entity.nature != Nature::Named(Bearer::Person)
                && !matches!(entity.kind(), SpeakerKind::Document | SpeakerKind::Unnamed)
        }
        Referrer::Document => entity.kind() != SpeakerKind::Place,
        Referrer::Group => matches!(entity.kind(), SpeakerKind::Group | SpeakerKind::Organization),
    }
}
