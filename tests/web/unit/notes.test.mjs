// Notes and problems in a reader's words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineFailure } from '../../../www/engine/failure.js';
import { noteSentences } from '../../../www/page/notes.js';
import { problemSentence } from '../../../www/page/problem.js';

test('limits are told with their figures, odd marks are counted together', () => {
  const odd = { kind: 'unbalanced-mark', span: [0, 1] };
  assert.deepEqual(noteSentences([]), []);
  assert.match(noteSentences([{ kind: 'truncated', at: 2_000_000, of: 3_100_000 }])[0], /first 2,000,000 of 3,100,000/);
  assert.match(noteSentences([{ kind: 'capped', list: 'claims', kept: 50_000 }])[0], /more claims .* first 50,000/);
  assert.equal(noteSentences([odd]).length, 1);
  assert.match(noteSentences([odd])[0], /^One quotation mark/);
  assert.equal(noteSentences([odd, odd, odd]).length, 1);
  assert.match(noteSentences([odd, odd, odd])[0], /^Three quotation marks/);
});

test('each way to fail has a sentence of its own that says what to do', () => {
  const sentences = ['unsupported', 'load', 'deadline', 'crash'].map((reason) =>
    problemSentence(new EngineFailure(reason)),
  );
  assert.equal(new Set(sentences).size, 4);
  for (const sentence of sentences) assert.match(sentence, /try|browser/i);
  assert.equal(problemSentence(new TypeError('x')), sentences[3]);
});
