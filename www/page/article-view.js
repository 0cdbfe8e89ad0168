// The article: the reader's own text, set as an article, with every annotation as a mark in place.
//
// The elements are made once for a text, and anew where predictions and opinions come or go; other switches only dress
// them anew, so that nothing is lost: not the reader's place, not a selection. Of the marks, one is a stop of the Tab key
// at a time; see `keys.js`. What takes long with a long text is work in slices, see `slices.js`.

import { describe } from './description.js';
import { dressOf } from './dress.js';
import { isShownClaim, kindOf, SHOWN_AT_FIRST } from './kinds.js';
import { Setting } from './setting.js';
import { isLong } from './slices.js';
import { indexOf, isQuote } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./setting.js').Stretch} Stretch */
/** @typedef {import('./target.js').Target} Target */

/** Characters that fill the tallest window: so many are shown at once, what follows in slices. */
const FIRST_SCREEN = 6_000;
/** The width of a letter on average, as a share of the size of the type. */
const LETTER = 0.46;
/** Pixels of the widest column, as in frame.css: what an article will have that is not shown yet. */
const MEASURE = 672;

export class ArticleView {
  #root;
  #setting = new Setting('', null, false);
  /** @type {Shown} */
  #shown = SHOWN_AT_FIRST;
  /** @type {Map<string, Set<Target>>} What is lit, by how. */
  #lights = new Map();
  /** @type {HTMLElement | null} */
  #current = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Sets a text anew; until its first screen is ready, the one before stays.
   * @param {string} text
   * @param {Annotated} annotated
   * @param {Shown} shown
   * @param {number} position of what is to be seen first
   * @param {() => import('./slices.js').Work<void>} begin called when the first screen is in place
   * @returns {import('./slices.js').Work<void>}
   */
  *set(text, annotated, shown, position, begin) {
    yield* this.#replace(new Setting(text, annotated, shown.views), shown, position + FIRST_SCREEN, begin);
  }

  /**
   * Puts another result of the text in the place of this one, where the reader is.
   * @param {Annotated} annotated
   * @param {Shown} shown
   * @returns {import('./slices.js').Work<void>}
   */
  *change(annotated, shown) {
    yield* this.#replace(new Setting(this.#setting.text, annotated, shown.views), shown);
  }

