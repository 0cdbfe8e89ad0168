// What would serve a reader better than the text that came in.

import { say } from './catalogue/catalogue.js';

/** Characters looked at; what a text is shows early. */
const LOOKED_AT = 20_000;
/** Tags in a thousand characters from which a text is the source of a page rather than its words. */
const MANY_TAGS = 5;

const TAG = /<\/?[a-z][a-z0-9-]{0,20}[\s/>]/gi;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/**
 * @param {string} text
 * @returns {string | null} a sentence, or nothing to advise
 */
export function adviceOn(text) {
  const start = text.slice(0, LOOKED_AT);
  const number = (pattern) => start.match(pattern)?.length ?? 0;
  if (number(TAG) >= 4 && number(TAG) * 1000 >= MANY_TAGS * start.length) {
    return say().article.isSource;
  }
  if (number(LATIN) * 2 < number(LETTER)) return say().article.notEnglish;
  return null;
}
