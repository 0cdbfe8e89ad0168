// The text area: where a text comes in, is written and edited, and is kept as the reader gave it. What marks it while it
// is written is loaded when it is first used (`live/`).
//
// A browser lays out all of an area's text at once, which takes long with a long text. So while that is read, its first
// words stand in the area's place, and the area comes back when the reader wants to write.

import { isLong } from './slices.js';

/** @typedef {import('./live/live.js').Known} Known */

/** Pixels below the window's top where what is read begins. */
const TOP = 80;
/** Characters that fill the place of the area. */
const SEEN = 4_000;

export class Writing {
  #section = document.getElementById('writing');
  #area = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
  #surface = document.getElementById('surface');
  #standIn = document.getElementById('held');
  #problem = document.getElementById('problem');
  #last = document.getElementById('last');
  #read;
  #desk;
  /** @type {Promise<import('./live/live.js').Live | null> | null} */
  #loading = null;
  /** @type {import('./live/live.js').Live | null} */
  #live = null;
  /** Whether the text area is shown. */
  #isShown = true;
  /** Whether the engine reads what was taken: it is asked nothing else then. */
  #isTaken = false;
  /** @type {Known | null} */
  #known = null;
  /** @type {string | null} The text that another one replaced; it can be put back. */
  before = null;

  /**
   * @param {(text: string, position: number) => void} read shows a text as an article, from a position on
   * @param {Omit<import('./live/live.js').Desk, 'learn'>} desk what marking needs while the text is written
   */
  constructor(read, desk) {
    this.#read = read;
    this.#desk = { ...desk, learn: (known) => (this.#known = known) };
    this.#last.addEventListener('click', () => this.putBack());
    this.#area.addEventListener('focus', () => this.#load());
    this.#area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      this.take();
    });
  }

  /**
   * Takes a text, by default what stands in the area, as the one to read.
   * @param {string} [text]
   * @param {{ keep?: boolean }} [options] whether the text it replaces can be put back
   */
  take(text = this.#area.value, { keep = false } = {}) {
    const position = text === this.#area.value && this.#isShown ? (this.#live?.positionAt(TOP) ?? 0) : 0;
    if (keep) this.before = this.#area.value;
    else if (this.#area.value !== '' && this.#area.value !== text) this.before = null;
    this.#hold(text);
    this.#area.value = text;
    this.#last.hidden = true;
    this.#isTaken = true;
    this.#live?.pause();
    // Line breaks are those of the area from here on, so that positions hold in what the reader edits.
    this.#read(this.#area.value, position);
  }

  /** Takes the text that was there before. */
  putBack() {
    const { before } = this;
    this.before = null;
    if (before !== null) this.take(before);
  }

  /** Empties the area for another text; the last one can be had back. */
  clear() {
    this.before = this.#area.value;
    this.#area.value = '';
    this.#hold('');
    this.#section.classList.remove('editing');
    this.#last.hidden = false;
    this.#live?.open(null);
  }

  /**
   * What the engine said of this very text, where it was asked of it last.
   * @param {string} text
   */
  annotationOf(text) {
    return this.#known?.text === text ? this.#known.annotated : null;
  }

  /**
   * Gives way to the article.
   * @param {Known} known
   */
  leave(known) {
    this.#known = known;
    this.#isShown = false;
    this.#isTaken = false;
    this.#live?.close();
    this.#load();
  }

  /**
   * Gives the reader the text to edit, with its marks.
   * @param {number} position what stands at the window's top, and where the caret is put
   */
  async resume(position) {
    this.#isShown = true;
    this.#hold('');
    this.#section.classList.toggle('editing', this.#area.value !== '');
    const at = Math.min(position, this.#area.value.length);
    this.#area.setSelectionRange(at, at);
    this.#area.focus({ preventScroll: true });
    if (this.#live === null) await this.#load();
    else this.#live.open(this.#known);
    this.#live?.show(at, TOP);
  }

  /**
   * Whether a paste there mends a text rather than bringing a new one.
   * @param {EventTarget | null} target
   * @returns {boolean}
   */
  isMending(target) {
    const { value, selectionStart, selectionEnd } = this.#area;
    return target === this.#area && selectionEnd - selectionStart < value.length;
  }

  /**
   * Says what is wrong, or nothing more.
   * @param {string} sentence
   */
  complain(sentence) {
    this.#problem.textContent = sentence;
    if (sentence === '') return;
    this.#isShown = true;
    this.#isTaken = false;
    this.#hold('');
    this.#live?.resume();
    this.#area.focus();
    this.#problem.scrollIntoView({ block: 'nearest' });
  }

  /** Where the part that marks does not arrive, the area is a text area. */
  #load() {
    this.#loading ??= import('./live/live.js').then(
      ({ Live }) => {
        if (!Live.isPossible) return null;
        this.#live = new Live(this.#area, this.#desk);
        if (this.#isShown) this.#live.open(this.#known);
        if (this.#isTaken) this.#live.pause();
        return this.#live;
      },
      (error) => {
        console.error(error);
        this.#loading = null;
        return null;
      },
    );
    return this.#loading;
  }

  /** Lets the first words of a long text stand for it; of others the area itself is there. */
  #hold(text) {
    const isHeld = isLong(text);
    if (isHeld && !this.#surface.hidden) {
      this.#standIn.style.setProperty('block-size', `${Math.min(this.#surface.offsetHeight, innerHeight)}px`);
    }
    this.#standIn.textContent = isHeld ? text.slice(0, SEEN) : '';
    this.#standIn.hidden = !isHeld;
    this.#surface.hidden = isHeld;
  }
}
