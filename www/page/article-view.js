// The article: the reader's own text, set as an article, with every annotation as a mark in place.
//
// The elements are made once for a text, and anew where predictions and opinions come or go; other switches only dress
// them anew, so that nothing is lost: not the reader's place, not a selection. Of the marks, one is a stop of the Tab key
// at a time; see `keys.js`.

import { say } from './catalogue/catalogue.js';
import { viewOf } from './claims.js';
import { describe } from './description.js';
import { dressOf } from './dress.js';
import { layOut } from './layout.js';
import { layersOf, segment } from './segments.js';
import { indexOf, isQuote } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./target.js').Target} Target */

const ELEMENT = { title: 'h1', heading: 'h2', 'block-quotation': 'blockquote', 'list-item': 'li' };
/** Characters shown of text that was not read; all of it stands in the text area. */
const UNREAD_SHOWN = 400;
/** From this many parts on, the browser may skip laying out what is far from view. */
const LONG = 400;

export class ArticleView {
  #root;
  #text = '';
  /** @type {Annotated | null} */
  #annotated = null;
  #views = false;
  /** @type {{ element: HTMLElement, parts: import('./segments.js').Part[] }[]} */
  #segments = [];
  /** @type {Map<Target, HTMLElement[]>} All elements of a statement, with its cue and source, in order. */
  #elements = new Map();
  /** @type {Map<HTMLElement, Target[]>} What a click on an element is about. */
  #targets = new Map();
  /** @type {Map<HTMLElement, Target[]>} The statements that begin at an element: the stops of the keyboard, in order. */
  #stops = new Map();
  /** @type {HTMLElement | null} */
  #current = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Sets a text anew. Predictions and opinions cut the marks of quotes into more elements, with shorter names for
   * assistive technology: they are set only where they are shown.
   * @param {string} text
   * @param {Annotated} annotated
   * @param {boolean} views whether predictions and opinions are set too
   */
  show(text, annotated, views) {
    this.#text = text;
    this.#annotated = annotated;
    this.#views = views;
    this.#segments = [];
    const parts = layOut(text, annotated.blocks);
    const lines = parts.flatMap((part) => part.lines);
    const cuts = lines.flatMap((line) => [line.start, line.end, ...line.omit.flat()]);
    const isSet = ({ role, index }) => views || role !== 'claim' || viewOf(annotated.claims[index]) === null;
    const layers = layersOf(text, annotated).filter(({ part }) => isSet(part));
    const segments = segment(layers, text.length, cuts);
    let next = 0;
    const set = (line, element) => {
      const omitted = new Set(line.omit.map(([start]) => start));
      while (next < segments.length && segments[next].start < line.start) next++;
      for (; next < segments.length && segments[next].end <= line.end; next++) {
        if (!omitted.has(segments[next].start)) element.append(this.#setSegment(segments[next]));
      }
      return element;
    };
    const fragment = document.createDocumentFragment();
    for (const part of parts) fragment.append(this.#setPart(part, set));
    if (!parts.some((part) => part.kind === 'title')) fragment.prepend(hiddenTitle());
    this.#root.classList.toggle('long', parts.length > LONG);
    this.#root.replaceChildren(fragment);
  }

  /**
   * Shows the kinds that are switched on.
   * @param {Shown} shown
   */
  dress(shown) {
    if (shown.views !== this.#views) this.show(this.#text, this.#annotated, shown.views);
    this.#elements = new Map();
    this.#targets = new Map();
    this.#stops = new Map();
    const begun = new Set();
    for (const { element, parts } of this.#segments) {
      const { classes, marks, names } = dressOf(parts, this.#annotated, shown);
      for (const target of new Set([...marks, ...names])) {
        if (!this.#elements.has(target)) this.#elements.set(target, []);
        this.#elements.get(target).push(element);
      }
      const begins = marks.filter((target) => !begun.has(target));
      for (const target of begins) begun.add(target);
      if (marks.length + names.length > 0) this.#targets.set(element, marks.length > 0 ? marks : names);
      if (begins.length > 0) this.#stops.set(element, marks);
      if (begins.some((target) => !isQuote(target))) classes.push('claim-start');
      element.className = classes.join(' ');
      this.#tell(element, marks, names, begins);
    }
    this.#rove(this.#stops.has(this.#current) ? this.#current : (this.#stops.keys().next().value ?? null));
  }

  /**
   * Lights these statements, with their cues and sources, and no others.
   * @param {Iterable<Target>} targets
   * @param {string} [how] `lit` for the chosen, `near` for those under the pointer
   */
  light(targets, how = 'lit') {
    for (const element of this.#root.querySelectorAll(`.${how}`)) element.classList.remove(how);
    for (const target of targets) {
      for (const element of this.#elements.get(target) ?? []) element.classList.add(how);
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
   * Whether some of a statement's words stand between two heights of the window.
   * @param {Target} target
   * @param {number} top
   * @param {number} bottom
   * @returns {boolean}
   */
  isWithin(target, top, bottom) {
    const words = (this.#elements.get(target) ?? []).filter((element) => this.targetsAt(element).includes(target));
    return words
      .flatMap((element) => [...element.getClientRects()])
      .some((line) => line.top >= top && line.bottom <= bottom);
  }

  /**
   * What an element inside the article is about; empty where it is plain text.
   * @param {Element | null} element
   * @returns {Target[]}
   */
  targetsAt(element) {
    const mark = /** @type {HTMLElement | null} */ (element?.closest('mark, span'));
    return (mark && this.#targets.get(mark)) ?? [];
  }

  /**
   * The mark itself where a statement begins at it; it becomes the stop of the Tab key.
   * @param {HTMLElement} mark
   * @returns {HTMLElement | null}
   */
  stopAt(mark) {
    if (!this.#stops.has(mark)) return null;
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
    const all = [...this.#stops.keys()];
    const own = among && new Set(among.map((target) => this.#beginningOf(target)));
    const stops = all.filter((stop) => own === null || own.has(stop) || stop === this.#current);
    const at = stops.indexOf(this.#current);
    let stop = stops[Math.min(Math.max(at + by, 0), stops.length - 1)] ?? null;
    // A stop outside of the walk is left for the nearest within.
    if (own !== null && !own.has(stop)) stop = stops[at + 1] ?? stops[at - 1] ?? null;
    if (own !== null && !own.has(stop)) return null;
    this.#rove(stop);
    return stop;
  }

  /** @returns {HTMLElement | null} */
  #beginningOf(target) {
    return this.#elements.get(target)?.find((element) => this.#stops.get(element)?.includes(target)) ?? null;
  }

  /**
   * Where in the text the reader is: the first character of the first part in view.
   * @param {number} top of what is in view, in CSS pixels from the window's top
   * @returns {number}
   */
  positionAt(top) {
    for (const part of this.#root.querySelectorAll('[data-start]')) {
      if (part.getBoundingClientRect().bottom > top) return Number(part.getAttribute('data-start'));
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

  #setSegment({ start, end, parts }) {
    const words = this.#text.slice(start, end);
    if (parts.length === 0) return document.createTextNode(words);
    const isMark = parts.some(({ role }) => role === 'content' || role === 'claim');
    const element = document.createElement(isMark ? 'mark' : 'span');
    element.textContent = words;
    this.#segments.push({ element, parts });
    return element;
  }

  #setPart({ kind, lines }, set) {
    if (kind === 'left-out') return leftOut(lines, set);
    if (kind === 'unread') return unread(this.#text, lines[0]);
    const line = (one) => {
      const element = document.createElement(one.level > 2 ? 'h3' : (ELEMENT[one.kind] ?? 'p'));
      element.dataset.start = one.start;
      if (one.kind === 'caption') element.className = 'caption';
      return set(one, element);
    };
    if (kind !== 'list') return line(lines[0]);
    const list = setList(this.#text, lines[0].start);
    list.append(...lines.map(line));
    return list;
  }

  /** What tests, assistive technology and the keyboard see of a segment. */
  #tell(element, marks, names, begins) {
    const list = (targets, quotes) =>
      targets
        .filter((target) => isQuote(target) === quotes)
        .map(indexOf)
        .join(' ');
    const data = {
      quotes: list(marks, true),
      claims: list(marks, false),
      of: list(names, true),
      kind: this.#kind(marks),
    };
    for (const [key, value] of Object.entries(data)) {
      if (value === '') delete element.dataset[key];
      else element.dataset[key] = value;
    }
    if (begins.length > 0) {
      element.setAttribute('role', 'button');
      element.setAttribute('aria-description', describe(this.#text, this.#annotated, marks));
      element.tabIndex = -1;
    } else {
      if (element.localName === 'mark' && marks.length === 0) element.setAttribute('role', 'presentation');
      else element.removeAttribute('role');
      element.removeAttribute('aria-description');
      element.removeAttribute('tabindex');
    }
  }

  #kind(marks) {
    const quote = marks.find(isQuote);
    if (quote !== undefined) return this.#annotated.quotes[indexOf(quote)].kind;
    return marks.length > 0 ? 'claim' : '';
  }

  #rove(stop) {
    if (this.#current !== null && this.#stops.has(this.#current)) this.#current.tabIndex = -1;
    this.#current = stop;
    if (stop !== null) stop.tabIndex = 0;
  }
}

function leftOut(lines, set) {
  const details = document.createElement('details');
  details.className = 'left-out';
  const summary = document.createElement('summary');
  summary.textContent = say().article.leftOut(lines.length);
  details.append(summary);
  for (const line of lines) details.append(set(line, document.createElement('p')));
  return details;
}

/** Numbered as it is in the text, or with points: the sign before the first entry is no part of its block. */
function setList(text, start) {
  const number = text.slice(Math.max(0, start - 8), start).match(/(\d{1,3})[.)][ \t]+$/);
  if (number === null) return document.createElement('ul');
  const list = document.createElement('ol');
  list.start = Number(number[1]);
  return list;
}

function unread(text, { start, end }) {
  const rest = text.slice(start, Math.min(end, start + UNREAD_SHOWN));
  const element = document.createElement('p');
  element.className = 'unread';
  const more = end - start - rest.length;
  element.textContent = more > 0 ? `${rest}… ${say().article.unread(more)}` : rest;
  return element;
}

function hiddenTitle() {
  const title = document.createElement('h1');
  title.className = 'visually-hidden';
  title.textContent = say().article.untitled;
  return title;
}
