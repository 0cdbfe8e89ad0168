// A .docx file as markup, by a worker that can be ended at any time.

import { Fault } from './fault.js';
import { startWordWorker } from './reader-worker.js';

/** Milliseconds that a file may take: a small archive can unfold into more than any machine holds. */
const DEADLINE = 60_000;

/**
 * @param {Uint8Array} bytes
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
export function markupOfWord(bytes, signal) {
  const worker = startWordWorker();
  const { promise, resolve, reject } = pending();
  worker.addEventListener('message', ({ data }) =>
    'markup' in data ? resolve(data.markup) : reject(new Fault('broken', data.error)),
  );
  // Before it has said anything, it did not arrive.
  worker.addEventListener('error', () => reject(new Fault('not-loaded')));
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  const timer = setTimeout(() => reject(new Fault('broken', 'took too long')), DEADLINE);
  worker.postMessage(bytes, [bytes.buffer]);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function pending() {
  /** @type {any} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
