// Every word a reader sees, in one place for each language: `en/` and `es/` hold a file for every part of the page, with
// the same keys. English comes with the page, and with those parts of the page that are loaded later; another language
// is loaded as a whole before the page is shown in it. The words that stand still are English in index.html; `frame.js`
// puts others in their place.
//
// An entry is a sentence, or a function that makes one of what it is given. It is read when it is shown, never earlier:
// `say().choice.released`.

import { english } from './english.js';
import { frame } from './frame.js';

/** @typedef {typeof english} Catalogue */
/** @typedef {{ intake: typeof import('./en/intake.js').intake, taking: typeof import('./en/taking.js').taking }} Later words of parts that are loaded later */
/** @typedef {{ frame: Record<string, string>, catalogue: Catalogue & Later }} Language */

/** @type {{ [tag: string]: () => Promise<Language> }} */
const OTHERS = {
  es: () => import('./spanish.js'),
};

/** The languages there are, by their own names. */
export const LANGUAGES = Object.freeze({ en: 'English', es: 'Español' });

/** @type {Catalogue & Partial<Later>} */
let spoken = english;

/** The catalogue of the language the page is in. */
export const say = () => spoken;

/**
 * The words of a part that is loaded later and brings its English along.
 * @template {keyof Later} Part
 * @param {Part} part
 * @param {Later[Part]} own its words in English
 * @returns {Later[Part]}
 */
export const sayLater = (part, own) => spoken[part] ?? own;

/**
 * Which of the languages there are suits a reader best; English where none does.
 * @param {readonly string[]} wanted language tags, the best first: “es-MX”, “en”
 * @returns {string}
 */
export function languageFor(wanted) {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

/**
 * Turns the page's still words and the catalogue to a language. What was made of the catalogue before stays as it is.
 * @param {string} tag as `languageFor` gives it
 */
export async function speak(tag) {
  const language = tag === 'en' ? null : await OTHERS[tag]();
  spoken = language?.catalogue ?? english;
  frame(language?.frame ?? null);
  document.documentElement.lang = tag;
}
