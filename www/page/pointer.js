// The pointer in the article: what lies under it is lit, a click opens a mark or lets go.

/**
 * @param {HTMLElement} root
 * @param {import('./article-view.js').ArticleView} article
 * @param {object} acts
 * @param {(mark: HTMLElement, point?: { x: number, y: number }) => void} acts.open
 * @param {() => void} acts.letGo
 */
export function listenToPointer(root, article, { open, letGo }) {
  root.addEventListener('pointerover', ({ target }) => article.light(article.targetsAt(target), 'near'));
  root.addEventListener('pointerleave', () => article.light([], 'near'));
  root.addEventListener('click', (event) => {
    if (!getSelection().isCollapsed) return;
    const mark = event.target.closest('mark, span');
    if (mark === null || article.targetsAt(mark).length === 0) return letGo();
    // A click made by assistive technology has no place.
    open(mark, event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined);
  });
}
