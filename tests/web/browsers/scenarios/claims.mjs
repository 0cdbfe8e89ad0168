// Claims: how many are shown, what a claim says of itself, and what a reader takes along or looks up.

import assert from 'node:assert/strict';
import { flood } from '../article.mjs';
import { click, detail, look, read, until } from '../reader.mjs';

const isOpen = () => document.querySelector('#detail').matches(':popover-open');

/** Everything the page says of how many claims there are, in numbers. */
const amounts = (page) =>
  page.evaluate(() => {
    const number = (selector) => Number(document.querySelector(selector).textContent);
    const marked = [...document.querySelectorAll('#article [data-claims]')].flatMap(({ dataset }) =>
      dataset.claims.split(' '),
    );
    return {
      switched: number('[data-switch=claims] .count'),
      heading: number('#to-check .count'),
      foot: number('#foot [data-section=claims] .count'),
      lines: document.querySelectorAll('#panel [data-claim]').length,
      marks: new Set(marked).size,
      runs: document.querySelectorAll('#strip .claims').length,
      summary: document.querySelector('.sentence').textContent,
      status: document.querySelector('#status').textContent,
      numbers: Number(document.querySelector('[data-lens=numbers] .count').textContent),
      words: document.querySelector('#sureness').getAttribute('aria-valuetext'),
      told: document.querySelector('.sieve output').textContent,
    };
  });

/** Opens the popover on the claim with these words. */
async function openClaim(page, words) {
  const claim = (await look(page)).claims.find((seen) => seen.words.includes(words));
  await click(page, `#article mark[data-claims~="${claim.index}"]`);
  await until(page, isOpen);
  return claim.index;
}

/** Opens what there is to check the claim with. */
const openChecking = (page) => page.evaluate(() => (document.querySelector('.checking').open = true));

/** What lies on the clipboard, pasted into a field of the test's own. */
async function clipboard(page) {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'pasted';
    document.querySelector('#detail').append(field);
    field.focus();
  });
  await page.press('Control', 'v');
  await until(page, () => document.querySelector('#pasted').value !== '');
  return page.evaluate(() => {
    const field = document.querySelector('#pasted');
    field.remove();
    return field.value;
  });
}

/** Presses the button with this label and waits until it says that it has copied. */
async function copy(page, label) {
  await page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('.checking button')].find(({ textContent }) => textContent === wanted);
    button.id = 'copied';
  }, label);
  await click(page, '#copied');
  await until(page, () => document.querySelector('#copied').textContent === 'Copied');
  await page.evaluate(() => document.querySelector('#copied').removeAttribute('id'));
  return clipboard(page);
}

