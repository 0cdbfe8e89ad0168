// The strip at the article's side: runs of marks, and a frame around what is in view. For the eye and the pointer only.

import { stripRuns } from './strip-runs.js';

export class Strip {
  #root;
  #article;
  #frame = document.createElement('span');

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} article
   */
  constructor(root, article) {
    this.#root = root;
    this.#article = article;
    this.#frame.className = 'frame';
    root.addEventListener('click', ({ clientY }) => {
      const { top, height } = root.getBoundingClientRect();
      const box = article.getBoundingClientRect();
      scrollBy({ top: box.top + (box.height * (clientY - top)) / height - innerHeight / 2 });
    });
    let asked = false;
    const follow = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        this.#follow();
      });
    };
    addEventListener('scroll', follow, { passive: true });
    new ResizeObserver(follow).observe(article);
  }

  /**
   * @param {import('../pkg/whosaid.js').Annotated} annotated
   * @param {import('./kinds.js').Shown} shown
   * @param {Set<import('./target.js').Target> | null} own what is not dimmed; `null` where nothing is
   */
  dress(annotated, shown, own) {
    const bars = stripRuns(annotated, shown, own).map(({ lane, kind, isOther, top, height }) => {
      const bar = document.createElement('span');
      bar.className = `run ${lane} ${kind}${isOther ? ' other' : ''}`;
      bar.style.setProperty('top', `${top / 10}%`);
      bar.style.setProperty('height', `${height / 10}%`);
      return bar;
    });
    this.#root.replaceChildren(...bars, this.#frame);
  }

  #follow() {
    const { top, height } = this.#article.getBoundingClientRect();
    if (height === 0) return;
    this.#root.style.setProperty('max-height', `${Math.round(height)}px`);
    const first = Math.min(Math.max(-top / height, 0), 1);
    const last = Math.min(Math.max((innerHeight - top) / height, 0), 1);
    this.#frame.hidden = last - first >= 1;
    this.#frame.style.setProperty('top', `${100 * first}%`);
    this.#frame.style.setProperty('height', `${100 * (last - first)}%`);
  }
}
