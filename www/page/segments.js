// Overlapping annotations as a flat row of segments: within one segment the same annotations hold throughout.

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/**
 * What a stretch of text is to an annotation.
 * @typedef {object} Part
 * @property {'content' | 'exact' | 'cue' | 'source' | 'claim' | 'phrase' | 'odd-mark'} role
 * @property {number} index of the quote, claim, phrase or note
 */

/** @typedef {{ start: number, end: number, part: Part }} Layer */
/** @typedef {{ start: number, end: number, parts: Part[] }} Segment */

/**
 * Every stretch of text that some annotation concerns.
 * @param {string} text
 * @param {Annotated} annotated
 * @returns {Layer[]}
 */
export function layersOf(text, annotated) {
  /** @type {Layer[]} */
  const layers = [];
  const add = (span, role, index) => {
    if (span && span[0] < span[1]) layers.push({ start: span[0], end: span[1], part: { role, index } });
  };
  annotated.quotes.forEach((quote, index) => {
    for (const span of quote.content) add(span, 'content', index);
    for (const span of exactWithin(text, quote)) add(span, 'exact', index);
    add(quote.cue, 'cue', index);
    add(quote.source, 'source', index);
  });
  annotated.claims.forEach((claim, index) => add(claim.span, 'claim', index));
  annotated.phrases.forEach((phrase, index) => add(phrase.span, 'phrase', index));
  annotated.notes.forEach((note, index) => note.kind === 'unbalanced-mark' && add(note.span, 'odd-mark', index));
  return layers;
}

/**
 * The stretches of a statement that are somebody's exact words.
 * @param {string} text
 * @param {import('../pkg/whosaid.js').Quote} quote
 * @returns {[number, number][]}
 */
export function exactWithin(text, { kind, content }) {
  if (kind === 'direct') return content;
  return kind === 'mixed' ? content.flatMap((span) => quotedWithin(text, span)) : [];
}

/** What closes what a mark opens; writers and converters mix curly and straight double marks. */
const CLOSES = {
  '“': ['”', '"'],
  '"': ['"', '”'],
  '„': ['“', '”'],
  '«': ['»'],
  '‘': ['’'],
  "'": ["'"],
  '``': ["''"],
  "''": ["''"],
};
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The stretches in quotation marks inside a span, marks included; a mark left open runs to the span's end, one that
 * only closes began before it. An apostrophe, with a letter after it, closes nothing; two stand for a double mark.
 * @param {string} text
 * @param {[number, number]} span
 * @returns {[number, number][]}
 */
export function quotedWithin(text, [start, end]) {
  /** @type {[number, number][]} */
  const found = [];
  const letterAt = (at) => at >= start && at < end && LETTER.test(text[at]);
  let opened = -1;
  let closing = [];
  let size = 1;
  for (let at = start; at < end; at += size) {
    const pair = text.slice(at, Math.min(at + 2, end));
    const mark = Object.hasOwn(CLOSES, pair) ? pair : text[at];
    size = mark.length;
    if (opened < 0) {
      if (Object.hasOwn(CLOSES, mark) && !letterAt(at - 1)) [opened, closing] = [at, CLOSES[mark]];
      else if (mark === '”' && found.length === 0) found.push([start, at + size]);
    } else if (closing.includes(mark) && !letterAt(at + size)) {
      found.push([opened, at + size]);
      opened = -1;
    }
  }
  if (opened >= 0) found.push([opened, end]);
  return found;
}

/**
 * Cuts a span of the text wherever a layer begins or ends in it, and at `cuts`.
 * @param {Layer[]} layers
 * @param {[number, number]} span
 * @param {number[]} [cuts]
 * @returns {Segment[]} in order, without gaps or overlap
 */
export function segment(layers, [from, to], cuts = []) {
  /** @type {Map<number, Layer[]>} */
  const opening = new Map();
  const bounds = new Set([from, to, ...cuts]);
  for (const layer of layers) {
    const start = Math.max(layer.start, from);
    bounds.add(start).add(layer.end);
    const others = opening.get(start);
    if (others) others.push(layer);
    else opening.set(start, [layer]);
  }
  const order = [...bounds].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  /** @type {Segment[]} */
  const segments = [];
  /** @type {Layer[]} */
  let active = [];
  for (let i = 0; i + 1 < order.length; i++) {
    const [start, end] = [order[i], order[i + 1]];
    active = active.filter((layer) => layer.end > start).concat(opening.get(start) ?? []);
    segments.push({ start, end, parts: active.map((layer) => layer.part) });
  }
  return segments;
}
