// Marks of a text, cut to the text nodes that hold it.

/**
 * A stretch of text to be painted as one kind of mark; positions are UTF-16 units, the end not included.
 * @typedef {{ kind: import('./highlights.js').Kind, start: number, end: number }} Mark
 */

/**
 * Cuts marks to passages of the text, which lie in order and apart. What stands between passages, as line breaks do, is
 * no part of a mark.
 * @param {Mark[]} marks
 * @param {{ start: number, end: number }[]} passages
 * @returns {Mark[][]} for each passage its marks, counted from its own start
 */
export function apportion(marks, passages) {
  /** @type {Mark[][]} */
  const shares = passages.map(() => []);
  for (const { kind, start, end } of marks) {
    for (let at = firstEndingAfter(passages, start); at < passages.length && passages[at].start < end; at++) {
      const passage = passages[at];
      const [from, to] = [Math.max(start, passage.start), Math.min(end, passage.end)];
      if (from < to) shares[at].push({ kind, start: from - passage.start, end: to - passage.start });
    }
  }
  return shares;
}

function firstEndingAfter(passages, position) {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle].end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
