//! Voices: whose words a text is where nobody is quoted. `I` is the author, the writer of a letter, the guest of an
//! interview, as far as the text tells who that is: a byline, a signature, a note on the author below, an introduction.

use super::turn;
use crate::annotated::BlockKind;
use crate::limits;
use crate::reading::Reading;
use crate::speaker::cast::Cast;
use crate::speaker::name::Name;
use crate::token::TokenKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// Blocks from the first in which a byline stands.
const BYLINE_BLOCKS: usize = 4;
/// Tokens of a byline: “By Ada Byron, Special to the Gazette”.
const BYLINE_TOKENS: usize = 12;
/// Sentences of a note on the author.
const NOTE_SENTENCES: usize = 2;
/// Questions that make an interview where the headline does not tell of one.
const QUESTIONS: usize = 2;

/// Sentences of a question: what is longer and ends with a question mark rather answers.
const QUESTION_SENTENCES: usize = 6;

/// Words that lead to whoever is interviewed.
const MEETINGS: [(&str, &str); 6] = [
    ("caught", "up"),
    ("sat", "down"),
    ("speaks", "with"),
    ("spoke", "to"),
    ("spoke", "with"),
    ("talked", "with"),
];

/// Words for the author or whoever speaks.
const FIRST_PERSON: [&str; 15] =
    ["I", "Me", "Mine", "My", "Our", "Ours", "Us", "We", "me", "mine", "my", "our", "ours", "us", "we"];

/// Who speaks in every block outside quotation marks, and who is asked there; entities of the cast.
#[derive(Debug, Default)]
pub(in crate::speaker) struct Voices {
    speaks: Vec<Option<usize>>,
    asked: Vec<Option<usize>>,
    /// Block from which on a guest answers questions.
    interview: Option<usize>,
    /// People by the initials of their names; nobody where two have them.
    initials: BTreeMap<String, Option<usize>>,
}

impl Voices {
    /// Reads bylines, signatures, notes on authors and introductions.
    pub(in crate::speaker) fn of(reading: &Reading<'_>, names: &[Name], cast: &Cast<'_, '_>) -> Self {
        let scene = Scene { reading, names, cast };
        let author = scene.author();
        let mut voices = Voices {
            speaks: vec![author; reading.blocks.len()],
            asked: vec![None; reading.blocks.len()],
            interview: None,
            initials: scene.initials(),
        };
        scene.letters(&mut voices);
        scene.interview(&mut voices);
        voices
    }

    /// Whom `I` stands for in a block.
    pub(in crate::speaker) fn speaks(&self, block: usize) -> Option<usize> {
        self.speaks.get(block).copied().flatten()
    }

    /// Who answers in a block of an interview.
    pub(in crate::speaker) fn answers(&self, block: usize) -> Option<usize> {
        self.speaks(block).filter(|_| self.interview.is_some_and(|first| block >= first))
    }

    /// Whom the label before a statement means: `Q`, `A`, the initials of somebody; `None` where it is no such label.
    pub(in crate::speaker) fn labelled(
        &self,
        reading: &Reading<'_>,
        tokens: &Range<usize>,
        block: usize,
    ) -> Option<Option<usize>> {
        let first = reading.tokens.of_block.get(block)?.start == tokens.start;
        let colon = reading.token(tokens.end).is_some_and(|next| next.kind == TokenKind::Colon);
        if tokens.len() != 1 || !first || !colon {
            return None;
        }
        match reading.word(tokens.start) {
            "Q" => Some(None),
            "A" => Some(self.answers(block)),
            letters => self.initials.get(letters).copied().filter(Option::is_some),
        }
    }

    /// Whom `you` stands for in a block.
    pub(in crate::speaker) fn asked(&self, block: usize) -> Option<usize> {
        self.asked.get(block).copied().flatten()
    }
}

/// Whether a word is `I`, `we` or another form of the two; `US` is none.
pub(in crate::speaker) fn is_first_person(word: &str) -> bool {
    FIRST_PERSON.contains(&word)
}

/// The name that is all of a block, but for what may stand behind a name: “Ada Byron, Ph.D.”.
pub(in crate::speaker) fn signed(reading: &Reading<'_>, names: &[Name], block: usize) -> Option<usize> {
    let tokens =
        reading.tokens.of_block.get(block).filter(|tokens| tokens.len() <= limits::MAX_NAME_TOKENS)?;
    let first = names.partition_point(|name| name.tokens.end <= tokens.start);
    let name = names.get(first).filter(|name| name.start == tokens.start && name.tokens.len() > 1)?;
    let rest =
        (name.tokens.end..tokens.end).filter(|&at| reading.token(at).is_some_and(|token| token.is_word()));
    let verbs = tokens.clone().any(|at| reading.tag(at).is_finite());
    (rest.count() < 3 && !verbs).then_some(first)
}

struct Scene<'s, 'c, 'r> {
    reading: &'s Reading<'r>,
    names: &'s [Name],
    cast: &'s Cast<'c, 'r>,
}

