// The keyboard. Letters act only outside of text fields, and can be switched off (WCAG 2.1.4).

/**
 * @typedef {object} Actions
 * @property {() => boolean} isReading whether an article is shown
 * @property {(by: number) => void} step to the next or previous mark
 * @property {(mark: HTMLElement) => void} open what there is to say of a mark
 * @property {() => void} release what is chosen
 * @property {() => void} help
 */

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
    const onMark = article.contains(target) && target.matches('[role="button"]');
    if (onMark && (key === 'Enter' || key === ' ')) return () => actions.open(target);
    const arrows = onMark || target === detail;
    if ((key === 'n' && settings.letters) || (key === 'ArrowRight' && arrows)) return () => actions.step(1);
    if ((key === 'p' && settings.letters) || (key === 'ArrowLeft' && arrows)) return () => actions.step(-1);
    return key === 'Escape' ? actions.release : undefined;
  };
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!(target instanceof Element) || target.closest('textarea, input, dialog')) return;
    const action = actionOf(key, target);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  return settings;
}
