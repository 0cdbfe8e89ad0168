// The list of voices: who each is, how much of the quoted words is theirs, and what they say.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { asHeading } from './speakers.js';
import { nobodySpeaks } from './summary.js';
import { groupsOf } from './voices.js';
import { amount } from './wording.js';

/** @typedef {import('./voices.js').Voice} Voice */

/** Lines shown of a longer list, until the reader asks for the rest. */
export const VOICES_AT_FIRST = 30;
export const QUOTES_AT_FIRST = 3;

/**
 * @typedef {object} Way how the panel shows lists and answers to the reader
 * @property {Voice | null} chosen
 * @property {unknown} lenses
 * @property {(voice: Voice) => boolean} isOther whether a voice is dimmed
 * @property {(voice: Voice) => void} choose
 * @property {(quote: number) => boolean} isDimmed
 * @property {(quote: number) => unknown} line of a statement
 * @property {(name: string, list: any[], count: number, line: (item: any) => unknown, isDimmed: (item: any) => boolean) => unknown} some of a list
 */

/**
 * @param {Voice[]} voices
 * @param {number} found statements in the text, of kinds switched on or off
 * @param {Way} way
 */
export function voiceList(voices, found, way) {
  if (voices.length === 0) return html`<p class="none">${nobodySpeaks(found)}</p>`;
  const { exact, told, standing: headings, ofAll } = say().voices;
  return html`<p class="bar-signs">
      <span class="sign"><span class="bar exact" aria-hidden="true"></span>${exact}</span>
      <span class="sign"><span class="bar told" aria-hidden="true"></span>${told}</span>
    </p>
    ${way.lenses}
    ${groupsOf(voices).map(
      ({ standing, voices, percent }) =>
        html`<h3 class="standing" id=${`standing-${standing}`}>
            ${headings[standing]} <span class="percent">${percent} ${ofAll}</span>
          </h3>
          <ul class="group ${standing}" aria-labelledby=${`standing-${standing}`}>
            ${way.some(standing, voices, VOICES_AT_FIRST, (voice) => voiceItem(voice, way), way.isOther)}
          </ul>`,
    )}`;
}

/** @param {Voice} voice @param {Way} way */
function voiceItem(voice, way) {
  const { index, name, about, kind, quotes, words, exact, share, percent } = voice;
  const isChosen = way.chosen === voice;
  const { ofAll, showAll, showOnly } = say().voices;
  const width = (part) => `inline-size: ${words === 0 ? 0 : (share * part) / words}%`;
  return html`<li class="voice ${way.isOther(voice) ? 'other' : ''}" data-speaker=${index ?? 'none'}>
    <h4>
      <button
        class="name"
        aria-pressed=${isChosen ? 'true' : 'false'}
        title=${isChosen ? showAll : showOnly}
        @click=${() => way.choose(voice)}
      >
        <bdi lang=${kind === 'unknown' ? nothing : 'en'}>${asHeading(name, kind)}</bdi>
      </button>
      <span class="percent">${percent}<span class="visually-hidden"> ${ofAll}</span></span>
    </h4>
    ${about ? html`<p class="about">${about}</p>` : nothing}
    <p class="share" aria-hidden="true">
      ${exact > 0 ? html`<span class="bar exact" .style=${width(exact)}></span>` : nothing}${
        words > exact ? html`<span class="bar told" .style=${width(words - exact)}></span>` : nothing
      }
    </p>
    <p class="amount">${amount(voice)}</p>
    <ul>
      ${way.some(`voice ${index}`, quotes, QUOTES_AT_FIRST, way.line, way.isDimmed)}
    </ul>
  </li>`;
}
