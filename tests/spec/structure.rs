//! What the structural stages promise to the later ones, on seeded random strings: nothing lost, nothing twice, all in
//! order. (What the public result promises: `tests/invariants.rs`.)

use crate::annotated::{Block, BlockKind};
use crate::limits;
use crate::quotation::{self, QuotationEnd, Quotations};
use crate::sentence::{self, Sentence};
use crate::text::{Document, is_space};
use crate::token::{self, TokenKind, Tokens};
use crate::{block, tag};

#[path = "../texts/mod.rs"]
mod texts;

const STRINGS: u64 = 5_000;

/// The stages' results for one text.
struct Found<'t> {
    document: Document<'t>,
    blocks: Vec<Block>,
    tokens: Tokens,
    sentences: Vec<Sentence>,
    quotations: Quotations,
}

impl<'t> Found<'t> {
    fn new(text: &'t str) -> Self {
        let document = Document::new(text, limits::MAX_CHARS);
        let blocks = block::find(&document);
        let tokens = token::find(&document, &blocks);
        let sentences = sentence::find(&document, &tokens);
        let quotations = quotation::find(&document, &blocks, &tokens);
        Found { document, blocks, tokens, sentences: sentences.to_vec(), quotations }
    }
}

/// Runs a check on random and hostile texts; `check` gives the first fault it sees.
fn hold(check: impl Fn(&Found<'_>) -> Option<String>) {
    let random = (0..STRINGS).map(texts::random_text);
    for text in random.chain(texts::FAMILIES.iter().map(|family| family.text(1_500))) {
        let fault = check(&Found::new(&text));
        assert!(fault.is_none(), "{}\n    {text:?}", fault.unwrap_or_default());
    }
}

#[test]
fn blocks_are_in_order_and_begin_and_end_with_something() {
    hold(|found| {
        let apart = found.blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        let slices = found.blocks.iter().map(|block| found.document.slice(block.span));
        let blank =
            slices.filter(|text| text.is_empty() || text.starts_with(is_space) || text.ends_with(is_space));
        let blank: Vec<&str> = blank.collect();
        (!apart || !blank.is_empty())
            .then(|| format!("blocks overlap, or have blanks at their ends: {blank:?}"))
    });
}

#[test]
fn text_outside_blocks_is_white_space_and_markers() {
    hold(|found| {
        let mut rest = found.document.text().to_owned();
        for block in found.blocks.iter().rev() {
            rest.replace_range(block.span.start as usize..block.span.end as usize, "");
        }
        let lost =
            rest.chars().find(|&c| !is_space(c) && !c.is_ascii_digit() && !"•◦‣▪▫●○■□·∙*-+>.)".contains(c));
        lost.map(|lost| format!("{lost:?} is in no block"))
    });
}

#[test]
fn tokens_hold_every_character_that_is_seen_once() {
    hold(|found| {
        for (block, range) in found.blocks.iter().zip(&found.tokens.of_block) {
            if block.kind == BlockKind::Boilerplate {
                continue;
            }
            let mut at = block.span.start;
            for token in found.tokens.all.get(range.clone()).unwrap_or_default() {
                let between = found.document.text().get(at as usize..token.span.start as usize)?;
                if token.span.start >= token.span.end || between.chars().any(is_seen) {
                    return Some(format!("{between:?} stands before a token at {}", token.span.start));
                }
                at = token.span.end;
            }
            let after = found.document.text().get(at as usize..block.span.end as usize).unwrap_or("beyond");
            if after.chars().any(is_seen) {
                return Some(format!("{after:?} is in no token"));
            }
        }
        None
    });
}

fn is_seen(character: char) -> bool {
    !is_space(character) && !token::is_ignorable(character)
}

#[test]
fn sentences_hold_every_token_once_and_stay_in_their_block() {
    hold(sentence_fault);
}

fn sentence_fault(found: &Found<'_>) -> Option<String> {
    let mut next = 0;
    for sentence in &found.sentences {
        let block = found.tokens.of_block.get(sentence.block)?;
        let inside = block.start <= sentence.tokens.start && sentence.tokens.end <= block.end;
        if sentence.tokens.start != next || sentence.tokens.is_empty() || !inside {
            return Some(format!("the sentence {:?} follows token {next}", sentence.tokens));
        }
        if sentence.tokens.len() > limits::MAX_SENTENCE_TOKENS {
            return Some(format!("a sentence of {} tokens", sentence.tokens.len()));
        }
        next = sentence.tokens.end;
    }
    (next != found.tokens.all.len()).then(|| format!("the sentences end at token {next}"))
}

#[test]
fn quotations_nest_and_stay_in_their_block() {
    hold(|found| {
        let mut around: Vec<usize> = Vec::new();
        for (index, quotation) in found.quotations.all.iter().enumerate() {
            let range = &quotation.tokens;
            let block = found.tokens.of_block.get(quotation.block)?;
            around
                .retain(|&outer| found.quotations.all.get(outer).is_some_and(|o| o.tokens.end > range.start));
            let outer = around.last().and_then(|&outer| found.quotations.all.get(outer));
            let nested =
                outer.is_none_or(|outer| outer.tokens.start < range.start && range.end <= outer.tokens.end);
            let inside = block.start <= range.start && range.end <= block.end;
            if !nested || !inside || usize::from(quotation.depth) != around.len() {
                return Some(format!("{quotation:?} stands in {outer:?}"));
            }
            let closed =
                found.tokens.all.get(range.end - 1).is_some_and(|token| token.kind == TokenKind::Mark);
            if quotation.end == QuotationEnd::Closed && !closed {
                return Some(format!("{quotation:?} is closed by no mark"));
            }
            around.push(index);
        }
        None
    });
}

#[test]
fn every_mark_is_in_the_innermost_quotation_or_none() {
    hold(|found| {
        for token in 0..found.tokens.all.len() {
            let holding = found.quotations.all.iter().enumerate().filter(|(_, q)| q.tokens.contains(&token));
            let innermost =
                holding.max_by_key(|(_, quotation)| quotation.depth).map_or(0, |(index, _)| index + 1);
            if found.quotations.inside.get(token).copied() != Some(innermost as u32) {
                return Some(format!(
                    "token {token} stands in {innermost}, not {:?}",
                    found.quotations.inside.get(token)
                ));
            }
        }
        None
    });
}

#[test]
fn what_is_taken_up_again_was_left_open() {
    hold(|found| {
        let mut open = 0;
        let all = &found.quotations.all;
        for (index, quotation) in all.iter().enumerate() {
            let first = index
                .checked_sub(1)
                .and_then(|before| all.get(before))
                .is_none_or(|b| b.block != quotation.block);
            let is_caption =
                |block: usize| found.blocks.get(block).is_some_and(|b| b.kind == BlockKind::Caption);
            if first && !is_caption(quotation.block) {
                let resumed =
                    all.iter().skip(index).take_while(|q| q.block == quotation.block && q.resumes).count();
                if resumed > open {
                    return Some(format!(
                        "{resumed} quotations are taken up in block {}, {open} were open",
                        quotation.block
                    ));
                }
                let here = all.iter().skip(index).take_while(|q| q.block == quotation.block);
                open = here.filter(|q| q.end == QuotationEnd::GoesOn).count();
            }
        }
        let last = found.tokens.of_block.iter().rposition(|range| !range.is_empty());
        let endless = all.iter().find(|q| q.end == QuotationEnd::GoesOn && Some(q.block) == last);
        endless.map(|endless| format!("{endless:?} goes on in no paragraph"))
    });
}

#[test]
fn every_token_has_one_tag() {
    hold(|found| {
        let tags = tag::find(&found.document, &found.tokens, &found.sentences);
        (tags.len() != found.tokens.all.len()).then(|| format!("{} tags", tags.len()))
    });
}

/// The negative control: sentences that lack one, overlap, or leave their block are seen.
#[test]
fn lost_and_doubled_sentences_are_seen() {
    let spoil: [fn(&mut Vec<Sentence>); 4] = [
        |sentences| _ = sentences.remove(0),
        |sentences| _ = sentences.pop(),
        |sentences| sentences.swap(0, 1),
        |sentences| sentences[1].block = 0,
    ];
    for spoil in spoil {
        let mut found = Found::new("We won.\n\nIt was close.");
        assert_eq!(sentence_fault(&found), None);
        spoil(&mut found.sentences);
        assert!(sentence_fault(&found).is_some(), "{:?} pass for whole", found.sentences);
    }
}
