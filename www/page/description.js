// A mark in a few spoken words: what a screen reader adds to the marked text.

import { say } from './catalogue/catalogue.js';
import { viewOf, vouching } from './claims.js';
import { nameOf } from './speakers.js';
import { indexOf, isQuote } from './target.js';
import { formOf } from './wording.js';

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
        return `${formOf(annotated.quotes[index])}. ${nameOf(text, annotated, index) ?? say().detail.notNamed}.`;
      }
      const { sentence } = vouching(text, annotated, index);
      const claim = annotated.claims[index];
      const view = viewOf(claim);
      const what = view === null ? say().detail.claimOf(say().wording.level[claim.level]) : say().checking.views[view];
      return `${what}. ${sentence}`;
    })
    .join(' ');
}
