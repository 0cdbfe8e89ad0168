// What the popover says about the statements at one place.

import { html, nothing } from 'lit/html.js';
import { untoldKinds, vouching } from './claims.js';
import { aboutSpeaker, asHeading, nameOf } from './speakers.js';
import { indexOf, isQuote } from './target.js';
import { certaintyOf, formOf, LEVEL, mannerOf, REASON } from './wording.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {import('./target.js').Target[]} targets
 */
export function detailContent(text, annotated, targets) {
  return targets.map((target, place) =>
    isQuote(target)
      ? quoteDetail(text, annotated, indexOf(target), place)
      : claimDetail(text, annotated, indexOf(target), place),
  );
}

const SIGN = { ':': 'a colon', '―': 'a dash', '—': 'a dash', '–': 'a dash' };

/** The first heading names the dialog. */
const headingId = (place) => (place === 0 ? 'detail-title' : nothing);

function quoteDetail(text, annotated, index, place) {
  const quote = annotated.quotes[index];
  const speaker = quote.speaker === null ? null : annotated.speakers[quote.speaker];
  const name = nameOf(text, annotated, index);
  const written = quote.source === null ? null : excerpt(text, [quote.source]);
  const isUnnamed = speaker !== null && speaker.unnamed !== null;
  const about = [isUnnamed ? 'unnamed source' : '', speaker && aboutSpeaker(speaker)].filter(Boolean).join(' · ');
  return html`<section data-detail-quote=${index}>
    <h2 id=${headingId(place)}>${name === null ? 'The text does not say who' : asHeading(name, speaker?.kind)}</h2>
    ${about ? html`<p class="about">${about}</p>` : nothing}
    <p>${[formOf(quote), mannerOf(quote)].filter(Boolean).join(' · ')}</p>
    ${
      quote.cue === null
        ? html`<p>No word introduces it.</p>`
        : html`<p>
            Introduced by
            ${cue(excerpt(text, [quote.cue]))}${
              written !== null && !written.includes(name) ? html`; named here as <q>${written}</q>` : nothing
            }.
          </p>`
    }
    ${speaker === null && written !== null ? html`<p>Who that is, the text does not settle.</p>` : nothing}
    <p class="certainty">${certaintyOf(quote.score)}.</p>
  </section>`;
}

/** A verb is quoted, a sign has its name. */
const cue = (words) => SIGN[words] ?? html`<q class="cue">${words}</q>`;

function claimDetail(text, annotated, index, place) {
  const claim = annotated.claims[index];
  const { sentence, open } = vouching(text, annotated, index);
  return html`<section class="claim-detail" data-detail-claim=${index}>
    <h2 id=${headingId(place)}>
      <span class="diamond ${claim.level}" aria-hidden="true"></span>Claim
      <small>${LEVEL[claim.level].toLowerCase()}</small>
    </h2>
    <p>Why it is marked:</p>
    <dl>
      ${untoldKinds(claim).map((kind) => html`<div><dt>${kind}</dt></div>`)}
      ${claim.reasons.map(
        ({ kind, span }) =>
          html`<div>
            <dt>${REASON[kind]}</dt>
            <dd>${excerpt(text, [span])}</dd>
          </div>`,
      )}
    </dl>
    ${
      claim.hedges.length > 0
        ? html`<p>
            Softened by ${claim.hedges.map(({ span }, i) => html`${i > 0 ? ', ' : ''}<q>${excerpt(text, [span])}</q>`)}.
          </p>`
        : nothing
    }
    <p class=${open ? 'open-claim' : nothing}>${sentence}</p>
  </section>`;
}
