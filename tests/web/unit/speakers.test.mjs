// Names for speakers, and who they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutSpeaker, asHeading, inSentence, nameOf } from '../../../www/page/speakers.js';
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

test('a speaker is told by descriptor and kind, a source without a name by its type, and nothing is said twice', () => {
  const about = (speaker) => aboutSpeaker({ name: 'X', kind: 'person', descriptor: null, unnamed: null, ...speaker });
  assert.equal(about({ descriptor: 'captain' }), 'captain');
  assert.equal(about({ kind: 'place', descriptor: 'host' }), 'host · place or government');
  assert.equal(about({ name: 'Two aides', kind: 'group', unnamed: 'officials' }), 'officials');
  assert.equal(about({ name: 'State officials', kind: 'group', unnamed: 'officials' }), '');
  assert.equal(about({ name: 'The firm', kind: 'organization', unnamed: 'other' }), 'organization');
  assert.equal(about({ name: 'Somebody', kind: 'unnamed', unnamed: 'other' }), '');
});
