// The whole article as a thin strip of rows: what stands where, at a glance.

import { kindOf, shownClaims } from './kinds.js';
import { claimTarget, quoteTarget } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */

/** Rows of the strip; finer than this no eye tells apart. */
const ROWS = 240;
/** What a row can show, the weightier later; “other” is what is dimmed. */
const WORDS = ['', 'beliefs other', 'reported other', 'quotes other', 'beliefs', 'reported', 'quotes'];
const CLAIMS = ['', 'claims other', 'claims'];

/**
 * A run of rows; `top` and `height` in per mille of the strip.
 * @typedef {{ lane: 'words' | 'claims', kind: string, isOther: boolean, top: number, height: number }} Run
 */

/**
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @param {Set<import('./target.js').Target> | null} [own] what is not dimmed, where something is
 * @returns {Run[]}
 */
export function stripRuns(annotated, shown, own = null) {
  const place = scale(annotated.blocks);
  const words = new Array(ROWS).fill('');
  const claims = new Array(ROWS).fill('');
  const look = (kind, target) => (own === null || own.has(target) ? kind : `${kind} other`);
  const paint = (lane, looks, [start, end], seen) => {
    const [first, last] = [Math.floor(place(start) * ROWS), Math.ceil(place(end) * ROWS)];
    for (let row = first; row < Math.min(last, ROWS); row++) {
      if (looks.indexOf(seen) >= looks.indexOf(lane[row])) lane[row] = seen;
    }
  };
  annotated.quotes.forEach((quote, index) => {
    const kind = kindOf(quote);
    if (!shown[kind]) return;
    for (const span of quote.content) paint(words, WORDS, span, look(kind, quoteTarget(index)));
  });
  for (const index of shownClaims(annotated, shown)) {
    paint(claims, CLAIMS, annotated.claims[index].span, look('claims', claimTarget(index)));
  }
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
  rows.forEach((look, row) => {
    const last = found.at(-1);
    if (last !== undefined && last.look === look && last.end === row) last.end++;
    else if (look !== '') found.push({ look, start: row, end: row + 1 });
  });
  return found.map(({ look, start, end }) => {
    const [kind, other] = look.split(' ');
    return {
      lane,
      kind,
      isOther: other !== undefined,
      top: Math.round((1000 * start) / ROWS),
      height: Math.round((1000 * (end - start)) / ROWS),
    };
  });
}
