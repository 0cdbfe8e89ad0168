// The one interface to the engine, whatever runs it.
//
// `annotate` resolves to a `whosaid/1` object whose positions are UTF-16 units of the very string that was given.
// A newer call supersedes an older one: the older promise rejects with reason "superseded".

import { EngineFailure } from './failure.js';
import { openInPage } from './in-page.js';
import { openInWorker } from './in-worker.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */

/** @typedef {import('../pkg/whosaid.js').Options} AnnotateOptions */

/**
 * Rejections are always an `EngineFailure`.
 * @typedef {object} Engine
 * @property {(text: string, options?: AnnotateOptions) => Promise<Annotated>} annotate
 * @property {() => void} dispose ends the engine; calls that still run reject with reason "disposed"
 */

/**
 * Opens the engine this browser can run: in a worker where there are workers, else in the page itself.
 * @returns {Engine}
 */
export function openEngine() {
  if (typeof WebAssembly === 'undefined') {
    return { annotate: () => Promise.reject(new EngineFailure('unsupported')), dispose() {} };
  }
  return typeof Worker === 'function' ? openInWorker() : openInPage();
}
