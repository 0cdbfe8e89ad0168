// What the popover says about a claim: why it is marked, what weakens it, who stands behind it and who against it, and
// how to check it.

import { html, nothing } from 'lit/html.js';
import { citeClaim } from './citation.js';
import { claimReviewStub } from './claim-review.js';
import { sortOf, untoldKinds, viewOf, vouching } from './claims.js';
import { copyButton } from './copying.js';
import { searchesFor, searchWords } from './searches.js';
import { inSentence, nameOf } from './speakers.js';
import { capitalized, HEDGE, LEVEL, REASON } from './wording.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @param {unknown} headingId
 * @param {(claim: number) => void} goTo another claim
 */
export function claimDetail(text, annotated, index, headingId, goTo) {
  const claim = annotated.claims[index];
  const { sentence, open } = vouching(text, annotated, index);
  const view = viewOf(claim);
  const kinds = untoldKinds(claim);
  return html`<section class="claim-detail" data-detail-claim=${index}>
    <h2 id=${headingId}>
      <span class="diamond ${sortOf(claim)}" aria-hidden="true"></span>${capitalized(view ?? 'claim')}
      ${view === null ? html`<small>${LEVEL[claim.level].toLowerCase()}</small>` : nothing}
    </h2>
    ${context(text, claim)}
    ${
      kinds.length + claim.reasons.length > 0
        ? html`<p>Why it is marked:</p>
            <dl>
              ${kinds.map((kind) => html`<div><dt>${kind}</dt></div>`)}
              ${claim.reasons.map(({ kind, span }) => term(REASON[kind], excerpt(text, [span])))}
            </dl>`
        : nothing
    }
    ${
      claim.hedges.length > 0
        ? html`<p>It is softened:</p>
            <dl class="hedges">
              ${claim.hedges.map(({ kind, span, weakens }) => {
                const [hedge, weak] = [excerpt(text, [span]), excerpt(text, [weakens])];
                return term(HEDGE[kind], html`<q>${hedge}</q> weakens <q>${weak}</q>`);
              })}
            </dl>`
        : nothing
    }
    <p class=${open ? 'open-claim' : nothing}>${sentence}</p>
    ${claim.disputedBy.map((other) => dispute(text, annotated, other, goTo))} ${checking(text, annotated, index)}
  </section>`;
}

const term = (name, told) => html`<div><dt>${name}</dt><dd>${told}</dd></div>`;

/** The whole sentence, with the claim set apart in it; nothing where the claim is all of it. */
function context(text, { span, sentence }) {
  const [start, end] = [Math.min(sentence[0], span[0]), Math.max(sentence[1], span[1])];
  const [before, after] = [text.slice(start, span[0]), text.slice(span[1], end)];
  if (!/[\p{L}\p{N}]/u.test(before + after)) return nothing;
  return html`<p class="context">${before}<b>${text.slice(...span)}</b>${after}</p>`;
}

/** The other side, and the way to it. */
function dispute(text, annotated, other, goTo) {
  const { quote, span } = annotated.claims[other];
  const name = quote === null ? 'the article itself' : nameOf(text, annotated, quote);
  return html`<p class="dispute">
    Disputed by <bdi>${inSentence(name ?? 'an unnamed source')}</bdi>:
    <button class="link" data-dispute=${other} @click=${() => goTo(other)}>${excerpt(text, [span])}</button>
  </p>`;
}

/** @type {ScrollIntoViewOptions} As little as shows it whole. */
const NEAREST = { block: 'nearest' };

/** To take the claim along, and to look for it elsewhere. */
function checking(text, annotated, index) {
  const words = searchWords(text.slice(...annotated.claims[index].span));
  return html`<details class="checking" @toggle=${({ target }) => target.open && target.scrollIntoView(NEAREST)}>
    <summary>Check it</summary>
    <p class="acts">
      ${copyButton('Copy claim', () => citeClaim(text, annotated, index))}
      ${copyButton(
        'Copy as ClaimReview',
        () => claimReviewStub(text, annotated, index),
        'The form in which fact checks are published (schema.org, JSON-LD), for you to fill in; without a verdict',
      )}
    </p>
    <p>
      Search:
      ${searchesFor(words).map(
        ({ place, address }) => html`<a href=${address} target="_blank" rel="noopener noreferrer">${place}</a> `,
      )}
    </p>
    <p class="leaving">A click there leaves this page and sends these words: <q>${words}</q></p>
  </details>`;
}
