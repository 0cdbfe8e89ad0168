// The page in another language than English.

import assert from 'node:assert/strict';
import { article } from '../article.mjs';
import { audit } from '../audit.mjs';
import { click, detail, look, paste, read, until, untilState } from '../reader.mjs';
import { openSite } from '../site.mjs';

const inSpanish = async (page, site) => {
  await page.goto(site.url);
  await untilState(page, 'empty');
  await click(page, '[data-language=es]');
  await until(page, () => document.documentElement.lang === 'es');
};

export const languages = {
  'Spanish is chosen by a click, stays after a reload, and is let go again': async ({ page, site }) => {
    await page.goto(site.url);
    await untilState(page, 'empty');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is kept unasked');
    const heading = () => page.evaluate(() => document.querySelector('h1').textContent);
    const english = await heading();
    await inSpanish(page, site);
    assert.equal(await heading(), 'Pega un artículo. Mira quién dijo qué.');
    assert.match(await page.evaluate(() => document.querySelector('#text').placeholder), /^Pega aquí/);
    await until(page, () => /^Guardar/.test(document.querySelector('#keep').textContent));
    await page.goto(site.url);
    await until(page, () => document.documentElement.lang === 'es');
    assert.equal(await page.evaluate(() => document.querySelector('[aria-pressed=true]').lang), 'es');
    await click(page, '[data-language=en]');
    await until(page, () => document.documentElement.lang === 'en');
    assert.equal(await heading(), english);
    await page.evaluate(() => localStorage.clear());
  },

  'in Spanish the article stays English, and all around it is Spanish': async ({ page, site }) => {
    await inSpanish(page, site);
    assert.deepEqual(await audit(page), [], 'empty');
    await paste(page, article);
    await untilState(page, 'ready');
    const { summary, voices } = await look(page);
    assert.match(summary, /voces aparecen citadas, en el \d+\s%/);
    assert.ok(voices.length > 2);
    await click(page, '#article mark[data-claims]');
    await until(page, () => document.querySelector('#detail').matches(':popover-open'));
    assert.match((await detail(page)).text, /Por qué está marcada|Palabras/);
    assert.deepEqual(await audit(page), [], 'popover');
    // Whatever is of the article says that it is English.
    const language = (selector) =>
      page.evaluate(
        (wanted) => [...new Set([...document.querySelectorAll(wanted)].map((one) => one.closest('[lang]').lang))],
        selector,
      );
    for (const own of ['#article mark', '#panel .words', '#panel [data-speaker]:not([data-speaker=none]) .name bdi', '#detail q']) {
      assert.deepEqual(await language(own), ['en'], own);
    }
    for (const around of ['#summary .sentence', '#panel .amount', '#detail .detail-acts .copy', '#switches button']) {
      assert.deepEqual(await language(around), ['es'], around);
    }
    await page.evaluate(() => localStorage.clear());
  },

  'where the other language does not arrive, the page stays as it is, and works': async ({ page }) => {
    const broken = await openSite({ '/?spanish-.*\\.js': () => 'throw new Error("planted")' });
    try {
      await page.goto(broken.url);
      await click(page, '[data-language=es]');
      await read(page, broken, article);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      assert.match((await look(page)).summary, /speakers are quoted/);
    } finally {
      await broken.close();
    }
  },
};
