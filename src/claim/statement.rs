//! Statements: the stretches of text that may be claims. A sentence's own statement, or what somebody says in it.

use crate::annotated::{BlockKind, QuoteKind, Stance};
use crate::attribution::{Attribution, Attributions};
use crate::limits;
use crate::reading::Reading;
use crate::sentence::Sentence;
use crate::tag::Tag;
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
    let mut rest = said.as_slice();
    for sentence in reading.sentences {
        let here = rest.partition_point(|said| said.tokens.start < sentence.tokens.end);
        let (said, later) = rest.split_at(here);
        rest = later;
        if is_read(reading, sentence) {
            of_sentence(reading, sentence, said, &mut statements);
        }
    }
    statements
}

/// What somebody says inside one sentence.
struct Said<'a> {
    tokens: Range<usize>,
    /// Index of the attribution.
    index: usize,
    attribution: &'a Attribution,
}

/// The contents of all attributions, cut at sentence ends, in order. A token belongs to the first that holds it.
fn said<'a>(reading: &Reading<'_>, attributions: &'a Attributions) -> Vec<Said<'a>> {
    let contents = attributions.all.iter().enumerate();
    let mut contents: Vec<(Span, usize, &Attribution)> =
        contents.flat_map(|(index, one)| one.content.iter().map(move |&span| (span, index, one))).collect();
    contents.sort_by_key(|&(span, index, _)| (span, index));
    let mut said = Vec::new();
    let mut taken = 0;
    for (span, index, attribution) in contents {
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
/// is none; failing both, the sentence itself, unless it is mostly somebody’s exact words or reports that somebody asks,
/// urges or is silent: what is asked for is no fact.
fn of_sentence(reading: &Reading<'_>, whole: &Sentence, said: &[Said<'_>], statements: &mut Vec<Statement>) {
    let (before, mut taken, mut words_quoted) = (statements.len(), whole.tokens.start, 0);
    let states = said.iter().all(|said| states(reading, said.attribution));
    for Said { tokens, index, attribution } in said {
        if attribution.kind == QuoteKind::Direct {
            words_quoted += words(reading, tokens);
        }
        let content = clause(reading, trimmed(reading, tokens.clone()));
        let tokens = if is_affirmed(reading, attribution) && is_clause(reading, &content, attribution.kind) {
            content
        } else {
            trimmed(reading, reported(reading, whole, tokens, attribution))
        };
        if tokens.start >= taken
            && words(reading, &tokens) >= limits::MIN_CLAIM_WORDS
            && !asks(reading, &tokens)
        {
            taken = tokens.end;
            statements.push(Statement { tokens, attribution: Some(*index) });
        }
    }
    let tokens = trimmed(reading, whole.tokens.clone());
    let words = words(reading, &tokens);
    let is_own = statements.len() == before && states && words_quoted * 2 <= words;
    if is_own && words >= limits::MIN_CLAIM_WORDS {
        statements.push(Statement { tokens, attribution: None });
    }
}

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
fn clause(reading: &Reading<'_>, tokens: Range<usize>) -> Range<usize> {
    let word = reading.token(tokens.start).map_or("", |token| reading.slice(token.span));
    let introduces = match reading.tag(tokens.start) {
        Tag::Subordinator => word.eq_ignore_ascii_case("that"),
        Tag::Conjunction => true,
        _ => false,
    };
    (tokens.start + usize::from(introduces && tokens.len() > 1))..tokens.end
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

fn words(reading: &Reading<'_>, tokens: &Range<usize>) -> usize {
    let tokens = reading.tokens.all.get(tokens.clone()).unwrap_or_default();
    tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count()
}
