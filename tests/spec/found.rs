//! What the engine finds in a text, one line for every result.

use crate::annotated::{Annotated, Note};
use crate::memory::Memory;
use crate::quotation::QuotationEnd;
use crate::text::{Document, Offsets, Span};
use crate::{Options, annotate, block, limits, quotation, sentence, tag, token};
use std::fmt::Write as _;

/// The lists of results that a case can speak about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Blocks,
    Tokens,
    Sentences,
    Quotations,
    Unbalanced,
    Parts,
    Quotes,
    Phrases,
    Speakers,
    Claims,
    Hedges,
    Contexts,
    Disputes,
}

const GROUPS: [(Group, &str, &[&str]); 13] = [
    (Group::Blocks, "blocks", &["block"]),
    (Group::Tokens, "tokens", &["tokens"]),
    (Group::Sentences, "sentences", &["sentence"]),
    (Group::Quotations, "quotations", &["quotation"]),
    (Group::Unbalanced, "unbalanced", &["unbalanced"]),
    (Group::Parts, "parts", &["parts"]),
    (Group::Quotes, "quotes", &["direct", "mixed", "indirect"]),
    (Group::Phrases, "phrases", &["phrase"]),
    (Group::Speakers, "speakers", &["speaker"]),
    (Group::Claims, "claims", &["claim"]),
    (Group::Hedges, "hedges", &["hedge"]),
    (Group::Contexts, "contexts", &["context"]),
    (Group::Disputes, "disputes", &["dispute"]),
];

impl Group {
    pub(super) fn of(line: &str) -> Option<Group> {
        let mut words = line.split(' ');
        let first = words.next()?;
        let none = if matches!(first, "no" | "?") { words.next() } else { None };
        let known = GROUPS.iter().find(|(_, name, lines)| match none {
            Some(list) => list == *name,
            None => lines.contains(&first),
        });
        known.map(|(group, ..)| *group)
    }

    pub(super) fn name(self) -> &'static str {
        GROUPS.iter().find(|(group, ..)| *group == self).map_or("", |(_, name, _)| name)
    }

    pub(super) fn has_columns(self) -> bool {
        matches!(
            self,
            Group::Quotes
                | Group::Speakers
                | Group::Claims
                | Group::Hedges
                | Group::Contexts
                | Group::Disputes
        )
    }
}

/// Everything that the stages find in a text, inner stages included.
pub(super) struct Found<'t> {
    document: Document<'t>,
    annotated: Annotated,
    tokens: token::Tokens,
    sentences: sentence::Sentences,
    quotations: quotation::Quotations,
    parts: Vec<tag::Part>,
}

impl<'t> Found<'t> {
    pub(super) fn new(text: &'t str, options: &Options) -> Self {
        let document = Document::new(text, limits::MAX_CHARS);
        let blocks = block::find(&document);
        let tokens = token::find(&document, &blocks);
        let sentences = sentence::find(&document, &tokens);
        let quotations = quotation::find(&document, &blocks, &tokens);
        let parts =
            tag::parts(&document, &tokens, &sentences, tag::Weights::shipped(), &mut Memory::default());
        let annotated = annotate(text, &Options { offsets: Offsets::Utf8, ..*options });
        Found { document, annotated, tokens, sentences, quotations, parts }
    }

    fn text(&self, span: Span) -> String {
        escape(self.document.slice(span))
    }

    fn optional(&self, span: Option<Span>) -> String {
        span.map_or_else(|| "-".to_owned(), |span| self.text(span))
    }

    pub(super) fn lines(&self, group: Group) -> Vec<String> {
        match group {
            Group::Blocks => {
                let blocks = self.annotated.blocks.iter();
                blocks.map(|block| format!("block {} {}", kebab(block.kind), self.text(block.span))).collect()
            }
            Group::Tokens => self.token_lines(),
            Group::Sentences => {
                let spans = self.sentences.iter().map(|sentence| self.span_of(sentence.tokens.clone()));
                spans.map(|span| format!("sentence {}", self.text(span))).collect()
            }
            Group::Quotations => self.quotations.all.iter().map(|found| self.quotation_line(found)).collect(),
            Group::Unbalanced => {
                let notes = self.annotated.notes.iter();
                let spans = notes.filter_map(|note| match note {
                    Note::UnbalancedMark { span } => Some(*span),
                    _ => None,
                });
                spans.map(|span| format!("unbalanced {}", self.text(span))).collect()
            }
            Group::Parts => self.part_lines(),
            Group::Quotes => self.quote_lines(),
            Group::Phrases => {
                let phrases = self.annotated.phrases.iter();
                phrases
                    .map(|found| format!("phrase {} {}", kebab(found.kind), self.text(found.span)))
                    .collect()
            }
            Group::Speakers => self.speaker_lines(),
            Group::Claims => self.claim_lines(),
            Group::Hedges => self.hedge_lines(),
            Group::Contexts => {
                let claims = self.annotated.claims.iter();
                let line = |claim: &crate::Claim| (self.text(claim.span), self.text(claim.sentence));
                claims.map(line).map(|(claim, sentence)| format!("context {sentence} | {claim}")).collect()
            }
            Group::Disputes => self.dispute_lines(),
        }
    }

    fn span_of(&self, range: std::ops::Range<usize>) -> Span {
        let tokens = self.tokens.all.get(range).unwrap_or_default();
        tokens.iter().map(|token| token.span).reduce(Span::to).unwrap_or_default()
    }

