// The kinds of marks a reader can switch on and off, and which of them an annotation belongs to.

import { viewOf } from './claims.js';
import { isSureEnough, stepShowing } from './threshold.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */
/** @typedef {import('../pkg/whosaid.js').Quote} Quote */
/** @typedef {'quotes' | 'reported' | 'beliefs' | 'claims'} Kind */

/**
 * Which kinds are switched on; of the claims, whether predictions and opinions are shown too, and how sure the engine
 * must be of each, as a step of `threshold.js`.
 * @typedef {Record<Kind, boolean> & { views: boolean, sureness: number }} Shown
 */

/** @type {Kind[]} In the order of the switches. */
export const KINDS = ['quotes', 'reported', 'beliefs', 'claims'];

/** What a reader sees first: what was said and written, and what is claimed. */
export const SHOWN_AT_FIRST = Object.freeze({
  quotes: true,
  reported: true,
  beliefs: false,
  claims: true,
  views: false,
  sureness: 0,
});

/** Less sure findings without quotation marks around them are not shown at first: the engine's speech mode. */
const LEAST_SURE = 350;

/**
 * Words in quotation marks are a quote whatever the verb; a belief or plan is told in the writer's words.
 * @param {Quote} quote
 * @returns {Kind}
 */
export function kindOf(quote) {
  if (quote.kind === 'direct') return 'quotes';
  if (quote.score < LEAST_SURE) return 'beliefs';
  if (quote.kind === 'mixed') return 'quotes';
  return quote.act === 'thought' || quote.act === 'decision' ? 'beliefs' : 'reported';
}

/**
 * The indices of the quotes that are switched on.
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @returns {number[]}
 */
export function shownQuotes(annotated, shown) {
  return [...annotated.quotes.keys()].filter((index) => shown[kindOf(annotated.quotes[index])]);
}

/**
 * @param {Claim} claim
 * @param {Shown} shown
 * @returns {boolean}
 */
export function isShownClaim(claim, shown) {
  return shown.claims && (shown.views || viewOf(claim) === null) && isSureEnough(claim, shown.sureness);
}

/**
 * The indices of the claims that are shown.
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @returns {number[]}
 */
export function shownClaims({ claims }, shown) {
  return [...claims.keys()].filter((index) => isShownClaim(claims[index], shown));
}

/**
 * What has to be switched on for a claim to be shown besides all else.
 * @param {Claim} claim
 * @param {Shown} shown
 * @returns {Shown}
 */
export function showingClaim(claim, shown) {
  const views = shown.views || viewOf(claim) !== null;
  return { ...shown, claims: true, views, sureness: stepShowing(claim, shown.sureness) };
}

/**
 * How many annotations each switch governs; of the claims, those of fact of which the engine is sure enough.
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @returns {Record<Kind, number>}
 */
export function countKinds(annotated, shown) {
  const claims = shownClaims(annotated, { ...shown, claims: true, views: false }).length;
  const counts = { quotes: 0, reported: 0, beliefs: 0, claims };
  for (const quote of annotated.quotes) counts[kindOf(quote)]++;
  return counts;
}
