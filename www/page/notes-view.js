// The notes under the article.

import { html, render } from 'lit/html.js';
import { noteSentences } from './notes.js';

/**
 * @param {HTMLElement} root
 * @param {import('../pkg/whosaid.js').Note[]} notes
 */
export function renderNotes(root, notes) {
  const sentences = noteSentences(notes).map((sentence) => html`<p>${sentence}</p>`);
  render(sentences, root);
}
