// What comes in, whatever its kind, on its way to a plain text: one at a time, the newest wins, each can be cancelled.

import { Bar } from './bar.js';
import { addressedText } from './fragment.js';
import { Fault, faultSentence } from './fault.js';
import { readFile } from './file.js';
import { Manuscript } from './manuscript.js';
import { Origin } from './origin.js';
import { sayIntake } from './words.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./door.js').House} House */

/** @typedef {(corrections: unknown) => Promise<boolean>} TakeCorrections tells whether they were taken; throws where they are none */

/** Manuscripts remembered: the one that is read and the one that can be put back. */
const REMEMBERED = 2;
/** A text that is nothing but an address. */
const LINK_ONLY = /^\s*https?:\/\/\S+\s*$/i;
/** The least share of the copied words that must be found in the markup that came with them. */
const LEAST_SHARE = 0.5;

export class Intake {
  /** @type {House} */
  #house;
  #bar = new Bar(() => this.stop());
  #origin = new Origin((manuscript) => this.#take(manuscript));
  /** @type {AbortController | null} */
  #running = null;
  /** @type {Manuscript[]} The newest first. */
  #manuscripts = [];
  /** @type {string | null} The text that the page's address holds. */
  #addressed = null;

  /** @param {House} house */
  constructor(house) {
    this.#house = house;
  }

  /**
   * Reads the first of some files.
   * @param {File[]} files
   */
  bringFiles([file, ...others]) {
    return this.#bring(file.name, async (signal, tell) => {
      const manuscript = await readFile(file, signal, tell);
      if (others.length > 0) manuscript.notes.push(sayIntake().onlyFirst);
      return manuscript;
    });
  }

  /**
   * Reads formatted text; its plain words where the markup holds less than they do.
   * @param {string} markup
   * @param {string} words
   */
  bringMarkup(markup, words) {
    return this.#bring(sayIntake().pastedText, async () => {
      const { manuscriptOfMarkup } = await import('./rich.js');
      const manuscript = manuscriptOfMarkup(markup);
      const isWhole = manuscript.text.length >= LEAST_SHARE * words.trim().length;
      return isWhole ? manuscript : new Manuscript([{ kind: 'plain', text: words }]);
    });
  }

  /**
   * Reads the text that the page's address holds.
   * @param {string} fragment
   */
  bringAddress(fragment) {
    return this.#bring(sayIntake().address, async () => {
      if (fragment.startsWith('#shared=')) {
        const { sharedManuscript } = await import('../taking/arriving.js');
        const manuscript = await sharedManuscript(fragment);
        this.#addressed = manuscript.text;
        return manuscript;
      }
      const text = addressedText(fragment);
      this.#addressed = text;
      return new Manuscript([{ kind: 'plain', text }]);
    });
  }

  /**
   * Hands on the corrections that came with a text, once.
   * @param {string} text
   * @param {TakeCorrections} take
   */
  async correct(text, take) {
    const manuscript = this.#manuscripts.find((one) => one.text === text);
    if (!manuscript?.corrections) return;
    const { corrections } = manuscript;
    manuscript.corrections = null;
    const { correct } = await import('../taking/arriving.js');
    await correct(manuscript, corrections, take);
    this.#origin.show(manuscript);
  }

  /** Gives up what is on its way; what is there stays. */
  stop() {
    this.#running?.abort();
    this.#running = null;
    this.#bar.close();
  }

  /**
   * Gives a result the headings that came with its text, and shows where the text came from.
   * @param {string} text
   * @param {Annotated} annotated
   * @returns {Annotated}
   */
  dress(text, annotated) {
    if (this.#running === null) this.#bar.close();
    this.#leaveAddress(text);
    const manuscript = this.#manuscriptOf(text);
    this.#origin.show(manuscript);
    return manuscript === null ? annotated : { ...annotated, blocks: manuscript.dress(annotated.blocks) };
  }

  /**
   * @param {string} name
   * @param {(signal: AbortSignal, tell: import('./bar.js').Tell) => Promise<Manuscript>} read
   */
  async #bring(name, read) {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    this.#bar.open(name);
    try {
      const manuscript = await read(running.signal, (done, of) => this.#bar.tell(done, of));
      if (running.signal.aborted) return;
      if (manuscript.text.trim() === '') throw new Fault('empty');
      if (LINK_ONLY.test(manuscript.text)) throw new Fault('link');
      this.#take(manuscript);
    } catch (error) {
      if (running.signal.aborted) return;
      console.error(error);
      this.#complain(faultSentence(error, name));
    } finally {
      if (this.#running === running) {
        this.#running = null;
        this.#bar.settle();
      }
    }
  }

  /** @param {Manuscript} manuscript */
  #take(manuscript) {
    this.#manuscripts = [manuscript, ...this.#manuscripts].slice(0, REMEMBERED);
    this.#house.take(manuscript.text, this.#house.isReading());
  }

  /** Where an article is read, it stays; else the words stand under the empty box. */
  #complain(sentence) {
    if (this.#house.isReading()) this.#bar.complain(sentence);
    else this.#house.refuse(sentence);
  }

  /**
   * The manuscript of a text, or of what a reader made of the newest one in the box.
   * @param {string} text
   * @returns {Manuscript | null}
   */
  #manuscriptOf(text) {
    const known = this.#manuscripts.find((manuscript) => manuscript.text === text);
    if (known !== undefined) return known;
    const edited = this.#manuscripts[0]?.edited(text) ?? null;
    if (edited !== null) this.#manuscripts[0] = edited;
    return edited;
  }

  /** An address that holds a text must not outlive it: a reload would bring that one back. */
  #leaveAddress(text) {
    if (this.#addressed === null || this.#addressed === text) return;
    this.#addressed = null;
    history.replaceState(null, '', location.pathname + location.search);
  }
}
