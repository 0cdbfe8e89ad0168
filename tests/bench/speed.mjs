// Words a second on one thread, native and in wasm: `./build.sh bench [DOCS.jsonl]`, lines of `{id, text}`.
//
// Both read the same documents; the text is made up where no file is named. The first pass in wasm is told apart from
// the later ones, which run compiled code. Words are what white space separates.

import { readFile } from 'node:fs/promises';
import { native, wasm } from '../web/engine.mjs';
import { article } from './article.mjs';

const PASSES = 5;

const [file] = process.argv.slice(2);
const documents = file
  ? await read(file)
  : Array.from({ length: 100 }, (_, id) => ({ id, text: article(800, id + 1) }));
const words = documents.reduce((all, { text }) => all + text.split(/\s+/).filter(Boolean).length, 0);
console.log(`${documents.length} documents, ${words} words, ${file ?? 'made up'}`);

const { told } = native(documents, '--jobs', '1', '--stats');
console.log(`native  ${told.trim().replace(/^whosaid: .* s, /, '')}`);

const { annotate } = await wasm();
const speeds = Array.from({ length: PASSES }, pass);
console.log(`wasm    ${Math.max(...speeds.slice(1))} words/s (Node ${process.version}; first pass ${speeds[0]})`);

/** Words a second of one pass over all documents. */
function pass() {
  const start = performance.now();
  for (const { text } of documents) annotate(text);
  return Math.round((words * 1000) / (performance.now() - start));
}

async function read(path) {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line)).map(({ id, text }) => ({ id, text }));
}
