// Between positions in the text and places in the article as it is set.

import { layOut } from '../layout.js';

/** @typedef {import('./corrections.js').Span} Span */

export class Places {
  #root;
  /** @type {Map<number, import('../layout.js').Line>} By where they start. */
  #lines;

  /**
   * @param {HTMLElement} root the article
   * @param {string} text
   * @param {import('../../pkg/whosaid.js').Annotated} annotated
   */
  constructor(root, text, { blocks }) {
    this.#root = root;
    this.#lines = new Map(layOut(text, blocks).flatMap(({ lines }) => lines.map((line) => [line.start, line])));
  }

  /**
   * What the reader has selected in the article.
   * @param {Selection | null} selection
   * @returns {Span | null}
   */
  selected(selection) {
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.#root.contains(range.startContainer) || !this.#root.contains(range.endContainer)) return null;
    const elements = [...this.#root.querySelectorAll('[data-start]')].filter((element) => range.intersectsNode(element));
    let [start, end] = [null, null];
    for (const { node, at } of elements.flatMap((element) => this.#nodes(element))) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (from >= to) continue;
      start ??= at + from;
      end = at + to;
    }
    return start === null ? null : [start, end];
  }

  /**
   * Selects a stretch of the text.
   * @param {Span} span
   */
  select([start, end]) {
    const [from, to] = [this.#placeOf(start, false), this.#placeOf(end, true)];
    if (from === null || to === null) return;
    getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    from.node.parentElement.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** @param {number} position @param {boolean} isEnd */
  #placeOf(position, isEnd) {
    let element = null;
    for (const one of this.#root.querySelectorAll('[data-start]')) {
      const start = Number(one.dataset.start);
      if (start < position || (!isEnd && start === position)) element = one;
      else break;
    }
    if (element === null) return null;
    const nodes = this.#nodes(element);
    const found = nodes.findLast(({ at }) => at < position || (!isEnd && at === position));
    return found === undefined ? null : { node: found.node, offset: Math.min(position - found.at, found.node.length) };
  }

  /** The text nodes of a line, with where each begins in the text: signs of lists are not shown. */
  #nodes(element) {
    const line = this.#lines.get(Number(element.dataset.start));
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let at = line?.start ?? 0;
    while (walker.nextNode()) {
      for (const [start, end] of line?.omit ?? []) if (at === start) at = end;
      const node = /** @type {Text} */ (walker.currentNode);
      nodes.push({ node, at });
      at += node.length;
    }
    return nodes;
  }
}
