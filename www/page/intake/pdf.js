// A PDF file, by its text layer: page after page, in a worker of its own.

import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Fault } from './fault.js';
import { MOST_CHARACTERS } from './limits.js';
import { Manuscript } from './manuscript.js';
import { piecesOf } from './pdf-layout.js';
import { startPdfWorker } from './reader-worker.js';
import { sayIntake } from './words.js';

/** Nothing is fetched, drawn or run: only the text layer is read. */
const SETTINGS = Object.freeze({
  disableFontFace: true,
  disableAutoFetch: true,
  disableStream: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  stopAtErrors: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
});

/**
 * @param {Uint8Array} bytes
 * @param {AbortSignal} signal
 * @param {import('./bar.js').Tell} tell
 * @returns {Promise<Manuscript>}
 */
export async function readPdf(bytes, signal, tell) {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port });
  const failed = new Promise((_, reject) => {
    port.addEventListener('error', () => reject(new Fault('not-loaded')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([failed, read({ ...SETTINGS, data: bytes, worker }, signal, tell)]);
  } catch (error) {
    throw known(error);
  } finally {
    worker.destroy();
    port.terminate();
  }
}

async function read(settings, signal, tell) {
  const document = await getDocument(settings).promise;
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages && characters < MOST_CHARACTERS; number++) {
    signal.throwIfAborted();
    const page = await document.getPage(number);
    pages.push(await itemsOf(page));
    characters += pages.at(-1).reduce((sum, { str }) => sum + str.length, 0);
    page.cleanup();
    tell(number, document.numPages);
  }
  if (characters === 0) throw new Fault('no-text-layer');
  const notes = [];
  const bare = pages.filter((items) => items.every(({ str }) => str.trim() === '')).length;
  const { barePages, firstPages } = sayIntake();
  if (bare > 0) notes.push(barePages(bare, pages.length));
  if (pages.length < document.numPages) notes.push(firstPages(pages.length, document.numPages));
  return new Manuscript(piecesOf(pages), { notes });
}

/** The runs of letters of a page, read as they come: not every browser walks a stream by `for await`. */
async function itemsOf(page) {
  const items = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...value.items.filter((item) => 'str' in item));
  }
}

/** What pdf.js throws, as a fault with a remedy. */
function known(error) {
  if (error?.name === 'PasswordException') return new Fault('locked');
  if (error?.name === 'InvalidPDFException') return new Fault('broken', error.message);
  return error;
}
