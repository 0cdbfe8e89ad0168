// A reader gives a text and sees it marked.

import assert from 'node:assert/strict';
import { article, expected } from '../article.mjs';
import { click, look, paste, read, type, unfold, untilState } from '../reader.mjs';

/** The statement seen that holds all of the expected words. */
function find(statements, { words }) {
  return statements.find((seen) => words.every((part) => seen.words.includes(part)));
}

export const reading = {
  'a pasted article shows its statements, each by its speaker': async ({ page, site }) => {
    await read(page, site, article);
    await unfold(page);
    const seen = await look(page);
    for (const statement of expected.statements) {
      const found = find(seen.statements, statement);
      assert.ok(found, `not marked: ${statement.words[0]}`);
      assert.equal(found.speaker, statement.speaker, statement.words[0]);
      const kinds = new Set(seen.marks.filter(({ quotes }) => quotes.includes(found.index)).map(({ kind }) => kind));
      assert.ok(kinds.has(statement.kind), `${statement.words[0]} is ${[...kinds]}`);
    }
    assert.ok(
      seen.marks.some(({ text, quotes }) => quotes.length > 0 && text.includes(expected.blockQuotation.slice(0, 20))),
    );
    assert.equal(find(seen.statements, { words: ['The machine sang'] }), undefined);
  },

  'claims stand in the panel by level, and say why and who vouches': async ({ page, site }) => {
    await read(page, site, article);
    await unfold(page);
    const { levels, claims } = await look(page);
    assert.equal(levels[0].name, 'Check first');
    for (const words of expected.checkFirst) {
      const claim = claims.find((seen) => seen.words.includes(words));
      assert.equal(claim?.level, 'Check first', words);
    }
    const open = claims.find((seen) => seen.words.includes(expected.nobodyVouches));
    assert.match(open.line, /nobody vouches/);
  },

  'what is no article stays unmarked, and so does a phrase in quotation marks': async ({ page, site }) => {
    await read(page, site, article);
    const { marks, leftOut, statements, shown } = await look(page);
    const marked = marks.map(({ text }) => text).join('\n');
    assert.ok(marked.includes('Nobody here is happy'));
    for (const line of expected.leftOut) {
      assert.ok(leftOut.includes(line), `not set aside: ${line}`);
      assert.ok(!marked.includes(line), `marked: ${line}`);
    }
    const phrase = statements.find(({ words }) => words === expected.phrase);
    assert.equal(phrase, undefined, 'a phrase is no statement');
    assert.ok(shown.includes(expected.phrase));
  },

  'the article is shown whole and in order': async ({ page, site }) => {
    await read(page, site, article);
    const { shown } = await look(page);
    let at = 0;
    for (const line of article
      .split('\n')
      .map((text) => text.replace(/^> /, '').trim())
      .filter(Boolean)) {
      const next = shown.indexOf(line, at);
      assert.ok(next >= at, `missing or out of order: ${line}`);
      at = next + line.length;
    }
  },

  'a text typed by hand is annotated at the press of the button': async ({ page, site }) => {
    await page.goto(site.url);
    await type(page, '#text', 'The bridge is closed, Ada Byron said on Monday.');
    await click(page, '#annotate');
    await untilState(page, 'ready');
    const { statements } = await look(page);
    assert.deepEqual(
      statements.map(({ words, speaker }) => [words, speaker]),
      [['The bridge is closed', 'Ada Byron']],
    );
  },

  'the sample shows quotes, reported speech and claims': async ({ page, site }) => {
    await page.goto(site.url);
    await click(page, '#sample');
    await untilState(page, 'ready');
    const { marks, voices, summary } = await look(page);
    for (const kind of ['direct', 'mixed', 'indirect', 'claim'])
      assert.ok(
        marks.some((mark) => mark.kind === kind),
        kind,
      );
    assert.ok(voices.length >= 4, summary);
  },

  'no text is told, not annotated': async ({ page, site }) => {
    await page.goto(site.url);
    await type(page, '#text', '  ');
    await click(page, '#annotate');
    await untilState(page, 'error');
    assert.match(await page.evaluate(() => document.querySelector('#problem').textContent), /no text/);
  },

  'a text can be edited and read anew': async ({ page, site }) => {
    await read(page, site, '“We won,” said Ada Byron.');
    await click(page, '#new');
    await paste(page, '“We lost,” said Grace Hopper.');
    await untilState(page, 'ready');
    const { statements } = await look(page);
    assert.deepEqual(
      statements.map(({ words, speaker }) => [words, speaker]),
      [['“We lost,”', 'Grace Hopper']],
    );
  },
};
