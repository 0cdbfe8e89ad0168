// Long work in slices: between two of them the page draws, scrolls and answers.
//
// Such work is a generator that yields wherever it may pause. For a text of ordinary length it runs through in one go,
// so that nothing of it is seen half done; for a long one it pauses every few milliseconds.

/** @template T @typedef {Generator<void, T, void>} Work */

/** Characters from which on work on a text is done in slices: some five thousand words. */
const LONG = 30_000;
/** Milliseconds of one slice: with what the browser adds to it, a frame or less. */
const SLICE = 8;

/** @param {string} text @returns {boolean} whether work on it is done in slices */
export const isLong = (text) => text.length >= LONG;

/**
 * Does all of some work now.
 * @template T
 * @param {Work<T>} work
 * @returns {T}
 */
export function atOnce(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) return /** @type {T} */ (value);
  }
}

/** One piece of work at a time: a newer one ends the one before, wherever that was. */
export class Slices {
  /** @type {Work<unknown> | null} */
  #work = null;

  /** Whether some work is under way. */
  get isBusy() {
    return this.#work !== null;
  }

  /**
   * @param {Work<unknown>} work
   * @param {string} text what it is done on
   * @returns {Promise<boolean>} whether it came to its end; without pauses where the text is short
   */
  async run(work, text) {
    this.#work = work;
    const slice = isLong(text) ? SLICE : Infinity;
    let end = performance.now() + slice;
    try {
      while (!work.next().done) {
        if (performance.now() < end) continue;
        await pause();
        if (this.#work !== work) return false;
        end = performance.now() + slice;
      }
      return true;
    } finally {
      if (this.#work === work) this.#work = null;
    }
  }

  /** Ends what is under way. */
  stop() {
    this.#work = null;
  }
}

/**
 * Lets the browser do what waits: draw, take a key, end this work for a newer one. Not by `scheduler.yield`, after which
 * this work would go before what other parts of the page wait for.
 */
function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
