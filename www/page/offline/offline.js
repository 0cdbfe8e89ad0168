// The button that keeps the page on this device, for use without a connection. Nothing is kept before a reader asks for
// it, by this button or by installing the page.

import { say } from '../catalogue/catalogue.js';

/** Wires `#keep`, with `#kept` to tell how it stands. */
export function offerOffline() {
  const { serviceWorker } = navigator;
  // Not there on plain http and in some private windows.
  if (serviceWorker === undefined) return;
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('keep'));
  const told = document.getElementById('kept');
  let isKept = serviceWorker.controller !== null;
  const show = (words) => {
    const { keep, drop } = say().offline;
    button.textContent = isKept ? drop : keep;
    told.textContent = words;
  };
  const turn = async (wanted) => {
    const { keeping, kept, dropped, failed } = say().offline;
    button.disabled = true;
    show(wanted ? keeping : '');
    try {
      const { keepPage, dropPage } = await import('./keeping.js');
      await (wanted ? keepPage() : dropPage());
      isKept = wanted;
      show(wanted ? kept : dropped);
    } catch (error) {
      console.error(error);
      show(failed);
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => turn(!isKept));
  const showState = () => show(isKept ? say().offline.kept : '');
  document.addEventListener('speak', showState);
  showState();
  button.hidden = false;
  // An installed page is there without a connection, and takes what other programs share before it goes anywhere.
  addEventListener('appinstalled', () => turn(true));
  if (matchMedia('(display-mode: standalone)').matches && !isKept) turn(true);
}
