// What kind of file came in, how it is written, and what is said where it cannot be read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../www/page/intake/decoding.js';
import { Fault, faultSentence } from '../../../www/page/intake/fault.js';
import { fileKind } from '../../../www/page/intake/file-kind.js';
import { sharedText } from '../../../www/page/intake/shared.js';
import { addressedText } from '../../../www/page/intake/fragment.js';

const bytes = (text) => new Uint8Array(Buffer.from(text, 'latin1'));
const kind = (name, head, type = '') => fileKind({ name, type }, bytes(head));
const refused = (reason, run) => assert.throws(run, (error) => error instanceof Fault && error.reason === reason);

test('the name tells the kind, where the first bytes do not gainsay it', () => {
  assert.equal(kind('a.txt', 'Words'), 'text');
  assert.equal(kind('A.MD', '# Words'), 'markdown');
  assert.equal(kind('a.htm', '<p>'), 'html');
  assert.equal(kind('a.docx', 'PK\x03\x04'), 'word');
  assert.equal(kind('a', 'Words'), 'text');
  assert.equal(kind('a.log', 'Words'), 'text');
  assert.equal(kind('a.page', '<p>', 'text/html'), 'html');
  assert.equal(kind('a.txt', '%PDF-1.7'), 'pdf');
});

test('what is no text is refused by its reason', () => {
  refused('picture', () => kind('a.png', '\x89PNG'));
  refused('picture', () => kind('a.heic', 'ftypheic', 'image/heic'));
  refused('old-word', () => kind('a.doc', '\xd0\xcf\x11\xe0'));
  refused('old-word', () => kind('a.docx', '\xd0\xcf\x11\xe0'));
  refused('unknown', () => kind('a.zip', 'PK\x03\x04'));
  refused('unknown', () => kind('a.rtf', '{\\rtf1'));
  refused('unknown', () => kind('a.bin', 'a\0b'));
  refused('broken', () => kind('a.txt', 'a\0b'));
  refused('broken', () => kind('a.pdf', 'Words'));
  refused('broken', () => kind('a.docx', 'Words'));
  refused('empty', () => kind('a.pdf', ''));
});

test('UTF-8, with and without a mark, and UTF-16 by its mark', () => {
  assert.deepEqual(decode(new TextEncoder().encode('Zoë “won”\r\nso\rit is')), {
    text: 'Zoë “won”\nso\nit is',
    notes: [],
  });
  assert.equal(decode(new TextEncoder().encode('\ufeffZoë')).text, 'Zoë');
  assert.equal(decode(bytes('\xff\xfeZ\0o\0\xeb\0')).text, 'Zoë');
  assert.equal(decode(bytes('\xfe\xff\0Z\0o\0\xeb')).text, 'Zoë');
});

test('what is no UTF-8 is read as Windows-1252, and that is told', () => {
  const { text, notes } = decode(bytes('Zo\xeb won'));
  assert.equal(text, 'Zoë won');
  assert.match(notes[0], /Windows-1252/);
});

test('a page may name its encoding, unless it is wrong', () => {
  const page = (label) => decode(bytes(`<meta charset="${label}"><p>\xc0\xe4\xe0`), true);
  assert.ok(page('windows-1251').text.endsWith('Ада'));
  assert.deepEqual(page('windows-1251').notes, []);
  for (const wrong of ['utf-8', 'klingon']) assert.equal(page(wrong).notes.length, 1, wrong);
});

test('every fault names what it is about and what to do', () => {
  const reasons = [
    'empty',
    'too-large',
    'picture',
    'old-word',
    'unknown',
    'broken',
    'unreadable',
    'locked',
    'no-text-layer',
  ];
  for (const reason of reasons) {
    const sentence = faultSentence(new Fault(reason, '8 MB'), 'bridge.pdf');
    assert.match(sentence, /“bridge\.pdf”/, reason);
    assert.match(sentence, /[Cc]hoose|[Pp]aste/, reason);
  }
  assert.match(faultSentence(new Fault('too-large', '8 MB'), 'a.md'), /8 MB/);
  assert.match(faultSentence(new RangeError('odd'), 'a.md'), /damaged/);
});

test('what is shared: title and text without saying one twice, an address only where it is all there is', () => {
  const shared = (fields) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return sharedText(form);
  };
  assert.equal(shared({ title: 'Vote', text: 'We won.', url: 'https://example.org/' }), 'Vote\n\nWe won.');
  assert.equal(shared({ title: 'Vote', text: 'Vote: we won.' }), 'Vote: we won.');
  assert.equal(shared({ title: 'Vote', url: 'https://example.org/' }), 'https://example.org/');
  assert.equal(shared({}), '');
  const long = shared({ text: `a${'𝒳'.repeat(200_000)}` });
  assert.equal(long.length, 199_999);
  assert.doesNotThrow(() => encodeURIComponent(long));
});

test('the text in an address, damaged or whole', () => {
  assert.equal(addressedText('#text=%E2%80%9CWe%20won%E2%80%9D%0D%0A+1'), '“We won”\n+1');
  refused('address', () => addressedText('#text=%E2%80'));
});
