// Draws the README's pictures: the page's own sample article, in Chromium.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openChromium } from './browsers/puppeteer.mjs';
import { click, until, untilState } from './browsers/reader.mjs';
import { openSite } from './browsers/site.mjs';

/** Opens a quotation. */
async function pickQuotation(page) {
  await click(page, '#article mark[data-kind=direct]');
  await until(page, () => document.querySelector('#detail').matches(':popover-open'));
}

/** Looks at the claims with numbers only. */
async function lookThroughLens(page) {
  await page.evaluate(() => document.querySelector('#to-check button').click());
  await click(page, '[data-lens=numbers]');
  await until(page, () => document.querySelector('#choice') !== null);
  await page.evaluate(() => scrollTo(0, 0));
}

const PICTURES = [
  { name: 'wide', width: 1440, height: 900, look: pickQuotation },
  { name: 'dark', width: 1440, height: 900, dark: true, look: pickQuotation },
  { name: 'narrow', width: 390, height: 844, look: pickQuotation },
  { name: 'lens', width: 1440, height: 900, look: lookThroughLens },
];

/** Enough for a mark to fade in and the strip to be drawn. */
const SETTLED = 500;

const folder = new URL('../../www/screenshots/', import.meta.url);
await mkdir(folder, { recursive: true });
const site = await openSite();
for (const picture of PICTURES) await draw(picture);
await site.close();

async function draw({ name, width, height, look, dark = false }) {
  const browser = await openChromium({ dark });
  const page = await browser.newPage();
  await page.resize(width, height);
  await page.goto(site.url);
  await click(page, '#sample');
  await untilState(page, 'ready');
  await look(page);
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const file = new URL(`${name}.png`, folder);
  await writeFile(file, await page.screenshot());
  console.log(fileURLToPath(file));
  await browser.close();
}
