// The worker: loads the engine once, then answers every `{ id, text, options }` with `{ id, annotated }`, before which a
// long result sends its lists as `{ id, piece }`, or with `{ id, error }`. It says `{ ready: true }` when it can be asked,
// `{ ready: false, error }` when it never will.

import { annotate, load } from './instance.js';
import { piecesOf } from './pieces.js';

self.addEventListener('message', ({ data: { id, text, options } }) => {
  try {
    const annotated = annotate(text, options);
    for (const piece of piecesOf(annotated)) self.postMessage({ id, piece });
    self.postMessage({ id, annotated });
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
