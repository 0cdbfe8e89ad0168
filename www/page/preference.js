// What a reader prefers, kept in the browser: the page's language, the style of citations. Nothing is kept before a
// reader chooses.

/** @type {Storage | null} A browser may forbid it, and throws then. */
const store = (() => {
  try {
    return localStorage;
  } catch {
    return null;
  }
})();

/**
 * @param {string} name
 * @returns {string | null} as it was kept
 */
export function preferred(name) {
  return store?.getItem(`whosaid-${name}`) ?? null;
}

/**
 * @param {string} name
 * @param {string} value
 */
export function prefer(name, value) {
  try {
    store?.setItem(`whosaid-${name}`, value);
  } catch {
    // Where nothing can be kept it holds as long as the page does.
  }
}
