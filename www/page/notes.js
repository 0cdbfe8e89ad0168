// What the reader should know of the result, said quietly under the article.

import { capitalized, inWords, withCommas } from './wording.js';

/**
 * The engine's notes as sentences; marks that do not pair are counted together.
 * @param {import('../pkg/whosaid.js').Note[]} notes
 * @returns {string[]}
 */
export function noteSentences(notes) {
  const sentences = [];
  let odd = 0;
  for (const note of notes) {
    if (note.kind === 'truncated') {
      sentences.push(
        `The text is longer than can be read at once: only its first ${withCommas(note.at)} of ${withCommas(note.of)} characters were read.`,
      );
    } else if (note.kind === 'capped') {
      sentences.push(`There are more ${note.list} than can be shown; these are the first ${withCommas(note.kept)}.`);
    } else {
      odd++;
    }
  }
  if (odd === 1) sentences.push('One quotation mark opens or closes nothing; it is underlined with a wave.');
  if (odd > 1)
    sentences.push(
      `${capitalized(inWords(odd))} quotation marks open or close nothing; they are underlined with a wave.`,
    );
  return sentences;
}
