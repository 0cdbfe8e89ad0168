// The whole article as a thin strip of rows: what stands where, at a glance.

import { kindOf } from './kinds.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */

/** Rows of the strip; finer than this no eye tells apart. */
const ROWS = 240;
const WEIGHT = { quotes: 3, reported: 2, beliefs: 1 };

/**
 * A run of rows; `top` and `height` in per mille of the strip.
 * @typedef {{ lane: 'words' | 'claims', kind: string, top: number, height: number }} Run
 */

/**
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @returns {Run[]}
 */
export function stripRuns(annotated, shown) {
  const place = scale(annotated.blocks);
  const words = new Array(ROWS).fill('');
  const claims = new Array(ROWS).fill('');
  const paint = (lane, [start, end], kind, wins) => {
    const [first, last] = [Math.floor(place(start) * ROWS), Math.ceil(place(end) * ROWS)];
    for (let row = first; row < Math.min(last, ROWS); row++) {
      if (wins(lane[row])) lane[row] = kind;
    }
  };
  for (const quote of annotated.quotes) {
    const kind = kindOf(quote);
    if (!shown[kind]) continue;
    for (const span of quote.content) paint(words, span, kind, (other) => !(WEIGHT[other] > WEIGHT[kind]));
  }
  if (shown.claims) for (const { span } of annotated.claims) paint(claims, span, 'claims', () => true);
  return [...runs('words', words), ...runs('claims', claims)];
}

/** Maps a position to 0…1 of what is shown of the text: boilerplate is folded away and takes no room. */
function scale(blocks) {
  const shown = blocks.filter(({ kind }) => kind !== 'boilerplate');
  const total = shown.reduce((sum, { span }) => sum + span[1] - span[0], 0) || 1;
  const starts = [];
  let before = 0;
  for (const { span } of shown) {
    starts.push({ span, before });
    before += span[1] - span[0];
  }
  return (position) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle].span[0] <= position) low = middle + 1;
      else high = middle;
    }
    const block = starts[low - 1];
    if (block === undefined) return 0;
    return (block.before + Math.min(position, block.span[1]) - block.span[0]) / total;
  };
}

function runs(lane, rows) {
  const found = [];
  rows.forEach((kind, row) => {
    const last = found.at(-1);
    if (last !== undefined && last.kind === kind && last.end === row) last.end++;
    else if (kind !== '') found.push({ kind, start: row, end: row + 1 });
  });
  return found.map(({ kind, start, end }) => ({
    lane,
    kind,
    top: Math.round((1000 * start) / ROWS),
    height: Math.round((1000 * (end - start)) / ROWS),
  }));
}
