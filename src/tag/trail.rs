//! What is remembered of a sentence while its words get their parts, and what is seen of it ahead.

use super::part::Part;
use super::surface::Surface;
use crate::lexicon::Classes;
use crate::token::{Token, TokenKind};

/// What is known of the words before one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trail {
    /// The part of the word before; punctuation where there is none.
    pub(super) before: Part,
    /// The part of the word before that.
    pub(super) second: Part,
    /// The last verb of the sentence, as its [`Surface`] names it; 0 where there is none.
    pub(super) verb: u32,
    /// What the clause holds so far.
    pub(super) clause: Clause,
}

/// How far a clause has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// It has no verb.
    Verbless,
    /// It has forms of verbs, none of them finite.
    Nonfinite,
    /// It has a finite verb.
    Finite,
}

impl Trail {
    /// Before the first word of a sentence.
    pub(super) fn new() -> Trail {
        Trail { before: Part::Punctuation, second: Part::Punctuation, verb: 0, clause: Clause::Verbless }
    }

    /// After one more word.
    pub(super) fn follow(&mut self, token: &Token, surface: &Surface, part: Part) {
        match part {
            Part::Past | Part::Third | Part::Present | Part::Modal => self.clause = Clause::Finite,
            Part::Base | Part::Participle | Part::Ing if self.clause == Clause::Verbless => {
                self.clause = Clause::Nonfinite;
            }
            Part::Who | Part::Which | Part::When | Part::Conjunction => self.clause = Clause::Verbless,
            Part::Preposition if token.is(Classes::SUBORDINATOR) => self.clause = Clause::Verbless,
            Part::Punctuation if token.kind != TokenKind::Comma => self.clause = Clause::Verbless,
            _ => {}
        }
        if matches!(
            part,
            Part::Past | Part::Third | Part::Present | Part::Base | Part::Participle | Part::Ing
        ) {
            self.verb = surface.word;
        }
        (self.before, self.second) = (part, self.before);
    }
}

/// What comes first after a word: the next thing that tells how clauses are built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ahead {
    /// Nothing but nouns, adjectives and the like, up to the end.
    #[default]
    Nothing,
    /// A verb that is finite, or can be.
    Verb,
    /// `that`
    That,
    /// who, which, when, if, because …
    Clause,
    /// `to`
    To,
    /// and, or, but
    Conjunction,
    /// A comma.
    Comma,
    /// A quotation mark, a colon, a dash.
    Mark,
}

impl Ahead {
    /// What `token` is to the words before it; `beyond` where it tells nothing and they look past it.
    pub(super) fn of(token: &Token, text: &str, beyond: Ahead) -> Ahead {
        match token.kind {
            TokenKind::Comma => Ahead::Comma,
            TokenKind::Mark | TokenKind::Colon | TokenKind::Dash => Ahead::Mark,
            TokenKind::Stop | TokenKind::Exclamation | TokenKind::Semicolon | TokenKind::Ellipsis => {
                Ahead::Nothing
            }
            _ if token.is(Classes::AUXILIARY.or(Classes::MODAL)) => Ahead::Verb,
            _ if token.is(Classes::FINITE) && !token.is(Classes::NOUN) => Ahead::Verb,
            _ if token.is(Classes::CONJUNCTION) => Ahead::Conjunction,
            _ if text.eq_ignore_ascii_case("that") => Ahead::That,
            _ if text.eq_ignore_ascii_case("to") => Ahead::To,
            _ if token.is(Classes::WH.or(Classes::SUBORDINATOR)) => Ahead::Clause,
            _ => beyond,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;
    use crate::{block, limits, token};

    #[test]
    fn a_clause_has_its_verb_until_another_opens() {
        let document = Document::new("They say, having left, that it fell", limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        let parts = [
            (Part::Pronoun, Clause::Verbless),
            (Part::Present, Clause::Finite),
            (Part::Punctuation, Clause::Finite),
            (Part::Ing, Clause::Finite),
            (Part::Participle, Clause::Finite),
            (Part::Punctuation, Clause::Finite),
            (Part::Preposition, Clause::Verbless),
            (Part::Pronoun, Clause::Verbless),
            (Part::Past, Clause::Finite),
        ];
        assert_eq!(tokens.all.len(), parts.len());
        let mut trail = Trail::new();
        for (at, (token, (part, clause))) in tokens.all.iter().zip(parts).enumerate() {
            trail.follow(token, &Surface { word: at as u32, ..Surface::default() }, part);
            assert_eq!((trail.before, trail.clause), (part, clause), "token {at}");
        }
        assert_eq!(trail.verb, 8);
    }

    #[test]
    fn nouns_are_looked_past() {
        let document = Document::new("fell on the bridge that she, and who, to", limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        let mut beyond = Ahead::Nothing;
        let mut seen = Vec::new();
        for token in tokens.all.iter().rev() {
            beyond = Ahead::of(token, document.slice(token.span), beyond);
            seen.push(beyond);
        }
        use Ahead::{Clause, Comma, Conjunction, That, To, Verb};
        seen.reverse();
        assert_eq!(seen, [Verb, That, That, That, That, Comma, Comma, Conjunction, Clause, Comma, To]);
    }
}
