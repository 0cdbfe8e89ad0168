// Where corrections belong in a result: by their spans, then by their words, then by the mark that has most of them.
// A newer engine may have moved the end of a statement; what was said of it is said of it still.

/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Span} Span */
/** @typedef {import('./corrections.js').Words} Words */

/**
 * A correction with the mark it is about.
 * @typedef {object} Placed
 * @property {Correction} correction
 * @property {number | null} index of the mark in the engine's result; `null` for one that the reader adds
 * @property {Span[]} at where its words stand
 * @property {Span[]} [content] where the words stand that it puts in their place
 */

/** Of the characters that either of two marks has, the part that both must have to be one and the same. */
const SAME = 0.5;

/**
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Annotated} annotated
 * @param {import('./corrections.js').Corrections} corrections
 * @returns {{ placed: Placed[], unplaced: import('./corrections.js').Unplaced[] }}
 */
export function place(text, annotated, corrections) {
  /** @type {Placed[]} */
  const placed = [];
  const unplaced = [];
  const marks = {
    quote: new Marks(annotated.quotes.map(({ content }) => content)),
    claim: new Marks(annotated.claims.map(({ span }) => [span])),
  };
  const found = corrections.map((correction) => ({ correction, ...stand(text, correction) }));
  // What stands exactly where it stood is taken first, before any that only come near.
  for (const one of found) one.index = one.at === null ? null : marks[one.correction.of].takeExactly(one.at);
  for (const { correction, at, content, index } of found) {
    if (at === null || content === null) {
      unplaced.push({ correction, why: 'words' });
      continue;
    }
    const mark = index ?? marks[correction.of].takeNearest(at);
    if (mark === null && !isAnAddition(correction)) {
      // Words that are marked no more need no rejecting.
      if (correction.verdict !== 'wrong') unplaced.push({ correction, why: 'mark' });
      continue;
    }
    placed.push({ correction, index: mark, at, content });
  }
  return { placed, unplaced };
}

/** Whether a correction says that its words are to be marked, whatever the engine says. */
function isAnAddition({ added, verdict, speaker, content }) {
  if (verdict === 'wrong') return false;
  return Boolean(added) || verdict === 'right' || speaker !== undefined || content !== undefined;
}

/** Where the words of a correction stand; `null` where they do not. */
function stand(text, { at, content }) {
  const places = (words) => {
    const spans = words.map((one) => indexOfWords(text, one));
    return spans.includes(null) ? null : spans;
  };
  return { at: places(at), content: content === undefined ? undefined : places(content) };
}

/**
 * Where some words stand: where they stood, else at the place nearest to that.
 * @param {string} text
 * @param {Words} words
 * @returns {Span | null}
 */
export function indexOfWords(text, { span, words }) {
  if (text.slice(...span) === words) return [...span];
  const [before, after] = [text.lastIndexOf(words, span[0]), text.indexOf(words, span[0])];
  if (words === '' || (before < 0 && after < 0)) return null;
  const isBefore = after < 0 || (before >= 0 && span[0] - before < after - span[0]);
  const start = isBefore ? before : after;
  return [start, start + words.length];
}

/** The marks of one kind, each to be taken once. */
class Marks {
  #spans;
  /** @type {Map<string, number>} */
  #exactly;
  #taken = new Set();

  /** @param {Span[][]} spans of each mark */
  constructor(spans) {
    this.#spans = spans;
    this.#exactly = new Map(spans.map((own, index) => [own.join(' '), index]));
  }

  /** @param {Span[]} spans @returns {number | null} */
  takeExactly(spans) {
    return this.#take(this.#exactly.get(spans.join(' ')) ?? null);
  }

  /**
   * The mark that shares most with these spans, if that is most of both.
   * @param {Span[]} spans
   * @returns {number | null}
   */
  takeNearest(spans) {
    let [best, most] = [null, SAME];
    for (const [index, own] of this.#spans.entries()) {
      // The marks lie in the order of the text.
      if (own[0][0] >= spans.at(-1)[1]) break;
      if (this.#taken.has(index)) continue;
      const shared = overlap(own, spans);
      const part = shared / (length(own) + length(spans) - shared);
      if (part >= most) [best, most] = [index, part];
    }
    return this.#take(best);
  }

  #take(index) {
    if (index === null || this.#taken.has(index)) return null;
    this.#taken.add(index);
    return index;
  }
}

const length = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/**
 * How many characters two lists of spans share.
 * @param {Span[]} some in order
 * @param {Span[]} others in order
 * @returns {number}
 */
export function overlap(some, others) {
  let shared = 0;
  for (let a = 0, b = 0; a < some.length && b < others.length; ) {
    shared += Math.max(0, Math.min(some[a][1], others[b][1]) - Math.max(some[a][0], others[b][0]));
    if (some[a][1] < others[b][1]) a++;
    else b++;
  }
  return shared;
}
