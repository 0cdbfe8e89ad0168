// What a reader said as labels to train with: for each mark that was judged, whether it is right, and how it ought to be.
// The text itself is not in them; whoever has it finds it by its hash. Spans count code points, as our corpora do.

import { correct, saysNothing } from './corrections.js';

/** @typedef {import('./corrections.js').Corrections} Corrections */

/**
 * @typedef {object} Label
 * @property {'quote' | 'claim'} of
 * @property {'found' | 'missed' | 'false'} was marked by the engine and right (as corrected), missed by it, or none
 * @property {'direct' | 'mixed' | 'indirect'} [type] of a quote
 * @property {[number, number][]} content
 * @property {[number, number][]} [cue]
 * @property {[number, number][]} [source]
 * @property {string | null} [speaker]
 */

/**
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Annotated} found the engine's own result
 * @param {Corrections} corrections
 * @returns {{ offsets: 'char', marks: Label[] }}
 */
export function labelsOf(text, found, corrections) {
  const points = new CodePoints(text);
  const spans = (list) => list.map((span) => points.span(span));
  const { annotated, quotes, claims } = correct(text, found, corrections);
  /** @type {Label[]} */
  const marks = [];
  for (const [index, { correction, was }] of quotes.entries()) {
    if (correction === null || !isJudged(correction)) continue;
    const { kind, content, cue, source, speaker } = annotated.quotes[index];
    marks.push({
      of: 'quote',
      was: was === null ? 'missed' : 'found',
      type: kind,
      content: spans(content),
      ...(cue && { cue: spans([cue]) }),
      ...(source && { source: spans([source]) }),
      speaker: speaker === null ? null : annotated.speakers[speaker].name,
    });
  }
  for (const [index, { correction, was }] of claims.entries()) {
    if (correction === null || !isJudged(correction)) continue;
    marks.push({ of: 'claim', was: was === null ? 'missed' : 'found', content: spans([annotated.claims[index].span]) });
  }
  for (const { of, at, verdict } of corrections) {
    const isThere = at.every(({ span, words }) => text.slice(...span) === words);
    if (verdict === 'wrong' && isThere) marks.push({ of, was: 'false', content: spans(at.map(({ span }) => span)) });
  }
  return { offsets: 'char', marks };
}

/** A note alone judges nothing. */
const isJudged = ({ note: _, ...rest }) => !saysNothing(rest);

/** From UTF-16 units to code points. */
class CodePoints {
  /** @type {number[]} Positions of the second halves of pairs. */
  #halves;

  /** @param {string} text */
  constructor(text) {
    this.#halves = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
  }

  /** @param {[number, number]} span @returns {[number, number]} */
  span([start, end]) {
    return [this.#at(start), this.#at(end)];
  }

  #at(unit) {
    let [low, high] = [0, this.#halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#halves[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}
