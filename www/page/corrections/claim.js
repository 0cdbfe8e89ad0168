// Claims as a reader marks them, and which statement each stands in.

import { overlap } from './anchoring.js';

/** @typedef {import('../../pkg/whosaid.js').Claim} Claim */
/** @typedef {import('../../pkg/whosaid.js').Quote} Quote */
/** @typedef {import('./corrections.js').Span} Span */

const NUMBER = /\d+(?:[.,]\d+)*/;

/**
 * A claim that only the reader marked: to be checked first. Of why it could be checked nothing is known but what is
 * plain to see, so it may be of no kind at all.
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Block[]} blocks
 * @param {Span} span
 * @returns {Claim}
 */
export function addedClaim(text, blocks, span) {
  const number = text.slice(...span).match(NUMBER);
  const at = number === null ? 0 : span[0] + number.index;
  return {
    span,
    sentence: sentenceAround(text, blocks, span),
    checkable: 1000,
    priority: 1000,
    level: 'high',
    kinds: number === null ? [] : ['quantity'],
    reasons: number === null ? [] : [{ kind: 'number', span: [at, at + number[0].length] }],
    hedges: [],
    quote: null,
    vouchedBy: 'nobody',
    disputedBy: [],
  };
}

/**
 * A claim with other words; reasons that stand outside of these are reasons no more.
 * @param {Claim} claim
 * @param {Span} span
 * @returns {Claim}
 */
export function changedClaim(claim, span) {
  const sentence = [Math.min(claim.sentence[0], span[0]), Math.max(claim.sentence[1], span[1])];
  const reasons = claim.reasons.filter((reason) => overlap([reason.span], [span]) > 0);
  const hedges = claim.hedges.filter(({ weakens }) => overlap([weakens], [span]) > 0);
  return { ...claim, span, sentence, reasons, hedges };
}

/** Where a sentence ends: its sign, with whatever closes after it. */
const END = /[.!?…]+[”"’')\]]*(?=\s|$)/g;

/** The sentence that some words stand in, as far as signs tell; within one part of the text. */
function sentenceAround(text, blocks, [start, end]) {
  const block = blocks.find(({ span }) => span[0] <= start && start < span[1])?.span ?? [start, end];
  let [from, to] = [block[0], Math.max(end, block[1])];
  for (const { index, 0: sign } of text.slice(block[0], to).matchAll(END)) {
    const at = block[0] + index + sign.length;
    if (at <= start) from = at;
    else if (at >= end) {
      to = at;
      break;
    }
  }
  return [from + text.slice(from, start).match(/^\s*/)[0].length, to];
}

/**
 * The statement that a claim stands in: the shortest that has most of its words.
 * @param {Claim} claim
 * @param {Quote[]} quotes
 * @param {Iterable<number>} among indices of those that come into question
 * @returns {number | null}
 */
export function holderOf({ span }, quotes, among) {
  let [holder, least] = [null, Infinity];
  for (const index of among) {
    const { content } = quotes[index];
    if (content[0][0] >= span[1] || content.at(-1)[1] <= span[0]) continue;
    const isMost = 2 * overlap(content, [span]) > span[1] - span[0];
    const length = content.reduce((sum, [start, end]) => sum + end - start, 0);
    if (isMost && length < least) [holder, least] = [index, length];
  }
  return holder;
}

/**
 * Who stands behind a claim in a statement; in none, nobody.
 * @param {import('./speakers.js').Speakers} speakers
 * @param {Quote | undefined} quote
 * @returns {Claim['vouchedBy']}
 */
export function voucher(speakers, quote) {
  if (quote === undefined) return 'nobody';
  const speaker = quote.speaker === null ? null : speakers.all[quote.speaker];
  return speaker !== null && speaker.unnamed === null ? 'speaker' : 'unnamed-source';
}
