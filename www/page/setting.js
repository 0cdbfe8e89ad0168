// A text set as elements: its parts in order, every stretch that an annotation concerns in an element of its own.

import { say } from './catalogue/catalogue.js';
import { viewOf } from './claims.js';
import { layOut } from './layout.js';
import { layersOf, segment } from './segments.js';
import { claimTarget, quoteTarget } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./layout.js').Line} Line */
/** @typedef {import('./target.js').Target} Target */

/**
 * An element for a stretch of text throughout which the same annotations hold.
 * @typedef {object} Stretch
 * @property {HTMLElement} element
 * @property {import('./segments.js').Part[]} parts
 * @property {Target[]} begins statements whose first words these are
 */

const ELEMENT = { title: 'h1', heading: 'h2', 'block-quotation': 'blockquote', 'list-item': 'li' };
/** Characters shown of text that was not read; all of it stands in the text area. */
const UNREAD_SHOWN = 400;

export class Setting {
  text;
  annotated;
  /** Whether predictions and opinions are set too. They cut the marks of quotes into more elements. */
  views;
  /** @type {Stretch[]} What is set so far, in the order of the text. */
  stretches = [];
  /** @type {Map<Element, Stretch>} */
  stretchOf = new Map();
  /** @type {Map<Target, HTMLElement[]>} All elements of a statement, with its cue and source, in order. */
  elements = new Map();
  /** @type {Map<Target, HTMLElement>} */
  beginnings = new Map();

  /**
   * @param {string} text
   * @param {Annotated} annotated
   * @param {boolean} views
   */
  constructor(text, annotated, views) {
    this.text = text;
    this.annotated = annotated;
    this.views = views;
  }

  /**
   * Sets one part after the other: yields its element when it is complete, and nothing wherever the work may pause.
   * @returns {Generator<HTMLElement | undefined, void, void>}
   */
  *parts() {
    const { text, annotated } = this;
    const parts = layOut(text, annotated.blocks);
    if (!parts.some((part) => part.kind === 'title')) yield hiddenTitle();
    const layersIn = inOrder(layersOf(text, annotated).filter(({ part }) => this.#isSet(part)));
    yield;
    for (const { kind, lines } of parts) {
      const [{ start }] = lines;
      if (kind === 'unread') yield unread(text, lines[0]);
      else if (kind !== 'left-out' && kind !== 'list') yield yield* this.#line(lines[0], elementOf(lines[0]), layersIn);
      else {
        const whole = kind === 'list' ? newList(text, start) : leftOut(lines.length);
        for (const line of lines) {
          const element = kind === 'list' ? elementOf(line) : document.createElement('p');
          whole.append(yield* this.#line(line, element, layersIn));
        }
        yield whole;
      }
    }
  }

  /** @param {Line} line @param {HTMLElement} element */
  *#line(line, element, layersIn) {
    const omitted = new Set(line.omit.map(([start]) => start));
    for (const one of segment(layersIn(line), [line.start, line.end], line.omit.flat())) {
      if (!omitted.has(one.start)) element.append(this.#stretch(one));
      yield;
    }
    return element;
  }

  /** @param {import('./segments.js').Segment} segment */
  #stretch({ start, end, parts }) {
    const words = this.text.slice(start, end);
    if (parts.length === 0) return document.createTextNode(words);
    const isMark = parts.some(({ role }) => role === 'content' || role === 'claim');
    const element = document.createElement(isMark ? 'mark' : 'span');
    element.textContent = words;
    /** @type {Stretch} */
    const stretch = { element, parts, begins: [] };
    for (const target of new Set(parts.map(targetOf))) {
      if (target === null) continue;
      const known = this.elements.get(target);
      if (known === undefined) this.elements.set(target, [element]);
      else known.push(element);
    }
    for (const part of parts) {
      const target = targetOf(part);
      if ((part.role !== 'content' && part.role !== 'claim') || this.beginnings.has(target)) continue;
      this.beginnings.set(target, element);
      stretch.begins.push(target);
    }
    this.stretches.push(stretch);
    this.stretchOf.set(element, stretch);
    return element;
  }

  #isSet({ role, index }) {
    return this.views || role !== 'claim' || viewOf(this.annotated.claims[index]) === null;
  }
}

/** @param {import('./segments.js').Part} part @returns {Target | null} */
function targetOf({ role, index }) {
  if (role === 'phrase' || role === 'odd-mark') return null;
  return role === 'claim' ? claimTarget(index) : quoteTarget(index);
}

/**
 * Hands out, line by line, the layers that reach into a line; lines are asked for in the order of the text.
 * @param {import('./segments.js').Layer[]} layers
 */
function inOrder(layers) {
  layers.sort((a, b) => a.start - b.start);
  let next = 0;
  /** @type {import('./segments.js').Layer[]} Begun, and perhaps not at an end. */
  let open = [];
  /** @param {Line} line */
  return ({ start, end }) => {
    while (next < layers.length && layers[next].start < end) open.push(layers[next++]);
    open = open.filter((layer) => layer.end > start);
    return open;
  };
}

/** @param {Line} line */
function elementOf(line) {
  const element = document.createElement(line.level > 2 ? 'h3' : (ELEMENT[line.kind] ?? 'p'));
  element.dataset.start = String(line.start);
  if (line.kind === 'caption') element.className = 'caption';
  return element;
}

/** @param {number} count of the lines that it folds away */
function leftOut(count) {
  const details = document.createElement('details');
  details.className = 'left-out';
  const summary = document.createElement('summary');
  summary.textContent = say().article.leftOut(count);
  details.append(summary);
  return details;
}

/** Numbered as it is in the text, or with points: the sign before the first entry is no part of its block. */
function newList(text, start) {
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
