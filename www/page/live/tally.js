// What was found so far, in a line below the text that is written: shown at once, read out only when the hands rest.

/** Milliseconds without a change after which a screen reader is told. */
const REST = 2000;

export class Tally {
  #root;
  #announce;
  #told = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLElement} root
   * @param {(words: string) => void} announce
   */
  constructor(root, announce) {
    this.#root = root;
    this.#announce = announce;
  }

  /** @param {string} words */
  show(words) {
    if (this.#root.textContent !== words) this.#root.textContent = words;
    clearTimeout(this.#timer);
    if (words !== '' && words !== this.#told) this.#timer = setTimeout(() => this.#tell(words), REST);
  }

  /** @param {string} words */
  #tell(words) {
    this.#told = words;
    this.#announce(words);
  }
}
