// What was found, in a sentence or two, before any list.

import { standingOf } from './claims.js';
import { shownClaims, shownQuotes } from './kinds.js';
import { groupsOf, voicesOf } from './voices.js';
import { capitalized, counted, inWords } from './wording.js';
import { countWordsIn, oneLine } from './words.js';

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
 * @returns {Counts}
 */
export function count(text, annotated, shown) {
  const quotes = shownQuotes(annotated, shown);
  const voices = voicesOf(text, annotated, quotes);
  const article = annotated.blocks.filter((block) => block.kind !== 'boilerplate').map((block) => block.span);
  const words = countWordsIn(text, article);
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
  return found === 0 ? 'Nobody is quoted or reported here.' : 'No statement of the kinds switched on.';
}

const BALANCE = { named: 'by name', unnamed: 'without a name', unknown: 'by nobody for certain' };

/** “84% of these by name, 16% without a name”, “all by name”. */
function told(balance) {
  if (balance.length === 1) return balance[0].standing === 'named' ? 'all by name' : 'none by name';
  return balance
    .map(({ standing, percent }, place) => `${percent} ${place === 0 ? 'of these ' : ''}${BALANCE[standing]}`)
    .join(', ');
}

/**
 * The summary as runs of words, the weighty ones strong.
 * @param {Counts} counts
 * @returns {Run[]}
 */
export function summarize(counts) {
  return [...quoted(counts), ...checkable(counts)];
}

/** @typedef {{ words: string, strong?: boolean }} Run */

/** @param {Counts} counts @returns {Run[]} */
function quoted({ statements, found, speakers, share, balance }) {
  if (statements === 0) return [{ words: nobodySpeaks(found) }];
  if (speakers === 0) {
    const are = statements === 1 ? 'statement is' : 'statements are';
    return [strongly(statements), { words: ` ${are} reported, but not clearly by whom.` }];
  }
  const are = speakers === 1 ? 'is' : 'are';
  return [
    { words: `${capitalized(inWords(speakers))} ${speakers === 1 ? 'speaker' : 'speakers'}`, strong: true },
    { words: ` ${are} quoted or reported, in ${share}% of the words; ${told(balance)}.` },
  ];
}

/** @param {Counts} counts @returns {Run[]} */
function checkable({ claims, checkable, open }) {
  if (checkable === 0) return [];
  const isAll = claims === checkable;
  const all = `${claims === 1 ? 'statement' : 'statements'} can be checked`;
  const some = `of ${inWords(checkable)} statements to check ${claims > 1 ? 'are' : 'is'} shown`;
  const runs = [{ words: ' ' }, strongly(claims), { words: ` ${isAll ? all : some}` }];
  if (claims === 0) {
    runs.push({ words: '.' });
  } else if (open === 0) {
    runs.push({ words: claims === 1 ? ', with a name behind it.' : ', each with a name behind it.' });
  } else if (open === claims) {
    runs.push({ words: `; nobody vouches for ${claims === 1 ? 'it' : 'any of them'} by name.` });
  } else {
    runs.push({ words: '; for ' }, { words: inWords(open), strong: true });
    runs.push({ words: ` ${isAll ? 'of them ' : ''}nobody vouches by name.` });
  }
  return runs;
}

/** @returns {Run} */
const strongly = (number) => ({ words: number === 0 ? 'None' : capitalized(inWords(number)), strong: true });

/**
 * The same for a screen reader's ear: “21 statements by 6 speakers, 9 claims”.
 * @param {Counts} counts
 * @returns {string}
 */
export function announcement({ statements, speakers, claims }) {
  const by = speakers === 0 ? '' : ` by ${counted(speakers, 'speaker')}`;
  return `${counted(statements, 'statement')}${by}, ${counted(claims, 'claim')}`;
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
