// How sure the engine must be that a claim is worth checking before the page shows it: a few steps, told in words.

import { say } from './catalogue/catalogue.js';

/** @typedef {import('../pkg/whosaid.js').Claim} Claim */

/** The least priority of each step, which asks for more than the one before; 800 is also where “Check first” begins. */
const STEPS = [0, 400, 600, 800, 900];

export const SUREST = STEPS.length - 1;

/**
 * @param {Claim} claim
 * @param {number} step 0…`SUREST`
 * @returns {boolean}
 */
export function isSureEnough({ priority }, step) {
  return priority >= STEPS[step];
}

/**
 * @param {number} step
 * @returns {string}
 */
export function surenessWords(step) {
  return say().claims.sureness.steps[step];
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
