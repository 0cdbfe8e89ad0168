//! The result: its order, its caps, its notes. The serde shape of these types is the public format `whosaid/1`.

use crate::text::{OffsetMap, Offsets, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

mod claim;
mod fit;
mod written;

pub use claim::{Claim, ClaimKind, Hedge, HedgeKind, Level, Reason, ReasonKind, VouchedBy};
pub use fit::Misfit;
pub use written::Word;

/// The name and version of the format.
pub const SCHEMA: &str = "whosaid/1";

/// Everything found in one text. Positions are counted in the unit that `offsets` names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Annotated {
    /// Always [`SCHEMA`].
    #[serde(deserialize_with = "written::schema")]
    pub schema: Word,
    /// Version of the engine that wrote this.
    pub engine: Cow<'static, str>,
    /// Unit of every span.
    pub offsets: Offsets,
    /// The text's parts, in order, without overlap.
    pub blocks: Vec<Block>,
    /// Statements with cue and source, by their first position.
    pub quotes: Vec<Quote>,
    /// Who is quoted, by first quote.
    pub speakers: Vec<Speaker>,
    /// Quotation marks that quote nobody's statement.
    pub phrases: Vec<Phrase>,
    /// Statements of fact that can be checked, by position.
    pub claims: Vec<Claim>,
    /// What the reader of the result should know: limits met, unbalanced marks.
    pub notes: Vec<Note>,
}

/// A part of the text's layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What kind of part.
    pub kind: BlockKind,
    /// Where, without the line break after it.
    pub span: Span,
}

/// Kinds of parts of a pasted article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A heading between paragraphs.
    Heading,
    /// Running text.
    Paragraph,
    /// A passage set off as quoted: `>` lines or indented.
    BlockQuotation,
    /// An entry of a list.
    ListItem,
    /// A line under a picture.
    Caption,
    /// Navigation, forms, share rows, footers: left unannotated.
    Boilerplate,
}

/// A run of text that somebody is reported to have said, written, thought or decided.
///
/// Several content spans are one statement, interrupted (“…,” she said, “…”). Content includes its quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Exact words, partly exact words, or the writer's words.
    pub kind: QuoteKind,
    /// What was said; at least one span, in order.
    pub content: Vec<Span>,
    /// The words that introduce it (“said”, “according to”); `None` where nothing does.
    pub cue: Option<Span>,
    /// The words that name who said it; `None` where the text names nobody.
    pub source: Option<Span>,
    /// Index into `speakers`; `None` where the text does not allow a decision.
    pub speaker: Option<usize>,
    /// Said, written, thought or decided.
    pub act: Act,
    /// How the writer presents it.
    pub stance: Stance,
    /// Whether the act itself is denied (“did not say”, “declined to comment”, “nobody said”).
    pub negated: bool,
    /// How sure the engine is, 0…1000.
    pub score: u16,
}

/// How much of a quote stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// All of it: the speaker's exact words.
    Direct,
    /// Some of it.
    Mixed,
    /// None of it: the writer's words.
    Indirect,
}

/// What the source did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Said it.
    Speech,
    /// Wrote or published it.
    Writing,
    /// Thinks, knows, wants or perceives it.
    Thought,
    /// Decided, planned or decreed it.
    Decision,
}

/// How the cue presents the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Tells it and takes no side: says, adds, describes, praises.
    Says,
    /// States it with weight: insists, declares, makes clear.
    Asserts,
    /// Puts forward what others may dispute: claims, argues, criticises, boasts.
    Claims,
    /// Accuses somebody of it: alleges, charges, blames.
    Alleges,
    /// Says that it is not so, or will have none of it: denies, rejects, hits back.
    Denies,
    /// Grants it against their own interest: admits, concedes, apologises.
    Admits,
    /// Stands by what was said or done before: confirms, agrees, endorses.
    Confirms,
    /// Puts a question or asks for something: asks, wonders, requests.
    Asks,
    /// Wants others to do it: urges, advises, calls for, tells them to.
    Urges,
    /// Takes it upon themselves: promises, vows, offers.
    Promises,
    /// Announces harm that they would do: threatens, menaces.
    Threatens,
    /// Tells what will or may come, hoped for or feared: expects, predicts, wants, warns.
    Expects,
    /// Holds it in mind: thinks, knows, likes, fears.
    Believes,
    /// Settles or plans it: decides, orders, votes, aims to.
    Decides,
    /// Passes on what was found, seen or heard: reports, shows, according to.
    Reports,
}

