// What of the window a reader sees: marks close to its edges do not count.

/** Pixels at the window's top and foot. */
export const TOP = 80;
const FOOT = 120;

/** The height in the window down to which a mark counts as seen. */
export const bottom = () => innerHeight - FOOT;

/** @param {HTMLElement} element */
export function bringIntoView(element) {
  const box = element.getBoundingClientRect();
  if (box.top < TOP || box.bottom > bottom()) element.scrollIntoView({ block: 'center' });
}
