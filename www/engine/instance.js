// The engine as a module: each evaluation of it is an instance that shares nothing with another.

import init, { Manuscript } from '../pkg/whosaid.js';
import { fetchModule } from './loading.js';

/** @type {Manuscript} */
let manuscript;

/** Loads the WebAssembly module; `annotate` throws until this has resolved. */
export async function load() {
  await init({ module_or_path: fetchModule() });
  manuscript = new Manuscript();
}

/**
 * Finds what the engine's own function of this name finds, sooner where much of the text stood in the one before.
 * @param {string} text
 * @param {import('../pkg/whosaid.js').Options} [options]
 */
export function annotate(text, options) {
  return manuscript.annotate(text, options);
}
