// The article itself, and what is told of it above and below.

import { inWords, LINES, numbers } from './numbers.js';

const { counted, number } = numbers;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

export const article = {
  /** On the button of a part that is loaded when it is first wanted. */
  notArrived: 'It did not arrive: try again',
  /** The heading of a text that has none, for a screen reader's ear. */
  untitled: 'Your text',
  working: 'Working…',
  /** @param {number} lines */
  leftOut: (lines) => `Left out: ${counted(lines, LINES)} of navigation, forms or footer`,
  /** @param {number} characters */
  unread: (characters) => `(${number(characters)} more characters not read)`,
  /** @param {number} read @param {number} all */
  truncated: (read, all) =>
    `The text is longer than can be read at once: only its first ${number(read)} of ${number(all)} characters were read.`,
  /** @type {Record<string, string>} what there may be too many of */
  lists: { quotes: 'quotes', claims: 'claims', phrases: 'phrases' },
  /** @param {string} list @param {number} kept */
  capped: (list, kept) => `There are more ${list} than can be shown; these are the first ${number(kept)}.`,
  /** @param {number} marks */
  odd: (marks) =>
    marks === 1
      ? 'One quotation mark opens or closes nothing; it is underlined with a wave.'
      : `${capital(inWords(marks))} quotation marks open or close nothing; they are underlined with a wave.`,
  intakeMissing:
    'The part of this page that reads files and formatted text did not arrive. Check your connection and try again, or paste plain text.',
  sampleMissing: 'This sample did not arrive. Check your connection and try again.',
  isSource: 'This looks like the source of a web page. Copy the words from the page itself instead.',
  notEnglish: 'Whosaid reads English. In other languages its marks mean little.',
  noText: 'There is no text yet. Paste an article into the box, or try the sample.',
  /** @type {Record<string, string>} What went wrong, and what to do about it, by the reason of an `EngineFailure`. */
  problems: {
    unsupported:
      'This browser has no WebAssembly, or it is switched off, and Whosaid cannot work without it. Another browser, or this one with WebAssembly allowed, will do.',
    load: 'The engine did not arrive. Check your connection and try again; your text stays in the box above.',
    deadline: 'This text took too long and was stopped. Try a shorter part of it.',
    crash:
      'The engine stumbled over this text and was started anew. Your text is still here: try again, or try a part of it.',
  },
};
