//! Direct quotations: which cue and source belong to words in quotation marks.

use super::cue::{CueForm, CueGroup};
use super::draft::{Draft, Used};
use super::ground::Ground;
use super::phrase;
use super::source;
use crate::lexicon::Frames;
use crate::quotation::{Quotation, QuotationEnd};
use crate::tag::Tag;
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens between a cue and the quotation it introduces at most: “told reporters in Iowa on Monday, ‘…’”.
const MAX_GAP: usize = 16;

/// Titles of works between a quotation and its cue at most.
const MAX_TITLES: usize = 3;

/// Tokens of a sentence that only tells who said the one before at most: Ada Byron said on Monday.
const MAX_TAG: usize = 9;

/// Attributes the outermost quotations that are statements of their own.
pub(super) fn find(ground: &Ground<'_>, cues: &[CueGroup], drafts: &mut Vec<Draft>, used: &mut Used) {
    let mut finder = Finder { ground, cues, drafts, used, last: None };
    for (index, quotation) in ground.outermost.iter().enumerate() {
        if finder.used.quotations.get(index) == Some(&None) {
            finder.attribute(index, quotation);
        }
    }
}

struct Finder<'f> {
    ground: &'f Ground<'f>,
    cues: &'f [CueGroup],
    drafts: &'f mut Vec<Draft>,
    used: &'f mut Used,
    /// The last quotation that was attributed here, and its draft.
    last: Option<(usize, usize)>,
}

/// A cue and a source that stand beside a quotation.
struct Reporter {
    /// Index of the cue, unless no list holds it.
    cue: Option<usize>,
    group: CueGroup,
    source: Option<Range<usize>>,
    score: u16,
}

