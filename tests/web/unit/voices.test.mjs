// Statements gathered by speaker, with each one's share of the words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, voicesOf } from '../../../www/page/voices.js';
import { annotated } from './annotated.mjs';

const text =
  'Bo said no. “We won this one,” said Ada. She said it was “very” close. Two aides said so, over and over. ' +
  'Someone said so too, and that it was all over by ten. Critics say not yet.';
const found = annotated(text, {
  speakers: [
    { name: 'Bo Li' },
    { name: 'Ada Byron', descriptor: 'captain' },
    { name: 'Two aides', kind: 'group', unnamed: 'officials', first: 72 },
    { name: 'Critics', kind: 'group', unnamed: 'critics', first: 160 },
  ],
  quotes: [
    { said: 'no', cue: 'said', source: 'Bo', speaker: 0, kind: 'indirect' },
    { said: '“We won this one,”', cue: 'said', source: 'Ada', speaker: 1 },
    { said: 'it was “very” close', cue: 'said', source: 'She', speaker: 1, kind: 'mixed' },
    { said: 'so, over and over', cue: 'said', source: 'Two aides', speaker: 2, kind: 'indirect' },
    { said: 'so too, and that it was all over by ten', cue: 'said', source: 'Someone', kind: 'indirect' },
    { said: 'not yet', cue: 'say', source: 'Critics', speaker: 3, kind: 'indirect' },
  ],
  claims: [
    { words: 'We won', quote: 1 },
    { words: 'all over by ten', quote: 4 },
    { words: 'Two aides' },
  ],
});
const all = [...found.quotes.keys()];

test('those with a name come first, then those without, the unknown last; within these who has most words', () => {
  const voices = voicesOf(text, found, all);
  assert.deepEqual(
    voices.map(({ standing, name, quotes, words, exact }) => [standing, name, quotes.join(), words, exact]),
    [
      ['named', 'Ada Byron', '1,2', 8, 5],
      ['named', 'Bo Li', '0', 1, 0],
      ['unnamed', 'Two aides', '3', 4, 0],
      ['unnamed', 'Critics', '5', 2, 0],
      ['unknown', 'Speaker not clear', '4', 10, 0],
    ],
  );
  assert.equal(voices[0].about, 'captain');
  assert.equal(voices[2].about, 'officials');
  assert.equal(voices[4].index, null);
});

test('of two with as many words the one who comes first in the text comes first', () => {
  const words = 'Cy said no. Di said no.';
  const names = (...firsts) =>
    voicesOf(
      words,
      annotated(words, {
        speakers: [
          { name: 'Cy', first: firsts[0] },
          { name: 'Di', first: firsts[1] },
        ],
        quotes: [0, 1].map((speaker) => ({ said: 'no', speaker, kind: 'indirect' })),
      }),
      [0, 1],
    ).map(({ name }) => name);
  assert.deepEqual(names(0, 12), ['Cy', 'Di']);
  assert.deepEqual(names(12, 0), ['Di', 'Cy']);
});

test('shares are of the words gathered, and add up to 100', () => {
  const shares = (...quotes) => voicesOf(text, found, quotes).map(({ share }) => share);
  assert.deepEqual(shares(...all), [32, 4, 16, 8, 40]);
  assert.deepEqual(shares(1, 2, 0), [89, 11]);
  assert.deepEqual(shares(0), [100]);
  assert.deepEqual(shares(), []);
  const thirds = annotated('a b c', {
    speakers: ['A', 'B', 'C'].map((name) => ({ name })),
    quotes: ['a', 'b', 'c'].map((said, speaker) => ({ said, speaker })),
  });
  assert.deepEqual(
    voicesOf('a b c', thirds, [0, 1, 2]).map(({ share }) => share),
    [34, 33, 33],
  );
});

test('a statement without a word has no share, and breaks nothing', () => {
  const marks = annotated('“!”', { speakers: [{ name: 'Ada' }], quotes: [{ said: '“!”', speaker: 0 }] });
  const [{ share, percent }] = voicesOf('“!”', marks, [0]);
  assert.deepEqual([share, percent], [0, '0%']);
});

test('little is not told as nothing, nor most as all', () => {
  const long = `no ${'word '.repeat(400)}`.trim();
  const voices = voicesOf(
    long,
    annotated(long, {
      speakers: [{ name: 'Ada' }, { name: 'Critics', unnamed: 'critics' }],
      quotes: [
        { said: long.slice(3), speaker: 0 },
        { said: 'no', speaker: 1 },
      ],
    }),
    [0, 1],
  );
  assert.deepEqual(
    voices.map(({ percent }) => percent),
    ['over 99%', 'under 1%'],
  );
  assert.deepEqual(
    groupsOf(voices).map(({ percent }) => percent),
    ['over 99%', 'under 1%'],
  );
});

test('a group sums its voices; one that nobody is in is left out', () => {
  const sums = (...quotes) =>
    groupsOf(voicesOf(text, found, quotes)).map(({ standing, voices, words, share, percent }) => [
      standing,
      voices.length,
      words,
      share,
      percent,
    ]);
  assert.deepEqual(sums(...all), [
    ['named', 2, 9, 36, '36%'],
    ['unnamed', 2, 6, 24, '24%'],
    ['unknown', 1, 10, 40, '40%'],
  ]);
  assert.deepEqual(sums(3), [['unnamed', 1, 4, 100, '100%']]);
  assert.deepEqual(sums(), []);
});
