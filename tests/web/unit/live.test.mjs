// Marks under a text that is written: where an edit moves them, how they are cut to text nodes, whose they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { apportion } from '../../../www/highlight/apportion.js';
import { Highlights } from '../../../www/highlight/highlights.js';
import { Asking } from '../../../www/page/live/asking.js';
import { changeBetween, moved } from '../../../www/page/live/change.js';

const mark = (start, end, kind = 'exact') => ({ kind, start, end });

test('of several changes the one that ends at the caret is meant', () => {
  assert.deepEqual(changeBetween('a', 'aa', 1), { start: 0, removed: 0, inserted: 1 });
  assert.deepEqual(changeBetween('a', 'aa', 2), { start: 1, removed: 0, inserted: 1 });
  assert.deepEqual(changeBetween('one two', 'one', 3), { start: 3, removed: 4, inserted: 0 });
  assert.deepEqual(changeBetween('same', 'same', 2), { start: 2, removed: 0, inserted: 0 });
});

test('after any change the untouched words of a mark are the same', () => {
  const text = 'abcdefghij';
  for (let start = 0; start <= text.length; start++) {
    for (let end = start; end <= text.length; end++) {
      for (const words of ['', 'X', 'YZ\n']) {
        const after = text.slice(0, start) + words + text.slice(end);
        const change = changeBetween(text, after, start + words.length);
        assert.equal(text.slice(0, change.start) + after.slice(change.start, change.start + change.inserted) + text.slice(change.start + change.removed), after);
        for (const { start: from, end: to } of moved([mark(3, 7)], change)) {
          const kept = [...after.slice(from, to)].filter((letter) => text.includes(letter)).join('');
          assert.equal(kept, [...'defg'].filter((letter) => after.includes(letter)).join(''), `${after}`);
        }
      }
    }
  }
});

test('what is written right before or after a mark is not in it, what is written inside is', () => {
  const written = (at) => moved([mark(3, 7)], { start: at, removed: 0, inserted: 2 });
  assert.deepEqual(written(3), [mark(5, 9)]);
  assert.deepEqual(written(7), [mark(3, 7)]);
  assert.deepEqual(written(5), [mark(3, 9)]);
  assert.deepEqual(moved([mark(3, 7)], { start: 2, removed: 6, inserted: 1 }), []);
});

test('marks are cut to passages, and what stands between is left', () => {
  const passages = [
    { start: 0, end: 4 },
    { start: 5, end: 5 },
    { start: 6, end: 10 },
  ];
  assert.deepEqual(apportion([mark(2, 8), mark(4, 6), mark(20, 30)], passages), [[mark(2, 4)], [], [mark(0, 2)]]);
});

/** A browser's part in it, with nothing else on the page. */
function stage() {
  const registry = new Map();
  const rangeOf = (node, startOffset, endOffset) => ({ node, startOffset, endOffset });
  return { registry, Highlight: class extends Set {}, rangeOf };
}

test('owners share a highlight and take only their own marks away, the last leaves nothing', () => {
  const its = stage();
  const [one, other] = [new Highlights(its), new Highlights(its)];
  one.mark('a', [mark(0, 3), mark(1, 2, 'cue')]);
  other.mark('b', [mark(4, 5)]);
  assert.equal(its.registry.get('whosaid-exact').size, 2);
  one.clear();
  assert.deepEqual([...its.registry.keys()], ['whosaid-exact']);
  assert.deepEqual([...its.registry.get('whosaid-exact')].map(({ node }) => node), ['b']);
  other.mark('b', []);
  assert.equal(its.registry.size, 0);
});

test('a mark that stays keeps its range', () => {
  const its = stage();
  const highlights = new Highlights(its);
  highlights.mark('a', [mark(0, 3), mark(5, 8)]);
  const [, kept] = its.registry.get('whosaid-exact');
  highlights.mark('a', [mark(5, 8), mark(9, 10)]);
  assert.deepEqual([...its.registry.get('whosaid-exact')][0], kept);
  assert.equal([...its.registry.get('whosaid-exact')][0], kept);
  assert.equal(its.registry.get('whosaid-exact').size, 2);
});

/** An engine whose answers wait to be given. */
function slow() {
  const calls = [];
  const answers = [];
  const failures = [];
  const asking = new Asking({
    annotate: (text) => new Promise((resolve, reject) => calls.push({ text, resolve, reject })),
    answer: (text) => answers.push(text),
    fail: () => failures.push(calls.at(-1).text),
    frame: (run) => setImmediate(run),
  });
  return { calls, answers, failures, asking };
}

test('one call runs at a time, the next is about the newest text', async () => {
  const { calls, answers, asking } = slow();
  for (const text of ['a', 'ab', 'abc']) asking.ask(text);
  await turn();
  asking.ask('abcd');
  asking.ask('abcde');
  await turn();
  assert.deepEqual(calls.map(({ text }) => text), ['abc']);
  calls[0].resolve({});
  for (let i = 0; i < 4; i++) await turn();
  assert.deepEqual(calls.map(({ text }) => text), ['abc', 'abcde']);
  assert.deepEqual(answers, ['abc']);
});

test('a stop gives up the answer; a break is told, an overtaken call is not', async () => {
  const { calls, answers, failures, asking } = slow();
  asking.ask('a');
  await turn();
  asking.stop();
  calls[0].resolve({});
  await turn();
  assert.deepEqual(answers, []);
  asking.ask('b');
  await turn();
  calls[1].reject(Object.assign(new Error(), { reason: 'superseded' }));
  await turn();
  assert.deepEqual(failures, []);
  asking.ask('c');
  await turn();
  calls[2].reject(Object.assign(new Error(), { reason: 'crash' }));
  await turn();
  assert.deepEqual(failures, ['c']);
});
