// The worker: loads the engine once, then answers every `{ id, text, options }` with `{ id, annotated }` or
// `{ id, error }`. It says `{ ready: true }` when it can be asked, `{ ready: false, error }` when it never will.

import { annotate, load } from './instance.js';

self.addEventListener('message', ({ data: { id, text, options } }) => {
  try {
    self.postMessage({ id, annotated: annotate(text, options) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
});

try {
  await load();
  self.postMessage({ ready: true });
} catch (error) {
  self.postMessage({ ready: false, error: String(error) });
}
