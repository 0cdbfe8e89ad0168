//! Sentences: ranges of tokens inside one block.
//!
//! A full stop, question or exclamation mark or ellipsis ends a sentence unless what follows shows that it goes on;
//! closing quotation marks, brackets and note numbers after it belong to the sentence they close. An abbreviation ends
//! one only where the next word is a likely beginning. A block's end always does.

use crate::lexicon::{self, Classes, Frames};
use crate::limits;
use crate::text::Document;
use crate::token::{Case, Token, TokenKind, Tokens};
use std::ops::{Deref, Range};

/// A sentence of one block. A quotation mark that closes after the full stop belongs to the sentence it closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Its block.
    pub(crate) block: usize,
}

/// The sentences of a document; together they hold every token once, in order.
#[derive(Debug, Default)]
pub(crate) struct Sentences {
    all: Vec<Sentence>,
    /// For every token the index of its sentence: many questions are about it.
    of_token: Vec<u32>,
}

impl Deref for Sentences {
    type Target = [Sentence];

    fn deref(&self) -> &[Sentence] {
        &self.all
    }
}

impl Sentences {
    /// Index of the sentence that holds a token; past the end where none does.
    pub(crate) fn of(&self, token: usize) -> usize {
        self.of_token.get(token).map_or(self.all.len(), |index| *index as usize)
    }
}

/// Splits every block into sentences.
pub(crate) fn find(document: &Document<'_>, tokens: &Tokens) -> Sentences {
    let mut sentences: Vec<Sentence> = Vec::new();
    for (block, range) in tokens.of_block.iter().enumerate() {
        let splitter = Splitter { document, all: &tokens.all, block: range.clone() };
        let mut start = range.start;
        while start < range.end {
            let end = splitter.end_after(start).clamp(start + 1, range.end);
            match sentences.last_mut() {
                Some(last) if last.block == block && splitter.belongs_to(last, start..end) => {
                    last.tokens.end = end
                }
                _ => sentences.push(Sentence { tokens: start..end, block }),
            }
            start = end;
        }
    }
    let mut of_token = Vec::with_capacity(tokens.all.len());
    for (index, sentence) in sentences.iter().enumerate() {
        of_token.resize(sentence.tokens.end, index as u32);
    }
    Sentences { all: sentences, of_token }
}

/// What a token does to its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// A full stop.
    Stop,
    /// A question or exclamation mark.
    Exclamation,
    /// An ellipsis; `set_off` where white space stands before it: words were left out.
    Ellipsis { set_off: bool },
    /// The full stop of an initial: George W.
    Initial,
    /// The full stop of an abbreviation that can end a sentence.
    Abbreviation,
    /// The full stop of one after which a name can begin the next sentence: 5 p.m.
    Time,
}

struct Splitter<'d> {
    document: &'d Document<'d>,
    all: &'d [Token],
    block: Range<usize>,
}

/// Words that begin sentences and hardly ever names.
const OPENERS: Classes = Classes::DETERMINER
    .or(Classes::SUBJECT_PRONOUN)
    .or(Classes::POSSESSIVE)
    .or(Classes::OTHER_PRONOUN)
    .or(Classes::PREPOSITION)
    .or(Classes::CONJUNCTION)
    .or(Classes::SUBORDINATOR)
    .or(Classes::WH)
    .or(Classes::ADVERB);

/// Tokens between a question mark and the first word after it that are looked over.
const REACH: usize = 4;
/// Tokens of a name between a quoted question and its cue: “Why?” Prof. Ada King asked.
const NAME_REACH: usize = 6;