impl Scene<'_, '_, '_> {
    fn tokens(&self, block: usize) -> Range<usize> {
        self.reading.tokens.of_block.get(block).cloned().unwrap_or_default()
    }

    fn quoted(&self, at: usize) -> bool {
        self.reading.quotations.inside.get(at).is_some_and(|inside| *inside != 0)
    }

    /// Names that begin in a run of tokens.
    fn names_in(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let first = self.names.partition_point(|name| name.start < tokens.start);
        let end = self.names.partition_point(|name| name.start < tokens.end);
        first..end
    }

    /// The person of a name.
    fn person(&self, name: usize) -> Option<usize> {
        let entity = self.cast.of_name.get(name).copied().flatten()?;
        self.cast.entities.get(entity).filter(|entity| entity.can_be_one_person()).map(|_| entity)
    }

    /// Whether somebody speaks of himself in a block, outside quotation marks.
    fn speaks_of_self(&self, block: usize) -> bool {
        self.tokens(block).any(|at| is_first_person(self.reading.word(at)) && !self.quoted(at))
    }

    fn initials(&self) -> BTreeMap<String, Option<usize>> {
        let mut initials = BTreeMap::new();
        for (index, entity) in self.cast.entities.iter().enumerate() {
            let letters: String =
                entity.name.split_whitespace().filter_map(|word| word.chars().next()).collect();
            if entity.can_be_one_person() && entity.words > 1 {
                let bearer = initials.entry(letters).or_insert(Some(index));
                *bearer = bearer.filter(|known| *known == index);
            }
        }
        initials
    }

    /// The author, by the byline or the note below the text.
    fn author(&self) -> Option<usize> {
        (0..self.reading.blocks.len().min(BYLINE_BLOCKS))
            .find_map(|block| self.byline(block))
            .or_else(|| self.note())
    }

    /// “By Ada Byron”.
    fn byline(&self, block: usize) -> Option<usize> {
        let tokens = self.tokens(block);
        if tokens.len() > BYLINE_TOKENS || !self.reading.word(tokens.start).eq_ignore_ascii_case("by") {
            return None;
        }
        let name = self.names_in(tokens.start + 1..tokens.start + 2).next()?;
        let verb = tokens.clone().any(|at| self.reading.tag(at).is_finite());
        let end = self.names.get(name)?.tokens.end;
        (!verb && self.reading.word(end) != "and").then(|| self.person(name)).flatten()
    }

    /// “Ada Byron is a poet in Ely.” below the text, in which nobody of that name is told of.
    fn note(&self) -> Option<usize> {
        let last = (0..self.reading.blocks.len()).rev().find(|&block| {
            self.reading.blocks.get(block).is_some_and(|b| b.kind != BlockKind::Boilerplate)
        })?;
        let tokens = self.tokens(last);
        let sentences = self.reading.sentence_of(tokens.end.checked_sub(1)?);
        let short = sentences < self.reading.sentence_of(tokens.start) + NOTE_SENTENCES;
        let name = self.names_in(tokens.start..tokens.start + 1).next()?;
        let entity = self.person(name)?;
        let end = self.names.get(name)?.tokens.end;
        let told = self.reading.tag(end).is_finite()
            || self.reading.token(end).is_some_and(|token| token.kind == TokenKind::Comma);
        let elsewhere = self.cast.entities.get(entity)?.mentions.iter().any(|mention| {
            let block = self
                .reading
                .sentences
                .get(self.reading.sentence_of(mention.start))
                .map_or(0, |one| one.block);
            block < last && signed(self.reading, self.names, block).is_none()
        });
        let plain = !self.speaks_of_self(last) && (0..last).any(|block| self.speaks_of_self(block));
        (short && told && !elsewhere && plain).then_some(entity)
    }

    /// Letters: the text above a signature is whose it is, up to the signature or the heading before.
    fn letters(&self, voices: &mut Voices) {
        let mut first = 0;
        for block in 0..self.reading.blocks.len() {
            let heading =
                self.reading.blocks.get(block).is_some_and(|block| block.kind != BlockKind::Paragraph);
            let signed = signed(self.reading, self.names, block).and_then(|name| self.person(name));
            if let Some(entity) = signed.filter(|_| first < block) {
                let letter = voices.speaks.get_mut(first..block).unwrap_or_default();
                letter.fill(Some(entity));
            }
            if heading || signed.is_some() {
                first = block + 1;
            }
        }
    }

    /// An interview: from the first question on the guest answers.
    fn interview(&self, voices: &mut Voices) {
        let blocks = 0..self.reading.blocks.len();
        let questions: Vec<usize> = blocks.clone().filter(|&block| self.is_question(block)).collect();
        let labelled = blocks.clone().any(|block| self.label(block) == Some("A"));
        let marked = questions.iter().any(|&question| turn::is_quotation(self.reading, question + 1));
        let told = labelled || marked || self.tokens(0).any(|at| self.is_interview(at));
        let Some(&first) = questions.first().filter(|_| questions.len() >= QUESTIONS || told) else { return };
        // what stands before anybody speaks introduces the guest
        let answer = (0..first).find(|&block| self.speaks_of_self(block)).unwrap_or(first);
        let Some(guest) = self.guest(answer, labelled || marked) else { return };
        voices.interview = Some(first);
        let mut asking = false;
        for block in first..blocks.end {
            let asks = questions.binary_search(&block).is_ok();
            // a question in several paragraphs is one where the answers are labelled
            asking = asks || (asking && labelled && self.label(block) != Some("A"));
            let speaks = (!asking).then_some(guest);
            voices.speaks.get_mut(block).into_iter().for_each(|slot| *slot = speaks);
            voices.asked.get_mut(block).into_iter().for_each(|slot| *slot = Some(guest).filter(|_| asking));
        }
    }

    /// `Q` or `A` before a block.
    fn label(&self, block: usize) -> Option<&str> {
        let start = self.tokens(block).start;
        let next = self.reading.token(start + 1)?;
        let marked = matches!(next.kind, TokenKind::Colon | TokenKind::Stop);
        Some(self.reading.word(start).trim_end_matches('.'))
            .filter(|label| marked && matches!(*label, "A" | "Q"))
    }

    /// Whether a block asks: it is labelled, or ends with a question mark outside quotation marks.
    fn is_question(&self, block: usize) -> bool {
        let paragraph = self
            .reading
            .blocks
            .get(block)
            .is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading));
        let Some(last) = self.tokens(block).end.checked_sub(1).filter(|_| paragraph) else { return false };
        let sentences = self.reading.sentence_of(last) - self.reading.sentence_of(self.tokens(block).start);
        match self.label(block) {
            Some(label) => label == "Q",
            None => {
                sentences < QUESTION_SENTENCES && self.reading.word(last).ends_with('?') && !self.quoted(last)
            }
        }
    }

    /// Whether a word tells of an interview; what somebody said “in an interview” was another one.
    fn is_interview(&self, at: usize) -> bool {
        let within = (at.saturating_sub(3)..at).any(|at| self.reading.word(at).eq_ignore_ascii_case("in"));
        self.reading.small(at).starts_with("interview") && !within
    }

    /// Who is asked, by what stands before the first answer; where answers are neither labelled nor in marks it has to
    /// tell of an interview.
    fn guest(&self, answer: usize, answered: bool) -> Option<usize> {
        let end = self.tokens(answer).start;
        let meeting = |at: &usize| MEETINGS.contains(&(self.reading.word(*at), self.reading.word(*at + 1)));
        let told: Vec<usize> = (0..end).filter(|at| self.is_interview(*at) || meeting(at)).collect();
        if told.is_empty() && !answered {
            return None;
        }
        if let Some(told) = told.iter().find_map(|&at| self.interviewed(at)) {
            return told;
        }
        let people: Vec<usize> = self.names_in(0..end).filter_map(|name| self.whole(name)).collect();
        let begins = self.names_in(0..1).find_map(|name| self.whole(name));
        let only = people.first().copied().filter(|first| people.iter().all(|other| other == first));
        only.or(begins)
    }

    /// The person of a name in several words; in a headline each of them is a name, and all are one person's.
    fn whole(&self, name: usize) -> Option<usize> {
        let (one, next) = (self.names.get(name)?, self.names.get(name + 1));
        let entity = self.person(name)?;
        let goes_on = next.is_some_and(|next| one.only_known && next.start == one.tokens.end)
            && self.person(name + 1) == Some(entity);
        let before = one.start.checked_sub(1).map_or("", |at| self.reading.word(at));
        let two = format!("{before} {}", self.reading.word(one.start));
        let ends = one.only_known
            && !before.is_empty()
            && self.cast.entities.get(entity).is_some_and(|e| e.name.ends_with(&two));
        (one.tokens.len() > 1 || goes_on || ends).then_some(entity)
    }

    /// The person named first behind a word for an interview, “interviews the poet Ada Byron”; nobody where two are
    /// asked, or others who are known by a name, “Ada Byron's lawyer”. `None` where nobody is named.
    fn interviewed(&self, word: usize) -> Option<Option<usize>> {
        let limit = self.reading.sentences.get(self.reading.sentence_of(word))?.tokens.end;
        let topic = |at: &usize| matches!(self.reading.word(*at), "about" | "by" | "on");
        let limit = (word + 1..limit).find(topic).unwrap_or(limit);
        let name = self.names_in(word + 1..limit).find(|&name| self.whole(name).is_some())?;
        let one = self.names.get(name)?;
        let owner = self.reading.token(one.tokens.end).is_some_and(|next| next.kind == TokenKind::Clitic);
        let end = one.tokens.end + usize::from(one.tokens.len() == 1);
        let two = [one.start - 1, end].iter().any(|&at| self.reading.word(at) == "and");
        Some(self.whole(name).filter(|_| !owner && !two))
    }
}
