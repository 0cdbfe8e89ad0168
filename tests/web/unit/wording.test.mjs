// Every term of the format has words for readers; those words are what they should be.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { english } from '../../../www/page/catalogue/english.js';
import { inWords } from '../../../www/page/catalogue/en/numbers.js';
import { catalogue as spanish } from '../../../www/page/catalogue/spanish.js';
import * as wording from '../../../www/page/wording.js';
import { countWords, countWordsIn, excerpt } from '../../../www/page/words.js';

const types = await readFile(new URL('../../../src/web.d.ts', import.meta.url), 'utf8');

/** The string literals that a type of the format allows. */
function termsOf(name) {
  const [, union] = types.match(new RegExp(`type ${name} =([^;]*);`));
  return Array.from(union.matchAll(/"([\w-]+)"/g), ([, term]) => term);
}

for (const [language, { wording: words }] of Object.entries({ english, spanish })) {
  for (const [type, terms] of Object.entries({
    ClaimKind: words.claimKind,
    ReasonKind: words.reason,
    Level: words.level,
    HedgeKind: words.hedge,
    SpeakerKind: { ...words.speakerKind, person: 'needs no word', unnamed: 'is told by its type' },
    Unnamed: { ...words.unnamed, other: 'is told by its kind' },
  })) {
    test(`every ${type} has words in ${language}`, () => {
      assert.ok(termsOf(type).length > 2);
      for (const term of termsOf(type)) assert.ok(terms[term], term);
    });
  }
}

const quote = (rest) => ({ kind: 'direct', content: [[0, 1]], act: 'speech', stance: 'says', negated: false, ...rest });

test('every act has words, plain speech needs none', () => {
  for (const act of termsOf('Act')) assert.doesNotMatch(wording.mannerOf(quote({ act })), /undefined/);
  assert.equal(wording.mannerOf(quote({})), '');
  assert.equal(wording.mannerOf(quote({ act: 'writing', negated: true })), 'as something not said, in writing');
});

test('a quote in several parts says so', () => {
  assert.equal(
    wording.formOf(
      quote({
        content: [
          [0, 1],
          [2, 3],
        ],
      }),
    ),
    'Exact words, in two parts',
  );
  for (const kind of termsOf('QuoteKind')) assert.doesNotMatch(wording.formOf(quote({ kind })), /undefined/);
});

test('certainty is told in words, and its bounds hold', () => {
  assert.deepEqual([1000, 800, 799, 600, 599, 0].map(wording.certaintyOf), [
    'Whosaid is sure of this',
    'Whosaid is sure of this',
    'Whosaid is fairly sure of this',
    'Whosaid is fairly sure of this',
    'Whosaid is guessing here',
    'Whosaid is guessing here',
  ]);
});

test('numbers are words up to twelve', () => {
  assert.deepEqual([0, 1, 12, 13, 2000].map(inWords), ['no', 'one', 'twelve', '13', '2,000']);
});

test('words are counted as people count them', () => {
  assert.equal(countWords('The council’s £4.2 million bill — “twice” last year’s, e.g. 40,000.'), 10);
  assert.equal(countWords('… — “”'), 0);
  assert.equal(
    countWordsIn('one two three four', [
      [0, 3],
      [8, 18],
    ]),
    3,
  );
});

test('an excerpt is one line, its parts joined, the signs of a block quotation gone', () => {
  assert.equal(
    excerpt('> a b\n> c  d, and e', [
      [2, 12],
      [18, 19],
    ]),
    'a b c d … e',
  );
});

test('an amount tells how much of it is exact', () => {
  const voice = { quotes: [0, 1, 2], words: 1070, exact: 27 };
  assert.equal(wording.amount(voice), '3 statements · 1,070 words, 27 of them exact');
  assert.equal(wording.amount({ ...voice, exact: 0 }), '3 statements · 1,070 words, none exact');
  assert.equal(wording.amount({ quotes: [0], words: 1, exact: 1 }), '1 statement · 1 word, all exact');
});
