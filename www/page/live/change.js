// An edit of a text, and where marks stand after it.

/** @typedef {import('../../highlight/apportion.js').Mark} Mark */

/**
 * `removed` characters at `start` gave way to `inserted` others.
 * @typedef {{ start: number, removed: number, inserted: number }} Change
 */

/**
 * The one change that makes a text out of another. Where several would (“aa” out of “a”), it is the one that ends at
 * the caret.
 * @param {string} before
 * @param {string} after
 * @param {number} caret position in `after`
 * @returns {Change}
 */
export function changeBetween(before, after, caret) {
  const most = Math.min(before.length, after.length);
  let rest = 0;
  const mostRest = Math.min(most, after.length - caret);
  while (rest < mostRest && before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)) rest++;
  let start = 0;
  while (start < most - rest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  return { start, removed: before.length - start - rest, inserted: after.length - start - rest };
}

/**
 * Marks after a change: those behind it move with their words, one around it grows or shrinks with it, of one that
 * it meets in part the untouched words stay.
 * @param {Mark[]} marks
 * @param {Change} change
 * @returns {Mark[]}
 */
export function moved(marks, { start: from, removed, inserted }) {
  const to = from + removed;
  const shift = inserted - removed;
  return marks.flatMap((mark) => {
    if (mark.end <= from) return [mark];
    if (mark.start >= to) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    const start = mark.start < from ? mark.start : from + inserted;
    const end = mark.end > to ? mark.end + shift : from;
    return start < end ? [{ ...mark, start, end }] : [];
  });
}
