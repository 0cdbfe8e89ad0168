// Lenses: one sort of statement or claim, the rest dimmed.

import assert from 'node:assert/strict';
import { article, flood } from '../article.mjs';
import { click, look, paste, read, until, untilState } from '../reader.mjs';

const isChosen = () => document.querySelector('#choice') !== null;
const isNoneChosen = () => document.querySelector('#choice') === null;

/** The lenses offered: `numbers 4`, `denies 0 (off)`. */
const offered = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#panel [data-lens]')].map(
      (lens) => `${lens.dataset.lens} ${lens.querySelector('.count').textContent}${lens.disabled ? ' (off)' : ''}`,
    ),
  );

/** What is bright and what is dimmed. */
const seen = (page) =>
  page.evaluate(() => {
    const indices = (list) => [...new Set(list.flatMap((value) => (value ?? '').split(' ').filter(Boolean)))];
    const own = [...document.querySelectorAll('#article .own')];
    const bright = (selector) => [...document.querySelectorAll(`#panel ${selector}:not(.other)`)];
    return {
      isDimmed: document.querySelector('#article').classList.contains('dimmed'),
      claims: indices(own.map(({ dataset }) => dataset.claims)),
      quotes: indices(own.map(({ dataset }) => dataset.quotes)),
      claimLines: bright('[data-claim]').map(({ dataset }) => dataset.claim),
      quoteLines: bright('[data-quote]').map(({ dataset }) => dataset.quote),
      voices: bright('.voice').map((voice) => voice.querySelector('.name').textContent.trim()),
      runs: document.querySelectorAll('#strip .run:not(.other)').length,
      pressed: [...document.querySelectorAll('#panel [aria-pressed=true]')].map((one) =>
        (one.dataset.lens ?? one.textContent).trim(),
      ),
      choice: document.querySelector('#choice')?.textContent.replace(/\s+/g, ' ').trim() ?? null,
      status: document.querySelector('#status').textContent,
    };
  });

/** Where every paragraph, mark and line of the panel stands. */
const places = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#article p, #article mark, #panel h2, #panel li, #panel button')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map(Math.round).join();
    }),
  );

const press = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);

const voice = (page, name) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('#panel [data-speaker]')];
    const { speaker } = found.find((one) => one.querySelector('.name').textContent.trim() === wanted).dataset;
    return `#panel [data-speaker="${speaker}"] .name`;
  }, name);

