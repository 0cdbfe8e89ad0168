// A part of a result as a result of its own: what is left out leaves no index behind that leads astray.

import { heardIn } from '../kept.js';
import { voicesOf } from '../voices.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../kept.js').Listed} Listed */

/**
 * Keeps some quotes and claims, the quotes that these claims stand in, and the speakers of all these quotes with the words
 * that are left to them.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {Listed} kept
 * @returns {Annotated}
 */
export function selected(text, annotated, kept) {
  const [quotes, claims] = [inOrder(heardIn(annotated, kept)), inOrder(kept.claims)];
  const voices = new Map(voicesOf(text, annotated, quotes).map((voice) => [voice.index, voice]));
  const speakers = inOrder(voices.keys()).filter((index) => index !== null);
  const [quoteAt, claimAt, speakerAt] = [quotes, claims, speakers].map(places);
  return {
    ...annotated,
    speakers: speakers.map((index) => ({
      ...annotated.speakers[index],
      words: voices.get(index).words,
      quotedWords: voices.get(index).exact,
    })),
    quotes: quotes.map((index) => {
      const quote = annotated.quotes[index];
      return { ...quote, speaker: speakerAt.get(quote.speaker) ?? null };
    }),
    claims: claims.map((index) => {
      const claim = annotated.claims[index];
      const disputedBy = claim.disputedBy.filter((other) => claimAt.has(other)).map((other) => claimAt.get(other));
      return { ...claim, quote: quoteAt.get(claim.quote) ?? null, disputedBy };
    }),
  };
}

const inOrder = (indices) => [...indices].sort((a, b) => a - b);

const places = (indices) => new Map(indices.map((index, place) => [index, place]));
