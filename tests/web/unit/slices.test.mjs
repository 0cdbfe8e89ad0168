// Long work pauses, short work does not, and of several pieces of work the newest wins.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce, isLong, Slices } from '../../../www/page/slices.js';

const SHORT = 'A short text.';
const LONG = 'word '.repeat(20_000);

/** Work of some steps, each of which takes a while. */
function* steps(count, done) {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return count;
}

test('all at once, with its result', () => {
  const done = [];
  assert.equal(atOnce(steps(3, done)), 3);
  assert.deepEqual(done, [0, 1, 2]);
});

test('on a short text without a pause', () => {
  assert.ok(!isLong(SHORT));
  const done = [];
  new Slices().run(steps(20, done), SHORT);
  assert.equal(done.length, 20);
});

test('on a long text with pauses, to the end', async () => {
  assert.ok(isLong(LONG));
  const done = [];
  const slices = new Slices();
  const whole = slices.run(steps(20, done), LONG);
  assert.ok(done.length > 0 && done.length < 20, `${done.length} steps in the first slice`);
  assert.ok(slices.isBusy);
  assert.equal(await whole, true);
  assert.equal(done.length, 20);
  assert.ok(!slices.isBusy);
});

test('newer work ends the one before', async () => {
  const slices = new Slices();
  const [old, done] = [[], []];
  const ended = slices.run(steps(20, old), LONG);
  const seen = old.length;
  const whole = slices.run(steps(20, done), LONG);
  assert.deepEqual(await Promise.all([ended, whole]), [false, true]);
  assert.equal(old.length, seen);
  assert.equal(done.length, 20);
});

test('work that is stopped does not go on', async () => {
  const slices = new Slices();
  const done = [];
  const ended = slices.run(steps(20, done), LONG);
  const seen = done.length;
  slices.stop();
  assert.equal(await ended, false);
  assert.equal(done.length, seen);
});

test('what goes wrong in it is told', async () => {
  const slices = new Slices();
  const wrong = slices.run(
    (function* () {
      yield;
      throw new Error('planted');
    })(),
    SHORT,
  );
  await assert.rejects(wrong, /planted/);
  assert.ok(!slices.isBusy);
});
