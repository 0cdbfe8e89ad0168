// What another program shares: a title, a text and an address, of which it fills what it likes.

/** Characters of a shared text: with each written as up to nine, the address stays within what browsers allow. */
const MOST_SHARED = 200_000;

/**
 * @param {FormData} form
 * @returns {string} title and text, or the address where it is all there is; nothing where there is none
 */
export function sharedText(form) {
  const [title, text, url] = ['title', 'text', 'url'].map((name) => String(form.get(name) ?? '').trim());
  // Many programs put the title or the address into the text once more.
  const parts = text.startsWith(title) ? [text] : [title, text];
  const words = parts.filter(Boolean).join('\n\n');
  const shared = (text === '' && url !== '' ? url : words).slice(0, MOST_SHARED);
  // Half a character at the cut cannot stand in an address.
  return shared.replace(/[\ud800-\udbff]$/, '');
}
