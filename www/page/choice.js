// The chosen voice, told in one line: in the summary, on narrow windows above the bar at the foot.

import { html } from 'lit/html.js';
import { asHeading, inSentence } from './speakers.js';
import { counted } from './wording.js';

/** @typedef {import('./voices.js').Voice} Voice */

/**
 * @param {Voice} voice
 * @param {(by: number) => void} step to the next or previous statement
 * @param {() => void} release
 */
export function choiceLine({ name, kind, quotes }, step, release) {
  return html`<div id="choice">
    <div class="who">
      <p>Only <b><bdi>${withinLine(name, kind)}</bdi></b></p>
      <span class="count">${counted(quotes.length, 'statement')}</span>
    </div>
    <button class="quiet" aria-label="Previous statement" @mousedown=${stay} @click=${() => step(-1)}>‹</button>
    <button class="quiet" aria-label="Next statement" @mousedown=${stay} @click=${() => step(1)}>›</button>
    <button class="quiet" aria-label="Show everyone again" title="Show everyone again" @click=${release}>×</button>
  </div>`;
}

/** The focus stays with the mark from which the way goes on. */
const stay = (event) => event.preventDefault();

/**
 * The same for a screen reader's ear.
 * @param {Voice} voice
 * @returns {string}
 */
export function choiceWords({ name, kind, quotes, percent }) {
  const much = `${counted(quotes.length, 'statement')}, ${percent} of all quoted words`;
  return `Only ${withinLine(name, kind)}: ${much}. Escape shows everyone again.`;
}

export const RELEASED = 'Everyone is shown again.';

const withinLine = (name, kind) => (kind === 'unknown' ? 'unclear speakers' : inSentence(name));
