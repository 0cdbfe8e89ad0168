// Exports, written by the part of the engine that is built for nothing else; it is loaded with the first of them.

/* global WHOSAID_WRITER */

/** @typedef {import('../../writer/whosaid.js').Format} Format */
/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {(text: string, annotated: Annotated, format: Format) => string} Write */

/** @type {Promise<Write> | null} */
let instance = null;
let instances = 0;

/**
 * @param {string} text
 * @param {Annotated} annotated
 * @param {Format} format
 * @returns {Promise<string>}
 */
export async function written(text, annotated, format) {
  try {
    const write = await (instance ??= freshInstance());
    return write(text, annotated, format);
  } catch (error) {
    // One that broke is broken for ever.
    instance = null;
    throw error;
  }
}

/** @returns {Promise<Write>} */
async function freshInstance() {
  const { load, write } = await import(new URL(`${WHOSAID_WRITER}?${++instances}`, import.meta.url).href);
  await load();
  return write;
}
