// What is taken out: a part of a result, names of files, quotes in the style of a house.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimReviews } from '../../../www/page/claim-review.js';
import { fileName } from '../../../www/page/taking/file-name.js';
import { selected } from '../../../www/page/taking/selection.js';
import { cited } from '../../../www/page/taking/styles.js';
import { annotated } from './annotated.mjs';

const text = 'Side wins cup.\n“Why?” said Ada. Bo denied it. “Just.”';
const found = annotated(text, {
  blocks: [['title', 'Side wins cup.']],
  speakers: [{ name: 'Ada Byron', words: 9 }, { name: 'The mayor', descriptor: 'boss', kind: 'group' }],
  quotes: [
    { said: '“Why?”', cue: 'said', source: 'Ada', speaker: 0 },
    { said: 'it', cue: 'denied', source: 'Bo', speaker: 1, kind: 'indirect' },
    { said: '“Just.”' },
  ],
  claims: [{ words: 'it', quote: 1, vouchedBy: 'speaker', disputedBy: [1] }, { words: 'Just', disputedBy: [0] }],
});

test('a part of a result leads nowhere but into itself', () => {
  const { quotes, speakers, claims } = selected(text, found, { quotes: [2], claims: [0] });
  assert.deepEqual(
    quotes.map(({ speaker }) => speaker),
    [0, null],
  );
  assert.deepEqual(
    speakers.map(({ name, words, quotedWords }) => [name, words, quotedWords]),
    [['The mayor', 1, 0]],
  );
  assert.deepEqual([claims.length, claims[0].quote, claims[0].disputedBy], [1, 0, []]);
  const none = selected(text, found, { quotes: [], claims: [1] });
  assert.deepEqual([none.quotes, none.speakers, none.claims[0].disputedBy], [[], [], []]);
});

test('a news story, a footnote', () => {
  assert.equal(cited(text, found, 0, 'news'), '“Why?” Ada Byron said (“Side wins cup.”).');
  assert.equal(cited(text, found, 1, 'news'), 'Reported of the mayor, boss (“denied”, not exact words): it (“Side wins cup.”).');
  assert.equal(cited(text, found, 2, 'news'), '“Just,” a speaker whom the article does not name said (“Side wins cup.”).');
  assert.equal(cited(text, found, 0, 'note'), '“Why?” Ada Byron, quoted in “Side wins cup.”');
  assert.equal(cited(text, found, 1, 'note'), 'it. The mayor, boss, reported (“denied”) in other words in “Side wins cup.”');
});

test('files are named after the article, in letters that every system takes', () => {
  assert.equal(fileName('Rents will <not> rise: city/says “no”…', 'csv'), 'rents-will-not-rise-city-says-no.whosaid.csv');
  assert.equal(fileName(null, 'md'), 'article.whosaid.md');
  assert.equal(fileName('../CON\u202e', 'md'), 'article-con.whosaid.md');
  assert.equal(fileName('Überraschung in Köln', 'md'), 'überraschung-in-köln.whosaid.md');
  assert.ok(fileName('word '.repeat(100), 'md').length < 80);
});

test('there is a stub for every claim, and none of them judges', () => {
  const reviews = JSON.parse(claimReviews(text, found));
  assert.deepEqual(
    reviews.map(({ claimReviewed, reviewRating }) => [claimReviewed, reviewRating.alternateName]),
    [['it', ''], ['Just', '']],
  );
});
