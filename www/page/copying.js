// A button that copies, and says on itself whether it worked.

import { html, nothing } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';

/** Milliseconds for which it says so. */
const SAID = 2000;

/**
 * @param {string} label
 * @param {() => string} words what to copy
 * @param {string} [hint]
 */
export function copyButton(label, words, hint) {
  return html`<button
    class="copy"
    aria-live="polite"
    title=${hint ?? nothing}
    .textContent=${label}
    @click=${({ target }) => copy(words(), label, target)}
  ></button>`;
}

async function copy(words, label, button) {
  try {
    await navigator.clipboard.writeText(words);
    button.textContent = say().detail.copied;
  } catch {
    button.textContent = say().detail.notCopied;
  }
  setTimeout(() => (button.textContent = label), SAID);
}
