// Taking it out: every file re-read by a parser of its format, quotes in the style of a house, a link there and back.

import assert from 'node:assert/strict';
import { fragmentOf } from '../../../../www/page/taking/link.js';
import { csv, harmful, html, markdown, piece, xml } from '../../parsers.mjs';
import { article, flood } from '../article.mjs';
import { click, look, read, until, untilState } from '../reader.mjs';

const ATTACKS = ['<script>window.struck = 1</script>', '<img src=x onerror="window.struck = 1">', '=cmd|x!A1', ']]><b>'];
const armed = [
  `Mayor ${ATTACKS[0]} wins`,
  ...ATTACKS.map((attack) => `“We won ${attack} by 3 percent,” said Ada ${attack} Byron.`),
  `${ATTACKS[2]} cost 40 million euros, said Bo ${ATTACKS[1]} Li.`,
].join('\n\n');

const ENDINGS = {
  html: '.whosaid.html',
  markdown: '.whosaid.md',
  text: '.whosaid.txt',
  csv: '.whosaid.csv',
  json: '.whosaid.json',
  webAnnotation: '.whosaid.jsonld',
  tei: '.whosaid.xml',
  claimReview: '.whosaid.claim-reviews.json',
  labels: '.whosaid.labels.jsonl',
};

async function open(page) {
  await click(page, '#take');
  await until(page, () => document.querySelector('#taking')?.open);
}

/** Saves a file of each kind; instead of the browser's downloads a list takes what the page hands over. */
async function saveAll(page) {
  await page.evaluate(() => {
    window.saved = [];
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      window.saved.push({ name: this.download, blob: blobs.get(this.href) });
    };
  });
  const files = {};
  for (const format of Object.keys(ENDINGS)) {
    await page.evaluate((wanted) => document.querySelector(`[data-format=${wanted}]`).click(), format);
    await until(page, (count) => window.saved.length === count, Object.keys(files).length + 1);
    files[format] = await page.evaluate(async () => {
      const { name, blob } = window.saved.at(-1);
      return { name, type: blob.type, content: await blob.text() };
    });
  }
  return files;
}

