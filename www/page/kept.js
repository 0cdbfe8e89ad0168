// What stays bright where a reader looks at one voice, through one lens, or both; all else is dimmed.

import { claimTarget, quoteTarget } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./lenses.js').Lens} Lens */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

/** @typedef {{ quotes: number[], claims: number[] }} Listed indices, in the order of the text */

/**
 * A voice keeps what it says and the claims in it; so does a lens for statements. A lens for claims keeps claims only.
 * @param {Annotated} annotated
 * @param {Listed} shown
 * @param {Voice | null} voice
 * @param {Lens | null} lens
 * @returns {Listed}
 */
export function keptBy(annotated, shown, voice, lens) {
  const said = voice === null ? shown.quotes : voice.quotes;
  const keeps = (index) => lens.keeps(annotated, index);
  const quotes = lens?.of === 'quotes' ? said.filter(keeps) : said;
  const claims = quotes === shown.quotes ? shown.claims : claimsIn(annotated, quotes, shown.claims);
  return lens?.of === 'claims' ? { quotes: [], claims: claims.filter(keeps) } : { quotes, claims };
}

/** Those of some claims that stand in some quotes. */
function claimsIn({ claims }, quotes, some) {
  const own = new Set(quotes);
  return some.filter((index) => own.has(claims[index].quote));
}

/**
 * @param {Listed} kept
 * @returns {Set<Target>}
 */
export function targetsOf({ quotes, claims }) {
  return new Set([...quotes.map(quoteTarget), ...claims.map(claimTarget)]);
}

/**
 * The statements that are kept, or of which a claim is.
 * @param {Annotated} annotated
 * @param {Listed} kept
 * @returns {Set<number>}
 */
export function heardIn({ claims }, kept) {
  const within = kept.claims.map((index) => claims[index].quote).filter((quote) => quote !== null);
  return new Set([...kept.quotes, ...within]);
}

/**
 * What the keys walk: the statements, or the claims where a lens keeps these.
 * @param {Listed} kept
 * @param {Lens | null} lens
 * @returns {Target[]}
 */
export function walkOf({ quotes, claims }, lens) {
  return lens?.of === 'claims' ? claims.map(claimTarget) : quotes.map(quoteTarget);
}
