// Widths, and the light and the dark scheme.

import assert from 'node:assert/strict';
import { article } from '../article.mjs';
import { click, read, until, untilState } from '../reader.mjs';

const WIDTHS = [360, 768, 1440];

/** How many pixels the page is wider than its window. */
const overhang = (page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** Lightness, 0…255, of the page's ground and of its text. */
const lightness = (page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color].map((words) => {
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.fillStyle = words;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    });
  });

export const appearance = {
  'nothing sticks out sideways, from a phone to a wide window': async ({ page, site }) => {
    for (const width of WIDTHS) {
      await page.resize(width, 800);
      await page.goto(site.url);
      await untilState(page, 'empty');
      assert.equal(await page.evaluate(() => innerWidth), width);
      assert.equal(await overhang(page), 0, `empty at ${width}`);
      await read(page, site, `${article}\n\n${'endless'.repeat(60)} http://example.org/${'a'.repeat(200)}`);
      assert.equal(await overhang(page), 0, `article at ${width}`);
      await click(page, '#article mark');
      await until(page, () => document.querySelector('#detail').matches(':popover-open'));
      assert.equal(await overhang(page), 0, `popover at ${width}`);
      const [left, right] = await page.evaluate(() => {
        const box = document.querySelector('#detail').getBoundingClientRect();
        return [box.left, box.right];
      });
      assert.ok(left >= 0 && right <= width, `the popover is in the window: ${left}…${right} of ${width}`);
    }
    await page.evaluate(() => (document.querySelector('#article').style.minWidth = '3000px'));
    assert.ok((await overhang(page)) > 0, 'what sticks out is seen');
  },

  'on a phone the lists open as a sheet': async ({ page, site }) => {
    await page.resize(360, 740);
    await read(page, site, article);
    const isSeen = () => document.querySelector('#panel [data-quote]').checkVisibility({ checkVisibilityCSS: true });
    assert.ok(!(await page.evaluate(isSeen)));
    await click(page, '#foot [data-section=voices]');
    await until(page, isSeen);
    await click(page, '#panel [data-quote]');
    await until(page, () => document.querySelector('#article .lit') !== null);
  },

  'the heading and the bar turn the lists to the claims': async ({ page, site }) => {
    const isFirstClaimInView = () => {
      const panel = document.querySelector('#panel').getBoundingClientRect();
      const claim = document.querySelector('#panel [data-claim]').getBoundingClientRect();
      return claim.height > 0 && claim.top >= panel.top && claim.bottom <= panel.bottom;
    };
    for (const [width, opener] of [
      [1440, '#to-check button'],
      [360, '#foot [data-section=claims]'],
    ]) {
      await page.resize(width, 740);
      await read(page, site, article);
      assert.ok(!(await page.evaluate(isFirstClaimInView)), `the claims are below at ${width}`);
      await click(page, opener);
      await until(page, isFirstClaimInView);
    }
  },

  'the page of keys keeps its button in view, however low the window': async ({ page, site }) => {
    await page.resize(360, 640);
    await read(page, site, article);
    await page.press('?');
    await until(page, () => document.querySelector('#help').open);
    const [top, bottom, hidden] = await page.evaluate(() => {
      const box = document.querySelector('#help form button').getBoundingClientRect();
      const body = document.querySelector('.help-body');
      return [box.top, box.bottom, body.scrollHeight - body.clientHeight];
    });
    assert.ok(top > 0 && bottom <= 640, `the button stands at ${top}…${bottom}`);
    assert.ok(hidden > 0, 'the rest is reached by scrolling');
    await click(page, '#help form button');
    await until(page, () => !document.querySelector('#help').open);
  },

  'the page is light by day': async ({ page, site }) => {
    await read(page, site, article);
    const [ground, text] = await lightness(page);
    assert.ok(ground > 200 && text < 90, `ground ${ground}, text ${text}`);
  },

  'the page is dark where the reader’s system is': async ({ darkPage, site }) => {
    const page = await darkPage();
    await read(page, site, article);
    const [ground, text] = await lightness(page);
    assert.ok(ground < 60 && text > 170, `ground ${ground}, text ${text}`);
  },
};
