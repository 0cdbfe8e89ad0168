// La voz o la lente elegida.

import { wording } from './wording.js';

/** @type {import('../catalogue.js').Catalogue['choice']} */
export const choice = {
  only: 'Solo',
  by: 'de',
  unclearSpeakers: 'voces sin aclarar',
  amount: { quotes: wording.statements, claims: wording.claims },
  previous: { quotes: 'Declaración anterior', claims: 'Afirmación anterior' },
  next: { quotes: 'Declaración siguiente', claims: 'Afirmación siguiente' },
  again: 'Mostrar todo de nuevo',
  released: 'Se muestra todo de nuevo.',
  announced: (only, counted, share) =>
    `Solo ${only}: ${counted}${share === undefined ? '' : `, ${share} de todas las palabras citadas`}. Con Escape se muestra todo de nuevo.`,
};