export const lenses = {
  'lenses stand with their counts; what the text has nothing for is not offered': async ({ page, site }) => {
    await read(page, site, flood);
    assert.deepEqual(await offered(page), [
      'exact 1',
      'denies 1',
      'alleges 1',
      'promises 1',
      'nobody 2',
      'unnamed 1',
      'numbers 4',
      'disputed 2',
    ]);
    await read(page, site, 'The bridge is closed, Ada Byron said.');
    assert.deepEqual(await offered(page), []);
  },

  'a lens for claims dims all else and moves nothing; pressed again it lets go': async ({ page, site }) => {
    await read(page, site, flood);
    const [plain, at] = [await seen(page), await places(page)];
    assert.deepEqual([plain.isDimmed, plain.claims], [false, []]);
    await press(page, '[data-lens=disputed]');
    await until(page, isChosen);
    const { claims } = await look(page);
    const disputed = claims.filter(({ words }) => /\d+ people had died/.test(words)).map(({ index }) => String(index));
    const chosen = await seen(page);
    assert.equal(disputed.length, 2);
    assert.deepEqual([chosen.isDimmed, chosen.claims, chosen.claimLines], [true, disputed.toSorted(), disputed]);
    assert.deepEqual([chosen.quoteLines, chosen.pressed], [[], ['disputed']]);
    assert.deepEqual(chosen.voices, ['Ivo Brandt', 'Nora Fisk']);
    assert.ok(chosen.runs > 0 && chosen.runs < plain.runs);
    assert.match(chosen.choice, /^Only what is disputed 2 claims/);
    assert.equal(chosen.status, 'Only what is disputed: 2 claims. Escape shows everything again.');
    assert.deepEqual(await places(page), at, 'nothing moved');
    await press(page, '[data-lens=disputed]');
    await until(page, isNoneChosen);
    const released = await seen(page);
    assert.deepEqual({ ...released, status: '' }, { ...plain, status: '' });
    assert.equal(released.status, 'Everything is shown again.');
  },

  'a lens for statements keeps these and the claims in them': async ({ page, site }) => {
    await read(page, site, flood);
    await press(page, '[data-lens=exact]');
    await until(page, isChosen);
    const { quotes, claims, quoteLines, voices, choice } = await seen(page);
    assert.equal(quotes.length, 1);
    assert.deepEqual(quoteLines, quotes);
    assert.ok(claims.length > 0, 'the claim in it');
    assert.deepEqual(voices, ['Nora Fisk']);
    assert.match(choice, /^Only exact words 1 statement/);
    // One lens at a time.
    await press(page, '[data-lens=denies]');
    assert.deepEqual((await seen(page)).pressed, ['denies']);
  },

  'a lens and a voice hold together, and each is let go by itself': async ({ page, site }) => {
    await read(page, site, flood);
    await press(page, await voice(page, 'Ivo Brandt'));
    await until(page, isChosen);
    assert.deepEqual(await offered(page), [
      'exact 0 (off)',
      'denies 1',
      'alleges 1',
      'promises 1',
      'nobody 0 (off)',
      'unnamed 0 (off)',
      'numbers 1',
      'disputed 1',
    ]);
    const all = await seen(page);
    await press(page, '[data-lens=numbers]');
    const both = await seen(page);
    assert.deepEqual([both.claims.length, both.pressed], [1, ['Ivo Brandt', 'numbers']]);
    assert.match(both.choice, /^Only numbers by Ivo Brandt 1 claim/);
    await press(page, '[data-lens=numbers]');
    assert.deepEqual((await seen(page)).quotes, all.quotes);
    await press(page, '[data-lens=promises]');
    await press(page, await voice(page, 'Nora Fisk'));
    assert.deepEqual((await seen(page)).pressed, ['Nora Fisk'], 'she promises nothing: the lens is let go');
    await press(page, '[data-lens=disputed]');
    await page.press('Escape');
    await until(page, isNoneChosen);
    assert.deepEqual((await seen(page)).pressed, [], 'Escape lets go of both');
  },

  'the keys walk what the lens keeps, and c from claim to claim': async ({ page, site }) => {
    await read(page, site, flood);
    const focused = () => page.evaluate(() => document.activeElement.dataset.claims ?? '');
    const walk = async (...keys) => {
      const walked = [];
      for (const key of keys) {
        await page.press(...key);
        walked.push(await focused());
      }
      return walked;
    };
    const [first, second, third] = await walk(['c'], ['c'], ['c']);
    assert.ok(new Set([first, second, third]).size === 3 && first !== '', `${[first, second, third]}`);
    assert.deepEqual(await walk(['Shift', 'C'], ['Shift', 'C']), [second, first]);
    await page.evaluate(() => document.querySelector('[data-lens=disputed]').focus());
    await page.press('Enter');
    await until(page, isChosen);
    const { claims } = await seen(page);
    const walked = (await walk(['n'], ['n'], ['n'], ['p'], ['c'])).map((list) => list.split(' ')[0]);
    assert.deepEqual(walked, [claims[0], claims[1], claims[1], claims[0], claims[1]]);
  },

  'keys lead to the lenses, and to fewer and more claims': async ({ page, site }) => {
    await read(page, site, flood);
    const lens = () => page.evaluate(() => document.activeElement.dataset.lens);
    await page.press('l');
    assert.equal(await lens(), 'exact');
    await page.press('l');
    assert.equal(await lens(), 'nobody');
    await page.press('Enter');
    await until(page, isChosen);
    await page.press('Escape');
    await until(page, isNoneChosen);
    const told = () => page.evaluate(() => document.querySelector('.sieve output').textContent);
    await page.press('-');
    await page.press('-');
    assert.equal(await told(), 'fairly sure');
    await page.press('+');
    assert.equal(await told(), 'rather sure');
    for (let presses = 0; presses < 3; presses += 1) await page.press('+');
    assert.equal(await told(), 'a guess is enough');
    // Where single letters are switched off, they do nothing.
    await page.evaluate(() => document.querySelector('#letters').click());
    await page.press('-');
    assert.equal(await told(), 'a guess is enough');
  },

  'a lens of which the threshold or a switch leaves nothing is let go': async ({ page, site }) => {
    await read(page, site, flood);
    await press(page, '[data-lens=disputed]');
    await until(page, isChosen);
    for (let presses = 0; presses < 3; presses += 1) await page.press('-');
    assert.match((await seen(page)).choice, /1 claim\b/, 'still shown, still chosen');
    await page.press('-');
    await until(page, isNoneChosen);
    assert.ok((await offered(page)).includes('disputed 0 (off)'));
    await press(page, '[data-lens=denies]');
    await until(page, isChosen);
    await click(page, '[data-switch=reported]');
    await until(page, isNoneChosen);
    assert.ok(!(await offered(page)).some((lens) => lens.startsWith('denies')));
  },

  'a new text is read through no lens': async ({ page, site }) => {
    await read(page, site, flood);
    await press(page, '[data-lens=nobody]');
    await until(page, isChosen);
    await click(page, '#new');
    await paste(page, article);
    await untilState(page, 'ready');
    const { isDimmed, pressed, choice } = await seen(page);
    assert.deepEqual([isDimmed, pressed, choice], [false, [], null]);
  },

  'on a phone a lens is chosen in the sheet, and told above the foot': async ({ page, site }) => {
    await page.resize(360, 740);
    await read(page, site, flood);
    await click(page, '#foot [data-section=claims]');
    await click(page, '[data-lens=numbers]');
    await until(page, isChosen);
    const told = await page.evaluate(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      return {
        isSheet: document.querySelector('#panel').checkVisibility(),
        top: box('#choice').top,
        gap: box('#foot').top - box('#choice').bottom,
        right: Math.max(...[...document.querySelectorAll('#choice *')].map((one) => one.getBoundingClientRect().right)),
        overhang: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      };
    });
    assert.ok(!told.isSheet && told.top > 550 && told.gap > -2 && told.right <= 360, JSON.stringify(told));
    assert.equal(told.overhang, 0);
    await click(page, '#choice [aria-label="Next claim"]');
    const lit = () => page.evaluate(() => document.querySelector('#article .lit')?.textContent ?? '');
    const first = await lit();
    await click(page, '#choice [aria-label="Next claim"]');
    assert.notEqual(await lit(), first);
    await click(page, '#choice [aria-label="Show everything again"]');
    await until(page, isNoneChosen);
  },

  'letting go by the button beside the choice leaves the focus at the lens': async ({ page, site }) => {
    await read(page, site, flood);
    await press(page, '[data-lens=nobody]');
    await until(page, isChosen);
    await page.evaluate(() => document.querySelector('#choice [aria-label="Show everything again"]').focus());
    await page.press('Enter');
    await until(page, isNoneChosen);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.lens), 'nobody');
  },
};
