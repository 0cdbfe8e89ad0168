// Overlapping annotations become segments that lie side by side and lose nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersOf, quotedWithin, segment } from '../../../www/page/segments.js';
import { annotated } from './annotated.mjs';

const layer = (start, end, index) => ({ start, end, part: { role: 'claim', index } });
const shape = (segments) =>
  segments.map(({ start, end, parts }) => [start, end, parts.map(({ index }) => index).join()]);

test('a text without annotations is one segment', () => {
  assert.deepEqual(shape(segment([], [0, 5])), [[0, 5, '']]);
});

test('an empty text has none', () => {
  assert.deepEqual(segment([], [0, 0]), []);
});

test('annotations that overlap are cut where either begins or ends', () => {
  assert.deepEqual(shape(segment([layer(1, 6, 0), layer(4, 9, 1)], [0, 10])), [
    [0, 1, ''],
    [1, 4, '0'],
    [4, 6, '0,1'],
    [6, 9, '1'],
    [9, 10, ''],
  ]);
});

test('an annotation inside another does not end it', () => {
  assert.deepEqual(shape(segment([layer(0, 9, 0), layer(3, 5, 1)], [0, 9])), [
    [0, 3, '0'],
    [3, 5, '0,1'],
    [5, 9, '0'],
  ]);
});

test('cuts split a segment without changing what holds in it', () => {
  assert.deepEqual(shape(segment([layer(0, 4, 0)], [0, 4], [2])), [
    [0, 2, '0'],
    [2, 4, '0'],
  ]);
});

test('segments of 500 random sets of annotations cover the text once and agree with a count by position', () => {
  let state = 7;
  const random = (below) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 500; round++) {
    const length = 1 + random(40);
    const layers = Array.from({ length: random(8) }, (_, index) => {
      const start = random(length);
      return layer(start, start + 1 + random(length - start), index);
    });
    const segments = segment(layers, [0, length], [random(length)]);
    assert.equal(segments[0].start, 0);
    assert.equal(segments.at(-1).end, length);
    segments.forEach(({ start, end, parts }, place) => {
      if (place > 0) assert.equal(start, segments[place - 1].end);
      for (let at = start; at < end; at++) {
        const holding = layers.filter((one) => one.start <= at && at < one.end).map(({ part }) => part.index);
        assert.deepEqual(parts.map(({ index }) => index).sort(), holding.sort());
      }
    });
  }
});

const quoted = (text) => quotedWithin(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

test('the exact words of a mixed quote are those in quotation marks', () => {
  assert.deepEqual(quoted('that it was “a serious issue” and “a shame”, all told'), ['“a serious issue”', '“a shame”']);
  assert.deepEqual(quoted('called it "odd" and ‘the council’s fault’ too'), ['"odd"', '‘the council’s fault’']);
});

test('two apostrophes are a double mark, and curly and straight double marks pair', () => {
  assert.deepEqual(quoted("that ''the town's rink'' was ``over'' for Ada's team"), ["''the town's rink''", "``over''"]);
  assert.deepEqual(quoted('was “over" and "done” with'), ['“over"', '"done”']);
});

test('an apostrophe is no quotation mark', () => {
  assert.deepEqual(quoted("the town's rink and the council’s vote"), []);
});

test('a mark left open runs to the end, one that only closes began before', () => {
  assert.deepEqual(quoted('that it was “over'), ['“over']);
  assert.deepEqual(quoted('over and done” with, he said'), ['over and done”']);
});

test('a quote gives layers for content, cue and source; all of a direct one is exact, of a mixed one only some', () => {
  const text = '“We won,” said Ada, who called it “close”.';
  const layers = layersOf(
    text,
    annotated(text, {
      quotes: [
        { said: '“We won,”', cue: 'said', source: 'Ada' },
        { said: 'it “close”', cue: 'called', source: 'who', kind: 'mixed' },
      ],
    }),
  );
  const exact = layers.filter(({ part }) => part.role === 'exact').map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(exact, ['“We won,”', '“close”']);
  assert.deepEqual(
    layers.map(({ part }) => `${part.role} ${part.index}`),
    ['content 0', 'exact 0', 'cue 0', 'source 0', 'content 1', 'exact 1', 'cue 1', 'source 1'],
  );
});
