//! Decisions: which of the entities mentioned so far a pronoun or a description stands for.

use super::resolution::Walk;
use crate::annotated::SpeakerKind;
use crate::lexicon::Classes;
use crate::limits;
use crate::model::template::{Features, coarse};
use crate::speaker::antecedent::reference::{Evidence, Likeness, Reference, Referrer, suits};
use crate::speaker::antecedent::{Antecedent, Candidate, Form, Place, judge};
use crate::speaker::cast::entity::{Entity, Fit, Nature};
use crate::tag::Tag;
use crate::text::Span;

/// A word that looks back, with all that a decision needs to know of it.
pub(super) struct Asked<'a> {
    pub(super) reference: Reference,
    /// The source that it is, as an index.
    pub(super) source: Option<usize>,
    /// What it is the source of.
    pub(super) content: Span,
    /// Tells its gender, if anything does.
    pub(super) classes: Classes,
    /// The text uses pronouns of that gender again and again: they outweigh a given name.
    pub(super) repeated: bool,
    /// Entities that it may stand for however far back they were mentioned.
    pub(super) known: &'a [usize],
    /// How a description suits an entity.
    pub(super) likeness: &'a dyn Fn(usize, &Entity) -> Likeness,
}

/// A candidate that fits, before it is compared with the others.
struct Fitting {
    candidate: Candidate,
    fit: Fit,
    ahead: u32,
    likeness: Likeness,
}

/// By how much an unlikely candidate has to outdo nobody, in the weights' steps; of 0, 15, 20 and 30 the best for
/// articles that the weights had not seen.
const MARGIN: i32 = 20;

impl<'w> Walk<'w, '_, '_> {
    /// The entity that a word stands for; `None` for none of those mentioned.
    pub(super) fn decide(&mut self, asked: &Asked<'_>) -> Option<usize> {
        let fitting = self.fitting(asked);
        let reference = Reference { fitting: count(&fitting), ..asked.reference };
        let settled = self.settled(&reference, &fitting);
        let best = match settled {
            Some(settled) if !self.judge.learns() => settled,
            _ => {
                let weighed = self.weigh(&reference, asked.content, &fitting);
                settled.unwrap_or(weighed)
            }
        };
        let best = self.reads(&reference, &fitting, best);
        let source = asked.source.and_then(|index| self.sources.get(index));
        let source = source.map(|source| self.reading.span(source.tokens.clone()));
        let options: Vec<Option<usize>> =
            fitting.iter().map(|one| Some(one.candidate.entity)).chain([None]).collect();
        let taken = self.judge.settle(source, &options, &self.cast.entities, best);
        let chosen = options.get(taken).copied().flatten()?;
        self.trail.stood_for(reference.referrer as usize, Some(chosen));
        Some(chosen)
    }

    /// The place in a list of candidates that needs no weighing; their number means nobody.
    fn settled(&self, reference: &Reference, fitting: &[Fitting]) -> Option<usize> {
        // nobody before can be meant: the one who is named next
        let next = fitting.iter().position(|one| one.ahead > 0).filter(|_| reference.fitting == 0);
        // the court is the Supreme Court that was named last, the report the one that was told of
        let called = || fitting.iter().position(|one| self.is_called(reference, one));
        next.or_else(called).or_else(|| fitting.is_empty().then_some(0))
    }

    /// The place of the candidate that the weights prefer; the number of candidates means nobody.
    fn weigh(&mut self, reference: &Reference, content: Span, fitting: &[Fitting]) -> usize {
        let mut scores = Vec::with_capacity(fitting.len() + 1);
        let mut features = Features::new();
        let most = fitting.iter().map(|one| self.trail.standing(one.candidate.entity).mentions).max();
        let named_after = self.named_after(reference.place);
        let mut rank = 0;
        let mut alike = false;
        for one in fitting {
            let Some(entity) = self.cast.entities.get(one.candidate.entity) else { continue };
            let standing = self.trail.standing(one.candidate.entity);
            let likeness = one.likeness;
            alike |= likeness.noun || likeness.named;
            let inside = self.reading.token(one.candidate.nearest.place.at);
            let evidence = Evidence {
                candidate: &one.candidate,
                entity,
                standing,
                fit: one.fit,
                rank,
                foremost: Some(standing.mentions) == most,
                turns: self.trail.turns_since(one.candidate.entity),
                again: self.trail.last_of(reference.referrer as usize) == Some(one.candidate.entity),
                inside: inside.is_some_and(|token| content.contains(token.span)),
                after: one.ahead == 0 && named_after.contains(&Some(one.candidate.entity)),
                ahead: one.ahead,
                likeness,
            };
            rank += u32::from(!matches!(one.fit, Fit::Doubtful));
            features.clear();
            reference.candidate_features(&evidence, &mut features);
            scores.push(self.judge.score(&features));
        }
        let nearest =
            fitting.iter().map(|one| reference.place.sentence.abs_diff(one.candidate.nearest.place.sentence));
        features.clear();
        reference.nobody_features(nearest.min().map(coarse), most.unwrap_or(0), alike, &mut features);
        scores.push(self.judge.score(&features));
        let best = judge::highest(&scores);
        let lead = scores.get(best).zip(scores.last()).map_or(0, |(best, nobody)| best - nobody);
        let doubtful = fitting.get(best).is_some_and(|one| {
            lead < MARGIN && self.is_unlikely(reference, one) || is_foreign(reference, one)
        });
        if doubtful { fitting.len() } else { best }
    }

