// The text layer of a PDF as paragraphs. It knows runs of letters and where they stand; lines, paragraphs and headings
// are what a reader makes of that. Headers and footers of pages stay where they are, lines of their own.

/** @typedef {{ str: string, transform: number[], width: number, height: number, hasEOL?: boolean }} Item as pdf.js gives it */
/** @typedef {{ text: string, page: number, x: number, end: number, y: number, size: number }} Line y grows upwards */
/** @typedef {import('./outline.js').Piece} Piece */

/** Of the size of letters: how far apart two runs stand with a space between them, how far a line is set in. */
const SPACE = 0.2;
const INDENT = 0.7;
const MOST_INDENT = 6;
/** Of the usual distance of lines: a larger one ends a paragraph. */
const GAP = 1.35;
/** Of the size of the running text: what is larger is a heading; what differs at all is no part of the same paragraph. */
const HEADING = 1.15;
const OTHER_SIZE = 0.12;
/** Of that size: smaller letters make a running header, a footnote, a line under a picture. */
const CAPTION = 0.92;
/** Characters of the longest heading. */
const HEADING_LENGTH = 200;
/** Of the width of the text: a line that ends so much earlier than others is the last of its paragraph. */
const SHORT_LINE = 0.15;

const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*$/;
const BULLET = /^[•◦▪▫●○■□‣]\s*/;
const HYPHEN = /(\p{L}+)[-\u00ad\u2010]$/u;
const WORD = /^\p{Ll}+/u;

/**
 * @param {Item[][]} pages
 * @returns {Piece[]}
 */
export function piecesOf(pages) {
  const lines = pages.flatMap((items, page) => linesOf(items, page));
  const layout = layoutOf(lines);
  const compounds = compoundsIn(lines);
  /** @type {Line[][]} */
  const paragraphs = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && goesOn(before, line, layout)) paragraphs.at(-1).push(line);
    else paragraphs.push([line]);
  }
  const largest = Math.max(...lines.map(({ size }) => size));
  return paragraphs.map((paragraph) => pieceOf(paragraph, layout, largest, compounds));
}

/**
 * @param {Item[]} items
 * @param {number} page
 * @returns {Line[]}
 */
function linesOf(items, page) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | null} */
  let line = null;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]);
    if (str.trim() !== '') {
      const isSame =
        line !== null && Math.abs(line.y - y) < Math.max(size, line.size) * 0.5 && x >= line.end - line.size;
      if (!isSame) lines.push((line = { text: '', page, x, end: x, y, size }));
      const isApart = x - line.end > SPACE * size && line.text !== '' && !line.text.endsWith(' ');
      line.text += (isApart ? ' ' : '') + str;
      line.end = x + width;
      line.size = Math.max(line.size, size);
    } else if (line !== null && str !== '' && !line.text.endsWith(' ')) {
      line.text += ' ';
    }
    if (hasEOL) line = null;
  }
  for (const one of lines) one.text = one.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

/**
 * What is usual in a document: the size of its letters, the distance of its lines, and the longest line of each page.
 * @typedef {{ size: number, leading: number, widths: number[] }} Layout
 */

/**
 * @param {Line[]} lines
 * @returns {Layout}
 */
function layoutOf(lines) {
  const size = usual(lines.map((line) => [line.size, line.text.length]));
  const steps = lines.slice(1).flatMap((line, index) => {
    const step = lines[index].y - line.y;
    const isNext = lines[index].page === line.page && step > 0 && step < 4 * size;
    return isNext ? [/** @type {[number, number]} */ ([step, 1])] : [];
  });
  /** @type {Layout} */
  const layout = { size, leading: usual(steps) || 1.2 * size, widths: [] };
  for (const { page, end, x, size: own } of lines) {
    if (Math.abs(own - size) > OTHER_SIZE * size) continue;
    layout.widths[page] = Math.max(layout.widths[page] ?? 0, end - x);
  }
  return layout;
}

/** The value of most weight, to a tenth of a point. */
function usual(weighted) {
  const weights = new Map();
  for (const [value, weight] of weighted) {
    const key = Math.round(value * 10);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best = 0;
  for (const [key, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = key;
  return best / 10;
}

/**
 * Whether a line goes on with the paragraph of the one before.
 * @param {Line} before
 * @param {Line} line
 * @param {Layout} layout
 * @returns {boolean}
 */
function goesOn(before, line, layout) {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return false;
  if (BULLET.test(line.text)) return false;
  const step = before.y - line.y;
  const isBroken = !ENDS_SENTENCE.test(before.text) && (WORD.test(line.text) || HYPHEN.test(before.text));
  // On the next page, or at the head of the next column.
  if (before.page !== line.page || step <= 0) return isBroken;
  if (step > GAP * Math.max(layout.leading, line.size)) return false;
  const indent = line.x - before.x;
  if (indent > INDENT * line.size && indent < MOST_INDENT * line.size && !BULLET.test(before.text)) return isBroken;
  const width = layout.widths[before.page] ?? 0;
  const isShort = before.x + width - before.end > SHORT_LINE * width;
  return !(isShort && ENDS_SENTENCE.test(before.text));
}

/**
 * @param {Line[]} lines
 * @param {Layout} layout
 * @param {number} largest
 * @param {Set<string>} compounds
 * @returns {Piece}
 */
function pieceOf(lines, layout, largest, compounds) {
  const text = lines.reduce((text, line) => joined(text, line.text, compounds), '');
  const isHeading = lines[0].size > HEADING * layout.size && text.length <= HEADING_LENGTH;
  if (isHeading) return { kind: 'heading', level: lines[0].size >= largest * 0.95 ? 1 : 2, text };
  if (BULLET.test(text)) return { kind: 'item', marker: '- ', text: text.replace(BULLET, '') };
  return { kind: lines[0].size < CAPTION * layout.size ? 'caption' : 'paragraph', text };
}

/**
 * Joins two lines. A hyphen at the end of the first is a break within a word and goes, unless the text has that very
 * word with a hyphen elsewhere, or a capital or figure follows.
 */
function joined(text, next, compounds) {
  if (text === '') return next;
  const [broken, rest] = [text.match(HYPHEN), next.match(WORD)];
  if (broken === null) return `${text} ${next}`;
  if (rest === null) return text + next;
  const isCompound = !text.endsWith('\u00ad') && compounds.has(`${broken[1]}-${rest[0]}`.toLowerCase());
  return (isCompound ? text : text.slice(0, -1)) + next;
}

/** Words written with a hyphen inside a line. */
function compoundsIn(lines) {
  const compounds = new Set();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
      const parts = word.toLowerCase().split('-');
      for (let at = 1; at < parts.length; at++) compounds.add(`${parts[at - 1]}-${parts[at]}`);
    }
  }
  return compounds;
}
