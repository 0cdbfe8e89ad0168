// The dialog in which what was found is taken out: as a file, as quotes to paste, as a link, on paper.

import { html, nothing, render } from 'lit/html.js';
import { heardIn } from '../kept.js';
import { titleOf } from '../summary.js';
import { copy } from './clipboard.js';
import { fileName } from './file-name.js';
import { FORMATS } from './formats.js';
import { fragmentOf, LinkFault, MANY_LETTERS } from './link.js';
import { save } from './saving.js';
import { selected } from './selection.js';
import { choose, cited, restore, style, STYLES } from './styles.js';
import { sayTaking } from './words.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

/**
 * What is taken out.
 * @typedef {object} Taken
 * @property {string} text
 * @property {Annotated} annotated the result as the reader has corrected it
 * @property {import('../kept.js').Listed} kept what is shown of it
 * @property {unknown[]} corrections
 */

/** @type {TakingOut | undefined} */
let dialog;

/** @param {Taken} taken */
export async function openTaking(taken) {
  dialog ??= new TakingOut();
  restore();
  dialog.open(taken);
}

class TakingOut {
  #root = document.createElement('dialog');
  /** @type {Taken} */
  #taken;
  /** Whether everything is taken, not only what is shown. */
  #all = false;
  /** @type {{ [part: string]: string }} What was done last, or could not be, in each part. */
  #told = {};

  constructor() {
    this.#root.id = 'taking';
    this.#root.setAttribute('aria-labelledby', 'taking-title');
    document.body.append(this.#root);
  }

  /** @param {Taken} taken */
  open(taken) {
    this.#taken = taken;
    this.#told = {};
    this.#render();
    if (!this.#root.open) this.#root.showModal();
    this.#root.querySelector('.taking-body').scrollTop = 0;
  }

  /** @returns {Annotated} */
  get #extent() {
    const { text, annotated, kept } = this.#taken;
    return this.#all ? annotated : selected(text, annotated, kept);
  }

  #render() {
    const words = sayTaking();
    render(
      html`<div class="taking-body">
          <h2 id="taking-title">${words.title}</h2>
          ${this.#extents()} ${this.#files()} ${this.#quotes()} ${this.#link()}
          <section>
            <h3>${words.print}</h3>
            <p class="told">${words.printNote}</p>
            <button id="print" @click=${() => this.#print()}>${words.printButton}</button>
          </section>
        </div>
        <form method="dialog"><button class="main">${words.close}</button></form>`,
      this.#root,
    );
  }

  #extents() {
    const { annotated, kept } = this.#taken;
    const shown = sayTaking().shown(heardIn(annotated, kept).size, kept.claims.length);
    const all = sayTaking().all(annotated.quotes.length, annotated.claims.length);
    const choice = (isAll, words) =>
      html`<label>
        <input type="radio" name="extent" .checked=${this.#all === isAll} @change=${() => this.#turn(isAll)} />${words}
      </label>`;
    return html`<fieldset>
      <legend>${sayTaking().extent}</legend>
      ${choice(false, shown)}${choice(true, all)}
    </fieldset>`;
  }

  #turn(isAll) {
    this.#all = isAll;
    this.#told = {};
    this.#render();
  }

  #files() {
    const words = sayTaking();
    return html`<section>
      <h3>${words.files}</h3>
      <p class="told">${words.filesNote}</p>
      <ul class="formats">
        ${FORMATS.map((format) => {
          const [name, use] = words.formats[format.name];
          return html`<li>
            <button data-format=${format.name} @click=${() => this.#save(format)}>
              <span>${name}</span> <small>${use}</small>
            </button>
          </li>`;
        })}
      </ul>
      ${this.#status('files')}
    </section>`;
  }

  /** @param {import('./formats.js').Format} format */
  async #save({ ending, type, write }) {
    const { text, annotated } = this.#taken;
    try {
      const content = await write(text, this.#extent);
      const name = fileName(titleOf(text, annotated), ending);
      save(name, type, content);
      this.#tell('files', sayTaking().saved(name));
    } catch (error) {
      console.error(error);
      this.#tell('files', sayTaking().notWritten);
    }
  }

  #quotes() {
    const words = sayTaking();
    const { quotes } = this.#extent;
    if (quotes.length === 0) return html`<section><h3>${words.quotes}</h3><p class="told">${words.noQuotes}</p></section>`;
    const choice = (name) =>
      html`<label>
        <input type="radio" name="style" value=${name} .checked=${style() === name} @change=${() => this.#dress(name)} />
        <span>${words.styles[name]}</span>
      </label>`;
    return html`<section>
      <h3>${words.quotes}</h3>
      <fieldset>
        <legend>${words.style}</legend>
        ${STYLES.map(choice)}
      </fieldset>
      <blockquote dir="auto">${this.#cited(0)}</blockquote>
      <button id="copy-quotes" @click=${() => this.#copy()}>${words.copy(quotes.length)}</button>
      ${this.#status('quotes')}
    </section>`;
  }

  #cited(index) {
    return cited(this.#taken.text, this.#extent, index);
  }

  #dress(name) {
    choose(name);
    this.#told.quotes = '';
    this.#render();
  }

  async #copy() {
    const [{ text }, extent] = [this.#taken, this.#extent];
    await this.#clip('quotes', () => copy(extent.quotes.map((_, index) => cited(text, extent, index))));
  }

  #link() {
    const words = sayTaking();
    return html`<section>
      <h3>${words.link}</h3>
      <p class="told">${words.linkNote}</p>
      <button id="copy-link" @click=${() => this.#copyLink()}>${words.copyLink}</button>
      ${this.#status('link')}
    </section>`;
  }

  async #copyLink() {
    const { text, corrections } = this.#taken;
    const words = sayTaking();
    try {
      const link = location.origin + location.pathname + (await fragmentOf(text, corrections));
      const length = link.length.toLocaleString(document.documentElement.lang);
      const told = link.length > MANY_LETTERS ? words.linkLong(length) : words.linkLength(length);
      await this.#clip('link', () => navigator.clipboard.writeText(link), told);
    } catch (error) {
      if (!(error instanceof LinkFault)) throw error;
      this.#tell('link', error.reason === 'large' ? words.linkTooLong : words.linkUnsupported);
    }
  }

  /** Copies, and says whether the browser has done so. */
  async #clip(part, write, more = '') {
    try {
      await write();
      this.#tell(part, `${sayTaking().copied}. ${more}`.trim());
    } catch (error) {
      console.error(error);
      this.#tell(part, sayTaking().notAllowed);
    }
  }

  #print() {
    this.#root.close();
    print();
  }

  #tell(part, words) {
    this.#told = { [part]: words };
    this.#render();
  }

  #status(part) {
    return html`<p role="status" data-told=${part}>${this.#told[part] ?? nothing}</p>`;
  }
}
