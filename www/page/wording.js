// The engine's terms in a reader's words.

import { say } from './catalogue/catalogue.js';

/** @typedef {import('../pkg/whosaid.js').Quote} Quote */

/**
 * @param {string} words
 * @returns {string}
 */
export function capitalized(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * How much a voice says, and how much of it in exact words.
 * @param {{ quotes: number[], words: number, exact: number }} voice
 * @returns {string} “3 statements · 70 words, 27 of them exact”
 */
export function amount({ quotes, words, exact }) {
  return say().wording.amount(quotes.length, words, exact);
}

/**
 * How a statement is told: “Exact words, in two parts”.
 * @param {Quote} quote
 * @returns {string}
 */
export function formOf({ kind, content }) {
  const { form, inParts } = say().wording;
  return content.length > 1 ? inParts(form[kind], content.length) : form[kind];
}

/**
 * How the writer presents a statement where it is more than said: “in writing”, “as something not said”.
 * @param {Quote} quote
 * @returns {string} empty where there is nothing to add
 */
export function mannerOf({ act, negated }) {
  const { act: acts, notSaid } = say().wording;
  return [negated ? notSaid : '', acts[act]].filter(Boolean).join(', ');
}

/** Scores from which the engine calls itself sure, and fairly sure. */
const SURE = 800;
const FAIRLY_SURE = 600;

/**
 * @param {number} score 0…1000
 * @returns {string}
 */
export function certaintyOf(score) {
  const { sure, fair, guess } = say().wording.certainty;
  if (score >= SURE) return sure;
  return score >= FAIRLY_SURE ? fair : guess;
}
