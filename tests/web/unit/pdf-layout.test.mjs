// Runs of letters on pages become paragraphs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../www/page/intake/pdf-layout.js';

/** A line as pdf.js tells it; letters half as wide as high. */
const line = (str, y, { x = 50, size = 10 } = {}) => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: (str.length * size) / 2,
  height: size,
  hasEOL: true,
});
const told = (...pages) =>
  piecesOf(pages).map(({ kind, text, marker, level }) => `${kind}${level ?? ''} ${marker ?? ''}${text}`);

const FULL = 'The council of the harbour voted on Monday for';

test('lines join to paragraphs, a wider gap parts them', () => {
  const page = [
    line(FULL, 700),
    line('a second bridge over the wide and slow river', 688),
    line('at last.', 676),
    line('Nobody else spoke that night in the old hall.', 652),
  ];
  assert.deepEqual(told(page), [
    `paragraph ${FULL} a second bridge over the wide and slow river at last.`,
    'paragraph Nobody else spoke that night in the old hall.',
  ]);
});

test('a word broken at the end of a line is whole again, a compound keeps its hyphen', () => {
  const page = [
    line('The well-known ferry runs, says the engi-', 700),
    line('neer, and goes on for years as a well-', 688),
    line('known boat of the Austro-', 676),
    line('Hungarian kind, all the way to the sea.', 664),
  ];
  assert.deepEqual(told(page), [
    'paragraph The well-known ferry runs, says the engineer, and goes on for years as a well-known boat of the Austro-Hungarian kind, all the way to the sea.',
  ]);
});

test('larger letters make a heading', () => {
  const page = [
    line('Harbour votes', 720, { size: 20 }),
    line(FULL, 690),
    line('a second bridge.', 678),
    line('What is next', 660, { size: 13 }),
    line(`${FULL} it.`, 640),
  ];
  assert.deepEqual(told(page), [
    'heading1 Harbour votes',
    `paragraph ${FULL} a second bridge.`,
    'heading2 What is next',
    `paragraph ${FULL} it.`,
  ]);
});

test('smaller letters make a caption', () => {
  const page = [line('The Harbour Post, page 2', 740, { size: 8 }), line(FULL, 700), line('a second bridge.', 688)];
  assert.deepEqual(told(page), ['caption The Harbour Post, page 2', `paragraph ${FULL} a second bridge.`]);
});

test('a sentence goes on over the page and the column, a finished one does not', () => {
  const first = [line(FULL, 700), line('a second bridge over the river, and that', 688)];
  const second = [line('was all that the council had to say of it.', 700), line(FULL, 800, { x: 300 })];
  assert.deepEqual(told(first, second), [
    `paragraph ${FULL} a second bridge over the river, and that was all that the council had to say of it.`,
    `paragraph ${FULL}`,
  ]);
});

test('a first line set in begins a paragraph, and so does what follows a short last line', () => {
  const page = [
    line(FULL, 700),
    line('a bridge that is to be open in two years now.', 688),
    line('It is to be red, say those who know it well.', 676, { x: 62 }),
    line('So it is.', 664),
    line('Nobody else spoke that night in the old hall.', 652),
  ];
  assert.equal(told(page).length, 3);
});

test('bullets make entries of a list', () => {
  assert.deepEqual(told([line('• steel', 700), line('• stone', 688)]), ['item - steel', 'item - stone']);
});

test('runs of one line join with spaces where they stand apart', () => {
  const runs = [
    { ...line('We', 700), hasEOL: false },
    { ...line('won', 700, { x: 64 }), hasEOL: false },
    { ...line('der', 700, { x: 79 }), hasEOL: true },
  ];
  assert.deepEqual(told(runs), ['paragraph We wonder']);
});
