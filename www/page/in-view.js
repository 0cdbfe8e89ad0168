// What counts as seen in the window.

/** Pixels at the window's top and foot where a mark does not count as seen. */
export const TOP = 80;
export const FOOT = 120;

/** @param {HTMLElement} element */
export function bringIntoView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < TOP || bottom > innerHeight - FOOT) element.scrollIntoView({ block: 'center' });
}
