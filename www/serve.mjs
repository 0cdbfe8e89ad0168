// Serves www/dist on this machine: `node serve.mjs`, with PORT to choose the port (default 8080, or the next free one).

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headers as ownHeaders } from './headers.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Starts a server of the files below `root`.
 *
 * `seen(request)` is called with every request; `headers` go with every answer. Resolves to the `http.Server` once it
 * listens on `port`, any free one by default; rejects where the port is taken.
 */
export function serve(root, { port = 0, headers = ownHeaders, seen = () => {} } = {}) {
  const server = createServer((request, response) => {
    seen(request);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(root, request, response).catch(() => refuse(response, 500));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = pathOf(request.url);
  const type = path && types[extname(path)];
  if (!type) return refuse(response, 404);
  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && (await size(join(root, `${path}.br`)));
  const file = join(root, packed ? `${path}.br` : path);
  const length = packed || (await size(file));
  if (!length) return refuse(response, 404);
  response.writeHead(200, {
    ...(packed && { 'content-encoding': 'br' }),
    'cache-control': /-[A-Z0-9]{8}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-length': length,
    'content-type': type,
    vary: 'accept-encoding',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file that a request target names, relative to the root; nothing where it points outside or is malformed. */
function pathOf(target) {
  try {
    const { pathname } = new URL(target, 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
    return path.endsWith('/') ? join(path, 'index.html') : path;
  } catch {
    return null;
  }
}

async function size(file) {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : 0;
}

function refuse(response, status) {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** Serves on the wished port, or on the default one or the first free one after it. */
async function serveSomewhere(root, wish) {
  if (wish) return serve(root, { port: wish });
  for (let port = 8080; port < 8180; port += 1) {
    const server = await serve(root, { port }).catch((error) => {
      if (error.code !== 'EADDRINUSE') throw error;
    });
    if (server) return server;
  }
  throw new Error('no free port from 8080 to 8179; choose one with PORT=');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('dist/', import.meta.url));
  try {
    const server = await serveSomewhere(root, Number(process.env.PORT ?? 0));
    console.log(`\nWhosaid is served at  http://localhost:${server.address().port}/  (Ctrl+C ends it)`);
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `port ${process.env.PORT} is taken; choose another with PORT=` : error.message);
    process.exit(1);
  }
}
