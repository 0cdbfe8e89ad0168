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

test('a claim without a name behind it says so, and brings its sentence where that tells more', () => {
  const text = 'Two aides said 40 came. Bo denied that it was late.';
  const found = annotated(text, {
    speakers: [{ name: 'Two aides', kind: 'group' }, { name: 'Bo Li' }],
    quotes: [
      { said: '40 came', source: 'Two aides', speaker: 0, kind: 'indirect' },
      { said: 'it was late', source: 'Bo', speaker: 1, kind: 'indirect', stance: 'denies' },
      { said: 'late' },
    ],
    claims: [
      { words: '40 came', quote: 0, vouchedBy: 'unnamed-source', sentence: [0, 23] },
      { words: 'it was late', quote: 1, vouchedBy: 'speaker' },
      { words: 'late', quote: 2, vouchedBy: 'speaker' },
    ],
  });
  assert.equal(citeClaim(text, found, 0), '40 came — Two aides (unnamed source)\nIn full: Two aides said 40 came.');
  assert.equal(citeClaim(text, found, 1), 'it was late — denied by Bo Li');
  assert.equal(citeClaim(text, found, 2), 'late — unnamed source');
});
