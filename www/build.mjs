// Bundles the site into www/dist: what index.html refers to, the engine's worker, and the wasm that stands in www/pkg.
//
// Addresses are baked in, relative to the page: WHOSAID_WASM, `{ url, integrity }`, where the engine is and what it must
// be; WHOSAID_WORKER, its worker; WHOSAID_INSTANCE, the engine as a module of its own, for places without workers. A
// file's name holds the hash of its content, so that a cache never mixes two versions.
//
// What is loaded when it is first needed stands in the folder `later` and is no part of the first load: WHOSAID_PLACING,
// what places the popover; WHOSAID_INTAKE, what reads files and formatted text, and its workers, WHOSAID_WORD_WORKER and
// WHOSAID_PDF_WORKER, relative to it.

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import { headersFile } from './headers.mjs';
import { crateNotices, packageNotices } from './notices.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
/** The folder of what is loaded on first use. */
const LATER = 'later/';
/** Every file that went into a bundle. */
const bundled = new Set();

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const wasm = await copyWasm();
const readers = {
  WHOSAID_WORD_WORKER: basename(await bundle('page/intake/word-worker.js', {}, LATER)),
  WHOSAID_PDF_WORKER: basename(await bundle('node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs', {}, LATER)),
};
await buildPage({
  WHOSAID_WORKER: await bundle('engine/worker.js', { WHOSAID_WASM: wasm }),
  WHOSAID_INSTANCE: await bundle('engine/instance.js', { WHOSAID_WASM: wasm }),
  WHOSAID_INTAKE: await bundle('page/intake/intake.js', readers, LATER),
  WHOSAID_PLACING: await bundle('page/placing.js', {}, LATER),
});
// A service worker keeps its name: browsers look there for a newer one.
await bundle('page/intake/share-worker.js', {}, '', '[name]');
await writeFile(join(dist, '_headers'), headersFile());
await writeFile(join(dist, 'licences.txt'), (await packageNotices([...bundled])) + (await crateNotices()));
await compress();

/** Puts the wasm in and returns where it is and its integrity. */
async function copyWasm() {
  const bytes = await readFile(join(here, 'pkg/whosaid_bg.wasm'));
  const name = `whosaid-${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}.wasm`;
  await writeFile(join(dist, name), bytes);
  return { url: name, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` };
}

/** Bundles one script or style sheet into a folder and returns the path it got; what it imports on demand lies beside. */
async function bundle(entry, constants = {}, folder = '', name = '[name]-[hash]') {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outdir: dist,
    entryNames: folder + name,
    chunkNames: `${folder}[name]-[hash]`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    loader: { '.txt': 'text' },
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    logLevel: 'warning',
  });
  for (const file of Object.keys(metafile.inputs)) bundled.add(file);
  const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
  return relative(dist, join(here, path));
}

/** Writes index.html with every script, style sheet and picture it refers to replaced by what was built of it. */
async function buildPage(constants) {
  let html = await readFile(join(here, 'index.html'), 'utf8');
  const references = [...html.matchAll(/\s(?:src|href)="([\w./-]+\.\w+)"/g)].map(([, path]) => path);
  for (const path of new Set(references)) {
    const name = /\.(js|css)$/.test(path) ? await bundle(path, constants) : await copy(path);
    html = html.replaceAll(`="${path}"`, `="${name}"`);
  }
  await writeFile(join(dist, 'index.html'), html);
}

async function copy(path) {
  await mkdir(dirname(join(dist, path)), { recursive: true });
  await copyFile(join(here, path), join(dist, path));
  return path;
}

/** Lays a brotli copy beside every file that text compression makes smaller. */
async function compress() {
  for (const entry of await readdir(dist, { recursive: true })) {
    if (!/\.(css|html|js|svg|txt|wasm|webmanifest)$/.test(entry)) continue;
    const bytes = await readFile(join(dist, entry));
    const packed = await promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    if (packed.length < bytes.length) await writeFile(join(dist, `${entry}.br`), packed);
  }
}
