// What a lens keeps, alone and of one voice, and which lenses are offered.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { heardIn, keptBy, targetsOf, walkOf } from '../../../www/page/kept.js';
import { LENSES, lensesFor } from '../../../www/page/lenses.js';
import { voicesOf } from '../../../www/page/voices.js';
import { annotated } from './annotated.mjs';

const text = '“It fell,” Ada denied. Ada said 5 came. Bo denied it. Aides said 6 ran. Bo never denied that 7 sat. It rose.';
const found = annotated(text, {
  speakers: [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Aides', kind: 'group', unnamed: 'officials' }],
  quotes: [
    { said: '“It fell,”', speaker: 0, stance: 'denies' },
    { said: '5 came', speaker: 0, kind: 'indirect' },
    { said: 'it', speaker: 1, kind: 'indirect', stance: 'denies' },
    { said: '6 ran', speaker: 2, kind: 'indirect' },
    { said: '7 sat', speaker: 1, kind: 'indirect', stance: 'denies', negated: true },
  ],
  claims: [
    { words: 'It fell', quote: 0, vouchedBy: 'speaker', kinds: ['event'], disputedBy: [4] },
    { words: '5 came', quote: 1, vouchedBy: 'speaker' },
    { words: '6 ran', quote: 3, vouchedBy: 'unnamed-source', kinds: ['event'], reasons: [['number', '6']] },
    { words: '7 sat', quote: 4, vouchedBy: 'speaker', kinds: ['event'], reasons: [['date', '7']] },
    { words: 'It rose', kinds: ['event'], disputedBy: [0] },
  ],
});
const all = { quotes: [0, 1, 2, 3, 4], claims: [0, 1, 2, 3, 4] };
const [ada, bo] = voicesOf(text, found, all.quotes);
const lens = (id) => LENSES.find((one) => one.id === id);
const kept = (id, voice = null, shown = all) => keptBy(found, shown, voice, id && lens(id));

test('a lens for statements keeps these and the claims in them', () => {
  assert.deepEqual(kept('exact'), { quotes: [0], claims: [0] });
  assert.deepEqual(kept('denies'), { quotes: [0, 2], claims: [0] }, 'what was not denied is no denial');
});

test('a lens for claims keeps claims only', () => {
  assert.deepEqual(kept('nobody'), { quotes: [], claims: [4] });
  assert.deepEqual(kept('unnamed'), { quotes: [], claims: [2] });
  assert.deepEqual(kept('numbers'), { quotes: [], claims: [1, 2] }, 'a date is no number');
  assert.deepEqual(kept('disputed'), { quotes: [], claims: [0, 4] });
});

test('a voice keeps what it says and the claims in it, and a lens keeps its part of that', () => {
  assert.deepEqual(kept(null, ada), { quotes: [0, 1], claims: [0, 1] });
  assert.deepEqual(kept('denies', bo), { quotes: [2], claims: [] });
  assert.deepEqual(kept('numbers', ada), { quotes: [], claims: [1] });
  assert.deepEqual(kept('nobody', ada), { quotes: [], claims: [] });
});

test('nothing is kept that is not shown', () => {
  assert.deepEqual(kept('disputed', null, { ...all, claims: [1, 4] }), { quotes: [], claims: [4] });
  assert.deepEqual(kept('exact', null, { quotes: [1, 2], claims: [0] }), { quotes: [], claims: [] });
  assert.deepEqual(kept(null, null, { quotes: [1], claims: [4] }), { quotes: [1], claims: [4] });
});

test('the keys walk statements, or claims where these are kept', () => {
  assert.deepEqual(walkOf(kept('denies'), lens('denies')), ['q0', 'q2']);
  assert.deepEqual(walkOf(kept('disputed'), lens('disputed')), ['c0', 'c4']);
  assert.deepEqual(walkOf(kept(null, ada), null), ['q0', 'q1']);
  assert.deepEqual([...targetsOf(kept('denies'))], ['q0', 'q2', 'c0']);
});

test('a voice is heard where a statement of it is kept, or a claim in one', () => {
  assert.deepEqual([...heardIn(found, kept('denies'))].sort(), [0, 2]);
  assert.deepEqual([...heardIn(found, kept('disputed'))], [0], 'the article is no voice');
});

const offered = (shown, voice = null, listed = all) =>
  lensesFor(found, listed, shown, voice).map(({ lens, count, most }) => `${lens.id} ${count}/${most}`);

test('lenses that keep nothing of the text are not offered; the others stay, whatever is chosen', () => {
  assert.deepEqual(offered(all), ['exact 1/1', 'denies 2/2', 'nobody 1/1', 'unnamed 1/1', 'numbers 2/2', 'disputed 2/2']);
  assert.deepEqual(offered(all, bo), [
    'exact 0/1',
    'denies 1/2',
    'nobody 0/1',
    'unnamed 0/1',
    'numbers 0/2',
    'disputed 0/2',
  ]);
  assert.deepEqual(offered({ ...all, claims: [4] }).slice(2), ['nobody 1/1', 'unnamed 0/1', 'numbers 0/2', 'disputed 1/2']);
  const few = { quotes: [3], claims: [] };
  assert.deepEqual(offered(few, null, few), []);
});

test('every lens has its own name, and stances are those of the format', async () => {
  assert.equal(new Set(LENSES.map(({ id }) => id)).size, LENSES.length);
  const types = await readFile(new URL('../../../src/web.d.ts', import.meta.url), 'utf8');
  const stances = Array.from(types.match(/type Stance =([^;]*);/)[1].matchAll(/"([\w-]+)"/g), ([, stance]) => stance);
  const neutral = ['says', 'asserts', 'reports'];
  const named = LENSES.filter(({ of, id }) => of === 'quotes' && id !== 'exact').map(({ id }) => id);
  assert.deepEqual(new Set([...named, ...neutral]), new Set(stances));
});
