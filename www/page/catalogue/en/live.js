// The text while it is written.

import { CLAIMS, numbers, STATEMENTS } from './numbers.js';

export const live = {
  /** @param {number} statements @param {number} claims */
  found: (statements, claims) => {
    const counts = [statements > 0 && numbers.counted(statements, STATEMENTS), claims > 0 && numbers.counted(claims, CLAIMS)];
    return counts.filter(Boolean).join(', ');
  },
  nothing: 'Nothing to mark so far',
  tooLong: 'In a text this long, marks come when you read it.',
};
