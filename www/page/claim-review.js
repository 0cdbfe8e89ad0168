// A claim in the form in which fact checks are published (https://schema.org/ClaimReview): what the article gives is
// filled in, what only a person can know is left empty, and there is no rating.

import { standingOf } from './claims.js';
import { titleOf } from './summary.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/** What schema.org calls those who can be the author of a claim; a document cannot. */
const TYPE = { person: 'Person', group: 'Organization', organization: 'Organization', place: 'Organization' };

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} index
 * @returns {string} JSON-LD
 */
export function claimReviewStub(text, annotated, index) {
  return JSON.stringify(stub(text, annotated, index), null, 2);
}

/**
 * The same for every claim of a result, one after the other in a list.
 * @param {string} text
 * @param {Annotated} annotated
 * @returns {string} JSON-LD
 */
export function claimReviews(text, annotated) {
  return JSON.stringify(
    annotated.claims.map((_, index) => stub(text, annotated, index)),
    null,
    2,
  );
}

function stub(text, annotated, index) {
  const title = titleOf(text, annotated);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: '',
    datePublished: '',
    author: { '@type': 'Organization', name: '', url: '' },
    claimReviewed: excerpt(text, [annotated.claims[index].span]),
    itemReviewed: {
      '@type': 'Claim',
      author: authorOf(annotated, index),
      datePublished: '',
      appearance: { '@type': 'NewsArticle', headline: title ?? '', url: '' },
    },
    reviewRating: { '@type': 'Rating', alternateName: '' },
  };
}

/** Who makes the claim, where a name stands behind it; `undefined` is left out of JSON. */
function authorOf(annotated, index) {
  if (standingOf(annotated, index) !== 'named') return undefined;
  const speaker = annotated.speakers[annotated.quotes[annotated.claims[index].quote]?.speaker];
  if (speaker === undefined || TYPE[speaker.kind] === undefined) return undefined;
  const { name, kind, descriptor } = speaker;
  return { '@type': TYPE[kind], name, ...(descriptor === null ? {} : { description: descriptor }) };
}
