// The one gate for markup from outside. DOMPurify parses it into a document that stands apart from the page, where
// nothing runs and nothing is fetched, and keeps what is harmless; even that is only read for its words and its
// structure, and never becomes part of the page.

import DOMPurify from 'dompurify';

/** Elements that hold no words to read: pictures, styles, controls. */
const FORBIDDEN = [
  'audio',
  'button',
  'canvas',
  'datalist',
  'iframe',
  'img',
  'input',
  'map',
  'math',
  'object',
  'option',
  'picture',
  'select',
  'source',
  'style',
  'svg',
  'template',
  'textarea',
  'track',
  'video',
];

const RULES = Object.freeze({
  RETURN_DOM: true,
  WHOLE_DOCUMENT: true,
  // What tells what a page is about, for who separates its article from the rest.
  ADD_TAGS: ['head', 'title', 'meta'],
  ADD_ATTR: ['content', 'property', 'itemprop'],
  // A page that was saved or copied has no place of its own from which other addresses could be told.
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  FORBID_TAGS: FORBIDDEN,
  FORBID_CONTENTS: [...FORBIDDEN, 'script', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'],
});

/** A tag, up to the next one: a sign that is never closed is tried once. */
const TAG = /<\/?[a-z][^<>]*>/gi;
const NOISY = /\s(?:style|on[a-z]+|http-equiv|srcset)(?=\s*=)/gi;
const UNSEEN = /\sstyle\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)display\s*:\s*none/i;

/**
 * Markup without the names that make browsers report to the console and to the host that the policy was kept: they
 * check it while they parse, even where nothing would come of it. What is made safe, the gate makes safe; this only
 * keeps it quiet, and keeps what a page does not show from being read.
 * @param {string} markup
 * @returns {string}
 */
function quiet(markup) {
  return markup.replace(TAG, (tag) => {
    const named = tag.replace(/^(<\/?)style\b/i, '$1noframes').replace(/^<base\b/i, '<meta');
    const plain = named.replace(NOISY, ' data-was');
    return UNSEEN.test(tag) ? plain.replace(/^<[a-z][\w-]*/i, '$& hidden') : plain;
  });
}

/**
 * @param {string} markup
 * @returns {HTMLElement} the root of a document without window, scripts, styles and pictures
 */
export function inert(markup) {
  return DOMPurify.sanitize(quiet(markup), RULES);
}
