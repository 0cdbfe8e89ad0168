// Corrections as a file: what was written is read back, and nothing that was not checked gets in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct } from '../../../www/page/corrections/corrections.js';
import { FileFault, MAX_BYTES, MAX_CORRECTIONS, readCorrections, readFile, writeFile } from '../../../www/page/corrections/file.js';
import { annotated, spanOf } from './annotated.mjs';

const text = '𝔸 “We won,” said Ada. Bo said no. It cost 9 million.';
const found = annotated(text, {
  speakers: [{ name: 'Ada' }],
  quotes: [
    { said: '“We won,”', cue: 'said', source: 'Ada', speaker: 0 },
    { said: 'no', kind: 'indirect' },
  ],
  claims: [{ words: 'It cost 9 million' }],
});
const words = (...list) => list.map((one) => ({ span: spanOf(text, one), words: one }));
const HASH = 'a'.repeat(64);
const corrections = [
  { of: 'quote', at: words('“We won,”'), speaker: null, note: 'who?\nAda' },
  { of: 'quote', at: words('no'), verdict: 'wrong' },
  { of: 'claim', at: words('said Ada'), added: true, content: words('We won') },
  { of: 'claim', at: words('It cost 9 million'), verdict: 'right' },
];
const written = () => JSON.parse(writeFile(text, HASH, found, corrections));
const readBack = (file) => readFile(typeof file === 'string' ? file : JSON.stringify(file), text, HASH);

/** A file with one value changed: `spoilt('corrections.0.of', 7)`. */
function spoilt(path, value) {
  const file = written();
  const keys = path.split('.');
  const last = keys.pop();
  const holder = keys.reduce((object, key) => object[key], file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return file;
}

function fault(act) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof FileFault, String(error));
    return `${error.problem} ${error.place}`.trim();
  }
  return 'none';
}

test('what was written is read back as it was', () => {
  assert.deepEqual(readBack(written()), corrections);
  assert.deepEqual(readCorrections(JSON.parse(JSON.stringify(corrections)), text), corrections);
});

test('the labels to train with count code points and hold no word of the text', () => {
  assert.deepEqual(written().labels, {
    offsets: 'char',
    marks: [
      { of: 'quote', was: 'found', type: 'direct', content: [[2, 11]], cue: [[12, 16]], source: [[17, 20]], speaker: null },
      { of: 'claim', was: 'missed', content: [[3, 9]] },
      { of: 'claim', was: 'found', content: [[34, 51]] },
      { of: 'quote', was: 'false', content: [[30, 32]] },
    ],
  });
});

test('a fault is told with its place', () => {
  const [start] = spanOf(text, 'no');
  const cases = [
    ['schema', undefined, 'schema'],
    ['schema', 'whosaid-corrections/2', 'schema'],
    ['offsets', 'char', 'schema'],
    ['text', null, 'value text'],
    ['text.sha256', 'b'.repeat(64), 'text'],
    ['text.length', 5, 'text'],
    ['corrections', {}, 'value corrections'],
    ['corrections.1', null, 'value corrections[1]'],
    ['corrections.1', [], 'value corrections[1]'],
    ['corrections.1.of', 'phrase', 'value corrections[1].of'],
    ['corrections.1.of', undefined, 'value corrections[1].of'],
    ['corrections.1.at', undefined, 'value corrections[1].at'],
    ['corrections.1.at', [], 'value corrections[1].at'],
    ['corrections.1.at.0', 5, 'value corrections[1].at[0]'],
    ['corrections.1.at.0.span', '4-5', 'value corrections[1].at[0].span'],
    ['corrections.1.at.0.span', [start], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.span', [start, start], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.span', [-2, 2], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.span', [start, 1e9], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.span', [start + 0.5, start + 2], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.span', ['1', 2], 'span corrections[1].at[0].span'],
    ['corrections.1.at.0.words', 'on', 'words corrections[1].at[0].words'],
    ['corrections.0.at', [...words('no'), ...words('“We won,”')], 'span corrections[0].at[1].span'],
    ['corrections.1.verdict', 'maybe', 'value corrections[1].verdict'],
    ['corrections.1.verdict', undefined, 'value corrections[1]'],
    ['corrections.1.added', 1, 'value corrections[1].added'],
    ['corrections.1.speaker', 5, 'value corrections[1].speaker'],
    ['corrections.1.speaker', '', 'value corrections[1].speaker'],
    ['corrections.1.speaker', '\u202e \n', 'value corrections[1].speaker'],
    ['corrections.1.speaker', 'A'.repeat(201), 'value corrections[1].speaker'],
    ['corrections.3.speaker', 'Ada', 'value corrections[3].speaker'],
    ['corrections.2.content', [...words('We'), ...words('won')], 'value corrections[2].content'],
    ['corrections.0.note', { toString: 'x' }, 'value corrections[0].note'],
    ['corrections.0.note', 'x'.repeat(2001), 'value corrections[0].note'],
    ['corrections.3', corrections[2], 'twice corrections[3]'],
  ];
  for (const [path, value, told] of cases) assert.equal(fault(() => readBack(spoilt(path, value))), told, `${path} ${JSON.stringify(value)}`);
});

test('what is no JSON, too deep or too large is refused', () => {
  assert.equal(fault(() => readBack('')), 'json');
  assert.equal(fault(() => readBack('<!doctype html>')), 'json');
  assert.match(fault(() => readBack('['.repeat(1_000_000))), /json/);
  assert.match(fault(() => readBack('5')), /value/);
  assert.equal(fault(() => readBack(`"${'x'.repeat(10_000_000)}"`)), 'large');
  assert.ok(MAX_BYTES < 10_000_000);
  const one = corrections[0];
  assert.equal(fault(() => readCorrections(Array(MAX_CORRECTIONS + 1).fill(one), text)), 'many corrections');
});

test('nothing is inherited, and nothing is taken over that is not known', () => {
  const hostile = JSON.stringify(written())
    .replace('"of":"claim"', '"of":"claim","__proto__":{"verdict":"wrong","polluted":1},"constructor":{"prototype":{"polluted":1}}')
    .replace('"sha256"', '"__proto__":{"polluted":1},"sha256"');
  const read = readBack(hostile);
  assert.deepEqual(read, corrections);
  assert.equal({}.polluted, undefined);
  for (const one of read) assert.equal(Object.getPrototypeOf(one), Object.prototype);
  const inherited = JSON.parse('{"__proto__":{"of":"quote","verdict":"wrong"}}');
  assert.equal(fault(() => readCorrections([Object.create({ ...corrections[1] })], text)), 'value corrections[0].of');
  assert.equal(fault(() => readCorrections([inherited], text)), 'value corrections[0].of');
});

test('markup in a name or a note is words; a name is one line that turns nothing around', () => {
  const name = '<img src=x onerror="window.struck = 1">';
  const [read] = readBack(spoilt('corrections.0', { ...corrections[0], speaker: `\u202e${name}\n\n of  Arden\u0000`, note: name }));
  assert.deepEqual([read.speaker, read.note], [`${name} of Arden`, name]);
  const { annotated: result } = correct(text, found, [read]);
  assert.equal(result.speakers.at(-1).name, `${name} of Arden`);
});