impl Finder<'_> {
    fn attribute(&mut self, index: usize, quotation: &Quotation) {
        let sentence = self.ground.sentence(quotation.tokens.start);
        let floor = self.floor(index, sentence.start);
        let opens = self.opens_sentence(quotation, floor);
        // “…,” he said, “…”: the second part of what the first cue reports
        if let Some(draft) = self.continues(quotation, floor) {
            return self.append(draft, index, quotation);
        }
        let reporter = if opens { self.after(quotation) } else { None };
        let reporter = reporter.or_else(|| self.before(quotation, floor));
        let reporter = reporter.or_else(|| if opens { self.introduced(quotation) } else { None });
        if let Some(reporter) = reporter {
            return self.push(index, quotation, reporter);
        }
        if !opens || !is_statement(self.ground, quotation) {
            return;
        }
        match self.neighbour(quotation) {
            Neighbour::Same(draft) => self.append(draft, index, quotation),
            Neighbour::Shares(draft) => {
                let draft = Draft::new(quotation.tokens.clone(), None, None, 600).sharing(Some(draft));
                self.keep(index, draft);
            }
            Neighbour::Subject(source) => {
                self.keep(index, Draft::new(quotation.tokens.clone(), None, Some(source), 500));
            }
            Neighbour::None => self.keep(index, Draft::new(quotation.tokens.clone(), None, None, 400)),
        }
    }

    /// Where the words before the quotation begin: after the sentence's start and any quotation in it.
    fn floor(&self, index: usize, sentence_start: usize) -> usize {
        // The title of a work is a word of its sentence: the author of “The Long Night” said, “…”
        let skips = |at: &usize| {
            let title =
                self.ground.outermost.get(*at).is_some_and(|each| phrase::is_title(self.ground, each));
            title && self.used.quotations.get(*at) == Some(&None)
        };
        let nearby = (index.saturating_sub(MAX_TITLES)..index).rev();
        let before = nearby.into_iter().find(|at| !skips(at)).and_then(|at| self.ground.outermost.get(at));
        before.map_or(0, |before| before.tokens.end).max(sentence_start)
    }

    /// Whether the quotation begins its sentence, conjunctions, marks and a quotation that did so left aside.
    fn opens_sentence(&self, quotation: &Quotation, floor: usize) -> bool {
        let ground = self.ground;
        let is_word = |at: usize| ground.token(at).is_some_and(|token| token.is_word());
        let sentence = ground.sentence(quotation.tokens.start);
        let led = (floor..quotation.tokens.start).any(|at| is_word(at) && ground.tag(at) != Tag::Conjunction);
        let earlier = floor.checked_sub(1).and_then(|last| ground.quotation(last));
        let first = ground.words(sentence.start..floor) == 0
            || earlier.is_some_and(|earlier| earlier.tokens.start <= sentence.start);
        !led && first
    }

    /// The draft of which this quotation is a further part, because its cue stands between them.
    fn continues(&self, quotation: &Quotation, floor: usize) -> Option<usize> {
        let (_, last) = self.last?;
        let draft = self.drafts.get(last)?;
        let cue = draft.cue.as_ref()?;
        let between = cue.start >= floor && draft.end() <= quotation.tokens.start;
        let tail = draft.end()..quotation.tokens.start;
        let joined = matches!(
            self.ground.kind(quotation.tokens.start.checked_sub(1)?),
            TokenKind::Comma | TokenKind::Colon | TokenKind::Dash
        ) || tail.is_empty();
        let verb = |at: usize| matches!(self.ground.tag(at), Tag::Verb | Tag::Ing);
        (between && joined && tail.len() <= MAX_GAP && !tail.clone().any(verb)).then_some(last)
    }

    /// The reporter after the quotation: “…,” she said. “…,” said Ada Byron.
    fn after(&self, quotation: &Quotation) -> Option<Reporter> {
        let ground = self.ground;
        let end = quotation.tokens.end;
        let inner = ground.kind_before_marks(end);
        let open = matches!(quotation.end, QuotationEnd::Closed);
        let mut sentence = ground.sentence(end.checked_sub(1)?);
        // “….” she said. is one sentence, even with the full stop inside.
        let next = ground.sentence(end);
        if sentence.end == end && next.len() <= MAX_TAG && !ground.is_block_start(end) {
            sentence.end = next.end;
        }
        let mut start = end;
        while matches!(ground.kind(start), TokenKind::Comma | TokenKind::Dash) {
            start += 1;
        }
        let punctuated = start > end
            || matches!(
                inner,
                TokenKind::Comma
                    | TokenKind::Exclamation
                    | TokenKind::Ellipsis
                    | TokenKind::Dash
                    | TokenKind::Stop
            );
        let ceiling = ground.next_quotation(end).min(sentence.end);
        if !open || !punctuated || start >= ceiling {
            return None;
        }
        let first = self.cues.partition_point(|cue| cue.range.start < start);
        let nearby =
            self.cues.iter().enumerate().skip(first).take_while(|(_, cue)| cue.range.start < ceiling).take(4);
        for (index, cue) in nearby {
            let quotes = cue.cue.frames.intersects(Frames::QUOTE);
            let found = match cue.form {
                CueForm::Preposition if cue.range.start == start => {
                    source::after(ground, cue.range.end, ceiling)
                }
                CueForm::Finite if quotes && cue.range.start == start => {
                    source::after(ground, cue.range.end, ceiling)
                }
                CueForm::Finite if quotes => {
                    source::before(ground, cue.range.start, start).filter(|subject| {
                        subject.start <= start + usize::from(ground.tag(start) == Tag::Conjunction)
                    })
                }
                _ => None,
            };
            if found.is_some() {
                return Some(Reporter { cue: Some(index), group: cue.clone(), source: found, score: 950 });
            }
        }
        self.unlisted_verb(start, ceiling)
    }

    /// “…,” she grumbled: any verb can report when it stands where a cue stands.
    fn unlisted_verb(&self, start: usize, ceiling: usize) -> Option<Reporter> {
        let ground = self.ground;
        let verb = (start..ceiling.min(start + 6)).find(|&at| ground.tag(at) == Tag::Verb)?;
        if ground.token(verb)?.is_capital() {
            return None;
        }
        let subject = if verb == start {
            source::after(ground, verb + 1, ceiling)
                .filter(|subject| subject.clone().any(|at| ground.tag(at) == Tag::Name))?
        } else {
            source::before(ground, verb, start).filter(|subject| subject.start == start)?
        };
        let group = CueGroup::unlisted(verb);
        Some(Reporter { cue: None, group, source: Some(subject), score: 750 })
    }

    /// The reporter before the quotation: Ada Byron said: “…”
    fn before(&self, quotation: &Quotation, floor: usize) -> Option<Reporter> {
        let ground = self.ground;
        let start = quotation.tokens.start;
        let lead = ground.kind(start.checked_sub(1).filter(|&at| at >= floor)?);
        let past = self.cues.partition_point(|cue| cue.range.start < start);
        let nearby =
            self.cues.iter().enumerate().take(past).rev().take_while(|(_, cue)| cue.range.start >= floor);
        for (index, cue) in nearby.take(4) {
            let gap = cue.range.end..start;
            let verb = gap
                .clone()
                .any(|at| matches!(ground.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Wh));
            let joined = matches!(lead, TokenKind::Comma | TokenKind::Colon) && gap.len() <= MAX_GAP && !verb;
            let quotes = cue.cue.frames.intersects(Frames::QUOTE) || lead == TokenKind::Colon;
            if !quotes
                || !(gap.is_empty() || joined)
                || !is_statement_after(ground, quotation, gap.is_empty())
            {
                continue;
            }
            let found = match cue.form {
                CueForm::Finite => self.subject(cue, floor, start),
                CueForm::Participle => source::before(ground, cue.range.start, floor)
                    .or_else(|| source::main_subject(ground, ground.sentence(start).start, cue.range.start))
                    .or_else(|| self.last_source(quotation)),
                CueForm::Infinitive => source::nearest_subject(ground, floor, cue.range.start),
                CueForm::Preposition => source::after(ground, cue.range.end, start),
                CueForm::Passive | CueForm::Noun => continue,
            };
            let score = if found.is_some() { 900 } else { 500 };
            return Some(Reporter { cue: Some(index), group: cue.clone(), source: found, score });
        }
        if lead == TokenKind::Colon && !phrase::is_title(ground, quotation) {
            let found = source::nearest_subject(ground, floor, start);
            let group = CueGroup::unlisted(start - 1);
            return Some(Reporter { cue: None, group, source: found, score: 600 });
        }
        None
    }

    /// The subject of a cue before a quotation: X said; said X; X did this and said.
    fn subject(&self, cue: &CueGroup, floor: usize, ceiling: usize) -> Option<Range<usize>> {
        let ground = self.ground;
        if let Some(source) = source::before(ground, cue.range.start, floor) {
            return Some(source);
        }
        let last = cue.range.start.checked_sub(1).filter(|&at| at >= floor);
        match last {
            None => source::after(ground, cue.range.end, ceiling),
            Some(at) if ground.tag(at) == Tag::Conjunction => {
                source::nearest_subject(ground, ground.sentence(at).start, at)
            }
            Some(_) => None,
        }
    }

    /// The source of the last quotation in the same paragraph: …, she said. Adding: “…”
    fn last_source(&self, quotation: &Quotation) -> Option<Range<usize>> {
        let (index, draft) = self.last?;
        let same = self.ground.outermost.get(index)?.block == quotation.block;
        same.then(|| self.drafts.get(draft)?.source.clone()).flatten()
    }

    /// The reporter in a paragraph of its own that ends with a colon: The paper wrote:
    fn introduced(&self, quotation: &Quotation) -> Option<Reporter> {
        let ground = self.ground;
        if !ground.is_block_start(quotation.tokens.start) {
            return None;
        }
        // tokens of boilerplate are left out: the last one before the block ends the paragraph before
        let end = ground.reading.tokens.of_block.get(quotation.block)?.start.checked_sub(1)?;
        if ground.kind(end) != TokenKind::Colon {
            return None;
        }
        self.reporter_before(end, ground.sentence(end).start)
    }

    /// The last cue between two tokens with its source, else the main clause’s subject.
    fn reporter_before(&self, end: usize, floor: usize) -> Option<Reporter> {
        let ground = self.ground;
        let past = self.cues.partition_point(|cue| cue.range.start < end);
        let nearby =
            self.cues.iter().enumerate().take(past).rev().take_while(|(_, cue)| cue.range.start >= floor);
        let found = nearby.take(4).find(|(_, cue)| matches!(cue.form, CueForm::Finite | CueForm::Participle));
        match found {
            Some((index, cue)) => {
                let source = source::before(ground, cue.range.start, floor)
                    .or_else(|| source::main_subject(ground, floor, end));
                Some(Reporter { cue: Some(index), group: cue.clone(), source, score: 800 })
            }
            None => {
                let source = source::nearest_subject(ground, floor, end);
                Some(Reporter { cue: None, group: CueGroup::unlisted(end), source, score: 600 })
            }
        }
    }

    /// What stands before a quotation without a cue of its own.
    fn neighbour(&self, quotation: &Quotation) -> Neighbour {
        let ground = self.ground;
        let start = quotation.tokens.start;
        let sentence = ground.reading.sentence_of(start);
        let block = quotation.block;
        let previous = self
            .last
            .and_then(|(index, draft)| Some((ground.outermost.get(index)?, draft, self.drafts.get(draft)?)));
        if let Some((last, index, draft)) = previous {
            let near = ground.reading.sentence_of(draft.end().saturating_sub(1)) + 1 >= sentence;
            if last.block == block && near {
                return Neighbour::Same(index);
            }
            if ground.is_block_start(start)
                && last.block < block
                && ground.blocks_between(last.block, block) == 0
                && last.end != QuotationEnd::Unclosed
            {
                return Neighbour::Shares(index);
            }
        }
        if !ground.is_block_start(start) && sentence > 0 {
            let before = ground
                .reading
                .sentences
                .get(sentence - 1)
                .map(|each| each.tokens.clone())
                .unwrap_or_default();
            if let Some(subject) = source::main_subject(ground, before.start, before.end)
                .filter(|subject| ground.outer(subject.start).is_none())
            {
                return Neighbour::Subject(subject);
            }
        }
        Neighbour::None
    }

    fn append(&mut self, draft: usize, index: usize, quotation: &Quotation) {
        if let Some(draft) = self.drafts.get_mut(draft) {
            draft.content.push(quotation.tokens.clone());
        }
        self.mark(index, draft);
    }

    fn push(&mut self, index: usize, quotation: &Quotation, reporter: Reporter) {
        if let Some(cue) = reporter.cue.and_then(|cue| self.used.cues.get_mut(cue)) {
            // “…,” she said, pointing at it, “…”: one cue, one statement
            if let Some(draft) = *cue {
                return self.append(draft, index, quotation);
            }
            *cue = Some(self.drafts.len());
        }
        let draft =
            Draft::new(quotation.tokens.clone(), Some(&reporter.group), reporter.source, reporter.score);
        self.keep(index, draft);
    }

    fn keep(&mut self, index: usize, draft: Draft) {
        self.drafts.push(draft);
        self.mark(index, self.drafts.len() - 1);
    }

    fn mark(&mut self, index: usize, draft: usize) {
        if let Some(quotation) = self.used.quotations.get_mut(index) {
            *quotation = Some(draft);
        }
        self.last = Some((index, draft));
    }
}

