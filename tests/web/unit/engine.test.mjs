// The engine's one interface keeps its word whatever becomes of the worker behind it.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openInPage } from '../../../www/engine/in-page.js';
import { openInWorker } from '../../../www/engine/in-worker.js';

/** Workers that do what `behave(message, reply)` does; every one made is kept in `made`. */
function workers(behave, { opens = true } = {}) {
  const made = [];
  const start = () => {
    const listeners = { message: [], error: [] };
    const send = (data) => setImmediate(() => listeners.message.forEach((listen) => listen({ data })));
    const worker = {
      ended: false,
      asked: [],
      send,
      break: (message) => listeners.error.forEach((listen) => listen({ message })),
      addEventListener: (type, listen) => listeners[type].push(listen),
      terminate: () => (worker.ended = true),
      postMessage: (message) => {
        worker.asked.push(message);
        behave(message, send, made.length);
      },
    };
    made.push(worker);
    if (opens) send({ ready: true });
    return worker;
  };
  return { made, start };
}
/** Waits until a worker has been asked something. */
async function busy(worker) {
  while (worker.asked.length === 0) await wait(1);
}
const echo = ({ id, text }, send) => send({ id, annotated: { read: text } });

/** @type {{ dispose(): void }[]} */
const opened = [];
const open = (settings) => opened[opened.push(openInWorker(settings)) - 1];
afterEach(() => opened.splice(0).forEach((engine) => engine.dispose()));

const failsWith = (reason) => (error) => error.name === 'EngineFailure' && error.reason === reason;

test('a call waits for the worker to open, then has its answer', async () => {
  const { made, start } = workers(echo, { opens: false });
  const engine = open({ start });
  const call = engine.annotate('one');
  assert.deepEqual(made[0].asked, []);
  made[0].send({ ready: true });
  assert.deepEqual(await call, { read: 'one' });
  assert.deepEqual(await engine.annotate('two'), { read: 'two' });
});

test('options go to the worker as they are', async () => {
  const { made, start } = workers(echo);
  await open({ start }).annotate('one', { acts: 'speech' });
  assert.deepEqual(made[0].asked[0], { id: 1, text: 'one', options: { acts: 'speech' } });
});

test('the newest call wins, and the one between is never run', async () => {
  const { made, start } = workers((message, send) => setTimeout(() => echo(message, send), 5));
  const engine = open({ start });
  await engine.annotate('warm');
  const calls = ['a', 'b', 'c'].map((text) => engine.annotate(text));
  await assert.rejects(calls[0], failsWith('superseded'));
  await assert.rejects(calls[1], failsWith('superseded'));
  assert.deepEqual(await calls[2], { read: 'c' });
  assert.deepEqual(
    made[0].asked.map(({ text }) => text),
    ['warm', 'a', 'c'],
  );
});

test('an answer to another call is no answer', async () => {
  const { start } = workers(({ id, text }, send) => {
    send({ id: id - 1, annotated: { read: 'old' } });
    send({ id, annotated: { read: text } });
  });
  assert.deepEqual(await open({ start }).annotate('new'), { read: 'new' });
});

test('past its deadline a worker is ended, and the next call works in another', async () => {
  const { made, start } = workers((message, send, number) => number > 1 && echo(message, send));
  const engine = open({ start, deadline: 20 });
  await assert.rejects(engine.annotate('endless'), failsWith('deadline'));
  assert.equal(made[0].ended, true);
  assert.deepEqual(await engine.annotate('next'), { read: 'next' });
  assert.equal(made.length, 2);
});

test('a newer call does not wait for the deadline of an older one', { timeout: 5000 }, async () => {
  const { made, start } = workers((message, send, number) => number > 1 && echo(message, send));
  const engine = open({ start, grace: 20 });
  const old = engine.annotate('endless');
  await busy(made[0]);
  const calls = ['newer', 'newest'].map((text) => engine.annotate(text));
  await assert.rejects(old, failsWith('superseded'));
  await assert.rejects(calls[0], failsWith('superseded'));
  assert.deepEqual(await calls[1], { read: 'newest' });
  assert.equal(made[0].ended, true);
});

