// The built site under test: served as in `./build.sh`, with a log of every request and every violation of its policy.

import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headers } from '../../../www/headers.mjs';
import { serve } from '../../../www/serve.mjs';

const dist = fileURLToPath(new URL('../../../www/dist/', import.meta.url));
const POLICY = 'content-security-policy';

/**
 * Serves www/dist, or a copy of it in which `spoil`, a map from file endings to what to make of those files, has been
 * at work. `requests` are the paths asked for; `violations` what browsers report of the policy.
 */
export async function openSite(spoil = {}) {
  const root = await mkdtemp(join(tmpdir(), 'whosaid-site-'));
  await cp(dist, root, { recursive: true });
  for (const name of await readdir(root, { recursive: true })) {
    const change = Object.entries(spoil).find(([ending]) => new RegExp(`${ending}$`).test(name))?.[1];
    if (!change) continue;
    await writeFile(join(root, name), change(await readFile(join(root, name))));
    await rm(join(root, `${name}.br`), { force: true });
  }
  const own = new Set((await readdir(root, { recursive: true })).map((path) => `/${path}`));
  const requests = [];
  const violations = [];
  const server = await serve(root, {
    headers: { ...headers, [POLICY]: `${headers[POLICY]}; report-uri /violation` },
    seen: (request) => (request.url === '/violation' ? read(request, violations) : requests.push(request.url)),
  });
  const url = `http://localhost:${server.address().port}/`;
  return {
    url,
    requests,
    violations,
    /** What was asked for since the first `before` requests that is no file of the site itself. */
    foreign: (before) => requests.slice(before).filter((path) => !own.has(path)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(root, { recursive: true });
    },
  };
}

async function read(request, violations) {
  let body = '';
  for await (const part of request) body += part;
  violations.push(body);
}
