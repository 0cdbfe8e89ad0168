// What a mark, a line of the panel or a popover is about: a quote or a claim, named by a short string so that sets and
// maps can hold it.

/** @typedef {`q${number}` | `c${number}`} Target */

/** @param {number} index @returns {Target} */
export const quoteTarget = (index) => `q${index}`;

/** @param {number} index @returns {Target} */
export const claimTarget = (index) => `c${index}`;

/** @param {Target} target @returns {boolean} */
export const isQuote = (target) => target.startsWith('q');

/** @param {Target} target @returns {number} */
export const indexOf = (target) => Number(target.slice(1));
