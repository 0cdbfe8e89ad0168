// What the reader did, step by step, to be undone and done again.

/** @typedef {import('./corrections.js').Corrections} Corrections */

/** Steps that are remembered. */
const STEPS = 200;

export class History {
  /** @type {{ before: Corrections, told: string }[]} */
  #done = [];
  /** @type {{ after: Corrections, told: string }[]} */
  #undone = [];
  /** @type {Corrections} */
  #now;

  /** @param {Corrections} now what there is to begin with; it cannot be undone */
  constructor(now = []) {
    this.#now = now;
  }

  /** The corrections as they stand. */
  get now() {
    return this.#now;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /**
   * @param {Corrections} after
   * @param {string} told what was done, in a few words for the reader
   */
  step(after, told) {
    this.#done.push({ before: this.#now, told });
    if (this.#done.length > STEPS) this.#done.shift();
    this.#undone = [];
    this.#now = after;
  }

  /** @returns {string | null} what is undone; `null` where there is nothing to undo */
  undo() {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push({ after: this.#now, told: step.told });
    this.#now = step.before;
    return step.told;
  }

  /** @returns {string | null} what is done again; `null` where nothing was undone */
  redo() {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push({ before: this.#now, told: step.told });
    this.#now = step.after;
    return step.told;
  }
}
