// Native and wasm are one engine: the same text gives the same bytes (promise P5).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { native, wasm } from './engine.mjs';
import { randomTexts, specTexts } from './texts.mjs';

const engine = await wasm();

const texts = [
  ...(await specTexts()),
  ...randomTexts(3000, 60),
  ...randomTexts(20, 4000, 2),
  '',
  '“'.repeat(70_000),
  `“We won,” said Ada Byron. `.repeat(3000),
];

/** The first text on which the two differ: `{ text, native, wasm }`; nothing where they never do. */
function difference(options, ...flags) {
  const documents = texts.map((text, id) => ({ id, text }));
  const { lines } = native(documents, '--offsets', 'utf16', ...flags);
  assert.equal(lines.length, documents.length);
  for (const { id, text } of documents) {
    const line = JSON.stringify({ id, ...engine.annotate(text, options) });
    if (line !== lines[id]) return { text, native: lines[id], wasm: line };
  }
}

test('the texts are worth comparing: all kinds of results occur', () => {
  const results = texts.map((text) => engine.annotate(text));
  for (const list of ['blocks', 'quotes', 'speakers', 'phrases', 'claims', 'notes']) {
    const count = results.reduce((all, result) => all + result[list].length, 0);
    assert.ok(count >= 20, `${count} ${list}`);
  }
});

test('native and wasm write the same bytes', () => {
  assert.equal(difference({}), undefined);
});

test('native and wasm write the same bytes for speech alone', () => {
  assert.equal(difference({ acts: 'speech' }, '--acts', 'speech'), undefined);
});

test('a difference is seen', () => {
  assert.ok(difference({ maxChars: 40 }), 'texts cut short by one side only');
});

test('a lone surrogate is read as U+FFFD, its length stays', () => {
  const text = '“We \ud800 won 3 percent,” said Ada \udfff Byron. “\ud835” she said.';
  assert.deepEqual(
    engine.annotate(text),
    engine.annotate(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, '\ufffd')),
  );
  const [quote] = engine.annotate(text).quotes;
  assert.equal(text.slice(...quote.content[0]), '“We \ud800 won 3 percent,”');
});
