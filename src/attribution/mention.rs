//! Mentions: the pronouns and plain noun phrases outside quotations, any of which may be who speaks.

use super::ground::Ground;
use crate::tag::Tag;
use std::ops::Range;

/// A pronoun, or a noun phrase without what follows its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) tokens: Range<usize>,
    pub(super) kind: MentionKind,
}

/// What a mention is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum MentionKind {
    Pronoun,
    /// Has a name in it.
    Named,
    Nominal,
    /// A run of labels that says source.
    Labelled,
    /// A noun phrase that the grammar takes for the source.
    Proposed,
}

/// Every mention, in order.
pub(super) fn find(ground: &Ground<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for sentence in ground.reading.sentences.iter() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let mention = mention(ground, at, sentence.tokens.end);
            at = mention.as_ref().map_or(at + 1, |mention| mention.tokens.end.max(at + 1));
            found.extend(mention);
        }
    }
    found
}

fn mention(ground: &Ground<'_>, start: usize, end: usize) -> Option<Mention> {
    if ground.is_quoted(start) {
        return None;
    }
    if matches!(ground.tag(start), Tag::Pronoun | Tag::Wh) {
        return Some(Mention { tokens: start..start + 1, kind: MentionKind::Pronoun });
    }
    let goes_on = |at: &usize| {
        !ground.is_quoted(*at)
            && match ground.tag(*at) {
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Participle => true,
                Tag::Clitic => *at > start,
                Tag::Determiner => *at == start,
                _ => false,
            }
    };
    let tokens = start..start + (start..end).take_while(goes_on).count();
    let named = tokens.clone().any(|at| ground.tag(at) == Tag::Name);
    let nominal = named || tokens.clone().any(|at| ground.tag(at) == Tag::Noun);
    nominal.then_some(Mention { tokens, kind: if named { MentionKind::Named } else { MentionKind::Nominal } })
}
