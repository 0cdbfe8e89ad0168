// The popover beside a mark. It lies in the browser's top layer, so nothing on the page moves when it opens.

import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { html, render } from 'lit/html.js';

/** Below this width the popover is a sheet at the window's foot, placed by the style sheet. */
const NARROW = matchMedia('(max-width: 900px)');

export class Detail {
  #root;
  #onClose;
  /** @type {HTMLElement | null} */
  #anchor = null;
  #unfollow = () => {};

  /**
   * @param {HTMLElement} root an element with `popover`
   * @param {() => void} onClose
   */
  constructor(root, onClose) {
    this.#root = root;
    this.#onClose = onClose;
    root.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') this.#closed();
    });
  }

  get isOpen() {
    return this.#root.matches(':popover-open');
  }

  /**
   * @param {HTMLElement} anchor the mark
   * @param {{ content: unknown, copy: () => Promise<boolean>, step: (by: number) => void }} detail
   * @param {{ x: number, y: number }} [point] where the pointer met the mark, if it did
   */
  open(anchor, { content, copy, step }, point) {
    this.#unfollow();
    this.#anchor = anchor;
    render(this.#template(content, copy, step), this.#root);
    if (!this.isOpen) this.#root.showPopover();
    this.#root.scrollTop = 0;
    this.#root.focus({ preventScroll: true });
    this.#unfollow = NARROW.matches ? uncover(anchor, this.#root) : follow(anchor, this.#root, point);
  }

  close() {
    if (this.isOpen) this.#root.hidePopover();
  }

  #closed() {
    this.#unfollow();
    this.#unfollow = () => {};
    const inside = this.#root.contains(document.activeElement) || document.activeElement === document.body;
    if (inside) this.#anchor?.focus({ preventScroll: true });
    this.#anchor = null;
    this.#onClose();
  }

  #template(content, copy, step) {
    const copied = async ({ target }) => {
      const done = await copy();
      target.textContent = done ? 'Copied' : 'Could not copy';
      setTimeout(() => (target.textContent = 'Copy with attribution'), 2000);
    };
    return html`<div class="detail-body">${content}</div>
      <div class="detail-acts">
        <button class="copy" @click=${copied}>Copy with attribution</button>
        <button class="quiet" aria-label="Previous mark" @click=${() => step(-1)}>‹</button>
        <button class="quiet" aria-label="Next mark" @click=${() => step(1)}>›</button>
        <button class="quiet close" aria-label="Close" @click=${() => this.close()}>×</button>
      </div>`;
  }
}

/** Keeps the popover beside the mark while the page scrolls; returns how to stop. */
function follow(anchor, popover, point) {
  return autoUpdate(anchor, popover, async () => {
    const place = await computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [inline(point), offset(10), flip({ padding: 12 }), shift({ padding: 12 })],
    });
    popover.style.setProperty('left', `${Math.round(place.x)}px`);
    popover.style.setProperty('top', `${Math.round(place.y)}px`);
  });
}

/** Scrolls the mark out from under the sheet. */
function uncover(anchor, sheet) {
  sheet.style.removeProperty('left');
  sheet.style.removeProperty('top');
  const hidden = anchor.getBoundingClientRect().bottom + 24 - sheet.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: hidden });
  return () => {};
}
