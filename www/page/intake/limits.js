// How much of each kind of file is read. The engine itself reads the first two million characters of a text; what can
// hold more than that in any alphabet needs not be opened.

import { sayIntake } from './words.js';

const MEGABYTE = 1_000_000;

/** Bytes, by kind of file. Markup is parsed where the page itself runs, so it gets less. */
export const LIMITS = Object.freeze({
  text: 16 * MEGABYTE,
  markdown: 8 * MEGABYTE,
  html: 8 * MEGABYTE,
  word: 64 * MEGABYTE,
  pdf: 128 * MEGABYTE,
});

/** Characters that are handed on to the engine, which tells how many of them it read. */
export const MOST_CHARACTERS = 4_000_000;

/**
 * @param {number} bytes
 * @returns {string}
 */
export function megabytes(bytes) {
  return sayIntake().megabytes(Math.floor(bytes / MEGABYTE));
}
