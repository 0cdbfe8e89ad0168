// Lenses: ways to look at one sort of statement or claim only, wherever in the text it stands.

import { standingOf } from './claims.js';
import { keptBy } from './kept.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kept.js').Listed} Listed */

/**
 * @typedef {object} Lens
 * @property {string} id by which the catalogue has its words
 * @property {'quotes' | 'claims'} of what it sorts
 * @property {(annotated: Annotated, index: number) => boolean} keeps
 */

/**
 * A lens that the text has something for.
 * @typedef {object} Offer
 * @property {Lens} lens
 * @property {number} count what it keeps of what is shown, and of the chosen voice where there is one
 * @property {number} most what it could keep
 */

/** Stances that are worth setting apart; of those that only say there is nothing. */
const STANCES = [
  'denies',
  'alleges',
  'claims',
  'promises',
  'threatens',
  'admits',
  'confirms',
  'urges',
  'asks',
  'expects',
  'believes',
  'decides',
];

/** What was not said is no denial and no promise: a negated stance is left out. */
const ofStance = (stance) => ({
  id: stance,
  of: 'quotes',
  keeps: ({ quotes }, index) => quotes[index].stance === stance && !quotes[index].negated,
});

const NUMBERS = new Set(['number', 'percentage', 'money']);

/** @type {Lens[]} In the order of their buttons. */
export const LENSES = [
  {
    id: 'exact',
    of: 'quotes',
    keeps: ({ quotes }, index) => quotes[index].kind === 'direct',
  },
  ...STANCES.map(ofStance),
  {
    id: 'nobody',
    of: 'claims',
    keeps: (annotated, index) => standingOf(annotated, index) === 'nobody',
  },
  {
    id: 'unnamed',
    of: 'claims',
    keeps: (annotated, index) => standingOf(annotated, index) === 'unnamed',
  },
  {
    id: 'numbers',
    of: 'claims',
    keeps: ({ claims }, index) =>
      claims[index].kinds.includes('quantity') || claims[index].reasons.some(({ kind }) => NUMBERS.has(kind)),
  },
  {
    id: 'disputed',
    of: 'claims',
    keeps: ({ claims }, index) => claims[index].disputedBy.length > 0,
  },
];

/**
 * The lenses worth offering: those that keep something of the text, whatever is chosen besides, so that buttons stay
 * where they are. One that keeps nothing just now has a count of 0.
 * @param {Annotated} annotated
 * @param {Listed} all what could be shown
 * @param {Listed} shown
 * @param {import('./voices.js').Voice | null} voice
 * @returns {Offer[]}
 */
export function lensesFor(annotated, all, shown, voice) {
  return LENSES.map((lens) => ({
    lens,
    count: keptBy(annotated, shown, voice, lens)[lens.of].length,
    most: keptBy(annotated, all, null, lens)[lens.of].length,
  })).filter(({ most }) => most > 0);
}
