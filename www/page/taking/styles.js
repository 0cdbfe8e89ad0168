// A quote with who said it, in the style of the house it goes to. Which house that is, the reader says once.

import { citeQuote } from '../citation.js';
import { prefer, preferred } from '../preference.js';
import { inSentence, nameOf } from '../speakers.js';
import { titleOf } from '../summary.js';
import { capitalized } from '../wording.js';
import { excerpt } from '../words.js';
import { sayTaking } from './words.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {'plain' | 'news' | 'note'} Style */

/** @type {Record<Style, (text: string, annotated: Annotated, index: number) => string>} */
const CITE = { plain: citeQuote, news: inNews, note: inNote };

export const STYLES = /** @type {Style[]} */ (Object.keys(CITE));

/** @type {Style} */
let chosen = 'plain';

/** The style the reader has chosen. */
export const style = () => chosen;

/**
 * Keeps to a style from now on, here and after the page is loaded anew.
 * @param {Style} name
 */
export function choose(name) {
  chosen = name;
  prefer('style', name);
}

/** Goes back to the style of the last time. */
export function restore() {
  const kept = STYLES.find((name) => name === preferred('style'));
  if (kept !== undefined) chosen = kept;
}

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index of a quote
 * @param {Style} [name]
 * @returns {string}
 */
export function cited(text, annotated, index, name = chosen) {
  return CITE[name](text, annotated, index);
}

/** `“We won,” Ada Byron, captain, said (“Harbour side wins cup”).` */
function inNews(text, annotated, index) {
  const quote = annotated.quotes[index];
  const { did, reported } = sayTaking().cited;
  const title = titleOf(text, annotated);
  const where = title === null ? '' : ` (“${title}”)`;
  const who = speakerOf(text, annotated, index, inSentence);
  const words = excerpt(text, quote.content);
  if (quote.kind !== 'direct' || quote.negated) {
    return `${reported(who.join(', '), cueOf(text, quote))}${bare(words)}${where}.`;
  }
  const [name, descriptor] = who;
  const speaker = descriptor === undefined ? name : `${name}, ${descriptor},`;
  return `${withComma(words)} ${speaker} ${did[quote.act]}${where}.`;
}

/** `“We won.” Ada Byron, captain, quoted in “Harbour side wins cup.”` */
function inNote(text, annotated, index) {
  const quote = annotated.quotes[index];
  const { quoted, quotedIn, told, toldIn } = sayTaking().cited;
  const title = titleOf(text, annotated);
  const isExact = quote.kind === 'direct' && !quote.negated;
  const cue = cueOf(text, quote);
  const how = title === null ? (isExact ? quoted : told(cue)) : isExact ? quotedIn : toldIn(cue);
  const words = excerpt(text, quote.content);
  const end = title === null ? '.' : ` “${bare(title)}.”`;
  return `${isExact ? withStop(words) : `${bare(words)}.`} ${speakerOf(text, annotated, index, capitalized).join(', ')}, ${how}${end}`;
}

/** Name and, where the text has one, what it says of the speaker. */
function speakerOf(text, annotated, index, put) {
  const { speaker } = annotated.quotes[index];
  const name = nameOf(text, annotated, index);
  const descriptor = speaker === null ? null : annotated.speakers[speaker].descriptor;
  const kind = speaker === null ? null : annotated.speakers[speaker].kind;
  return [kind === 'person' ? name : put(name ?? sayTaking().cited.nobody), descriptor].filter((part) => part !== null);
}

const cueOf = (text, { cue }) => (cue === null ? null : excerpt(text, [cue]));

/** Words without the stop or comma at their end. */
const bare = (words) => words.replace(/[.,;]+$/, '');

/** A quotation that goes on with who said it ends in a comma, unless it asks or exclaims. */
const withComma = (words) => ended(words, ',');

const withStop = (words) => ended(words, '.');

/** Sets the mark at the end of a quotation, inside its closing mark. */
function ended(words, mark) {
  const [, body, closing] = words.match(/^([^]*?)(["'”’»]*)$/);
  if (/[?!…]$/.test(body)) return words;
  return `${body.replace(/[.,;]$/, '')}${mark}${closing}`;
}
