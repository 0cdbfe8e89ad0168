// The ClaimReview stub: JSON that holds what the article gives, and no verdict.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimReviewStub } from '../../../www/page/claim-review.js';
import { annotated } from './annotated.mjs';

const text = 'Side "wins" cup\nAda said 5 “came”. Aides said 6 ran. Bo denied that 7 sat. A report said 8 hid. 9 lay.';
const found = annotated(text, {
  blocks: [
    ['title', 'Side "wins" cup'],
    ['paragraph', 'Ada said 5 “came”.'],
  ],
  speakers: [
    { name: 'Ada \\ Byron', descriptor: 'captain' },
    { name: 'Aides', kind: 'group', unnamed: 'officials' },
    { name: 'Bo' },
    { name: 'A report', kind: 'document' },
    { name: 'Nasa', kind: 'organization' },
  ],
  quotes: [
    { said: '5 “came”', speaker: 0 },
    { said: '6 ran', speaker: 1 },
    { said: '7 sat', speaker: 2, stance: 'denies' },
    { said: '8 hid', speaker: 3 },
    { said: '9 lay', speaker: 4 },
  ],
  claims: [
    { words: '5 “came”', quote: 0, vouchedBy: 'speaker' },
    { words: '6 ran', quote: 1, vouchedBy: 'unnamed-source' },
    { words: '7 sat', quote: 2, vouchedBy: 'speaker' },
    { words: '8 hid', quote: 3, vouchedBy: 'speaker' },
    { words: '9 lay', quote: 4, vouchedBy: 'speaker' },
    { words: '9 lay' },
  ],
});
const stub = (index) => JSON.parse(claimReviewStub(text, found, index));

test('it holds the claim, who makes it and where', () => {
  const { '@context': context, '@type': type, claimReviewed, itemReviewed } = stub(0);
  assert.deepEqual([context, type, claimReviewed], ['https://schema.org', 'ClaimReview', '5 “came”']);
  assert.equal(itemReviewed['@type'], 'Claim');
  assert.deepEqual(itemReviewed.author, { '@type': 'Person', name: 'Ada \\ Byron', description: 'captain' });
  assert.deepEqual(itemReviewed.appearance, { '@type': 'NewsArticle', headline: 'Side "wins" cup', url: '' });
});

test('only a name that stands behind the claim is its author', () => {
  const author = (index) => stub(index).itemReviewed.author;
  assert.deepEqual(author(4), { '@type': 'Organization', name: 'Nasa' });
  for (const index of [1, 2, 3, 5]) assert.equal(author(index), undefined, `claim ${index}`);
});

test('there is no verdict, and what a person has to fill in is there and empty', () => {
  const { url, datePublished, author, reviewRating } = stub(0);
  assert.deepEqual([url, datePublished, author.name, author.url], ['', '', '', '']);
  assert.deepEqual(reviewRating, { '@type': 'Rating', alternateName: '' });
});

test('a text without a title leaves the headline empty', () => {
  const one = annotated('5 came.', { claims: [{ words: '5 came' }] });
  assert.equal(JSON.parse(claimReviewStub('5 came.', one, 0)).itemReviewed.appearance.headline, '');
});
