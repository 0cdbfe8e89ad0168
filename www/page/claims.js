// Claims as a reader meets them: what to check first, and who stands behind each.

import { inSentence, nameOf } from './speakers.js';
import { CLAIM_KIND, REASON } from './wording.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/** @type {Claim['level'][]} */
export const LEVELS = ['high', 'medium', 'low'];

/**
 * Claims by level, each level in the order of the text; empty levels are left out.
 * @param {Annotated} annotated
 * @returns {{ level: Claim['level'], claims: number[] }[]}
 */
export function claimsByLevel(annotated) {
  const all = [...annotated.claims.keys()];
  return LEVELS.map((level) => ({
    level,
    claims: all.filter((index) => annotated.claims[index].level === level),
  })).filter(({ claims }) => claims.length > 0);
}

/** Kinds that a reason says already: who reads “sum of money” need not read “quantity”. */
const SAID_BY = {
  quantity: ['number', 'percentage', 'money', 'casualty'],
  trend: ['trend'],
  comparison: ['comparison'],
  causal: ['cause'],
  law: ['law'],
  event: ['event', 'date', 'casualty'],
  prediction: ['forecast'],
};

/**
 * What kinds of claim it is that none of its reasons tells.
 * @param {Claim} claim
 * @returns {string[]}
 */
export function untoldKinds({ kinds, reasons }) {
  const given = reasons.map(({ kind }) => kind);
  return kinds
    .filter((kind) => !SAID_BY[kind]?.some((reason) => given.includes(reason)))
    .map((kind) => CLAIM_KIND[kind]);
}

/**
 * Why a claim is marked, in a few words: its reasons, and the kinds that they do not tell.
 * @param {Claim} claim
 * @returns {string[]}
 */
export function whyMarked(claim) {
  return [...new Set([...untoldKinds(claim), ...claim.reasons.map(({ kind }) => REASON[kind])])];
}

/**
 * Who stands behind a claim, in short for a chip and as a sentence. `open` is true where no name stands behind it.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {{ short: string, sentence: string, open: boolean }}
 */
export function vouching(text, annotated, index) {
  const { vouchedBy, quote } = annotated.claims[index];
  if (quote === null || vouchedBy === 'nobody') {
    return {
      short: 'nobody vouches',
      sentence: 'Nobody vouches for it: the article says it in its own voice.',
      open: true,
    };
  }
  const name = nameOf(text, annotated, quote);
  const { stance } = annotated.quotes[quote];
  if (stance === 'denies') {
    const by = name === null ? 'its source' : inSentence(name);
    return { short: `denied by ${by}`, sentence: `Told as something denied by ${by}.`, open: true };
  }
  if (vouchedBy === 'unnamed-source' || name === null) {
    const who = name === null ? '' : `: ${inSentence(name)}`;
    return { short: 'unnamed source', sentence: `Vouched for only by a source without a name${who}.`, open: true };
  }
  return { short: name, sentence: `Vouched for by ${inSentence(name)}.`, open: false };
}