test('what an ended worker still says is not heard', async () => {
  const { made, start } = workers((message, send, number) => number > 1 && setTimeout(() => echo(message, send), 10));
  const engine = open({ start, deadline: 30 });
  await assert.rejects(engine.annotate('endless'), failsWith('deadline'));
  const next = engine.annotate('next');
  made[0].send({ id: 2, annotated: { read: 'late' } });
  assert.deepEqual(await next, { read: 'next' });
});

test('a trap ends the worker: a trapped instance is never asked again', async () => {
  const { made, start } = workers((message, send, number) =>
    number > 1 ? echo(message, send) : send({ id: message.id, error: 'RuntimeError: unreachable' }),
  );
  const engine = open({ start });
  await assert.rejects(engine.annotate('trap'), failsWith('crash'));
  assert.equal(made[0].ended, true);
  assert.deepEqual(await engine.annotate('next'), { read: 'next' });
});

test('a worker that breaks without an answer fails its call at once', async () => {
  const { made, start } = workers((message, send, number) => number > 1 && echo(message, send));
  const engine = open({ start });
  const call = engine.annotate('out of memory');
  await busy(made[0]);
  made[0].break('out of memory');
  await assert.rejects(call, failsWith('crash'));
  assert.deepEqual(await engine.annotate('next'), { read: 'next' });
});

test('an engine that does not arrive says so, and is asked for anew by the next call', async () => {
  const { made, start } = workers(echo, { opens: false });
  const engine = open({ start });
  const call = engine.annotate('one');
  made[0].send({ ready: false, error: 'integrity' });
  await assert.rejects(call, failsWith('load'));
  const next = engine.annotate('two');
  made[1].send({ ready: true });
  assert.deepEqual(await next, { read: 'two' });
});

test('an engine that is silent for too long has not arrived', async () => {
  const engine = open({ start: workers(echo, { opens: false }).start, loadDeadline: 20 });
  await assert.rejects(engine.annotate('one'), failsWith('load'));
});

test('a worker that cannot be made is a failure, not an exception', async () => {
  const engine = open({
    start: () => {
      throw new Error('refused by policy');
    },
  });
  await assert.rejects(engine.annotate('one'), failsWith('load'));
});

test('after dispose every call is refused, those that run too', async () => {
  const { made, start } = workers(() => {});
  const engine = open({ start });
  const call = engine.annotate('one');
  engine.dispose();
  await assert.rejects(call, failsWith('disposed'));
  await assert.rejects(engine.annotate('two'), failsWith('disposed'));
  assert.equal(made[0].ended, true);
});

test('in the page: loaded once, the newest call wins', async () => {
  let loads = 0;
  const engine = openInPage({ load: async () => (loads++, (text) => ({ read: text })) });
  const [old, last] = [engine.annotate('old'), engine.annotate('new')];
  await assert.rejects(old, failsWith('superseded'));
  assert.deepEqual(await last, { read: 'new' });
  assert.equal(loads, 1);
});

test('in the page: after a trap the next call has a fresh instance; a failed load is tried again', async () => {
  const instances = [
    () => Promise.reject(new TypeError('no network')),
    async () => () => {
      throw new Error('unreachable');
    },
    async () => (text) => ({ read: text }),
  ];
  const engine = openInPage({ load: () => instances.shift()() });
  await assert.rejects(engine.annotate('one'), failsWith('load'));
  await assert.rejects(engine.annotate('two'), failsWith('crash'));
  assert.deepEqual(await engine.annotate('three'), { read: 'three' });
  engine.dispose();
  await assert.rejects(engine.annotate('four'), failsWith('disposed'));
});
