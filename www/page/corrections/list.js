// All corrections of the text, in a page of their own: to find one again, take it back, take them along, or clear them.

import { html, nothing, render } from 'lit/html.js';
import { say } from '../catalogue/catalogue.js';
import { FileFault, MAX_BYTES } from './file.js';

/** @typedef {import('./corrections.js').Correction} Correction */

export class CorrectionList {
  #correcting;
  #dialog = document.createElement('dialog');
  #button = document.getElementById('own-corrections');
  #problem = '';
  #isAsking = false;

  /** @param {import('./correcting.js').Correcting} correcting */
  constructor(correcting) {
    this.#correcting = correcting;
    this.#dialog.id = 'corrections';
    this.#dialog.className = 'sheet-of-its-own';
    this.#dialog.setAttribute('aria-labelledby', 'corrections-title');
    document.body.append(this.#dialog);
    this.#button.addEventListener('click', () => this.open());
  }

  open() {
    this.#problem = '';
    this.#isAsking = false;
    this.#render();
    this.#dialog.showModal();
  }

  /** Shows how things stand now. */
  refresh() {
    const { length } = this.#correcting.corrections;
    this.#button.textContent = length === 0 ? say().corrections.title : say().corrections.titleWith(length);
    this.#button.hidden = false;
    if (this.#dialog.open) this.#render();
  }

  #render() {
    const words = say().corrections;
    const { corrections, unplaced, fault } = this.#correcting;
    const lost = new Set(unplaced.map(({ correction }) => correction));
    const placed = corrections.filter((one) => !lost.has(one)).sort((a, b) => a.at[0].span[0] - b.at[0].span[0]);
    render(
      html`<div class="help-body" tabindex="0">
          <h2 id="corrections-title" tabindex="-1">${words.title}</h2>
          <p>${fault === null ? words.keptHere : words.notKept[fault]}</p>
          ${corrections.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
          <ul>${placed.map((one) => this.#line(one))}</ul>
          ${
            unplaced.length === 0
              ? nothing
              : html`<h3>${words.unplaced}</h3>
                  <ul class="unplaced">${unplaced.map(({ correction, why }) => this.#line(correction, words.why[why]))}</ul>`
          }
          <p role="alert" class="problem">${this.#problem}</p>
          <div class="acts">
            <button data-act="export" ?disabled=${corrections.length === 0} @click=${() => this.#export()}>${words.export}</button>
            <button data-act="import" @click=${() => this.#dialog.querySelector('input[type=file]').click()}>${words.import}</button>
            <input type="file" accept=".json,application/json" aria-label=${words.import} hidden @change=${(event) => this.#import(event)} />
            <button data-act="clear" @click=${() => this.#ask(true)}>${words.clear}</button>
          </div>
          ${this.#isAsking ? this.#question(words) : nothing}
        </div>
        <form method="dialog"><button class="main" @click=${(event) => this.#close(event)}>${words.close}</button></form>`,
      this.#dialog,
    );
  }

  /** No form is sent, not even to the dialog. */
  #close(event) {
    event.preventDefault();
    this.#dialog.close();
  }

  /** @param {Correction} correction @param {string} [why] */
  #line(correction, why) {
    const words = say().corrections;
    const shown = (correction.content ?? correction.at).map((one) => one.words).join(' … ');
    return html`<li>
      <p><bdi lang="en">${shown}</bdi></p>
      <p class="what">${[...words.whatOf(correction), why].filter(Boolean).join(' · ')}</p>
      ${correction.note === undefined ? nothing : html`<p class="own-note">${correction.note}</p>`}
      <button class="link" data-act="take-back" @click=${() => this.#takeBack(correction)}>${words.takeBack}</button>
    </li>`;
  }

  #takeBack(correction) {
    this.#correcting.takeBack(correction);
    this.#dialog.querySelector('[data-act=take-back], [data-act=import]').focus();
  }

  #question(words) {
    return html`<div class="question" role="group" aria-label=${words.clear}>
      <p>${words.clearQuestion}</p>
      <div class="acts">
        <button data-act="clear-all" class="main" @click=${() => this.#clear()}>${words.clearAll}</button>
        <button data-act="keep-all" @click=${() => this.#ask(false)}>${words.keepAll}</button>
      </div>
    </div>`;
  }

  #ask(isAsking) {
    this.#isAsking = isAsking;
    this.#render();
    this.#dialog.querySelector(isAsking ? '[data-act=keep-all]' : '[data-act=clear]').focus();
  }

  async #clear() {
    await this.#correcting.clear();
    this.#ask(false);
  }

  async #export() {
    const file = new Blob([await this.#correcting.file()], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'corrections.whosaid.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async #import({ target }) {
    const [file] = target.files;
    if (file === undefined) return;
    this.#problem = '';
    try {
      if (file.size > MAX_BYTES) throw new FileFault('large');
      this.#correcting.takeFile(await file.text());
    } catch (error) {
      if (!(error instanceof FileFault)) console.error(error);
      this.#problem = say().corrections.faults[error.problem ?? 'json'](error.place ?? '');
    }
    target.value = '';
    this.#render();
  }
}
