// The way to what can be taken out: it is loaded when it is first wanted.

import { say } from '../catalogue/catalogue.js';

/** Milliseconds for which the button says that nothing came. */
const SAID = 4000;

/**
 * @param {HTMLElement} button
 * @param {() => import('./taking.js').Taken} take
 */
export function listenToTaking(button, take) {
  button.addEventListener('click', async () => {
    try {
      const { openTaking } = await import('./taking.js');
      await openTaking(take());
    } catch (error) {
      console.error(error);
      const label = button.textContent;
      button.textContent = say().article.notArrived;
      setTimeout(() => (button.textContent = label), SAID);
    }
  });
}

/**
 * Brings what the first text needs of it: the reader's way to cite, and the key to the marks for paper.
 * @param {import('../reading.js').Reading} reading
 */
export async function prepareTaking(reading) {
  try {
    const [{ cited, restore }, { renderLegend }] = await Promise.all([import('./styles.js'), import('./legend.js')]);
    renderLegend(document.getElementById('legend'));
    restore();
    reading.cite = cited;
  } catch (error) {
    // Quotes are cited in the plain way then.
    console.error(error);
  }
}
