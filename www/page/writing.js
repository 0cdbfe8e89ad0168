// The text area: where a text comes in, and where it is kept as the reader gave it.

export class Writing {
  #area = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
  #problem = document.getElementById('problem');
  #last = document.getElementById('last');
  #annotate;
  /** @type {string | null} The text that another one replaced; it can be put back. */
  before = null;

  /** @param {(text: string) => void} annotate */
  constructor(annotate) {
    this.#annotate = annotate;
    this.#last.addEventListener('click', () => this.putBack());
  }

  /**
   * Takes a text, by default what stands in the area, as the one to read.
   * @param {string} [text]
   * @param {{ keep?: boolean }} [options] whether the text it replaces can be put back
   */
  take(text = this.#area.value, { keep = false } = {}) {
    if (keep) this.before = this.#area.value;
    else if (this.#area.value !== '' && this.#area.value !== text) this.before = null;
    this.#area.value = text;
    this.#last.hidden = true;
    // Line breaks are those of the area from here on, so that positions hold in what the reader edits.
    this.#annotate(this.#area.value);
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
    this.#last.hidden = false;
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
    if (sentence === '') return;
    this.#area.focus();
    this.#problem.scrollIntoView({ block: 'nearest' });
  }
}
