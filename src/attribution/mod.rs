//! Attributions: what is said, by which cue, by which source.
//!
//! # Which decision is whose
//! Rules decide what is not a matter of degree: transcripts and signatures ([`layout`]), what one pair of quotation
//! marks holds together ([`whole`]), the edges that convention sets ([`settle`]: the addressee is no content, the comma
//! no part of the source), that a content stays in its block and that a paragraph in quotation marks is a quote.
//!
//! Everything else is learned. The grammar of reporting words ([`cue`], [`direct`], [`reported`]) proposes; two passes
//! of a sequence tagger ([`sequence`], [`passes`]) label sources, cues and contents, and see what the grammar proposes
//! among the rest of their [`evidence`]; [`link`] joins contents to cues, [`ranker`] finds the source of each, and
//! [`certainty`] judges every [`finding`], labelled or proposed: of two that meet the better one is kept, and what
//! is too uncertain is let go ([`trained`]). A quote's score is that certainty, in thousandths.

use crate::Acts;
use crate::annotated::{Act, Phrase, QuoteKind, Stance};
use crate::limits;
use crate::memory::Memory;
use crate::order;
use crate::reading::Reading;
use crate::text::Span;
use cue::CueGroup;
use draft::{Draft, Used};
use evidence::Word;
use ground::Ground;
use models::{Files, Models};
use passes::Passes;
use std::ops::Range;

mod ground;

mod cue;

mod source;

mod extent;

mod draft;

mod phrase;

mod complement;

mod layout;

mod direct;

mod reported;

mod labels;

mod evidence;

pub(crate) mod sequence;

mod mention;

mod scene;

mod link;

mod ranker;

pub(crate) mod models;

mod passes;

mod whole;

mod certainty;

mod finding;

mod stance;

mod settle;

mod trained;

#[cfg(feature = "train")]
pub(crate) mod study;

/// A statement with its cue and source, before anybody asks who the source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) kind: QuoteKind,
    /// At least one span, in order.
    pub(crate) content: Vec<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) source: Option<Span>,
    pub(crate) act: Act,
    pub(crate) stance: Stance,
    pub(crate) negated: bool,
    pub(crate) score: u16,
    /// Index of an earlier attribution whose source is this one's too, where it names none of its own:
    /// a participle (“…, adding that”), a second cue, a quotation continued in the next paragraph.
    pub(crate) shares_source_of: Option<usize>,
    /// Whether it is a quote of the result. What was not asked for still tells who speaks later.
    pub(crate) kept: bool,
}

/// The attributions of a document by first position, and the quotation marks that are nobody's statement.
#[derive(Debug, Default)]
pub(crate) struct Attributions {
    pub(crate) all: Vec<Attribution>,
    pub(crate) phrases: Vec<Phrase>,
    /// More were asked for than a result may hold.
    pub(crate) capped: bool,
}

/// What is remembered of the blocks of a text that is being written.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    words: Memory<Vec<Word>>,
    passes: Passes,
}

impl Remembered {
    /// What keeps what the next reading may meet again.
    pub(crate) fn keeping() -> Remembered {
        Remembered { words: Memory::keeping(), passes: Passes::keeping() }
    }

    /// Ends a reading: what it did not meet is forgotten.
    pub(crate) fn end(&mut self) {
        self.words.end();
        self.passes.end();
    }
}

/// Finds every attribution; those are kept whose act `acts` names, up to the limit.
pub(crate) fn find(reading: &Reading<'_>, acts: Acts, memory: &mut Remembered) -> Attributions {
    find_with(reading, acts, models::built_in(), memory)
}

/// The same with other weights than the crate's own: what is remembered must have been found with the same.
pub(crate) fn find_with(
    reading: &Reading<'_>,
    acts: Acts,
    files: Files<'_>,
    memory: &mut Remembered,
) -> Attributions {
    let ground = Ground::new(reading);
    let grammar = Grammar::propose(&ground);
    let drafts = trained::find(&ground, &grammar, Models::new(files), memory);
    let mut used = Used::nothing(0, ground.outermost.len());
    drafts.iter().enumerate().for_each(|(index, draft)| used.take(&ground, draft, index));
    let phrases = phrase::find(&ground, &used);
    let mut all = finish(&ground, &drafts);
    let capped = keep(&mut all, acts);
    Attributions { all, phrases, capped }
}

