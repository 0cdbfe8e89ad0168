// The summary above the lists: a sentence or two, and one line below it for facts or for what is chosen.

import { html, nothing, render } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { summarize } from './summary.js';

/**
 * @param {HTMLElement} root
 * @param {import('./summary.js').Counts} counts
 * @param {unknown} choice the line that tells what is chosen, or `null`
 */
export function renderSummary(root, counts, choice) {
  const runs = summarize(counts).map(({ words, strong }) => (strong ? html`<b>${words}</b>` : words));
  render(
    html`<p class="sentence">${runs}</p>
      <div class="below">
        <p class="facts">${say().summary.facts(counts.words, counts.minutes)}</p>
        ${choice ?? nothing}
      </div>`,
    root,
  );
}
