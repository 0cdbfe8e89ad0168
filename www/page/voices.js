// Statements gathered by who made them: the voices of a text, named ones before those without a name.

import { amountsOf } from './amounts.js';
import { say } from './catalogue/catalogue.js';
import { atOnce } from './slices.js';
import { aboutSpeaker } from './speakers.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Speaker} Speaker */
/** @typedef {import('./target.js').Target} Target */

/** @typedef {'named' | 'unnamed' | 'unknown'} Standing whether the text gives a name, a description only, or neither */

/**
 * @typedef {object} Portion
 * @property {number} words
 * @property {number} share of all words quoted or reported here, in whole per cent; shares add up to 100
 * @property {string} percent the share as words for a reader, who must not take little for none, or most for all
 */

/**
 * @typedef {object} Told
 * @property {number | null} index into `speakers`; `null` gathers what the text gives to nobody for certain
 * @property {Standing} standing
 * @property {string} name
 * @property {string} about who that is, or what kind of source; may be empty
 * @property {Speaker['kind'] | 'unknown'} kind
 * @property {number} first position in the text
 * @property {number[]} quotes indices, in the order of the text
 * @property {number} exact those of the words that are exact
 */

/** @typedef {Told & Portion} Voice */
/** @typedef {{ standing: Standing, voices: Voice[] } & Portion} Group */

/** @type {Standing[]} */
const STANDINGS = ['named', 'unnamed', 'unknown'];

/**
 * One voice a speaker: those with a name, those without, and last what is nobody's for certain; in each of these the
 * one with most words first, and of equals the one who comes first in the text.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number[]} quotes indices of the quotes to gather
 * @param {import('./amounts.js').Amounts} [amounts] where they are counted already
 * @returns {Voice[]}
 */
export function voicesOf(text, annotated, quotes, amounts = atOnce(amountsOf(text, annotated))) {
  /** @type {Map<number | null, Voice>} */
  const voices = new Map();
  for (const index of quotes) {
    const quote = annotated.quotes[index];
    const voice = voices.get(quote.speaker) ?? newVoice(annotated, quote.speaker);
    voices.set(quote.speaker, voice);
    voice.quotes.push(index);
    voice.words += amounts.quotes[index];
    voice.exact += amounts.exact[index];
  }
  const rank = ({ standing }) => STANDINGS.indexOf(standing);
  const list = [...voices.values()].sort((a, b) => rank(a) - rank(b) || b.words - a.words || a.first - b.first);
  shareOut(list);
  return list;
}

/**
 * Voices by standing; a standing that nobody has is left out.
 * @param {Voice[]} voices as `voicesOf` gives them
 * @returns {Group[]}
 */
export function groupsOf(voices) {
  const sum = (list, key) => list.reduce((total, one) => total + one[key], 0);
  const total = sum(voices, 'words');
  return STANDINGS.map((standing) => {
    const own = voices.filter((voice) => voice.standing === standing);
    const [words, share] = [sum(own, 'words'), sum(own, 'share')];
    return { standing, voices: own, words, share, percent: percentage(words, share, total) };
  }).filter((group) => group.voices.length > 0);
}

/**
 * @param {Annotated} annotated
 * @param {number | null} index
 * @returns {Voice}
 */
function newVoice(annotated, index) {
  const nobody = { ...say().voices.nobody, kind: /** @type {const} */ ('unknown') };
  const speaker = index === null ? null : annotated.speakers[index];
  const standing = speaker === null ? 'unknown' : speaker.unnamed === null ? 'named' : 'unnamed';
  const { name, about, kind } = speaker === null ? nobody : { ...speaker, about: aboutSpeaker(speaker) };
  const first = speaker?.first ?? Infinity;
  return { index, standing, name, about, kind, first, quotes: [], words: 0, exact: 0, share: 0, percent: '' };
}

/**
 * Gives each its share of all words. What rounding down leaves over goes to those who lost most by it, so that all
 * shares, and those of groups, add up to 100.
 * @param {Voice[]} voices
 */
function shareOut(voices) {
  const total = voices.reduce((sum, { words }) => sum + words, 0);
  if (total > 0) {
    for (const voice of voices) voice.share = Math.floor((100 * voice.words) / total);
    const left = 100 - voices.reduce((sum, { share }) => sum + share, 0);
    const lost = ({ words }) => (100 * words) % total;
    for (const voice of [...voices].sort((a, b) => lost(b) - lost(a)).slice(0, left)) voice.share++;
  }
  for (const voice of voices) voice.percent = percentage(voice.words, voice.share, total);
}

function percentage(words, share, total) {
  if (share === 0 && words > 0) return say().voices.underOne;
  return share === 100 && words < total ? say().voices.overNinetyNine : say().numbers.percent(share);
}
