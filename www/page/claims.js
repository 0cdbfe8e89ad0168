// Claims as a reader meets them: what to check first, and who stands behind each.

import { nameOf } from './speakers.js';
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
 * Why a claim is marked, in a few words: its reasons, and the kinds that they do not tell.
 * @param {Claim} claim
 * @returns {string[]}
 */
export function whyMarked({ kinds, reasons }) {
  const given = reasons.map(({ kind }) => kind);
  const untold = kinds.filter((kind) => !SAID_BY[kind]?.some((reason) => given.includes(reason)));
  return [...new Set([...untold.map((kind) => CLAIM_KIND[kind]), ...given.map((kind) => REASON[kind])])];
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
    const by = name ?? 'its source';
    return { short: `denied by ${by}`, sentence: `It is told as something ${by} denies.`, open: true };
  }
  if (vouchedBy === 'unnamed-source' || name === null) {
    return { short: 'unnamed source', sentence: 'Only a source the text does not name vouches for it.', open: true };
  }
  return { short: name, sentence: `${name} vouches for it.`, open: false };
}
