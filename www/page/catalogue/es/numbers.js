// Los números, y los nombres que se cuentan en toda la página.

import { numbersIn } from '../numbers.js';

export const numbers = numbersIn('es');

const SMALL = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');

/**
 * Hasta doce en palabras, delante de un nombre femenino: todo lo que aquí se cuenta así lo es.
 * @param {number} count
 * @returns {string}
 */
export const inWords = (count) => (count === 1 ? 'una' : (SMALL[count] ?? numbers.number(count)));

export const STATEMENTS = { one: 'declaración', other: 'declaraciones', many: 'de declaraciones' };
export const CLAIMS = { one: 'afirmación', other: 'afirmaciones', many: 'de afirmaciones' };
export const SPEAKERS = { one: 'voz', other: 'voces', many: 'de voces' };
export const WORDS = { one: 'palabra', other: 'palabras', many: 'de palabras' };
export const LINES = { one: 'línea', other: 'líneas', many: 'de líneas' };
