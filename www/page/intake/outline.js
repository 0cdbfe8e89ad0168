// Markup as what a reader sees of it: headings, paragraphs, entries of lists, quotations, and where links lead.

/** @typedef {{ start: number, end: number, href: string }} Link within the text it stands in, in UTF-16 units */

/**
 * @typedef {object} Piece
 * @property {'heading' | 'paragraph' | 'item' | 'caption' | 'plain'} kind `plain` is text that came as such: its lines are
 *   its layout; a caption is what stands small beside or below
 * @property {string} text single spaces, no white space around; line feeds where lines were broken on purpose
 * @property {number} [level] of a heading, 1…6
 * @property {string} [marker] what an entry of a list begins with
 * @property {boolean} [isQuoted] whether it stands in a block quotation
 * @property {Link[]} [links]
 */

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const HEADING = /^h([1-6])$/;
/** Elements whose words are not for reading; the gate leaves few of them. */
const SILENT = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'meta', 'link']);
const LEADS_OUT = /^(?:https?|mailto):/i;
/** How Word writes the signs of its lists into what is copied: a point or number, then space that cannot break. */
const WORD_MARKER = /^(?:[·•o§▪]|(\d{1,3})[.)]) *\u00a0[\u00a0 ]*/;
/** Characters that only say where a word may be broken. */
const BREAK_HINTS = /[\u00ad\u200b]/g;

/**
 * @param {Node} root
 * @returns {Piece[]} in order, none empty
 */
export function outline(root) {
  const walk = new Walk();
  for (let node = root; node !== null;) {
    const isOpen = walk.enter(node);
    if (isOpen && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && (node === root || node.nextSibling === null)) {
      walk.leave(node);
      node = node === root ? null : node.parentNode;
    }
    if (node !== null) {
      walk.leave(node);
      node = node.nextSibling;
    }
  }
  return walk.end();
}

class Walk {
  /** @type {Piece[]} */
  #pieces = [];
  #text = '';
  /** @type {Link[]} */
  #links = [];
  /** @type {{ start: number, href: string } | null} */
  #link = null;
  #level = 0;
  #captions = 0;
  #quoted = 0;
  #preformatted = 0;
  /** @type {{ next: number | null }[]} The lists that are open; `next` numbers the entries of an ordered one. */
  #lists = [];
  /** @type {string | null} The marker that the next piece of text begins with. */
  #marker = null;

  /** @returns {boolean} whether what is inside is to be read */
  enter(node) {
    if (node.nodeType === 3) this.#say(isConverted(node) ? node.data.replaceAll('\u00a0', ' ') : node.data);
    if (node.nodeType !== 1) return node.nodeType === 11;
    const name = node.localName;
    if (SILENT.has(name) || node.getAttribute('hidden') !== null) return false;
    if (name === 'br') this.#break();
    if (name === 'a') this.#openLink(node.getAttribute('href') ?? '');
    if (!BLOCKS.has(name)) return true;
    // The cells of a row stand on one line.
    if ((name === 'td' || name === 'th') && this.#text !== '' && isShort(node)) this.#text += ' | ';
    else this.#flush();
    if (HEADING.test(name)) this.#level = Number(name[1]);
    if (name === 'figcaption') this.#captions += 1;
    if (name === 'blockquote') this.#quoted += 1;
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'ul' || name === 'menu') this.#lists.push({ next: null });
    if (name === 'ol') this.#lists.push({ next: Number(node.getAttribute('start') ?? 1) || 1 });
    if (name === 'li') this.#marker = this.#nextMarker();
    return true;
  }

  leave(node) {
    const name = node.localName;
    if (node.nodeType !== 1 || SILENT.has(name) || node.getAttribute('hidden') !== null) return;
    if (name === 'a') this.#closeLink();
    if (!BLOCKS.has(name)) return;
    if (name !== 'td' && name !== 'th') this.#flush();
    if (HEADING.test(name)) this.#level = 0;
    if (name === 'figcaption') this.#captions -= 1;
    if (name === 'blockquote') this.#quoted -= 1;
    if (name === 'pre') this.#preformatted -= 1;
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.pop();
    if (name === 'li') this.#marker = null;
  }

  end() {
    this.#flush();
    return this.#pieces;
  }

  #say(data) {
    const words = data.replace(BREAK_HINTS, '');
    if (this.#preformatted > 0) {
      for (const [index, line] of words.split(/\r\n?|\n/).entries()) {
        if (index > 0) this.#break();
        this.#text += line;
      }
      return;
    }
    const collapsed = words.replace(/[ \t\r\n\f]+/g, ' ');
    this.#text += collapsed.startsWith(' ') && /(?:^|[ \n])$/.test(this.#text) ? collapsed.slice(1) : collapsed;
  }

  /** One break goes on in the same piece, a second one ends it. */
  #break() {
    this.#text = this.#text.trimEnd() + (this.#text.endsWith('\n') ? '\n\n' : '\n');
    if (this.#text.endsWith('\n\n')) this.#flush();
  }

  #openLink(href) {
    this.#closeLink();
    if (LEADS_OUT.test(href.trim())) this.#link = { start: this.#text.length, href: href.trim() };
  }

  #closeLink() {
    const [link, end] = [this.#link, this.#text.trimEnd().length];
    this.#link = null;
    if (link === null || end <= link.start) return;
    const start = end - this.#text.slice(link.start, end).trimStart().length;
    this.#links.push({ start, end, href: link.href });
  }

  #nextMarker() {
    const list = this.#lists.at(-1);
    if (list === undefined || list.next === null) return '- ';
    return `${list.next++}. `;
  }

  #flush() {
    const open = this.#link;
    this.#closeLink();
    const text = this.#text.trim();
    const cut = this.#text.length - this.#text.trimStart().length;
    const links = this.#links
      .map(({ start, end, href }) => ({ start: start - cut, end: end - cut, href }))
      .filter(({ start, end }) => start >= 0 && end <= text.length);
    this.#text = '';
    this.#links = [];
    // A link around several blocks goes on in the next one.
    this.#link = open && { start: 0, href: open.href };
    if (text === '') return;
    const isQuoted = this.#quoted > 0;
    const marker = this.#marker;
    this.#marker = null;
    const listed = marker === null ? text.match(WORD_MARKER) : null;
    if (this.#level > 0) this.#pieces.push({ kind: 'heading', text, level: this.#level, isQuoted, links });
    else if (listed !== null) this.#pieces.push(listedPiece(listed, text, isQuoted, links));
    else if (marker !== null) this.#pieces.push({ kind: 'item', text, marker, isQuoted, links });
    else this.#pieces.push({ kind: this.#captions > 0 ? 'caption' : 'paragraph', text, isQuoted, links });
  }
}

/** An entry of a list that came as a paragraph. */
function listedPiece([sign, number], text, isQuoted, links) {
  const shifted = links.map(({ start, end, href }) => ({ start: start - sign.length, end: end - sign.length, href }));
  const marker = number === undefined ? '- ' : `${number}. `;
  return {
    kind: 'item',
    marker,
    text: text.slice(sign.length),
    isQuoted,
    links: shifted.filter(({ start }) => start >= 0),
  };
}

/** Whether white space was made unbreakable only by copying, as Safari does it. */
function isConverted({ parentNode }) {
  return parentNode?.nodeType === 1 && parentNode.getAttribute('class') === 'Apple-converted-space';
}

/** Whether a cell is a word or figure of a table rather than a part of a page's layout. */
function isShort(cell) {
  const first = cell.firstChild;
  return (first === null || (first === cell.lastChild && first.nodeType === 3)) && cell.textContent.length <= 80;
}
