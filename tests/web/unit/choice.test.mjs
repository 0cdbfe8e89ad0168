// What is said of the chosen voice.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceWords } from '../../../www/page/choice.js';

const voice = { name: 'Ada Byron', kind: 'person', quotes: [1, 2], percent: '32%' };

test('a choice is announced with its size, its share and the way back', () => {
  assert.equal(
    choiceWords(voice),
    'Only Ada Byron: 2 statements, 32% of all quoted words. Escape shows everyone again.',
  );
  const union = { ...voice, name: 'The union', kind: 'organization', quotes: [1] };
  assert.match(choiceWords(union), /^Only the union: 1 statement,/);
});

test('what is nobody’s for certain is announced as such', () => {
  assert.match(choiceWords({ ...voice, kind: 'unknown' }), /^Only unclear speakers: /);
});
