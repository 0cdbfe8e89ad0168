// What writes exports, as a module: each evaluation of it is an instance that shares nothing with another.

/* global WHOSAID_WRITER_WASM */

import init, { write } from '../../writer/whosaid.js';

/** Loads the WebAssembly module; the browser refuses it where its digest is not the one it was built with. */
export function load() {
  const { url, integrity } = WHOSAID_WRITER_WASM;
  return init({ module_or_path: fetch(new URL(url, import.meta.url), { integrity }) });
}

export { write };