/** What `press` brings to the clipboard, by type; the browser's own is left alone. */
async function copied(page, selector) {
  await page.evaluate(() => {
    window.clips = [];
    const clipboard = {
      write: async ([item]) => {
        const of = async (type) => (await item.getType(type)).text();
        window.clips.push({ plain: await of('text/plain'), html: await of('text/html') });
      },
      writeText: async (plain) => window.clips.push({ plain }),
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  await click(page, selector);
  await until(page, () => window.clips.length > 0);
  return page.evaluate(() => window.clips.at(-1));
}

export const taking = {
  'every file is one of its format, and what the text holds stays text': async ({ page, site }) => {
    for (const text of [flood, armed]) {
      await read(page, site, text);
      const { statements, claims } = await look(page);
      await open(page);
      const files = await saveAll(page);
      for (const [format, ending] of Object.entries(ENDINGS)) assert.ok(files[format].name.endsWith(ending), files[format].name);
      const of = (format) => files[format].content;
      const counts = { quotes: new Set(statements.map(({ index }) => index)).size, claims: claims.length };

      const json = JSON.parse(of('json'));
      assert.equal(json.schema, 'whosaid/1');
      assert.ok(json.quotes.length >= counts.quotes && json.claims.length === counts.claims, 'what is shown');
      for (const { content } of json.quotes) assert.ok(content.every(([start, end]) => start < end && end <= text.length));

      const rows = csv(of('csv'));
      assert.equal(rows.filter(({ record }) => record.startsWith('quote-')).length, json.quotes.length);
      assert.ok(rows.every((row) => Object.values(row).every((cell) => !/^[=+\-@\t\r]/.test(cell))));

      const annotations = JSON.parse(of('webAnnotation'));
      const points = [...text];
      for (const { target } of annotations.first.items) {
        for (const { selector: [position, words] } of target) {
          assert.equal(points.slice(position.start, position.end).join(''), words.exact);
        }
      }
      for (const format of ['html', 'markdown']) {
        const elements = format === 'html' ? html(of(format)) : markdown(of(format));
        assert.deepEqual(harmful(elements), [], format);
        assert.ok(elements.some(({ name, text: words }) => name === 'h1' && words.includes(text.slice(0, 6))), format);
      }
      const tei = xml(of('tei'));
      assert.ok(tei.names[0] === 'TEI' && !tei.names.includes('script'));
      assert.ok(tei.text.includes(text.split('\n')[0]));
      const reviews = JSON.parse(of('claimReview'));
      assert.deepEqual([reviews.length, reviews[0]['@type']], [json.claims.length, 'ClaimReview']);
      const labels = JSON.parse(of('labels'));
      assert.deepEqual([labels.text, labels.attributions.length], [text, json.quotes.length]);
      assert.ok(of('text').includes('to check'));
      assert.equal(await page.evaluate(() => window.struck ?? null), null);
    }
    assert.deepEqual([...new Set(harmful(html(armed)))].sort(), ['img', 'script'], 'harm is seen');
  },

  'everything is taken where the reader wants more than is shown': async ({ page, site }) => {
    await read(page, site, flood);
    await open(page);
    const shown = JSON.parse((await saveAll(page)).json.content);
    await page.evaluate(() => document.querySelectorAll('#taking [name=extent]')[1].click());
    const all = JSON.parse((await saveAll(page)).json.content);
    assert.ok(all.claims.length > shown.claims.length && all.quotes.length >= shown.quotes.length);
  },

  'quotes are copied in the style of a house, which is kept': async ({ page, site }) => {
    await read(page, site, 'Harbour side wins cup\n\n“We won <b>it</b>,” said Ada Byron, the captain. The match was long.\n\nIt rained all day in the harbour.');
    await open(page);
    const first = await copied(page, '#copy-quotes');
    assert.equal(first.plain, '“We won <b>it</b>,” — Ada Byron, captain (in “Harbour side wins cup”)');
    assert.deepEqual(
      piece(first.html).map(({ name, text }) => [name, text]),
      [['p', first.plain]],
    );
    await click(page, '#taking [value=news]');
    const news = await copied(page, '#copy-quotes');
    assert.equal(news.plain, '“We won <b>it</b>,” Ada Byron, captain, said (“Harbour side wins cup”).');
    await click(page, '#taking [value=note]');
    const note = await copied(page, '#copy-quotes');
    assert.equal(note.plain, '“We won <b>it</b>.” Ada Byron, captain, quoted in “Harbour side wins cup.”');
    await read(page, site, article);
    await open(page);
    assert.equal(await page.evaluate(() => document.querySelector('#taking [value=note]').checked), true);
  },

  'a link brings the text to another reader, and a damaged one is refused calmly': async ({ page, site }) => {
    const text = `“We won 👩‍👩‍👧 𝒳,” said Ada Byron.\n\n${'The bridge cost 40 million euros. '.repeat(40)}`.trim();
    await read(page, site, text);
    await open(page);
    const { plain: link } = await copied(page, '#copy-link');
    assert.ok(link.startsWith(`${site.url}#shared=`) && link.length < 1500, link);
    await page.goto('about:blank');
    await page.goto(link);
    await untilState(page, 'ready');
    assert.match(await page.evaluate(() => document.querySelector('#origin').textContent), /From a shared link/);
    assert.equal(await page.evaluate(() => document.querySelector('#text').value), text);
    for (const wrong of [link.slice(0, -9), `${site.url}#shared=AAAA`, `${site.url}#shared=é`, `${link.slice(0, 60)}zz${link.slice(62)}`]) {
      await page.goto('about:blank');
      await page.goto(wrong);
      await until(page, () => /damaged/.test(document.querySelector('#problem').textContent));
    }
  },

  'a link brings corrections along, and such as do not fit are left out': async ({ page, site }) => {
    const text = '“We won it all,” said Ada Byron on Monday. The bridge cost 40 million euros.';
    const at = (words) => [{ span: [text.indexOf(words), text.indexOf(words) + words.length], words }];
    const correction = { of: 'quote', at: at('“We won it all,”'), speaker: 'Grace Hopper' };
    const origin = () => document.querySelector('#origin').textContent;
    const arrive = async (corrections) => {
      await page.goto('about:blank');
      await page.goto(site.url + (await fragmentOf(text, corrections)));
      await untilState(page, 'ready');
      await until(page, () => /correction/.test(document.querySelector('#origin').textContent));
      return page.evaluate(origin);
    };
    const wrong = { ...correction, at: [{ span: [0, 9], words: '“We lost,' }] };
    for (const corrections of [[wrong], ['<b>'], [null]]) assert.match(await arrive(corrections), /do not fit its text/);
    assert.match(await arrive([correction]), /One correction came with it/);
    assert.deepEqual(
      (await look(page)).voices.map(({ name }) => name.match(/Grace Hopper/)?.[0]),
      ['Grace Hopper'],
    );
    await open(page);
    assert.match((await saveAll(page)).text.content, /Grace Hopper/);
  },

  'it is all done by keyboard': async ({ page, site }) => {
    await read(page, site, article);
    await page.evaluate(() => document.querySelector('#take').focus());
    await page.press('Enter');
    await until(page, () => document.querySelector('#taking')?.open);
    const reached = new Set();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const { id, name, dataset, className } = document.activeElement;
          return id || name || dataset.format || className;
        }),
      );
    }
    for (const wanted of ['extent', 'style', 'csv', 'labels', 'copy-quotes', 'copy-link', 'print', 'main']) {
      assert.ok(reached.has(wanted), `${wanted} is reached: ${[...reached]}`);
    }
    await page.press('Escape');
    await until(page, () => !document.querySelector('#taking').open);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'take');
  },
};
