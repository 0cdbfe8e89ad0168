// The reader's corrections of the text that is shown.

import { correct } from './corrections.js';
import { readCorrections } from './file.js';
import { History } from './history.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

export class Correcting {
  #reading;
  #text = '';
  #history = new History();
  /** @type {Annotated | null} What the engine found by itself. */
  found = null;

  /** @param {import('../reading.js').Reading} reading */
  constructor(reading) {
    this.#reading = reading;
  }

  get corrections() {
    return this.#history.now;
  }

  /**
   * @param {string} text that is shown
   * @param {Annotated} found
   */
  async begin(text, found) {
    this.#text = text;
    this.found = found;
    this.#history = new History();
  }

  /** @param {unknown} value */
  take(value) {
    this.#history.step(readCorrections(value, this.#text), '');
    this.#reading.change(correct(this.#text, this.found, this.#history.now).annotated);
  }
}