    /// One line a block: its tokens, with a sign before those whose kind is not plain to see.
    fn token_lines(&self) -> Vec<String> {
        let blocks = self.tokens.of_block.iter().filter(|range| !range.is_empty());
        let line = |range: &std::ops::Range<usize>| {
            let tokens = self.tokens.all.get(range.clone()).unwrap_or_default().iter();
            let shown = tokens.map(|token| {
                let kind = match token.kind {
                    token::TokenKind::Number => "#",
                    token::TokenKind::Link => "@",
                    token::TokenKind::Clitic => "~",
                    token::TokenKind::Other => "?",
                    _ => "",
                };
                format!("{kind}{}", self.text(token.span))
            });
            format!("tokens {}", shown.collect::<Vec<_>>().join(" "))
        };
        blocks.map(line).collect()
    }

    /// One line a sentence: its words with their parts of speech.
    fn part_lines(&self) -> Vec<String> {
        let name = |part: tag::Part| tag::Part::ALL.get(part as usize).map_or("", |(_, name)| *name);
        let line = |sentence: &sentence::Sentence| {
            let words = sentence.tokens.clone().filter_map(|at| {
                let (token, part) = (self.tokens.all.get(at)?, self.parts.get(at)?);
                (*part != tag::Part::Punctuation)
                    .then(|| format!("{}/{}", self.text(token.span), name(*part)))
            });
            format!("parts {}", words.collect::<Vec<_>>().join(" "))
        };
        self.sentences.iter().map(line).collect()
    }

    fn quotation_line(&self, found: &quotation::Quotation) -> String {
        let mut marks = Vec::new();
        if found.depth > 0 {
            marks.push(format!("depth {}", found.depth));
        }
        if found.resumes {
            marks.push("resumes".to_owned());
        }
        match found.end {
            QuotationEnd::Closed => {}
            QuotationEnd::GoesOn => marks.push("goes on".to_owned()),
            QuotationEnd::Unclosed => marks.push("unclosed".to_owned()),
        }
        let marks = if marks.is_empty() { String::new() } else { format!("[{}] ", marks.join(", ")) };
        format!("quotation {marks}{}", self.text(found.span))
    }

    fn quote_lines(&self) -> Vec<String> {
        let quotes = self.annotated.quotes.iter();
        let line = |quote: &crate::Quote| {
            let content: Vec<String> = quote.content.iter().map(|&span| self.text(span)).collect();
            let speaker = quote.speaker.and_then(|index| self.annotated.speakers.get(index));
            format!(
                "{} {} | {} | {} → {} | {} {}{}",
                kebab(quote.kind),
                content.join(" … "),
                self.optional(quote.cue),
                self.optional(quote.source),
                speaker.map_or("-", |speaker| &speaker.name),
                kebab(quote.act),
                kebab(quote.stance),
                if quote.negated { " negated" } else { "" },
            )
        };
        quotes.map(line).collect()
    }

    fn speaker_lines(&self) -> Vec<String> {
        let speakers = self.annotated.speakers.iter();
        let line = |speaker: &crate::Speaker| {
            let mentions: Vec<String> = speaker.mentions.iter().map(|&span| self.text(span)).collect();
            let descriptor = speaker.descriptor.as_deref().unwrap_or("-");
            format!(
                "speaker {} | {} | {descriptor} | {} | {} words | {} exact | {}",
                escape(&speaker.name),
                kebab(speaker.kind),
                mentions.join("; "),
                speaker.words,
                speaker.quoted_words,
                speaker.unnamed.map_or_else(|| "named".to_owned(), kebab),
            )
        };
        speakers.map(line).collect()
    }

    fn claim_lines(&self) -> Vec<String> {
        let claims = self.annotated.claims.iter();
        let line = |claim: &crate::Claim| {
            let kinds: Vec<String> = claim.kinds.iter().map(kebab).collect();
            let reason =
                |reason: &crate::Reason| format!("{} {}", kebab(reason.kind), self.text(reason.span));
            let reasons: Vec<String> = claim.reasons.iter().map(reason).collect();
            let hedges: Vec<String> = claim.hedges.iter().map(|hedge| self.text(hedge.span)).collect();
            format!(
                "claim {} {} | {} | {} | {} | {}",
                kebab(claim.level),
                self.text(claim.span),
                kinds.join(", "),
                kebab(claim.vouched_by),
                if reasons.is_empty() { "-".to_owned() } else { reasons.join("; ") },
                if hedges.is_empty() { "-".to_owned() } else { hedges.join("; ") },
            )
        };
        claims.map(line).collect()
    }

    /// One line a hedge: its kind and words, what it weakens, and the claim.
    fn hedge_lines(&self) -> Vec<String> {
        let of_claim = |claim: &'_ crate::Claim| {
            let line = |hedge: &crate::Hedge| {
                let [words, weakened, claim] =
                    [hedge.span, hedge.weakens, claim.span].map(|span| self.text(span));
                format!("hedge {} {words} | {weakened} | {claim}", kebab(hedge.kind))
            };
            claim.hedges.iter().map(line).collect::<Vec<_>>()
        };
        self.annotated.claims.iter().flat_map(of_claim).collect()
    }

    /// One line a pair of claims that dispute each other.
    fn dispute_lines(&self) -> Vec<String> {
        let claims = &self.annotated.claims;
        let pairs = claims.iter().enumerate().flat_map(|(index, claim)| {
            let later = claim.disputed_by.iter().filter(move |&&other| other > index);
            later.filter_map(move |&other| Some((claim.span, claims.get(other)?.span)))
        });
        pairs.map(|(one, other)| format!("dispute {} | {}", self.text(one), self.text(other))).collect()
    }
}

/// The name of a value in the public format.
fn kebab(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
}

/// A text on one line, with what cannot be seen spelled out.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\n' => escaped.push('⏎'),
            ' '..='~' => escaped.push(character),
            _ if character.is_control() || character.is_whitespace() || is_invisible(character) => {
                let _ = write!(escaped, "\\u{{{:X}}}", u32::from(character));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
