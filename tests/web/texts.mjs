// Texts to hold two builds of the engine against each other: those of the spec cases, and made-up ones.

import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../spec/', import.meta.url);

/** The texts of every case of tests/spec, as its runner reads them. */
export async function specTexts() {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const cases = files.flatMap((file) => `\n${file}`.split('\n## ').slice(1));
  return cases.map((spec) => {
    const text = spec.slice(spec.indexOf('\n') + 1).split('\n---\n')[0];
    return text.replace(/\\u\{([0-9A-F]+)\}/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)));
  });
}

const pieces = [
  'Ada Byron',
  'Grace Hopper',
  'the minister',
  'He',
  'She',
  'critics',
  'the Royal Society',
  'officials',
  'NASA',
  'said',
  'denied',
  'according to',
  'claimed that',
  'told reporters',
  'was',
  'will be',
  'rose',
  'fell',
  'not',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '``',
  "''",
  '(',
  ')',
  ',',
  '.',
  '. ',
  '?',
  '!',
  '…',
  ':',
  ';',
  '—',
  '-',
  '3',
  '4.5 percent',
  '$2.1 million',
  '1,200',
  '2031',
  'on Tuesday',
  'U.S.',
  'Dr.',
  'e.g.',
  'more than',
  'because',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '> ',
  '- ',
  '* ',
  '    ',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\u0000',
  '\ufffd',
  '\ufeff',
  '𝒳',
  '👩‍🚀',
  '🏳️‍🌈',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'ﬁ',
  '中文',
  'العربية',
  '\u202e',
  'Łódź',
  'naïve',
  '</script>',
  '<b>',
  'http://example.org/a?b=c',
  '@ada',
  '#claim',
  'Share this',
  'Subscribe to our newsletter',
  '© 2031',
  'word',
  'the',
];

/** `count` texts of at most `length` pieces, the same for the same seed. */
export function randomTexts(count, length, seed = 1) {
  const random = generator(seed);
  const pick = () => pieces[random() % pieces.length] + (random() % 3 ? ' ' : '');
  return Array.from({ length: count }, () => Array.from({ length: random() % length }, pick).join(''));
}

/** Numbers of 31 bits by xorshift. */
function generator(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
