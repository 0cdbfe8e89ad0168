// Asking the engine about a text that keeps changing: one call at a time, each about the newest text, none twice in a
// frame.

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

/**
 * @typedef {object} Asked
 * @property {(text: string) => Promise<Annotated>} annotate
 * @property {(text: string, annotated: Annotated) => void} answer
 * @property {() => void} fail is told when the engine broke on a text or took too long
 * @property {(run: () => void) => void} [frame]
 */

export class Asking {
  #asked;
  /** @type {string | null} */
  #wanted = null;
  #isBusy = false;
  /** Counts the times it was stopped: an answer to an earlier call is nobody's. */
  #stops = 0;

  /** @param {Asked} asked */
  constructor(asked) {
    this.#asked = { frame: (/** @type {() => void} */ run) => requestAnimationFrame(run), ...asked };
  }

  /**
   * Asks about this text, and about none that waits before it.
   * @param {string} text
   */
  ask(text) {
    this.#wanted = text;
    if (!this.#isBusy) this.#next();
  }

  /** Gives up what was asked. */
  stop() {
    this.#stops++;
    this.#wanted = null;
    this.#isBusy = false;
  }

  #next() {
    this.#isBusy = true;
    const stops = this.#stops;
    this.#asked.frame(() => stops === this.#stops && this.#run(stops));
  }

  async #run(stops) {
    const text = this.#wanted;
    this.#wanted = null;
    let annotated = null;
    /** @type {any} */
    let failure = null;
    try {
      annotated = await this.#asked.annotate(text);
    } catch (error) {
      failure = error;
    }
    if (stops !== this.#stops) return;
    if (failure === null) this.#asked.answer(text, annotated);
    else if (failure.reason !== 'superseded') return this.#giveUp();
    if (this.#wanted === null) this.#isBusy = false;
    else this.#next();
  }

  #giveUp() {
    this.stop();
    this.#asked.fail();
  }
}
