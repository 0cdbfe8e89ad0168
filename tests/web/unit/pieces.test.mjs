// A long result crosses in pieces and is the same after it; a short one crosses whole.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, piecesOf } from '../../../www/engine/pieces.js';

const result = (quotes, claims) => ({
  schema: 'whosaid/1',
  quotes: Array.from({ length: quotes }, (_, index) => ({ index })),
  claims: Array.from({ length: claims }, (_, index) => ({ index })),
});

/** What arrives of a result, and in how many pieces. */
function cross(annotated) {
  const pieces = [...piecesOf(annotated)].map((piece) => structuredClone(piece));
  return { pieces, arrived: joined(structuredClone(annotated), pieces) };
}

test('a short result crosses whole', () => {
  const { pieces, arrived } = cross(result(500, 3));
  assert.deepEqual(pieces, []);
  assert.deepEqual(arrived, result(500, 3));
});

test('the long lists of a long result cross in pieces, in order', () => {
  const { pieces, arrived } = cross(result(1201, 3));
  assert.deepEqual(
    pieces.map(({ list, entries }) => [list, entries.length]),
    [
      ['quotes', 500],
      ['quotes', 500],
      ['quotes', 201],
    ],
  );
  assert.deepEqual(arrived, result(1201, 3));
});
