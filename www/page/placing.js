// Where the popover stands beside a mark while the page scrolls. A file of its own, loaded with the first article.

import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';

/**
 * @param {HTMLElement} mark
 * @param {{ x: number, y: number } | undefined} point where the pointer met the mark, if it did
 * @param {HTMLElement} popover
 * @returns {() => void} how to stop
 */
export function follow(mark, point, popover) {
  return autoUpdate(mark, popover, async () => {
    const { x, y } = await computePosition(mark, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [inline(point), offset(10), flip({ padding: 12 }), shift({ padding: 12 })],
    });
    popover.style.setProperty('left', `${Math.round(x)}px`);
    popover.style.setProperty('top', `${Math.round(y)}px`);
  });
}
