// The built npm package under Node, and the command line beside it: what tests and measurements compare.

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** The package's module, initialised from the wasm that stands in its folder. */
export async function wasm(folder = 'www/pkg/') {
  const engine = await import(new URL(`${folder}whosaid.js`, root));
  engine.initSync({ module: await readFile(new URL(`${folder}whosaid_bg.wasm`, root)) });
  return engine;
}

/** What `whosaid batch` writes for documents `{ id, text }`: `{ lines, told }`, told on standard error. */
export function native(documents, ...options) {
  const input = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  const command = fileURLToPath(new URL('target/release/whosaid', root));
  const { status, stdout, stderr, error } = spawnSync(command, ['batch', ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`whosaid batch ended with ${status}: ${stderr}`);
  return { lines: stdout.split('\n').slice(0, -1), told: stderr };
}
