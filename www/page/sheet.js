// On narrow windows the lists are a sheet that the two buttons at the window's foot open.

export class Sheet {
  /** @type {HTMLElement[]} */
  #buttons;
  /** @type {HTMLElement} */
  #fold;

  /**
   * @param {HTMLElement} foot
   * @param {import('./panel.js').Panel} panel
   */
  constructor(foot, panel) {
    this.#buttons = Array.from(foot.querySelectorAll('[data-section]'));
    this.#fold = foot.querySelector('#fold');
    this.#fold.addEventListener('click', () => this.close());
    for (const button of this.#buttons) {
      button.addEventListener('click', () => {
        const isOpen = button.getAttribute('aria-expanded') === 'true';
        this.close();
        if (isOpen) return;
        document.body.dataset.sheet = 'open';
        button.setAttribute('aria-expanded', 'true');
        this.#fold.hidden = false;
        panel.turnTo(button.dataset.section);
      });
    }
  }

  /** @returns {boolean} whether it was open */
  close() {
    if (document.body.dataset.sheet !== 'open') return false;
    delete document.body.dataset.sheet;
    for (const button of this.#buttons) button.setAttribute('aria-expanded', 'false');
    this.#fold.hidden = true;
    return true;
  }

  /**
   * @param {number} speakers
   * @param {number} claims
   */
  count(speakers, claims) {
    const counts = { voices: speakers, claims };
    for (const button of this.#buttons) {
      button.querySelector('.count').textContent = String(counts[button.dataset.section]);
    }
  }
}
