// What is chosen, a voice, a lens or both, told in one line: in the summary, on narrow windows above the bar at the foot.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { inSentence } from './speakers.js';

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
  const of = kindOf(chosen);
  const { again, by, next, only, previous } = say().choice;
  return html`<div id="choice">
    <div class="who">
      <p>${only} ${what && html`<b>${what}</b>`}${what && who ? ` ${by} ` : ''}${who && html`<b><bdi lang=${chosen.voice?.kind === 'unknown' ? nothing : 'en'}>${who}</bdi></b>`}</p>
      <span class="count">${amountOf(chosen)}</span>
    </div>
    <button class="quiet" aria-label=${previous[of]} @mousedown=${stay} @click=${() => step(-1)}>‹</button>
    <button class="quiet" aria-label=${next[of]} @mousedown=${stay} @click=${() => step(1)}>›</button>
    <button class="quiet" aria-label=${again} title=${again} @click=${release}>×</button>
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
  const { announced, by } = say().choice;
  const share = chosen.lens === null ? chosen.voice.percent : undefined;
  return announced([what, who].filter(Boolean).join(` ${by} `), amountOf(chosen), share);
}

/** @param {Chosen} chosen @returns {'quotes' | 'claims'} */
const kindOf = ({ lens }) => lens?.of ?? 'quotes';

/** @param {Chosen} chosen */
const amountOf = (chosen) => say().choice.amount[kindOf(chosen)](chosen.count);

function parts({ voice, lens }) {
  const { unclearSpeakers } = say().choice;
  const who = voice === null ? '' : voice.kind === 'unknown' ? unclearSpeakers : inSentence(voice.name);
  return { what: lens === null ? '' : say().lenses.told[lens.id], who };
}
