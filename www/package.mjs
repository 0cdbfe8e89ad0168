// Completes www/pkg, where wasm-bindgen has written the module, to an npm package: `npm publish www/pkg`.

import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { crateNotices } from './notices.mjs';

const root = new URL('../', import.meta.url);
const pkg = new URL('www/pkg/', root);

/** A field of the `[package]` section of Cargo.toml. */
async function cargo(field) {
  const manifest = await readFile(new URL('Cargo.toml', root), 'utf8');
  return manifest.match(new RegExp(`^${field} = "(.*)"$`, 'm'))[1];
}

const manifest = {
  name: 'whosaid',
  version: await cargo('version'),
  description: await cargo('description'),
  license: await cargo('license'),
  keywords: ['quotation', 'attribution', 'fact-checking', 'news', 'nlp', 'wasm'],
  type: 'module',
  main: './whosaid.js',
  types: './whosaid.d.ts',
  exports: {
    '.': { types: './whosaid.d.ts', default: './whosaid.js' },
    './whosaid_bg.wasm': './whosaid_bg.wasm',
    './package.json': './package.json',
  },
  files: ['whosaid.js', 'whosaid.d.ts', 'whosaid_bg.wasm', 'LICENSE-APACHE', 'LICENSE-MIT', 'licences.txt'],
  sideEffects: false,
};

await writeFile(new URL('package.json', pkg), `${JSON.stringify(manifest, null, 2)}\n`);
await copyFile(new URL('www/package.md', root), new URL('README.md', pkg));
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) await copyFile(new URL(licence, root), new URL(licence, pkg));
await writeFile(new URL('licences.txt', pkg), await crateNotices());
// What wasm-bindgen writes for other tools and nobody imports.
for (const extra of ['.gitignore', 'whosaid_bg.wasm.d.ts']) await rm(new URL(extra, pkg), { force: true });

console.log(`package: ${fileURLToPath(pkg)}`);