    /// Whether a candidate has to be more than probable: whom the text never called so, unless news would have named
    /// the one who is meant before; a person where “it” or “the case” is asked for, unless it is her case.
    fn is_unlikely(&self, reference: &Reference, one: &Fitting) -> bool {
        let called = one.likeness.noun || one.likeness.named;
        let entity = self.cast.entities.get(one.candidate.entity);
        let person = entity.is_some_and(|entity| entity.kind() == SpeakerKind::Person);
        match reference.referrer {
            Referrer::Person => !reference.familiar,
            Referrer::It | Referrer::Organization | Referrer::Document => person && !called,
            _ => false,
        }
    }

    /// The entities that a word may stand for, the nearest first; then those known otherwise, then those ahead.
    fn fitting(&self, asked: &Asked<'_>) -> Vec<Fitting> {
        let Reference { referrer, place, .. } = asked.reference;
        let near = self.trail.candidates(place.at).into_iter();
        let mut fitting: Vec<Fitting> = near.filter_map(|candidate| self.fits(asked, candidate, 0)).collect();
        let known = asked.known.iter().filter_map(|&known| Some((self.trail.candidate(known)?, 0)));
        let he_or_she = matches!(referrer, Referrer::He | Referrer::She);
        let ahead = if he_or_she { self.ahead(asked) } else { Vec::new() };
        for (candidate, ahead) in known.chain(ahead) {
            if !fitting.iter().any(|other| other.candidate.entity == candidate.entity) {
                fitting.extend(self.fits(asked, candidate, ahead));
            }
        }
        fitting
    }

    /// A candidate, if the word can stand for it.
    fn fits(&self, asked: &Asked<'_>, candidate: Candidate, ahead: u32) -> Option<Fitting> {
        let entity = self.cast.entities.get(candidate.entity)?;
        if !suits(asked.reference.referrer, entity) {
            return None;
        }
        let fit = entity.gender.fit(asked.classes);
        let doubtful = fit == Fit::Doubtful && (!asked.repeated || ahead > 0);
        if fit == Fit::Disagrees || doubtful {
            return None;
        }
        let likeness = (asked.likeness)(candidate.entity, entity);
        // the agency is not its officials; the group may be those whom the text told of
        let many = asked.reference.referrer == Referrer::Organization
            && entity.kind() == SpeakerKind::Group
            && !asked.classes.intersects(Classes::GROUP)
            && !likeness.noun;
        (!likeness.another && !many).then_some(Fitting { candidate, fit, ahead, likeness })
    }

    /// What every reader takes for granted where the weights have seen too little: the place in a list of candidates
    /// (their number means nobody) that stands instead of `best`.
    fn reads(&self, reference: &Reference, fitting: &[Fitting], best: usize) -> usize {
        let sentences =
            |one: &Fitting| reference.place.sentence.abs_diff(one.candidate.nearest.place.sentence);
        let kind = |one: &Fitting| self.cast.entities.get(one.candidate.entity).map(Entity::kind);
        let find = |wanted: &dyn Fn(&Fitting) -> bool| fitting.iter().position(wanted);
        let single = fitting.get(best).is_some_and(|one| kind(one) == Some(SpeakerKind::Person));
        let instead = match reference.referrer {
            // a country or a company that has just spoken goes on speaking
            Referrer::It if best == fitting.len() && reference.source.is_some() => {
                find(&|one| sentences(one) < 2 && self.trail.turns_since(one.candidate.entity) == 0)
            }
            // where a group is near, they are the group
            Referrer::They if single => {
                find(&|one| sentences(one) < 3 && kind(one) == Some(SpeakerKind::Group))
            }
            // who acts in the sentence acts on what is his own
            _ if reference.possessive => {
                find(&|one| sentences(one) == 0 && one.candidate.subject && one.ahead == 0)
            }
            _ => None,
        };
        instead.unwrap_or(best)
    }

