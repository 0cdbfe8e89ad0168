//! Statements: the stretches of text that may be claims: what somebody says in a sentence, and what it says itself.

use super::{clause, hedge, predicate};
use crate::annotated::{BlockKind, QuoteKind, Stance};
use crate::attribution::{Attribution, Attributions};
use crate::limits;
use crate::order;
use crate::reading::Reading;
use crate::sentence::Sentence;
use crate::tag::{Part, Tag};
use crate::text::Span;
use crate::token::{Token, TokenKind};
use std::ops::Range;

/// A stretch of text that states something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// Its tokens, without the full stop, and without marks that hold all of it.
    pub(super) tokens: Range<usize>,
    /// Index of the attribution whose content it is or holds.
    pub(super) attribution: Option<usize>,
}

/// The statements of a document, in order, without overlap: none from headings, questions and fragments.
pub(super) fn find(reading: &Reading<'_>, attributions: &Attributions) -> Vec<Statement> {
    let mut statements = Vec::new();
    let said = said(reading, attributions);
    let taken = taken(reading, attributions);
    let mut rest = said.as_slice();
    for sentence in reading.sentences.iter() {
        let here = rest.partition_point(|said| said.tokens.start < sentence.tokens.end);
        let (said, later) = rest.split_at(here);
        rest = later;
        if is_read(reading, sentence) {
            of_sentence(reading, sentence, said, &taken, &mut statements);
        }
    }
    statements
}

/// Of every token whether it is part of an attribution.
fn taken(reading: &Reading<'_>, attributions: &Attributions) -> Vec<bool> {
    let mut taken = vec![false; reading.tokens.all.len()];
    let parts =
        attributions.all.iter().flat_map(|one| one.content.iter().copied().chain(one.source).chain(one.cue));
    for part in parts {
        let tokens = reading.tokens_in(part);
        taken.get_mut(tokens).unwrap_or_default().fill(true);
    }
    taken
}

/// What somebody says inside one sentence.
#[derive(Clone)]
struct Said<'a> {
    tokens: Range<usize>,
    /// Index of the attribution.
    index: usize,
    attribution: &'a Attribution,
}

/// The contents of all attributions, cut at sentence ends, in order. A token belongs to the first that holds it.
fn said<'a>(reading: &Reading<'_>, attributions: &'a Attributions) -> Vec<Said<'a>> {
    let contents = attributions.all.iter().enumerate();
    let contents: Vec<(Span, usize, &Attribution)> =
        contents.flat_map(|(index, one)| one.content.iter().map(move |&span| (span, index, one))).collect();
    let mut said = Vec::new();
    let mut taken = 0;
    for (span, index, attribution) in order::by_key(&contents, |(span, ..)| (span.start, span.end)) {
        let content = reading.tokens_in(span);
        let mut start = content.start.max(taken);
        taken = taken.max(content.end);
        while let Some(sentence) =
            reading.sentences.get(reading.sentence_of(start)).filter(|_| start < content.end)
        {
            let end = sentence.tokens.end.min(content.end).max(start + 1);
            said.push(Said { tokens: start..end, index, attribution });
            start = end;
        }
    }
    said
}

/// What is said in a sentence, its pieces as one stretch where none is a clause by itself: “The city, according to Byron,
/// lost 4,000 residents”.
fn joined<'a>(reading: &Reading<'_>, said: &[Said<'a>]) -> Vec<Said<'a>> {
    let mut joined: Vec<Said<'a>> = Vec::with_capacity(said.len());
    for pieces in said.chunk_by(|one, next| one.index == next.index) {
        let clause = |said: &Said<'_>| {
            is_clause(reading, &opened(reading, trimmed(reading, said.tokens.clone())), said.attribution.kind)
        };
        match pieces {
            [first, .., last] if !pieces.iter().any(clause) => {
                joined.push(Said { tokens: first.tokens.start..last.tokens.end, ..*first });
            }
            _ => joined.extend_from_slice(pieces),
        }
    }
    joined
}

