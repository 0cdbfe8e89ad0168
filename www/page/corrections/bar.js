// A calm bar at the window's foot: what was just done, with the way back; or what could be done with the words selected.

import { html, nothing, render } from 'lit/html.js';
import { say } from '../catalogue/catalogue.js';
import { claimTarget, indexOf, isQuote, quoteTarget } from '../target.js';
import { excerpt } from '../words.js';
import { overlap } from './anchoring.js';
import { Places } from './place.js';
import { statementIn, trimmed } from './quotation.js';
import { moved, sentencesOf } from './steps.js';

/** @typedef {import('../target.js').Target} Target */
/** @typedef {import('./corrections.js').Span} Span */

/** Milliseconds a selection stands before the page offers something. */
const SETTLED = 250;
/** Characters of the selection that the bar shows. */
const SHOWN = 70;

export class Bar {
  #correcting;
  #reading;
  #root = document.createElement('section');
  #article = document.getElementById('article');
  #told = '';
  /** @type {Span | null} */
  #selected = null;
  /** @type {Target | null} The mark that words are chosen for. */
  #for = null;
  #timer = 0;

  /**
   * @param {import('./correcting.js').Correcting} correcting
   * @param {import('../reading.js').Reading} reading
   */
  constructor(correcting, reading) {
    this.#correcting = correcting;
    this.#reading = reading;
    this.#root.id = 'correcting';
    this.#root.tabIndex = -1;
    this.#root.hidden = true;
    document.getElementById('reading').append(this.#root);
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#settle(), SETTLED);
    });
    // The selection stays while a button is pressed.
    this.#root.addEventListener('mousedown', (event) => event.preventDefault());
    this.#root.addEventListener('keydown', (event) => this.#key(event));
  }

  hide() {
    this.#told = '';
    this.#selected = null;
    this.#for = null;
    this.#root.hidden = true;
  }

  /**
   * Tells what was done, on the page and in a screen reader's ear.
   * @param {string} words
   */
  tell(words) {
    this.#told = words;
    this.#selected = null;
    this.#for = null;
    this.#render();
    this.#reading.announce(words);
  }

  /** Says besides what did not work. @param {string} words */
  warn(words) {
    this.tell(`${this.#told} ${words}`.trim());
  }

  /**
   * Lets the reader choose the words of a mark.
   * @param {Target} target
   */
  chooseFor(target) {
    const { annotated } = this.#reading.current;
    const mark = isQuote(target) ? annotated.quotes[indexOf(target)].content : [annotated.claims[indexOf(target)].span];
    this.#reading.close();
    this.#for = target;
    this.#choose([mark[0][0], mark.at(-1)[1]]);
  }

  /** Begins to choose words at the mark the reader is on, or where the reading is; leads to the words selected already. */
  begin() {
    if (this.#selected === null) {
      const { text, annotated } = this.#reading.current;
      const held = document.activeElement?.closest?.('[data-start]');
      const at = held ? Number(held.getAttribute('data-start')) : this.#reading.position();
      const sentences = sentencesOf(text, annotated.blocks);
      const first = sentences.find(([start]) => start >= at) ?? sentences.at(-1);
      if (first === undefined) return;
      this.#reading.close();
      this.#choose(first);
    }
    this.#root.focus({ preventScroll: true });
  }

  #places() {
    return new Places(this.#article, this.#reading.current.text, this.#reading.current.annotated);
  }

  /** @param {Span} span */
  #choose(span) {
    this.#selected = span;
    this.#places().select(span);
    this.#render();
    this.#root.focus({ preventScroll: true });
    this.#reading.announce(excerpt(this.#reading.current.text, [span]));
  }

  #settle() {
    if (document.body.dataset.state !== 'ready' || this.#correcting.found === null) return;
    const selected = this.#places().selected(getSelection());
    if (selected === null) {
      // A click elsewhere lets go; pressing something in the bar does not.
      if (this.#selected === null || this.#for !== null || this.#root.contains(document.activeElement)) return;
      this.#selected = null;
      this.#root.hidden = this.#told === '';
      return this.#render();
    }
    const [start, end] = trimmed(this.#reading.current.text, selected);
    if (start >= end) return;
    this.#selected = [start, end];
    this.#render();
  }

  #render() {
    const words = say().corrections;
    this.#root.setAttribute('aria-label', words.title);
    this.#root.hidden = this.#selected === null && this.#told === '';
    render(this.#selected === null ? this.#lastAct(words) : this.#offer(words), this.#root);
  }

  #lastAct(words) {
    const { canUndo, canRedo } = this.#correcting.history;
    const go = (way) => () => {
      this.#correcting.go(way);
      const other = this.#root.querySelector(`[data-act=${way}]:enabled`) ?? this.#root.querySelector('button:enabled');
      other?.focus();
    };
    return html`<p>${this.#told}</p>
      <div class="acts">
        <button data-act="undo" ?disabled=${!canUndo} @click=${go('undo')}>${words.undo}</button>
        <button data-act="redo" ?disabled=${!canRedo} @click=${go('redo')}>${words.redo}</button>
        <button class="quiet" data-act="close" aria-label=${words.close} @click=${() => this.#leave()}>×</button>
      </div>`;
  }

  #offer(words) {
    const { text } = this.#reading.current;
    const shown = excerpt(text, [this.#selected]);
    const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN / 2)} … ${shown.slice(-SHOWN / 2)}` : shown;
    const step = (which, by, label) =>
      html`<button class="quiet" aria-label=${label} title=${label} @click=${() => this.#move(which, by)}>${by > 0 ? '›' : '‹'}</button>`;
    return html`<p><bdi lang="en">${cut}</bdi></p>
      <div class="ends">
        ${step('start', -1, words.startBack)} <span>${words.start}</span> ${step('start', 1, words.startOn)}
        ${step('end', -1, words.endBack)} <span>${words.end}</span> ${step('end', 1, words.endOn)}
      </div>
      <div class="acts">
        ${this.#for === null ? ['quote', 'claim'].map((of) => this.#act(of, words)) : this.#use(this.#for, words.useWords)}
        <button class="quiet" data-act="close" aria-label=${words.close} @click=${() => this.#leave()}>×</button>
      </div>`;
  }

  /** To add the words as a mark, or to give them to the one mark of the kind that they touch. */
  #act(of, words) {
    const target = this.#touched(of);
    if (target !== null) return this.#isTheSame(target) ? nothing : this.#use(target, words.use[of]);
    return html`<button data-act=${`add-${of}`} @click=${() => this.#add(of)}>${words.add[of]}</button>`;
  }

  #use(target, label) {
    return html`<button class="main" data-act=${`use-${isQuote(target) ? 'quote' : 'claim'}`} @click=${() => this.#give(target)}>${label}</button>`;
  }

  #spansOf(target) {
    const { quotes, claims } = this.#reading.current.annotated;
    return isQuote(target) ? quotes[indexOf(target)].content : [claims[indexOf(target)].span];
  }

  /** The mark of a kind that shares most with the words selected. */
  #touched(of) {
    const { annotated } = this.#reading.current;
    const targets = of === 'quote' ? [...annotated.quotes.keys()].map(quoteTarget) : [...annotated.claims.keys()].map(claimTarget);
    let [touched, most] = [null, 0];
    for (const target of targets) {
      const shared = overlap(this.#spansOf(target), [this.#selected]);
      if (shared > most) [touched, most] = [target, shared];
    }
    return touched;
  }

  #isTheSame(target) {
    return String(this.#spansOf(target)) === String(this.#statement(target));
  }

  /** @param {Target | null} target @returns {Span[]} */
  #statement(target) {
    const { text, annotated } = this.#reading.current;
    if (target !== null && !isQuote(target)) return [trimmed(text, this.#selected)];
    return statementIn(text, this.#selected, target === null ? null : annotated.quotes[indexOf(target)]);
  }

  #words(spans) {
    return spans.map((span) => ({ span, words: this.#reading.current.text.slice(...span) }));
  }

  #add(of) {
    const at = this.#words(this.#statement(null));
    if (at.length === 0) return;
    this.#done({ of, at, added: true }, say().corrections.added[of]);
  }

  #give(target) {
    const content = this.#words(this.#statement(target));
    if (content.length === 0) return;
    const { of, at, correction } = this.#correcting.originOf(target);
    this.#done({ ...correction, of, at, content }, say().corrections.changed);
  }

  #done(correction, told) {
    getSelection().removeAllRanges();
    this.#correcting.say(correction, told);
    const target = this.#correcting.targetOf(correction);
    if (target !== null) this.#reading.goTo(target);
  }

  #move(which, by) {
    const { text, annotated } = this.#reading.current;
    const held = document.activeElement;
    this.#choose(moved(text, annotated.blocks, this.#selected, which, by));
    if (this.#root.contains(held)) held.focus();
  }

  #moveSentence(by) {
    const { text, annotated } = this.#reading.current;
    const sentences = sentencesOf(text, annotated.blocks);
    const [start] = this.#selected;
    const next = by > 0 ? sentences.find((one) => one[0] > start) : sentences.findLast((one) => one[0] < start);
    if (next !== undefined) this.#choose(next);
  }

  /** Arrows move the ends while the bar itself has the focus. */
  #key(event) {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Escape') this.#leave();
    else if (by === undefined || this.#selected === null) return;
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#moveSentence(by);
    else this.#move(shiftKey ? 'start' : 'end', by);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Lets go, back to the mark the words were for, or to the nearest. */
  #leave() {
    const [target, selected] = [this.#for, this.#selected];
    this.hide();
    if (selected !== null) getSelection().removeAllRanges();
    if (target !== null) this.#reading.goTo(target);
    else this.#reading.focusNear(selected?.[0] ?? this.#reading.position());
  }
}
