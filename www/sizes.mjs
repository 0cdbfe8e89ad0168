// Prints the size of every built file, raw and compressed, and what the page's first load weighs: what
// `dist/files.json` says the page cannot begin without.

import { readFile, readdir } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of the first load, compressed by brotli, that the page may not exceed. */
const limit = 700_000;

const site = await measure('dist/', (name) => name !== '_headers' && !name.endsWith('.br'));
const { first } = JSON.parse(await readFile(new URL('dist/files.json', import.meta.url), 'utf8'));
const loaded = site.filter(({ name }) => first.includes(name));
print('www/dist', site);
print('www/pkg', await measure('pkg/'));
print('www/writer', await measure('writer/'));

const total = sum(loaded);
console.log(`\nfirst load (html + css + js + wasm): ${row(total)}`);
console.log(`first load, brotli: ${kilobytes(total.brotli)} of at most ${kilobytes(limit)}`);
if (total.brotli > limit) {
  console.error('the first load is over its limit');
  process.exit(1);
}

async function measure(folder, keep = () => true) {
  const root = new URL(folder, import.meta.url);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  const relative = names.map((name) => name.slice(name.indexOf(folder) + folder.length).replace(/^\//, ''));
  return Promise.all(
    relative
      .filter(keep)
      .sort()
      .map((name) => weigh(name, new URL(name, root))),
  );
}

async function weigh(name, url) {
  const bytes = await readFile(url);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

function sum(files) {
  const total = (unit) => files.reduce((all, file) => all + file[unit], 0);
  return { raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') };
}

function print(title, files) {
  console.log(`\n${title.padEnd(34)}${['raw', 'gzip', 'brotli'].map((unit) => unit.padStart(12)).join('')}`);
  for (const file of files) {
    console.log(
      `  ${file.name.padEnd(32)}${[file.raw, file.gzip, file.brotli].map((size) => kilobytes(size).padStart(12)).join('')}`,
    );
  }
}

function row({ raw, gzip, brotli }) {
  return `raw ${kilobytes(raw)}, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