/// Who is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// Fullest name in the text, or the description of an unnamed source as first written.
    pub name: String,
    /// What kind of source.
    pub kind: SpeakerKind,
    /// What the text says of the speaker (“foreign ministry spokesperson”).
    pub descriptor: Option<String>,
    /// What kind of source the text leaves without a name; `None` where it names the speaker.
    pub unnamed: Option<Unnamed>,
    /// Where the text first mentions or quotes the speaker.
    pub first: u32,
    /// Where the speaker is mentioned, in order.
    pub mentions: Vec<Span>,
    /// Words quoted from the speaker, directly and indirectly.
    pub words: u32,
    /// Of these the speaker's exact words: those in quotation marks, or in a statement that is direct throughout.
    pub quoted_words: u32,
}

/// Kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum SpeakerKind {
    Person,
    Group,
    Organization,
    Place,
    Document,
    Unnamed,
}

/// Types of sources without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unnamed {
    /// Those who hold an office or speak for one: “two aides”, “a spokesman”, “police”.
    Officials,
    /// Those who know by profession: “researchers”, “one analyst”.
    Experts,
    /// Those who are known only by what they have access to: “a person familiar with the talks”, “sources”.
    PeopleFamiliar,
    /// Those who are known only by being against it: “critics”, “opponents”.
    Critics,
    /// Everybody else who is a person or many: “residents”, “a 34-year-old”, “supporters”.
    Public,
    /// “The report”, “a poll”.
    Document,
    /// “A tweet”, “one user”.
    SocialPost,
    /// What no name and none of these words tells: “the company” of a text that never names it.
    Other,
}

/// Words in quotation marks that are nobody's statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Where, with the marks.
    pub span: Span,
    /// What the marks are there for.
    pub kind: PhraseKind,
}

/// What quotation marks are for that quote nobody's statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhraseKind {
    /// A word held at a distance, or a fragment of what somebody said.
    ScareQuote,
    /// The title of a book, film, song or programme.
    TitleOfWork,
    /// A word as a word.
    Term,
}

/// Something the reader of the result should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Note {
    /// The text was longer than the limit and was read to `at` only.
    Truncated {
        /// First position that was not read.
        at: u32,
        /// Length of the whole text.
        of: u32,
    },
    /// A quotation mark opens or closes nothing.
    UnbalancedMark {
        /// The mark.
        span: Span,
    },
    /// More was found than a result may hold; the first `kept` of `list` are here.
    Capped {
        /// Which list: `quotes`, `phrases` or `claims`.
        #[serde(deserialize_with = "written::list")]
        list: Word,
        /// How many were kept.
        kept: u32,
    },
}

impl Annotated {
    /// Counts every position in the unit of `map` instead of bytes.
    pub(crate) fn count_in(&mut self, map: &OffsetMap<'_>, unit: Offsets) {
        self.offsets = unit;
        self.for_each_span(|span| *span = map.of_bytes(*span));
        self.for_each_length(|at| *at = map.of_byte(*at));
    }

    /// The same result, counted in bytes of `text`, the text that was annotated.
    pub(crate) fn in_bytes(&self, text: &str) -> Annotated {
        let mut found = self.clone();
        let map = OffsetMap::new(text, self.offsets);
        found.offsets = Offsets::Utf8;
        found.for_each_span(|span| *span = map.to_bytes(*span));
        found.for_each_length(|at| *at = map.to_byte(*at));
        found
    }

    /// Visits every position of the result that is none of a span.
    fn for_each_length(&mut self, mut visit: impl FnMut(&mut u32)) {
        self.speakers.iter_mut().for_each(|speaker| visit(&mut speaker.first));
        for note in &mut self.notes {
            if let Note::Truncated { at, of } = note {
                visit(at);
                visit(of);
            }
        }
    }

    /// Visits every span of the result, so that no conversion forgets one.
    fn for_each_span(&mut self, mut visit: impl FnMut(&mut Span)) {
        self.blocks.iter_mut().for_each(|block| visit(&mut block.span));
        for quote in &mut self.quotes {
            quote.content.iter_mut().chain(&mut quote.cue).chain(&mut quote.source).for_each(&mut visit);
        }
        self.speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions).for_each(&mut visit);
        self.phrases.iter_mut().for_each(|phrase| visit(&mut phrase.span));
        for claim in &mut self.claims {
            visit(&mut claim.span);
            visit(&mut claim.sentence);
            claim.reasons.iter_mut().for_each(|reason| visit(&mut reason.span));
            let hedges = claim.hedges.iter_mut();
            hedges.flat_map(|hedge| [&mut hedge.span, &mut hedge.weakens]).for_each(&mut visit);
        }
        for note in &mut self.notes {
            if let Note::UnbalancedMark { span } = note {
                visit(span);
            }
        }
    }
}
