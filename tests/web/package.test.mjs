// The door of the npm package: what it accepts, what it refuses, and in which words.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { wasm } from './engine.mjs';

const engine = await wasm();
const { annotate, version } = engine;
const text = '“We won,” said Ada Byron. She believes that 𝒳 was luck. “It was close,” she said.';

test('the door is small', () => {
  assert.deepEqual(Object.keys(engine).sort(), ['Manuscript', 'annotate', 'default', 'initSync', 'version']);
});

test('positions slice the very string that was given', () => {
  const { offsets, quotes, speakers } = annotate(text);
  assert.equal(offsets, 'utf16');
  const last = quotes.at(-1);
  assert.equal(text.slice(...last.content[0]), '“It was close,”');
  assert.equal(speakers[quotes[0].speaker].name, 'Ada Byron');
});

test('the result is plain data: null, no undefined, no Map', () => {
  const result = annotate(text);
  assert.deepEqual(structuredClone(result), JSON.parse(JSON.stringify(result)));
});

test('options are read', () => {
  const acts = ({ quotes }) => new Set(quotes.map(({ act }) => act));
  assert.ok(acts(annotate(text)).has('thought'));
  assert.ok(!acts(annotate(text, { acts: 'speech' })).has('thought'));
  assert.deepEqual(annotate(text, { acts: 'all' }), annotate(text));
  assert.deepEqual(annotate(text, { maxChars: 30 }).notes, [{ kind: 'truncated', at: 25, of: text.length }]);
});

test('no options, undefined and null are the default', () => {
  for (const none of [undefined, null, {}, { acts: undefined, maxChars: undefined }, Object.create(null)]) {
    assert.deepEqual(annotate(text, none), annotate(text));
  }
});

test('what is no option is refused, by name', () => {
  const refusals = [
    [{ act: 'speech' }, /^TypeError: whosaid: no such option: “act”; there are “acts”, “claims” and “maxChars”$/],
    [{ acts: 'quotes' }, /acts must be/],
    [{ acts: ['speech'] }, /acts must be/],
    [{ claims: 'opinions' }, /claims must be/],
    [{ maxChars: -1 }, /maxChars must be a whole number/],
    [{ maxChars: 1.5 }, /maxChars must be a whole number/],
    [{ maxChars: NaN }, /maxChars must be a whole number/],
    [{ maxChars: '9' }, /maxChars must be a whole number/],
    ['speech', /options must be an object/],
    [['speech'], /options must be an object/],
    [7, /options must be an object/],
  ];
  for (const [options, message] of refusals) {
    assert.throws(
      () => annotate(text, options),
      (error) => error instanceof TypeError && message.test(`${error}`),
    );
  }
});

test('a text that is no string is refused', () => {
  for (const nothing of [undefined, null, 7, {}, ['a']]) {
    assert.throws(() => annotate(nothing), /^TypeError: whosaid: text must be a string$/);
  }
});

test('what a polluted prototype lends an object is no option', () => {
  Object.prototype.acts = 'speech';
  Object.prototype.colour = 'red';
  try {
    assert.deepEqual(annotate(text, {}).quotes.length, 3);
  } finally {
    delete Object.prototype.acts;
    delete Object.prototype.colour;
  }
});

test('the version is the package’s', async () => {
  const manifest = JSON.parse(await readFile(new URL('../../www/pkg/package.json', import.meta.url)));
  assert.equal(version(), manifest.version);
  assert.equal(annotate(text).engine, manifest.version);
});

test('the wasm tells nothing of the machine it was built on', async () => {
  const bytes = await readFile(new URL('../../www/pkg/whosaid_bg.wasm', import.meta.url), 'latin1');
  const { HOME, PWD } = process.env;
  for (const place of [HOME, PWD, new URL('../../', import.meta.url).pathname].filter((path) => path?.length > 3)) {
    assert.ok(!bytes.includes(place), place);
  }
});
