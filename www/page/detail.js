// The popover beside a mark. It lies in the browser's top layer, so nothing on the page moves when it opens.

import { html, render } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { copyButton } from './copying.js';

/** Below this width the popover is a sheet at the window's foot, placed by the style sheet (narrow.css). */
const NARROW = matchMedia('(max-width: 900px)');

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
  /** @type {Promise<typeof import('./placing.js') | null> | null} */
  #placing = null;

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
    else this.#follow(opened);
  }

  /**
   * Says something else of the same mark; the focus stays where it is.
   * @param {unknown} content
   */
  update(content) {
    render(this.#template({ ...this.#opened, content }), this.#root);
  }

  /** Fetches what places the popover; to be called before the first one opens. */
  prepare() {
    this.#placing ??= import('./placing.js').catch(() => null);
  }

  /** @param {Opened} opened */
  async #follow(opened) {
    standBeside(opened.mark, this.#root);
    const placing = await this.#placing;
    if (placing === null || opened !== this.#opened || !this.isOpen) return;
    this.#unfollow = placing.follow(opened.mark, opened.point, this.#root);
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
    for (const side of ['left', 'top']) this.#root.style.removeProperty(side);
  }

  #template({ content, citation, step }) {
    const { copy, previous, next, close } = say().detail;
    return html`<div class="detail-body">${content}</div>
      <div class="detail-acts">
        ${copyButton(copy, () => citation)}
        <button class="quiet" aria-label=${previous} @click=${() => step(-1)}>‹</button>
        <button class="quiet" aria-label=${next} @click=${() => step(1)}>›</button>
        <button class="quiet close" aria-label=${close} @click=${() => this.close()}>×</button>
      </div>`;
  }
}

/**
 * Stands the popover under the mark, in the window: until what places it better is there, or should that never come.
 * @param {HTMLElement} mark
 * @param {HTMLElement} popover
 */
function standBeside(mark, popover) {
  const { left, bottom } = mark.getClientRects()[0];
  const within = (at, size, room) => `${Math.round(Math.max(12, Math.min(at, room - size - 12)))}px`;
  popover.style.setProperty('left', within(left, popover.offsetWidth, innerWidth));
  popover.style.setProperty('top', within(bottom + 10, popover.offsetHeight, innerHeight));
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
