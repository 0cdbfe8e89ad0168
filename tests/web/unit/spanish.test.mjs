// Sentences that another language makes of numbers and names; and that nothing of them is left in English.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../www/page/catalogue/english.js';
import { catalogue as spanish } from '../../../www/page/catalogue/spanish.js';

const words = (runs) => runs.map((run) => run.words).join('');
const balance = [
  { standing: 'named', percent: '84 %' },
  { standing: 'unnamed', percent: '16 %' },
];

test('numbers are written as the language writes them', () => {
  assert.equal(spanish.numbers.number(12345), '12.345');
  assert.equal(spanish.numbers.percent(32), '32\u00a0%');
  assert.equal(english.numbers.percent(32), '32%');
  assert.equal(spanish.wording.amount(3, 70, 27), '3 declaraciones · 70 palabras, 27 textuales');
  assert.equal(spanish.wording.amount(1, 1, 1), '1 declaración · 1 palabra, todas textuales');
  assert.equal(spanish.wording.statements(1_000_000), '1.000.000 de declaraciones');
});

test('the summary agrees in number and gender', () => {
  assert.equal(
    words(spanish.summary.quoted(1, 42, [balance[0]])),
    'Una voz aparece citada, en el 42\u00a0% de las palabras; todas con nombre.',
  );
  assert.equal(
    words(spanish.summary.quoted(6, 42, balance)),
    'Seis voces aparecen citadas, en el 42\u00a0% de las palabras; 84 % de ellas con nombre, 16 % sin nombre.',
  );
  assert.equal(
    words(spanish.summary.checkable(9, 9, 4)),
    'Nueve afirmaciones se pueden verificar; cuatro de ellas sin nadie que las respalde con su nombre.',
  );
  assert.equal(
    words(spanish.summary.checkable(1, 3, 1)),
    'Una de tres afirmaciones verificables se muestra; nadie la respalda con su nombre.',
  );
});

/** Every text of a catalogue, with the path to it; functions are called with numbers and with names. */
function texts(part, path = '') {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'object') return Object.entries(part).flatMap(([key, entry]) => texts(entry, `${path}.${key}`));
  return [];
}

/** A name is a name. */
const ALIKE = ['', 'Google Fact Check Explorer'];

test('no text stands in English still', () => {
  const left = (one, other) => {
    const known = new Map(texts(one));
    return texts(other).filter(([path, text]) => known.get(path) === text && !ALIKE.includes(text));
  };
  assert.deepEqual(left(english, spanish), []);
  assert.equal(left(english, english).length > 100, true, 'what is left is seen');
});
