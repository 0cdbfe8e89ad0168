// What a screen reader adds to a mark.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../www/page/description.js';
import { annotated } from './annotated.mjs';

const text = '“We won 4,” said Ada. “Just.” “Who?” Six left.';
const found = annotated(text, {
  speakers: [{ name: 'Ada Byron' }],
  quotes: [{ said: ['“We won 4,”', '“Just.”'], source: 'Ada', speaker: 0 }, { said: '“Who?”' }],
  claims: [
    { words: 'We won 4', quote: 0, vouchedBy: 'speaker' },
    { words: 'Six left', level: 'low' },
  ],
});

test('a mark that is two things is described as both', () => {
  assert.equal(
    describe(text, found, ['q0', 'c0']),
    'Exact words, in two parts. Ada Byron. Claim, check first. Vouched for by Ada Byron.',
  );
});

test('what nobody says and nobody vouches for is described as such', () => {
  assert.equal(describe(text, found, ['q1']), 'Exact words. Speaker not named.');
  assert.match(describe(text, found, ['c1']), /^Claim, minor\. Nobody vouches/);
});