impl Splitter<'_> {
    /// The first token after the sentence that begins at `start`.
    fn end_after(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(token) = self.token(at) {
            at += 1;
            if let Some(ending) = self.ending(token) {
                let closers = self.closers(at);
                if self.ends(start, ending, at, closers) {
                    return closers;
                }
                at = closers;
            }
            if at - start >= limits::MAX_SENTENCE_TOKENS {
                break;
            }
        }
        at
    }

    /// Whether a range holds no word and so is no sentence, but the end of the one before: dots set off, a stray mark.
    fn belongs_to(&self, before: &Sentence, range: Range<usize>) -> bool {
        before.tokens.len() + range.len() <= limits::MAX_SENTENCE_TOKENS
            && range.into_iter().all(|index| self.token(index).is_some_and(|token| !token.is_word()))
    }

    fn token(&self, index: usize) -> Option<&Token> {
        self.all.get(index).filter(|_| index < self.block.end)
    }

    fn ending(&self, token: &Token) -> Option<Ending> {
        match token.kind {
            TokenKind::Stop => Some(Ending::Stop),
            TokenKind::Exclamation => Some(Ending::Exclamation),
            TokenKind::Ellipsis => Some(Ending::Ellipsis { set_off: token.spaced }),
            TokenKind::Word if self.document.char_before(token.span.end) == Some('.') => {
                let word = self.document.slice(token.span);
                if word.chars().count() == 2 && token.case == Case::Upper {
                    Some(Ending::Initial)
                } else if token.is(Classes::ABBREVIATION_END) && token.is(Classes::TIME) {
                    Some(Ending::Time)
                } else if token.is(Classes::ABBREVIATION_END) || !token.is(NEVER_LAST) {
                    Some(Ending::Abbreviation)
                } else {
                    None
                }
            }
            _ => None,
        }
    }

    /// The first token from `at` on that closes nothing: after further stops, closing marks, brackets, note numbers.
    fn closers(&self, mut at: usize) -> usize {
        while let Some(token) = self.token(at) {
            let closes = match token.kind {
                TokenKind::Stop | TokenKind::Exclamation | TokenKind::Ellipsis | TokenKind::Close => {
                    !token.spaced
                }
                TokenKind::Mark => self.mark_closes(at, token),
                _ => false,
            };
            if closes {
                at += 1;
            } else if self.is_note(at) {
                at += 3;
            } else {
                break;
            }
        }
        at
    }

    /// Whether a quotation mark after a full stop closes.
    fn mark_closes(&self, at: usize, token: &Token) -> bool {
        match self.document.char_at(token.span.start) {
            Some('»' | '›') => true,
            Some('”' | '’') => !token.spaced,
            _ => !token.spaced && self.token(at + 1).is_none_or(|next| next.spaced || !next.is_word()),
        }
    }

    /// `[12]` behind a full stop.
    fn is_note(&self, at: usize) -> bool {
        let kind = |index| self.token(index).map(|token: &Token| token.kind);
        kind(at) == Some(TokenKind::Open)
            && kind(at + 1) == Some(TokenKind::Number)
            && kind(at + 2) == Some(TokenKind::Close)
            && self.token(at).and_then(|token| self.document.char_at(token.span.start)) == Some('[')
    }

    /// Whether the sentence from `start`, with an ending before `after` and closers up to `next`, ends there.
    fn ends(&self, start: usize, ending: Ending, after: usize, next: usize) -> bool {
        let Some(following) = self.token(next) else { return true };
        if self.is_number_of_item(start, after) {
            return false;
        }
        let Some((distance, word)) = self.first_word(next) else {
            return following.spaced && matches!(ending, Ending::Stop | Ending::Exclamation);
        };
        let capital = word.is_capital();
        let opener = capital && (word.is(OPENERS) || distance > 0);
        match ending {
            Ending::Stop if !following.spaced => capital && self.is_running_text(after),
            Ending::Stop if word.case == Case::Lower => {
                distance == 0 && next == after && self.is_plain_word(after)
            }
            Ending::Stop => true,
            Ending::Exclamation => {
                word.case != Case::Lower && following.spaced && !(next > after && self.is_reported(next))
            }
            Ending::Ellipsis { set_off: true } => opener,
            Ending::Ellipsis { set_off: false } => capital && following.spaced,
            Ending::Initial => opener && after > start + 1 && !self.is_nickname(next),
            Ending::Abbreviation => opener && following.spaced,
            Ending::Time => {
                following.spaced
                    && (opener
                        || (word.case == Case::Capitalised && !word.is(Classes::DAY.or(Classes::MONTH))))
            }
        }
    }

    /// Whether a name in quotation marks goes on with the name around it: Ann B. “Annie” Lee.
    fn is_nickname(&self, at: usize) -> bool {
        let is = |at: usize, kind: TokenKind| self.token(at).is_some_and(|token| token.kind == kind);
        let capital = |at: usize| is(at, TokenKind::Word) && self.token(at).is_some_and(Token::is_capital);
        is(at, TokenKind::Mark) && capital(at + 1) && is(at + 2, TokenKind::Mark) && capital(at + 3)
    }

    /// The first word at or after `at`, and how many brackets, marks, dashes and bullets stand before it.
    fn first_word(&self, at: usize) -> Option<(usize, &Token)> {
        let words = (0..REACH).map_while(|distance| Some((distance, self.token(at + distance)?)));
        words.into_iter().find(|(_, token)| token.is_word())
    }

    /// `1.` at the beginning of a sentence numbers what follows.
    fn is_number_of_item(&self, start: usize, after: usize) -> bool {
        let short = |token: &Token| token.kind == TokenKind::Number && token.span.end - token.span.start <= 3;
        after == start + 2 && self.token(start).is_some_and(short)
    }

    /// Whether the word before a full stop without a space after it is one of running text (not of an address).
    fn is_running_text(&self, after: usize) -> bool {
        after.checked_sub(2).and_then(|before| self.token(before)).is_some_and(|token| {
            token.case == Case::Lower || !token.is_word() || token.kind == TokenKind::Number
        })
    }

    /// Whether the word before a full stop is too long, or too well known, for an abbreviation that nobody listed.
    fn is_plain_word(&self, after: usize) -> bool {
        after
            .checked_sub(2)
            .and_then(|before| self.token(before))
            .is_some_and(|token| token.span.end - token.span.start > 4 || token.classes != Classes::NONE)
    }

    /// Whether a name and a reporting verb follow a quoted question or exclamation: “Why?” Ada King asked.
    fn is_reported(&self, at: usize) -> bool {
        let mut name = false;
        for token in (at..at + NAME_REACH).map_while(|index| self.token(index)) {
            let verb = token.case == Case::Lower
                && token.is(Classes::FINITE)
                && token
                    .cue
                    .and_then(lexicon::verb_cue)
                    .is_some_and(|cue| cue.frames.intersects(Frames::QUOTE));
            if verb {
                return name;
            }
            let of_name = token.is_capital() && !token.is(OPENERS) || token.is(Classes::NAME_PARTICLE);
            if token.kind != TokenKind::Word || !of_name {
                return false;
            }
            name = true;
        }
        false
    }
}

/// Abbreviations that stand before something and so end no sentence.
const NEVER_LAST: Classes =
    Classes::ABBREVIATION.or(Classes::CAPITAL_ABBREVIATION).or(Classes::NUMBER_ABBREVIATION);
