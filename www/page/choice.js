// What is chosen, a voice, a lens or both, told in one line: in the summary, on narrow windows above the bar at the foot.

import { html } from 'lit/html.js';
import { inSentence } from './speakers.js';
import { counted } from './wording.js';

/** @typedef {import('./lenses.js').Lens} Lens */
/** @typedef {import('./voices.js').Voice} Voice */

/**
 * @typedef {object} Chosen
 * @property {Voice | null} voice
 * @property {Lens | null} lens
 * @property {number} count of what the keys walk
 */

/**
 * @param {Chosen} chosen
 * @param {(by: number) => void} step to the next or previous of what is chosen
 * @param {() => void} release
 */
export function choiceLine(chosen, step, release) {
  const { what, who } = parts(chosen);
  const one = nounOf(chosen);
  return html`<div id="choice">
    <div class="who">
      <p>Only ${what && html`<b>${what}</b>`}${what && who ? ' by ' : ''}${who && html`<b><bdi>${who}</bdi></b>`}</p>
      <span class="count">${counted(chosen.count, one)}</span>
    </div>
    <button class="quiet" aria-label=${`Previous ${one}`} @mousedown=${stay} @click=${() => step(-1)}>‹</button>
    <button class="quiet" aria-label=${`Next ${one}`} @mousedown=${stay} @click=${() => step(1)}>›</button>
    <button class="quiet" aria-label="Show everything again" title="Show everything again" @click=${release}>×</button>
  </div>`;
}

/** The focus stays with the mark from which the way goes on. */
const stay = (event) => event.preventDefault();

/**
 * The same for a screen reader's ear.
 * @param {Chosen} chosen
 * @returns {string}
 */
export function choiceWords(chosen) {
  const { what, who } = parts(chosen);
  const share = chosen.lens === null ? `, ${chosen.voice.percent} of all quoted words` : '';
  const only = [what, who].filter(Boolean).join(' by ');
  return `Only ${only}: ${counted(chosen.count, nounOf(chosen))}${share}. Escape shows everything again.`;
}

export const RELEASED = 'Everything is shown again.';

const nounOf = ({ lens }) => (lens?.of === 'claims' ? 'claim' : 'statement');

function parts({ voice, lens }) {
  const who = voice === null ? '' : voice.kind === 'unknown' ? 'unclear speakers' : inSentence(voice.name);
  return { what: lens?.told ?? '', who };
}
