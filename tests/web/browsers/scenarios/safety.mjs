// Text is never markup (P6), nothing leaves the browser (P7), the page keeps to its own policy.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { article } from '../article.mjs';
import { click, look, paste, read, until, untilState } from '../reader.mjs';

/** Milliseconds in which a request or a report that was sent arrives. */
const ARRIVAL = 400;

const ATTACKS = [
  '<img src=x onerror="window.struck = 1">',
  '<script>window.struck = 1</script>',
  '<svg onload="window.struck = 1">',
  '"><iframe srcdoc="<script>parent.struck = 1</script>">',
  'javascript:window.struck=1',
  '${window.struck = 1}{{constructor.constructor("window.struck = 1")()}}',
  '</textarea></title></style><b>bold</b>',
];

/** An article with an attack in every place: title, speaker, words, cue, claim, phrase, list, block quotation. */
const armed = [
  `Title ${ATTACKS[0]}`,
  ...ATTACKS.map(
    (attack, number) =>
      `“We won ${attack} by ${number + 2} percent,” said Ada ${attack} Byron, the ${attack} minister.`,
  ),
  ...ATTACKS.map((attack) => `According to Grace Hopper, ${attack} costs 3 million euros more than last year.`),
  ...ATTACKS.map((attack) => `- ${attack}`),
  `> ${ATTACKS[1]}`,
  `The so-called “${ATTACKS[0]}” fell by 5 percent.`,
].join('\n\n');

const harm = () => ({
  struck: window.struck ?? null,
  elements: document.querySelectorAll(
    'img, iframe, svg[onload], body script, #article b, [onerror], [onload], a[href^="javascript:"]',
  ).length,
});

export const safety = {
  'markup in a text stays text': async ({ page, site }) => {
    await read(page, site, armed);
    const { shown } = await look(page);
    for (const attack of ATTACKS) assert.ok(shown.includes(attack), attack);
    const stops = await page.evaluate(() => document.querySelectorAll('#article mark[role=button]').length);
    assert.ok(stops > 5);
    for (let stop = 0; stop < stops; stop += 1) {
      await page.press('n');
      await page.press('Enter');
      await until(page, () => document.querySelector('#detail').matches(':popover-open'));
    }
    assert.deepEqual(await page.evaluate(harm), { struck: null, elements: 0 });
    await page.evaluate(() => document.querySelector('#article').append(document.createElement('img')));
    assert.equal((await page.evaluate(harm)).elements, 1, 'harm is seen');
  },

  'the browser itself refuses markup from strings and scripts from the page': async ({ page, site }) => {
    await read(page, site, article);
    const before = site.violations.length;
    const refused = await page.evaluate(() => {
      const tries = {
        markup: () => (document.querySelector('#notes').innerHTML = '<img src=x onerror="window.struck = 1">'),
        code: () => setTimeout('window.struck = 1'),
        worker: () => new Worker('blob:x'),
      };
      return Object.entries(tries)
        .filter(([, run]) => {
          try {
            run();
            return false;
          } catch (error) {
            return error instanceof TypeError || error.name === 'EvalError';
          }
        })
        .map(([name]) => name);
    });
    assert.deepEqual(refused, ['markup', 'code', 'worker']);
    assert.equal((await page.evaluate(harm)).struck, null);
    await sleep(ARRIVAL);
    assert.ok(site.violations.length > before, 'a violation is reported');
    site.violations.length = 0;
  },

  'nothing is requested after load, nothing is kept, no rule of the policy is broken': async ({ page, site }) => {
    site.violations.length = 0;
    await page.goto(site.url);
    await click(page, '#sample');
    await untilState(page, 'ready');
    await sleep(ARRIVAL);
    const before = site.requests.length;
    await click(page, '#new');
    await paste(page, article);
    await untilState(page, 'ready');
    await sleep(ARRIVAL);
    assert.deepEqual(site.requests.slice(before), []);
    assert.deepEqual(site.violations, []);
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in window ? (await caches.keys()).length : 0,
    }));
    assert.deepEqual(kept, { cookies: '', local: 0, session: 0, databases: 0, caches: 0 });
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(names.length > 0);
    for (const name of names) assert.ok(name.startsWith(site.url), name);

    await page.evaluate(() => navigator.sendBeacon('/beacon', 'article') && fetch('/planted').catch(() => {}));
    await page.evaluate(() => fetch('http://127.0.0.1:9/elsewhere').catch(() => {}));
    await sleep(ARRIVAL);
    assert.deepEqual(site.requests.slice(before).sort(), ['/beacon', '/planted'], 'a request is seen');
    assert.equal(
      site.violations.filter((report) => report.includes('connect-src')).length,
      1,
      'an attempt to leave is stopped',
    );
    site.violations.length = 0;
  },
};
