// Claims as a reader meets them: what to check first, and who stands behind each.

import { say } from './catalogue/catalogue.js';
import { inSentence, nameOf } from './speakers.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/** @typedef {'prediction' | 'opinion'} View what nobody can check yet, or ever */
/** @typedef {Claim['level'] | View} Sort */

/** @type {Sort[]} */
const SORTS = ['high', 'medium', 'low', 'prediction', 'opinion'];

/**
 * What kind of view a claim is, where it is none of fact.
 * @param {Claim} claim
 * @returns {View | null}
 */
export function viewOf({ kinds }) {
  if (kinds.includes('opinion')) return 'opinion';
  return kinds.includes('prediction') ? 'prediction' : null;
}

/**
 * Where a claim stands in the list: claims of fact by level, views apart.
 * @param {Claim} claim
 * @returns {Sort}
 */
export function sortOf(claim) {
  return viewOf(claim) ?? claim.level;
}

/**
 * Claims by sort, each sort in the order of the text; empty ones are left out.
 * @param {Annotated} annotated
 * @param {number[]} claims
 * @returns {{ sort: Sort, claims: number[] }[]}
 */
export function claimsBySort(annotated, claims) {
  return SORTS.map((sort) => ({
    sort,
    claims: claims.filter((index) => sortOf(annotated.claims[index]) === sort),
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
 * What kinds of claim it is that none of its reasons tells, nor the heading it stands under.
 * @param {Claim} claim
 * @returns {string[]}
 */
export function untoldKinds(claim) {
  const given = claim.reasons.map(({ kind }) => kind);
  return claim.kinds
    .filter((kind) => kind !== viewOf(claim) && !SAID_BY[kind]?.some((reason) => given.includes(reason)))
    .map((kind) => say().wording.claimKind[kind]);
}

/**
 * Why a claim is marked, in a few words: its reasons, and the kinds that they do not tell.
 * @param {Claim} claim
 * @returns {string[]}
 */
export function whyMarked(claim) {
  return [...new Set([...untoldKinds(claim), ...claim.reasons.map(({ kind }) => say().wording.reason[kind])])];
}

/**
 * Who stands behind a claim: somebody with a name, a source without one, somebody who denies it, or nobody.
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {'named' | 'unnamed' | 'denied' | 'nobody'}
 */
export function standingOf({ claims, quotes }, index) {
  const { vouchedBy, quote } = claims[index];
  if (quote === null || vouchedBy === 'nobody') return 'nobody';
  const { stance, speaker, source } = quotes[quote];
  if (stance === 'denies') return 'denied';
  return vouchedBy === 'unnamed-source' || (speaker === null && source === null) ? 'unnamed' : 'named';
}

/**
 * The same, in short for a chip and as a sentence. `open` is true where no name stands behind it.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {{ short: string, sentence: string, open: boolean }}
 */
export function vouching(text, annotated, index) {
  const { quote } = annotated.claims[index];
  const name = quote === null ? null : nameOf(text, annotated, quote);
  const who = name === null ? null : inSentence(name);
  const words = say().claims;
  switch (standingOf(annotated, index)) {
    case 'nobody':
      return { ...words.nobody, open: true };
    case 'denied':
      return { short: words.deniedBy(who), sentence: words.deniedSentence(who), open: true };
    case 'unnamed':
      return { short: words.unnamed, sentence: words.unnamedSentence(who), open: true };
    default:
      return { short: name, sentence: words.vouchedBy(who), open: false };
  }
}
