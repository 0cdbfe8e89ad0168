// How sure the engine must be of a claim: few steps, each in words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSureEnough, stepShowing, surenessWords, SUREST } from '../../../www/page/threshold.js';

const steps = Array.from({ length: SUREST + 1 }, (_, step) => step);
const claim = (priority) => ({ priority });

test('at first everything passes, and each step lets less through', () => {
  assert.ok(isSureEnough(claim(0), 0));
  for (const priority of [0, 250, 400, 599, 600, 799, 800, 899, 900, 1000]) {
    const passed = steps.map((step) => isSureEnough(claim(priority), step));
    assert.ok(!passed.join().includes('false,true'), `${priority}: ${passed}`);
  }
  assert.ok(isSureEnough(claim(1000), SUREST) && !isSureEnough(claim(899), SUREST));
});

test('“sure” is where “Check first” begins', () => {
  const sure = steps.find((step) => surenessWords(step) === 'sure');
  assert.ok(isSureEnough(claim(800), sure) && !isSureEnough(claim(799), sure));
});

test('every step has words of its own, and none is a number', () => {
  const words = steps.map(surenessWords);
  assert.equal(new Set(words).size, words.length);
  for (const one of words) assert.doesNotMatch(one, /\d|%/);
});

test('a claim is shown by the strictest step that does, never a stricter one than now', () => {
  assert.deepEqual([stepShowing(claim(850), 4), stepShowing(claim(850), 1), stepShowing(claim(10), 4)], [3, 1, 0]);
});
