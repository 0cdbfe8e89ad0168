// The licences of everything that is built into what we ship, as their texts ask.

import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licences of the crates that are linked into the wasm. */
export async function crateNotices() {
  const target = 'wasm32-unknown-unknown';
  const tree = ['tree', '--edges', 'normal,no-proc-macro', '--target', target, '--prefix', 'none', '--format', '{p}'];
  const linked = new Set(cargo(...tree).split('\n'));
  const { packages } = JSON.parse(cargo('metadata', '--format-version', '1', '--filter-platform', target));
  const crates = packages.filter(({ name, version }) => linked.has(`${name} v${version}`));
  return notices(crates.map((one) => ({ ...one, folder: dirname(one.manifest_path) })));
}

function cargo(command, ...args) {
  return execFileSync('cargo', [command, '--locked', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 27 });
}

/** Licences of the npm packages that files bundled into the page come from; their paths are relative to www. */
export async function packageNotices(files) {
  const folders = new Set(files.map((file) => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
  const manifests = [...folders].map(async (folder) => {
    const manifest = await readFile(join(root, 'www', folder, 'package.json'), 'utf8');
    return { ...JSON.parse(manifest), folder: join(root, 'www', folder) };
  });
  return notices(await Promise.all(manifests));
}

async function notices(parts) {
  const texts = await Promise.all(parts.sort((a, b) => (a.name < b.name ? -1 : 1)).map(notice));
  return texts.join('');
}

async function notice({ name, version, license, folder }) {
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  // Where one may choose, the shorter text does.
  const file = files.find((one) => /mit/i.test(one)) ?? files[0];
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n\n${'-'.repeat(80)}\n\n`;
}
