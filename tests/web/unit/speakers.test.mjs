// Statements gathered by speaker; names for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asHeading, inSentence, nameOf, voicesOf } from '../../../www/page/speakers.js';
import { annotated } from './annotated.mjs';

const text =
  'Bo said no. “We won this one,” said Ada. She said it was close. Someone said so, and that it was all over by ten.';
const found = annotated(text, {
  speakers: [{ name: 'Bo Li' }, { name: 'Ada Byron', descriptor: 'captain' }],
  quotes: [
    { said: 'no', cue: 'said', source: 'Bo', speaker: 0, kind: 'indirect' },
    { said: '“We won this one,”', cue: 'said', source: 'Ada', speaker: 1 },
    { said: 'it was close', cue: 'said', source: 'She', speaker: 1, kind: 'indirect' },
    { said: 'so, and that it was all over by ten', cue: 'said', source: 'Someone', kind: 'indirect' },
    { said: 'this one' },
  ],
});

test('who has most words comes first, the unknown last', () => {
  const voices = voicesOf(text, found, [0, 1, 2, 3]);
  assert.deepEqual(
    voices.map(({ name, quotes, words }) => [name, quotes.join(), words]),
    [
      ['Ada Byron', '1,2', 7],
      ['Bo Li', '0', 1],
      ['Speaker not clear', '3', 9],
    ],
  );
  assert.equal(voices[0].descriptor, 'captain');
  assert.equal(voices[2].index, null);
});

test('shares are of the words gathered, and only those', () => {
  assert.deepEqual(
    voicesOf(text, found, [1, 2, 0]).map(({ share }) => share),
    [88, 13],
  );
  assert.deepEqual(
    voicesOf(text, found, [0]).map(({ share }) => share),
    [100],
  );
  assert.deepEqual(voicesOf(text, found, []), []);
});

test('a speaker is named in full, an unresolved one in the words used, nobody as nobody', () => {
  assert.equal(nameOf(text, found, 2), 'Ada Byron');
  assert.equal(nameOf(text, found, 3), 'Someone');
  assert.equal(nameOf(text, found, 4), null);
});

test('a description begins with a capital at the head, and without one within a sentence; a name stays as it is', () => {
  assert.equal(asHeading('the opposition', 'group'), 'The opposition');
  assert.equal(asHeading('bell hooks', 'person'), 'bell hooks');
  assert.equal(inSentence('A spokesperson'), 'a spokesperson');
  assert.equal(inSentence('Theresa May'), 'Theresa May');
});
