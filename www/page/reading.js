// An annotated text being read: article, lists, strip and popover, and what is chosen in all of them.

import { amountsOf } from './amounts.js';
import { ArticleView } from './article-view.js';
import { say } from './catalogue/catalogue.js';
import { choiceLine, choiceWords } from './choice.js';
import { citeClaim, citeQuote } from './citation.js';
import { Detail } from './detail.js';
import { detailContent } from './detail-content.js';
import { bottom, bringIntoView, TOP } from './in-view.js';
import { kindOf, SHOWN_AT_FIRST, showingClaim } from './kinds.js';
import { renderNotes } from './notes-view.js';
import { Outlook } from './outlook.js';
import { Panel } from './panel.js';
import { listenToPointer } from './pointer.js';
import { Sheet } from './sheet.js';
import { Slices } from './slices.js';
import { Strip } from './strip.js';
import { announcement, titleOf } from './summary.js';
import { renderSummary } from './summary-view.js';
import { renderSwitches } from './switches.js';
import { claimTarget, indexOf, isQuote } from './target.js';
import { SUREST } from './threshold.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./target.js').Target} Target */

export class Reading {
  /** The text and its result, and what of them is looked at. */
  #outlook = new Outlook('', null, null);
  /** @type {import('./kinds.js').Shown} What is switched on. */
  shown = { ...SHOWN_AT_FIRST };
  /** @type {Target[]} */
  #chosen = [];
  /** Whether the text before is still in view while another one is set. */
  #isArriving = false;
  #arrival = new Slices();
  #dressing = new Slices();
  #listing = new Slices();
  /** When another result of the same text is there; at once where the text is short. */
  #changed = Promise.resolve(true);
  #dressed = Promise.resolve(true);

  #root = document.getElementById('article');
  #article = new ArticleView(this.#root);
  #panel = new Panel(document.getElementById('panel'), {
    choose: (targets) => this.choose(targets),
    hear: (voice) => this.hear(voice === this.#outlook.voice ? null : voice),
    look: (lens) => this.look(lens === this.#outlook.lens ? null : lens),
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
    listenToPointer(this.#root, this.#article, {
      open: (mark, point) => this.open(mark, point),
      letGo: () => this.#light([]),
    });
  }

  /**
   * Shows a text, from its beginning or from where the reader was in it. Of a long one its first screen comes first, with
   * all that stands beside it; the article is busy until the rest is there.
   * @param {string} text
   * @param {Annotated} annotated
   * @param {number} position
   * @param {() => void} begin called when there is something to see
   * @returns {Promise<boolean>} whether all of it is there: a newer text may have come before
   */
  async show(text, annotated, position, begin) {
    this.#dressing.stop();
    return this.#arrival.run(this.#arrive(text, annotated, position, begin), text);
  }

  /** Gives up the text that is being set: another one is on its way. */
  stop() {
    this.#arrival.stop();
    this.#isArriving = false;
  }

