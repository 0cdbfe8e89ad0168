// The language of the page: the reader's choice where there was one, else the first of the browser's that there is.

import { languageFor, speak } from './catalogue/catalogue.js';
import { prefer, preferred } from './preference.js';

/**
 * Turns the page to the reader's language, and again whenever another one is chosen below the text area: what stands
 * there and is no still word listens to the document's event `speak`.
 */
export async function settleLanguage() {
  const buttons = [...document.querySelectorAll('[data-language]')];
  const turn = async (tag) => {
    try {
      await speak(tag);
    } catch (error) {
      // It did not arrive: the page stays in the language it is in.
      console.error(error);
    }
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.language === document.documentElement.lang));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      prefer('language', button.dataset.language);
      turn(button.dataset.language).then(() => document.dispatchEvent(new Event('speak')));
    });
  }
  const kept = preferred('language');
  await turn(languageFor([...(kept ? [kept] : []), ...navigator.languages]));
}
