// Quotations as a reader marks them.

import { quotedWithin } from '../segments.js';

/** @typedef {import('../../pkg/whosaid.js').Quote} Quote */
/** @typedef {import('./corrections.js').Span} Span */

/** What sets a statement off from the words around it, and is no part of either. */
const BEFORE = /^[\s,;:–—]+/;
const AFTER = /[\s,;:–—]+$/;

/**
 * A quotation that only the reader marked: the reader is sure, and nothing is known of its cue.
 * @param {string} text
 * @param {Span[]} content
 * @returns {Quote}
 */
export function addedQuote(text, content) {
  return {
    kind: formOf(text, content),
    content,
    cue: null,
    source: null,
    speaker: null,
    act: 'speech',
    stance: 'says',
    negated: false,
    score: 1000,
  };
}

/**
 * A quotation with other words as its statement.
 * @param {string} text
 * @param {Quote} quote
 * @param {Span[]} content
 * @returns {Quote}
 */
export function changedQuote(text, quote, content) {
  const form = formOf(text, content);
  // A block quotation is somebody's exact words without any marks.
  const isStillDirect = quote.kind === 'direct' && form === 'indirect' && content.every((span) => within(quote.content, span));
  return { ...quote, content, kind: isStillDirect ? 'direct' : form };
}

const within = (spans, [start, end]) => spans.some((span) => span[0] <= start && end <= span[1]);

/** How much of some words stands between quotation marks: all, some, none. */
function formOf(text, content) {
  const quoted = content.map((span) => quotedWithin(text, span));
  if (quoted.every((own) => own.length === 0)) return 'indirect';
  const isAll = content.every((span, place) => {
    let [rest, at] = ['', span[0]];
    for (const [start, end] of quoted[place]) {
      rest += text.slice(at, start);
      at = end;
    }
    return !/[\p{L}\p{N}]/u.test(rest + text.slice(at, span[1]));
  });
  return isAll ? 'direct' : 'mixed';
}

/**
 * The words a reader selected as the statement of a quotation: what interrupts it (“…,” she said, “…”) stays out.
 * @param {string} text
 * @param {Span} selected
 * @param {Quote | null} quote
 * @returns {Span[]} in order; empty where nothing is left
 */
export function statementIn(text, selected, quote) {
  const gaps = quote === null ? [] : interruptions(quote);
  /** @type {Span[]} */
  const parts = [];
  let at = selected[0];
  for (const [start, end] of gaps) {
    if (end <= at || start >= selected[1]) continue;
    if (start > at) parts.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < selected[1]) parts.push([at, selected[1]]);
  return parts.map((span) => trimmed(text, span)).filter(([start, end]) => start < end);
}

/** What stands between the parts of a quotation, and its cue and source, in order. */
function interruptions({ content, cue, source }) {
  const between = content.slice(1).map(([start], place) => [content[place][1], start]);
  const around = [cue, source].filter((span) => span !== null && !content.some(([start, end]) => start <= span[0] && span[1] <= end));
  return [...between, ...around].sort((a, b) => a[0] - b[0]);
}

/**
 * A stretch without the white space and the commas at its ends.
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function trimmed(text, [start, end]) {
  const words = text.slice(start, end);
  const before = words.match(BEFORE)?.[0].length ?? 0;
  const after = words.slice(before).match(AFTER)?.[0].length ?? 0;
  return [start + before, end - after];
}
