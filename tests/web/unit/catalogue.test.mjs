// The catalogues of words: every language has the same entries, and no words for readers stand anywhere else.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { languageFor, say, sayLater } from '../../../www/page/catalogue/catalogue.js';
import { spokenWords } from '../spoken-words.mjs';

const page = new URL('../../../www/page/', import.meta.url);
const catalogue = new URL('catalogue/', page);

/** Every entry with what it is: “choice.only: string”. */
function entries(part, path = '') {
  return Object.entries(part).flatMap(([key, entry]) =>
    typeof entry === 'object' ? entries(entry, `${path}${key}.`) : `${path}${key}: ${typeof entry}`,
  );
}

/** The part of a language that a file of this name holds. */
async function part(language, file) {
  const name = file.replace('.js', '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return (await import(new URL(`${language}/${file}`, catalogue).href))[name];
}

test('each language has the parts of English, and in each its entries and no others', async () => {
  const files = await readdir(new URL('en/', catalogue));
  assert.deepEqual(await readdir(new URL('es/', catalogue)), [...files, 'frame.js'].sort());
  for (const file of files) {
    const [english, spanish] = [await part('en', file), await part('es', file)];
    assert.deepEqual(entries(spanish).sort(), entries(english).sort(), file);
  }
});

test('Spanish holds every part there is', async () => {
  const { catalogue: spanish } = await import('../../../www/page/catalogue/spanish.js');
  const files = await readdir(new URL('en/', catalogue));
  const names = files.map((file) => file.replace('.js', '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
  assert.deepEqual(Object.keys(spanish).sort(), names.sort());
});

test('an entry that is missing, or of another kind, is told', () => {
  const wanted = entries({ a: { b: 'x', c: () => 'y' } });
  assert.notDeepEqual(entries({ a: { b: 'x' } }), wanted);
  assert.notDeepEqual(entries({ a: { b: 'x', c: 'y' } }), wanted);
});

const markup = await readFile(new URL('../index.html', page), 'utf8');

test('the words of index.html that name an entry are the entries of the frame', async () => {
  const named = [...markup.matchAll(/ data-say(?:-[\w-]+)?="(\w+)"/g)].map(([, entry]) => entry);
  assert.deepEqual([...new Set(named)].sort(), Object.keys(await part('es', 'frame.js')).sort());
});

/** Text of index.html that no entry is named for; the name of the page, of keys and of languages is the same in all. */
function unnamed(html) {
  const body = html.replace(/^[\s\S]*<body/, '<body').replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
  const texts = [...body.matchAll(/<([a-z]\w*)([^>]*)>([^<]*)/g)].filter(([, , , text]) => /\p{L}{2}/u.test(text));
  const bare = texts.filter(([, tag, attributes]) => !/ data-say="| data-language="/.test(attributes) && tag !== 'kbd');
  const said = [...body.matchAll(/<[^>]* (aria-label|placeholder)="/g)];
  const mute = said.filter(([element, name]) => !element.includes(` data-say-${name}="`));
  return [...bare.map(([, , , text]) => text.trim()), ...mute.map(([element]) => element)];
}

test('every word of index.html names an entry', () => {
  assert.deepEqual(unnamed(markup), ['who', 'said']);
  assert.equal(unnamed('<body><p>Bare words</p><p data-say="x" aria-label="Mute">Good</p></body>').length, 2);
});

test('no words for readers stand outside of the catalogue', async () => {
  const files = (await readdir(page, { recursive: true })).filter((file) => file.endsWith('.js'));
  const found = [];
  for (const file of files) {
    if (file.startsWith('catalogue/') || OUR_OWN.includes(file)) continue;
    const words = spokenWords(await readFile(new URL(file, page), 'utf8'));
    found.push(...words.map((line) => `${file}:${line}`));
  }
  assert.deepEqual(found, []);
});

/** Articles of our own are in the language that the engine reads. */
const OUR_OWN = ['report', 'interview', 'opinion', 'science'].map((name) => `samples/${name}.js`);

test('words for readers are found wherever they stand', () => {
  const planted = [
    'html`<p>Two words</p>`',
    'html`<button title="Close">${x}</button>`',
    'html`<p>${a ? html`<b>inner</b>` : nothing}</p>`',
    "element.textContent = 'Copied';",
    "root.setAttribute('aria-label', 'Lists');",
    "const message = 'Claims are switched off.';",
    'const message = `Left out: ${count}`;',
    "return isLong ? 'No claim found' : '';",
    "const note = 'and “so on”';",
    "const pattern = /[`'\"]/; const words = 'After a pattern.';",
  ];
  for (const source of planted) assert.equal(spokenWords(source).length, 1, source);
  const quiet = [
    'html`<p class="two words" aria-hidden="true">${words}</p>`',
    "const look = 'reported other';",
    '// A comment says what it likes.',
    "throw new TypeError('not the engine');",
    "matchMedia('(max-width: 900px)');",
  ];
  for (const source of quiet) assert.deepEqual(spokenWords(source), [], source);
});

test('a reader’s languages are taken in their order, English where none is there', () => {
  assert.equal(languageFor(['fr-CH', 'es-MX', 'en']), 'es');
  assert.equal(languageFor(['en-GB', 'es']), 'en');
  assert.equal(languageFor(['ES']), 'es');
  assert.equal(languageFor(['fr', 'constructor']), 'en');
  assert.equal(languageFor([]), 'en');
});

test('the words of a part that is loaded later come with it', () => {
  assert.equal(say().intake, undefined);
  assert.deepEqual(sayLater('intake', { close: 'Close' }), { close: 'Close' });
});
