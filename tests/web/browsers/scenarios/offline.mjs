// The page without a connection, kept at the reader's wish.

import assert from 'node:assert/strict';
import { article } from '../article.mjs';
import { audit } from '../audit.mjs';
import { click, look, paste, read, until, untilState } from '../reader.mjs';
import { openSite } from '../site.mjs';

const isKept = () => navigator.serviceWorker.controller !== null;
const told = (page) => page.evaluate(() => document.querySelector('#kept').textContent);

async function keep(page, site) {
  await page.goto(site.url);
  await click(page, '#keep');
  await until(page, isKept);
  await until(page, () => !document.querySelector('#keep').disabled);
}

export const offline = {
  'kept at a click, the page works where its server is gone': async ({ page, name }) => {
    // Its driver keeps no service workers.
    if (name === 'WebKit') return;
    const site = await openSite();
    await page.goto(site.url);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await keep(page, site);
    assert.match(await told(page), /works without a connection/);
    assert.deepEqual(await audit(page), [], 'kept');
    site.requests.length = 0;
    await read(page, site, article);
    const asked = site.requests.filter((path) => path !== '/service-worker.js');
    assert.deepEqual(asked, [], 'what is kept is not asked for again');
    await site.close();
    await page.goto(site.url);
    await paste(page, article);
    await untilState(page, 'ready');
    assert.ok((await look(page)).statements.length > 3);
    await click(page, '#edit');
    // Parts that were never used before are there too.
    await click(page, '[data-language=es]');
    await until(page, () => document.documentElement.lang === 'es');
    await page.evaluate(() => localStorage.clear());
  },

  'what is kept is let go at a click': async ({ page, name }) => {
    if (name === 'WebKit') return;
    const site = await openSite();
    await keep(page, site);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
    await click(page, '#keep');
    await until(page, () => !document.querySelector('#keep').disabled);
    assert.match(await told(page), /no longer kept/);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await site.close();
  },

  'a version of which one file is not the right one is not kept at all': async ({ page, name }) => {
    if (name === 'WebKit') return;
    const site = await openSite({ 'spanish-.*\\.js': () => 'export {};' });
    await page.goto(site.url);
    await click(page, '#keep');
    await until(page, () => /could not be kept/.test(document.querySelector('#kept').textContent));
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0);
    await read(page, site, article);
    await site.close();
  },
};
