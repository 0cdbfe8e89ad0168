// While a text is written or edited, marks stand under its words and follow them.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { article } from '../article.mjs';
import { openSite } from '../site.mjs';
import { click, look, read, until, untilState } from '../reader.mjs';

const QUOTE = '“We won,” said Ada Byron.';
/** Longer than marks follow. */
const LONG = `${QUOTE}\n\n`.repeat(6000);

/** What is painted, by kind: the words under every mark, in order. */
const painted = (page) =>
  page.evaluate(() => {
    const marks = {};
    for (const [name, highlight] of CSS.highlights) {
      const ranges = [...highlight].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      marks[name.replace('whosaid-', '')] = ranges.map(String);
    }
    return marks;
  });

const untilPainted = (page, kind, words) =>
  until(
    page,
    (name, wanted) => [...(CSS.highlights.get(`whosaid-${name}`) ?? [])].some((range) => String(range) === wanted),
    kind,
    words,
  );

/** Begins to write in an empty page, once what marks the text is there. */
async function begin(page, site) {
  await page.goto(site.url);
  await click(page, '#text');
  await until(page, () => document.querySelector('.live #underlay') !== null);
}

/** Turns to the text, without the pointer: on its way to the button it might move the page. */
const edit = (page) => page.evaluate(() => document.querySelector('#edit').click());

const written = (page) => page.evaluate(() => document.querySelector('#text').value);
const caretAt = (page, at) => page.evaluate((place) => document.querySelector('#text').setSelectionRange(place, place), at);

/** The underlay has the very words, and wraps them as the text area does. */
async function isInStep(page) {
  const seen = await page.evaluate(() => {
    const area = document.querySelector('#text');
    const underlay = document.querySelector('#underlay');
    const words = [...underlay.children].map(({ textContent }) => textContent).join('\n');
    area.style.minBlockSize = '0';
    area.style.blockSize = '0';
    const sizes = [area.scrollHeight, underlay.offsetHeight];
    area.removeAttribute('style');
    return { area: area.value, words, sizes };
  });
  assert.equal(seen.words, seen.area);
  assert.ok(Math.abs(seen.sizes[0] - seen.sizes[1]) <= 1, `as high: ${seen.sizes}`);
}

/** Notes what is painted right after each event of writing, before the engine can have answered. */
const noteAtOnce = (page) =>
  page.evaluate(() => {
    window.seen = [];
    document.querySelector('#text').addEventListener('input', () => {
      window.seen.push([...(CSS.highlights.get('whosaid-exact') ?? [])].map(String));
    });
  });

