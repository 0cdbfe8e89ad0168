// Marks on text nodes by the CSS Custom Highlight API: no node is added or changed, and `highlight.css` says how each kind
// looks. Several owners may mark one page: they share the browser's highlight of a kind, and each takes only its own
// marks away; the last one leaves nothing behind.

/** @typedef {import('./apportion.js').Mark} Mark */
/** @typedef {(typeof KINDS)[number]} Kind */

/**
 * `quoted` are exact words inside of a statement that is told, `view` a prediction or an
 * opinion, the others are what their names say.
 */
export const KINDS = Object.freeze(
  /** @type {const} */ ([
    'source',
    'cue',
    'belief',
    'told',
    'quoted',
    'exact',
    'claim-view',
    'claim-low',
    'claim-medium',
    'claim-high',
  ]),
);

const PREFIX = 'whosaid-';

/** What of the browser is needed; tests bring their own. */
const browser = () => ({
  registry: CSS.highlights,
  Highlight: globalThis.Highlight,
  /** @param {Text} node @param {number} start @param {number} end */
  rangeOf(node, start, end) {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  },
});

/** Whether this browser can paint marks without touching the text. */
export const canHighlight = () => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

export class Highlights {
  #browser;
  /** @type {Map<Text, { kind: Kind, range: Range }[]>} */
  #placed = new Map();

  /** @param {ReturnType<typeof browser>} [its] */
  constructor(its = browser()) {
    this.#browser = its;
  }

  /**
   * Gives a text node these marks in place of those it had. Marks that stay keep their ranges.
   * @param {Text} node
   * @param {Mark[]} marks counted from the node's start
   */
  mark(node, marks) {
    const before = this.#placed.get(node) ?? [];
    const isAt = ({ kind, range }, mark) =>
      kind === mark.kind && range.startOffset === mark.start && range.endOffset === mark.end;
    if (before.length === marks.length && before.every((placed, at) => isAt(placed, marks[at]))) return;
    const left = new Map(before.map((placed) => [nameOf(placed.kind, placed.range.startOffset, placed.range.endOffset), placed]));
    const placed = marks.map(({ kind, start, end }) => {
      const name = nameOf(kind, start, end);
      const kept = left.get(name);
      left.delete(name);
      return kept ?? this.#add(kind, this.#browser.rangeOf(node, start, end));
    });
    const kept = new Set(placed);
    for (const gone of before) if (!kept.has(gone)) this.#remove(gone);
    if (placed.length > 0) this.#placed.set(node, placed);
    else this.#placed.delete(node);
  }

  /** Takes all marks of this owner away. */
  clear() {
    for (const placed of this.#placed.values()) placed.forEach((one) => this.#remove(one));
    this.#placed.clear();
  }

  #add(kind, range) {
    const { registry, Highlight } = this.#browser;
    let highlight = registry.get(PREFIX + kind);
    if (highlight === undefined) {
      // Without a priority: WebKitGTK 2.50 breaks where marks of several priorities overlap, and lines need none.
      highlight = new Highlight();
      registry.set(PREFIX + kind, highlight);
    }
    highlight.add(range);
    return { kind, range };
  }

  #remove({ kind, range }) {
    const { registry } = this.#browser;
    const highlight = registry.get(PREFIX + kind);
    highlight?.delete(range);
    if (highlight?.size === 0) registry.delete(PREFIX + kind);
  }
}

const nameOf = (kind, start, end) => `${kind} ${start} ${end}`;
