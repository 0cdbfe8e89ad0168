// A reader without a pointer.

import assert from 'node:assert/strict';
import { article, expected } from '../article.mjs';
import { detail, paste, untilState, until } from '../reader.mjs';

const focused = (page) =>
  page.evaluate(() => {
    const { id, tagName, dataset, textContent } = document.activeElement;
    return {
      id,
      tag: tagName,
      quotes: dataset.quotes ?? '',
      panel: dataset.quote ?? dataset.claim ?? '',
      text: textContent,
    };
  });

/** Presses Tab until what has the focus fulfils `wanted`. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.press('Tab');
    if (wanted(await focused(page))) return;
  }
  assert.fail(`Tab never came to ${wanted}`);
}

export const keyboard = {
  'from the first key to the last mark without a pointer': async ({ page, site }) => {
    await page.goto(site.url);
    await untilState(page, 'empty');
    await tabTo(page, ({ id }) => id === 'text');
    await paste(page, article);
    await untilState(page, 'ready');

    await tabTo(page, ({ tag }) => tag === 'MARK');
    const first = await focused(page);
    await page.press('ArrowRight');
    const second = await focused(page);
    assert.notEqual(second.text, first.text);
    await page.press('ArrowLeft');
    assert.equal((await focused(page)).text, first.text);
    await page.press('n');
    assert.equal((await focused(page)).text, second.text);
    await page.press('p');

    while (!(await focused(page)).text.startsWith(expected.statements[0].words[0])) await page.press('ArrowRight');
    const wanted = await focused(page);
    await page.press('Enter');
    await until(page, () => document.querySelector('#detail').matches(':popover-open'));
    const told = await detail(page);
    assert.ok(told.isFocused);
    assert.ok(told.text.includes(expected.statements[0].speaker));
    await page.press('Escape');
    await until(page, () => !document.querySelector('#detail').matches(':popover-open'));
    assert.equal((await focused(page)).text, wanted.text, 'back to the mark');

    await tabTo(page, ({ panel }) => panel !== '');
    await page.press('Enter');
    await until(page, () => document.querySelector('#panel [aria-current=true]') !== null);
  },

  'switches answer to the space bar': async ({ page, site }) => {
    await page.goto(site.url);
    await paste(page, article);
    await untilState(page, 'ready');
    await page.evaluate(() => document.querySelector('[data-switch=quotes]').focus());
    await page.press(' ');
    await until(page, () => document.querySelector('[data-switch=quotes]').ariaPressed === 'false');
    assert.equal(await page.evaluate(() => document.querySelector('#article .exact')), null);
  },

  'a question mark opens the page of keys, Escape closes it': async ({ page, site }) => {
    await page.goto(site.url);
    await paste(page, article);
    await untilState(page, 'ready');
    await page.press('?');
    await until(page, () => document.querySelector('#help').open);
    await page.press('Escape');
    await until(page, () => !document.querySelector('#help').open);
  },
};
