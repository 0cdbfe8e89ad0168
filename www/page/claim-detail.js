// What the popover says about a claim: why it is marked, what weakens it, who stands behind it and who against it, and
// how to check it.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { citeClaim } from './citation.js';
import { claimReviewStub } from './claim-review.js';
import { sortOf, untoldKinds, viewOf, vouching } from './claims.js';
import { copyButton } from './copying.js';
import { searchesFor, searchWords } from './searches.js';
import { inSentence, nameOf } from './speakers.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @param {unknown} headingId
 * @param {(claim: number) => void} goTo another claim
 * @param {ReturnType<import('./detail-content.js').Remark>} remark
 */
export function claimDetail(text, annotated, index, headingId, goTo, remark) {
  const claim = annotated.claims[index];
  const { sentence, open } = vouching(text, annotated, index);
  const view = viewOf(claim);
  const kinds = untoldKinds(claim);
  const words = say().checking;
  const { level, reason, hedge: hedges } = say().wording;
  return html`<section class="claim-detail" data-detail-claim=${index}>
    <h2 id=${headingId}>
      <span class="diamond ${sortOf(claim)}" aria-hidden="true"></span>${view === null ? words.claim : words.views[view]}
      ${view === null ? html`<small>${level[claim.level].toLowerCase()}</small>` : nothing}
    </h2>
    ${context(text, claim)}
    ${
      kinds.length + claim.reasons.length > 0
        ? html`<p>${words.why}</p>
            <dl>
              ${kinds.map((kind) => html`<div><dt>${kind}</dt></div>`)}
              ${claim.reasons.map(({ kind, span }) => term(reason[kind], html`<span lang="en">${excerpt(text, [span])}</span>`))}
            </dl>`
        : nothing
    }
    ${
      claim.hedges.length > 0
        ? html`<p>${words.softened}</p>
            <dl class="hedges">
              ${claim.hedges.map(({ kind, span, weakens }) => {
                const [hedge, weak] = [excerpt(text, [span]), excerpt(text, [weakens])];
                return term(hedges[kind], html`<q lang="en">${hedge}</q> ${words.weakens} <q lang="en">${weak}</q>`);
              })}
            </dl>`
        : nothing
    }
    <p class=${open ? 'open-claim' : nothing}>${sentence}</p>
    ${claim.disputedBy.map((other) => dispute(text, annotated, other, goTo))} ${checking(text, annotated, index)}
    ${remark?.certainty ? html`<p class="certainty">${remark.certainty}.</p>` : nothing} ${remark?.last ?? nothing}
  </section>`;
}

const term = (name, told) => html`<div><dt>${name}</dt><dd>${told}</dd></div>`;

/** The whole sentence, with the claim set apart in it; nothing where the claim is all of it. */
function context(text, { span, sentence }) {
  const [start, end] = [Math.min(sentence[0], span[0]), Math.max(sentence[1], span[1])];
  const [before, after] = [text.slice(start, span[0]), text.slice(span[1], end)];
  if (!/[\p{L}\p{N}]/u.test(before + after)) return nothing;
  return html`<p class="context" lang="en">${before}<b>${text.slice(...span)}</b>${after}</p>`;
}

/** The other side, and the way to it. */
function dispute(text, annotated, other, goTo) {
  const { quote, span } = annotated.claims[other];
  const words = say().checking;
  const name = quote === null ? null : nameOf(text, annotated, quote);
  return html`<p class="dispute">
    ${words.disputedBy}
    ${name === null ? (quote === null ? words.article : words.unnamed) : html`<bdi lang="en">${inSentence(name)}</bdi>`}:
    <button class="link" lang="en" data-dispute=${other} @click=${() => goTo(other)}>${excerpt(text, [span])}</button>
  </p>`;
}

/** @type {ScrollIntoViewOptions} As little as shows it whole. */
const NEAREST = { block: 'nearest' };

/** To take the claim along, and to look for it elsewhere. */
function checking(text, annotated, index) {
  const words = searchWords(text.slice(...annotated.claims[index].span));
  const { check, copy, copyReview, reviewHint, search, leaving } = say().checking;
  return html`<details class="checking" @toggle=${({ target }) => target.open && target.scrollIntoView(NEAREST)}>
    <summary>${check}</summary>
    <p class="acts">
      ${copyButton(copy, () => citeClaim(text, annotated, index))}
      ${copyButton(
        copyReview,
        () => claimReviewStub(text, annotated, index),
        reviewHint,
      )}
    </p>
    <p>
      ${search}
      ${searchesFor(words).map(
        ({ place, address }) => html`<a href=${address} target="_blank" rel="noopener noreferrer">${place}</a> `,
      )}
    </p>
    <p class="leaving">${leaving} <q lang="en">${words}</q></p>
  </details>`;
}