/// Whether claims are looked for in a sentence at all: it states something itself and does not only introduce what
/// follows.
fn is_read(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    let kind = reading.blocks.get(sentence.block).map(|block| block.kind);
    let introduces = reading
        .token(sentence.tokens.end.saturating_sub(1))
        .is_some_and(|last| last.kind == TokenKind::Colon);
    !introduces
        && !matches!(kind, None | Some(BlockKind::Heading | BlockKind::Boilerplate))
        && !asks(reading, &sentence.tokens)
}

/// Whether a stretch ends with a question mark, inside or outside its closing marks.
fn asks(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    let words = reading.tokens.all.get(tokens.clone()).unwrap_or_default();
    let mut ending = words.iter().rev().take_while(|token| !token.is_word());
    ending.any(|token| token.kind == TokenKind::Exclamation && reading.slice(token.span) == "?")
}

/// What people say in the sentence, where it is a clause; what they do by saying it (“X denied the transfer”), where it
/// is none; and the clauses in which nobody says anything. Failing all, the sentence itself, unless it is mostly
/// somebody’s exact words or reports that somebody asks, urges or is silent: what is asked for is no fact.
fn of_sentence(
    reading: &Reading<'_>,
    whole: &Sentence,
    said: &[Said<'_>],
    taken: &[bool],
    statements: &mut Vec<Statement>,
) {
    let (before, mut covered, mut words_quoted) = (statements.len(), whole.tokens.start, 0);
    let said = &joined(reading, said);
    let title = reading.blocks.get(whole.block).is_some_and(|block| block.kind == BlockKind::Title);
    for Said { tokens, index, attribution } in said {
        if attribution.kind == QuoteKind::Direct {
            words_quoted += words(reading, tokens);
        }
        let content = opened(reading, trimmed(reading, tokens.clone()));
        let content =
            told(reading, &content).filter(|_| attribution.kind != QuoteKind::Direct).unwrap_or(content);
        let clause =
            is_clause(reading, &content, attribution.kind) || title && is_headline(reading, &content);
        let clauses = if is_affirmed(reading, attribution) && clause {
            clause::apart(reading, &content)
        } else {
            vec![reported(reading, whole, tokens, attribution)]
        };
        for tokens in clauses {
            let tokens = trimmed(reading, tokens);
            if tokens.start >= covered && is_statement(reading, &tokens) {
                covered = tokens.end;
                statements.push(Statement { tokens, attribution: Some(*index) });
            }
        }
    }
    let reported = statements.len() > before;
    let own = |tokens: &Range<usize>| tokens.clone().all(|token| taken.get(token) == Some(&false));
    let mut clauses: Vec<Range<usize>> = match own(&whole.tokens) {
        true => own_clauses(reading, &whole.tokens).collect(),
        false => clause::apart(reading, &whole.tokens)
            .into_iter()
            .chain(main_clause(reading, whole, taken).filter(|_| reported))
            .filter(|clause| own(clause) && predicate::of(reading, clause).is_some())
            .map(|clause| stated(reading, clause))
            .collect(),
    };
    let stated = |said: &Said<'_>| {
        states(reading, said.attribution)
            || words(reading, &said.tokens) * PASSING < words(reading, &whole.tokens)
    };
    if clauses.is_empty() && !reported && said.iter().all(stated) {
        clauses = own_clauses(reading, &whole.tokens).collect();
        let words = words(reading, &whole.tokens);
        clauses.retain(|_| words_quoted * 2 <= words);
    }
    for tokens in clauses {
        let apart = |other: &Statement| other.tokens.end <= tokens.start || tokens.end <= other.tokens.start;
        let free = statements.get(before..).unwrap_or_default().iter().all(apart);
        if free && is_statement(reading, &tokens) {
            statements.push(Statement { tokens, attribution: None });
        }
    }
    let here = statements.split_off(before.min(statements.len()));
    statements.extend(order::by_key(&here, |statement| (statement.tokens.start as u32, 0)));
}

