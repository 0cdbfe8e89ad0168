//! Parts of speech as the trained tagger tells them apart.

/// A part of speech: the classes of the Penn Treebank, merged where attribution does not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Part {
    /// Common noun, singular or mass.
    Noun,
    /// Common noun, plural.
    Plural,
    /// Proper noun of either number.
    Name,
    /// Base form of a verb: infinitive, imperative, after a modal.
    Base,
    /// Present form without -s: they *say*.
    Present,
    /// Third person: she *says*.
    Third,
    /// Past form: she *said*.
    Past,
    /// Past participle: has *said*, *said* to be.
    Participle,
    /// -ing form.
    Ing,
    /// will, would, can …
    Modal,
    /// `to` before an infinitive.
    To,
    /// Preposition or subordinating conjunction, `to` before a noun, `that` before a clause.
    Preposition,
    /// Article, demonstrative, quantifier before a noun; `this` and `all` also where they stand alone.
    Determiner,
    /// Personal and reflexive pronoun; `there` as a subject.
    Pronoun,
    /// my, his, whose …
    Possessive,
    /// who, whom, what, as pronouns.
    Who,
    /// which, and `that` where it relates.
    Which,
    /// when, where, why, how.
    When,
    /// Adverb, `not`, interjections.
    Adverb,
    /// Adjective of any degree.
    Adjective,
    /// Number.
    Number,
    /// and, or, but …
    Conjunction,
    /// Possessive ending.
    Ending,
    /// Particle of a verb: called *off*.
    Particle,
    /// Punctuation and symbols; told by the kind of the token, never scored.
    Punctuation,
}

impl Part {
    /// How many parts are scored: all but the last.
    pub(crate) const SCORED: usize = Part::Punctuation as usize;

    /// Every part with the name that the Penn Treebank gives its first member, in the order of the weights.
    pub(crate) const ALL: [(Part, &'static str); Part::SCORED + 1] = [
        (Part::Noun, "NN"),
        (Part::Plural, "NNS"),
        (Part::Name, "NNP"),
        (Part::Base, "VB"),
        (Part::Present, "VBP"),
        (Part::Third, "VBZ"),
        (Part::Past, "VBD"),
        (Part::Participle, "VBN"),
        (Part::Ing, "VBG"),
        (Part::Modal, "MD"),
        (Part::To, "TO"),
        (Part::Preposition, "IN"),
        (Part::Determiner, "DT"),
        (Part::Pronoun, "PRP"),
        (Part::Possessive, "PRP$"),
        (Part::Who, "WP"),
        (Part::Which, "WDT"),
        (Part::When, "WRB"),
        (Part::Adverb, "RB"),
        (Part::Adjective, "JJ"),
        (Part::Number, "CD"),
        (Part::Conjunction, "CC"),
        (Part::Ending, "POS"),
        (Part::Particle, "RP"),
        (Part::Punctuation, "."),
    ];

    /// The part at a place of the weights; punctuation past the end.
    pub(crate) fn at(place: usize) -> Part {
        Part::ALL.get(place).map_or(Part::Punctuation, |(part, _)| *part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_the_order_of_the_weights() {
        assert!(Part::ALL.iter().enumerate().all(|(place, (part, _))| *part as usize == place));
    }
}
