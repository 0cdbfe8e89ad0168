//! The result in words, as every export tells it that people read: who said what, what can be checked, what to know.

use crate::annotated::{
    Annotated, BlockKind, Claim, Level, Note, Quote, QuoteKind, Speaker, SpeakerKind, Stance, VouchedBy,
};
use crate::text::{OffsetMap, Offsets, Span};
use serde::Serialize;

/// What stands between two parts of one statement.
const INTERRUPTED: &str = " … ";
/// Characters shown of what a lone quotation mark stands before.
const SHOWN_AFTER_MARK: usize = 30;

/// A speaker and what the speaker is reported to have said.
pub(super) struct Voice<'a> {
    /// `None` for the statements that the text gives to nobody.
    pub(super) speaker: Option<&'a Speaker>,
    /// Indices of the quotes; at least one.
    pub(super) quotes: Vec<usize>,
}

/// Who is quoted: by first quote, and at the end what nobody is named for.
pub(super) fn voices(found: &Annotated) -> Vec<Voice<'_>> {
    let mut voices: Vec<Voice<'_>> =
        found.speakers.iter().map(|speaker| Voice { speaker: Some(speaker), quotes: Vec::new() }).collect();
    let mut of_nobody = Voice { speaker: None, quotes: Vec::new() };
    for (index, quote) in found.quotes.iter().enumerate() {
        let voice = quote.speaker.and_then(|speaker| voices.get_mut(speaker)).unwrap_or(&mut of_nobody);
        voice.quotes.push(index);
    }
    voices.push(of_nobody);
    voices.retain(|voice| !voice.quotes.is_empty());
    voices
}

/// The claims of each level, the highest first; levels without claims are left out.
pub(super) fn levels(found: &Annotated) -> Vec<(&'static str, Vec<usize>)> {
    let of = |level: Level| -> Vec<usize> {
        found
            .claims
            .iter()
            .enumerate()
            .filter(|(_, claim)| claim.level == level)
            .map(|(index, _)| index)
            .collect()
    };
    let mut levels = vec![("High", of(Level::High)), ("Medium", of(Level::Medium)), ("Low", of(Level::Low))];
    levels.retain(|(_, claims)| !claims.is_empty());
    levels
}

/// The whole result in two sentences.
pub(super) fn summary(found: &Annotated) -> String {
    let quotes = count(found.quotes.len(), "reported statement", "reported statements");
    let said = match (found.quotes.len(), found.speakers.len()) {
        (0, _) => "Nobody is quoted.".to_owned(),
        (_, 0) => format!("{quotes}."),
        (_, speakers) => format!("{quotes} by {}.", count(speakers, "speaker", "speakers")),
    };
    let claims = count(found.claims.len(), "statement of fact", "statements of fact");
    let alone = found.claims.iter().filter(|claim| claim.vouched_by == VouchedBy::Nobody).count();
    let claimed = match (found.claims.len(), alone) {
        (0, _) => "No statement of fact to check.".to_owned(),
        (_, 0) => format!("{claims} to check."),
        (_, alone) => format!("{claims} to check; nobody vouches for {alone}."),
    };
    format!("{said} {claimed}")
}

/// A number and its noun.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What the text says of a speaker, and how many words are the speaker's.
pub(super) fn about(speaker: &Speaker) -> String {
    let mut about: Vec<String> = speaker.descriptor.iter().cloned().collect();
    match speaker.kind {
        SpeakerKind::Person => {}
        SpeakerKind::Unnamed => about.push("not named".to_owned()),
        kind => about.push(word(kind)),
    }
    about.push(count(speaker.words as usize, "word", "words"));
    about.join(" · ")
}

/// The exact words of a statement, all its parts.
pub(super) fn statement(text: &str, quote: &Quote) -> String {
    quote.content.iter().map(|&span| slice(text, span)).collect::<Vec<_>>().join(INTERRUPTED)
}

/// Whose a statement is, as far as the text tells.
pub(super) fn attributed(text: &str, found: &Annotated, quote: &Quote) -> String {
    match (quote.speaker.and_then(|speaker| found.speakers.get(speaker)), quote.source) {
        (Some(speaker), _) => speaker.name.clone(),
        (None, Some(source)) => format!("“{}”", slice(text, source)),
        (None, None) => "nobody named".to_owned(),
    }
}

