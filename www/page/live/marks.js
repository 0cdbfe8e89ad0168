// What of an annotated text is painted while it is written: the looks of the article, as marks without elements.

import { dressOf } from '../dress.js';
import { layersOf } from '../segments.js';

/** @typedef {import('../../highlight/apportion.js').Mark} Mark */

const LEVELS = ['high', 'medium', 'low'];

/**
 * @param {string} text
 * @param {import('../../pkg/whosaid.js').Annotated} annotated
 * @param {import('../kinds.js').Shown} shown
 * @returns {Mark[]}
 */
export function marksOf(text, annotated, shown) {
  return layersOf(text, annotated).flatMap(({ start, end, part }) => {
    const { classes } = dressOf([part], annotated, shown);
    const kind = kindOf(part, classes, annotated);
    return kind === null ? [] : [{ kind, start, end }];
  });
}

/** @returns {import('../../highlight/highlights.js').Kind | null} */
function kindOf({ role, index }, classes, { quotes }) {
  if (classes.length === 0 || role === 'phrase' || role === 'odd-mark') return null;
  if (role === 'claim') return `claim-${LEVELS.find((level) => classes.includes(level)) ?? 'view'}`;
  return role === 'exact' && quotes[index].kind !== 'direct' ? 'quoted' : classes[0];
}
