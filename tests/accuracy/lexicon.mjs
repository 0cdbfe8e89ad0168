// The word lists of the engine, read for measuring: which classes a word belongs to.

import { readFileSync } from 'node:fs';

/** Words of a list by their classes: `word class[,class…]` a line, lower case. */
function classesOf(name) {
  const text = readFileSync(new URL(`../../src/lexicon/${name}.txt`, import.meta.url), 'utf8');
  const entries = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return entries.map((line) => {
    const [word, classes = ''] = line.split(' ');
    return [word, classes.split(',')];
  });
}

const classes = new Map();
for (const list of ['people', 'places', 'given-names', 'function-words']) {
  for (const [word, found] of classesOf(list)) classes.set(word, [...(classes.get(word) ?? []), ...found]);
}

const has = (word, wanted) => (classes.get(word.toLowerCase()) ?? []).some((found) => wanted(found));

export const isGivenName = (word) => has(word, (found) => found.startsWith('given-'));

/** A word with a meaning of its own: an office, a group, a place, a function word, a month. */
export const isCommonWord = (word) => has(word, (found) => !found.startsWith('given-') && found !== 'name-particle');

/** Mr., Sen., President: what stands before a name. */
export const isTitle = (word) => has(word, (found) => found === 'title');
