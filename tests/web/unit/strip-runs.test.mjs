// The strip shows what stands where.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOWN_AT_FIRST } from '../../../www/page/kinds.js';
import { stripRuns } from '../../../www/page/strip-runs.js';
import { annotated } from './annotated.mjs';

const all = { ...SHOWN_AT_FIRST, beliefs: true };
const text = `${'a'.repeat(100)}\n${'b'.repeat(100)}\n${'c'.repeat(200)}`;
const blocks = [
  ['paragraph', 'a'.repeat(100)],
  ['boilerplate', 'b'.repeat(100)],
  ['paragraph', 'c'.repeat(200)],
];

test('a run stands in proportion to the text that is shown', () => {
  const found = annotated(text, { blocks, quotes: [{ said: 'c'.repeat(200), kind: 'indirect' }] });
  assert.deepEqual(stripRuns(found, all), [{ lane: 'words', kind: 'reported', isOther: false, top: 333, height: 667 }]);
});

test('the shortest statement has a row of its own', () => {
  const found = annotated(text, { blocks, quotes: [{ said: 'a' }] });
  assert.deepEqual(stripRuns(found, all), [{ lane: 'words', kind: 'quotes', isOther: false, top: 0, height: 4 }]);
});

test('exact words win over told ones on the same row; claims have a lane of their own', () => {
  const words = 'a'.repeat(100);
  const found = annotated(text, {
    blocks,
    quotes: [{ said: words }, { said: words, kind: 'indirect' }],
    claims: [{ words }],
  });
  assert.deepEqual(
    stripRuns(found, all).map(({ lane, kind }) => `${lane} ${kind}`),
    ['words quotes', 'claims claims'],
  );
  assert.deepEqual(
    stripRuns(found, { ...all, quotes: false, claims: false }).map(({ kind }) => kind),
    ['reported'],
  );
});

test('what is dimmed is set apart, and gives way to what is not', () => {
  const words = 'a'.repeat(100);
  const found = annotated(text, {
    blocks,
    quotes: [{ said: words, kind: 'indirect' }, { said: words }, { said: 'c'.repeat(200) }],
    claims: [{ words }, { words: 'c'.repeat(200) }],
  });
  const seen = (own) => stripRuns(found, all, own).map(({ kind, isOther }) => `${kind} ${isOther ? 'dim' : 'bright'}`);
  assert.deepEqual(seen(null), ['quotes bright', 'claims bright']);
  assert.deepEqual(seen(new Set(['q0', 'c1'])), ['reported bright', 'quotes dim', 'claims dim', 'claims bright']);
  assert.deepEqual(seen(new Set()), ['quotes dim', 'claims dim']);
});

test('a text without blocks has an empty strip', () => {
  assert.deepEqual(stripRuns(annotated('', { blocks: [] }), all), []);
});

test('claims that are not shown leave no trace', () => {
  const found = annotated(text, { blocks, claims: [{ words: 'a', priority: 500 }] });
  assert.deepEqual(stripRuns(found, { ...all, sureness: 2 }), []);
  assert.equal(stripRuns(found, { ...all, sureness: 1 }).length, 1);
});