export const writing = {
  'marks come while a text is typed, and the counts with them': async ({ page, site }) => {
    await begin(page, site);
    await page.type(QUOTE);
    await untilPainted(page, 'exact', '“We won,”');
    await untilPainted(page, 'source', 'Ada Byron');
    await until(page, () => document.querySelector('#tally').textContent.startsWith('1 statement'));
    assert.equal(await page.evaluate(() => document.body.dataset.state), 'empty');
    await isInStep(page);
  },

  'marks move with their words at every key': async ({ page, site }) => {
    await begin(page, site);
    await page.press('Enter');
    await page.type(QUOTE);
    await untilPainted(page, 'exact', '“We won,”');
    await noteAtOnce(page);
    await caretAt(page, 0);
    await page.type('So it is. ');
    await page.press('Enter');
    await page.press('Enter');
    const seen = await page.evaluate(() => window.seen);
    assert.equal(seen.length, 12);
    for (const [key, words] of seen.entries()) assert.deepEqual(words, ['“We won,”'], `after key ${key + 1}`);
    await untilPainted(page, 'exact', '“We won,”');
    assert.equal(await written(page), `So it is. \n\n\n${QUOTE}`);
    await isInStep(page);
  },

  'undoing is the browser’s own, and marks go with it': async ({ page, site, name }) => {
    await read(page, site, QUOTE);
    await edit(page);
    await untilPainted(page, 'exact', '“We won,”');
    await page.evaluate(() => document.querySelector('#text').select());
    await page.type('x');
    await until(page, () => CSS.highlights.size === 0);
    // WebDriver's WebKit knows no shortcut for it.
    if (name === 'WebKit') await page.evaluate(() => document.execCommand('undo'));
    else await page.press('Control', 'z');
    await until(page, (words) => document.querySelector('#text').value === words, QUOTE);
    await untilPainted(page, 'exact', '“We won,”');
    await isInStep(page);
  },

  'what is pasted into a text is marked with it': async ({ page, site }) => {
    await read(page, site, QUOTE);
    await edit(page);
    await page.evaluate(() => document.querySelector('#text').setSelectionRange(9, 25));
    await page.press('Control', 'c');
    await caretAt(page, QUOTE.length);
    await page.press('Enter');
    await page.press('Enter');
    await page.type('“We lost,”');
    await page.press('Control', 'v');
    assert.equal(await written(page), `${QUOTE}\n\n“We lost,” said Ada Byron.`);
    await untilPainted(page, 'exact', '“We lost,”');
    await until(page, () => CSS.highlights.get('whosaid-source')?.size === 2);
    assert.deepEqual((await painted(page)).source, ['Ada Byron', 'Ada Byron']);
    await isInStep(page);
  },

  'a word that is composed is left alone, and its marks come with its end': async ({ page, site }) => {
    await begin(page, site);
    await page.type(' ');
    await page.evaluate((words) => {
      const area = document.querySelector('#text');
      const send = (type, more) =>
        area.dispatchEvent(new (type === 'input' ? InputEvent : CompositionEvent)(type, { bubbles: true, ...more }));
      send('compositionstart');
      area.value = words;
      send('input', { isComposing: true, inputType: 'insertCompositionText', data: words });
    }, QUOTE);
    await sleep(300);
    assert.deepEqual(await painted(page), {}, 'nothing is asked of half a word');
    await isInStep(page);
    await page.evaluate(() => {
      document.querySelector('#text').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await untilPainted(page, 'exact', '“We won,”');
  },

  'an answer that comes late is painted where its words are by then': async ({ page }) => {
    const slow = `self.addEventListener('message', (event) => {
      if (event.slow) return;
      event.stopImmediatePropagation();
      setTimeout(() => self.dispatchEvent(Object.assign(new MessageEvent('message', { data: event.data }), { slow: true })), 250);
    });\n`;
    const site = await openSite({ 'worker-.*js': (bytes) => Buffer.concat([Buffer.from(slow), bytes]) });
    try {
      await begin(page, site);
      await page.type(QUOTE);
      await sleep(100);
      await caretAt(page, 0);
      await page.evaluate(() => {
        window.wrong = [];
        const watch = () => {
          for (const range of CSS.highlights.get('whosaid-exact') ?? [])
            if (!['“We won,”', ''].includes(String(range))) window.wrong.push(String(range));
          requestAnimationFrame(watch);
        };
        watch();
      });
      for (const letter of 'Late but right. ') {
        await page.type(letter);
        await sleep(40);
      }
      await untilPainted(page, 'exact', '“We won,”');
      await sleep(600);
      assert.deepEqual(await page.evaluate(() => window.wrong), []);
    } finally {
      await site.close();
    }
  },

  'reading leaves no mark behind, and editing begins where the reader was': async ({ page, site }) => {
    await read(page, site, `${article}\n\n`.repeat(4));
    assert.deepEqual(await painted(page), {});
    const wanted = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('#article p[data-start]')];
      const part = parts[Math.floor(parts.length * 0.6)];
      scrollTo({ top: scrollY + part.getBoundingClientRect().top - 79, behavior: 'instant' });
      return part.textContent.slice(0, 30);
    });
    await edit(page);
    await until(page, () => CSS.highlights.size > 3);
    const line = () => {
      const lines = [...document.querySelectorAll('#underlay div')];
      return lines.find((one) => one.getBoundingClientRect().bottom > 84).textContent;
    };
    const text = await page.evaluate(line);
    assert.ok(text.includes(wanted), `${text} begins with ${wanted}`);
    const caret = await page.evaluate(() => document.querySelector('#text').selectionStart);
    assert.ok((await written(page)).slice(caret).startsWith(wanted.slice(0, 10)));
    await page.press('Control', 'Enter');
    await untilState(page, 'ready');
    assert.deepEqual(await painted(page), {});
    const top = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('#article [data-start]')];
      return parts.find((part) => part.getBoundingClientRect().bottom > 84).textContent;
    });
    assert.ok(top.includes(wanted), `${top} begins with ${wanted}`);
  },

  'a text too long to follow is told so, and is read all the same': async ({ page, site }) => {
    await begin(page, site);
    await page.type(QUOTE);
    await untilPainted(page, 'exact', '“We won,”');
    await page.evaluate((words) => {
      document.querySelector('#text').value = words;
      document.querySelector('#text').dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, LONG);
    await until(page, () => /this long/.test(document.querySelector('#tally').textContent));
    assert.deepEqual(await painted(page), {});
    await page.evaluate((words) => {
      document.querySelector('#text').value = words;
      document.querySelector('#text').dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, QUOTE);
    await untilPainted(page, 'exact', '“We won,”');
    await isInStep(page);
  },

  'words wrap as their marks do, in any width, script and spacing': async ({ page, site }) => {
    await begin(page, site);
    await page.type(' ');
    const text = [
      article,
      'שלום עולם, said nobody at all, and so on until the line ends, and then some more (with brackets).',
      `${'endless'.repeat(60)}\tafter a tab\u00a0and a hard space, 漢字 and 😀 ${'a '.repeat(200)}`,
      '   spaces before, and after        ',
      '',
      '',
    ].join('\n');
    for (const width of [360, 768, 1440]) {
      await page.resize(width, 800);
      await page.evaluate((words) => {
        document.querySelector('#text').value = words;
        document.querySelector('#text').dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
      await isInStep(page);
    }
    await page.evaluate(() => (document.querySelector('#underlay').style.letterSpacing = '0.1em'));
    await assert.rejects(isInStep(page), 'what comes apart is seen');
  },

  'an engine that breaks on what is written leaves the writing alone': async ({ page }) => {
    const broken = `self.addEventListener('message', (event) => {
      if (event.data.text.includes('CRASH')) { event.stopImmediatePropagation(); throw new Error('planted'); }
    });\n`;
    const site = await openSite({ 'worker-.*js': (bytes) => Buffer.concat([Buffer.from(broken), bytes]) });
    try {
      await begin(page, site);
      await page.type(QUOTE);
      await untilPainted(page, 'exact', '“We won,”');
      await page.type(' CRASH');
      await until(page, () => CSS.highlights.size === 0);
      assert.equal(await page.evaluate(() => document.body.dataset.state), 'empty');
      await click(page, '#annotate');
      await untilState(page, 'error');
      await page.evaluate(() => document.querySelector('#text').setSelectionRange(25, 31));
      await page.type(' ');
      await untilPainted(page, 'exact', '“We won,”');
      await click(page, '#annotate');
      await untilState(page, 'ready');
      assert.equal((await look(page)).statements.length, 1);
    } finally {
      await site.close();
    }
  },
};