/// Where a quotation without a cue gets its source from.
enum Neighbour {
    /// It goes on with this draft.
    Same(usize),
    /// It is a statement of its own by the same source.
    Shares(usize),
    /// The subject of the sentence before.
    Subject(Range<usize>),
    None,
}

/// Whether a quotation reads like a statement of its own, not like a word or two held at a distance.
fn is_statement(ground: &Ground<'_>, quotation: &Quotation) -> bool {
    let words = ground.words(quotation.tokens.clone());
    let end = quotation.tokens.end;
    let closed = quotation.end == QuotationEnd::Closed;
    let inner = ground.kind_before_marks(end);
    let finished = matches!(
        inner,
        TokenKind::Stop | TokenKind::Exclamation | TokenKind::Ellipsis | TokenKind::Comma | TokenKind::Dash
    ) || matches!(ground.kind(end), TokenKind::Stop | TokenKind::Exclamation)
        || !closed;
    (finished && words >= 2) || words >= 8
}

/// Whether a quotation after a cue is what the cue introduces.
fn is_statement_after(ground: &Ground<'_>, quotation: &Quotation, adjacent: bool) -> bool {
    let capital = quotation.tokens.clone().find_map(|at| ground.token(at).filter(|token| token.is_word()));
    let capital = capital.is_some_and(|token| token.is_capital());
    let words = ground.words(quotation.tokens.clone());
    is_statement(ground, quotation)
        && (capital || adjacent || words > 3)
        && !phrase::is_title(ground, quotation)
}
