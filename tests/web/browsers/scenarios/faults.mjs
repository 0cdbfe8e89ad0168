// What cannot be read is told with a remedy, and nothing that is there gets lost; what takes long can be given up.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSite } from '../site.mjs';
import { lockedFile, longFile, scannedFile } from '../../papers/pdf-file.mjs';
import { wordFile } from '../../papers/word-file.mjs';
import { drop, give } from '../bringing.mjs';
import { click, look, paste, read, until, untilState } from '../reader.mjs';

const QUOTE = '“We won,” said Ada Byron.';
/** Milliseconds in which the rest of a file would be read. */
const REST = 3000;
const MEGABYTE = 1_000_000;

/** Files that hold no text to read, by name: what they are, and what must be said of them. */
const UNREADABLE = async () => [
  ['scan.pdf', await scannedFile(), /pictures of pages.*OCR/],
  ['locked.pdf', lockedFile(), /password/],
  ['broken.pdf', '%PDF-1.7\nnothing follows', /damaged/],
  ['broken.docx', (await wordFile()).subarray(0, 3000), /damaged/],
  ['archive.docx', 'PK\x05\x06'.padEnd(22, '\0'), /damaged/],
  ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /older Word format.*\.docx/],
  ['photo.png', Buffer.from('89504e470d0a1a0a', 'hex'), /picture.*OCR/],
  ['archive.zip', 'PK\x03\x04', /Save it as one of these/],
  ['empty.txt', ' \n\n ', /no text in “empty\.txt”/],
  ['empty.html', '<title>Nothing</title><img src="x.png">', /no text in “empty\.html”/],
  ['large.md', Buffer.alloc(9 * MEGABYTE, 'a'), /larger than 8 MB/],
];

const problem = (page) => page.evaluate(() => document.querySelector('#problem').textContent);
const bar = (page) =>
  page.evaluate(() => {
    const { hidden, textContent, className } = document.querySelector('#arrival');
    return hidden ? null : { words: textContent, isFault: className === 'fault' };
  });

export const faults = {
  'a file that cannot be read is told by its reason, and the text in the box stays': async ({ page, site }) => {
    await page.goto(site.url);
    await page.evaluate((text) => (document.querySelector('#text').value = text), QUOTE);
    for (const [name, content, reason] of await UNREADABLE()) {
      await give(page, name, content);
      await until(page, (wanted) => document.querySelector('#problem').textContent.includes(wanted), `“${name}”`);
      const sentence = await problem(page);
      assert.match(sentence, reason);
      assert.equal(await page.evaluate(() => document.querySelector('#text').value), QUOTE, name);
      assert.equal(await page.evaluate(() => document.body.dataset.state), 'error', name);
      await page.evaluate(() => (document.querySelector('#problem').textContent = ''));
    }
  },

  'an article stays while a bad file is told of': async ({ page, site }) => {
    await read(page, site, QUOTE);
    await drop(page, 'scan.pdf', await scannedFile());
    await until(page, () => document.querySelector('#arrival.fault:not([hidden])') !== null);
    assert.match((await bar(page)).words, /“scan\.pdf” holds pictures/i);
    assert.equal(await page.evaluate(() => document.body.dataset.state), 'ready');
    assert.ok((await look(page)).shown.includes(QUOTE));
    await page.evaluate(() => document.querySelector('#arrival button').focus());
    await page.press('Enter');
    await until(page, () => document.querySelector('#arrival').hidden);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  },

  'a file in place of an article: the article can be put back': async ({ page, site }) => {
    await read(page, site, QUOTE);
    await drop(page, 'other.txt', '“We lost,” said Grace Hopper.');
    await until(page, () => document.querySelector('#origin').textContent.includes('other.txt'));
    await click(page, '#put-back');
    await until(page, () => document.querySelector('#article').textContent.includes('We won'));
    assert.equal(await page.evaluate(() => document.querySelector('#origin').textContent), '');
  },

  'a long file shows how far it is, and Escape gives it up': async ({ page, site }) => {
    await read(page, site, QUOTE);
    await drop(page, 'long.pdf', await longFile(400));
    await until(page, () => /page \d+ of 400/.test(document.querySelector('#arrival')?.textContent ?? ''));
    assert.ok((await page.evaluate(() => document.querySelector('#arrival progress').value)) > 0);
    await page.press('Escape');
    assert.equal(await bar(page), null);
    // A file read after it is not overtaken by what was given up.
    await give(page, 'other.txt', '“We lost,” said Grace Hopper.');
    await until(page, () => document.querySelector('#origin').textContent.includes('other.txt'));
    assert.ok((await look(page)).shown.includes('We lost'));
  },

  'a newer text does not wait for a file, and the file does not come after it': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'long.pdf', await longFile(200));
    await until(page, () => (document.querySelector('#arrival progress')?.value ?? 0) > 0);
    await page.evaluate(() => document.querySelector('#sample').click());
    await untilState(page, 'ready');
    await sleep(REST);
    assert.equal(await page.evaluate(() => document.querySelector('#origin').textContent), '');
    assert.equal(await bar(page), null);
  },

  'an old encoding is read and told': async ({ page, site }) => {
    await page.goto(site.url);
    await give(page, 'old.txt', Buffer.from('\x93We won,\x94 said Zo\xeb Byron.', 'latin1'));
    await untilState(page, 'ready');
    assert.ok((await look(page)).shown.includes('“We won,” said Zoë Byron.'));
    assert.match(await page.evaluate(() => document.querySelector('#origin').textContent), /Windows-1252/);
  },

  'a damaged address is told': async ({ page, site }) => {
    await page.goto(`${site.url}#text=%E2%80`);
    await untilState(page, 'error');
    assert.match(await problem(page), /address of this page is damaged/);
  },

  'a link alone is told, pasted or in the address': async ({ page, site }) => {
    await page.goto(site.url);
    await paste(page, 'https://example.org/a');
    await untilState(page, 'error');
    assert.match(await problem(page), /opens no addresses/);
    await page.evaluate(() => (document.querySelector('#problem').textContent = ''));
    await page.evaluate((link) => (location.hash = `text=${link}`), encodeURIComponent('https://example.org/b'));
    await until(page, () => document.querySelector('#problem').textContent !== '');
    assert.match(await problem(page), /opens no addresses/);
  },

  'where the reader of files does not arrive, plain text still does': async ({ page }) => {
    const site = await openSite({ 'intake-.*js': () => 'throw new Error("planted");' });
    try {
      await page.goto(site.url);
      await give(page, 'a.txt', QUOTE);
      await untilState(page, 'error');
      assert.match(await problem(page), /did not arrive/);
      await page.evaluate((text) => (document.querySelector('#text').value = text), QUOTE);
      await click(page, '#annotate');
      await untilState(page, 'ready');
    } finally {
      await site.close();
    }
  },
};
