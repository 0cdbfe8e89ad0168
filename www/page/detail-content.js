// What the popover says about the statements at one place.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { claimDetail } from './claim-detail.js';
import { aboutSpeaker, asHeading, nameOf } from './speakers.js';
import { indexOf, isQuote } from './target.js';
import { certaintyOf, formOf, mannerOf } from './wording.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/**
 * What is to be said of a mark besides: what makes it sure in the place of the engine's own word, and what stands last.
 * @typedef {(target: import('./target.js').Target) => { certainty?: string, last: unknown } | null} Remark
 */

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {import('./target.js').Target[]} targets
 * @param {(claim: number) => void} goTo another claim
 * @param {Remark} [remark]
 */
export function detailContent(text, annotated, targets, goTo, remark = () => null) {
  return targets.map((target, place) => {
    // The first heading names the dialog.
    const headingId = place === 0 ? 'detail-title' : nothing;
    return isQuote(target)
      ? quoteDetail(text, annotated, indexOf(target), headingId, remark(target))
      : claimDetail(text, annotated, indexOf(target), headingId, goTo, remark(target));
  });
}

const DASHES = ['―', '—', '–'];

function quoteDetail(text, annotated, index, headingId, remark) {
  const words = say().detail;
  const quote = annotated.quotes[index];
  const speaker = quote.speaker === null ? null : annotated.speakers[quote.speaker];
  const name = nameOf(text, annotated, index);
  const written = quote.source === null ? null : excerpt(text, [quote.source]);
  const isUnnamed = speaker !== null && speaker.unnamed !== null;
  const about = [isUnnamed ? words.unnamedSource : '', speaker && aboutSpeaker(speaker)].filter(Boolean).join(' · ');
  const isOther = written !== null && !written.includes(name);
  return html`<section data-detail-quote=${index}>
    <h2 id=${headingId} lang=${name === null ? nothing : 'en'}>
      ${name === null ? words.whoIsOpen : asHeading(name, speaker?.kind)}
    </h2>
    ${about ? html`<p class="about">${about}</p>` : nothing}
    <p>${[formOf(quote), mannerOf(quote)].filter(Boolean).join(' · ')}</p>
    ${
      quote.cue === null
        ? html`<p>${words.notIntroduced}</p>`
        : html`<p>
            ${words.introducedBy}
            ${cue(excerpt(text, [quote.cue]))}${
              isOther ? html`; ${words.namedHere} <q lang="en">${written}</q>` : nothing
            }.
          </p>`
    }
    ${speaker === null && written !== null ? html`<p>${words.notSettled}</p>` : nothing}
    <p class="certainty">${remark?.certainty ?? certaintyOf(quote.score)}.</p>
    ${remark?.last ?? nothing}
  </section>`;
}

/** A verb is quoted, a sign has its name. */
function cue(words) {
  if (words === ':') return say().detail.colon;
  return DASHES.includes(words) ? say().detail.dash : html`<q class="cue" lang="en">${words}</q>`;
}
