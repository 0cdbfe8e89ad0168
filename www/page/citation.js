// A statement with who said it, as plain text to take along.

import { nameOf } from './speakers.js';
import { titleOf } from './summary.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/**
 * `“We won,” … “It was close.” — Ada Byron, captain (in “Harbour side wins cup”)`
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {string}
 */
export function citeQuote(text, annotated, index) {
  const quote = annotated.quotes[index];
  const words = excerpt(text, quote.content);
  const name = nameOf(text, annotated, index) ?? 'speaker not named';
  const descriptor = quote.speaker === null ? null : annotated.speakers[quote.speaker].descriptor;
  const who = descriptor === null ? name : `${name}, ${descriptor}`;
  const told = quote.kind === 'indirect' ? ` (${introduced(text, quote)}not exact words)` : '';
  return `${words} — ${who}${told}${inArticle(text, annotated)}`;
}

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {string}
 */
export function citeClaim(text, annotated, index) {
  const { span, quote } = annotated.claims[index];
  const name = quote === null ? null : nameOf(text, annotated, quote);
  return `${excerpt(text, [span])} — ${name ?? 'said by the article itself'}${inArticle(text, annotated)}`;
}

/** The writer's own word for it: “denied” and “declined” are not the same. */
function introduced(text, { cue }) {
  return cue === null ? '' : `“${excerpt(text, [cue])}”; `;
}

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @returns {string}
 */
function inArticle(text, annotated) {
  const title = titleOf(text, annotated);
  return title === null ? '' : ` (in “${title}”)`;
}
