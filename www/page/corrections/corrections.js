// What a reader says of the marks of a text, and the result as it is with that: of the same shape as the engine's, so that
// the page shows it, counts it and exports it as it would any other. Pure: a text, a result and corrections in, a result out.
//
// For whoever exports, imports or shares: `Corrections` is plain JSON as it stands. `readCorrections` in file.js makes it
// of anything that comes from outside, checked; never hand over what did not pass there.

import { indexOfWords, place } from './anchoring.js';
import { addedClaim, changedClaim, holderOf, voucher } from './claim.js';
import { addedQuote, changedQuote } from './quotation.js';
import { Speakers } from './speakers.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../../pkg/whosaid.js').Quote} Quote */
/** @typedef {import('../../pkg/whosaid.js').Claim} Claim */

/** @typedef {[start: number, end: number]} Span in UTF-16 units of the text, end-exclusive */
/** @typedef {{ span: Span, words: string }} Words a stretch of the text, with what stands there */

/**
 * What a reader says of one mark. All but `of` and `at` may be missing; one with nothing else says nothing.
 * @typedef {object} Correction
 * @property {'quote' | 'claim'} of
 * @property {Words[]} at which mark: the words of its statement as the engine marked them, or as the reader added them
 * @property {true} [added] the reader marked these words, the engine did not
 * @property {'right' | 'wrong'} [verdict] what is wrong is marked no more
 * @property {string | null} [speaker] who says it; `null` where the text does not tell
 * @property {Words[]} [content] the words that are the statement, instead of those at `at`
 * @property {string} [note] the reader's own words about it
 */

/** @typedef {Correction[]} Corrections one a mark at most, in any order; JSON as it stands */

/**
 * A mark of the corrected result: how to name it in a correction, and what the reader has said of it so far. `was` is
 * the engine's own mark; `null` where it has none there.
 * @template Mark
 * @typedef {{ of: Correction['of'], at: Words[], correction: Correction | null, was: Mark | null }} Origin
 */

/**
 * A correction that finds no place: its words do not stand in the text (`words`), or the engine marks them no more
 * (`mark`), and it does not itself say that they ought to be marked.
 * @typedef {{ correction: Correction, why: 'words' | 'mark' }} Unplaced
 */

/**
 * @typedef {object} Corrected
 * @property {Annotated} annotated the result with the corrections in it; whoever was a speaker keeps the index
 * @property {Unplaced[]} unplaced none is ever lost: these are to be listed, and kept
 * @property {Origin<Quote>[]} quotes one for each of `annotated.quotes`
 * @property {Origin<Claim>[]} claims one for each of `annotated.claims`
 */

/**
 * Applies corrections to what the engine found in a text. Neither is changed.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {Corrections} corrections
 * @returns {Corrected}
 */
export function correct(text, annotated, corrections) {
  const { placed, unplaced } = place(text, annotated, corrections);
  const speakers = new Speakers(text, annotated.speakers);
  const quotes = correctQuotes(text, annotated, speakers, placed);
  const claims = correctClaims(text, annotated, quotes, speakers, placed);
  speakers.count(annotated.quotes, quotes.map(({ mark }) => mark));
  const own = quotes.filter(({ isOwn }) => isOwn);
  return {
    annotated: {
      ...annotated,
      quotes: quotes.map(({ mark }) => mark),
      speakers: speakers.all,
      // Words that a reader takes for somebody's statement are no mere phrase.
      phrases: annotated.phrases.filter(({ span }) => !own.some(({ mark }) => covers(mark.content, span))),
      claims: claims.map(({ mark }) => mark),
    },
    unplaced,
    quotes: quotes.map(({ origin }) => origin),
    claims: claims.map(({ origin }) => origin),
  };
}

/**
 * A mark on its way into the result.
 * @template Mark
 * @typedef {object} Entry
 * @property {Mark} mark
 * @property {number | null} from its index in the engine's result
 * @property {boolean} isOwn whether its words are the reader's
 * @property {Origin<Mark>} origin
 */

/**
 * The marks of one kind that stay, changed where the reader changed them, and those the reader added, in the text's order.
 * @param {string} text
 * @param {(Quote | Claim)[]} found
 * @param {import('./anchoring.js').Placed[]} placed
 * @param {Correction['of']} of
 * @param {{ change: Function, add: Function }} make
 * @returns {Entry<any>[]}
 */
function marksOf(text, found, placed, of, { change, add }) {
  const own = placed.filter(({ correction }) => correction.of === of);
  const saidOf = new Map(own.filter(({ index }) => index !== null).map((one) => [one.index, one]));
  /** @type {Entry<any>[]} */
  const entries = [];
  for (const [from, was] of found.entries()) {
    const said = saidOf.get(from);
    if (said?.correction.verdict === 'wrong') continue;
    const mark = said === undefined ? was : change(was, said);
    const isOwn = said?.content !== undefined;
    const origin = { of, at: said?.correction.at ?? wordsAt(text, was), correction: said?.correction ?? null, was };
    entries.push({ mark, from, isOwn, origin });
  }
  for (const said of own) {
    if (said.index !== null || said.correction.verdict === 'wrong') continue;
    const origin = { of, at: said.correction.at, correction: said.correction, was: null };
    entries.push({ mark: add(said), from: null, isOwn: true, origin });
  }
  const start = ({ mark }) => (of === 'quote' ? mark.content[0][0] : mark.span[0]);
  return entries.sort((a, b) => start(a) - start(b));
}

