// The switches above the article. Each carries the look of its marks, so they are the legend too.

import { html, render } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { countKinds, KINDS } from './kinds.js';

/** @typedef {import('./kinds.js').Shown} Shown */

/**
 * @param {HTMLElement} root
 * @param {import('../pkg/whosaid.js').Annotated} annotated
 * @param {Shown} shown
 * @param {(kind: import('./kinds.js').Kind) => void} toggle
 */
export function renderSwitches(root, annotated, shown, toggle) {
  const counts = countKinds(annotated, shown);
  render(
    KINDS.map((kind) => {
      const { label, hint } = say().kinds[kind];
      return html`<button
        class="switch ${kind}"
        data-switch=${kind}
        aria-pressed=${shown[kind] ? 'true' : 'false'}
        title=${hint}
        @click=${() => toggle(kind)}
      >
        <span class="sample">${label}</span> <span class="count">${say().numbers.number(counts[kind])}</span>
      </button>`;
    }),
    root,
  );
}
