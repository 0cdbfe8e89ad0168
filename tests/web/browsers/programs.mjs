// Where programs of this machine are, and ports and displays that are free.

import { accessSync, constants, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The first of `names` that stands in PATH. */
export function inPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
  return found ?? missing(names.join(' or '));
}

/** The small browser that Debian ships with WebKitGTK, in a folder named for the processor and the version. */
export function miniBrowser() {
  const libraries = '/usr/lib';
  const folders = readdirSync(libraries).flatMap((processor) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => join(libraries, processor, version)),
  );
  return folders.map((folder) => join(folder, 'MiniBrowser')).find(canRun) ?? missing('MiniBrowser of WebKitGTK');
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function missing(what) {
  throw new Error(`not installed: ${what}; ./build.sh test installs it`);
}
