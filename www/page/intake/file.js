// A file as a manuscript: which kind it is, then the reader of that kind, loaded when the first of it comes.

import { decode } from './decoding.js';
import { Fault, tooLarge } from './fault.js';
import { fileKind, HEAD } from './file-kind.js';
import { LIMITS, MOST_CHARACTERS } from './limits.js';
import { Manuscript } from './manuscript.js';

/**
 * @param {File} file
 * @param {AbortSignal} signal
 * @param {import('./bar.js').Tell} tell
 * @returns {Promise<Manuscript>} rejects with a `Fault` where the file cannot be read
 */
export async function readFile(file, signal, tell) {
  const kind = fileKind(file, await bytesOf(file.slice(0, HEAD)));
  if (file.size > LIMITS[kind]) throw tooLarge(LIMITS[kind]);
  const bytes = await bytesOf(file);
  signal.throwIfAborted();
  const manuscript = await READERS[kind](bytes, signal, tell);
  manuscript.name = file.name;
  return manuscript;
}

/** @type {Record<import('./file-kind.js').FileKind, (bytes: Uint8Array, signal: AbortSignal, tell: import('./bar.js').Tell) => Promise<Manuscript>>} */
const READERS = {
  async text(bytes) {
    const { text, notes } = decode(bytes);
    return new Manuscript([{ kind: 'plain', text: text.slice(0, MOST_CHARACTERS) }], { notes });
  },
  async markdown(bytes) {
    const { text, notes } = decode(bytes);
    const { manuscriptOfMarkdown } = await arrived(import('./markdown.js'));
    return manuscriptOfMarkdown(text, { notes });
  },
  async html(bytes) {
    const { text, notes } = decode(bytes, true);
    const { articleOf } = await arrived(import('./web-page.js'));
    return articleOf(text, notes);
  },
  async word(bytes, signal) {
    const { markupOfWord } = await arrived(import('./word.js'));
    const markup = await markupOfWord(bytes, signal);
    const { manuscriptOfMarkup } = await arrived(import('./rich.js'));
    return manuscriptOfMarkup(markup);
  },
  async pdf(bytes, signal, tell) {
    const { readPdf } = await arrived(import('./pdf.js'));
    return readPdf(bytes, signal, tell);
  },
};

/**
 * @param {Blob} blob
 * @returns {Promise<Uint8Array>}
 */
async function bytesOf(blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Fault('unreadable');
  }
}

/**
 * @template Module
 * @param {Promise<Module>} module
 * @returns {Promise<Module>}
 */
function arrived(module) {
  return module.catch((error) => {
    console.error(error);
    throw new Fault('not-loaded');
  });
}
