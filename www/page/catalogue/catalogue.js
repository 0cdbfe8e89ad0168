// Every word a reader sees, in one place for each language: `en/` and `es/` hold a file for every part of the page, with
// the same keys. English comes with the page; another language is loaded before the page is shown in it.
//
// An entry is a sentence, or a function that makes one of what it is given. It is read when it is shown, never earlier:
// `say().choice.released`.

import { english } from './english.js';

/** @typedef {typeof english} Catalogue */

/** @type {{ [tag: string]: () => Promise<Catalogue> }} */
const OTHERS = {
  es: async () => (await import('./spanish.js')).spanish,
};

/** @type {Catalogue} */
let spoken = english;

/** The catalogue of the language the page is in. */
export const say = () => spoken;

/**
 * Turns to another language, as far as there is a catalogue of it; English otherwise. What is already on the page stays.
 * @param {readonly string[]} wanted language tags, the best first: “es-MX”, “en”
 */
export async function speak(wanted) {
  const tag = wanted.map((one) => one.split('-')[0]).find((one) => one === 'en' || one in OTHERS) ?? 'en';
  spoken = tag === 'en' ? english : await OTHERS[tag]();
  document.documentElement.lang = tag;
}
