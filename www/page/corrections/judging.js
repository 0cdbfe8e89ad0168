// What the popover asks about a mark: whether it is right, and what would be.

import { html, nothing } from 'lit/html.js';
import { say } from '../catalogue/catalogue.js';
import { indexOf, isQuote } from '../target.js';
import { MAX_NAME, MAX_NOTE, oneLineName } from './file.js';

/** @typedef {import('../target.js').Target} Target */

/** Values of the choice that are no index of a speaker. */
const NOBODY = 'nobody';
const ANOTHER = 'another';

export class Judging {
  #correcting;
  #reading;
  /** @type {Target | null} The mark whose form is open. */
  #open = null;
  #isAnother = false;

  /**
   * @param {import('./correcting.js').Correcting} correcting
   * @param {import('../reading.js').Reading} reading
   */
  constructor(correcting, reading) {
    this.#correcting = correcting;
    this.#reading = reading;
  }

  close() {
    this.#open = null;
    this.#isAnother = false;
  }

  /** @type {import('../detail-content.js').Remark} */
  remark(target) {
    const origin = this.#correcting.originOf(target);
    if (origin === null) return null;
    const words = say().corrections;
    const { correction } = origin;
    const isRight = correction?.verdict === 'right';
    const isOpen = this.#open === target;
    const last = html`<div class="judging" data-judging=${target}>
      ${correction?.note === undefined ? nothing : html`<p class="own-note">${correction.note}</p>`}
      <div class="verdict" role="group" aria-label=${words.isItRight}>
        <span>${words.isItRight}</span>
        <button data-act="right" aria-pressed=${isRight} @click=${() => this.#right(target, isRight)}>${words.yes}</button>
        <button data-act="wrong" @click=${() => this.#wrong(target)}>${words.no}</button>
        <button data-act="change" aria-expanded=${isOpen} @click=${() => this.#toggle(target)}>${words.change}</button>
      </div>
      ${isOpen ? this.#form(target, origin) : nothing}
    </div>`;
    return { certainty: this.#certainty(correction), last };
  }

  #certainty(correction) {
    const { marked, changed, right } = say().corrections.yours;
    if (correction === null) return undefined;
    if (correction.added) return marked;
    if (correction.speaker !== undefined || correction.content !== undefined) return changed;
    return correction.verdict === 'right' ? right : undefined;
  }

  #form(target, { correction }) {
    const words = say().corrections;
    const submit = (event) => {
      event.preventDefault();
      this.#save(target, new FormData(event.target));
    };
    return html`<form class="correcting-form" @submit=${submit}>
      ${isQuote(target) ? this.#speakerField(target) : nothing}
      <button type="button" data-act="words" @click=${() => this.#chooseWords(target)}>${words.chooseWords}</button>
      <label for="own-note">${words.note}</label>
      <textarea id="own-note" name="note" rows="2" maxlength=${MAX_NOTE} .value=${correction?.note ?? ''}></textarea>
      <div class="verdict">
        <button class="main" data-act="save">${words.save}</button>
        ${
          correction === null
            ? nothing
            : html`<button type="button" data-act="back" @click=${() => this.#takeBack(target)}>${words.takeBack}</button>`
        }
      </div>
    </form>`;
  }

  #speakerField(target) {
    const words = say().corrections;
    const { annotated } = this.#reading.current;
    const speaker = annotated.quotes[indexOf(target)].speaker;
    const choose = ({ target: field }) => {
      this.#isAnother = field.value === ANOTHER;
      this.#reading.refresh();
      if (this.#isAnother) document.getElementById('another-name').focus();
    };
    const option = (value, label, isChosen) => html`<option value=${value} ?selected=${isChosen}>${label}</option>`;
    return html`<label for="who-says">${words.who}</label>
      <select id="who-says" name="who" @change=${choose}>
        ${annotated.speakers.map(({ name }, index) => option(index, name, index === speaker && !this.#isAnother))}
        ${option(NOBODY, words.nobody, speaker === null && !this.#isAnother)}
        ${option(ANOTHER, words.another, this.#isAnother)}
      </select>
      ${
        this.#isAnother
          ? html`<label for="another-name">${words.name}</label>
              <input id="another-name" name="name" required maxlength=${MAX_NAME} autocomplete="off" spellcheck="false" />`
          : nothing
      }`;
  }

  /** A correction to go on from: what was said so far, with this said besides. */
  #with(target, change) {
    const { of, at, correction } = this.#correcting.originOf(target);
    const next = { ...correction, of, at, ...change };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    return next;
  }

  #toggle(target) {
    const isOpen = this.#open === target;
    this.close();
    if (!isOpen) this.#open = target;
    this.#reading.refresh();
    if (!isOpen) document.querySelector('.correcting-form :is(select, button)').focus();
  }

  #right(target, wasRight) {
    const { rightTold, takenBack } = say().corrections;
    const next = this.#with(target, { verdict: wasRight ? undefined : 'right' });
    this.#say(next, wasRight ? takenBack : rightTold, 'right');
  }

  #wrong(target) {
    const origin = this.#correcting.originOf(target);
    const { removed } = say().corrections;
    const [{ span }] = origin.correction?.content ?? origin.at;
    this.close();
    // What only the reader marked is simply no more.
    if (origin.was === null && origin.correction?.added) this.#correcting.takeBack(origin);
    else this.#correcting.say(this.#with(target, { verdict: 'wrong' }), removed);
    this.#reading.focusNear(span[0]);
  }

  #save(target, form) {
    const note = form.get('note').trim() || undefined;
    const next = this.#with(target, { note });
    if (isQuote(target)) Object.assign(next, this.#speakerIn(target, form));
    if (note === undefined) delete next.note;
    this.close();
    this.#say(next, say().corrections.changed);
  }

  /** Who is chosen in the form, where that is somebody else than before. */
  #speakerIn(target, form) {
    const { annotated } = this.#reading.current;
    const before = annotated.quotes[indexOf(target)].speaker;
    const who = form.get('who');
    if (who === ANOTHER) {
      const name = oneLineName(form.get('name') ?? '');
      return name === '' ? {} : { speaker: name };
    }
    const chosen = who === NOBODY ? null : Number(who);
    return chosen === before ? {} : { speaker: chosen === null ? null : annotated.speakers[chosen].name };
  }

  #takeBack(target) {
    const origin = this.#correcting.originOf(target);
    this.close();
    this.#correcting.takeBack(origin);
    this.#return(origin);
  }

  #chooseWords(target) {
    this.close();
    this.#correcting.bar.chooseFor(target);
  }

  #say(correction, told, act) {
    this.#correcting.say(correction, told);
    this.#return(correction, act);
  }

  /** Back to the mark, which has been made anew, and to what was pressed there; or to where it was. */
  #return(correction, act) {
    const target = this.#correcting.targetOf(correction);
    if (target === null) return this.#reading.focusNear(correction.at[0].span[0]);
    this.#reading.goTo(target);
    document.querySelector(`[data-judging="${target}"] [data-act=${act ?? 'change'}]`)?.focus({ preventScroll: true });
  }
}
