// Bundles the site into www/dist: what index.html refers to, the engine's worker, and the wasm that stands in www/pkg.
//
// Addresses are baked in, relative to the page: WHOSAID_WASM, `{ url, integrity }`, where the engine is and what it must
// be; WHOSAID_WORKER, its worker; WHOSAID_WRITER, what writes exports; WHOSAID_INSTANCE, the engine as a module of its own, for places without workers. A
// file's name holds the hash of its content, so that a cache never mixes two versions.
//
// Whatever the page asks for by `import()` is loaded when it is first needed and is no part of the first load; so are the
// workers that read files, WHOSAID_WORD_WORKER and WHOSAID_PDF_WORKER. `files.json` tells which files are which.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import { headersFile } from './headers.mjs';
import { crateNotices, packageNotices } from './notices.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
/** Every file that went into a bundle. */
const bundled = new Set();

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const wasm = await copyWasm('pkg', 'whosaid');
const worker = await bundle('engine/worker.js', { WHOSAID_WASM: wasm });
const writer = await buildWriter();
const page = await buildPage({
  WHOSAID_WRITER: writer,
  WHOSAID_WORKER: worker.path,
  WHOSAID_INSTANCE: (await bundle('engine/instance.js', { WHOSAID_WASM: wasm })).path,
  WHOSAID_WORD_WORKER: (await bundle('page/intake/word-worker.js')).path,
  WHOSAID_PDF_WORKER: (await bundle('node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs')).path,
});
// A service worker keeps its name: browsers look there for a newer one.
await bundle('page/offline/service-worker.js', { WHOSAID_KEPT: await version() }, '[name]');
await listFiles([...page, worker.path, wasm.url]);
await writeFile(join(dist, '_headers'), headersFile());
await writeFile(join(dist, 'licences.txt'), (await packageNotices([...bundled])) + (await crateNotices()));
await compress();

/** Bundles what writes exports; without it, as where only the page is worked on, no file of most kinds can be saved. */
async function buildWriter() {
  if (!existsSync(join(here, 'writer'))) {
    console.warn('www/writer is missing, so the page cannot write exports: ./build.sh build makes it');
    return 'missing';
  }
  const constants = { WHOSAID_WRITER_WASM: await copyWasm('writer', 'writer') };
  return (await bundle('page/taking/writer-instance.js', constants)).path;
}

/** Puts a folder's wasm in under a name and returns where it is and its integrity. */
async function copyWasm(folder, called) {
  const bytes = await readFile(join(here, folder, 'whosaid_bg.wasm'));
  const name = `${called}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}.wasm`;
  await writeFile(join(dist, name), bytes);
  return { url: name, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` };
}

/**
 * Bundles one script or style sheet. What it imports on demand lies beside it, and so does what both need.
 * Returns the path it got, and with it the paths of what it cannot begin without.
 */
async function bundle(entry, constants = {}, name = '[name]-[hash]') {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outdir: dist,
    entryNames: name,
    chunkNames: '[name]-[hash]',
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
  const [main] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
  const needed = [main];
  // Grows while it is walked: what the needed import is needed too.
  for (const path of needed) {
    const imports = metafile.outputs[path].imports.filter(({ kind }) => kind === 'import-statement');
    needed.push(...imports.map(({ path }) => path).filter((path) => !needed.includes(path)));
  }
  const paths = needed.map((path) => relative(dist, join(here, path)));
  return { path: paths[0], paths };
}

/**
 * Writes index.html with every script, style sheet and picture it refers to replaced by what was built of it, and asks
 * for all that a script cannot begin without at once. Returns the paths of what the page cannot begin without.
 */
async function buildPage(constants) {
  let html = await readFile(join(here, 'index.html'), 'utf8');
  const references = [...html.matchAll(/\s(?:src|href)="([\w./-]+\.\w+)"/g)].map(([, path]) => path);
  const needed = ['index.html'];
  for (const reference of new Set(references)) {
    if (!/\.(js|css)$/.test(reference)) {
      await copy(reference);
      continue;
    }
    const { path, paths } = await bundle(reference, constants);
    needed.push(...paths);
    html = html.replaceAll(`="${reference}"`, `="${path}"`);
    const preloads = paths.slice(1).map((chunk) => `    <link rel="modulepreload" href="${chunk}" />\n`);
    html = html.replace('  </head>', () => `${preloads.join('')}  </head>`);
  }
  await writeFile(join(dist, 'index.html'), html);
  return needed;
}

async function copy(path) {
  await mkdir(dirname(join(dist, path)), { recursive: true });
  await copyFile(join(here, path), join(dist, path));
}

/** Every file that stands in the site by now, as paths from its root. */
async function filesOfSite() {
  const all = await readdir(dist, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .sort();
}

/** What is kept for use without a connection: every file with its integrity, index.html last, and a name for them all. */
async function version() {
  const paths = (await filesOfSite()).filter((path) => path !== 'index.html');
  const files = [];
  for (const path of [...paths, 'index.html']) {
    const digest = createHash('sha384').update(await readFile(join(dist, path)));
    files.push({ path, integrity: `sha384-${digest.digest('base64')}` });
  }
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return { version: name, files };
}

/** Tells which files the first load takes, and which may come later. */
async function listFiles(first) {
  const later = (await filesOfSite()).filter((file) => !first.includes(file));
  await writeFile(join(dist, 'files.json'), `${JSON.stringify({ first, later }, null, 2)}\n`);
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
