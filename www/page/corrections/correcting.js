// The reader's corrections of the text that is shown: taken, undone, kept, and put into what is shown.

import { say } from '../catalogue/catalogue.js';
import { indexOf, isQuote, claimTarget, quoteTarget } from '../target.js';
import { Bar } from './bar.js';
import { carriedTo, correct, keyOf, withCorrection } from './corrections.js';
import { readCorrections, readFile, writeFile } from './file.js';
import { History } from './history.js';
import { Judging } from './judging.js';
import { faultOf, forgetAll, hashOf, keep, keptOf } from './keeping.js';
import { CorrectionList } from './list.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Corrections} Corrections */

export class Correcting {
  #reading;
  #text = '';
  #history = new History();
  /** @type {import('./corrections.js').Corrected} */
  #corrected;
  /** @type {string | null} */
  #hash = null;
  /** @type {'full' | 'denied' | 'insecure' | null} Why nothing is kept, if so. */
  fault = null;
  /** @type {Annotated | null} What the engine found by itself. */
  found = null;
  /** Said once for a text is enough. */
  #isWarned = false;
  /** One act of keeping after the other. */
  #keeping = Promise.resolve();
  #elsewhere = new BroadcastChannel('whosaid-corrections');

  /** @param {import('../reading.js').Reading} reading */
  constructor(reading) {
    this.#reading = reading;
    this.bar = new Bar(this, reading);
    this.#judging = new Judging(this, reading);
    this.list = new CorrectionList(this);
    reading.remark = (target) => this.#judging.remark(target);
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#elsewhere.addEventListener('message', ({ data }) => this.#changedElsewhere(data));
  }

  #judging;

  get corrections() {
    return this.#history.now;
  }

  get unplaced() {
    return this.#corrected?.unplaced ?? [];
  }

  get text() {
    return this.#text;
  }

  get history() {
    return this.#history;
  }

