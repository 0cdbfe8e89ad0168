// What “Copy with attribution” copies.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeClaim, citeQuote } from '../../../www/page/citation.js';
import { annotated } from './annotated.mjs';

const text = 'Harbour side wins cup\n“We won,” said Ada. “Just.” Bo denied it. Six left.';
const found = annotated(text, {
  blocks: [
    ['title', 'Harbour side wins cup'],
    ['paragraph', '“We won,” said Ada. “Just.” Bo denied it. Six left.'],
  ],
  speakers: [{ name: 'Ada Byron', descriptor: 'captain' }],
  quotes: [
    { said: ['“We won,”', '“Just.”'], cue: 'said', source: 'Ada', speaker: 0 },
    { said: 'it', cue: 'denied', source: 'Bo', kind: 'indirect', stance: 'denies' },
    { said: '“Just.”' },
  ],
  claims: [{ words: '“We won,”', quote: 0, vouchedBy: 'speaker' }, { words: 'Six left' }],
});

test('a direct quote keeps its parts, its speaker and the article', () => {
  assert.equal(citeQuote(text, found, 0), '“We won,” … “Just.” — Ada Byron, captain (in “Harbour side wins cup”)');
});

test('told words are not passed off as exact ones', () => {
  assert.equal(citeQuote(text, found, 1), 'it — Bo (“denied”; not exact words) (in “Harbour side wins cup”)');
});

test('nobody is made up', () => {
  assert.equal(citeQuote(text, found, 2), '“Just.” — speaker not named (in “Harbour side wins cup”)');
});

test('a claim is its speaker’s, or the article’s', () => {
  assert.equal(citeClaim(text, found, 0), '“We won,” — Ada Byron (in “Harbour side wins cup”)');
  assert.equal(citeClaim(text, found, 1), 'Six left — said by the article itself (in “Harbour side wins cup”)');
});
