// Variants of an annotated document: the same statements in other clothes. What was annotated moves along.

import { readFileSync } from 'node:fs';
import { personNames } from './persons.mjs';

const pool = { given: [], family: [] };
for (const line of readFileSync(new URL('names.txt', import.meta.url), 'utf8').split('\n')) {
  const [role, ...names] = line.split(' ');
  if (role in pool) pool[role].push(...names);
}

/** The variants by name; each takes all documents of a file, since one shows names for the other. */
export const variants = {
  'names replaced': (documents) => withNames(documents, strangers),
  'names in lower case': (documents) => withNames(documents, () => ({ word }) => word.toLowerCase()),
  'straight quotation marks': (documents) => documents.map(straight),
};

/** Puts another word for every name of a person, as `chosen(document)` says. */
function withNames(documents, chosen) {
  return personNames(documents).map((names, at) => {
    const other = chosen(documents[at]);
    return replaced(documents[at], names.map((name) => ({ ...name, word: other(name) })));
  });
}

/** A name of another language for each one of the document, the same everywhere in it, in capitals where it was. */
function strangers({ id }) {
  const draw = generator(id);
  const given = new Map();
  const taken = new Set();
  return ({ word, role }) => {
    const key = word.toLowerCase();
    if (!given.has(key)) {
      const free = pool[role].filter((name) => !taken.has(name));
      const names = free.length > 0 ? free : pool[role];
      const name = names[draw() % names.length];
      taken.add(name);
      given.set(key, name);
    }
    const name = given.get(key);
    return word.length > 1 && word === word.toUpperCase() ? name.toUpperCase() : name;
  };
}

/** The document with words replaced: `{ start, end, word }` in UTF-16 units, in order, none over another. */
export function replaced(document, words) {
  const { text } = document;
  let changed = '';
  let done = 0;
  let at = 0; // code points of the old text up to `done`
  let shift = 0;
  const edits = [];
  for (const { start, end, word } of words) {
    const kept = text.slice(done, start);
    const from = at + points(kept);
    const to = from + points(text.slice(start, end));
    changed += kept + word;
    edits.push({ from, to, shift });
    shift += points(word) - (to - from);
    edits.at(-1).after = shift;
    [done, at] = [end, to];
  }
  changed += text.slice(done);
  return { ...document, text: changed, attributions: document.attributions.map((marked) => moved(marked, edits)) };
}

/** An attribution with its spans moved; a span that ends inside a replaced word takes all of it. */
function moved(attribution, edits) {
  const begin = (position) => {
    const edit = edits.findLast(({ from }) => from <= position);
    if (!edit) return position;
    return position < edit.to ? edit.from + edit.shift : position + edit.after;
  };
  const finish = (position) => {
    const edit = edits.findLast(({ from }) => from < position);
    if (!edit) return position;
    return Math.max(position, edit.to) + edit.after;
  };
  const spans = (list) => list?.map(([start, end]) => [begin(start), finish(end)]);
  const parts = ['source', 'cue', 'content'].filter((part) => attribution[part]);
  return { ...attribution, ...Object.fromEntries(parts.map((part) => [part, spans(attribution[part])])) };
}

const points = (text) => [...text].length;

/** Every curly mark made straight; positions stay. */
function straight(document) {
  return { ...document, text: document.text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'") };
}

/** Pseudo-random 32-bit numbers, the same ones for the same seed (mulberry32 over an FNV-1a hash). */
function generator(seed) {
  let state = 2166136261;
  for (const byte of Buffer.from(seed)) state = Math.imul(state ^ byte, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
