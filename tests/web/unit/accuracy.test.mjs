// What the page says of its accuracy is what the README says.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (path) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
const readme = await read('README.md');
const figures = JSON.parse(await read('www/page/accuracy/figures.json'));

/** The numbers of the README's row that begins so. */
function rowOf(beginning) {
  const line = readme.split('\n').find((one) => one.startsWith(`| ${beginning}`));
  assert.ok(line, `the README has no row “${beginning}”`);
  return Array.from(line.replace(/,(?=\d{3})/g, '').matchAll(/(?<![\w/])\d*\.?\d+/g), ([number]) => Number(number));
}

const scores = ({ direct, all, reported }) => [direct, all, reported];

test('statements', () => {
  const { news, people, web } = figures;
  assert.deepEqual(rowOf('**Whosaid**, US political news'), [news.articles, news.attributions, ...scores(news)]);
  assert.deepEqual(rowOf('two people, against each other'), scores(people));
  const row = rowOf('**Whosaid**, ten web pages');
  assert.deepEqual([web.pages, ...row], [10, web.attributions, ...scores(web)]);
});

test('speakers', () => {
  const { speakers } = figures;
  const row = rowOf('who a source is, on');
  for (const figure of [speakers.articles, speakers.sources, speakers.right, speakers.wrong, speakers.open]) assert.ok(row.includes(figure), String(figure));
  assert.ok(rowOf('the speaker of what it finds on the ten web pages').includes(speakers.web));
});

test('claims', () => {
  const { claims } = figures;
  const facts = rowOf('`checkable`');
  for (const figure of [claims.facts, claims.factSentences]) assert.ok(facts.includes(figure), String(figure));
  const first = rowOf('`priority`');
  for (const figure of [claims.first, claims.byNumber, claims.sentences, claims.articles]) assert.ok(first.includes(figure), String(figure));
});
