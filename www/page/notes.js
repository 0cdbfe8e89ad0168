// What the reader should know of the result, said quietly under the article.

import { say } from './catalogue/catalogue.js';

/**
 * The engine's notes as sentences; marks that do not pair are counted together.
 * @param {import('../pkg/whosaid.js').Note[]} notes
 * @returns {string[]}
 */
export function noteSentences(notes) {
  const { truncated, capped, lists, odd } = say().article;
  const told = notes.flatMap((note) => {
    if (note.kind === 'truncated') return [truncated(note.at, note.of)];
    return note.kind === 'capped' ? [capped(lists[note.list], note.kept)] : [];
  });
  const marks = notes.filter(({ kind }) => kind === 'unbalanced-mark').length;
  return marks === 0 ? told : [...told, odd(marks)];
}
