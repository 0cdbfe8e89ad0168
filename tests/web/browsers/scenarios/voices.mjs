// Who speaks: named and unnamed voices with their shares, and what choosing one of them does.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { article, expected } from '../article.mjs';
import { click, paste, read, unfold, until, untilState } from '../reader.mjs';

/** Milliseconds after which a smooth movement of the text has begun. */
const SCROLLING = 300;

/** Speakers of the article, without a name all but the first. */
const [TULLIS, UNION, OFFICIALS] = ['Morag Tullis', 'The fishermen’s union', 'Officials at the transport ministry'];

/** The groups of the panel, each with its voices as read, and the bars of those as drawn: parts of the whole, in %. */
const groups = (page) =>
  page.evaluate(() => {
    const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const width = (element) => element?.getBoundingClientRect().width ?? 0;
    return [...document.querySelectorAll('#panel .standing')].map((heading) => ({
      heading: words(heading),
      voices: [...heading.nextElementSibling.querySelectorAll('[data-speaker]')].map((voice) => {
        const part = (kind) =>
          Math.round((100 * width(voice.querySelector(`.bar.${kind}`))) / width(voice.querySelector('.share')));
        return {
          name: words(voice.querySelector('.name')),
          about: words(voice.querySelector('.about')),
          percent: words(voice.querySelector('.percent')),
          amount: words(voice.querySelector('.amount')),
          exact: part('exact'),
          told: part('told'),
        };
      }),
    }));
  });

/** The hook of a voice: its name, as the panel shows it. */
const nameOf = (page, name) =>
  page.evaluate((wanted) => {
    const voices = [...document.querySelectorAll('#panel [data-speaker]')];
    const { speaker } = voices.find((one) => one.querySelector('.name').textContent.trim() === wanted).dataset;
    return `#panel [data-speaker="${speaker}"] .name`;
  }, name);

/** What is dimmed and what is not, in the text, the panel, the strip and the summary. */
const dimming = (page) =>
  page.evaluate(() => {
    const indices = (mark) => mark.dataset.quotes.split(' ').map(Number);
    const looks = (element) => {
      const { color, backgroundColor, textDecorationColor } = getComputedStyle(element);
      return [color, backgroundColor, textDecorationColor].join();
    };
    const marks = [...document.querySelectorAll('#article mark.exact, #article mark.told')];
    const own = marks.filter((mark) => mark.classList.contains('own'));
    return {
      own: [...new Set(own.flatMap(indices))],
      ownLooks: own.map(looks),
      otherLooks: marks.filter((mark) => !own.includes(mark)).map(looks),
      pressed: [...document.querySelectorAll('#panel .name[aria-pressed=true]')].map((name) => name.textContent.trim()),
      otherVoices: document.querySelectorAll('#panel .voice.other').length,
      otherClaims: document.querySelectorAll('#panel .line.claim.other').length,
      otherRuns: document.querySelectorAll('#strip .other').length,
      choice: document.querySelector('#choice')?.textContent.replace(/\s+/g, ' ').trim() ?? null,
      status: document.querySelector('#status').textContent,
    };
  });

/** Where every paragraph, line of the panel and voice stands. */
const places = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#article p, #article mark, #panel h2, #panel li, #panel .share')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map(Math.round).join();
    }),
  );

const quotesOf = (page, name) =>
  page.evaluate(
    (selector) =>
      [...document.querySelector(selector).closest('.voice').querySelectorAll('[data-quote]')].map((line) =>
        Number(line.dataset.quote),
      ),
    name,
  );

const isChosen = () => document.querySelector('#choice') !== null;
const isNoneChosen = () => document.querySelector('#choice') === null;

