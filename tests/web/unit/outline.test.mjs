// What a reader sees of markup: its pieces, their signs, and where links lead.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../../www/page/intake/outline.js';

/** A tree of nodes as the outline walks it: `element('p', 'words', element('a', { href }, 'more'))`. */
function element(localName, ...children) {
  const isBare = typeof children[0] === 'string' || children[0]?.nodeType !== undefined || children.length === 0;
  const attributes = isBare ? {} : children.shift();
  const node = { nodeType: 1, localName, getAttribute: (name) => attributes[name] ?? null, parentNode: null };
  const inside = children.map((child) => (typeof child === 'string' ? { nodeType: 3, data: child } : child));
  inside.forEach((child, index) => {
    Object.assign(child, { parentNode: node, nextSibling: inside[index + 1] ?? null });
    child.firstChild ??= null;
  });
  const textContent = inside.map((child) => child.data ?? child.textContent).join('');
  return Object.assign(node, {
    firstChild: inside[0] ?? null,
    lastChild: inside.at(-1) ?? null,
    nextSibling: null,
    textContent,
  });
}

const body = (...children) => outline(element('body', ...children));
const told = (pieces) =>
  pieces.map(({ kind, text, level, marker, isQuoted }) =>
    [kind + (level ?? ''), isQuoted ? '>' : '', (marker ?? '') + text].filter(Boolean).join(' '),
  );

test('blocks are pieces, what stands inside a line is not', () => {
  const pieces = body(
    element('h2', 'The ', element('em', 'vote')),
    element('div', '\n  We won', element('b', ' at'), ' last.\n ', element('p', 'So be it.')),
    'Loose words',
  );
  assert.deepEqual(told(pieces), [
    'heading2 The vote',
    'paragraph We won at last.',
    'paragraph So be it.',
    'paragraph Loose words',
  ]);
});

test('entries of lists are marked, ordered ones numbered, nested ones too', () => {
  const pieces = body(
    element(
      'ul',
      element('li', 'steel', element('ol', { start: '4' }, element('li', 'iron'), element('li', 'coal'))),
      element('li', element('p', 'stone'), element('p', 'more of it')),
    ),
  );
  assert.deepEqual(told(pieces), [
    'item - steel',
    'item 4. iron',
    'item 5. coal',
    'item - stone',
    'paragraph more of it',
  ]);
});

test('what is quoted stays quoted however deep', () => {
  const pieces = body(
    element('blockquote', 'Wait', element('ul', element('li', 'and see')), element('blockquote', 'Why?')),
    'No.',
  );
  assert.deepEqual(told(pieces), ['paragraph > Wait', 'item > - and see', 'paragraph > Why?', 'paragraph No.']);
});

test('one break stays in the piece, two end it; preformatted lines stay lines', () => {
  const pieces = body(
    element('p', 'a', element('br'), ' b', element('br'), element('br'), 'c'),
    element('pre', 'x  y\nz'),
  );
  assert.deepEqual(told(pieces), ['paragraph a\nb', 'paragraph c', 'paragraph x  y\nz']);
});

test('links keep their words and their address; only those that lead out', () => {
  const [piece] = body(
    element(
      'p',
      ' See ',
      element('a', { href: 'https://example.org/a' }, ' the plan '),
      'and ',
      element('a', { href: '/local' }, 'this'),
      ' and ',
      element('a', { href: 'javascript:0' }, 'that'),
    ),
  );
  assert.equal(piece.text, 'See the plan and this and that');
  assert.deepEqual(
    piece.links.map(({ start, end, href }) => [piece.text.slice(start, end), href]),
    [['the plan', 'https://example.org/a']],
  );
});

test('a link around blocks belongs to each of them', () => {
  const pieces = body(element('a', { href: 'https://example.org/' }, element('h2', 'Vote'), element('p', 'We won.')));
  assert.deepEqual(
    pieces.map(({ text, links }) => links.map(({ start, end }) => text.slice(start, end))),
    [['Vote'], ['We won.']],
  );
});

test('what is hidden or no text is passed over, hints where to break words too', () => {
  const pieces = body(
    element('style', 'p {}'),
    element('p', { hidden: '' }, 'unseen'),
    element('p', 'har\u00adbour\u200b'),
  );
  assert.deepEqual(told(pieces), ['paragraph harbour']);
});

test('lists that Word wrote as paragraphs are lists', () => {
  const link = element('a', { href: 'https://example.org/' }, 'steel');
  const pieces = body(
    element('p', '·\u00a0\u00a0\u00a0 ', link),
    element('p', '2.\u00a0\u00a0 stone'),
    element('p', 'o clock'),
  );
  assert.deepEqual(told(pieces), ['item - steel', 'item 2. stone', 'paragraph o clock']);
  assert.deepEqual(pieces[0].links, [{ start: 0, end: 5, href: 'https://example.org/' }]);
});

test('what stands under a picture is its caption', () => {
  assert.deepEqual(told(body(element('figure', element('figcaption', 'The ferry')))), ['caption The ferry']);
});

test('the cells of a row stand on one line', () => {
  const row = (...cells) => element('tr', ...cells.map((cell) => element('td', cell)));
  assert.deepEqual(told(body(element('table', row('Ferry', '92,000'), row('Tram', '0')))), [
    'paragraph Ferry | 92,000',
    'paragraph Tram | 0',
  ]);
});

test('a deep tree is walked without recursion', () => {
  let node = element('p', 'deep');
  for (let depth = 0; depth < 50_000; depth++) node = element('div', node);
  assert.deepEqual(told(outline(node)), ['paragraph deep']);
});
