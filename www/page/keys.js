// The keyboard. Letters act only outside of text fields, and can be switched off (WCAG 2.1.4).

/**
 * @typedef {object} Actions
 * @property {() => boolean} isReading whether an article is shown
 * @property {(by: number) => void} step to the next or previous mark
 * @property {(by: number) => void} stepClaim to the next or previous claim
 * @property {(by: number) => void} sift shows fewer or more claims
 * @property {() => void} lenses leads to the lenses
 * @property {() => void} add begins to choose words to mark
 * @property {(mark: HTMLElement) => void} open what there is to say of a mark
 * @property {() => void} release what is chosen
 * @property {() => void} help
 */

/** @type {Record<string, (actions: Actions) => void>} */
const LETTERS = {
  n: ({ step }) => step(1),
  p: ({ step }) => step(-1),
  c: ({ stepClaim }) => stepClaim(1),
  C: ({ stepClaim }) => stepClaim(-1),
  l: ({ lenses }) => lenses(),
  a: ({ add }) => add(),
  '+': ({ sift }) => sift(-1),
  '-': ({ sift }) => sift(1),
};

/** Where letters are written. */
const TYPING = 'textarea, select, input:not([type=range], [type=checkbox]), dialog';

/**
 * @param {HTMLElement} article
 * @param {HTMLElement} detail
 * @param {Actions} actions
 * @returns {{ letters: boolean }} whether single letters act
 */
export function listenToKeys(article, detail, actions) {
  const settings = { letters: true };
  const actionOf = (key, target) => {
    if (key === '?' && settings.letters) return actions.help;
    if (!actions.isReading()) return undefined;
    if (settings.letters && Object.hasOwn(LETTERS, key)) return () => LETTERS[key](actions);
    const onMark = article.contains(target) && target.matches('[role="button"]');
    if (onMark && (key === 'Enter' || key === ' ')) return () => actions.open(target);
    const arrows = onMark || target === detail;
    if (key === 'ArrowRight' && arrows) return () => actions.step(1);
    if (key === 'ArrowLeft' && arrows) return () => actions.step(-1);
    return key === 'Escape' ? actions.release : undefined;
  };
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!(target instanceof Element) || target.closest(TYPING)) return;
    const action = actionOf(key, target);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  return settings;
}