    /// Whether a bare description is a part of the candidate's name, or the very word for a document.
    fn is_called(&self, reference: &Reference, one: &Fitting) -> bool {
        let distance = reference.place.sentence.abs_diff(one.candidate.nearest.place.sentence);
        self.cast.entities.get(one.candidate.entity).is_some_and(|entity| {
            let likeness = one.likeness;
            let called = match reference.referrer {
                Referrer::Organization => {
                    (likeness.named && matches!(entity.nature, Nature::Named(_)))
                        || (likeness.noun && entity.has_owner && !is_owned_by_pronoun(entity))
                }
                Referrer::Document => likeness.noun || likeness.named,
                // somebody without a name is forgotten soon
                Referrer::Person => {
                    likeness.noun && (matches!(entity.nature, Nature::Named(_)) || distance < FORGOTTEN)
                }
                Referrer::Group => likeness.noun,
                _ => false,
            };
            called && likeness.modifiers < 2
        })
    }

    /// Whom the same sentence goes on to name: who is called by name there is hardly meant by the word before.
    fn named_after(&self, place: Place) -> &'w [Option<usize>] {
        let first = self.names.all.partition_point(|name| name.start <= place.at);
        let near = self.names.all.iter().skip(first).take(limits::MAX_NAMES_AHEAD);
        let end = self.reading.sentences.get(place.sentence).map_or(0, |sentence| sentence.tokens.end);
        let own = near.take_while(|name| name.start < end).count();
        self.names.linked.get(first..first + own).unwrap_or_default()
    }

    /// Whether a name begins its sentence, but for an office before it: “The general, Ada Byron, …”.
    fn opens_sentence(&self, at: usize) -> bool {
        let first = self.reading.sentences.get(self.reading.sentence_of(at)).map_or(0, |s| s.tokens.start);
        at <= first + 3 && (at == first || self.reading.tag(first) == Tag::Determiner)
    }

    /// The people who are named next: in the rest of the sentence (1), and in the sentences after it (2).
    fn ahead(&self, asked: &Asked<'_>) -> Vec<(Candidate, u32)> {
        let own = asked.reference.place;
        let first = self.names.all.partition_point(|name| name.start <= own.at);
        let mut ahead = Vec::new();
        for (offset, name) in self.names.all.iter().skip(first).take(limits::MAX_NAMES_AHEAD).enumerate() {
            let Some(entity) = self.names.linked.get(first + offset).copied().flatten() else { continue };
            let place = self.place(name.start);
            let opens = self.opens_sentence(name.start);
            if place.sentence > own.sentence + SENTENCES_AHEAD || place.quotation != 0 {
                break;
            }
            let token = self.reading.token(name.start);
            let told = token.is_some_and(|token| asked.content.contains(token.span));
            if told || (place.sentence > own.sentence && !opens) {
                continue;
            }
            let subject = self.is_verb(name.tokens.end);
            let nearest = Antecedent {
                entity,
                form: Form::of(name),
                place,
                subject,
                source: false,
                modifier: false,
                governed: false,
                leads: 0,
            };
            let farther = 1 + u32::from(place.sentence > own.sentence);
            ahead.push((Candidate { entity, nearest, subject, source: false }, farther));
        }
        ahead
    }
}

/// Whether a bare word for somebody's work, “the nurse”, stands for somebody whom the text never called so.
fn is_foreign(reference: &Reference, one: &Fitting) -> bool {
    let Likeness { noun, named, modifiers, .. } = one.likeness;
    reference.referrer == Referrer::Person && !reference.familiar && !noun && !named && modifiers == 0
}

/// “his bank” may be any that is named.
fn is_owned_by_pronoun(entity: &Entity) -> bool {
    let first = entity.name.split(' ').next().unwrap_or_default();
    ["her", "his", "its", "their"].iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// Sentences after which nobody thinks of somebody who was only described.
const FORGOTTEN: usize = 12;

/// Sentences after its own in which a pronoun's name may come.
const SENTENCES_AHEAD: usize = 2;

/// Candidates that nothing speaks against.
fn count(fitting: &[Fitting]) -> u32 {
    fitting.iter().filter(|one| one.fit != Fit::Doubtful && one.ahead == 0).count() as u32
}
