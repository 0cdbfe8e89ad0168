// The list of claims: by level, with why each is marked and who vouches for it; and above it, how many to show.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { claimsBySort, vouching, whyMarked } from './claims.js';
import { surenessWords, SUREST } from './threshold.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/** Lines shown of a longer list, until the reader asks for the rest. */
export const CLAIMS_AT_FIRST = 12;

/**
 * How many claims there are to choose from, and how the reader does so.
 * @typedef {object} Sieve
 * @property {number} sureness step of the threshold
 * @property {number} views predictions and opinions in the text
 * @property {boolean} isViewing whether they are shown
 * @property {(step: number) => void} sift
 * @property {() => void} view shows or hides them
 */

/** @param {Sieve} sieve */
export function claimSieve({ sureness, views, isViewing, sift, view }) {
  const words = surenessWords(sureness);
  const { label, hint, more, fewer } = say().claims.sureness;
  return html`<div class="sieve">
    <p><label for="sureness">${label}</label> <output for="sureness">${words}</output></p>
    <div class="scale">
      <span aria-hidden="true">${more}</span>
      <input
        id="sureness"
        type="range"
        min="0"
        max=${SUREST}
        step="1"
        .value=${String(sureness)}
        aria-valuetext=${words}
        title=${hint}
        @input=${({ target }) => sift(Number(target.value))}
      />
      <span aria-hidden="true">${fewer}</span>
    </div>
    ${
      views > 0
        ? html`<label class="views">
            <input id="views" type="checkbox" .checked=${isViewing} @change=${view} />
            ${say().claims.viewsToo} <span class="count">${say().numbers.number(views)}</span>
          </label>`
        : nothing
    }
  </div>`;
}

/**
 * @param {Annotated} annotated
 * @param {number[]} claims
 * @param {(name: string, list: number[], count: number) => unknown} some lines of a list
 */
export function claimList(annotated, claims, some) {
  const { level, views } = say().wording;
  return claimsBySort(annotated, claims).map(
    ({ sort, claims }) =>
      html`<h3 class="level" id=${`level-${sort}`}>
          <span class=${`diamond ${sort}`} aria-hidden="true"></span>${level[sort] ?? views[sort]}
        </h3>
        <ul aria-labelledby=${`level-${sort}`}>
          ${some(sort, claims, CLAIMS_AT_FIRST)}
        </ul>`,
  );
}

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @param {{ isLit: boolean, isOther: boolean, choose: () => void }} state
 */
export function claimLine(text, annotated, index, { isLit, isOther, choose }) {
  const claim = annotated.claims[index];
  const { short, open } = vouching(text, annotated, index);
  return html`<li>
    <button
      class="line claim ${isOther ? 'other' : ''}"
      data-claim=${index}
      aria-current=${isLit ? 'true' : nothing}
      @click=${choose}
    >
      <span class="words" lang="en">${excerpt(text, [claim.span])}</span>
      <span class="why">
        ${whyMarked(claim).map((word) => html`<span class="chip">${word}</span> `)}<span
          class="chip ${open ? 'open' : 'named'}"
          >${short}</span
        >
      </span>
    </button>
  </li>`;
}
