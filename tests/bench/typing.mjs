// How long a keystroke takes: 200 letters typed at random places of a text of 10,000 words, each annotated by a
// manuscript, and beside every tenth the same text annotated as a whole, in the same run.

import { article } from './article.mjs';

const WORDS = 10_000;
const KEYSTROKES = 200;

/** Milliseconds by rank: `{ keystroke: { median, p95 }, whole: { median, p95 } }`. */
export function typing({ annotate, Manuscript }) {
  let text = article(WORDS, 1);
  let state = 1;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  const manuscript = new Manuscript();
  for (let warm = 0; warm < 5; warm++) manuscript.annotate(text);
  const times = { keystroke: [], whole: [] };
  for (let count = 0; count < KEYSTROKES; count++) {
    const at = below(text.length);
    text = text.slice(0, at) + 'etaoin'[below(6)] + text.slice(at);
    times.keystroke.push(timed(() => manuscript.annotate(text)));
    if (count % 10 === 0) times.whole.push(timed(() => annotate(text)));
  }
  manuscript.free();
  return { keystroke: ranked(times.keystroke), whole: ranked(times.whole) };
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function ranked(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { median: at(0.5), p95: at(0.95) };
}