/// What the rules find.
struct Grammar {
    /// The reporting words of the lexicon.
    cues: Vec<CueGroup>,
    /// Drafts; those that the layout decides come first.
    drafts: Vec<Draft>,
    /// The places of the drafts with a cue, by where that begins.
    by_cue: Vec<(usize, usize)>,
    /// How many the layout decides: the models have no say in them.
    by_layout: usize,
}

impl Grammar {
    fn propose(ground: &Ground<'_>) -> Grammar {
        let cues = cue::find(ground);
        let mut used = Used::nothing(cues.len(), ground.outermost.len());
        let mut drafts = Vec::new();
        layout::find(ground, &mut drafts, &mut used);
        let by_layout = drafts.len();
        used.take_cues(&cues, &drafts);
        direct::find(ground, &cues, &mut drafts, &mut used);
        reported::find(ground, &cues, &mut drafts, &mut used);
        let place = |(index, draft): (usize, &Draft)| Some((draft.cue.as_ref()?.start, index));
        let by_cue: Vec<(usize, usize)> = drafts.iter().enumerate().filter_map(place).collect();
        let by_cue = order::by_key(&by_cue, |(start, _)| (*start as u32, 0));
        Grammar { cues, drafts, by_cue, by_layout }
    }

    /// The draft whose cue is this very one.
    fn with_cue(&self, cue: &Range<usize>) -> Option<&Draft> {
        let first = self.by_cue.partition_point(|(start, _)| *start < cue.start);
        let (_, index) = self.by_cue.get(first)?;
        self.drafts.get(*index).filter(|draft| draft.cue.as_ref() == Some(cue))
    }
}

/// Less certain statements without quotation marks are left out where only speech is asked for, in thousandths: of
/// plain narrative nearly nothing stays marked.
const LEAST_SPEECH: u16 = 350;

/// Whether `acts` asks for an attribution. Words between quotation marks were said or written, whatever the cue tells.
fn is_asked(attribution: &Attribution, acts: Acts) -> bool {
    let speech = matches!(attribution.act, Act::Speech | Act::Writing);
    match (acts, attribution.kind) {
        (Acts::All, _) | (Acts::Speech, QuoteKind::Direct) => true,
        (Acts::Speech, QuoteKind::Mixed) => attribution.score >= LEAST_SPEECH,
        (Acts::Speech, QuoteKind::Indirect) => speech && attribution.score >= LEAST_SPEECH,
    }
}

/// Marks the attributions that the result holds, and tells whether more were asked for.
fn keep(all: &mut [Attribution], acts: Acts) -> bool {
    let mut asked = 0;
    for attribution in all {
        if is_asked(attribution, acts) {
            attribution.kept = asked < limits::MAX_ANNOTATIONS;
            asked += 1;
        }
    }
    asked > limits::MAX_ANNOTATIONS
}

/// The drafts in order of position, as attributions.
fn finish(ground: &Ground<'_>, drafts: &[Draft]) -> Vec<Attribution> {
    let keeps = |draft: &Draft| !draft.content.is_empty();
    let kept: Vec<(usize, &Draft)> = drafts.iter().enumerate().filter(|(_, draft)| keeps(draft)).collect();
    let kept = order::by_key(&kept, |(_, draft)| (draft.start() as u32, draft.end() as u32));
    let mut place = vec![None; drafts.len()];
    for (to, &(from, _)) in kept.iter().enumerate() {
        if let Some(slot) = place.get_mut(from) {
            *slot = Some(to);
        }
    }
    // whose content another holds shares that other one's source
    let holder = |earlier: usize| match drafts.get(earlier) {
        Some(draft) if draft.content.is_empty() => draft.shares,
        _ => Some(earlier),
    };
    let shares = |draft: &Draft| place.get(draft.shares.and_then(holder)?).copied().flatten();
    kept.iter().map(|(_, draft)| draft.finish(ground, shares(draft))).collect()
}
