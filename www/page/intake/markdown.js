// Markdown, by way of the markup that it stands for.

import { marked } from 'marked';
import { Manuscript } from './manuscript.js';
import { inert } from './markup.js';
import { outline } from './outline.js';

/** Settings between lines of dashes that many programs write before the text. */
const FRONT_MATTER = /^---\n[\s\S]{0,20000}?\n(?:---|\.\.\.)\n/;

/**
 * @param {string} text
 * @param {Partial<Manuscript>} [about]
 * @returns {Manuscript}
 */
export function manuscriptOfMarkdown(text, about) {
  const markup = /** @type {string} */ (marked.parse(text.replace(FRONT_MATTER, ''), { async: false, gfm: true }));
  return new Manuscript(outline(inert(markup)), about);
}
