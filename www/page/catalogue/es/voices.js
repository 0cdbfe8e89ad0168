// La lista de voces.

import { numbers } from './numbers.js';

/** @type {import('../catalogue.js').Catalogue['voices']} */
export const voices = {
  heading: 'Quién habla',
  exact: 'palabras textuales',
  told: 'en palabras de quien escribe',
  standing: { named: 'Con nombre', unnamed: 'Sin nombre', unknown: 'Sin aclarar' },
  ofAll: 'de todas las palabras citadas',
  nobody: { name: 'Voz sin aclarar', about: 'El texto no deja claro quién lo dice' },
  showOnly: 'Mostrar solo lo que se dice aquí',
  showAll: 'Mostrar a todos de nuevo',
  underOne: 'menos del 1 %',
  overNinetyNine: 'más del 99 %',
  more: (count) => `${numbers.number(count)} más`,
};
