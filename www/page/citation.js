// A statement with who said it, as plain text to take along.

import { standingOf } from './claims.js';
import { inSentence, nameOf } from './speakers.js';
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
 * A claim, who vouches for it, and the sentence that it stands in where that says more.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {string}
 */
export function citeClaim(text, annotated, index) {
  const { span, sentence } = annotated.claims[index];
  const [claim, context] = [excerpt(text, [span]), excerpt(text, [sentence])];
  const full = context.length > claim.length + 1 ? `\nIn full: ${context}` : '';
  return `${claim} — ${behind(text, annotated, index)}${inArticle(text, annotated)}${full}`;
}

/** Who vouches for a claim; a name alone would pass for one that does. */
function behind(text, annotated, index) {
  const { quote } = annotated.claims[index];
  const name = quote === null ? null : nameOf(text, annotated, quote);
  const standing = standingOf(annotated, index);
  if (standing === 'nobody') return 'said by the article itself';
  if (standing === 'denied') return `denied by ${inSentence(name ?? 'its source')}`;
  if (standing === 'named') return name;
  return name === null ? 'unnamed source' : `${name} (unnamed source)`;
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
