// What was found, in a sentence or two.

import { CLAIMS, inWords, numbers, SPEAKERS, STATEMENTS, WORDS } from './numbers.js';

/** @typedef {{ words: string, strong?: boolean }} Run words of a sentence, the weighty ones strong */

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {number} number @returns {Run} */
const strongly = (number) => ({ words: number === 0 ? 'None' : capital(inWords(number)), strong: true });

const BALANCE = { named: 'by name', unnamed: 'without a name', unknown: 'by nobody for certain' };

/** “84% of these by name, 16% without a name”, “all by name”. */
function told(balance) {
  if (balance.length === 1) return balance[0].standing === 'named' ? 'all by name' : 'none by name';
  return balance
    .map(({ standing, percent }, place) => `${percent} ${place === 0 ? 'of these ' : ''}${BALANCE[standing]}`)
    .join(', ');
}

export const summary = {
  /** Why no statement is listed. */
  nobodySpeaks: 'Nobody is quoted or reported here.',
  nobodyShown: 'No statement of the kinds switched on.',
  /** @param {number} statements @returns {Run[]} */
  byNobodyClear: (statements) => [
    strongly(statements),
    { words: ` ${statements === 1 ? 'statement is' : 'statements are'} reported, but not clearly by whom.` },
  ],
  /**
   * @param {number} speakers
   * @param {number} share of the article's words that are theirs, in whole per cent
   * @param {{ standing: string, percent: string }[]} balance of those words
   * @returns {Run[]}
   */
  quoted: (speakers, share, balance) => [
    { words: `${capital(inWords(speakers))} ${numbers.form(speakers, SPEAKERS)}`, strong: true },
    {
      words: ` ${speakers === 1 ? 'is' : 'are'} quoted or reported, in ${numbers.percent(share)} of the words; ${told(balance)}.`,
    },
  ],
  /**
   * @param {number} claims of fact that are shown
   * @param {number} all claims of fact in the text
   * @param {number} open shown claims that no named source vouches for
   * @returns {Run[]}
   */
  checkable: (claims, all, open) => {
    const isAll = claims === all;
    const whole = `${numbers.form(claims, STATEMENTS)} can be checked`;
    const some = `of ${inWords(all)} statements to check ${claims > 1 ? 'are' : 'is'} shown`;
    const runs = [strongly(claims), { words: ` ${isAll ? whole : some}` }];
    const end = (words) => [...runs, { words }];
    if (claims === 0) return end('.');
    if (open === 0) return end(claims === 1 ? ', with a name behind it.' : ', each with a name behind it.');
    if (open === claims) return end(`; nobody vouches for ${claims === 1 ? 'it' : 'any of them'} by name.`);
    return [
      ...end('; for '),
      { words: inWords(open), strong: true },
      { words: ` ${isAll ? 'of them ' : ''}nobody vouches by name.` },
    ];
  },
  /** @param {number} words @param {number} minutes */
  facts: (words, minutes) =>
    `${numbers.counted(words, WORDS)} · ${numbers.counted(minutes, { one: 'minute', other: 'minutes' })} to read`,
  /** For a screen reader's ear. @param {number} statements @param {number} speakers @param {number} claims */
  announced: (statements, speakers, claims) => {
    const by = speakers === 0 ? '' : ` by ${numbers.counted(speakers, SPEAKERS)}`;
    return `${numbers.counted(statements, STATEMENTS)}${by}, ${numbers.counted(claims, CLAIMS)}`;
  },
};
