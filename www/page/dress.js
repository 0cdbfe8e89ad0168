// What one segment shows of its annotations, given what is switched on.

import { sortOf } from './claims.js';
import { isShownClaim, kindOf } from './kinds.js';
import { claimTarget, quoteTarget } from './target.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./segments.js').Part} Part */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./target.js').Target} Target */

/**
 * @typedef {object} Dress
 * @property {string[]} classes for the style sheet
 * @property {Target[]} marks what this stretch is the statement of
 * @property {Target[]} names what it only introduces or names the speaker of
 */

/**
 * @param {Part[]} parts
 * @param {Annotated} annotated
 * @param {Shown} shown
 * @returns {Dress}
 */
export function dressOf(parts, annotated, shown) {
  const classes = new Set();
  const marks = new Set();
  const names = new Set();
  for (const { role, index } of parts) {
    if (role === 'claim') {
      const claim = annotated.claims[index];
      if (!isShownClaim(claim, shown)) continue;
      classes.add('claim').add(sortOf(claim));
      marks.add(claimTarget(index));
    } else if (role === 'phrase' || role === 'odd-mark') {
      classes.add(role);
    } else {
      const kind = kindOf(annotated.quotes[index]);
      if (!shown[kind]) continue;
      if (role === 'content') {
        if (annotated.quotes[index].kind !== 'direct') classes.add(kind === 'beliefs' ? 'belief' : 'told');
        marks.add(quoteTarget(index));
      } else {
        classes.add(role);
        if (role !== 'exact') names.add(quoteTarget(index));
      }
    }
  }
  if (marks.size > 0) classes.delete('phrase');
  return { classes: [...classes], marks: [...marks], names: [...names] };
}
