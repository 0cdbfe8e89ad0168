// The key to the marks, for paper, where there is no page of keys and signs.

import { html, render } from 'lit/html.js';
import { sayTaking } from './words.js';

/** Each sign with the classes that a mark of its kind has; its words are in the catalogue. */
const SIGNS = {
  exact: 'exact',
  told: 'told',
  belief: 'belief',
  source: 'source',
  cue: 'cue',
  high: 'claim high claim-start',
  medium: 'claim medium claim-start',
  low: 'claim low claim-start',
};

/** @param {HTMLElement} root */
export function renderLegend(root) {
  const words = sayTaking().legend;
  render(
    html`<h2>${words.title}</h2>
      <ul class="signs">
        ${Object.entries(SIGNS).map(([name, classes]) => html`<li><span class=${classes}>${words[name]}</span></li>`)}
      </ul>`,
    root,
  );
}
