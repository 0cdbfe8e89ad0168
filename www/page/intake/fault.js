// Why something that came in gave no text, and what to do about it, in a reader's words.

import { megabytes } from './limits.js';
import { sayIntake } from './words.js';

/**
 * @typedef {'empty' | 'too-large' | 'picture' | 'old-word' | 'unknown' | 'broken' | 'unreadable' | 'locked' |
 *   'no-text-layer' | 'address' | 'link' | 'shared' | 'not-loaded'} FaultReason
 */

/** What an arrival fails with where the reason is known. */
export class Fault extends Error {
  /**
   * @param {FaultReason} reason
   * @param {string} [detail] what belongs into the sentence: a size
   */
  constructor(reason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'Fault';
    this.reason = reason;
    this.detail = detail;
  }
}

/** @param {number} limit in bytes */
export const tooLarge = (limit) => new Fault('too-large', megabytes(limit));

/**
 * @param {unknown} error
 * @param {string} name of what came in
 * @returns {string}
 */
export function faultSentence(error, name) {
  const { faults } = sayIntake();
  return error instanceof Fault ? faults[error.reason](quoted(name), error.detail) : faults.broken(quoted(name), '');
}

/** A file's name in quotation marks; other things are named by a word and need none. */
const quoted = (name) => (/\.\w+$/.test(name) ? sayIntake().named(name) : name);