  *#arrive(text, annotated, position, begin) {
    this.#isArriving = true;
    const outlook = new Outlook(text, annotated, yield* amountsOf(text, annotated));
    const shown = this.shown;
    yield* this.#article.set(text, annotated, shown, position, () => this.#begin(outlook, position, begin));
    yield* this.#settle(shown);
  }

  *#begin(outlook, position, begin) {
    this.#isArriving = false;
    this.close();
    this.#outlook = outlook;
    this.#chosen = [];
    this.#root.ariaBusy = 'true';
    begin();
    const { text, annotated } = outlook;
    this.#panel.show(text, annotated);
    this.#gather({ voice: null, lens: null });
    this.#sum();
    renderNotes(document.getElementById('notes'), annotated.notes);
    const title = titleOf(text, annotated);
    document.title = title === null ? 'Whosaid' : `${title} — Whosaid`;
    this.#article.bringToTop(position, TOP);
    document.getElementById('main').focus({ preventScroll: true });
    yield;
    yield* this.#list();
    this.#detail.prepare();
  }

  /** What is read now: the text, its result as it is shown, with the reader's corrections in it, what is not dimmed of it. */
  get current() {
    return this.#outlook;
  }

  /**
   * Shows another result of the same text in the place of the one before, where the reader is.
   * @param {Annotated} annotated
   * @returns {Promise<boolean>} whether it is there; at once where the text is short
   */
  change(annotated) {
    this.#detail.close();
    this.#dressing.stop();
    return (this.#changed = this.#arrival.run(this.#exchange(annotated), this.#outlook.text));
  }

  *#exchange(annotated) {
    const [before, shown] = [this.#outlook, this.shown];
    const outlook = new Outlook(before.text, annotated, yield* amountsOf(before.text, annotated));
    yield* this.#article.change(annotated, shown);
    this.#chosen = [];
    this.#outlook = outlook;
    this.#panel.change(annotated);
    this.#gather(before);
    yield* this.#list();
    yield* this.#settle(shown);
  }

  /** All of a text is there; what was switched meanwhile follows. */
  *#settle(shown) {
    this.#root.ariaBusy = 'false';
    if (this.shown !== shown) yield* this.#article.dress(this.shown);
  }

  /** Says anew what the open popover says, where it is. */
  refresh() {
    if (this.#detail.isOpen && this.#content !== null) this.#detail.update(this.#content());
  }

  /** Opens the popover on a mark, whether it is switched on or not. @param {Target} target */
  async goTo(target) {
    if (this.#arrival.isBusy) await this.#changed;
    if (!isQuote(target)) return this.#goToClaim(indexOf(target));
    const kind = kindOf(this.#outlook.annotated.quotes[indexOf(target)]);
    if (!this.shown[kind]) this.#show({ [kind]: true });
    if (this.#dressing.isBusy) await this.#dressed;
    this.#openStop(target);
  }

  /** Gives the focus to the mark nearest after a position, or before it, or to the text. @param {number} position */
  async focusNear(position) {
    if (this.#arrival.isBusy) await this.#changed;
    const target = this.#outlook.nearest(position);
    const stop = target === null ? null : this.#article.stopOf(target);
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
    const { text, annotated } = this.#outlook;
    const cite = (target) => (isQuote(target) ? this.cite : citeClaim)(text, annotated, indexOf(target));
    this.#content = () =>
      detailContent(text, annotated, targets, (claim) => this.#goToClaim(claim), this.remark);
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
   * @param {import('./voices.js').Voice | null} voice
   */
  hear(voice) {
    const { lens } = this.#outlook;
    this.#turnTo(voice, this.#outlook.isEmpty(voice, lens) ? null : lens);
  }

  /**
   * Dims all that a lens does not keep, of the chosen voice where there is one.
   * @param {import('./lenses.js').Lens | null} lens
   */
  look(lens) {
    this.#turnTo(this.#outlook.voice, lens);
  }

  /** Goes to the next or a previous mark of what is chosen, with the popover where it is open. @param {number} by */
  step(by) {
    this.#step(by, this.#outlook.walk);
  }

  /** The same from claim to claim. @param {number} by */
  stepClaim(by) {
    this.#step(by, this.#outlook.kept.claims.map(claimTarget));
  }

  /** Asks the engine to be surer of claims, or less sure. @param {number} by steps */
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
    if (this.#outlook.walk !== null) this.#letGo();
  }

  /** Says something to a screen reader. @param {string} words */
  announce(words) {
    document.getElementById('status').textContent = words;
  }

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

  /** Opens another claim, shown or not. @param {number} claim */
  async #goToClaim(claim) {
    this.#show(showingClaim(this.#outlook.annotated.claims[claim], this.shown));
    if (this.#dressing.isBusy) await this.#dressed;
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
    this.#chosen = [];
    this.#article.light([]);
    this.#keepTo(voice, lens);
    const inView = this.#article.targetsBetween(TOP, bottom());
    const seen = this.#outlook.walk.find((target) => inView.has(target));
    const stop = this.#article.stopOf(seen ?? this.#outlook.walk[0]);
    if (stop !== null && seen === undefined) bringIntoView(stop);
    if (wasSheet) stop?.focus({ preventScroll: true });
    this.announce(choiceWords({ voice, lens, count: this.#outlook.walk.length }));
  }

  #letGo() {
    const [voice, lens] = [this.#outlook.voice, this.#outlook.lens];
    const hadFocus = document.getElementById('choice')?.contains(document.activeElement);
    this.#keepTo(null, null);
    if (hadFocus) this.#panel.focusOn(lens ?? voice);
    this.announce(say().choice.released);
  }

  #keepTo(voice, lens) {
    this.#outlook.keep(voice, lens);
    this.#article.keepTo(this.#outlook.own);
    this.#listing.run(this.#list(), this.#outlook.text);
  }

  /** Says in the summary what there is, and what of it is chosen. */
  #sum() {
    const { voice, lens, walk, counts } = this.#outlook;
    const choice =
      walk && choiceLine({ voice, lens, count: walk.length }, (by) => this.step(by), () => this.#letGo());
    renderSummary(document.getElementById('summary'), counts, choice);
  }

  /** Dims what is not chosen in the lists and in the strip. */
  *#list() {
    const { annotated, shown, voice, lens, own, heard, lenses } = this.#outlook;
    yield;
    this.#panel.holding(() => {
      this.#sum();
      this.#panel.keepTo({ voice, lens, own, heard, lenses }, this.#chosen);
    });
    yield;
    this.#strip.dress(annotated, shown, own);
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
    // A text that is still being set follows when it is all there.
    if (!this.#isArriving) this.#dressed = this.#dressing.run(this.#dress(), this.#outlook.text);
  }

  *#dress() {
    this.#gather(this.#outlook);
    yield;
    yield* this.#list();
    if (!this.#arrival.isBusy) yield* this.#article.dress(this.shown);
  }

  /** Gathers what is switched on; what was chosen stays so where something of it is left. */
  #gather(chosen) {
    const [outlook, shown] = [this.#outlook, this.shown];
    outlook.show(shown, chosen);
    const { annotated, voices, listed, counts, own } = outlook;
    this.#panel.dress(shown, voices, listed.claims);
    this.#sheet.count(counts.speakers, counts.claims);
    this.#article.keepTo(own);
    const toggle = (kind) => this.#show({ [kind]: !this.shown[kind] });
    renderSwitches(document.getElementById('switches'), annotated, shown, toggle);
    this.announce(announcement(counts));
  }
}
