// What is said of the chosen voice, the chosen lens, and both.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceWords } from '../../../www/page/choice.js';
import { LENSES } from '../../../www/page/lenses.js';

const ada = { name: 'Ada Byron', kind: 'person', percent: '32%' };
const lens = (wanted) => LENSES.find(({ id }) => id === wanted);
const words = (voice, chosen = null, count = 2) => choiceWords({ voice, lens: chosen, count });

test('a voice is announced with its size, its share and the way back', () => {
  assert.equal(words(ada), 'Only Ada Byron: 2 statements, 32% of all quoted words. Escape shows everything again.');
  assert.match(words({ ...ada, name: 'The union', kind: 'organization' }, null, 1), /^Only the union: 1 statement,/);
});

test('what is nobody’s for certain is announced as such', () => {
  assert.match(words({ ...ada, kind: 'unknown' }), /^Only unclear speakers: /);
});

test('a lens is announced by what it keeps, alone and with a voice', () => {
  assert.equal(words(null, lens('denies')), 'Only denials: 2 statements. Escape shows everything again.');
  assert.equal(words(ada, lens('denies'), 1), 'Only denials by Ada Byron: 1 statement. Escape shows everything again.');
  assert.match(words(null, lens('numbers'), 1), /^Only numbers: 1 claim\./);
});
