/** Start and end of a run of text in UTF-16 units, end-exclusive: `text.slice(...span)`. */
export type Span = [start: number, end: number];

/** What to look for, and how far to read. */
export interface Options {
    /** Which attributions to keep: every one (default), or what was said or written. */
    acts?: "all" | "speech";
    /** Which claims to keep: statements of fact (default), or predictions and opinions too. */
    claims?: "facts" | "all";
    /** Code points to read at most; 2,000,000 by default and never more. */
    maxChars?: number;
}

/** Everything found in one text: the format `whosaid/1`. */
export interface Annotated {
    schema: "whosaid/1";
    /** Version of the engine that wrote this. */
    engine: string;
    /** Unit of every span; this package always counts in UTF-16 units, as JavaScript does. */
    offsets: "utf16" | "char" | "utf8";
    /** The text's parts, in order, without overlap. */
    blocks: Block[];
    /** Statements with cue and source, by their first position. */
    quotes: Quote[];
    /** Who is quoted, by first quote. */
    speakers: Speaker[];
    /** Quotation marks that quote nobody's statement. */
    phrases: Phrase[];
    /** Statements of fact that can be checked, by position. */
    claims: Claim[];
    /** What the reader of the result should know: limits met, unbalanced marks. */
    notes: Note[];
}

/** A part of the text's layout. */
export interface Block {
    kind: BlockKind;
    /** Where, without the line break after it. */
    span: Span;
}

/** Kinds of parts; nothing is annotated in `boilerplate` (navigation, forms, share rows, footers). */
export type BlockKind =
    | "title"
    | "heading"
    | "paragraph"
    | "block-quotation"
    | "list-item"
    | "caption"
    | "boilerplate";

/** A run of text that somebody is reported to have said, written, thought or decided. */
export interface Quote {
    /** Exact words, partly exact words, or the writer's words. */
    kind: QuoteKind;
    /** What was said, with its quotation marks; at least one span, in order: an interrupted statement has several. */
    content: Span[];
    /** The words that introduce it (“said”, “according to”); `null` where nothing does. */
    cue: Span | null;
    /** The words that name who said it; `null` where the text names nobody. */
    source: Span | null;
    /** Index into `speakers`; `null` where the text does not allow a decision. */
    speaker: number | null;
    act: Act;
    stance: Stance;
    /** Whether the cue denies the act itself (“did not say”, “declined to comment”). */
    negated: boolean;
    /** How sure the engine is, 0…1000. */
    score: number;
}

/** How much of a quote stands in quotation marks: all, some, none. */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** What the source did: said it, wrote it, thinks or wants it, decided or planned it. */
export type Act = "speech" | "writing" | "thought" | "decision";

/** How the cue presents the statement. */
export type Stance =
    | "says"
    | "asserts"
    | "claims"
    | "alleges"
    | "denies"
    | "admits"
    | "confirms"
    | "asks"
    | "urges"
    | "promises"
    | "threatens"
    | "expects"
    | "believes"
    | "decides"
    | "reports";

/** Who is quoted. */
export interface Speaker {
    /** Fullest name in the text, or the description of an unnamed source as first written. */
    name: string;
    kind: SpeakerKind;
    /** What the text says of the speaker (“foreign ministry spokesperson”). */
    descriptor: string | null;
    /** What kind of source the text leaves without a name; `null` where it names the speaker. */
    unnamed: Unnamed | null;
    /** Where the text first mentions or quotes the speaker. */
    first: number;
    /** Where the speaker is mentioned, in order. */
    mentions: Span[];
    /** Words quoted from the speaker, directly and indirectly. */
    words: number;
    /** Of these the speaker's exact words. */
    quotedWords: number;
}

/** Types of sources without a name: “two aides”, “researchers”, “a person familiar with”, “critics”, “residents”, “a poll”, “a tweet”. */
export type Unnamed =
    | "officials"
    | "experts"
    | "people-familiar"
    | "critics"
    | "public"
    | "document"
    | "social-post"
    | "other";

/** Kinds of sources. */
export type SpeakerKind = "person" | "group" | "organization" | "place" | "document" | "unnamed";

/** Words in quotation marks that are nobody's statement. */
export interface Phrase {
    /** Where, with the marks. */
    span: Span;
    kind: PhraseKind;
}

