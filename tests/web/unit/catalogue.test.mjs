// The catalogues of words: every language has the same entries.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../www/page/catalogue/english.js';
import { spanish } from '../../../www/page/catalogue/spanish.js';

/** Every entry with what it is: “choice.only: string”. */
function entries(catalogue, path = '') {
  return Object.entries(catalogue).flatMap(([key, entry]) =>
    typeof entry === 'object' ? entries(entry, `${path}${key}.`) : `${path}${key}: ${typeof entry}`,
  );
}

test('each language has the entries of English, and no others', () => {
  assert.deepEqual(entries(spanish).sort(), entries(english).sort());
});

test('an entry that is missing, or of another kind, is told', () => {
  const wanted = entries({ a: { b: 'x', c: () => 'y' } });
  assert.notDeepEqual(entries({ a: { b: 'x' } }), wanted);
  assert.notDeepEqual(entries({ a: { b: 'x', c: 'y' } }), wanted);
});
