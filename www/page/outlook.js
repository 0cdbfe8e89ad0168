// What a reader looks at in a result: what is switched on, gathered for the lists, and what is chosen of that.

import { heardIn, keptBy, targetsOf, walkOf } from './kept.js';
import { shownClaims, shownQuotes } from './kinds.js';
import { lensesFor } from './lenses.js';
import { count } from './summary.js';
import { indexOf, isQuote } from './target.js';
import { voicesOf } from './voices.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kept.js').Listed} Listed */
/** @typedef {import('./lenses.js').Lens} Lens */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

export class Outlook {
  text;
  annotated;
  #amounts;
  /** @type {import('./kinds.js').Shown} */
  shown;
  /** @type {Listed} What is shown. */
  listed = { quotes: [], claims: [] };
  /** @type {Voice[]} */
  voices = [];
  /** @type {import('./summary.js').Counts} */
  counts;
  /** @type {Voice | null} The one voice that is not dimmed, where the reader has chosen one. */
  voice = null;
  /** @type {Lens | null} What the reader looks at only, if not at everything. */
  lens = null;
  /** @type {Listed} What is not dimmed. */
  kept = { quotes: [], claims: [] };
  /** @type {Target[] | null} What the keys walk, if not everything. */
  walk = null;

  /**
   * @param {string} text
   * @param {Annotated} annotated
   * @param {import('./amounts.js').Amounts} amounts
   */
  constructor(text, annotated, amounts) {
    this.text = text;
    this.annotated = annotated;
    this.#amounts = amounts;
  }

  /**
   * Gathers what is switched on; what was chosen stays so where something of it is left.
   * @param {import('./kinds.js').Shown} shown
   * @param {{ voice: Voice | null, lens: Lens | null }} chosen
   */
  show(shown, { voice, lens }) {
    this.shown = shown;
    this.listed = { quotes: shownQuotes(this.annotated, shown), claims: shownClaims(this.annotated, shown) };
    this.voices = voicesOf(this.text, this.annotated, this.listed.quotes, this.#amounts);
    this.counts = count(this.text, this.annotated, shown, this.#amounts);
    const same = this.voices.find(({ index }) => index === voice?.index) ?? null;
    this.keep(same, this.isEmpty(same, lens) ? null : lens);
  }

  /**
   * @param {Voice | null} voice
   * @param {Lens | null} lens
   */
  keep(voice, lens) {
    this.voice = voice;
    this.lens = lens;
    this.kept = keptBy(this.annotated, this.listed, voice, lens);
    this.walk = voice === null && lens === null ? null : walkOf(this.kept, lens);
  }

  /** Whether a lens would keep nothing of a voice. */
  isEmpty(voice, lens) {
    return walkOf(keptBy(this.annotated, this.listed, voice, lens), lens).length === 0;
  }

  /**
   * The statement or claim shown that begins nearest after a position, or before it.
   * @param {number} position
   * @returns {Target | null}
   */
  nearest(position) {
    const { quotes, claims } = this.annotated;
    const start = (target) => (isQuote(target) ? quotes[indexOf(target)].content[0] : claims[indexOf(target)].span)[0];
    const targets = [...targetsOf(this.listed)].sort((a, b) => start(a) - start(b));
    return targets.find((target) => start(target) >= position) ?? targets.at(-1) ?? null;
  }

  /** @returns {Set<Target> | null} what is not dimmed; `null` where nothing is */
  get own() {
    return this.walk && targetsOf(this.kept);
  }

  /** @returns {Set<number> | null} the quotes that are not dimmed, or of which a claim is not */
  get heard() {
    return this.walk && heardIn(this.annotated, this.kept);
  }

  /** The lenses worth offering. */
  get lenses() {
    const all = { ...this.listed, claims: shownClaims(this.annotated, { ...this.shown, sureness: 0 }) };
    return lensesFor(this.annotated, all, this.listed, this.voice);
  }
}
