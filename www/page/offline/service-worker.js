// The page without a connection: keeps the files of one version, all of them or none, and answers with these only. A
// newer version is kept beside them, and taken once no window shows the old one. Nothing else is ever kept, and nothing
// but these files is ever asked for.
//
// What other programs share with the installed page arrives as a form sent to its host: it is taken before it gets
// there, and handed to the page in the part of its address that browsers keep to themselves.

/* global WHOSAID_KEPT */

import { sharedText } from '../intake/shared.js';

/** Put in by the bundler: `version`, and every file with its integrity, index.html last. */
const { version, files } = WHOSAID_KEPT;
const CACHE = `whosaid-${version}`;

const scope = new URL(self.registration.scope);
/** @type {Map<string, string>} What a request asks for, by its address without query and fragment. */
const kept = new Map(files.map(({ path }) => [new URL(path, scope).href, path]));
kept.set(scope.href, 'index.html');

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === new URL('share', scope).href) event.respondWith(handOver(event.request));
  if (method !== 'GET') return;
  const path = kept.get(url.replace(/[?#].*$/, ''));
  if (path !== undefined) event.respondWith(answer(path, event.request));
});

/** A file that is not the one this version was built with spoils it: the version before stays. */
async function keep() {
  const cache = await caches.open(CACHE);
  try {
    for (const { path, integrity } of files) {
      const response = await fetch(new URL(path, scope), { integrity, cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(new URL(path, scope), response);
    }
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('whosaid-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** @param {string} path @param {Request} request */
async function answer(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(new URL(path, scope))) ?? fetch(request);
}

/** @param {Request} request */
async function handOver(request) {
  const form = await request.formData().catch(() => new FormData());
  const page = new URL(scope);
  page.hash = `text=${encodeURIComponent(sharedText(form))}`;
  return Response.redirect(page.href, 303);
}
