// The variants of annotated documents: which words are names, and that what was annotated moves along.

import assert from 'node:assert/strict';
import test from 'node:test';
import { personNames } from './persons.mjs';
import { replaced, variants } from './variants.mjs';

/** A document whose annotations are told by their words: [content, cue, source]. */
function annotated(id, text, ...attributions) {
  const points = (unit) => [...text.slice(0, unit)].length;
  const span = (words) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, `${words} stands in the text`);
    return [[points(start), points(start + words.length)]];
  };
  const marked = attributions.map(([content, cue, source]) => ({
    content: span(content),
    ...(cue && { cue: span(cue) }),
    ...(source && { source: span(source) }),
  }));
  return { id, text, attributions: marked };
}

const words = ({ text }, spans) => spans?.map(([start, end]) => [...text].slice(start, end).join('')).join(' … ');
const names = (...documents) => personNames(documents).map((found) => found.map(({ word, role }) => `${word} ${role}`));

test('a family name is shown by a given name, by a title, or by a source of two words', () => {
  for (const [text, source, expected] of [
    ['Maria J. Holt won. Holt smiled.', null, ['Maria given', 'Holt family', 'Holt family']],
    ['Mr. Dube’s plan failed. DUBE: Yes.', null, ['Dube family', 'DUBE family']],
    ['Senator Oduya left with Oduya’s aides.', null, ['Oduya family', 'Oduya family']],
    ['“No,” said Qorva Belten. Belten left.', 'Qorva Belten', ['Qorva given', 'Belten family', 'Belten family']],
    ['Aide Tuvo Ranik spoke. Ranik said no.', 'Ranik', ['Tuvo given', 'Ranik family', 'Ranik family']],
    ['Maria said no.', 'Maria', ['Maria given']],
  ]) {
    const marked = source ? [[text, null, source]] : [];
    assert.deepEqual(names(annotated('one', text, ...marked))[0], expected, text);
  }
});

test('places, groups, offices, days and words are no names', () => {
  for (const text of [
    'The Republicans met in Texas on Tuesday.',
    'President of the Senate. Chairman Tuesday.',
    'NASA said the Moon Council was ready.',
    'Old Mill Road is closed.',
  ]) {
    assert.deepEqual(names(annotated('one', text)), [[]], text);
  }
});

test('a name that is a word too counts where the text shows it', () => {
  const text = 'Mr. Young spoke to young voters. Young voters listened. Mr. Young left.';
  assert.deepEqual(names(annotated('one', text))[0], ['Young family', 'Young family']);
});

test('what one document shows names a whole source of another', () => {
  const showing = annotated('one', 'Maria Holtvik won.');
  const source = annotated('two', 'It rained, Holtvik said.', ['It rained', 'said', 'Holtvik']);
  const elsewhere = annotated('three', 'The Holtvik bridge is closed.');
  assert.deepEqual(names(showing, source, elsewhere).slice(1), [['Holtvik family'], []]);
});

test('spans move with replaced words, behind characters of two units too', () => {
  const text = '🎉🎉 Ada Dube said that Ada Dube’s boat sank.';
  const document = annotated('one', text, ['that Ada Dube’s boat sank', 'said', 'Ada Dube']);
  const [first, second] = ['Ada', 'Ada'].map((word, nth) => document.text.indexOf(word, nth * 10));
  const longer = replaced(document, [
    { start: first, end: first + 3, word: 'Þórdís𝒳' },
    { start: second, end: second + 3, word: 'Bo' },
  ]);
  assert.equal(longer.text, '🎉🎉 Þórdís𝒳 Dube said that Bo Dube’s boat sank.');
  const [marked] = longer.attributions;
  assert.equal(words(longer, marked.source), 'Þórdís𝒳 Dube');
  assert.equal(words(longer, marked.cue), 'said');
  assert.equal(words(longer, marked.content), 'that Bo Dube’s boat sank');
});

test('an attribution without a source stays one', () => {
  const { attributions, ...rest } = annotated('one', 'Ada Dube left. “No.”', ['“No.”']);
  for (const source of [undefined, []]) {
    const [varied] = variants['names replaced']([{ ...rest, attributions: [{ ...attributions[0], source }] }]);
    assert.deepEqual(varied.attributions[0].source, source);
    assert.equal(words(varied, varied.attributions[0].content), '“No.”');
  }
});

test('a span that ends inside a replaced word takes all of it', () => {
  const document = annotated('one', 'Oduya said no.', ['no', 'said', 'duy']);
  const [marked] = replaced(document, [{ start: 0, end: 5, word: 'Eze' }]).attributions;
  assert.deepEqual([marked.source, marked.cue], [[[0, 3]], [[4, 8]]]);
});

const article = annotated(
  'article',
  'Mayor Maria Holt resigned.\n\n“I am tired,” Holt said. HOLT: Goodbye. Mr. Dube said Holt’s team was tired.',
  ['“I am tired,”', 'said', 'Holt'],
  ['Holt’s team was tired', 'said Holt', 'Mr. Dube'],
);

test('replaced names are the same ones in all of a document, every time, and none is left', () => {
  const [once] = variants['names replaced']([article]);
  const [again] = variants['names replaced']([article]);
  assert.deepEqual(once, again);
  const form = /^Mayor (\S+) (\S+) resigned\.\n\n“I am tired,” (\S+) said\. (\S+): Goodbye\. Mr\. (\S+) said (\S+)’s/;
  const found = form.exec(once.text);
  assert.ok(found, once.text);
  const [, given, family, ...others] = found;
  assert.deepEqual(others, [family, family.toUpperCase(), others[2], family]);
  assert.equal(new Set([given, family, others[2], 'Maria', 'Holt', 'Dube']).size, 6);
  assert.equal(words(once, once.attributions[0].source), family);
  assert.equal(words(once, once.attributions[1].source), `Mr. ${others[2]}`);
  const [other] = variants['names replaced']([{ ...article, id: 'another' }]);
  assert.notEqual(other.text, once.text);
});

test('names in lower case, and nothing else', () => {
  const [lower] = variants['names in lower case']([article]);
  assert.equal(lower.text, article.text.replace(/Maria|Holt|HOLT|Dube/g, (name) => name.toLowerCase()));
  assert.deepEqual(lower.attributions, article.attributions);
});

test('straight marks stand where the curly ones were', () => {
  const [straight] = variants['straight quotation marks']([article]);
  assert.match(straight.text, /\n"I am tired," Holt said\..* Holt's team/);
  assert.doesNotMatch(straight.text, /[“”‘’]/);
  assert.equal(straight.text.length, article.text.length);
  assert.deepEqual(straight.attributions, article.attributions);
});
