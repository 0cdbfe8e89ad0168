// Where else a claim can be looked for. Nothing is sent by making an address; the reader's own click sends it.

import { say } from './catalogue/catalogue.js';
import { oneLine } from './words.js';

/** Characters that a search takes without complaint. */
const LONGEST = 200;
/** They would ask for these very words, where any account of the matter is wanted. */
const QUOTATION_MARKS = /[“”„"«»]|``|''/g;
/** Half of a character has no place in an address. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A claim as words to search for: without quotation marks, and cut between words where it is long.
 * @param {string} claim
 * @returns {string}
 */
export function searchWords(claim) {
  const words = oneLine(claim.replace(QUOTATION_MARKS, '').replace(LONE_SURROGATE, ' '));
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1).replace(/\s\S*$/, '');
  return cut.slice(0, LONGEST).replace(LONE_SURROGATE, '');
}

/**
 * @param {string} words as `searchWords` gives them
 * @returns {{ place: string, address: string }[]}
 */
export function searchesFor(words) {
  const asked = encodeURIComponent(words);
  return [
    { place: say().checking.factChecks, address: `https://toolbox.google.com/factcheck/explorer/search/${asked};hl=en` },
    { place: say().checking.plainSearch, address: `https://duckduckgo.com/?q=fact%20check%20${asked}` },
  ];
}
