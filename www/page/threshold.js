// How sure the engine must be that a claim is worth checking before the page shows it: a few steps, told in words.

/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/** Each step asks for more than the one before; 800 is also where “Check first” begins. */
const STEPS = [
  { priority: 0, words: 'a guess is enough' },
  { priority: 400, words: 'rather sure' },
  { priority: 600, words: 'fairly sure' },
  { priority: 800, words: 'sure' },
  { priority: 900, words: 'very sure' },
];

export const SUREST = STEPS.length - 1;

/**
 * @param {Claim} claim
 * @param {number} step 0…`SUREST`
 * @returns {boolean}
 */
export function isSureEnough({ priority }, step) {
  return priority >= STEPS[step].priority;
}

/**
 * @param {number} step
 * @returns {string}
 */
export function surenessWords(step) {
  return STEPS[step].words;
}

/**
 * The strictest step that still shows a claim, and no stricter than the present one.
 * @param {Claim} claim
 * @param {number} step
 * @returns {number}
 */
export function stepShowing(claim, step) {
  while (step > 0 && !isSureEnough(claim, step)) step--;
  return step;
}
