// Statements gathered by who made them.

import { capitalized } from './wording.js';
import { countWordsIn } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Speaker} Speaker */

/**
 * @typedef {object} Voice
 * @property {number | null} index into `speakers`; `null` gathers what the text gives to nobody for certain
 * @property {string} name
 * @property {string | null} descriptor
 * @property {Speaker['kind'] | 'unknown'} kind
 * @property {number[]} quotes indices, in the order of the text
 * @property {number} words of those quotes
 * @property {number} share of all words quoted here, in whole per cent
 */

/**
 * One voice a speaker, the one with most words first and the unknown last.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number[]} quotes indices of the quotes to gather
 * @returns {Voice[]}
 */
export function voicesOf(text, annotated, quotes) {
  /** @type {Map<number | null, Voice>} */
  const voices = new Map();
  let total = 0;
  for (const index of quotes) {
    const { speaker, content } = annotated.quotes[index];
    const voice = voices.get(speaker) ?? newVoice(annotated, speaker);
    const words = countWordsIn(text, content);
    voices.set(speaker, voice);
    voice.quotes.push(index);
    voice.words += words;
    total += words;
  }
  const list = [...voices.values()];
  for (const voice of list) voice.share = total === 0 ? 0 : Math.round((100 * voice.words) / total);
  const isUnknown = ({ index }) => Number(index === null);
  return list.sort((a, b) => isUnknown(a) - isUnknown(b) || b.words - a.words);
}

/**
 * @param {Annotated} annotated
 * @param {number | null} index
 * @returns {Voice}
 */
function newVoice(annotated, index) {
  const speaker = index === null ? null : annotated.speakers[index];
  return {
    index,
    name: speaker?.name ?? 'Speaker not clear',
    descriptor: speaker ? speaker.descriptor : 'The text does not say for certain who',
    kind: speaker?.kind ?? 'unknown',
    quotes: [],
    words: 0,
    share: 0,
  };
}

/**
 * A name at the head of a list or a popover: “the opposition” begins with a capital there, “bell hooks” does not.
 * @param {string} name
 * @param {Voice['kind']} [kind]
 * @returns {string}
 */
export function asHeading(name, kind = 'unknown') {
  return kind === 'person' ? name : capitalized(name);
}

/** What a description of somebody without a name begins with. */
const DETERMINER = /^(?:An?|The|One|Two|Three|Some|Several|Many|Another)(?=\s)/;

/**
 * A name within a sentence: “The company” is “the company” there.
 * @param {string} name
 * @returns {string}
 */
export function inSentence(name) {
  return name.replace(DETERMINER, (word) => word.toLowerCase());
}

/**
 * The name a reader knows the speaker of a quote by: the fullest in the text, else the words used here, else `null`.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} quote
 * @returns {string | null}
 */
export function nameOf(text, annotated, quote) {
  const { speaker, source } = annotated.quotes[quote];
  if (speaker !== null) return annotated.speakers[speaker].name;
  return source === null ? null : text.slice(...source);
}
