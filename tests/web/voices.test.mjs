// The page counts a speaker's words among the statements it shows; where it shows all, it counts as the engine does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text as report } from '../../www/page/samples/report.js';
import { voicesOf } from '../../www/page/voices.js';
import { article } from './browsers/article.mjs';
import { wasm } from './engine.mjs';

const { annotate } = await wasm();

for (const [title, text] of Object.entries({ sample: report, lighthouse: article })) {
  test(`${title}: words and exact words of every speaker are the engine’s`, () => {
    const found = annotate(text);
    const known = voicesOf(text, found, [...found.quotes.keys()]).filter(({ index }) => index !== null);
    assert.ok(known.length > 2, 'there are speakers');
    const counted = known.map(({ index, words, exact }) => [index, words, exact]).sort(([a], [b]) => a - b);
    const told = found.speakers.map(({ words, quotedWords }, index) => [index, words, quotedWords]);
    assert.deepEqual(counted, told);
  });
}
