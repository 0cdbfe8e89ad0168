//! Every cap of the engine, named, with its reason. How far a single rule looks stands beside that rule.

/// Characters (code points) annotated by default; longer texts are read to the last sentence before it (promise P3).
pub const MAX_CHARS: usize = 2_000_000;
/// Annotations (quotes, phrases and claims each) in one result; more would stall any page that shows them (promise P3).
pub const MAX_ANNOTATIONS: usize = 50_000;
/// Characters of one token; a longer run without spaces is cut so that no stage meets an endless word.
pub const MAX_TOKEN_CHARS: usize = 256;
/// Quotation marks open at once inside one paragraph; deeper nesting is no writing but noise.
pub const MAX_QUOTE_DEPTH: usize = 8;
/// Notes of one result: enough to tell what happened, never a second copy of the text's faults.
pub const MAX_NOTES: usize = 100;
/// Bytes of one file, and of one line of a stream of documents, that the command line takes into memory: some thirty
/// times [`MAX_CHARS`] of English, far below where positions outgrow 32 bits.
pub const MAX_INPUT_BYTES: u64 = 64 * 1024 * 1024;
/// Documents that wait between two threads of the command line, for each thread: enough to keep all of them busy.
pub const MAX_WAITING: usize = 8;
/// Bytes that one stage remembers of what it found in a text that is being written, with what it read: enough for a text
/// of some 100,000 words; of a longer one the paragraphs behind are annotated anew each time.
pub const MAX_REMEMBERED: usize = 4 * 1024 * 1024;
/// Tokens of one sentence; a longer run without an end is cut so that no stage meets an endless sentence.
pub const MAX_SENTENCE_TOKENS: usize = 1_000;
/// Marks that an export lays on one place of the text; more can be told apart by nobody.
pub const MAX_MARKS_AT_ONCE: usize = 8;
/// Characters before and after an annotation by which a Web Annotation finds it again in a changed text.
pub const QUOTE_CONTEXT_CHARS: usize = 32;
/// Tokens of one name; a longer run of capitals is a headline or a list.
pub const MAX_NAME_TOKENS: usize = 12;
/// Names that share a family name, and descriptions that share a noun, that are told apart; more would make looking
/// one up slow.
pub const MAX_NAMESAKES: usize = 16;
/// Tokens of what describes a speaker beside the name.
pub const MAX_DESCRIPTOR_TOKENS: usize = 16;
/// Tokens of the name of a source that is described, not named; a longer one is cut before its next part.
pub const MAX_DESCRIPTION_TOKENS: usize = 12;
/// Different words that the text says of one speaker beside the name.
pub const MAX_SAID: usize = 64;
/// Mentions that a pronoun looks back on; what lies farther away is out of a reader's mind.
pub const MAX_ANTECEDENTS: usize = 40;
/// Entities among them that it is compared with.
pub const MAX_CANDIDATES: usize = 16;
/// Names after a pronoun that it may look ahead to.
pub const MAX_NAMES_AHEAD: usize = 4;
/// Words of a statement below which it is a fragment and no claim.
pub const MIN_CLAIM_WORDS: usize = 4;
/// Claims before a claim that are held against it; who disputes something farther away says again what it is.
pub const MAX_DISPUTE_DISTANCE: usize = 24;
/// Different words of a claim that are held against those of another.
pub const MAX_GIST_STEMS: usize = 40;
