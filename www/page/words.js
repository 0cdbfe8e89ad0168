// Counting words, and cutting text to a length people can take in.

/** @typedef {[number, number]} Span start and end, in UTF-16 units, end-exclusive */

/** A run that begins with a letter or digit; one pass, nothing to backtrack into. */
const WORD = /[\p{L}\p{N}][^\s\u2013\u2014]*/gu;

/**
 * @param {string} text
 * @returns {number}
 */
export function countWords(text) {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count++;
  return count;
}

/**
 * @param {string} text
 * @param {Span[]} spans
 * @returns {number}
 */
export function countWordsIn(text, spans) {
  return spans.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0);
}

/**
 * The words of several spans as one line, parts joined by an ellipsis.
 * @param {string} text
 * @param {Span[]} spans
 * @returns {string}
 */
export function excerpt(text, spans) {
  return spans.map(([start, end]) => oneLine(text.slice(start, end))).join(' … ');
}

/**
 * White space, and the marks that set off a block quotation, as single spaces.
 * @param {string} text
 * @returns {string}
 */
export function oneLine(text) {
  return text
    .replace(/[\r\n]+[ \t]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
