// What a segment shows, given what is switched on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dressOf } from '../../../www/page/dress.js';
import { countKinds, kindOf, shownQuotes, SHOWN_AT_FIRST } from '../../../www/page/kinds.js';
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
const all = { quotes: true, reported: true, beliefs: true, claims: true };
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
  assert.deepEqual(countKinds(found), { quotes: 1, reported: 1, beliefs: 1, claims: 1 });
  assert.deepEqual(shownQuotes(found, SHOWN_AT_FIRST), [0, 2]);
});
