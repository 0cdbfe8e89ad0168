// The text area while the reader writes: marks stand under the words and move with them at once; the engine is asked
// anew after each change, and what it answers is painted in the next frame.

import { canHighlight } from '../../highlight/highlights.js';
import { say } from '../catalogue/catalogue.js';
import { shownClaims, shownQuotes } from '../kinds.js';
import { Asking } from './asking.js';
import { moved } from './change.js';
import { marksOf } from './marks.js';
import { Tally } from './tally.js';
import { Underlay } from './underlay.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {{ text: string, annotated: Annotated }} Known what the engine said of a text */

/**
 * @typedef {object} Desk
 * @property {(text: string) => Promise<Annotated>} annotate
 * @property {(known: Known) => void} learn is told what the engine answered
 * @property {() => import('../kinds.js').Shown} shown
 * @property {(words: string) => void} announce
 */

/**
 * Characters of a text up to which marks follow, some 20,000 words. Browsers lay a text area out as a whole at every
 * key: beyond this that alone takes longer than typing allows, and the text scrolls in its own box, without marks.
 */
const MOST_CHARACTERS = 120_000;
const MOST_LINES = 5000;

export class Live {
  #area;
  #surface;
  #desk;
  #tally;
  #underlay;
  #asking;
  #isOpen = false;
  /** Whether the engine may be asked: not where it broke on this text, nor while the page asks it itself. */
  #isAsking = false;
  /** @type {import('./change.js').Change[]} Those since the call that runs. */
  #since = [];

  /**
   * @param {HTMLTextAreaElement} area
   * @param {Desk} desk
   */
  constructor(area, desk) {
    this.#area = area;
    this.#surface = area.parentElement;
    this.#desk = desk;
    this.#tally = new Tally(document.getElementById('tally'), desk.announce);
    this.#underlay = new Underlay(area);
    this.#asking = new Asking({
      annotate: (text) => {
        this.#since = [];
        return desk.annotate(text);
      },
      answer: (text, annotated) => {
        desk.learn({ text, annotated });
        this.#paint({ text, annotated });
      },
      fail: () => this.#rest(),
    });
    area.addEventListener('input', (event) => this.#follow(/** @type {InputEvent} */ (event).isComposing));
    area.addEventListener('compositionend', () => this.#follow(false));
  }

  /** Whether this browser can paint marks under what is written. */
  static get isPossible() {
    return canHighlight();
  }

  /**
   * Follows what is written from now on.
   * @param {Known | null} known
   */
  open(known) {
    this.#isOpen = true;
    this.#isAsking = true;
    if (!this.#hold() || known?.text !== this.#area.value) return this.#follow(false);
    this.#since = [];
    this.#paint(known);
  }

  /** Asks nothing for a while; the marks stay. */
  pause() {
    this.#asking.stop();
    this.#isAsking = false;
  }

  /** Asks again, once the text has changed. */
  resume() {
    this.#isAsking = true;
  }

  /** Leaves no mark behind. */
  close() {
    this.pause();
    this.#isOpen = false;
    this.#underlay.clear();
    this.#tally.show('');
  }

  /**
   * Where in the text the window's view begins, 0 where it is the beginning.
   * @param {number} top
   */
  positionAt(top) {
    return this.#isHeld ? this.#underlay.positionAt(top) : 0;
  }

  /**
   * Scrolls the window so that a position of the text stands at its top.
   * @param {number} position
   * @param {number} top
   */
  show(position, top) {
    if (position === 0 || !this.#isHeld) return scrollTo({ top: 0, behavior: 'instant' });
    scrollBy({ top: this.#underlay.topOf(position) - top, behavior: 'instant' });
  }

  get #isHeld() {
    return this.#surface.classList.contains('live');
  }

  /** @param {boolean} isComposing a word that is being composed is no word yet */
  #follow(isComposing) {
    if (!this.#isOpen || !this.#hold() || isComposing) return;
    const text = this.#area.value;
    if (text.trim() === '') {
      this.#asking.stop();
      this.#tally.show('');
    } else if (this.#isAsking) {
      this.#asking.ask(text);
    }
  }

  /** Brings the underlay up to the text, or does without where the text is too long for it. */
  #hold() {
    const text = this.#area.value;
    const isHeld = isShortEnough(text);
    this.#surface.classList.toggle('live', isHeld);
    if (isHeld) {
      this.#since.push(this.#underlay.amend(text, this.#area.selectionEnd));
    } else {
      this.#asking.stop();
      this.#underlay.clear();
      this.#tally.show(say().live.tooLong);
    }
    return isHeld;
  }

  /** @param {Known} known of the text as it was before the changes since */
  #paint({ text, annotated }) {
    if (!this.#isOpen || !this.#isHeld) return;
    const shown = this.#desk.shown();
    this.#underlay.mark(this.#since.reduce(moved, marksOf(text, annotated, shown)));
    const { live } = say();
    const counts = [shownQuotes(annotated, shown), shownClaims(annotated, shown)].map(({ length }) => length);
    this.#tally.show(live.found(...counts) || live.nothing);
  }

  /** Where the engine broke, the marks that were there say nothing of the text any more. */
  #rest() {
    this.#isAsking = false;
    this.#underlay.mark([]);
    this.#tally.show('');
  }
}

/** @param {string} text */
function isShortEnough(text) {
  if (text.length > MOST_CHARACTERS) return false;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1)) lines++;
  return lines <= MOST_LINES;
}
