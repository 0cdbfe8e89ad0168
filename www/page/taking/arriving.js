// A text that comes by a link, with the corrections of who sent it.

import { Fault } from '../intake/fault.js';
import { Manuscript } from '../intake/manuscript.js';
import { LinkFault, sharedBy } from './link.js';
import { sayTaking } from './words.js';

/**
 * @param {string} fragment of the page's address
 * @returns {Promise<Manuscript>}
 */
export async function sharedManuscript(fragment) {
  try {
    const { text, corrections } = await sharedBy(fragment);
    const isCorrected = Array.isArray(corrections) && corrections.length > 0;
    return new Manuscript([{ kind: 'plain', text: text.replace(/\r\n?/g, '\n') }], {
      name: sayTaking().origin,
      corrections: isCorrected ? corrections : null,
    });
  } catch (error) {
    if (error instanceof LinkFault) throw new Fault('shared', sayTaking().refused[error.reason]);
    throw error;
  }
}

/**
 * Hands corrections on and notes what became of them.
 * @param {Manuscript} manuscript
 * @param {unknown[]} corrections
 * @param {import('../intake/intake.js').TakeCorrections} take
 */
export async function correct(manuscript, corrections, take) {
  const { corrected, ownCorrections, notCorrected } = sayTaking();
  try {
    manuscript.notes.push((await take(corrections)) ? corrected(corrections.length) : ownCorrections);
  } catch (error) {
    console.error(error);
    manuscript.notes.push(notCorrected);
  }
}
