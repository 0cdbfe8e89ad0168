// Where a claim can be looked for: addresses that hold its words and nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchesFor, searchWords } from '../../../www/page/searches.js';

test('quotation marks and line breaks are left out, apostrophes stay', () => {
  assert.equal(searchWords('“dark\n> week” cost the town’s "port" £2.3 million'), 'dark week cost the town’s port £2.3 million');
});

test('a long claim is cut between words, one endless word within', () => {
  const long = searchWords('twelve boats '.repeat(40));
  assert.ok(long.length <= 200 && long.length > 180);
  assert.match(long, /(twelve|boats)$/);
  assert.equal(searchWords('x'.repeat(500)).length, 200);
  assert.doesNotThrow(() => searchesFor(searchWords(`${'x'.repeat(199)}👩‍🚀${'y'.repeat(99)}`)));
});

test('the addresses are of the two places, and hold the words', () => {
  const words = searchWords('A & B rose 5% in #1? said “x/y; z” \ud800!');
  const [explorer, web] = searchesFor(words).map(({ address }) => new URL(address));
  assert.equal(explorer.origin, 'https://toolbox.google.com');
  const path = explorer.pathname.match(/^\/factcheck\/explorer\/search\/([^/;]+);hl=en$/);
  assert.equal(decodeURIComponent(path[1]), 'A & B rose 5% in #1? said x/y; z !');
  assert.deepEqual([explorer.search, explorer.hash], ['', '']);
  assert.equal(web.origin, 'https://duckduckgo.com');
  assert.deepEqual([...web.searchParams], [['q', 'fact check A & B rose 5% in #1? said x/y; z !']]);
  assert.equal(web.hash, '');
});