/** A word held at a distance, the title of a work, a word as a word. */
export type PhraseKind = "scare-quote" | "title-of-work" | "term";

/** A statement of fact that evidence could show true or false. */
export interface Claim {
    /** The statement itself: the clause, without the words that tell who says it. */
    span: Span;
    /** The sentence that it stands in, as its context. */
    sentence: Span;
    /** Whether it states a fact at all, 0…1000. */
    checkable: number;
    /** How early a fact-checking desk would pick it, 0…1000. */
    priority: number;
    /** The band to show to people; a number of thousandths means nothing to a reader. */
    level: Level;
    /** At least one. */
    kinds: ClaimKind[];
    /** Why it was marked: one to three, the weightiest first; none where an opinion is shown on request only. */
    reasons: Reason[];
    /** Words that weaken it (“allegedly”, “up to”), in order; inside the sentence, not always inside the statement. */
    hedges: Hedge[];
    /** Index into `quotes` of the statement it stands in; `null` where it is the article's own. */
    quote: number | null;
    vouchedBy: VouchedBy;
    /**
     * Indices into `claims`, ascending, of what another speaker, or the article in its own voice, asserts to the
     * contrary. Each of those points back.
     */
    disputedBy: number[];
}

/**
 * Bands by `priority`: high from 800, medium from 400, low from 200. A statement whose `checkable` is under 400 (medium:
 * 200, high: 100) is an opinion, shown on request, then never below low.
 */
export type Level = "high" | "medium" | "low";

/** Kinds of claims. */
export type ClaimKind =
    | "quantity"
    | "trend"
    | "comparison"
    | "causal"
    | "law"
    | "event"
    | "prediction"
    | "opinion"
    | "personal"
    | "definition";

/** Words that made the engine mark a claim. */
export interface Reason {
    kind: ReasonKind;
    span: Span;
}

/**
 * What can make a statement worth checking. `wording`: words like these are often checked, and no other kind is among
 * them; `about-other`: it is what somebody says about somebody else; `disputed`: another speaker asserts the contrary.
 */
export type ReasonKind =
    | "number"
    | "percentage"
    | "money"
    | "date"
    | "comparison"
    | "trend"
    | "cause"
    | "law"
    | "accusation"
    | "denial"
    | "casualty"
    | "event"
    | "forecast"
    | "report"
    | "name"
    | "wording"
    | "about-other"
    | "disputed";

/** Words that weaken a claim. */
export interface Hedge {
    /** The words. */
    span: Span;
    kind: HedgeKind;
    /** What of the claim they weaken: a number or noun phrase, or the clause. */
    weakens: Span;
}

/**
 * Ways to weaken a claim: somebody else answers for it (“reportedly”), it may be otherwise (“appears to”), it holds on
 * a condition (“if confirmed”), it is not exactly so much or not always so (“up to”).
 */
export type HedgeKind = "attribution" | "possibility" | "condition" | "approximation";

/** Who stands behind a claim: a named speaker, a source without a name, or the article in its own voice. */
export type VouchedBy = "speaker" | "unnamed-source" | "nobody";

/** Something the reader of the result should know. */
export type Note =
    /** The text was longer than the limit (`of`) and was read to `at` only. */
    | { kind: "truncated"; at: number; of: number }
    /** A quotation mark opens or closes nothing. */
    | { kind: "unbalanced-mark"; span: Span }
    /** More was found than a result may hold; the first `kept` of `list` are here. */
    | { kind: "capped"; list: "quotes" | "phrases" | "claims"; kept: number };

/**
 * Finds quotations, reported speech, speakers and claims in `text`.
 *
 * Call it after the module is initialised (`await init()`). The same text gives the same result everywhere.
 * Throws a `TypeError` where an argument is none of its type or an option is unknown, never because of the text.
 */
export function annotate(text: string, options?: Options): Annotated;

/**
 * A text that is being written, annotated again after every change: what stood in the text before is not looked for
 * again. Each result is that of `annotate`; only the time differs. It remembers one text, some 20 MB of it at most.
 */
export class Manuscript {
    constructor();
    /** Annotates the text as it stands now; it may share anything or nothing with what it was before. */
    annotate(text: string, options?: Options): Annotated;
    /** Gives the memory back; the manuscript cannot be used any longer. */
    free(): void;
}

/** The version of the engine. */
export function version(): string;
