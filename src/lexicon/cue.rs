//! Reporting words: what each of them does to the statement it introduces, and which constructions it takes.

use super::{Act, Classes, Stance};

/// The list of reporting words.
pub(super) const LIST: &str = include_str!("cues.txt");

/// A reporting word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    /// Its base form.
    pub(crate) lemma: &'static str,
    /// What its source does.
    pub(crate) act: Act,
    /// How it presents the statement.
    pub(crate) stance: Stance,
    /// The constructions it takes.
    pub(crate) frames: Frames,
}

/// Constructions that a reporting word takes, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames(u16);

#[rustfmt::skip]
impl Frames {
    /// `quote`: introduces exact words: “…,” she said.
    pub(crate) const QUOTE: Frames = Frames(1);
    /// `that`: that-clause: said that he won.
    pub(crate) const THAT: Frames = Frames(2);
    /// `bare`: clause without `that`: said he won.
    pub(crate) const BARE: Frames = Frames(4);
    /// `addressee`: an addressee before the clause: told reporters (that) …
    pub(crate) const ADDRESSEE: Frames = Frames(8);
    /// `to`: infinitive: vowed to win.
    pub(crate) const TO: Frames = Frames(16);
    /// `object-to`: object and infinitive: urged them to win.
    pub(crate) const OBJECT_TO: Frames = Frames(32);
    /// `noun`: noun phrase or gerund: denied the charge, denied taking part.
    pub(crate) const NOUN: Frames = Frames(64);
    /// `as`: object and complement: described it as a win, called it a win.
    pub(crate) const AS: Frames = Frames(128);
    /// `of`: object and of-phrase: accused them of cheating.
    pub(crate) const OF: Frames = Frames(256);
    /// `about`: prepositional phrase: warned of floods, called for talks, commented on it.
    pub(crate) const ABOUT: Frames = Frames(512);
    /// `wh`: indirect question: asked whether, explained how.
    pub(crate) const WH: Frames = Frames(1024);
    /// `nominal`: the word is a noun: the accusation that …
    pub(crate) const NOMINAL: Frames = Frames(2048);

    /// `source`: the source follows: according to X.
    pub(crate) const SOURCE: Frames = Frames(4096);
    /// `out`: reports only with its particle: pointed out.
    pub(crate) const OUT: Frames = Frames(8192);

    /// `toward`: a phrase with to: referred to it.
    pub(crate) const TOWARD: Frames = Frames(16384);

    /// `refuses`: denies the act itself: declined to comment.
    pub(crate) const REFUSES: Frames = Frames(32768);

    const NAMES: [(&'static str, Frames); 16] = [
        ("quote", Frames::QUOTE), ("that", Frames::THAT), ("bare", Frames::BARE), ("addressee", Frames::ADDRESSEE),
        ("to", Frames::TO), ("object-to", Frames::OBJECT_TO), ("noun", Frames::NOUN), ("as", Frames::AS),
        ("of", Frames::OF), ("about", Frames::ABOUT), ("wh", Frames::WH), ("nominal", Frames::NOMINAL),
        ("source", Frames::SOURCE), ("out", Frames::OUT), ("toward", Frames::TOWARD), ("refuses", Frames::REFUSES),
    ];

    /// Whether the two sets share a construction.
    pub(crate) const fn intersects(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }
}

/// Forms of a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms(u8);

#[rustfmt::skip]
impl Forms {
    pub(crate) const BASE: Forms = Forms(1);
    pub(crate) const S: Forms = Forms(2);
    pub(crate) const PAST: Forms = Forms(4);
    pub(crate) const PARTICIPLE: Forms = Forms(8);
    pub(crate) const ING: Forms = Forms(16);
    pub(crate) const SINGULAR: Forms = Forms(32);
    pub(crate) const PLURAL: Forms = Forms(64);

    /// Whether the two sets share a form.
    pub(crate) const fn intersects(self, other: Forms) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }

    /// The word classes that these forms have.
    pub(super) fn classes(self) -> Classes {
        const CLASSES: [(Forms, Classes); 7] = [
            (Forms::BASE, Classes::VERB_BASE), (Forms::S, Classes::VERB_S), (Forms::PAST, Classes::VERB_PAST),
            (Forms::PARTICIPLE, Classes::VERB_PARTICIPLE), (Forms::ING, Classes::VERB_ING),
            (Forms::SINGULAR, Classes::NOUN), (Forms::PLURAL, Classes::NOUN),
        ];
        let held = CLASSES.iter().filter(|(form, _)| self.intersects(*form));
        held.fold(Classes::NONE, |all, (_, classes)| all.or(*classes))
    }
}

impl Cue {
    /// Reads `head act stance frame[,frame…]`; the head is a lemma with its irregular forms (see [`super::inflection`]).
    pub(super) fn parse(entry: &'static str) -> Option<(Cue, &'static str)> {
        let mut columns = entry.split_whitespace();
        let (head, act, stance, names) = (columns.next()?, columns.next()?, columns.next()?, columns.next()?);
        let mut frames = Frames::default();
        for name in names.split(',') {
            frames = frames.or(Frames::NAMES.iter().find(|(known, _)| *known == name)?.1);
        }
        let lemma = head.split('/').next()?;
        Some((Cue { lemma, act: self::act(act)?, stance: self::stance(stance)?, frames }, head))
    }

    /// Whether the word is a noun.
    pub(crate) fn is_noun(&self) -> bool {
        self.frames.intersects(Frames::NOMINAL)
    }
}

#[rustfmt::skip]
pub(super) fn act(name: &str) -> Option<Act> {
    Some(match name {
        "speech" => Act::Speech, "writing" => Act::Writing, "thought" => Act::Thought, "decision" => Act::Decision,
        _ => return None,
    })
}

#[rustfmt::skip]
pub(super) fn stance(name: &str) -> Option<Stance> {
    Some(match name {
        "says" => Stance::Says, "asserts" => Stance::Asserts, "claims" => Stance::Claims, "alleges" => Stance::Alleges,
        "denies" => Stance::Denies, "admits" => Stance::Admits, "confirms" => Stance::Confirms, "asks" => Stance::Asks,
        "urges" => Stance::Urges, "promises" => Stance::Promises, "threatens" => Stance::Threatens,
        "expects" => Stance::Expects, "believes" => Stance::Believes, "decides" => Stance::Decides,
        "reports" => Stance::Reports,
        _ => return None,
    })
}
