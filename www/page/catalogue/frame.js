// The words that stand still. In English they are index.html's own, so that English needs no script; where an element
// names an entry of a catalogue, `data-say="lead"`, or one for an attribute, `data-say-placeholder="paste"`, another
// language can take their place.

const ATTRIBUTES = ['aria-label', 'placeholder', 'content'];
const PLACES = ['[data-say]', ...ATTRIBUTES.map((name) => `[data-say-${name}]`)].join();

/** @type {Record<string, string> | null} The English of each entry, as it was found. */
let english = null;

/**
 * @param {Record<string, string> | null} words by entry; `null` for the page's own
 */
export function frame(words) {
  if (words === null && english === null) return;
  const isFirst = english === null;
  english ??= {};
  for (const element of document.querySelectorAll(PLACES)) {
    const put = (entry, read, write) => {
      if (isFirst) english[entry] = read();
      write((words ?? english)[entry] ?? english[entry]);
    };
    if (element.dataset.say) {
      put(element.dataset.say, () => element.textContent, (text) => (element.textContent = text));
    }
    for (const name of ATTRIBUTES) {
      const entry = element.getAttribute(`data-say-${name}`);
      if (entry === null) continue;
      put(entry, () => element.getAttribute(name), (text) => element.setAttribute(name, text));
    }
  }
}
