// What a segment shows, given what is switched on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dressOf } from '../../../www/page/dress.js';
import { countKinds, kindOf, showingClaim, shownClaims, shownQuotes, SHOWN_AT_FIRST } from '../../../www/page/kinds.js';
import { annotated } from './annotated.mjs';

const text = '“We won,” said Ada. Bo thinks 40 came. Cy said 50 left.';
const found = annotated(text, {
  quotes: [
    { said: '“We won,”', cue: 'said', source: 'Ada' },
    { said: '40 came', cue: 'thinks', source: 'Bo', kind: 'indirect', act: 'thought' },
    { said: '50 left', cue: 'said', source: 'Cy', kind: 'indirect' },
  ],
  claims: [{ words: '40 came', level: 'medium' }],
});
const all = { ...SHOWN_AT_FIRST, beliefs: true };
const dress = (parts, shown = all) =>
  dressOf(
    parts.map(([role, index]) => ({ role, index })),
    found,
    shown,
  );

test('exact words inside a told statement are dressed as both', () => {
  const { classes } = dressOf(
    [
      { role: 'content', index: 0 },
      { role: 'exact', index: 0 },
    ],
    annotated('it was “odd”', { quotes: [{ said: 'it was “odd”', kind: 'mixed' }] }),
    all,
  );
  assert.deepEqual(classes, ['told', 'exact']);
});

test('exact words are dressed as exact only', () => {
  const { classes, marks } = dress([
    ['content', 0],
    ['exact', 0],
  ]);
  assert.deepEqual(classes, ['exact']);
  assert.deepEqual(marks, ['q0']);
});

test('a belief is off at first, and what is off leaves no trace, while a claim inside it stays', () => {
  assert.equal(SHOWN_AT_FIRST.beliefs, false);
  const parts = [
    ['content', 1],
    ['claim', 0],
  ];
  assert.deepEqual(dress(parts, SHOWN_AT_FIRST), { classes: ['claim', 'medium'], marks: ['c0'], names: [] });
  assert.deepEqual(dress(parts).marks, ['q1', 'c0']);
  assert.deepEqual(dress([['cue', 1]], SHOWN_AT_FIRST), { classes: [], marks: [], names: [] });
});

test('cue and source name a quote without being its words', () => {
  assert.deepEqual(dress([['source', 2]]), { classes: ['source'], marks: [], names: ['q2'] });
});

test('a phrase is hinted at outside of statements only', () => {
  assert.deepEqual(dress([['phrase', 0]]).classes, ['phrase']);
  assert.deepEqual(
    dress([
      ['content', 2],
      ['phrase', 0],
    ]).classes,
    ['told'],
  );
});

test('words in quotation marks are quotes whatever the verb; each quote has one switch', () => {
  assert.equal(kindOf({ kind: 'direct', act: 'thought' }), 'quotes');
  assert.equal(kindOf({ kind: 'mixed', act: 'decision', score: 700 }), 'quotes');
  assert.equal(kindOf({ kind: 'mixed', act: 'writing', score: 340 }), 'beliefs');
  assert.equal(kindOf({ kind: 'indirect', act: 'writing', score: 700 }), 'reported');
  assert.equal(kindOf({ kind: 'indirect', act: 'decision', score: 900 }), 'beliefs');
  assert.equal(kindOf({ kind: 'indirect', act: 'speech', score: 349 }), 'beliefs');
  assert.deepEqual(countKinds(found, SHOWN_AT_FIRST), { quotes: 1, reported: 1, beliefs: 1, claims: 1 });
  assert.deepEqual(shownQuotes(found, SHOWN_AT_FIRST), [0, 2]);
});

const claimed = annotated('Six left. It will rain. It is bad. Two fell.', {
  claims: [
    { words: 'Six left', priority: 300, level: 'low' },
    { words: 'It will rain', priority: 850, kinds: ['event', 'prediction'] },
    { words: 'It is bad', priority: 90, kinds: ['opinion'], level: 'low' },
    { words: 'Two fell', priority: 900 },
  ],
});
const shownOf = (change) => shownClaims(claimed, { ...SHOWN_AT_FIRST, ...change });

test('predictions and opinions are shown on request, and are marked as such', () => {
  assert.deepEqual(shownOf({}), [0, 3]);
  assert.deepEqual(shownOf({ views: true }), [0, 1, 2, 3]);
  assert.deepEqual(shownOf({ views: true, claims: false }), []);
  const classes = (index, change) =>
    dressOf([{ role: 'claim', index }], claimed, { ...SHOWN_AT_FIRST, ...change }).classes;
  assert.deepEqual(classes(1, {}), []);
  assert.deepEqual(classes(1, { views: true }), ['claim', 'prediction']);
  assert.deepEqual(classes(2, { views: true }), ['claim', 'opinion']);
});

test('the threshold hides what the engine is less sure of; the switch counts claims of fact that pass', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((sureness) => shownOf({ sureness, views: true })),
    [[0, 1, 2, 3], [1, 3], [1, 3], [1, 3], [3]],
  );
  const counted = (change) => countKinds(claimed, { ...SHOWN_AT_FIRST, ...change }).claims;
  assert.deepEqual([counted({}), counted({ views: true }), counted({ sureness: 2 })], [2, 2, 1]);
  assert.equal(counted({ claims: false }), 2, 'as many as it would show');
});

test('to show one claim, no more is switched on than it needs', () => {
  const change = (index, from) => {
    const { claims, views, sureness } = showingClaim(claimed.claims[index], { ...SHOWN_AT_FIRST, ...from });
    return [claims, views, sureness];
  };
  assert.deepEqual(change(3, { sureness: 4 }), [true, false, 4]);
  assert.deepEqual(change(1, { sureness: 4, claims: false }), [true, true, 3]);
  assert.deepEqual(change(2, { sureness: 2 }), [true, true, 0]);
});