/// The clauses of a sentence in the article's own voice.
fn own_clauses<'r>(
    reading: &'r Reading<'r>,
    tokens: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> + use<'r> {
    let clauses = clause::apart(reading, &trimmed(reading, tokens.clone()));
    clauses.into_iter().map(|clause| stated(reading, clause))
}

/// The clause before the first attribution of a sentence, where that only leans on it: “The fire spread to the mill,
/// prompting claims by Fisk that …”.
fn main_clause(reading: &Reading<'_>, whole: &Sentence, taken: &[bool]) -> Option<Range<usize>> {
    let first = whole.tokens.clone().find(|&token| taken.get(token) == Some(&true))?;
    let comma = |&token: &usize| reading.token(token).is_some_and(|token| token.kind == TokenKind::Comma);
    let comma = (whole.tokens.start..first).rev().find(comma)?;
    let leans = matches!(reading.part(comma + 1), Part::Ing | Part::Which | Part::Who);
    leans.then_some(whole.tokens.start..comma)
}

/// Long enough, and no question.
fn is_statement(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    words(reading, tokens) >= limits::MIN_CLAIM_WORDS && !asks(reading, tokens)
}

/// Words before a comma that join a sentence to the one before it.
const CONNECTIVES: [&str; 20] = [
    "however",
    "nevertheless",
    "nonetheless",
    "meanwhile",
    "moreover",
    "furthermore",
    "additionally",
    "instead",
    "similarly",
    "likewise",
    "consequently",
    "therefore",
    "thus",
    "hence",
    "still",
    "finally",
    "also",
    "overall",
    "besides",
    "then",
];

/// The clause without what only leads to it: “Nevertheless, …”, “But …”, “Allegedly, …”, “It appears that …”.
fn stated(reading: &Reading<'_>, tokens: Range<usize>) -> Range<usize> {
    let tokens = trimmed(reading, tokens);
    let comma = |token: usize| reading.token(token).is_some_and(|token| token.kind == TokenKind::Comma);
    let connective = CONNECTIVES.iter().any(|word| reading.word(tokens.start).eq_ignore_ascii_case(word));
    let start = match reading.part(tokens.start) {
        Part::Conjunction => tokens.start + 1,
        _ if comma(tokens.start + 1) && connective => tokens.start + 2,
        _ => hedge::clause_after(reading, &tokens).unwrap_or(tokens.start),
    };
    let rest = trimmed(reading, start..tokens.end);
    if predicate::of(reading, &rest).is_some() { rest } else { tokens }
}

/// What somebody asks, urges or is silent about takes no sentence that is so many times longer for itself: “Fees were
/// charged in error, accounts opened in secret, and clients urged to buy more.”
const PASSING: usize = 3;

/// Whether the source says something, be it that something is not so; a refusal (“declined to comment”) is silence.
fn states(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let content = attribution.content.first().map(|&content| reading.tokens_in(content).start);
    let refuses =
        attribution.stance == Stance::Denies && content.is_some_and(|start| reading.tag(start) == Tag::To);
    !attribution.negated && !refuses && !matches!(attribution.stance, Stance::Asks | Stance::Urges)
}

/// Whether the content is put forward as so.
fn is_affirmed(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    states(reading, attribution) && attribution.stance != Stance::Denies
}

/// Source, cue and content as one stretch of the sentence; empty where the source states nothing or is a relative
/// pronoun, where the words are exact, and where a part is missing.
fn reported(
    reading: &Reading<'_>,
    whole: &Sentence,
    content: &Range<usize>,
    attribution: &Attribution,
) -> Range<usize> {
    let own_words = states(reading, attribution) && attribution.kind != QuoteKind::Direct;
    let parts = attribution.source.zip(attribution.cue).filter(|_| own_words);
    let Some((source, cue)) = parts else { return content.start..content.start };
    let (source, cue) = (reading.tokens_in(source), reading.tokens_in(cue));
    let start = source.start.min(cue.start).min(content.start);
    let end = source.end.max(cue.end).max(content.end);
    let inside = whole.tokens.start <= start && end <= whole.tokens.end;
    let relative = reading.tag(source.start) == Tag::Wh;
    if inside && !relative { start..end } else { content.start..content.start }
}

