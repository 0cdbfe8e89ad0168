// axe-core finds nothing, whatever is open, by day and by night.

import assert from 'node:assert/strict';
import { article, flood } from '../article.mjs';
import { audit } from '../audit.mjs';
import { scannedFile } from '../../papers/pdf-file.mjs';
import { page as webPage } from '../../papers/web-page.mjs';
import { give } from '../bringing.mjs';
import { click, read, until, untilState } from '../reader.mjs';

async function auditStates(page, site, where) {
  await page.goto(site.url);
  await untilState(page, 'empty');
  assert.deepEqual(await audit(page), [], `empty, ${where}`);
  await read(page, site, article);
  assert.deepEqual(await audit(page), [], `article, ${where}`);
  await click(page, '#article mark');
  await until(page, () => document.querySelector('#detail').matches(':popover-open'));
  assert.deepEqual(await audit(page), [], `popover, ${where}`);
  await page.press('Escape');
  await give(page, 'bridge.html', webPage());
  await until(page, () => document.querySelector('#other-version') !== null);
  await page.evaluate(() => document.querySelectorAll('#leads details').forEach((part) => (part.open = true)));
  assert.deepEqual(await audit(page), [], `a file with its origin, ${where}`);
  await give(page, 'scan.pdf', await scannedFile());
  await until(page, () => document.querySelector('#arrival.fault:not([hidden])') !== null);
  assert.deepEqual(await audit(page), [], `a fault over an article, ${where}`);
  await page.press('Escape');
  await page.evaluate(() => document.querySelector('#panel .name').click());
  await until(page, () => document.querySelector('#choice') !== null);
  assert.deepEqual(await audit(page), [], `one voice, ${where}`);
  await auditClaims(page, site, where);
}

/** Lenses, the threshold, predictions and opinions, and all that a claim has to say. */
async function auditClaims(page, site, where) {
  await read(page, site, flood);
  const shut = async () => {
    await page.press('Escape');
    await page.evaluate(() => document.querySelector('#fold').click());
  };
  const openSheet = () => page.evaluate(() => document.querySelector('#foot [data-section=claims]').click());
  await openSheet();
  await page.evaluate(() => document.querySelector('#views').click());
  await until(page, () => document.querySelector('#article .opinion') !== null);
  assert.deepEqual(await audit(page), [], `predictions and opinions, ${where}`);
  for (const lens of ['denies', 'numbers']) {
    await page.evaluate((id) => document.querySelector(`[data-lens=${id}]`).click(), lens);
    await until(page, () => document.querySelector('#choice') !== null);
    await openSheet();
    assert.deepEqual(await audit(page), [], `lens ${lens}, ${where}`);
  }
  await page.press('-');
  await page.press('-');
  assert.deepEqual(await audit(page), [], `threshold, ${where}`);
  await shut();
  await page.evaluate(() => document.querySelector('#article mark[data-claims]').click());
  await until(page, () => document.querySelector('#detail .checking') !== null);
  await page.evaluate(() => {
    for (const checking of document.querySelectorAll('.checking')) checking.open = true;
  });
  assert.deepEqual(await audit(page), [], `claim, ${where}`);
}

export const accessibility = {
  'no violation by day': async ({ page, site }) => {
    await auditStates(page, site, 'wide');
    await page.press('Escape');
    await click(page, '#keys');
    assert.deepEqual(await audit(page), [], 'page of keys');
  },

  'no violation on a phone': async ({ page, site }) => {
    await page.resize(360, 740);
    await auditStates(page, site, 'narrow');
    await page.press('Escape');
    await page.press('?');
    assert.deepEqual(await audit(page), [], 'page of keys, narrow');
  },

  'no violation by night': async ({ darkPage, site }) => {
    await auditStates(await darkPage(), site, 'dark');
  },

  'a fault is seen': async ({ page, site }) => {
    await page.goto(site.url);
    await untilState(page, 'empty');
    await page.evaluate(() => {
      const button = document.createElement('button');
      const faint = document.createElement('p');
      faint.textContent = 'faint';
      // Not quite the ground's own colour: of that axe-core cannot tell whether it is meant.
      faint.style.color = '#ccc';
      document.querySelector('#writing').append(button, faint);
    });
    const found = await audit(page);
    for (const rule of ['button-name', 'color-contrast'])
      assert.ok(
        found.some((line) => line.startsWith(rule)),
        `${rule}: ${found}`,
      );
  },
};
