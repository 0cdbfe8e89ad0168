// El texto mientras se escribe.

import { CLAIMS, numbers, STATEMENTS } from './numbers.js';

/** @type {import('../catalogue.js').Catalogue['live']} */
export const live = {
  found: (statements, claims) => {
    const counts = [statements > 0 && numbers.counted(statements, STATEMENTS), claims > 0 && numbers.counted(claims, CLAIMS)];
    return counts.filter(Boolean).join(', ');
  },
  nothing: 'Nada que marcar por ahora',
  tooLong: 'En un texto tan largo, las marcas aparecen al leerlo.',
};
