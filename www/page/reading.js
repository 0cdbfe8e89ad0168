// An annotated text being read: article, lists, strip and popover, and what is chosen in all of them.

import { html, render } from 'lit/html.js';
import { ArticleView } from './article-view.js';
import { choiceLine, choiceWords, RELEASED } from './choice.js';
import { citeClaim, citeQuote } from './citation.js';
import { Detail } from './detail.js';
import { detailContent } from './detail-content.js';
import { SHOWN_AT_FIRST, shownQuotes } from './kinds.js';
import { noteSentences } from './notes.js';
import { Panel } from './panel.js';
import { Sheet } from './sheet.js';
import { Strip } from './strip.js';
import { announcement, count, titleOf } from './summary.js';
import { renderSummary } from './summary-view.js';
import { renderSwitches } from './switches.js';
import { claimTarget, indexOf, isQuote, quoteTarget } from './target.js';
import { claimsOf, voicesOf } from './voices.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

/** Pixels at the window's top and foot where a mark does not count as seen. */
const TOP = 80;
const FOOT = 120;

export class Reading {
  #text = '';
  /** @type {Annotated} */
  #annotated;
  #shown = { ...SHOWN_AT_FIRST };
  /** @type {Target[]} */
  #chosen = [];
  /** @type {Voice[]} */
  #voices = [];
  /** @type {import('./summary.js').Counts} */
  #counts;
  /** @type {Voice | null} The one voice that is not dimmed, where the reader has chosen one. */
  #voice = null;

  #root = document.getElementById('article');
  #article = new ArticleView(this.#root);
  #panel = new Panel(
    document.getElementById('panel'),
    (targets) => this.choose(targets),
    (voice) => (voice === this.#voice ? this.#letGo() : this.hear(voice)),
  );
  #sheet = new Sheet(document.getElementById('foot'), this.#panel);
  #strip = new Strip(document.getElementById('strip'), this.#root);
  #detail = new Detail(document.getElementById('detail'));

