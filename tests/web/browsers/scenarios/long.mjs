// A long text is set in slices: it is there whole, nothing of it stays behind, and all acts work on it.

import assert from 'node:assert/strict';
import { article as madeUp } from '../../../bench/article.mjs';
import { article } from '../article.mjs';
import { dropWords } from '../bringing.mjs';
import { click, look, paste, read, until, untilState } from '../reader.mjs';

const text = madeUp(8_000, 3);

const whole = (page) => until(page, () => document.querySelector('#article').ariaBusy === 'false');
const paragraphs = (page) =>
  page.evaluate(() => [...document.querySelectorAll('#article > *')].map((part) => part.textContent));

export const long = {
  'a long text is there whole, with its first screen first': async ({ page, site }) => {
    await page.goto(site.url);
    await page.evaluate(() => {
      window.atFirst = null;
      new MutationObserver(() => {
        const { ariaBusy, children } = document.querySelector('#article');
        const isReady = document.body.dataset.state === 'ready';
        window.atFirst ??= { isReady, isBusy: ariaBusy === 'true', parts: children.length };
      }).observe(document.querySelector('#article'), { childList: true });
    });
    await paste(page, text);
    await untilState(page, 'ready');
    await whole(page);
    assert.deepEqual(await paragraphs(page), text.split('\n\n'));
    const { atFirst, parts } = await page.evaluate(() => ({
      atFirst: window.atFirst,
      parts: document.querySelector('#article').children.length,
    }));
    assert.ok(atFirst.isReady && atFirst.isBusy, 'shown before all of it was set');
    assert.ok(atFirst.parts > 5 && atFirst.parts < parts / 2, `${atFirst.parts} of ${parts} parts at first`);
  },

  'an ordinary article comes in one go': async ({ page, site }) => {
    await page.goto(site.url);
    await page.evaluate(() => {
      // Changes that no pause parts are told together.
      window.changes = 0;
      new MutationObserver(() => window.changes++).observe(document.querySelector('#article'), { childList: true });
    });
    await paste(page, madeUp(1_500, 3));
    await untilState(page, 'ready');
    await whole(page);
    assert.equal(await page.evaluate(() => window.changes), 1);
  },

  'a newer text leaves nothing of a long one behind': async ({ page, site }) => {
    await read(page, site, text);
    await dropWords(page, article);
    await until(page, () => document.querySelector('#article h1')?.textContent.includes('lighthouse'));
    await whole(page);
    const { shown } = await look(page);
    assert.ok(shown.length < 2 * article.length, 'no more than the newer text');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal((await look(page)).shown, shown, 'and no more later');
  },

  'keys, switches and lenses work on a long text': async ({ page, site }) => {
    await read(page, site, text);
    await whole(page);
    const marks = (selector) =>
      page.evaluate((wanted) => document.querySelectorAll(`#article ${wanted}`).length, selector);
    await page.press('n');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'mark');
    await click(page, '[data-switch=quotes]');
    await until(page, () => document.querySelectorAll('#article [data-kind=direct]').length === 0);
    await click(page, '[data-switch=quotes]');
    const direct = text.split('“').length / 3;
    await until(page, (least) => document.querySelectorAll('#article [data-kind=direct]').length > least, direct);
    await page.evaluate(() => document.querySelector('[data-lens=numbers]').click());
    await until(page, () => document.querySelector('#choice') !== null);
    assert.ok((await marks('.own')) > 0);
    await page.press('Escape');
    await until(page, () => document.querySelector('#article.dimmed') === null);
    assert.equal(await marks('.own'), 0);
  },

  'a long text comes back to be edited, whole': async ({ page, site, name }) => {
    // There the marks under a text area of this length take minutes: a known fault of `live/`, not of the way back.
    if (name === 'WebKit') return;
    await read(page, site, text);
    await whole(page);
    await click(page, '#edit');
    const { value, isShown, isFocused } = await page.evaluate(() => {
      const area = document.querySelector('#text');
      return { value: area.value, isShown: area.checkVisibility(), isFocused: document.activeElement === area };
    });
    assert.equal(value, text);
    assert.ok(isShown && isFocused);
  },
};
