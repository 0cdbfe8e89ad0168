// An annotated text being read: article, lists, strip and popover, and what is chosen in all of them.

import { html, render } from 'lit/html.js';
import { ArticleView } from './article-view.js';
import { say } from './catalogue/catalogue.js';
import { choiceLine, choiceWords } from './choice.js';
import { citeClaim, citeQuote } from './citation.js';
import { Detail } from './detail.js';
import { detailContent } from './detail-content.js';
import { bringIntoView, FOOT, TOP } from './in-view.js';
import { heardIn, keptBy, targetsOf, walkOf } from './kept.js';
import { kindOf, SHOWN_AT_FIRST, showingClaim, shownClaims, shownQuotes } from './kinds.js';
import { lensesFor } from './lenses.js';
import { noteSentences } from './notes.js';
import { Panel } from './panel.js';
import { Sheet } from './sheet.js';
import { Strip } from './strip.js';
import { announcement, count, titleOf } from './summary.js';
import { renderSummary } from './summary-view.js';
import { renderSwitches } from './switches.js';
import { claimTarget, indexOf, isQuote } from './target.js';
import { SUREST } from './threshold.js';
import { voicesOf } from './voices.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./lenses.js').Lens} Lens */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

export class Reading {
  #text = '';
  /** @type {Annotated} */
  #annotated;
  /** @type {import('./kinds.js').Shown} What is switched on. */
  shown = { ...SHOWN_AT_FIRST };
  /** @type {Target[]} */
  #chosen = [];
  /** @type {Voice[]} */
  #voices = [];
  /** @type {import('./summary.js').Counts} */
  #counts;
  /** @type {import('./kept.js').Listed} What is shown. */
  #listed = { quotes: [], claims: [] };
  /** @type {Voice | null} The one voice that is not dimmed, where the reader has chosen one. */
  #voice = null;
  /** @type {Lens | null} What the reader looks at only, if not at everything. */
  #lens = null;
  /** @type {Target[] | null} What the keys walk, if not everything. */
  #walk = null;

  #root = document.getElementById('article');
  #article = new ArticleView(this.#root);
  #panel = new Panel(document.getElementById('panel'), {
    choose: (targets) => this.choose(targets),
    hear: (voice) => this.hear(voice === this.#voice ? null : voice),
    look: (lens) => this.look(lens === this.#lens ? null : lens),
    sift: (step) => this.#show({ sureness: step }),
    view: () => this.#show({ views: !this.shown.views }),
  });
  #sheet = new Sheet(document.getElementById('foot'), this.#panel);
  #strip = new Strip(document.getElementById('strip'), this.#root);
  #detail = new Detail(document.getElementById('detail'));
  /** @type {(() => unknown) | null} What the open popover says, made anew. */
  #content = null;

  /** What another part of the page adds to what the popover says of a mark: see `corrections/judging.js`. */
  remark = /** @type {import('./detail-content.js').Remark} */ (() => null);

  /** How a quote is cited; the reader may choose another way: see `taking/styles.js`. */
  cite = /** @type {(text: string, annotated: Annotated, index: number) => string} */ (citeQuote);