  constructor() {
    this.#root.addEventListener('click', (event) => this.#click(event));
    this.#root.addEventListener('pointerover', ({ target }) =>
      this.#article.light(this.#article.targetsAt(target), 'near'),
    );
    this.#root.addEventListener('pointerleave', () => this.#article.light([], 'near'));
  }

  /**
   * Shows a text from its beginning.
   * @param {string} text
   * @param {Annotated} annotated
   */
  show(text, annotated) {
    this.close();
    this.#text = text;
    this.#annotated = annotated;
    this.#chosen = [];
    this.#voice = null;
    this.#article.show(text, annotated);
    this.#panel.show(text, annotated);
    this.#dress();
    render(
      noteSentences(annotated.notes).map((sentence) => html`<p>${sentence}</p>`),
      document.getElementById('notes'),
    );
    const title = titleOf(text, annotated);
    document.title = title === null ? 'Whosaid' : `${title} — Whosaid`;
    scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main').focus({ preventScroll: true });
  }

  /** Closes what lies over the text. */
  close() {
    this.#detail.close();
    this.#sheet.close();
  }

  /** The position in the text of what stands at the window's top. */
  position() {
    return this.#article.positionAt(TOP);
  }

  /**
   * Opens the popover on a mark and lights what it is about, in the text and in the lists.
   * @param {HTMLElement} mark
   * @param {{ x: number, y: number }} [point] where the pointer met it
   */
  open(mark, point) {
    const found = this.#article.targetsAt(mark);
    if (found.length === 0) return;
    // Who says it comes before what there is to check in it.
    const targets = [...found.filter(isQuote), ...found.filter((target) => !isQuote(target))];
    this.#light(targets);
    const cite = (target) => (isQuote(target) ? citeQuote : citeClaim)(this.#text, this.#annotated, indexOf(target));
    this.#detail.open({
      mark,
      point,
      stop: this.#article.stopAt(mark) ?? this.#article.stopOf(targets[0]) ?? mark,
      content: detailContent(this.#text, this.#annotated, targets),
      citation: targets.map(cite).join('\n'),
      step: (by) => this.step(by),
    });
  }

  /**
   * Lights what the reader picked in the lists and brings it into view; picked again, it opens.
   * @param {Target[]} targets
   */
  choose(targets) {
    const again = this.#chosen.join() === targets.join();
    const stop = this.#article.stopOf(targets[0]);
    const wasSheet = this.#sheet.close();
    this.#light(targets);
    if (stop === null) return;
    bringIntoView(stop);
    if (again) this.open(stop);
    else if (wasSheet) stop.focus({ preventScroll: true });
  }

  /**
   * Dims all but one voice; where none of its statements is in view, the first one comes there.
   * @param {Voice} voice
   */
  hear(voice) {
    this.#detail.close();
    const wasSheet = this.#sheet.close();
    this.#light([]);
    this.#keepTo(voice);
    const own = voice.quotes.map(quoteTarget);
    const seen = own.find((target) => this.#article.isWithin(target, TOP, innerHeight - FOOT));
    const stop = this.#article.stopOf(seen ?? own[0]);
    if (stop !== null && seen === undefined) bringIntoView(stop);
    if (wasSheet) stop?.focus({ preventScroll: true });
    this.announce(choiceWords(voice));
  }

  /**
   * Goes to the next or a previous mark, of the chosen voice where there is one, with the popover where it is open.
   * @param {number} by
   */
  step(by) {
    const isWithin = this.#detail.isOpen || this.#root.contains(document.activeElement);
    const stop = this.#article.stopFrom(isWithin ? by : 0);
    if (stop === null) return;
    bringIntoView(stop);
    if (this.#detail.isOpen) return this.open(stop);
    stop.focus({ preventScroll: true });
    this.#light(this.#article.targetsAt(stop));
  }

  /** Closes the sheet, or else lets go of what is chosen. */
  release() {
    if (this.#sheet.close()) return;
    this.#light([]);
    if (this.#voice !== null) this.#letGo();
  }

  /**
   * Says something to a screen reader.
   * @param {string} words
   */
  announce(words) {
    document.getElementById('status').textContent = words;
  }

  #click(event) {
    if (!getSelection().isCollapsed) return;
    const mark = event.target.closest('mark, span');
    if (mark !== null && this.#article.targetsAt(mark).length > 0) {
      // A click made by assistive technology has no place.
      this.open(mark, event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined);
    } else {
      this.#light([]);
    }
  }

  #letGo() {
    const voice = this.#voice;
    const hadFocus = document.getElementById('choice').contains(document.activeElement);
    this.#keepTo(null);
    if (hadFocus) this.#panel.focusOn(voice);
    this.announce(RELEASED);
  }

  /** @param {Voice | null} voice */
  #keepTo(voice) {
    const targets = () => [...voice.quotes.map(quoteTarget), ...claimsOf(this.#annotated, voice).map(claimTarget)];
    const own = voice === null ? null : new Set(targets());
    this.#voice = voice;
    this.#article.keepTo(own);
    this.#panel.keepTo(voice, own);
    this.#strip.dress(this.#annotated, this.#shown, own);
    const choice = voice === null ? null : choiceLine(voice, (by) => this.step(by), () => this.#letGo());
    renderSummary(document.getElementById('summary'), this.#counts, choice);
  }

  #light(targets) {
    this.#chosen = [...targets];
    this.#article.light(targets);
    this.#panel.light(targets);
  }

  /** @param {import('./kinds.js').Kind} kind */
  #toggle(kind) {
    this.#shown = { ...this.#shown, [kind]: !this.#shown[kind] };
    this.#detail.close();
    this.#dress();
  }

  #dress() {
    this.#voices = voicesOf(this.#text, this.#annotated, shownQuotes(this.#annotated, this.#shown));
    this.#article.dress(this.#shown);
    this.#panel.dress(this.#shown, this.#voices);
    this.#counts = count(this.#text, this.#annotated, this.#shown);
    this.#sheet.count(this.#counts.speakers, this.#counts.claims);
    const wanted = this.#voice;
    this.#keepTo(this.#voices.find(({ index }) => index === wanted?.index) ?? null);
    this.#light(this.#chosen);
    renderSwitches(document.getElementById('switches'), this.#annotated, this.#shown, (kind) => this.#toggle(kind));
    this.announce(announcement(this.#counts));
  }
}

/** @param {HTMLElement} element */
function bringIntoView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < TOP || bottom > innerHeight - FOOT) element.scrollIntoView({ block: 'center' });
}
