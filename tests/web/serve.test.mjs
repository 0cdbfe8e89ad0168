// The small server of `./build.sh`: types, headers, compression, and nothing outside its folder.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { headersFile } from '../../www/headers.mjs';
import { serve } from '../../www/serve.mjs';

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosaid-serve-'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const root = join(folder, 'site');
  await mkdir(root);
  for (const name of ['index.html', 'main-AAAAAAAA.js', 'page.css', 'whosaid.wasm', 'wasm', '.hidden.js', '_headers']) {
    await writeFile(join(root, name), `plain ${name}`);
  }
  await writeFile(join(root, 'page.css.br'), 'packed');
  server = await serve(root);
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as written. */
function ask(path, { method = 'GET', accept = '' } = {}) {
  return new Promise((resolve, reject) => {
    const { port } = server.address();
    const options = { port, host: '127.0.0.1', path, method, headers: { 'accept-encoding': accept } };
    const asked = request(options, async (response) => {
      let body = '';
      for await (const part of response) body += part;
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    asked.once('error', reject).end();
  });
}

test('every file has its type', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/index.html?x=1': 'text/html; charset=utf-8',
    '/main-AAAAAAAA.js': 'text/javascript; charset=utf-8',
    '/page.css': 'text/css; charset=utf-8',
    '/whosaid.wasm': 'application/wasm',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], type, path);
  }
});

test('every answer has the security headers, refusals too', async () => {
  for (const path of ['/', '/nothing.js']) {
    const { headers } = await ask(path);
    assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(
      headers['content-security-policy'],
      /require-trusted-types-for 'script'; trusted-types lit-html whosaid whosaid-intake whosaid-offline dompurify$/,
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  }
  const { headers } = await ask('/');
  for (const line of headersFile().split('\n').slice(1, -1)) {
    const [name, ...value] = line.trim().split(': ');
    assert.equal(headers[name], value.join(': '), 'the static hosts’ file says the same');
  }
});

test('what is packed is sent packed to who accepts it', async () => {
  const packed = await ask('/page.css', { accept: 'gzip, br' });
  assert.deepEqual([packed.body, packed.headers['content-encoding']], ['packed', 'br']);
  assert.equal(packed.headers['content-type'], 'text/css; charset=utf-8');
  const plain = await ask('/page.css', { accept: 'gzip' });
  assert.deepEqual([plain.body, plain.headers['content-encoding']], ['plain page.css', undefined]);
});

test('a name with a hash may be kept for ever, another is asked for again', async () => {
  assert.match((await ask('/main-AAAAAAAA.js')).headers['cache-control'], /immutable/);
  assert.equal((await ask('/index.html')).headers['cache-control'], 'no-cache');
});

test('nothing but the files of its folder, and only to be read', async () => {
  const outside = ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..\\secret.txt'];
  const never = ['/.hidden.js', '/_headers', '/wasm', '/nothing.js', '/%E0%A4%A', '/%00.js', '/page.css/'];
  for (const path of [...outside, ...never]) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('secret'), path);
  }
  assert.equal((await ask('/', { method: 'POST' })).status, 405);
  assert.deepEqual((await ask('/', { method: 'HEAD' })).body, '');
});