/// How a statement is presented: how exact, by which cue, in which way.
pub(super) fn presented(text: &str, quote: &Quote) -> String {
    let exact = match quote.kind {
        QuoteKind::Direct => "exact words",
        QuoteKind::Mixed => "partly exact words",
        QuoteKind::Indirect => "in the writer’s words",
    };
    let mut presented = vec![exact.to_owned()];
    presented.extend(quote.cue.map(|cue| format!("“{}”", slice(text, cue))));
    if quote.stance != Stance::Says {
        presented.push(word(quote.stance));
    }
    if quote.negated {
        presented.push("negated".to_owned());
    }
    presented.join(" · ")
}

/// How a statement is presented and, where its speaker is unknown, whom the text names.
pub(super) fn told(text: &str, found: &Annotated, quote: &Quote) -> String {
    match quote.source.filter(|_| quote.speaker.is_none()) {
        Some(_) => format!("{} · {}", attributed(text, found, quote), presented(text, quote)),
        None => presented(text, quote),
    }
}

/// Why a claim was marked, what weakens it, who vouches for it, who says otherwise.
pub(super) fn grounds(text: &str, found: &Annotated, claim: &Claim) -> String {
    let mut grounds: Vec<String> = claim
        .reasons
        .iter()
        .map(|reason| format!("{} “{}”", word(reason.kind), slice(text, reason.span)))
        .collect();
    grounds.extend(claim.hedges.iter().map(|hedge| format!("weakened by “{}”", slice(text, hedge.span))));
    grounds.push(match (claim.vouched_by, speaker_of(found, claim)) {
        (VouchedBy::Speaker, Some(speaker)) => format!("said by {}", speaker.name),
        (VouchedBy::Speaker, None) => "said by a speaker of the text".to_owned(),
        (VouchedBy::UnnamedSource, Some(speaker)) => format!("said by {}, who is not named", speaker.name),
        (VouchedBy::UnnamedSource, None) => "said by a source that is not named".to_owned(),
        (VouchedBy::Nobody, _) => "nobody vouches for it".to_owned(),
    });
    let contraries = claim.disputed_by.iter().filter_map(|&other| found.claims.get(other));
    grounds.extend(contraries.map(|other| match speaker_of(found, other) {
        Some(speaker) => format!("disputed by {}: “{}”", speaker.name, slice(text, other.span)),
        None => format!("disputed: “{}”", slice(text, other.span)),
    }));
    grounds.join(" · ")
}

/// The speaker of the quote that a claim stands in.
pub(super) fn speaker_of<'a>(found: &'a Annotated, claim: &Claim) -> Option<&'a Speaker> {
    found.quotes.get(claim.quote?).and_then(|quote| found.speakers.get(quote.speaker?))
}

/// The title of the text, where it has one.
pub(super) fn title<'t>(text: &'t str, found: &Annotated) -> Option<&'t str> {
    let title = found.blocks.iter().find(|block| block.kind == BlockKind::Title);
    title.map(|block| slice(text, block.span))
}

/// What the reader of the result should know, a sentence each.
pub(super) fn notes(text: &str, found: &Annotated) -> Vec<String> {
    let characters = OffsetMap::new(text, Offsets::Char);
    let tell = |note: &Note| match note {
        Note::Truncated { at, of } => format!(
            "The text is too long: only the first {} of its {} characters were read.",
            characters.of_byte(*at),
            characters.of_byte(*of)
        ),
        Note::UnbalancedMark { span } => {
            let follows = text.get(span.start as usize..).unwrap_or("").lines().next().unwrap_or("");
            let follows: String = follows.chars().take(SHOWN_AFTER_MARK).collect();
            format!("A quotation mark has no counterpart: {follows} …")
        }
        Note::Capped { list, kept } => format!("There are too many {list}: only the first {kept} are here."),
    };
    found.notes.iter().map(tell).collect()
}

/// The word of the public format for a kind, as words.
pub(super) fn word(kind: impl Serialize) -> String {
    name(kind).replace('-', " ")
}

/// The word of the public format for a kind.
pub(super) fn name(kind: impl Serialize) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A text without its line breaks, and without the `>` that a quotation of e-mail has behind them.
pub(super) fn one_line(text: &str) -> String {
    let lines = text.lines().enumerate();
    let lines =
        lines.map(|(index, line)| if index > 0 { line.trim_start_matches(['>', ' ', '\t']) } else { line });
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The text of a span of bytes; empty where it is none of this text.
pub(super) fn slice(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or("")
}
