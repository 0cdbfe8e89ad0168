// How many words there are: of the article, and of every statement. They are counted once for a text, as they are the
// same whatever is shown of it.

import { exactWithin } from './segments.js';
import { countWordsIn } from './words.js';

/**
 * @typedef {object} Amounts
 * @property {number} article words of the article; what is left out is not counted
 * @property {number[]} quotes words of each quote
 * @property {number[]} exact those of them that are exact
 */

/**
 * @param {string} text
 * @param {import('../pkg/whosaid.js').Annotated} annotated
 * @returns {import('./slices.js').Work<Amounts>}
 */
export function* amountsOf(text, annotated) {
  /** @type {Amounts} */
  const amounts = { article: 0, quotes: [], exact: [] };
  for (const { kind, span } of annotated.blocks) {
    if (kind !== 'boilerplate') amounts.article += countWordsIn(text, [span]);
    yield;
  }
  for (const quote of annotated.quotes) {
    amounts.quotes.push(countWordsIn(text, quote.content));
    amounts.exact.push(countWordsIn(text, exactWithin(text, quote)));
    yield;
  }
  return amounts;
}
