// Claims by level, and who stands behind each.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsBySort, sortOf, standingOf, vouching, whyMarked } from '../../../www/page/claims.js';
import { annotated } from './annotated.mjs';

const text = 'It cost 4. Ada said 5. An official said 6. Bo denied 7. “8 left.”';
const found = annotated(text, {
  speakers: [{ name: 'Ada Byron' }, { name: 'An official', kind: 'unnamed' }, { name: 'Bo Li' }],
  quotes: [
    { said: '5', source: 'Ada', speaker: 0, kind: 'indirect' },
    { said: '6', source: 'An official', speaker: 1, kind: 'indirect' },
    { said: '7', source: 'Bo', speaker: 2, kind: 'indirect', stance: 'denies' },
    { said: '“8 left.”' },
  ],
  claims: [
    { words: 'It cost 4', level: 'low' },
    { words: '5', quote: 0, vouchedBy: 'speaker' },
    { words: '6', quote: 1, vouchedBy: 'unnamed-source', level: 'low' },
    { words: '7', quote: 2, vouchedBy: 'speaker' },
    { words: '8 left', quote: 3, vouchedBy: 'speaker' },
  ],
});
const vouched = (index) => vouching(text, found, index);

test('the levels come in order, empty ones not at all', () => {
  assert.deepEqual(claimsBySort(found, [0, 1, 2, 3, 4]), [
    { sort: 'high', claims: [1, 3, 4] },
    { sort: 'low', claims: [0, 2] },
  ]);
  assert.deepEqual(claimsBySort(found, [2]), [{ sort: 'low', claims: [2] }]);
});

test('predictions and opinions are sorts of their own, whatever their level; an opinion on what will be is an opinion', () => {
  const sort = (...kinds) => sortOf({ level: 'high', kinds });
  assert.equal(sort('quantity', 'trend'), 'high');
  assert.equal(sort('quantity', 'prediction'), 'prediction');
  assert.equal(sort('opinion'), 'opinion');
  assert.equal(sort('prediction', 'opinion'), 'opinion');
});

test('who stands behind a claim has one of four standings', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((index) => standingOf(found, index)),
    ['nobody', 'named', 'unnamed', 'denied', 'unnamed'],
  );
});

test('the article’s own claim has nobody behind it', () => {
  assert.deepEqual([vouched(0).short, vouched(0).open], ['nobody vouches', true]);
});

test('a claim inside a quote is its speaker’s', () => {
  assert.deepEqual(vouched(1), { short: 'Ada Byron', sentence: 'Vouched for by Ada Byron.', open: false });
});

test('a source without a name, or without any words for it, leaves a claim open', () => {
  assert.deepEqual([vouched(2).short, vouched(2).open], ['unnamed source', true]);
  assert.deepEqual([vouched(4).short, vouched(4).open], ['unnamed source', true]);
});

test('an unnamed source is told in the text’s words', () => {
  assert.equal(vouched(2).sentence, 'Vouched for only by a source without a name: an official.');
  assert.equal(vouched(4).sentence, 'Vouched for only by a source without a name.');
});

test('what somebody denies, that somebody does not vouch for', () => {
  assert.deepEqual([vouched(3).short, vouched(3).open], ['denied by Bo Li', true]);
});

test('why a claim is marked is told once: a kind that a reason tells already is not repeated', () => {
  const why = (kinds, ...reasons) => whyMarked({ kinds, reasons: reasons.map((kind) => ({ kind, span: [0, 1] })) });
  assert.deepEqual(why(['quantity', 'causal'], 'money', 'number'), ['cause and effect', 'sum of money', 'number']);
  assert.deepEqual(why(['trend', 'law'], 'number'), ['trend', 'rule or law', 'number']);
  assert.deepEqual(why(['law'], 'law'), ['rule or law']);
  assert.deepEqual(why(['personal']), ['own experience']);
});

test('what stands under “Opinions” is not called an opinion once more', () => {
  const why = (...kinds) => whyMarked({ kinds, reasons: [] });
  assert.deepEqual(why('opinion', 'personal'), ['own experience']);
  assert.deepEqual(why('prediction'), []);
  assert.deepEqual(why('prediction', 'opinion'), ['prediction']);
});
