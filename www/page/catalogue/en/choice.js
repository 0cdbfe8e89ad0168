// The voice or the lens that is chosen.

import { wording } from './wording.js';

export const choice = {
  only: 'Only',
  by: 'by',
  unclearSpeakers: 'unclear speakers',
  /** @type {{ [of: string]: (count: number) => string }} */
  amount: { quotes: wording.statements, claims: wording.claims },
  previous: { quotes: 'Previous statement', claims: 'Previous claim' },
  next: { quotes: 'Next statement', claims: 'Next claim' },
  again: 'Show everything again',
  released: 'Everything is shown again.',
  /** @param {string} only @param {string} counted @param {string} [share] */
  announced: (only, counted, share) =>
    `Only ${only}: ${counted}${share === undefined ? '' : `, ${share} of all quoted words`}. Escape shows everything again.`,
};
