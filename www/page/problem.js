// What went wrong, and what to do about it, in a reader's words.

import { say } from './catalogue/catalogue.js';

/**
 * @param {unknown} error
 * @returns {string}
 */
export function problemSentence(error) {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : 'crash';
  const { problems } = say().article;
  return problems[reason] ?? problems.crash;
}
