// Where the engine's files lie and how they are checked on arrival. The bundler puts the addresses in (build.mjs).

/* global WHOSAID_WASM, WHOSAID_WORKER, WHOSAID_INSTANCE */

/**
 * Fetches the WebAssembly module; the browser refuses it where its digest is not the one it was built with.
 * @returns {Promise<Response>}
 */
export function fetchModule() {
  const { url, integrity } = WHOSAID_WASM;
  return fetch(new URL(url, import.meta.url), { integrity });
}

/**
 * The worker's script, `worker.js`.
 * @returns {string}
 */
export function workerAddress() {
  return new URL(WHOSAID_WORKER, import.meta.url).href;
}

/**
 * The engine as a module of its own, `instance.js`, under an address that the browser has not evaluated yet.
 * @param {number} number
 * @returns {string}
 */
export function instanceAddress(number) {
  return new URL(`${WHOSAID_INSTANCE}?${number}`, import.meta.url).href;
}
