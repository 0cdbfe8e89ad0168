// A reader picks: in the panel, in the article, by the switches.

import assert from 'node:assert/strict';
import { article, expected } from '../article.mjs';
import { click, detail, look, read, unfold, until } from '../reader.mjs';

const isOpen = () => document.querySelector('#detail').matches(':popover-open');

async function statement(page, { words }) {
  await unfold(page);
  const { statements } = await look(page);
  return statements.find((seen) => words.every((part) => seen.words.includes(part)));
}

const mark = (list, index) => `#article mark[data-${list}~="${index}"]`;

export const choosing = {
  'picking a line of the panel lights its marks and brings them into view': async ({ page, site }) => {
    await read(page, site, article);
    const last = expected.statements.at(-1);
    const { index } = await statement(page, last);
    await page.resize(1440, 400);
    await click(page, `#panel [data-quote="${index}"]`);
    await until(page, (selector) => document.querySelector(selector).classList.contains('lit'), mark('quotes', index));
    const { marks, statements } = await look(page);
    for (const seen of marks) assert.equal(seen.isLit, seen.quotes.includes(index), seen.text);
    assert.deepEqual(
      statements.filter(({ isCurrent }) => isCurrent).map((line) => line.index),
      [index],
    );
    await until(
      page,
      (selector) => {
        const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      },
      mark('quotes', index),
    );
  },

  'picking a claim lights the claim': async ({ page, site }) => {
    await read(page, site, article);
    await unfold(page);
    const claim = (await look(page)).claims.find(({ words }) => words.includes(expected.nobodyVouches));
    await click(page, `#panel [data-claim="${claim.index}"]`);
    await until(
      page,
      (selector) => document.querySelector(selector).classList.contains('lit'),
      mark('claims', claim.index),
    );
    const { claims } = await look(page);
    assert.deepEqual(
      claims.filter(({ isCurrent }) => isCurrent).map(({ index }) => index),
      [claim.index],
    );
  },

  'a click on a mark tells who said it with which word, and lights its line': async ({ page, site }) => {
    await read(page, site, article);
    for (const wanted of expected.statements) {
      const { index } = await statement(page, wanted);
      await click(page, mark('quotes', index));
      await until(page, isOpen);
      const { text, isFocused } = await detail(page);
      assert.ok(text.includes(wanted.speaker), `${text} names ${wanted.speaker}`);
      assert.ok(text.includes(wanted.cue), `${text} tells the cue ${wanted.cue}`);
      assert.ok(isFocused);
      const { statements } = await look(page);
      assert.ok(statements.find((line) => line.index === index).isCurrent);
      await page.press('Escape');
      await until(page, () => !document.querySelector('#detail').matches(':popover-open'));
    }
  },

  'a click on a claim tells why it is marked and who vouches for it': async ({ page, site }) => {
    await read(page, site, article);
    await unfold(page);
    const claim = (await look(page)).claims.find(({ words }) => words.includes(expected.nobodyVouches));
    await click(page, mark('claims', claim.index));
    await until(page, isOpen);
    const { text } = await detail(page);
    assert.match(text, /check first/);
    assert.match(text, /£2\.3 million/);
    assert.match(text, /Nobody vouches for it/);
  },

  'switches show and hide kinds of marks, in the text and in the panel': async ({ page, site }) => {
    await read(page, site, `${article}\n\nThe board believes that the lamp could be sold by spring.`);
    const kinds = async () => new Set((await look(page)).marks.map(({ kind }) => kind));
    const pressed = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('[data-switch]')].map((one) => [one.dataset.switch, one.ariaPressed]),
        ),
      );
    assert.deepEqual(await pressed(), { quotes: 'true', reported: 'true', beliefs: 'false', claims: 'true' });
    await click(page, '[data-switch=quotes]');
    assert.ok(!(await kinds()).has('direct'));
    await click(page, '[data-switch=reported]');
    assert.deepEqual(await kinds(), new Set(['claim']));
    await click(page, '[data-switch=claims]');
    assert.deepEqual(await kinds(), new Set());
    assert.deepEqual((await look(page)).statements, []);
    await click(page, '[data-switch=quotes]');
    assert.deepEqual(await kinds(), new Set(['direct']));
    assert.equal((await pressed()).quotes, 'true');
  },
};
