// The text's blocks as what stands on the page: paragraphs, lists, and the folded parts that are no article.

/** @typedef {import('../pkg/whosaid.js').Block} Block */

/**
 * A stretch of text set as one element. `omit` are positions that are not shown: the signs that make a list or a
 * block quotation in plain text.
 * @typedef {object} Line
 * @property {Block['kind'] | 'unread'} kind
 * @property {number} start
 * @property {number} end
 * @property {[number, number][]} omit
 * @property {number} [level] of a heading, where the text came with one
 */

/**
 * `left-out` folds a run of boilerplate; `list` holds a run of list items; else exactly one line.
 * @typedef {{ kind: Line['kind'] | 'left-out' | 'list', lines: Line[] }} Part
 */

const RUNS = { boilerplate: 'left-out', 'list-item': 'list' };

/**
 * Every part of the text that holds a word, in order. Words that stand in no block were not read: `unread`.
 * @param {string} text
 * @param {Block[]} blocks
 * @returns {Part[]}
 */
export function layOut(text, blocks) {
  /** @type {Part[]} */
  const parts = [];
  let at = 0;
  const add = (kind, start, end, level) => {
    const line = { kind, start, end, level, omit: omitted(kind, text, start, end) };
    const run = RUNS[kind];
    if (run !== undefined && parts.at(-1)?.kind === run) parts.at(-1).lines.push(line);
    else parts.push({ kind: run ?? kind, lines: [line] });
  };
  for (const { kind, span, level } of [...blocks, { kind: 'unread', span: [text.length, text.length] }]) {
    const [start, end] = span;
    // The number of an entry of a list stands before its block, as its point does.
    const between = text.slice(at, start).replace(/\d{1,3}[.)][ \t]+$/, '');
    if (/[\p{L}\p{N}]/u.test(between)) add('unread', at, start);
    if (start < end) add(kind, start, end, level);
    at = end;
  }
  return parts;
}

/**
 * @param {string} kind
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {[number, number][]}
 */
function omitted(kind, text, start, end) {
  const sign = { 'block-quotation': /^[ \t]*>[ \t]?/gm, 'list-item': /^[ \t]*(?:[•▪◦·*+–-]|\d{1,3}[.)])[ \t]+/g }[kind];
  if (sign === undefined) return [];
  return Array.from(text.slice(start, end).matchAll(sign), ({ index, 0: found }) => [
    start + index,
    start + index + found.length,
  ]);
}
