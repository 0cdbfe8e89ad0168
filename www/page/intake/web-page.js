// A saved web page: its article, told from what stands around it, and the whole of it where the reader asks for that.

import { Readability } from '@mozilla/readability';
import { Manuscript } from './manuscript.js';
import { inert } from './markup.js';
import { outline } from './outline.js';

/** Elements of a page in which it looks for its article; a page of more has no article. */
const MOST_ELEMENTS = 100_000;
/** An article shorter than this is none: the page is shown whole. */
const LEAST_CHARACTERS = 200;

/**
 * @param {string} markup
 * @param {string[]} notes
 * @returns {Manuscript} the article, with the whole page at hand; the whole page where it holds no article
 */
export function articleOf(markup, notes) {
  const root = inert(markup);
  const pieces = outline(root);
  const found = findArticle(root);
  if (found === null) return new Manuscript(pieces, { notes });
  const article = new Manuscript(found, { notes, leftOut: difference(pieces, found) });
  if (article.leftOut.length === 0) return article;
  const page = new Manuscript(pieces, { notes, isWhole: true, other: () => article });
  article.other = () => page;
  return article;
}

/**
 * @param {HTMLElement} root
 * @returns {import('./outline.js').Piece[] | null}
 */
function findArticle(root) {
  keepCopy(root.ownerDocument.body);
  try {
    const article = new Readability(root.ownerDocument, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (element) => element,
    }).parse();
    const pieces = article?.content ? outline(/** @type {any} */ (article.content)) : [];
    if (pieces.reduce((sum, { text }) => sum + text.length, 0) < LEAST_CHARACTERS) return null;
    const title = article.title?.trim() ?? '';
    const isTitled = title === '' || pieces[0].level === 1 || pieces[0].text === title;
    return isTitled ? pieces : [{ kind: 'heading', level: 1, text: title }, ...pieces];
  } catch (error) {
    // A page that is no page for it is still a page to read.
    console.warn(error);
    return null;
  }
}

/**
 * Readability takes a page apart, and where it finds nothing it sets it up again from its own markup to look less
 * strictly. Markup from strings is what this page's policy refuses: it is set up from a copy of its nodes instead.
 * @param {HTMLElement} body
 */
function keepCopy(body) {
  const copy = body.cloneNode(true);
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...copy.cloneNode(true).childNodes),
  });
}

/**
 * The lines of a page that its article does not have.
 * @param {import('./outline.js').Piece[]} page
 * @param {import('./outline.js').Piece[]} article
 * @returns {string[]}
 */
function difference(page, article) {
  const kept = new Map();
  for (const { text } of article) kept.set(text, (kept.get(text) ?? 0) + 1);
  return page.flatMap(({ text }) => {
    const left = kept.get(text) ?? 0;
    kept.set(text, left - 1);
    return left > 0 ? [] : [text];
  });
}
