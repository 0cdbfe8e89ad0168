// What other programs share with the installed page arrives as a form sent to its host. This service worker takes it
// before it gets there and hands it to the page in the part of its address that browsers keep to themselves.

import { sharedText } from './shared.js';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === new URL('share', self.registration.scope).href) {
    event.respondWith(handOver(event.request));
  }
});

/** @param {Request} request */
async function handOver(request) {
  const form = await request.formData().catch(() => new FormData());
  const page = new URL(self.registration.scope);
  page.hash = `text=${encodeURIComponent(sharedText(form))}`;
  return Response.redirect(page.href, 303);
}
