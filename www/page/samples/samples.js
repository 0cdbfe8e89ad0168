// Articles of our own to try: a report, which comes with the page, and three of other genres, loaded when they are asked for.

import { say } from '../catalogue/catalogue.js';
import { text as report } from './report.js';

/** @type {Record<string, () => Promise<{ text: string }>>} */
const OTHERS = {
  interview: () => import('./interview.js'),
  opinion: () => import('./opinion.js'),
  science: () => import('./science.js'),
};

/**
 * Wires the buttons: `#sample`, and `[data-sample]` for the others. The newest press wins.
 * @param {(text: string) => void} take reads a text
 * @param {(sentence: string) => void} refuse says that it did not arrive
 */
export function offerSamples(take, refuse) {
  let presses = 0;
  document.getElementById('sample').addEventListener('click', () => {
    presses++;
    take(report);
  });
  for (const button of document.querySelectorAll('[data-sample]')) {
    button.addEventListener('click', async () => {
      const press = ++presses;
      try {
        const { text } = await OTHERS[button.dataset.sample]();
        if (press === presses) take(text);
      } catch (error) {
        console.error(error);
        if (press === presses) refuse(say().article.sampleMissing);
      }
    });
  }
}
