// The engine in a worker of its own: the page stays responsive whatever the text does to it.
//
// One call runs at a time and at most one waits: the newest. A worker that traps or outlives its deadline is ended
// (a trapped instance is poisoned for ever) and another is started at once, so that the next call works.

import { EngineFailure } from './failure.js';
import { workerAddress } from './loading.js';
import { joined } from './pieces.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('./engine.js').AnnotateOptions} AnnotateOptions */
/** @typedef {{ id: number, text: string, options: AnnotateOptions, resolve: Function, reject: Function, pieces: import('./pieces.js').Piece[], isOld?: boolean }} Call */

/** Milliseconds one call may run, and how many more for every character: a slow phone takes a tenth of these. */
const DEADLINE = 10_000;
const DEADLINE_OF_CHARACTER = 0.05;
/** Milliseconds a call may still run once a newer one waits: longer than most need, not longer than a reader notices. */
const GRACE = 400;
/** Milliseconds the engine's files may take to arrive. */
const LOAD_DEADLINE = 30_000;

/**
 * @param {object} [settings]
 * @param {() => Worker} [settings.start] makes a worker that speaks the messages of `worker.js`
 * @param {number} [settings.deadline]
 * @param {number} [settings.grace]
 * @param {number} [settings.loadDeadline]
 * @returns {Engine}
 */
export function openInWorker({
  start = startWorker,
  deadline = DEADLINE,
  grace = GRACE,
  loadDeadline = LOAD_DEADLINE,
} = {}) {
  /** @type {Worker | null} */
  let worker = null;
  let ready = false;
  let disposed = false;
  let calls = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Call | null} The call the worker is busy with; its promise may be settled already. */
  let running = null;
  /** @type {Call | null} */
  let waiting = null;

  function open() {
    ready = false;
    try {
      worker = start();
    } catch (error) {
      fail('load', String(error));
      return;
    }
    const mine = worker;
    timer = setTimeout(() => fail('load', 'the engine did not arrive in time'), loadDeadline);
    mine.addEventListener('message', ({ data }) => mine === worker && receive(data));
    mine.addEventListener('error', (event) => {
      event.preventDefault?.();
      if (mine === worker) fail(ready ? 'crash' : 'load', event.message);
    });
  }

  /** @param {{ ready?: boolean, id?: number, annotated?: object, piece?: object, error?: string }} reply */
  function receive({ ready: opened, id, annotated, piece, error }) {
    if (opened === true) {
      clearTimeout(timer);
      ready = true;
    } else if (opened === false) {
      fail('load', error);
      return;
    } else if (running === null || id !== running.id) {
      return;
    } else if (error !== undefined) {
      fail('crash', error);
      return;
    } else if (piece !== undefined) {
      running.pieces.push(piece);
      return;
    } else {
      clearTimeout(timer);
      running.resolve(joined(annotated, running.pieces));
      running = null;
    }
    proceed();
  }

  /** Gives the waiting call to the worker if it is free. */
  function proceed() {
    if (waiting === null) return;
    if (worker === null) open();
    if (worker === null || !ready || running !== null) return;
    running = waiting;
    waiting = null;
    timer = setTimeout(() => fail('deadline'), deadline + running.text.length * DEADLINE_OF_CHARACTER);
    worker.postMessage({ id: running.id, text: running.text, options: running.options });
  }

  /**
   * Ends the worker. What it was busy with has failed; where it never opened, so has what waits for it.
   * @param {import('./failure.js').FailureReason} reason
   * @param {string} [detail]
   */
  function fail(reason, detail) {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    const failed = reason === 'load' ? waiting : running;
    if (reason === 'load') waiting = null;
    running = null;
    failed?.reject(new EngineFailure(reason, detail));
    if (reason !== 'load' && !disposed) {
      open();
      proceed();
    }
  }

  open();

  return {
    annotate(text, options = {}) {
      if (disposed) return Promise.reject(new EngineFailure('disposed'));
      return new Promise((resolve, reject) => {
        for (const older of [running, waiting]) older?.reject(new EngineFailure('superseded'));
        if (running !== null && !running.isOld) {
          running.isOld = true;
          clearTimeout(timer);
          timer = setTimeout(() => fail('superseded'), grace);
        }
        waiting = { id: ++calls, text, options, resolve, reject, pieces: [] };
        proceed();
      });
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      worker?.terminate();
      worker = null;
      for (const call of [running, waiting]) call?.reject(new EngineFailure('disposed'));
      running = waiting = null;
    },
  };
}

/** @returns {Worker} */
function startWorker() {
  return new Worker(trusted(workerAddress()), { type: 'module', name: 'whosaid' });
}

/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;

/**
 * Our own script's address, and no other, as the type that pages under Trusted Types ask for.
 * @param {string} url
 * @returns {any}
 */
function trusted(url) {
  if (typeof trustedTypes === 'undefined') return url;
  policy ??= trustedTypes.createPolicy('whosaid', {
    createScriptURL(asked) {
      if (asked !== workerAddress()) throw new TypeError('not the engine');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
