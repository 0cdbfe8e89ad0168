// The engine as a module: each evaluation of it is an instance that shares nothing with another.

import init, { annotate } from '../pkg/whosaid.js';
import { fetchModule } from './loading.js';

/** Loads the WebAssembly module; `annotate` throws until this has resolved. */
export function load() {
  return init({ module_or_path: fetchModule() });
}

export { annotate };
