// A text comes in as formatted text, as a file of any kind, or in the address of the page.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEADING, LAST, LINK, PARAGRAPHS, POINTS, QUOTATION, SPEAKERS, TITLE, AROUND } from '../../papers/paper.mjs';
import { pdfFile } from '../../papers/pdf-file.mjs';
import { body, misleadingPage, page as webPage } from '../../papers/web-page.mjs';
import { wordFile } from '../../papers/word-file.mjs';
import { copyMarkup, drop, give } from '../bringing.mjs';
import { click, look, read, until, untilState } from '../reader.mjs';

/** Milliseconds in which a request that was sent arrives. */
const ARRIVAL = 400;

const markdown = `---
title: left aside
---
# ${TITLE}

${PARAGRAPHS[0].replace('second bridge', `[second bridge](${LINK})`)}

${PARAGRAPHS[1]}

## ${HEADING}

${PARAGRAPHS[2]}

${POINTS.map((point) => `* ${point}`).join('\n')}

> ${QUOTATION}

${LAST}
`;

/** What stands in the article, by the look of it. */
const layout = (page) =>
  page.evaluate(() => {
    const words = (selector) =>
      [...document.querySelectorAll(`#article ${selector}`)].map((element) => element.textContent.trim());
    return { titles: words('h1'), headings: words('h2'), points: words('li'), quotations: words('blockquote') };
  });

const origin = (page) => page.evaluate(() => document.querySelector('#origin').textContent);
const addresses = (page) =>
  page.evaluate(() => [...document.querySelectorAll('#leads a')].map((anchor) => anchor.getAttribute('href')));

/** The article whole, each statement by its speaker. */
async function isRead(page) {
  await untilState(page, 'ready');
  const { voices, shown } = await look(page);
  const names = voices.map(({ name }) => name);
  for (const speaker of SPEAKERS) assert.ok(names.includes(speaker), `${speaker} speaks: ${names}`);
  let at = 0;
  for (const paragraph of [PARAGRAPHS[0], PARAGRAPHS[1], HEADING, PARAGRAPHS[2], LAST]) {
    const found = shown.indexOf(paragraph, at);
    assert.ok(found >= at, `missing or out of order: ${paragraph}\n${shown}`);
    at = found;
  }
}

async function isLaidOut(page) {
  await isRead(page);
  assert.deepEqual(await layout(page), {
    titles: [TITLE],
    headings: [HEADING],
    points: POINTS,
    quotations: [QUOTATION],
  });
  assert.deepEqual(await addresses(page), [LINK]);
}

