// A text that came in, as the plain words the engine reads, with what only its layout told: which lines are headings and
// captions, where links lead, what was left out on the way.
//
// Entries of lists and block quotations need no record: they begin with the signs that plain text has for them, which
// the engine knows and the article does not show.

/** @typedef {import('./outline.js').Piece} Piece */
/** @typedef {import('./outline.js').Link} Link */
/** @typedef {import('../../pkg/whosaid.js').Block} Block */
/** @typedef {{ start: number, end: number, kind: 'heading' | 'caption', level?: number }} Line */

/** Characters that may stand before the title of a text: the name of a section, a running header. */
const MOST_BEFORE_TITLE = 120;

export class Manuscript {
  /** The text, with line feeds only, as a text area keeps it. */
  text = '';
  /** @type {Line[]} Headings and captions, in order. */
  lines = [];
  /** @type {Link[]} */
  links = [];
  /** @type {string} What it is, in words: the name of a file. */
  name = '';
  /** @type {string[]} What the reader should know, a sentence each. */
  notes = [];
  /** @type {string[]} Lines that were left out. */
  leftOut = [];
  /** @type {(() => Manuscript) | null} The same with what was left out, or without it again. */
  other = null;
  /** @type {unknown} Corrections that came with it and were not looked at yet. */
  corrections = null;
  /** Whether `other` leaves out what this one shows. */
  isWhole = false;

  /**
   * @param {Piece[]} pieces
   * @param {Partial<Manuscript>} [about]
   */
  constructor(pieces, about = {}) {
    const parts = [];
    let length = 0;
    for (const [index, piece] of pieces.entries()) {
      const gap = index === 0 ? '' : gapBetween(pieces[index - 1], piece);
      const opening = (piece.isQuoted ? '> ' : '') + (piece.marker ?? '');
      const text = piece.isQuoted ? piece.text.replaceAll('\n', '\n> ') : piece.text;
      const start = length + gap.length + opening.length;
      const at = (position) => start + position + (piece.isQuoted ? 2 * breaksBefore(piece.text, position) : 0);
      const { kind, level } = piece;
      if (kind === 'heading' || kind === 'caption') this.lines.push({ start, end: start + text.length, kind, level });
      for (const link of piece.links ?? []) this.links.push({ ...link, start: at(link.start), end: at(link.end) });
      parts.push(gap, opening, text);
      length = start + text.length;
    }
    this.text = parts.join('');
    Object.assign(this, about);
  }

  /**
   * The engine's blocks, with headings and captions where the layout had them. The engine's own guess of a title gives
   * way to a first-level heading at the beginning.
   * @param {Block[]} blocks
   * @returns {(Block & { level?: number })[]}
   */
  dress(blocks) {
    const lines = new Map(this.lines.map((line) => [line.start, line]));
    const title = this.lines.find(({ level, start }) => level === 1 && start <= MOST_BEFORE_TITLE);
    return blocks.map((block) => {
      const line = lines.get(block.span[0]);
      if (block.kind === 'boilerplate') return block;
      if (line === undefined) return title && block.kind === 'title' ? { ...block, kind: 'paragraph' } : block;
      if (line === title) return { ...block, kind: 'title' };
      return line.kind === 'caption' ? { ...block, kind: 'caption' } : { ...block, kind: 'heading', level: line.level };
    });
  }

  /**
   * What this is after a reader edited it in one place: what stands before and after that place keeps its layout.
   * @param {string} text
   * @returns {Manuscript | null} `null` where the text is another one
   */
  edited(text) {
    const most = Math.min(text.length, this.text.length);
    let before = 0;
    while (before < most && text[before] === this.text[before]) before++;
    let after = 0;
    while (after < most - before && text.at(-1 - after) === this.text.at(-1 - after)) after++;
    if ((before + after) * 2 < this.text.length) return null;
    const shift = text.length - this.text.length;
    const kept = (spans) =>
      spans.flatMap((span) => {
        if (span.end <= before) return [span];
        if (span.start < this.text.length - after) return [];
        return [{ ...span, start: span.start + shift, end: span.end + shift }];
      });
    const { name, notes, leftOut, other, isWhole } = this;
    const [lines, links] = [kept(this.lines), kept(this.links)];
    return new Manuscript([], { text, lines, links, name, notes, leftOut, other, isWhole });
  }
}

/** Entries of one list stand on lines of their own, all else apart. */
function gapBetween(before, piece) {
  const isList = before.kind === 'item' && piece.kind === 'item' && before.isQuoted === piece.isQuoted;
  return isList ? '\n' : '\n\n';
}

function breaksBefore(text, position) {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