function correctQuotes(text, annotated, speakers, placed) {
  const speaking = (quote, { correction }) =>
    correction.speaker === undefined
      ? quote
      : { ...quote, speaker: correction.speaker === null ? null : speakers.named(correction.speaker, quote.content[0][0]) };
  return marksOf(text, annotated.quotes, placed, 'quote', {
    change: (quote, said) => speaking(said.content === undefined ? quote : changedQuote(text, quote, said.content), said),
    add: (said) => speaking(addedQuote(text, said.content ?? said.at), said),
  });
}

function correctClaims(text, annotated, quotes, speakers, placed) {
  const entries = marksOf(text, annotated.claims, placed, 'claim', {
    change: (claim, said) => (said.content === undefined ? claim : changedClaim(claim, said.content[0])),
    add: (said) => addedClaim(text, annotated.blocks, (said.content ?? said.at)[0]),
  });
  const newQuote = indices(quotes);
  const newClaim = indices(entries);
  const touched = [...quotes.keys()].filter((index) => quotes[index].isOwn);
  const marks = quotes.map(({ mark }) => mark);
  for (const entry of entries) {
    const claim = entry.mark;
    const kept = claim.quote === null ? null : (newQuote.get(claim.quote) ?? null);
    // Where the words of neither have changed, the engine has said what stands in what.
    const isSettled = !entry.isOwn && kept !== null && !quotes[kept].isOwn;
    const among = entry.isOwn || (claim.quote !== null && kept === null) ? marks.keys() : touched;
    const quote = isSettled ? kept : (holderOf(claim, marks, among) ?? null);
    const disputedBy = claim.disputedBy.map((other) => newClaim.get(other)).filter((other) => other !== undefined);
    const isSame = kept === quote && (quote === null || marks[quote] === annotated.quotes[claim.quote]) && !entry.isOwn;
    entry.mark = {
      ...claim,
      quote,
      // Who vouches may be nobody inside of a statement too (“it seems that”): what is as it was stays so.
      vouchedBy: isSame && (claim.quote === null) === (quote === null) ? claim.vouchedBy : voucher(speakers, marks[quote]),
      disputedBy: disputedBy.sort((a, b) => a - b),
      reasons: claim.reasons.filter(({ kind }) => kind !== 'disputed' || disputedBy.length > 0),
    };
  }
  return entries;
}

/** From indices in the engine's result to those in the corrected one. */
function indices(entries) {
  return new Map([...entries.entries()].map(([index, { from }]) => [from, index]));
}

/** @returns {Words[]} */
function wordsAt(text, mark) {
  return (mark.content ?? [mark.span]).map((span) => ({ span: [...span], words: text.slice(...span) }));
}

const covers = (spans, [start, end]) => spans.some((span) => span[0] <= start && end <= span[1]);

/**
 * The corrections with one more, which takes the place of what was said of the same mark before; one that says nothing
 * is left out.
 * @param {Corrections} corrections
 * @param {Correction} correction
 * @returns {Corrections}
 */
export function withCorrection(corrections, correction) {
  const key = keyOf(correction);
  const others = corrections.filter((other) => keyOf(other) !== key);
  return saysNothing(correction) ? others : [...others, correction];
}

/** @param {Correction} correction */
export function saysNothing({ added, verdict, speaker, content, note }) {
  return !added && verdict === undefined && speaker === undefined && content === undefined && note === undefined;
}

/**
 * One name for a mark, however often it is corrected: its kind and where its words stand.
 * @param {{ of: string, at: Words[] }} mark
 * @returns {string}
 */
export const keyOf = ({ of, at }) => `${of} ${at.map(({ span }) => span.join('-')).join(' ')}`;

/**
 * The corrections of one text on another, most of which is the same: what a reader said is not lost for a comma mended.
 * Words that the other text does not have keep their places, and will be listed as such.
 * @param {string} text the other text
 * @param {Corrections} corrections
 * @returns {{ corrections: Corrections, found: number }} and how many have all their words there
 */
export function carriedTo(text, corrections) {
  const moved = (words) => words.map((one) => ({ span: indexOfWords(text, one), words: one.words }));
  let found = 0;
  const carried = corrections.map((one) => {
    const [at, content] = [moved(one.at), one.content && moved(one.content)];
    if ([...at, ...(content ?? [])].some(({ span }) => span === null)) return one;
    found++;
    return { ...one, at, ...(content && { content }) };
  });
  return { corrections: carried, found };
}
