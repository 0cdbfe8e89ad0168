// The same words as in the text area, unseen and line by line behind it, to carry the marks. The text area itself stays
// as it is: typing, undoing, composing, directions and what assistive technology reads are the browser's own. Both wrap
// alike, because both are set alike (`live.css`).

import { apportion } from '../../highlight/apportion.js';
import { Highlights } from '../../highlight/highlights.js';
import { changeBetween, moved } from './change.js';

/** @typedef {import('../../highlight/apportion.js').Mark} Mark */
/** @typedef {{ element: HTMLElement, node: Text }} Line */

/** Pixels of a line that show it: fewer are left of the line before, where a scroll was rounded. */
const SEEN = 4;

export class Underlay {
  #root = document.createElement('div');
  #highlights = new Highlights();
  #text = '';
  /** @type {Line[]} One for each line of the text, with its words. */
  #lines = [];
  /** @type {Mark[]} */
  #marks = [];

  /** @param {HTMLTextAreaElement} area */
  constructor(area) {
    this.#root.id = 'underlay';
    // It is the text area's, which is read, searched and translated.
    this.#root.inert = true;
    this.#root.translate = false;
    this.#root.setAttribute('aria-hidden', 'true');
    this.clear();
    area.before(this.#root);
  }

  /**
   * Follows an edit; the marks move with their words.
   * @param {string} text
   * @param {number} caret where it stands after the edit
   * @returns {import('./change.js').Change}
   */
  amend(text, caret) {
    const change = changeBetween(this.#text, text, caret);
    const { start, removed, inserted } = change;
    const first = this.#lineAt(start);
    const last = this.#lineAt(start + removed);
    const end = last.start + this.#lines[last.index].node.length + inserted - removed;
    const words = text.slice(first.start, end).split('\n');
    if (first.index === last.index && words.length === 1) {
      const added = text.slice(start, start + inserted);
      this.#lines[first.index].node.replaceData(start - first.start, removed, added);
    } else {
      this.#replaceLines(first.index, last.index + 1, words.map(setLine));
    }
    this.#text = text;
    this.#marks = moved(this.#marks, change);
    this.#paint(first.index, first.index + words.length);
    return change;
  }

  /**
   * Marks the text anew.
   * @param {Mark[]} marks
   */
  mark(marks) {
    this.#marks = marks;
    this.#paint(0, this.#lines.length);
  }

  /** Lets go of the text, with every mark. */
  clear() {
    this.#highlights.clear();
    this.#text = '';
    this.#marks = [];
    this.#lines = [setLine('')];
    this.#root.replaceChildren(this.#lines[0].element);
  }

  /**
   * The beginning of the first line that stands below a height of the window.
   * @param {number} top
   * @returns {number}
   */
  positionAt(top) {
    let start = 0;
    for (const { element, node } of this.#lines) {
      if (element.getBoundingClientRect().bottom > top + SEEN) return start;
      start += node.length + 1;
    }
    return 0;
  }

  /**
   * How far below the window's top the line of a position begins.
   * @param {number} position
   * @returns {number}
   */
  topOf(position) {
    return this.#lines[this.#lineAt(position).index].element.getBoundingClientRect().top;
  }

  /** @param {number} from @param {number} to @param {Line[]} lines */
  #replaceLines(from, to, lines) {
    const old = this.#lines.slice(from, to);
    for (const { node } of old) this.#highlights.mark(node, []);
    old[0].element.before(...lines.map(({ element }) => element));
    for (const { element } of old) element.remove();
    this.#lines = this.#lines.toSpliced(from, to - from, ...lines);
  }

  /** @param {number} from @param {number} to */
  #paint(from, to) {
    let start = this.#startOf(from);
    const lines = this.#lines.slice(from, to);
    const passages = lines.map(({ node }) => {
      const passage = { start, end: start + node.length };
      start = passage.end + 1;
      return passage;
    });
    const shares = apportion(this.#marks, passages);
    lines.forEach(({ node }, at) => this.#highlights.mark(node, shares[at]));
  }

  /** @param {number} index */
  #startOf(index) {
    let start = 0;
    for (const { node } of this.#lines.slice(0, index)) start += node.length + 1;
    return start;
  }

  /** @param {number} position */
  #lineAt(position) {
    let start = 0;
    for (const [index, { node }] of this.#lines.entries()) {
      if (position <= start + node.length) return { index, start };
      start += node.length + 1;
    }
    return { index: this.#lines.length - 1, start: this.#startOf(this.#lines.length - 1) };
  }
}

/** @param {string} words @returns {Line} */
function setLine(words) {
  const element = document.createElement('div');
  const node = document.createTextNode(words);
  element.append(node);
  return { element, node };
}