export const voices = {
  'named and unnamed voices stand apart, each with its share of the words': async ({ page, site }) => {
    await read(page, site, article);
    const [named, unnamed, unknown, ...rest] = await groups(page);
    assert.deepEqual(rest, []);
    assert.match(named.heading, /^With a name \d+% of all quoted words$/);
    assert.match(unnamed.heading, /^Without a name /);
    assert.match(unknown.heading, /^Not clear who /);
    assert.deepEqual(
      named.voices.map(({ name }) => name),
      [TULLIS, 'Callum Reith', 'Northern Lights Board'],
    );
    const officials = unnamed.voices.find(({ name }) => name === OFFICIALS);
    assert.equal(officials.about, 'officials');
    assert.match(officials.amount, /^\d statements? · \d+ words, none exact$/);
    assert.equal(unknown.voices[0].about, 'The text does not settle who says this');

    const [tullis] = named.voices;
    assert.equal(tullis.about, 'board’s director of operations');
    assert.equal(tullis.amount, '3 statements · 38 words, 19 of them exact');
    assert.equal(tullis.exact, tullis.told, 'half of it is exact');
    const all = [named, unnamed, unknown].flatMap((group) => group.voices);
    for (const { name, percent, exact, told } of all) {
      assert.match(percent, /^\d+% of all quoted words$/, name);
      const off = Math.abs(exact + told - parseInt(percent));
      assert.ok(off <= 1, `${name}: bars of ${exact} and ${told} for ${percent}`);
    }
    const sum = (list, read) => list.reduce((total, one) => total + parseInt(read(one)), 0);
    assert.equal(sum(all, ({ percent }) => percent), 100);
    assert.equal(sum([named, unnamed, unknown], ({ heading }) => heading.match(/\d+/)[0]), 100);
  },

  'a text that quotes nobody shows no voice and no bar': async ({ page, site }) => {
    await read(page, site, 'The council met in the old hall on Tuesday and nothing was decided.');
    assert.deepEqual(await groups(page), []);
    const panel = await page.evaluate(() => document.querySelector('#panel').textContent);
    assert.match(panel, /Nobody is quoted or reported here/);
    assert.equal(await page.evaluate(() => document.querySelector('#panel .bar')), null);
  },

  'choosing a voice dims all else and moves nothing; choosing it again lets go': async ({ page, site }) => {
    await read(page, site, article);
    const [at, plain] = [await places(page), await dimming(page)];
    assert.equal(plain.choice, null);
    const voices = await page.evaluate(() => document.querySelectorAll('#panel .voice').length);
    const name = await nameOf(page, TULLIS);
    const quotes = await quotesOf(page, name);
    await click(page, name);
    await until(page, isChosen);
    const chosen = await dimming(page);
    assert.deepEqual(chosen.own, quotes);
    assert.deepEqual(chosen.pressed, [TULLIS]);
    assert.equal(chosen.otherVoices, voices - 1);
    assert.ok(chosen.otherClaims > 0 && chosen.otherRuns > 0);
    assert.match(chosen.choice, /^Only Morag Tullis 3 statements/);
    assert.match(chosen.status, /^Only Morag Tullis: 3 statements, \d+% of all quoted words\./);
    // Colours fade in and out.
    await until(page, () => {
      const other = document.querySelector('#article mark.exact:not(.own)');
      return getComputedStyle(other).backgroundColor === 'rgba(0, 0, 0, 0)';
    });
    const { ownLooks, otherLooks } = await dimming(page);
    for (const looks of ownLooks) assert.ok(plain.otherLooks.includes(looks), `as before: ${looks}`);
    for (const looks of otherLooks) assert.ok(!plain.otherLooks.includes(looks), `dimmed: ${looks}`);
    assert.deepEqual(await places(page), at, 'nothing moved');

    await click(page, name);
    await until(page, isNoneChosen);
    const released = await dimming(page);
    assert.deepEqual([released.own, released.pressed, released.otherVoices, released.otherRuns], [[], [], 0, 0]);
    assert.equal(released.status, 'Everything is shown again.');
    assert.deepEqual(await places(page), at);
  },

  'Enter chooses a voice, the keys walk only its statements, Escape lets go': async ({ page, site }) => {
    await read(page, site, article);
    await unfold(page);
    const name = await nameOf(page, TULLIS);
    const quotes = await quotesOf(page, name);
    await page.evaluate((selector) => document.querySelector(selector).focus(), name);
    await page.press('Enter');
    await until(page, isChosen);
    const focused = () => page.evaluate(() => Number(document.activeElement.dataset.quotes?.split(' ')[0] ?? -1));
    const walked = [];
    for (const key of ['n', 'ArrowRight', 'n', 'n']) {
      await page.press(key);
      walked.push(await focused());
    }
    assert.deepEqual(walked, [...quotes, quotes.at(-1)]);
    await page.press('p');
    assert.equal(await focused(), quotes.at(-2));
    await page.press('Escape');
    await until(page, isNoneChosen);
    for (let presses = 0; presses < 6; presses += 1) await page.press('p');
    assert.ok((await focused()) < quotes[0], 'the keys walk everywhere again');
  },

  'a key leads from somebody else’s statement to the nearest of the chosen voice': async ({ page, site }) => {
    await read(page, site, article);
    const [first] = await quotesOf(page, await nameOf(page, TULLIS));
    const [union] = await quotesOf(page, await nameOf(page, UNION));
    await click(page, await nameOf(page, UNION));
    await until(page, isChosen);
    for (const key of ['n', 'p']) {
      await page.evaluate((quote) => document.querySelector(`#article mark[data-quotes~="${quote}"]`).focus(), first);
      await page.press('Enter');
      await until(page, () => document.querySelector('#detail').matches(':popover-open'));
      await page.press('Escape');
      await until(page, () => !document.querySelector('#detail').matches(':popover-open'));
      await page.press(key);
      const quotes = await page.evaluate(() => document.activeElement.dataset.quotes);
      assert.equal(quotes, String(union), key);
    }
  },

  'the text moves only where none of the chosen voice’s statements is in view': async ({ page, site }) => {
    await page.resize(1440, 700);
    await read(page, site, article);
    const choose = (selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);
    const scrolled = () => page.evaluate(() => Math.round(scrollY));
    await choose(await nameOf(page, TULLIS));
    await until(page, isChosen);
    await sleep(SCROLLING);
    assert.equal(await scrolled(), 0, 'the first statement is in view');
    const name = await nameOf(page, OFFICIALS);
    const [quote] = await quotesOf(page, name);
    await choose(name);
    await until(
      page,
      (index) => {
        const mark = document.querySelector(`#article mark[data-quotes~="${index}"]`);
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      },
      quote,
    );
    assert.ok((await scrolled()) > 0);
  },

  'a voice that a switch hides is let go': async ({ page, site }) => {
    await read(page, site, article);
    await click(page, await nameOf(page, OFFICIALS));
    await until(page, isChosen);
    await click(page, '[data-switch=quotes]');
    assert.ok(await page.evaluate(isChosen), 'still shown, still chosen');
    await click(page, '[data-switch=reported]');
    await until(page, isNoneChosen);
    assert.equal((await dimming(page)).otherRuns, 0);
  },

  'a new text has nothing chosen': async ({ page, site }) => {
    await read(page, site, article);
    await click(page, await nameOf(page, TULLIS));
    await until(page, isChosen);
    await click(page, '#new');
    await paste(page, article);
    await untilState(page, 'ready');
    assert.deepEqual((await dimming(page)).pressed, []);
    assert.ok(await page.evaluate(isNoneChosen));
  },

  'on a phone a voice is chosen in the sheet and told above the foot': async ({ page, site }) => {
    await page.resize(360, 740);
    await read(page, site, article);
    await click(page, '#foot [data-section=voices]');
    const name = await nameOf(page, TULLIS);
    const quotes = await quotesOf(page, name);
    await click(page, name);
    await until(page, isChosen);
    assert.ok(!(await page.evaluate(() => document.querySelector('#panel').checkVisibility())), 'the sheet is closed');
    const [top, bottom, foot] = await page.evaluate(() => {
      const choice = document.querySelector('#choice').getBoundingClientRect();
      return [choice.top, choice.bottom, document.querySelector('#foot').getBoundingClientRect().top];
    });
    assert.ok(top > 600 && bottom <= foot + 1, `the choice stands at ${top}…${bottom} above ${foot}`);
    const lit = () =>
      page.evaluate(() => document.querySelector('#article mark.lit')?.dataset.quotes.split(' ').map(Number) ?? []);
    await click(page, '#choice [aria-label="Next statement"]');
    assert.ok((await lit()).includes(quotes[1]));
    await click(page, '#choice [aria-label="Next statement"]');
    assert.ok((await lit()).includes(quotes[2]));
    await click(page, '#choice [aria-label="Previous statement"]');
    assert.ok((await lit()).includes(quotes[1]));
    await click(page, '#choice [aria-label="Show everything again"]');
    await until(page, isNoneChosen);
  },

  'letting go by the button beside the choice leaves the focus at the voice': async ({ page, site }) => {
    await read(page, site, article);
    const name = await nameOf(page, TULLIS);
    await click(page, name);
    await until(page, isChosen);
    await page.evaluate(() => document.querySelector('#choice [aria-label="Show everything again"]').focus());
    await page.press('Enter');
    await until(page, isNoneChosen);
    assert.ok(await page.evaluate((selector) => document.activeElement === document.querySelector(selector), name));
  },

  'thirty voices with long and foreign names stay in their column': async ({ page, site }) => {
    const long = `Wolfeschlegelsteinhausenbergerdorff${'welche'.repeat(12)}`;
    const names = Array.from({ length: 29 }, (_, place) => `Ada Ле${String.fromCodePoint(0x430 + place)}ин`);
    const said = (name) => `“It is over for us,” said ${name}.`;
    const text = [`Maria ${long}`, ...names, 'עדה לוי'].map(said).join('\n\n');
    for (const width of [1440, 360]) {
      await page.resize(width, 740);
      await read(page, site, text);
      if (width === 360) await click(page, '#foot [data-section=voices]');
      await unfold(page);
      const seen = await page.evaluate(() => ({
        voices: document.querySelectorAll('#panel .voice').length,
        overhang: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        inside: document.querySelector('#panel').scrollWidth - document.querySelector('#panel').clientWidth,
      }));
      assert.ok(seen.voices >= 30, `${seen.voices} voices`);
      assert.deepEqual([seen.overhang, seen.inside], [0, 0], `at ${width}`);
      await click(page, '#panel .name');
      await until(page, isChosen);
      const [choice, left, right] = await page.evaluate(() => {
        const box = document.querySelector('#choice').getBoundingClientRect();
        const inner = [...document.querySelectorAll('#choice > *')].map((one) => one.getBoundingClientRect());
        return [box.right, Math.min(...inner.map((one) => one.left)), Math.max(...inner.map((one) => one.right))];
      });
      assert.ok(left >= 0 && right <= choice + 1 && right <= width, `the choice holds ${left}…${right} at ${width}`);
    }
  },
};
