// What was found, in a sentence or two, before any list.

import { amountsOf } from './amounts.js';
import { say } from './catalogue/catalogue.js';
import { standingOf } from './claims.js';
import { shownClaims, shownQuotes } from './kinds.js';
import { atOnce } from './slices.js';
import { groupsOf, voicesOf } from './voices.js';
import { oneLine } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./voices.js').Group} Group */

/**
 * @typedef {object} Counts
 * @property {number} words of the article, what is left out not counted
 * @property {number} minutes it takes to read
 * @property {number} statements shown
 * @property {number} found statements, shown or not
 * @property {number} speakers of those, each once; who is not known does not count
 * @property {number} share of the article's words that are theirs, in whole per cent
 * @property {Pick<Group, 'standing' | 'percent'>[]} balance of those words: how many have a name behind them
 * @property {number} claims of fact that are shown
 * @property {number} checkable claims of fact in the text, shown or not; 0 where claims are switched off
 * @property {number} open claims that no named source vouches for
 */

const WORDS_A_MINUTE = 230;

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @param {import('./amounts.js').Amounts} [amounts] where they are counted already
 * @returns {Counts}
 */
export function count(text, annotated, shown, amounts = atOnce(amountsOf(text, annotated))) {
  const quotes = shownQuotes(annotated, shown);
  const voices = voicesOf(text, annotated, quotes, amounts);
  const words = amounts.article;
  const quoted = voices.reduce((sum, voice) => sum + voice.words, 0);
  const facts = { ...shown, views: false };
  const claims = shownClaims(annotated, facts);
  return {
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    statements: quotes.length,
    found: annotated.quotes.length,
    speakers: voices.filter((voice) => voice.index !== null).length,
    share: words === 0 ? 0 : Math.min(100, Math.round((100 * quoted) / words)),
    balance: groupsOf(voices).map(({ standing, percent }) => ({ standing, percent })),
    claims: claims.length,
    checkable: shownClaims(annotated, { ...facts, sureness: 0 }).length,
    open: claims.filter((index) => standingOf(annotated, index) !== 'named').length,
  };
}

/**
 * Why no statement is listed: there is none, or none of a kind that is switched on.
 * @param {number} found statements of any kind
 * @returns {string}
 */
export function nobodySpeaks(found) {
  return found === 0 ? say().summary.nobodySpeaks : say().summary.nobodyShown;
}

/**
 * The summary as runs of words, the weighty ones strong.
 * @param {Counts} counts
 * @returns {Run[]}
 */
export function summarize(counts) {
  return [...quoted(counts), ...checkable(counts)];
}

/** @typedef {import('./catalogue/en/summary.js').Run} Run */

/** @param {Counts} counts @returns {Run[]} */
function quoted({ statements, found, speakers, share, balance }) {
  if (statements === 0) return [{ words: nobodySpeaks(found) }];
  const { byNobodyClear, quoted } = say().summary;
  return speakers === 0 ? byNobodyClear(statements) : quoted(speakers, share, balance);
}

/** @param {Counts} counts @returns {Run[]} */
function checkable({ claims, checkable, open }) {
  return checkable === 0 ? [] : [{ words: ' ' }, ...say().summary.checkable(claims, checkable, open)];
}

/**
 * The same for a screen reader's ear: “21 statements by 6 speakers, 9 claims”.
 * @param {Counts} counts
 * @returns {string}
 */
export function announcement({ statements, speakers, claims }) {
  return say().summary.announced(statements, speakers, claims);
}

/**
 * The article's title, in one line.
 * @param {string} text
 * @param {Annotated} annotated
 * @returns {string | null}
 */
export function titleOf(text, { blocks }) {
  const title = blocks.find((block) => block.kind === 'title');
  return title === undefined ? null : oneLine(text.slice(...title.span));
}
