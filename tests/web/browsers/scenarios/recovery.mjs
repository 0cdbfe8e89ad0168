// The engine breaks, hangs, or does not arrive: the page says so, and the next call works (P8).

import assert from 'node:assert/strict';
import { openSite } from '../site.mjs';
import { click, look, paste, type, until, untilState } from '../reader.mjs';

/** Put before the worker's own code: on these words it does what a broken engine would do. */
const SABOTAGE = `self.addEventListener('message', (event) => {
  const { text } = event.data;
  if (text.startsWith('CRASH')) { event.stopImmediatePropagation(); throw new Error('planted'); }
  if (text.startsWith('TRAP')) { event.stopImmediatePropagation(); (function deeper() { deeper(); deeper(); })(); }
  if (text.startsWith('HANG')) { for (;;); }
});\n`;

const prepend = (bytes) => Buffer.concat([Buffer.from(SABOTAGE), bytes]);

function corrupt(bytes) {
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] ^= 1;
  return changed;
}

const problem = (page) => page.evaluate(() => document.querySelector('#problem').textContent);

async function sabotaged(spoil, run) {
  const site = await openSite(spoil);
  try {
    await run(site);
  } finally {
    await site.close();
  }
}

/**
 * Gives the text by the button, as `paste` works in the empty state only. At once: a pointer on its way to the button
 * would miss it where a complaint about the text before moves the page.
 */
async function annotate(page, text) {
  await page.evaluate((words) => {
    document.querySelector('#text').value = words;
    document.querySelector('#annotate').click();
  }, text);
}

async function works(page) {
  await annotate(page, '“We won,” said Ada Byron.');
  await untilState(page, 'ready');
  assert.deepEqual(
    (await look(page)).statements.map(({ speaker }) => speaker),
    ['Ada Byron'],
  );
}

export const recovery = {
  'an engine that breaks is replaced': async ({ page }) => {
    await sabotaged({ 'worker-.*js': prepend }, async (site) => {
      await page.goto(site.url);
      for (const word of ['CRASH', 'TRAP']) {
        await annotate(page, `${word} this text.`);
        await untilState(page, 'error');
        assert.match(await problem(page), /stumbled/);
        assert.equal(
          await page.evaluate(() => document.querySelector('#text').value),
          `${word} this text.`,
          'the text is kept',
        );
        const start = Date.now();
        await works(page);
        assert.ok(Date.now() - start < 3000);
        await click(page, '#edit');
      }
    });
  },

  'an engine that hangs is ended, and the page stays alive meanwhile': async ({ page }) => {
    await sabotaged({ 'worker-.*js': prepend }, async (site) => {
      await page.goto(site.url);
      await annotate(page, 'HANG on.');
      await type(page, '#text', ' Typed meanwhile.');
      assert.match(await page.evaluate(() => document.querySelector('#text').value), /meanwhile/);
      await untilState(page, 'error');
      assert.match(await problem(page), /took too long/);
      await works(page);
    });
  },

  'a newer text does not wait for a broken older one': async ({ page }) => {
    await sabotaged({ 'worker-.*js': prepend }, async (site) => {
      await page.goto(site.url);
      await annotate(page, 'CRASH this.');
      await annotate(page, '“We won,” said Ada Byron.');
      await untilState(page, 'ready');
      assert.deepEqual(
        (await look(page)).statements.map(({ speaker }) => speaker),
        ['Ada Byron'],
      );
    });
  },

  'an engine that is not the one that was built is refused': async ({ page }) => {
    await sabotaged({ '\\.wasm': corrupt }, async (site) => {
      await page.goto(site.url);
      await paste(page, '“We won,” said Ada Byron.');
      await untilState(page, 'error');
      assert.match(await problem(page), /did not arrive/);
      await until(page, () => document.activeElement.id === 'text');
    });
  },
};