export const gettingIn = {
  'formatted text keeps headings, lists, quotations and links': async ({ page, site }) => {
    await copyMarkup(page, body);
    await page.goto(site.url);
    await untilState(page, 'empty');
    await page.evaluate(() => document.querySelector('#text').focus());
    await page.press('Control', 'v');
    await isLaidOut(page);
    assert.equal(await origin(page), '');
  },

  'what was formatted keeps its headings after an edit': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.md', markdown);
    await untilState(page, 'ready');
    await click(page, '#edit');
    await page.evaluate(() => document.querySelector('#text').setSelectionRange(0, 0));
    await page.type('Late news: ');
    await click(page, '#annotate');
    await untilState(page, 'ready');
    assert.deepEqual((await layout(page)).headings, [HEADING]);
    assert.deepEqual(await addresses(page), [LINK]);
  },

  'an ordered list keeps its numbers': async ({ page, site }) => {
    await read(page, site, `${PARAGRAPHS[0]}\n\n3. ${POINTS[0]}\n4. ${POINTS[1]}\n\n${LAST}`);
    const list = await page.evaluate(() => {
      const { start, textContent } = document.querySelector('#article ol');
      return [start, textContent];
    });
    assert.deepEqual(list, [3, POINTS.join('')]);
  },

  'a Markdown file': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.md', markdown);
    await isLaidOut(page);
    assert.match(await origin(page), /^From bridge\.md\./);
    assert.ok(!(await look(page)).shown.includes('left aside'));
  },

  'a Word file': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.docx', await wordFile());
    await isLaidOut(page);
  },

  'a web page without what stands around its article, and whole on request': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.html', webPage());
    await isLaidOut(page);
    assert.match(await origin(page), /4 lines of the page around the article are left out/);
    const kept = await page.evaluate(() => document.querySelector('#leads').textContent);
    for (const line of AROUND) assert.ok(kept.includes(line), `told: ${line}`);
    await click(page, '#other-version');
    await until(page, () => document.querySelector('#origin').textContent.includes('The whole page is shown'));
    const { shown } = await look(page);
    for (const line of [...AROUND, LAST]) assert.ok(shown.includes(line), `shown: ${line} in ${shown}`);
    await click(page, '#other-version');
    await until(page, () => document.querySelector('#origin').textContent.includes('left out'));
    assert.ok(!(await look(page)).shown.includes(AROUND[3]));
  },

  'a web page that hides its article from a first look': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.html', misleadingPage());
    await isLaidOut(page);
    assert.match(await origin(page), /left out/);
  },

  'a file over the page shows where to drop it; what is dragged from the page itself does not': async ({
    page,
    site,
  }) => {
    await page.goto(site.url);
    await untilState(page, 'empty');
    const drag = (event, from = 'main') =>
      page.evaluate(
        (event, from) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(['a'], 'a.txt'));
          const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
          document.querySelector(from).dispatchEvent(new DragEvent(event, init));
          return !document.querySelector('#drop').hidden;
        },
        event,
        from,
      );
    assert.equal(await drag('dragover'), true);
    assert.equal(await drag('dragleave'), false);
    await drag('dragstart');
    assert.equal(await drag('dragover'), false);
    await drag('dragend');
    assert.equal(await drag('dragover'), true);
  },

  'a PDF file: lines become paragraphs, broken words whole': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'bridge.pdf', await pdfFile());
    await isRead(page);
    const { titles, headings } = await layout(page);
    assert.deepEqual([titles, headings], [[TITLE], [HEADING]]);
    const captions = await page.evaluate(() =>
      [...document.querySelectorAll('#article .caption')].map((caption) => caption.textContent),
    );
    assert.deepEqual(captions, ['The Harbour Post, page 1', 'The Harbour Post, page 2'], 'headers stay');
  },

  'plain text dropped onto the page': async ({ page, site }) => {
    await page.goto(site.url);
    await drop(page, 'bridge.txt', [TITLE, ...PARAGRAPHS.slice(0, 2), HEADING, PARAGRAPHS[2], LAST].join('\r\n\r\n'));
    await isRead(page);
    assert.match(await origin(page), /^From bridge\.txt\./);
  },

  'a text in the address is read at once and again when it changes, and is never sent': async ({ page, site }) => {
    site.requests.length = 0;
    await page.goto(`${site.url}#text=${encodeURIComponent('“We won,” said Ada Byron.')}`);
    await untilState(page, 'ready');
    assert.deepEqual(
      (await look(page)).voices.map(({ name }) => name),
      ['Ada Byron'],
    );
    await page.evaluate(
      (text) => (location.hash = `text=${text}`),
      encodeURIComponent('“We lost,” said Grace Hopper.'),
    );
    await until(page, () => document.querySelector('#panel').textContent.includes('Grace Hopper'));
    await sleep(ARRIVAL);
    assert.deepEqual(
      site.requests.filter((path) => /won|lost|text=/.test(decodeURIComponent(path))),
      [],
    );
    await click(page, '#new');
    await click(page, '#sample');
    await until(page, () => location.hash === '', 'another text takes its place');
  },

  'what another program shares with the installed page is read and goes nowhere': async ({ page, site, name }) => {
    // There pages cannot be shared with.
    if (name === 'WebKit') return;
    await page.goto(site.url);
    await untilState(page, 'empty');
    assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
    await until(page, () => navigator.serviceWorker.controller !== null);
    site.requests.length = 0;
    const fields = `<input name="title" value="Vote"><textarea name="text">“We won,” said Ada Byron.</textarea>`;
    const form = `<form method="post" enctype="multipart/form-data" action="${site.url}share">${fields}</form>`;
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(form)}`);
    await page.evaluate(() => document.querySelector('form').submit());
    await until(page, () => document.body?.dataset.state === 'ready');
    assert.match((await look(page)).shown, /Vote“We won,” said Ada Byron\.$/);
    await sleep(ARRIVAL);
    assert.ok(!site.requests.includes('/share'), `${site.requests}`);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
  },

  'what comes in fetches nothing but the page’s own parts': async ({ page, site }) => {
    site.violations.length = 0;
    const armed = `${body}<img src="/planted.png"><link rel="stylesheet" href="/planted.css">
      <p style="background: url(/planted.jpg)">Styled</p><p style='display:none'>Unseen words</p>
      <base href="/planted/"><meta http-equiv="refresh" content="0;url=/planted"><svg onload="window.struck = 1"></svg>
      <p><a href="javascript:window.struck=1">Strike</a></p><iframe src="/planted.html"></iframe>
      <script>window.struck = 1</script><style>@import "/planted-too.css"</style>`;
    await page.goto(site.url);
    await untilState(page, 'empty');
    await sleep(ARRIVAL);
    site.requests.length = 0;
    for (const [name, bytes] of [
      ['armed.html', webPage().replace('</article>', `${armed}</article>`)],
      ['armed.md', `# ${TITLE}\n\n${armed}`],
      ['bridge.docx', await wordFile()],
      ['bridge.pdf', await pdfFile()],
    ]) {
      await give(page, name, bytes);
      await until(page, (wanted) => document.querySelector('#origin').textContent.includes(wanted), name);
      assert.equal(await page.evaluate(() => window.struck ?? null), null, name);
      assert.ok(!(await look(page)).shown.includes('Unseen words'), name);
      const links = await addresses(page);
      assert.ok(
        links.every((href) => href.startsWith('https:')),
        `${name}: ${links}`,
      );
    }
    await sleep(ARRIVAL);
    const { later } = JSON.parse(await readFile(new URL('../../../../www/dist/files.json', import.meta.url), 'utf8'));
    for (const path of site.requests) assert.ok(later.includes(path.slice(1)), path);
    assert.deepEqual(site.violations, []);
    // Of parts that are still in the cache no request comes.
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(
      names.some((name) => later.some((path) => name === new URL(path, site.url).href)),
      'parts are loaded on first use',
    );
    for (const name of names) assert.ok(name.startsWith(site.url), name);
  },
};
