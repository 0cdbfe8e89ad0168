// A manuscript says in plain text what its layout said, and keeps the rest beside it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Manuscript } from '../../../www/page/intake/manuscript.js';
import { annotated } from './annotated.mjs';

const LINK = { href: 'https://example.org/' };
const pieces = [
  { kind: 'heading', level: 1, text: 'Vote' },
  { kind: 'paragraph', text: 'The town voted.', links: [{ ...LINK, start: 4, end: 8 }] },
  { kind: 'heading', level: 3, text: 'Next' },
  { kind: 'item', marker: '- ', text: 'steel' },
  { kind: 'item', marker: '- ', text: 'stone' },
  { kind: 'paragraph', isQuoted: true, text: 'Wait\nand see.', links: [{ ...LINK, start: 5, end: 8 }] },
];
const words = ({ text, links }) => links.map(({ start, end }) => text.slice(start, end));
const heads = ({ text, lines }) => lines.map(({ start, end, level }) => `${level} ${text.slice(start, end)}`);

test('pieces become the text that the engine knows to read', () => {
  const manuscript = new Manuscript(pieces);
  assert.equal(manuscript.text, 'Vote\n\nThe town voted.\n\nNext\n\n- steel\n- stone\n\n> Wait\n> and see.');
  assert.deepEqual(words(manuscript), ['town', 'and']);
  assert.deepEqual(heads(manuscript), ['1 Vote', '3 Next']);
});

test('headings of the layout are headings of the article, boilerplate stays what it is', () => {
  const manuscript = new Manuscript(pieces);
  const { blocks } = annotated(manuscript.text, {
    blocks: [
      ['paragraph', 'Vote'],
      ['title', 'The town voted.'],
      ['boilerplate', 'Next'],
      ['list-item', 'steel'],
    ],
  });
  assert.deepEqual(
    manuscript.dress(blocks).map(({ kind }) => kind),
    ['title', 'paragraph', 'boilerplate', 'list-item'],
  );
  const [heading] = annotated(manuscript.text, { blocks: [['paragraph', 'Next']] }).blocks;
  assert.deepEqual(manuscript.dress([heading]), [{ ...heading, kind: 'heading', level: 3 }]);
});

test('a title may stand under a running header, and captions stay small', () => {
  const manuscript = new Manuscript([
    { kind: 'caption', text: 'The Post, page 1' },
    { kind: 'heading', level: 1, text: 'Vote' },
    { kind: 'paragraph', text: 'The town voted.' },
  ]);
  const blocks = annotated(manuscript.text, {
    blocks: [
      ['title', 'The Post, page 1'],
      ['heading', 'Vote'],
      ['paragraph', 'The town voted.'],
    ],
  }).blocks;
  assert.deepEqual(
    manuscript.dress(blocks).map(({ kind }) => kind),
    ['caption', 'title', 'paragraph'],
  );
});

test('where no heading begins the text, the engine’s title stands', () => {
  const manuscript = new Manuscript([
    { kind: 'plain', text: 'Rink closes\n\nIt will.' },
    { kind: 'heading', level: 2, text: 'Late' },
  ]);
  const { blocks } = annotated(manuscript.text, {
    blocks: [
      ['title', 'Rink closes'],
      ['paragraph', 'Late'],
    ],
  });
  assert.deepEqual(
    manuscript.dress(blocks).map(({ kind }) => kind),
    ['title', 'heading'],
  );
});

test('an edit in one place keeps what stands around it', () => {
  const manuscript = new Manuscript(pieces);
  const edited = manuscript.edited(manuscript.text.replace('voted', 'did not vote'));
  assert.deepEqual(heads(edited), ['1 Vote', '3 Next']);
  assert.deepEqual(words(edited), ['town', 'and']);
  const cut = manuscript.edited(manuscript.text.replace('Next', 'Then'));
  assert.deepEqual(heads(cut), ['1 Vote']);
});

test('another text is no edit', () => {
  assert.equal(new Manuscript(pieces).edited('Something else entirely.'), null);
});