  constructor() {
    this.#root.addEventListener('click', (event) => this.#click(event));
    this.#root.addEventListener('pointerover', ({ target }) =>
      this.#article.light(this.#article.targetsAt(target), 'near'),
    );
    this.#root.addEventListener('pointerleave', () => this.#article.light([], 'near'));
  }

  /**
   * Shows a text, from its beginning or from where the reader was in it.
   * @param {string} text
   * @param {Annotated} annotated
   * @param {number} [position]
   */
  show(text, annotated, position = 0) {
    this.close();
    this.#detail.prepare();
    this.#text = text;
    this.#annotated = annotated;
    this.#chosen = [];
    this.#voice = this.#lens = null;
    this.#article.show(text, annotated, this.shown.views);
    this.#panel.show(text, annotated);
    this.#dress();
    render(
      noteSentences(annotated.notes).map((sentence) => html`<p>${sentence}</p>`),
      document.getElementById('notes'),
    );
    const title = titleOf(text, annotated);
    document.title = title === null ? 'Whosaid' : `${title} — Whosaid`;
    this.#article.bringToTop(position, TOP);
    document.getElementById('main').focus({ preventScroll: true });
  }

  /** What is read now: the text, its result as it is shown, with the reader's corrections in it, what is not dimmed of it. */
  get current() {
    const kept = keptBy(this.#annotated, this.#listed, this.#voice, this.#lens);
    return { text: this.#text, annotated: this.#annotated, kept };
  }

  /**
   * Shows another result of the same text in the place of the one before, where the reader is.
   * @param {Annotated} annotated
   */
  change(annotated) {
    const top = scrollY;
    this.#detail.close();
    this.#chosen = [];
    this.#annotated = annotated;
    this.#article.show(this.#text, annotated, this.shown.views);
    this.#panel.change(annotated);
    this.#panel.holding(() => this.#dress());
    scrollTo({ top, behavior: 'instant' });
  }

  /** Says anew what the open popover says, where it is. */
  refresh() {
    if (this.#detail.isOpen && this.#content !== null) this.#detail.update(this.#content());
  }

  /**
   * Opens the popover on a mark, whether it is switched on or not.
   * @param {Target} target
   */
  goTo(target) {
    if (!isQuote(target)) return this.#goToClaim(indexOf(target));
    const kind = kindOf(this.#annotated.quotes[indexOf(target)]);
    if (!this.shown[kind]) this.#show({ [kind]: true });
    this.#openStop(target);
  }

  /**
   * Gives the focus to the mark that stands nearest after a position, or before it, or else to the text.
   * @param {number} position
   */
  focusNear(position) {
    const { quotes, claims } = this.#annotated;
    const start = (target) => (isQuote(target) ? quotes[indexOf(target)].content[0] : claims[indexOf(target)].span)[0];
    const targets = [...targetsOf(this.#listed)].sort((a, b) => start(a) - start(b));
    const target = targets.find((one) => start(one) >= position) ?? targets.at(-1);
    const stop = target === undefined ? null : this.#article.stopOf(target);
    (stop ?? document.getElementById('main')).focus({ preventScroll: true });
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
    this.#panel.bringIntoView();
    const cite = (target) => (isQuote(target) ? this.cite : citeClaim)(this.#text, this.#annotated, indexOf(target));
    this.#content = () =>
      detailContent(this.#text, this.#annotated, targets, (claim) => this.#goToClaim(claim), this.remark);
    this.#detail.open({
      mark,
      point,
      stop: this.#article.stopAt(mark) ?? this.#article.stopOf(targets[0]) ?? mark,
      content: this.#content(),
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
    this.#panel.bringIntoView();
    if (stop === null) return;
    bringIntoView(stop);
    if (again) this.open(stop);
    else if (wasSheet) stop.focus({ preventScroll: true });
  }

  /**
   * Dims all but one voice, or none; a lens that keeps nothing of it is let go.
   * @param {Voice | null} voice
   */
  hear(voice) {
    const isEmpty = walkOf(keptBy(this.#annotated, this.#listed, voice, this.#lens), this.#lens).length === 0;
    this.#turnTo(voice, isEmpty ? null : this.#lens);
  }

  /**
   * Dims all that a lens does not keep, of the chosen voice where there is one.
   * @param {Lens | null} lens
   */
  look(lens) {
    this.#turnTo(this.#voice, lens);
  }

  /**
   * Goes to the next or a previous mark of what is chosen, with the popover where it is open.
   * @param {number} by
   */
  step(by) {
    this.#step(by, this.#walk);
  }

  /**
   * The same from claim to claim.
   * @param {number} by
   */
  stepClaim(by) {
    const { claims } = keptBy(this.#annotated, this.#listed, this.#voice, this.#lens);
    this.#step(by, claims.map(claimTarget));
  }

  /**
   * Asks the engine to be surer of claims, or less sure.
   * @param {number} by steps
   */
  sift(by) {
    const sureness = Math.min(Math.max(this.shown.sureness + by, 0), SUREST);
    if (sureness !== this.shown.sureness) this.#show({ sureness });
  }

  /** Gives the focus to the lenses. */
  lenses() {
    this.#detail.close();
    this.#sheet.openWhereNarrow();
    this.#panel.focusOnLenses();
  }

  /** Closes the sheet, or else lets go of what is chosen. */
  release() {
    if (this.#sheet.close()) return;
    this.#light([]);
    if (this.#walk !== null) this.#letGo();
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

  /**
   * @param {number} by
   * @param {Target[] | null} among
   */
  #step(by, among) {
    const isWithin = this.#detail.isOpen || this.#root.contains(document.activeElement);
    const stop = this.#article.stopFrom(isWithin ? by : 0, among);
    if (stop === null) return;
    bringIntoView(stop);
    if (this.#detail.isOpen) return this.open(stop);
    stop.focus({ preventScroll: true });
    this.#light(this.#article.targetsAt(stop));
    this.#panel.bringIntoView();
  }

  /**
   * Opens another claim, shown or not.
   * @param {number} claim
   */
  #goToClaim(claim) {
    this.#show(showingClaim(this.#annotated.claims[claim], this.shown));
    this.#openStop(claimTarget(claim));
  }

  /** @param {Target} target */
  #openStop(target) {
    const stop = this.#article.stopOf(target);
    if (stop === null) return;
    bringIntoView(stop);
    this.open(stop);
  }

  /** Dims all that is not chosen; where nothing of it is in view, the first of it comes there. */
  #turnTo(voice, lens) {
    if (voice === null && lens === null) return this.#letGo();
    this.#detail.close();
    const wasSheet = this.#sheet.close();
    this.#light([]);
    this.#keepTo(voice, lens);
    const seen = this.#walk.find((target) => this.#article.isWithin(target, TOP, innerHeight - FOOT));
    const stop = this.#article.stopOf(seen ?? this.#walk[0]);
    if (stop !== null && seen === undefined) bringIntoView(stop);
    if (wasSheet) stop?.focus({ preventScroll: true });
    this.announce(choiceWords({ voice, lens, count: this.#walk.length }));
  }

  #letGo() {
    const [voice, lens] = [this.#voice, this.#lens];
    const hadFocus = document.getElementById('choice')?.contains(document.activeElement);
    this.#keepTo(null, null);
    if (hadFocus) this.#panel.focusOn(lens ?? voice);
    this.announce(say().choice.released);
  }

  /**
   * @param {Voice | null} voice
   * @param {Lens | null} lens
   */
  #keepTo(voice, lens) {
    const [found, listed] = [this.#annotated, this.#listed];
    const kept = keptBy(found, listed, voice, lens);
    const isAll = voice === null && lens === null;
    const own = isAll ? null : targetsOf(kept);
    this.#voice = voice;
    this.#lens = lens;
    this.#walk = isAll ? null : walkOf(kept, lens);
    this.#article.keepTo(own);
    const all = { quotes: listed.quotes, claims: shownClaims(found, { ...this.shown, sureness: 0 }) };
    this.#panel.keepTo({
      voice,
      lens,
      own,
      heard: own && heardIn(found, kept),
      lenses: lensesFor(found, all, listed, voice),
    });
    this.#strip.dress(found, this.shown, own);
    const choice = isAll
      ? null
      : choiceLine({ voice, lens, count: this.#walk.length }, (by) => this.step(by), () => this.#letGo());
    renderSummary(document.getElementById('summary'), this.#counts, choice);
  }

  #light(targets) {
    this.#chosen = [...targets];
    this.#article.light(targets);
    this.#panel.light(targets);
  }

  /** @param {Partial<import('./kinds.js').Shown>} change */
  #show(change) {
    this.shown = { ...this.shown, ...change };
    this.#detail.close();
    this.#panel.holding(() => this.#dress());
  }

  #dress() {
    const [found, shown] = [this.#annotated, this.shown];
    this.#listed = { quotes: shownQuotes(found, shown), claims: shownClaims(found, shown) };
    this.#voices = voicesOf(this.#text, found, this.#listed.quotes);
    this.#article.dress(shown);
    this.#panel.dress(shown, this.#voices, this.#listed.claims);
    this.#counts = count(this.#text, found, shown);
    this.#sheet.count(this.#counts.speakers, this.#counts.claims);
    const voice = this.#voices.find(({ index }) => index === this.#voice?.index) ?? null;
    const isLeft = walkOf(keptBy(found, this.#listed, voice, this.#lens), this.#lens).length > 0;
    this.#keepTo(voice, isLeft ? this.#lens : null);
    this.#light(this.#chosen);
    const toggle = (kind) => this.#show({ [kind]: !this.shown[kind] });
    renderSwitches(document.getElementById('switches'), found, shown, toggle);
    this.announce(announcement(this.#counts));
  }
}