export const claims = {
  'the slider shows fewer claims, in all places at once, and tells how sure in words': async ({ page, site }) => {
    await read(page, site, flood);
    const all = await amounts(page);
    assert.deepEqual([all.switched, all.heading, all.foot, all.marks], Array(4).fill(all.lines));
    assert.match(all.summary, /statements can be checked/);
    await page.evaluate(() => document.querySelector('#sureness').focus());
    const top = () => page.evaluate(() => document.querySelector('#sureness').getBoundingClientRect().top);
    const held = await top();
    let before = all;
    for (const words of ['rather sure', 'fairly sure', 'sure', 'very sure']) {
      await page.press('ArrowRight');
      await until(page, (wanted) => document.querySelector('.sieve output').textContent === wanted, words);
      const now = await amounts(page);
      assert.equal(now.words, words);
      assert.deepEqual([now.switched, now.heading, now.foot, now.marks], Array(4).fill(now.lines), words);
      assert.ok(now.lines <= before.lines && now.numbers <= before.numbers && now.runs <= before.runs);
      assert.ok(now.status.endsWith(`${now.lines} claim${now.lines === 1 ? '' : 's'}`), now.status);
      assert.ok(Math.abs((await top()) - held) <= 1, `the slider stays under the hand: ${await top()} for ${held}`);
      before = now;
    }
    assert.ok(before.lines > 0 && before.lines < all.lines && before.numbers < all.numbers && before.runs < all.runs);
    assert.match(before.summary, /of (nine|ten|\d+) statements to check (is|are) shown/);
    for (let presses = 0; presses < 4; presses += 1) await page.press('ArrowLeft');
    assert.deepEqual(await amounts(page), all);
  },

  'predictions and opinions come on request, as kinds of their own': async ({ page, site }) => {
    await read(page, site, flood);
    const plain = await amounts(page);
    const sorts = () =>
      page.evaluate(() => [...document.querySelectorAll('#panel .level')].map(({ textContent }) => textContent.trim()));
    assert.ok(!(await sorts()).includes('Opinions'));
    assert.equal(await page.evaluate(() => document.querySelectorAll('#article .opinion, #article .prediction').length), 0);
    await click(page, '#views');
    await until(page, () => document.querySelector('#article .opinion') !== null);
    assert.equal((await sorts()).at(-1), 'Opinions');
    const more = await amounts(page);
    assert.ok(more.lines > plain.lines);
    assert.deepEqual([more.heading, more.switched, more.summary], [plain.heading, plain.switched, plain.summary]);
    await openClaim(page, 'It is a disgrace');
    const { text } = await detail(page);
    assert.match(text, /^Opinion/);
    await page.press('Escape');
    await click(page, '#views');
    await until(page, () => document.querySelector('#article .opinion') === null);
    assert.deepEqual(await amounts(page), plain);
  },

  'a text without predictions and opinions offers none': async ({ page, site }) => {
    await read(page, site, 'The bridge cost £40 million, Ada Byron said.');
    assert.deepEqual(
      await page.evaluate(() => ['#sureness', '#views'].map((one) => document.querySelector(one) !== null)),
      [true, false],
    );
    await read(page, site, 'Good morning.');
    assert.equal(await page.evaluate(() => document.querySelector('#sureness')), null);
  },

  'a claim tells its sentence, what softens it, and leads to who disputes it': async ({ page, site }) => {
    await read(page, site, flood);
    await openClaim(page, 'have been paused in March');
    const { text } = await detail(page);
    assert.match(text, /An official at the ministry, who was not allowed to speak to reporters, said repairs/);
    assert.match(text, /it may be otherwise ?may have weakens been paused in March/);
    await page.press('Escape');

    const forty = await openClaim(page, '40 people');
    assert.match((await detail(page)).text, /Disputed by Ivo Brandt: 12 people had died in the flood/);
    await click(page, '#detail [data-dispute]');
    await until(page, (claim) => document.querySelector('[data-detail-claim]')?.dataset.detailClaim !== claim, String(forty));
    const other = await detail(page);
    assert.match(other.text, /Disputed by Nora Fisk: 40 people had died in the flood/);
    assert.ok(other.isFocused);
    await page.press('Escape');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /12 people/);
  },

  'the other side of a dispute is shown even where the threshold hides it': async ({ page, site }) => {
    await read(page, site, flood);
    await page.evaluate(() => document.querySelector('#sureness').focus());
    for (let presses = 0; presses < 3; presses += 1) await page.press('ArrowRight');
    assert.ok(!(await look(page)).claims.some(({ words }) => words.includes('40 people')), 'hidden');
    await openClaim(page, '12 people');
    await click(page, '#detail [data-dispute]');
    await until(page, () => document.querySelector('#detail [data-detail-claim]')?.textContent.includes('Ivo Brandt'));
    assert.ok((await look(page)).claims.some(({ words }) => words.includes('40 people')), 'shown');
    assert.equal((await amounts(page)).told, 'fairly sure');
  },

  'a claim is copied with who vouches for it, and as a ClaimReview without a verdict': async ({ page, site }) => {
    await read(page, site, flood);
    await openClaim(page, '12 people');
    await openChecking(page);
    const title = 'Arden counts its dead after the river bursts its banks';
    assert.match(
      await copy(page, 'Copy claim'),
      new RegExp(`^12 people had died in the flood — Ivo Brandt \\(in “${title}”\\)\\s?In full: The mayor, Ivo Brandt, said`),
    );
    const review = JSON.parse(await copy(page, 'Copy as ClaimReview'));
    assert.equal(review['@type'], 'ClaimReview');
    assert.equal(review.claimReviewed, '12 people had died in the flood');
    assert.deepEqual(review.itemReviewed.author, { '@type': 'Person', name: 'Ivo Brandt', description: 'mayor' });
    assert.equal(review.itemReviewed.appearance.headline, title);
    assert.deepEqual(review.reviewRating, { '@type': 'Rating', alternateName: '' });
    await until(page, () => document.querySelector('.checking button').textContent === 'Copy claim');
  },

  'what copies says so where the browser does not allow it': async ({ page, site }) => {
    await read(page, site, flood);
    await openClaim(page, '12 people');
    await openChecking(page);
    await page.evaluate(() => {
      const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
    });
    await click(page, '.checking button');
    await until(page, () => document.querySelector('.checking button').textContent === 'The browser did not allow it');
  },

  'searches are links that only a click opens, alone and without a trace of this page': async ({ page, site }) => {
    await read(page, site, flood);
    const before = site.requests.length;
    await openClaim(page, 'The river Sill rose');
    await openChecking(page);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.checking a')].map(({ href, target, rel, textContent }) => ({
        url: decodeURIComponent(href),
        target,
        rel,
        label: textContent,
      })),
    );
    assert.deepEqual(
      links.map(({ label }) => label),
      ['Google Fact Check Explorer', 'DuckDuckGo, with “fact check”'],
    );
    const words = 'The river Sill rose by nearly four metres in a night and flooded 600 homes in Arden';
    for (const { url, target, rel } of links) {
      assert.ok(url.includes(words), url);
      assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer']);
    }
    assert.match(links[0].url, /^https:\/\/toolbox\.google\.com\/factcheck\/explorer\/search\//);
    assert.match(links[1].url, /^https:\/\/duckduckgo\.com\/\?q=fact check /);
    const { text } = await detail(page);
    assert.ok(text.includes(`leaves this page and sends these words: ${words}`), text);
    assert.deepEqual(site.foreign(before), [], 'nothing was asked for but parts of the page');
  },
};
