// A reader corrects marks: by pointer and by keys, with a way back, kept on this machine only.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { article } from '../article.mjs';
import { click, detail, look, paste, read, until, untilState } from '../reader.mjs';

const REITH = 'three boats lost their bearings';

/** Until a text's corrections have come in: what was kept is shown by then. */
const untilBegun = (page) => until(page, () => !document.querySelector('#own-corrections')?.hidden && document.querySelector('#own-corrections').textContent !== '');

async function begin(page, site, text = article) {
  await read(page, site, text);
  await untilBegun(page);
}

const statement = async (page, words) => (await look(page)).statements.find((one) => one.words.includes(words));

async function open(page, words) {
  const { index } = await statement(page, words);
  await click(page, `#article mark[data-quotes~="${index}"]`);
  await until(page, () => document.querySelector('.judging') !== null);
}

const press = (page, act, within = '#detail') =>
  page.evaluate((selector) => {
    const button = document.querySelector(selector);
    button.focus();
    button.click();
  }, `${within} [data-act=${act}]`);

const told = (page, words) => until(page, (wanted) => document.querySelector('#correcting p')?.textContent.includes(wanted), words);

/** Selects words of the article as a pointer would. */
const select = (page, words) =>
  page.evaluate((wanted) => {
    const line = [...document.querySelectorAll('#article [data-start]')].find(({ textContent }) => textContent.includes(wanted));
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const [from, to] = [line.textContent.indexOf(wanted), line.textContent.indexOf(wanted) + wanted.length];
    const range = document.createRange();
    for (let at = 0; walker.nextNode(); at += walker.currentNode.length) {
      const { currentNode: node } = walker;
      if (at <= from && from < at + node.length) range.setStart(node, from - at);
      if (at < to && to <= at + node.length) range.setEnd(node, to - at);
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, words);

const hasFocus = (page) => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

/** Marks a quotation as wrong. */
async function removeReith(page) {
  await open(page, REITH);
  await press(page, 'wrong');
  await told(page, 'removed');
}

/** Gives a file of corrections to the page that lists them. */
async function importFile(page, content) {
  await page.evaluate((words) => {
    document.querySelector('#own-corrections').click();
    const field = document.querySelector('#corrections input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([words], 'c.json'));
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  }, content);
}

/** What an export would write. */
const exported = (page) =>
  page.evaluate(async () => {
    const made = URL.createObjectURL;
    let file;
    URL.createObjectURL = (blob) => made.call(URL, (file = blob));
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector('#own-corrections').click();
    document.querySelector('#corrections [data-act=export]').click();
    while (file === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    URL.createObjectURL = made;
    document.querySelector('#corrections').close();
    return file.text();
  });

export const corrections = {
  'a mark that is wrong goes, comes back by undo, and goes again': async ({ page, site }) => {
    await begin(page, site);
    const before = await look(page);
    await removeReith(page);
    assert.equal(await statement(page, REITH), undefined);
    assert.equal((await look(page)).statements.length, before.statements.length - 1);
    assert.ok(await hasFocus(page));
    assert.match(await page.evaluate(() => document.querySelector('#status').textContent), /removed/);
    await press(page, 'undo', '#correcting');
    await told(page, 'Undone');
    assert.deepEqual((await look(page)).statements, before.statements);
    await page.press('Control', 'Shift', 'z');
    await told(page, 'Done again');
    assert.equal(await statement(page, REITH), undefined);
    await page.press('Control', 'z');
    await told(page, 'Undone');
    assert.deepEqual((await look(page)).statements, before.statements);
  },

  'a mark that is right is noted, and taken back': async ({ page, site }) => {
    await begin(page, site);
    await open(page, REITH);
    await press(page, 'right');
    await until(page, () => document.querySelector('#detail [data-act=right]')?.ariaPressed === 'true');
    const { text, isFocused } = await detail(page);
    assert.match(text, /You found this right/);
    assert.ok(isFocused);
    await press(page, 'right');
    await until(page, () => document.querySelector('#detail [data-act=right]')?.ariaPressed === 'false');
  },

  'another speaker, of the text or by name, and a note; all of it stays text': async ({ page, site }) => {
    await begin(page, site);
    const name = '<img src=x onerror="window.struck = 1">';
    for (const who of ['Morag Tullis', name]) {
      await open(page, REITH);
      await press(page, 'change');
      await until(page, () => document.querySelector('#who-says') !== null);
      await page.evaluate((wanted) => {
        const field = document.querySelector('#who-says');
        const known = [...field.options].find(({ textContent }) => textContent === wanted);
        field.value = known?.value ?? 'another';
        field.dispatchEvent(new Event('change'));
        if (known === undefined) document.querySelector('#another-name').value = wanted;
        document.querySelector('#own-note').value = wanted;
      }, who);
      await press(page, 'save');
      await told(page, 'corrected');
      assert.equal((await statement(page, REITH)).speaker.toLowerCase(), who.toLowerCase());
      const { text, isFocused } = await detail(page);
      assert.ok(text.includes(who) && text.includes('You corrected this') && isFocused, text);
      await page.press('Escape');
      // Two clicks on one place within half a second are a double click, which selects a word.
      await sleep(700);
    }
    assert.deepEqual(await page.evaluate(() => [window.struck ?? null, document.querySelectorAll('img').length]), [null, 0]);
  },

  'other words for a statement, selected in the text': async ({ page, site }) => {
    await begin(page, site);
    await open(page, REITH);
    await press(page, 'change');
    await press(page, 'words');
    await until(page, () => document.querySelector('#correcting [data-act^=use]') !== null);
    await select(page, 'three boats lost their bearings in 2019');
    await until(page, () => document.querySelector('#correcting bdi').textContent.endsWith('in 2019'));
    await press(page, 'use-quote', '#correcting');
    await told(page, 'corrected');
    assert.equal((await statement(page, REITH)).words, 'three boats lost their bearings in 2019');
  },

  'words that nobody marked are added, by pointer and by keys alone': async ({ page, site }) => {
    await begin(page, site);
    await select(page, 'no other harbour light');
    await until(page, () => document.querySelector('#correcting [data-act=add-quote]') !== null);
    await press(page, 'add-quote', '#correcting');
    await told(page, 'added');
    assert.equal((await statement(page, 'no other harbour')).words, 'no other harbour light');
    assert.match((await detail(page)).text, /You marked this/);
    await page.press('Escape');

    await page.evaluate(() => document.querySelector('#article mark[role=button]').focus());
    await page.press('a');
    await until(page, () => document.activeElement.id === 'correcting');
    const words = () => page.evaluate(() => document.querySelector('#correcting bdi').textContent);
    for (let presses = 0; presses < 30 && !(await words()).startsWith('Officials at'); presses += 1) await page.press('ArrowDown');
    assert.match(await words(), /^Officials at/);
    const whole = await words();
    await page.press('ArrowLeft');
    assert.notEqual(await words(), whole);
    await page.press('Shift', 'ArrowRight');
    assert.match(await words(), /^at the transport/);
    await page.press('Escape');
    assert.equal(await page.evaluate(() => document.querySelector('#correcting').hidden), true);
    assert.ok(await hasFocus(page));
  },

  'corrections are there again after a reload, and nothing is left after clearing': async ({ page, site }) => {
    await begin(page, site);
    await removeReith(page);
    await until(page, async () => (await indexedDB.databases()).length === 1);
    await begin(page, site);
    await told(page, 'put in again');
    assert.equal(await statement(page, REITH), undefined);
    assert.match(await page.evaluate(() => document.querySelector('#own-corrections').textContent), /\(1\)/);
    await page.evaluate(() => document.querySelector('#own-corrections').click());
    await press(page, 'clear', '#corrections');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.act), 'keep-all');
    await press(page, 'clear-all', '#corrections');
    await until(page, async () => (await indexedDB.databases()).length === 0);
    await page.press('Escape');
    assert.ok(await statement(page, REITH));
  },

  'what was exported is imported again; of a bad file nothing, and it says why': async ({ page, site }) => {
    await begin(page, site);
    await removeReith(page);
    const file = await exported(page);
    await press(page, 'undo', '#correcting');
    await told(page, 'Undone');
    await importFile(page, file.replace('"quote"', '"phrase"'));
    await until(page, () => document.querySelector('#corrections .problem').textContent.includes('corrections[0].of'));
    await page.evaluate(() => document.querySelector('#corrections').close());
    await importFile(page, file.replace(/"sha256": "./, '"sha256": "x'));
    await until(page, () => document.querySelector('#corrections .problem').textContent.includes('another text'));
    await page.evaluate(() => document.querySelector('#corrections').close());
    assert.ok(await statement(page, REITH));
    await importFile(page, file);
    await told(page, '1 correction imported');
    await page.evaluate(() => document.querySelector('#corrections').close());
    assert.equal(await statement(page, REITH), undefined);
    assert.equal(site.violations.length, 0);
  },

  'a text that is mended keeps what was said of it': async ({ page, site }) => {
    await begin(page, site);
    await removeReith(page);
    await click(page, '#edit');
    await untilState(page, 'empty');
    await paste(page, article.replace('143 years', '144 years'));
    await untilState(page, 'ready');
    await told(page, 'carried over');
    assert.equal(await statement(page, REITH), undefined);
  },

  'where nothing can be kept it says so, and works on': async ({ page, site }) => {
    await page.goto(site.url);
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await paste(page, article);
    await untilState(page, 'ready');
    await untilBegun(page);
    await removeReith(page);
    await told(page, 'does not let them be kept');
    assert.equal(await statement(page, REITH), undefined);
  },

  'how good it is stands on a page of its own': async ({ page, site }) => {
    await page.goto(site.url);
    await click(page, '#how-good');
    await until(page, () => document.querySelector('#accuracy')?.open);
    const text = await page.evaluate(() => document.querySelector('#accuracy').textContent);
    assert.match(text, /Exact words\s+92\.4/);
    await page.press('Escape');
    await until(page, () => !document.querySelector('#accuracy').open);
  },
};
