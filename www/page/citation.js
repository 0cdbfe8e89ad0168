// A statement with who said it, as plain text to take along.

import { say } from './catalogue/catalogue.js';
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
  const name = nameOf(text, annotated, index) ?? say().citation.notNamed;
  const descriptor = quote.speaker === null ? null : annotated.speakers[quote.speaker].descriptor;
  const who = descriptor === null ? name : `${name}, ${descriptor}`;
  const told = quote.kind === 'indirect' ? say().citation.notExact(quote.cue && excerpt(text, [quote.cue])) : '';
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
  const full = context.length > claim.length + 1 ? say().citation.inFull(context) : '';
  return `${claim} — ${behind(text, annotated, index)}${inArticle(text, annotated)}${full}`;
}

/** Who vouches for a claim; a name alone would pass for one that does. */
function behind(text, annotated, index) {
  const { quote } = annotated.claims[index];
  const name = quote === null ? null : nameOf(text, annotated, quote);
  const standing = standingOf(annotated, index);
  const { byArticle, deniedBy, unnamed } = say().citation;
  if (standing === 'nobody') return byArticle;
  if (standing === 'denied') return deniedBy(name && inSentence(name));
  return standing === 'named' ? name : unnamed(name);
}

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @returns {string}
 */
function inArticle(text, annotated) {
  const title = titleOf(text, annotated);
  return title === null ? '' : say().citation.inArticle(title);
}
