// The text area: where a text comes in, and where it is kept as the reader gave it.

export class Writing {
  #area = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
  #problem = document.getElementById('problem');
  #annotate;
  /** @type {string | null} The text that a paste replaced; it can be put back. */
  before = null;

  /** @param {(text: string) => void} annotate */
  constructor(annotate) {
    this.#annotate = annotate;
  }

  /**
   * Takes a text, by default what stands in the area, as the one to read.
   * @param {string} [text]
   * @param {{ keep?: boolean }} [options] whether the text it replaces can be put back
   */
  take(text = this.#area.value, { keep = false } = {}) {
    if (keep) this.before = this.#area.value;
    else if (text !== this.#area.value) this.before = null;
    this.#area.value = text;
    // Line breaks are those of the area from here on, so that positions hold in what the reader edits.
    this.#annotate(this.#area.value);
  }

  /** Takes the text that was there before the last paste. */
  putBack() {
    const { before } = this;
    if (before !== null) this.take(before);
  }

  /** Empties the area for another text. */
  clear() {
    this.before = this.#area.value;
    this.#area.value = '';
  }

  /**
   * Gives the reader the text to edit.
   * @param {number} position where to put the caret
   */
  resume(position) {
    this.#area.focus();
    this.#area.setSelectionRange(position, position);
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
    if (sentence !== '') this.#area.focus();
  }
}