/// The stretch without punctuation at its edges, but never with half a pair of quotation marks.
fn trimmed(reading: &Reading<'_>, tokens: Range<usize>) -> Range<usize> {
    let at_edge =
        |token: &Token| !token.is_word() && !matches!(token.kind, TokenKind::Open | TokenKind::Close);
    let words = reading.tokens.all.get(tokens.clone()).unwrap_or_default();
    let start = tokens.start + words.iter().take_while(|token| at_edge(token)).count();
    let end = tokens.end - words.iter().rev().take_while(|token| at_edge(token)).count();
    if start >= end {
        return start..start;
    }
    let quotation = |token: usize| {
        let place = reading.quotations.inside.get(token).copied().unwrap_or(0) as usize;
        place
            .checked_sub(1)
            .and_then(|place| reading.quotations.all.get(place))
            .map(|quotation| quotation.tokens.clone())
    };
    let opens_inside = quotation(end - 1).filter(|marks| marks.start >= start && marks.end <= tokens.end);
    let closes_inside = quotation(start).filter(|marks| marks.end <= end && marks.start >= tokens.start);
    let start = closes_inside.map_or(start, |marks| marks.start);
    start..opens_inside.map_or(end, |marks| marks.end)
}

/// The stretch without the word that introduces it: “that”, or an “and” from before an interruption.
fn opened(reading: &Reading<'_>, tokens: Range<usize>) -> Range<usize> {
    let word = reading.token(tokens.start).map_or("", |token| reading.slice(token.span));
    let introduces = match reading.tag(tokens.start) {
        Tag::Subordinator => word.eq_ignore_ascii_case("that"),
        Tag::Conjunction => true,
        _ => false,
    };
    (tokens.start + usize::from(introduces && tokens.len() > 1))..tokens.end
}

/// The clause that a noun phrase of the content tells: “comments suggesting that …”, “a report that …”.
fn told(reading: &Reading<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let first = content
        .clone()
        .find(|&token| predicate::is_finite(reading, token) || predicate::opens_clause(reading, token))?;
    let reports = reading.token(first.checked_sub(1)?).is_some_and(|token| token.cue.is_some());
    let that = reading.word(first).eq_ignore_ascii_case("that") && first > content.start;
    (that && reports).then_some(first + 1..content.end)
}

/// Whether a stretch has a subject and a verb of its own: long enough, with a finite verb after its first word; in the
/// writer's words none of a relative clause (“the remarks he made”) or after a preposition (“of having lost”).
fn is_clause(reading: &Reading<'_>, tokens: &Range<usize>, kind: QuoteKind) -> bool {
    let finite = |token: usize| reading.tag(token).is_finite();
    let opens = |token: usize| match reading.tag(token) {
        Tag::Wh | Tag::Subordinator | Tag::To => true,
        Tag::Pronoun => token > tokens.start && reading.tag(token - 1) == Tag::Noun,
        _ => false,
    };
    let exact = kind == QuoteKind::Direct;
    let of = reading
        .token(tokens.start)
        .is_some_and(|token| matches!(reading.slice(token.span), "of" | "as" | "for"));
    let verb = tokens.clone().find(|&token| finite(token) || !exact && opens(token));
    (exact || !of)
        && words(reading, tokens) >= limits::MIN_CLAIM_WORDS
        && verb.is_some_and(|verb| verb > tokens.start && finite(verb))
}

/// Whether the words of a headline are a clause for want of room: “12 Miners Trapped After Blast”.
fn is_headline(reading: &Reading<'_>, tokens: &Range<usize>) -> bool {
    let verb = |token: usize| matches!(reading.part(token), Part::Ing | Part::Participle | Part::To);
    words(reading, tokens) >= limits::MIN_CLAIM_WORDS && tokens.clone().skip(1).any(verb)
}

fn words(reading: &Reading<'_>, tokens: &Range<usize>) -> usize {
    let tokens = reading.tokens.all.get(tokens.clone()).unwrap_or_default();
    tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count()
}
