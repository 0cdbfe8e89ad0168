// Moving the ends of a selection from word to word, and from sentence to sentence, for those who have no pointer.

/** @typedef {import('./corrections.js').Span} Span */

/** Up to its last letter, digit or closing mark: a comma or full stop is no part of a word. */
const WORD = /\S*[\p{L}\p{N}%”"’')\]»]/gu;
const SENTENCE = /\S[^]*?(?:[.!?…]+[”"’')\]]*(?=\s|$)|$)/g;

/**
 * The sentences of a text's parts, in order.
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Block[]} blocks
 * @returns {Span[]}
 */
export function sentencesOf(text, blocks) {
  return blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .flatMap(({ span: [start, end] }) =>
      Array.from(text.slice(start, end).matchAll(SENTENCE), ({ index, 0: words }) => [start + index, start + index + words.trimEnd().length]),
    );
}

/**
 * A stretch with one of its ends moved by a word, within the part of the text it begins in.
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Block[]} blocks
 * @param {Span} span
 * @param {'start' | 'end'} which
 * @param {1 | -1} by
 * @returns {Span}
 */
export function moved(text, blocks, [start, end], which, by) {
  const [from, to] = blocks.find(({ span }) => span[0] <= start && start < span[1])?.span ?? [0, text.length];
  const words = Array.from(text.slice(from, to).matchAll(WORD), ({ index, 0: word }) => [from + index, from + index + word.length]);
  if (which === 'start') {
    const starts = words.map((word) => word[0]).filter((at) => at < end);
    const next = by > 0 ? starts.find((at) => at > start) : starts.findLast((at) => at < start);
    return [next ?? start, end];
  }
  const ends = words.map((word) => word[1]).filter((at) => at > start);
  const next = by > 0 ? ends.find((at) => at > end) : ends.findLast((at) => at < end);
  return [start, next ?? end];
}
