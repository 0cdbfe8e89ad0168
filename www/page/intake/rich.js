// Formatted text, as the clipboard has it and as Word files are turned into.

import { Manuscript } from './manuscript.js';
import { inert } from './markup.js';
import { outline } from './outline.js';

/**
 * @param {string} markup
 * @param {Partial<Manuscript>} [about]
 * @returns {Manuscript}
 */
export function manuscriptOfMarkup(markup, about) {
  return new Manuscript(outline(inert(markup)), about);
}