  /**
   * Shows the kinds that are switched on.
   * @param {Shown} shown
   * @returns {import('./slices.js').Work<void>}
   */
  *dress(shown) {
    const { annotated, views, stretches } = this.#setting;
    this.#shown = shown;
    if (shown.views !== views) {
      yield* this.change(annotated, shown);
      return;
    }
    for (const stretch of stretches) {
      this.#dress(stretch, this.#setting, shown);
      yield;
    }
    if (!this.#isStop(this.#current)) this.#rove(this.#stops()[0] ?? null);
  }

  /**
   * Lights these statements, with their cues and sources, and no others.
   * @param {Iterable<Target>} targets
   * @param {string} [how] `lit` for the chosen, `near` for those under the pointer, `own` for those not dimmed
   */
  light(targets, how = 'lit') {
    const before = this.#lights.get(how) ?? new Set();
    const now = new Set(targets);
    this.#lights.set(how, now);
    for (const target of before) {
      for (const element of this.#setting.elements.get(target) ?? []) element.classList.remove(how);
    }
    for (const target of now) {
      if (!this.#isSeen(target)) continue;
      for (const element of this.#setting.elements.get(target) ?? []) element.classList.add(how);
    }
  }

  /**
   * Dims all statements but these; `null` dims nothing.
   * @param {Set<Target> | null} own
   */
  keepTo(own) {
    this.#root.classList.toggle('dimmed', own !== null);
    this.light(own ?? [], 'own');
  }

  /**
   * The statements of which some words stand between two heights of the window.
   * @param {number} top
   * @param {number} bottom
   * @returns {Set<Target>}
   */
  targetsBetween(top, bottom) {
    const found = new Set();
    for (const part of this.#partsFrom(top)) {
      if (part.getBoundingClientRect().top >= bottom) break;
      for (const element of part.querySelectorAll('mark, span')) {
        const isThere = [...element.getClientRects()].some((line) => line.top >= top && line.bottom <= bottom);
        if (isThere) for (const target of this.targetsAt(element)) found.add(target);
      }
    }
    return found;
  }

  /**
   * What an element inside the article is about; empty where it is plain text.
   * @param {Element | null} element
   * @returns {Target[]}
   */
  targetsAt(element) {
    const stretch = this.#setting.stretchOf.get(element?.closest('mark, span'));
    if (stretch === undefined) return [];
    const { marks, names } = dressOf(stretch.parts, this.#setting.annotated, this.#shown);
    return marks.length > 0 ? marks : names;
  }

  /**
   * The mark itself where a statement begins at it; it becomes the stop of the Tab key.
   * @param {HTMLElement} mark
   * @returns {HTMLElement | null}
   */
  stopAt(mark) {
    if (!this.#isStop(mark)) return null;
    this.#rove(mark);
    return mark;
  }

  /**
   * Where a statement begins; it becomes the stop of the Tab key.
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  stopOf(target) {
    const stop = this.#beginningOf(target);
    if (stop !== null) this.#rove(stop);
    return stop;
  }

  /**
   * The stop so many further on than the current one; the ends hold. Where the walk is among some statements only, the
   * way to them begins at the current stop, wherever that is.
   * @param {number} by
   * @param {Target[] | null} [among]
   * @returns {HTMLElement | null}
   */
  stopFrom(by, among = null) {
    const own = among && new Set(among.map((target) => this.#beginningOf(target)));
    const stops = this.#stops().filter((stop) => own === null || own.has(stop) || stop === this.#current);
    const at = stops.indexOf(this.#current);
    let stop = stops[Math.min(Math.max(at + by, 0), stops.length - 1)] ?? null;
    // A stop outside of the walk is left for the nearest within.
    if (own !== null && !own.has(stop)) stop = stops[at + 1] ?? stops[at - 1] ?? null;
    if (own !== null && !own.has(stop)) return null;
    this.#rove(stop);
    return stop;
  }

  /**
   * Where in the text the reader is: the first character of the first line in view.
   * @param {number} top of what is in view, in CSS pixels from the window's top
   * @returns {number}
   */
  positionAt(top) {
    for (const part of this.#partsFrom(top)) {
      const lines = part.matches('[data-start]') ? [part] : [...part.querySelectorAll('[data-start]')];
      const line = lines.find((one) => one.getBoundingClientRect().bottom > top);
      if (line !== undefined) return Number(line.getAttribute('data-start'));
    }
    return 0;
  }

  /**
   * Scrolls so that the part with a position stands at a height of the window; the beginning shows what is above it too.
   * @param {number} position
   * @param {number} top
   */
  bringToTop(position, top) {
    scrollTo({ top: 0, behavior: 'instant' });
    if (position === 0) return;
    const parts = [...this.#root.querySelectorAll('[data-start]')];
    const part = parts.findLast((one) => Number(one.getAttribute('data-start')) <= position);
    if (part !== undefined) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  /** The parts from the first one on that reaches below a height of the window. */
  #partsFrom(top) {
    const parts = this.#root.children;
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle].getBoundingClientRect().bottom > top) high = middle;
      else low = middle + 1;
    }
    return [...parts].slice(low);
  }

  /**
   * Puts another setting in the place of this one as soon as so many of its characters are set, and the rest after them.
   * @param {Setting} setting
   * @param {Shown} shown
   * @param {number} [enough] all of them where the reader is to keep the place
   * @param {() => import('./slices.js').Work<void>} [begin]
   */
  *#replace(setting, shown, enough = Infinity, begin = nothing) {
    const parts = document.createDocumentFragment();
    const lineOf = isLong(setting.text) ? this.#charactersInLine() : null;
    const show = () => {
      const top = scrollY;
      // What is lit are places in a result: those of another mean nothing in this one.
      if (this.#setting.annotated !== setting.annotated) this.#lights.clear();
      this.#setting = setting;
      this.#shown = shown;
      this.#root.classList.toggle('long', lineOf !== null);
      this.#root.replaceChildren(parts);
      for (const [how, targets] of this.#lights) this.light(targets, how);
      this.#rove(this.#stops()[0] ?? null);
      if (enough === Infinity) scrollTo({ top, behavior: 'instant' });
    };
    let length = 0;
    let dressed = 0;
    for (const part of setting.parts()) {
      const isThere = this.#setting === setting;
      while (dressed < setting.stretches.length) {
        this.#dress(setting.stretches[dressed++], setting, isThere ? this.#shown : shown);
      }
      if (part !== undefined) {
        const characters = part.textContent.length;
        length += characters;
        if (lineOf !== null) part.style.setProperty('--lines', String(Math.ceil(characters / lineOf)));
        (isThere ? this.#root : parts).append(part);
        if (!isThere && length >= enough) {
          show();
          yield* begin();
        }
      }
      yield;
    }
    if (this.#setting !== setting) {
      show();
      yield* begin();
    }
    if (this.#current === null) this.#rove(this.#stops()[0] ?? null);
  }

  /** About how many characters a line of the article holds: how tall a part is before the browser has laid it out. */
  #charactersInLine() {
    const width = this.#root.clientWidth || Math.min(document.documentElement.clientWidth, MEASURE);
    return Math.max(10, width / (LETTER * Number.parseFloat(getComputedStyle(this.#root).fontSize)));
  }

  /** @param {Stretch} stretch @param {Setting} setting @param {Shown} shown */
  #dress({ element, parts, begins }, setting, shown) {
    const { classes, marks, names } = dressOf(parts, setting.annotated, shown);
    const begun = begins.filter((target) => marks.includes(target));
    if (begun.some((target) => !isQuote(target))) classes.push('claim-start');
    for (const [how, targets] of this.#lights) {
      if ([...marks, ...names].some((target) => targets.has(target))) classes.push(how);
    }
    element.className = classes.join(' ');
    this.#tell(element, setting, marks, names, begun.length > 0);
  }

  /** What tests, assistive technology and the keyboard see of a stretch. */
  #tell(element, { text, annotated }, marks, names, isStop) {
    const list = (targets, quotes) =>
      targets
        .filter((target) => isQuote(target) === quotes)
        .map(indexOf)
        .join(' ');
    const quote = marks.find(isQuote);
    const kind = quote === undefined ? 'claim' : annotated.quotes[indexOf(quote)].kind;
    const data = {
      quotes: list(marks, true),
      claims: list(marks, false),
      of: list(names, true),
      kind: marks.length > 0 ? kind : '',
    };
    for (const [key, value] of Object.entries(data)) {
      if (value !== '') element.dataset[key] = value;
      else if (key in element.dataset) delete element.dataset[key];
    }
    if (isStop) {
      element.setAttribute('role', 'button');
      element.setAttribute('aria-description', describe(text, annotated, marks));
      element.tabIndex = element === this.#current ? 0 : -1;
    } else {
      if (element.localName === 'mark' && marks.length === 0) element.setAttribute('role', 'presentation');
      else element.removeAttribute('role');
      element.removeAttribute('aria-description');
      element.removeAttribute('tabindex');
    }
  }

  /** Whether a statement is of a kind that is switched on. */
  #isSeen(target) {
    const { quotes, claims } = this.#setting.annotated;
    if (isQuote(target)) return this.#shown[kindOf(quotes[indexOf(target)])];
    return isShownClaim(claims[indexOf(target)], this.#shown);
  }

  /** Where statements begin that are shown: the stops of the keyboard, in order. */
  #stops() {
    return this.#setting.stretches
      .filter(({ begins }) => begins.some((target) => this.#isSeen(target)))
      .map(({ element }) => element);
  }

  #isStop(element) {
    return this.#setting.stretchOf.get(element)?.begins.some((target) => this.#isSeen(target)) ?? false;
  }

  /** @returns {HTMLElement | null} */
  #beginningOf(target) {
    return this.#isSeen(target) ? (this.#setting.beginnings.get(target) ?? null) : null;
  }

  #rove(stop) {
    if (this.#isStop(this.#current)) this.#current.tabIndex = -1;
    this.#current = stop;
    if (stop !== null) stop.tabIndex = 0;
  }
}

function* nothing() {}
