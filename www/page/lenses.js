// Lenses: ways to look at one sort of statement or claim only, wherever in the text it stands.

import { standingOf } from './claims.js';
import { keptBy } from './kept.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kept.js').Listed} Listed */

/**
 * @typedef {object} Lens
 * @property {string} id
 * @property {'quotes' | 'claims'} of what it sorts
 * @property {string} label on its button
 * @property {string} told what it keeps, within a sentence
 * @property {(annotated: Annotated, index: number) => boolean} keeps
 */

/**
 * A lens that the text has something for.
 * @typedef {object} Offer
 * @property {Lens} lens
 * @property {number} count what it keeps of what is shown, and of the chosen voice where there is one
 * @property {number} most what it could keep
 */

/** What a stance is called in the plural; of those that only say there is nothing to set apart. */
const STANCES = {
  denies: 'denials',
  alleges: 'accusations',
  claims: 'arguments',
  promises: 'promises',
  threatens: 'threats',
  admits: 'admissions',
  confirms: 'confirmations',
  urges: 'calls to act',
  asks: 'requests',
  expects: 'expectations',
  believes: 'beliefs',
  decides: 'decisions',
};

/** What was not said is no denial and no promise: a negated stance is left out. */
const ofStance = ([stance, label]) => ({
  id: stance,
  of: 'quotes',
  label,
  told: label,
  keeps: ({ quotes }, index) => quotes[index].stance === stance && !quotes[index].negated,
});

const NUMBERS = new Set(['number', 'percentage', 'money']);

/** @type {Lens[]} In the order of their buttons. */
export const LENSES = [
  {
    id: 'exact',
    of: 'quotes',
    label: 'exact words',
    told: 'exact words',
    keeps: ({ quotes }, index) => quotes[index].kind === 'direct',
  },
  ...Object.entries(STANCES).map(ofStance),
  {
    id: 'nobody',
    of: 'claims',
    label: 'nobody vouches for it',
    told: 'what nobody vouches for',
    keeps: (annotated, index) => standingOf(annotated, index) === 'nobody',
  },
  {
    id: 'unnamed',
    of: 'claims',
    label: 'unnamed source',
    told: 'unnamed sources',
    keeps: (annotated, index) => standingOf(annotated, index) === 'unnamed',
  },
  {
    id: 'numbers',
    of: 'claims',
    label: 'numbers',
    told: 'numbers',
    keeps: ({ claims }, index) =>
      claims[index].kinds.includes('quantity') || claims[index].reasons.some(({ kind }) => NUMBERS.has(kind)),
  },
  {
    id: 'disputed',
    of: 'claims',
    label: 'disputed',
    told: 'what is disputed',
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
