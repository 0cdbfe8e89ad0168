// Corrections kept in this browser, by the hash of their text. Nothing is kept of a text that nobody corrected, not even
// an empty store; the text itself never is.

import { del, get, keys, promisifyRequest, set } from 'idb-keyval';

const DATABASE = 'whosaid';
const STORE = 'corrections';

/** A connection for one act only: none stays open that another window would have to wait for. */
async function useStore(mode, act) {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  try {
    return await act(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}

/**
 * The SHA-256 of a text's UTF-8, in hexadecimal; `null` where the browser gives none, as on pages without https.
 * @param {string} text
 * @returns {Promise<string | null>}
 */
export async function hashOf(text) {
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Looking must leave no trace: to open a store that is not there makes one. */
async function isThere() {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === DATABASE);
}

/**
 * @param {string} hash of the text
 * @returns {Promise<unknown>} as it was kept; `undefined` where nothing was
 */
export async function keptOf(hash) {
  return (await isThere()) ? get(hash, useStore) : undefined;
}

/**
 * Keeps the corrections of a text in the place of those kept before; none at all leave nothing.
 * @param {string} hash
 * @param {import('./corrections.js').Corrections} corrections
 */
export async function keep(hash, corrections) {
  if (corrections.length > 0) return set(hash, corrections, useStore);
  if (!(await isThere())) return;
  await del(hash, useStore);
  if ((await keys(useStore)).length === 0) await forgetAll();
}

/** Removes all that is kept, of every text. */
export function forgetAll() {
  return promisifyRequest(indexedDB.deleteDatabase(DATABASE));
}

/**
 * What keeps corrections from being kept, as a key of the catalogue.
 * @param {unknown} error
 * @returns {'full' | 'denied'}
 */
export const faultOf = (error) => (error?.name === 'QuotaExceededError' ? 'full' : 'denied');