  /**
   * Begins with a text that is shown: with what was kept of it, or with what was said of a text that is nearly the same.
   * @param {string} text
   * @param {Annotated} found
   */
  async begin(text, found) {
    const before = { text: this.#text, corrections: this.corrections };
    this.#text = text;
    this.found = found;
    this.#history = new History();
    this.#isWarned = false;
    this.#corrected = correct(text, found, []);
    this.bar.hide();
    this.#judging.close();
    this.#reading.refresh();
    this.#hash = await hashOf(text);
    if (this.#hash === null) this.fault = 'insecure';
    const kept = this.#hash === null ? [] : await this.#keptOf(this.#hash);
    // Another text may have come meanwhile, or the reader may have been quick.
    if (this.#text !== text || this.found !== found || this.corrections.length > 0) return;
    if (kept.length > 0 || before.text === text) return this.#start(kept.length > 0 ? kept : before.corrections, 'back');
    const { corrections, found: count } = carriedTo(text, before.corrections);
    if (count > 0 && 2 * count >= corrections.length) {
      this.#start(corrections, 'carried');
      this.#keep();
    } else {
      this.list.refresh();
    }
  }

  /** @param {Corrections} corrections @param {'back' | 'carried'} how */
  #start(corrections, how) {
    this.#history = new History(corrections);
    this.list.refresh();
    if (corrections.length === 0) return;
    this.#show();
    this.bar.tell(say().corrections[how](corrections.length));
  }

  async #keptOf(hash) {
    try {
      const kept = await keptOf(hash);
      return kept === undefined ? [] : readCorrections(kept, this.#text);
    } catch (error) {
      console.error(error);
      this.fault = faultOf(error);
      return [];
    }
  }

  /**
   * What a mark of the result is to corrections.
   * @param {import('../target.js').Target} target
   */
  originOf(target) {
    return this.#corrected[isQuote(target) ? 'quotes' : 'claims'][indexOf(target)] ?? null;
  }

  /**
   * The mark that a correction is about, as far as there is one.
   * @param {Pick<Correction, 'of' | 'at'>} correction
   * @returns {import('../target.js').Target | null}
   */
  targetOf(correction) {
    const key = keyOf(correction);
    const at = this.#corrected[correction.of === 'quote' ? 'quotes' : 'claims'].findIndex((one) => keyOf(one) === key);
    if (at < 0) return null;
    return correction.of === 'quote' ? quoteTarget(at) : claimTarget(at);
  }

  /**
   * Takes what the reader says of a mark, in the place of what was said of it before.
   * @param {Correction} correction
   * @param {string} told what was done, for the reader
   */
  say(correction, told) {
    this.#step(withCorrection(this.corrections, correction), told);
  }

  /**
   * Takes back what was said of a mark.
   * @param {Correction} correction
   */
  takeBack({ of, at }) {
    this.#step(withCorrection(this.corrections, { of, at }), say().corrections.takenBack);
  }

  /** @param {unknown} value corrections from outside, in the place of those there are */
  take(value) {
    const corrections = readCorrections(value, this.#text);
    this.#step(corrections, say().corrections.imported(corrections.length));
  }

  #step(corrections, told) {
    this.#history.step(corrections, told);
    this.#show();
    this.#keep();
    this.bar.tell(told);
  }

  /** @param {'undo' | 'redo'} way */
  go(way) {
    const told = this.#history[way]();
    if (told === null) return;
    const held = document.activeElement;
    this.#show();
    this.#keep();
    this.bar.tell(say().corrections[way === 'undo' ? 'undone' : 'redone'](told));
    if (!held?.isConnected || held === document.body) this.#reading.focusNear(0);
  }

  #show() {
    const line = document.activeElement?.closest('#article [data-start]');
    this.#corrected = correct(this.#text, this.found, this.corrections);
    this.#reading.change(this.#corrected.annotated);
    // The marks are made anew: who was on one is on the nearest again.
    if (line) this.#reading.focusNear(Number(line.getAttribute('data-start')));
    this.list.refresh();
  }

  #keep() {
    const [hash, corrections] = [this.#hash, this.corrections];
    if (hash === null) return this.list.refresh();
    this.#keeping = this.#keeping.then(async () => {
      try {
        await keep(hash, corrections);
        this.fault = null;
        this.#elsewhere.postMessage(hash);
      } catch (error) {
        console.error(error);
        this.fault = faultOf(error);
        if (!this.#isWarned) this.bar.warn(say().corrections.notKept[this.fault]);
        this.#isWarned = true;
      }
      this.list.refresh();
    });
  }

  /** The same text is corrected in another window too: what is kept last is shown in both. */
  async #changedElsewhere(hash) {
    if (hash !== this.#hash || this.found === null) return;
    const kept = await this.#keptOf(hash);
    if (hash !== this.#hash || JSON.stringify(kept) === JSON.stringify(this.corrections)) return;
    this.#history.step(kept, say().corrections.elsewhere);
    this.#show();
    this.bar.tell(say().corrections.elsewhere);
  }

  /** Removes all that is kept, of all texts, and what was said of this one. */
  async clear() {
    await this.#keeping;
    try {
      await forgetAll();
      this.fault = null;
    } catch (error) {
      console.error(error);
      this.fault = faultOf(error);
      return this.bar.tell(say().corrections.notCleared);
    }
    this.#history = new History();
    this.#show();
    this.#elsewhere.postMessage(this.#hash);
    this.bar.tell(say().corrections.cleared);
  }

  /** The corrections as a file's content. */
  async file() {
    return writeFile(this.#text, this.#hash ?? '', this.found, this.corrections);
  }

  /**
   * Takes corrections out of a file's content.
   * @param {string} content
   */
  takeFile(content) {
    const corrections = readFile(content, this.#text, this.#hash ?? '');
    this.#step(corrections, say().corrections.imported(corrections.length));
  }

  /** Ctrl or Cmd with Z, and with Shift; not where letters are written. */
  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.body.dataset.state !== 'ready') return;
    const key = event.key.toLowerCase();
    const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
    if (way === null || event.target.closest?.('textarea, input, select')) return;
    event.preventDefault();
    this.go(way);
  }
}
