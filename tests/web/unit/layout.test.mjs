// Blocks become the parts of a page, and no word of the reader's gets lost on the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut } from '../../../www/page/layout.js';
import { annotated } from './annotated.mjs';

const parts = (text, blocks) => layOut(text, annotated(text, { blocks }).blocks);
const wordsShown = (text, { start, end, omit }) => {
  let [words, at] = ['', start];
  for (const [from, to] of [...omit, [end, end]]) {
    words += text.slice(at, from);
    at = to;
  }
  return words;
};

test('runs of boilerplate fold into one part, and list items into one list', () => {
  const text = 'Home\nMenu\nRink closes\n• one\n• two\nShare';
  const laid = parts(text, [
    ['boilerplate', 'Home'],
    ['boilerplate', 'Menu'],
    ['title', 'Rink closes'],
    ['list-item', '• one'],
    ['list-item', '• two'],
    ['boilerplate', 'Share'],
  ]);
  assert.deepEqual(
    laid.map(({ kind, lines }) => `${kind} ${lines.length}`),
    ['left-out 2', 'title 1', 'list 2', 'left-out 1'],
  );
});

test('words that no block holds are shown as unread', () => {
  const text = 'Before.\n\nRead.\n\nAfter.';
  const laid = parts(text, [['paragraph', 'Read.']]);
  assert.deepEqual(
    laid.map(({ kind, lines }) => [kind, text.slice(lines[0].start, lines[0].end).trim()]),
    [
      ['unread', 'Before.'],
      ['paragraph', 'Read.'],
      ['unread', 'After.'],
    ],
  );
});

test('what lies between blocks without a word is nothing', () => {
  const text = 'One.\n\n \t\n> * Two.\n***';
  assert.deepEqual(
    parts(text, [
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ]).map(({ kind }) => kind),
    ['paragraph', 'paragraph'],
  );
});

test('the numbers of a list stand before its blocks and are nothing unread', () => {
  const text = 'In order:\n\n1. steel\n2. stone\n\n12 left.';
  const laid = parts(text, [
    ['paragraph', 'In order:'],
    ['list-item', 'steel'],
    ['list-item', 'stone'],
  ]);
  assert.deepEqual(
    laid.map(({ kind, lines }) => `${kind} ${lines.length}`),
    ['paragraph 1', 'list 2', 'unread 1'],
  );
});

test('the signs of a block quotation and of a list are not shown, the same signs elsewhere are', () => {
  const text = '> “We hold on > let go,\n> and on.”\n- 5 - 3\n> 4 is less';
  const [quotation, list, paragraph] = parts(text, [
    ['block-quotation', '> “We hold on > let go,\n> and on.”'],
    ['list-item', '- 5 - 3'],
    ['paragraph', '> 4 is less'],
  ]).map(({ lines }) => wordsShown(text, lines[0]));
  assert.equal(quotation, '“We hold on > let go,\nand on.”');
  assert.equal(list, '5 - 3');
  assert.equal(paragraph, '> 4 is less');
});
