// Numbers, and the nouns that are counted all over the page.

import { numbersIn } from '../numbers.js';

export const numbers = numbersIn('en');

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * Whole numbers up to twelve as words, others with thousands set apart.
 * @param {number} count
 * @returns {string}
 */
export const inWords = (count) => SMALL[count] ?? numbers.number(count);

export const STATEMENTS = { one: 'statement', other: 'statements' };
export const CLAIMS = { one: 'claim', other: 'claims' };
export const SPEAKERS = { one: 'speaker', other: 'speakers' };
export const WORDS = { one: 'word', other: 'words' };
export const LINES = { one: 'line', other: 'lines' };
