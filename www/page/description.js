// A mark in a few spoken words: what a screen reader adds to the marked text.

import { viewOf, vouching } from './claims.js';
import { nameOf } from './speakers.js';
import { indexOf, isQuote } from './target.js';
import { capitalized, formOf, LEVEL } from './wording.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/**
 * “Exact words, in two parts. Ada Byron. Claim, check first. Vouched for by Ada Byron.”
 * @param {string} text
 * @param {Annotated} annotated
 * @param {import('./target.js').Target[]} targets
 * @returns {string}
 */
export function describe(text, annotated, targets) {
  return targets
    .map((target) => {
      const index = indexOf(target);
      if (isQuote(target)) {
        return `${formOf(annotated.quotes[index])}. ${nameOf(text, annotated, index) ?? 'Speaker not named'}.`;
      }
      const { sentence } = vouching(text, annotated, index);
      const claim = annotated.claims[index];
      const view = viewOf(claim);
      return `${view === null ? `Claim, ${LEVEL[claim.level].toLowerCase()}` : capitalized(view)}. ${sentence}`;
    })
    .join(' ');
}
