// The popover beside a mark. It lies in the browser's top layer, so nothing on the page moves when it opens.

import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { html, render } from 'lit/html.js';

/** Below this width the popover is a sheet at the window's foot, placed by the style sheet (narrow.css). */
const NARROW = matchMedia('(max-width: 900px)');
const COPY = 'Copy with attribution';
/** Milliseconds for which the button says that it has copied. */
const SAID = 2000;

/**
 * @typedef {object} Opened
 * @property {HTMLElement} mark it stands beside
 * @property {HTMLElement} stop takes the focus back
 * @property {{ x: number, y: number }} [point] where the pointer met the mark, if it did
 * @property {unknown} content
 * @property {string} citation what to copy
 * @property {(by: number) => void} step to the next or previous mark
 */

export class Detail {
  #root;
  /** @type {Opened | null} */
  #opened = null;
  #unfollow = () => {};

  /** @param {HTMLElement} root an element with `popover` */
  constructor(root) {
    this.#root = root;
    root.addEventListener('toggle', () => {
      if (!this.isOpen) this.#stopFollowing();
    });
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
  }

  get isOpen() {
    return this.#root.matches(':popover-open');
  }

  /** @param {Opened} opened */
  open(opened) {
    this.#stopFollowing();
    this.#opened = opened;
    render(this.#template(opened), this.#root);
    if (!this.isOpen) this.#root.showPopover();
    this.#root.scrollTop = 0;
    this.#root.focus({ preventScroll: true });
    if (NARROW.matches) uncover(opened.mark, this.#root);
    else this.#unfollow = follow(opened, this.#root);
  }

  /** Closes it and gives the focus back to the mark. */
  close() {
    if (!this.isOpen) return;
    const hadFocus = this.#root.contains(document.activeElement);
    this.#root.hidePopover();
    if (hadFocus) this.#opened?.stop.focus({ preventScroll: true });
  }

  #stopFollowing() {
    this.#unfollow();
    this.#unfollow = () => {};
  }

  #template({ content, citation, step }) {
    return html`<div class="detail-body">${content}</div>
      <div class="detail-acts">
        <button class="copy" .textContent=${COPY} @click=${({ target }) => copy(citation, target)}></button>
        <button class="quiet" aria-label="Previous mark" @click=${() => step(-1)}>‹</button>
        <button class="quiet" aria-label="Next mark" @click=${() => step(1)}>›</button>
        <button class="quiet close" aria-label="Close" @click=${() => this.close()}>×</button>
      </div>`;
  }
}

/**
 * Copies, and says on the button whether it worked.
 * @param {string} words
 * @param {HTMLElement} button
 */
async function copy(words, button) {
  try {
    await navigator.clipboard.writeText(words);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'The browser did not allow it';
  }
  setTimeout(() => (button.textContent = COPY), SAID);
}

/**
 * Keeps the popover beside the mark while the page scrolls.
 * @param {Opened} opened
 * @param {HTMLElement} popover
 * @returns {() => void} how to stop
 */
function follow({ mark, point }, popover) {
  const stop = autoUpdate(mark, popover, async () => {
    const { x, y } = await computePosition(mark, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [inline(point), offset(10), flip({ padding: 12 }), shift({ padding: 12 })],
    });
    popover.style.setProperty('left', `${Math.round(x)}px`);
    popover.style.setProperty('top', `${Math.round(y)}px`);
  });
  return () => {
    stop();
    popover.style.removeProperty('left');
    popover.style.removeProperty('top');
  };
}

/**
 * Scrolls the mark out from under the sheet.
 * @param {HTMLElement} mark
 * @param {HTMLElement} sheet
 */
function uncover(mark, sheet) {
  const hidden = mark.getBoundingClientRect().bottom + 24 - sheet.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: hidden });
}
