// Who speaks in a corrected result: those the engine found, and whom the reader named besides.

import { exactWithin } from '../segments.js';
import { countWordsIn } from '../words.js';

/** @typedef {import('../../pkg/whosaid.js').Speaker} Speaker */
/** @typedef {import('../../pkg/whosaid.js').Quote} Quote */

/** Places at which a name that the reader gave is looked for in the text. */
const MENTIONS = 1000;

export class Speakers {
  #text;
  #found;
  /** @type {Speaker[]} The engine's own keep their places. */
  all;
  /** @type {Map<string, number>} */
  #index = new Map();

  /**
   * @param {string} text
   * @param {Speaker[]} found
   */
  constructor(text, found) {
    this.#text = text;
    this.#found = found.length;
    this.all = [...found];
    // Of two with one name the first has it.
    for (const [index, { name }] of [...found.entries()].reverse()) this.#index.set(name, index);
  }

  /**
   * Who has a name; somebody new where nobody has.
   * @param {string} name
   * @param {number} first where the quotation stands for which it was given
   * @returns {number}
   */
  named(name, first) {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    const mentions = mentionsOf(this.#text, name);
    const index = this.all.push({
      name,
      kind: 'person',
      descriptor: null,
      unnamed: null,
      first: Math.min(first, mentions[0]?.[0] ?? first),
      mentions,
      words: 0,
      quotedWords: 0,
    });
    this.#index.set(name, index - 1);
    return index - 1;
  }

  /**
   * Counts the words anew of everybody who says more or less than before.
   * @param {Quote[]} before
   * @param {Quote[]} after
   */
  count(before, after) {
    const said = new Set(before);
    const says = new Set(after);
    const changed = [...before.filter((quote) => !says.has(quote)), ...after.filter((quote) => !said.has(quote))];
    for (const index of new Set(changed.map(({ speaker }) => speaker))) {
      if (index === null) continue;
      const own = after.filter(({ speaker }) => speaker === index);
      const sum = (spansOf) => own.reduce((words, quote) => words + countWordsIn(this.#text, spansOf(quote)), 0);
      this.all[index] = {
        ...this.all[index],
        words: sum(({ content }) => content),
        quotedWords: sum((quote) => exactWithin(this.#text, quote)),
      };
    }
  }
}

function mentionsOf(text, name) {
  const isLetter = (at) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  /** @type {[number, number][]} */
  const mentions = [];
  for (let at = text.indexOf(name); at >= 0 && mentions.length < MENTIONS; at = text.indexOf(name, at + name.length)) {
    if (!isLetter(at - 1) && !isLetter(at + name.length)) mentions.push([at, at + name.length]);
  }
  return mentions;
}
