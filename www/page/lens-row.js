// The lenses of a list, as buttons in a row.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';

/**
 * @param {import('./lenses.js').Offer[]} offers
 * @param {import('./lenses.js').Lens | null} chosen
 * @param {(lens: import('./lenses.js').Lens) => void} look
 */
export function lensRow(offers, chosen, look) {
  if (offers.length === 0) return nothing;
  const { showOnly, only, label } = say().lenses;
  return html`<div class="lenses" role="group" aria-label=${showOnly}>
    <span aria-hidden="true">${only}</span>
    ${offers.map(
      ({ lens, count, most }) =>
        html`<button
          class="lens"
          data-lens=${lens.id}
          aria-pressed=${lens === chosen ? 'true' : 'false'}
          ?disabled=${count === 0}
          @click=${() => look(lens)}
        >
          ${label[lens.id]} <span class="count" .style=${`min-inline-size: ${String(most).length}ch`}>${count}</span>
        </button>`,
    )}
  </div>`;
}
