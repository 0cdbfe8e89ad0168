// The lenses of a list, as buttons in a row.

import { html, nothing } from 'lit/html.js';

/**
 * @param {import('./lenses.js').Offer[]} offers
 * @param {import('./lenses.js').Lens | null} chosen
 * @param {(lens: import('./lenses.js').Lens) => void} look
 */
export function lensRow(offers, chosen, look) {
  if (offers.length === 0) return nothing;
  return html`<div class="lenses" role="group" aria-label="Show only">
    <span aria-hidden="true">Only</span>
    ${offers.map(
      ({ lens, count, most }) =>
        html`<button
          class="lens"
          data-lens=${lens.id}
          aria-pressed=${lens === chosen ? 'true' : 'false'}
          ?disabled=${count === 0}
          @click=${() => look(lens)}
        >
          ${lens.label} <span class="count" .style=${`min-inline-size: ${String(most).length}ch`}>${count}</span>
        </button>`,
    )}
  </div>`;
}
